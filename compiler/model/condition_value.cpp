#include "compiler/model/condition_value.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace slrc::model {

namespace {

bool matches(std::string_view text, const char* pattern) {
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

bool is_date(std::string_view text) {
    return matches(text, R"(\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?)") ||
           matches(text, R"(-?\d+)");
}

} // namespace

bool is_number(std::string_view text) {
    return matches(text, R"(-?\d+(\.\d+)?)");
}

std::optional<std::string> value_misfit(const iam::Operator& operation, std::string_view value) {
    const std::string shown = "`" + std::string(value) + "` is ";
    if (value.find("${") != std::string_view::npos) {
        return std::nullopt; // known to IAM alone
    }
    switch (operation.facts->family) {
        case iam::OperatorFamily::boolean:
        case iam::OperatorFamily::null:
            return value == "true" || value == "false" ? std::nullopt
                                                       : std::optional(shown + "neither `true` nor `false`");
        case iam::OperatorFamily::numeric:
            return is_number(value) ? std::nullopt : std::optional(shown + "not a number");
        case iam::OperatorFamily::date:
            return is_date(value) ? std::nullopt : std::optional(shown + "not a date");
        default:
            return std::nullopt;
    }
}

std::vector<std::string> other_booleans(const std::vector<std::string>& values) {
    std::vector<std::string> others;
    for (const char* boolean : {"true", "false"}) {
        if (std::find(values.begin(), values.end(), boolean) == values.end()) {
            others.emplace_back(boolean);
        }
    }
    return others;
}

} // namespace slrc::model
