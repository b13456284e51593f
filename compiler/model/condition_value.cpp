#include "compiler/model/condition_value.hpp"

#include <arpa/inet.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace slrc::model {

namespace {

bool matches(std::string_view text, const char* pattern) {
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

bool is_date(std::string_view text) {
    constexpr const char* iso = R"(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))"
                                R"((T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?)";
    return matches(text, iso) || matches(text, R"(-?\d+)");
}

/// An address of IPv4 or IPv6, perhaps with the length of its prefix (RFC 4632, RFC 4291).
bool is_address(std::string_view text) {
    const std::size_t slash = text.find('/');
    const std::string address(text.substr(0, slash));
    std::array<unsigned char, 16> bytes{};
    const bool four = ::inet_pton(AF_INET, address.c_str(), bytes.data()) == 1;
    if (!four && ::inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) {
        return false;
    }
    if (slash == std::string_view::npos) {
        return true;
    }
    const std::string_view prefix = text.substr(slash + 1);
    return matches(prefix, four ? R"(\d|[12]\d|3[0-2])" : R"(\d|[1-9]\d|1[01]\d|12[0-8])");
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
        case iam::OperatorFamily::ip_address:
            return is_address(value)
                       ? std::nullopt
                       : std::optional(shown + "not an IP address, nor a range such as `10.0.0.0/8`");
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
