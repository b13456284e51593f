#include "compiler/model/condition_value.hpp"

#include <arpa/inet.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace slrc::model {

namespace {

bool matches(std::string_view text, const char* pattern) {
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

/// Whether the month of `2026-02-31`, if it has a day, has such a one.
bool is_in_month(std::string_view text) {
    constexpr std::size_t whole = 10;
    if (text.size() < whole) {
        return true;
    }
    const auto number = [&](std::size_t at, std::size_t size) {
        int value = 0;
        std::from_chars(text.data() + at, text.data() + at + size, value);
        return value;
    };
    return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                       std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                       std::chrono::day(static_cast<unsigned>(number(8, 2))))
        .ok();
}

bool is_date(std::string_view text) {
    constexpr const char* iso = R"(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))"
                                R"((T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?)";
    return (matches(text, iso) && is_in_month(text)) || matches(text, R"(-?\d+)");
}

/// RFC 4648, section 4.
bool is_base64(std::string_view text) {
    return matches(text, "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");
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
    const iam::OperatorFamily family = operation.facts->family;
    if (family == iam::OperatorFamily::string || family == iam::OperatorFamily::arn) {
        return std::nullopt;
    }
    const std::string shown = "`" + std::string(value) + "` is ";
    if (value.find("${") != std::string_view::npos) {
        return shown + "a variable, which IAM reads only with operators such as `StringEquals`, not with `" +
               std::string(operation.facts->name) + "`";
    }
    switch (family) {
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
        case iam::OperatorFamily::binary:
            return is_base64(value) ? std::nullopt : std::optional(shown + "not in base64");
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
