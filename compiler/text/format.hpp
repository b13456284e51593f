// Messages and lines put together from a pattern: `format("`{}` is not an action", name)`. The formatting library stays
// in one unit behind this header, since it takes seconds to read.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

namespace slrc::text {

/// A value that a pattern shows. A string has to live as long as the call.
using FormatArgument = std::variant<std::string_view, char, std::int64_t, std::uint64_t, double>;

/// How many values a pattern takes: its `{…}`, those within another one's width among them. `{{` and `}}` stand for braces.
[[nodiscard]] constexpr std::size_t count_fields(std::string_view pattern) {
    std::size_t count = 0;
    bool inside = false;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool doubled = !inside && at + 1 < pattern.size() && pattern[at + 1] == pattern[at];
        if ((pattern[at] == '{' || pattern[at] == '}') && doubled) {
            ++at;
        } else if (pattern[at] == '{') {
            ++count;
            inside = true;
        } else if (pattern[at] == '}') {
            inside = inside && at + 1 < pattern.size() && pattern.substr(at + 1).starts_with('}');
        }
    }
    return count;
}

/// A pattern with the right number of fields: a wrong one does not compile.
template <std::size_t Count>
class FormatPattern {
public:
    template <typename Text>
    requires std::convertible_to<const Text&, std::string_view>
    consteval FormatPattern(const Text& pattern) : text_(pattern) { // NOLINT(google-explicit-constructor)
        if (count_fields(text_) != Count) {
            throw std::logic_error("a pattern takes another number of values");
        }
    }

    [[nodiscard]] constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// Shows values in the fields of a pattern, in their order; fields as in Python's `str.format` (`{:>8}`, `{:04x}`), read by
/// the formatting library. Throws std::runtime_error for a field that does not fit its value.
[[nodiscard]] std::string format_all(std::string_view pattern, std::span<const FormatArgument> values);

template <typename Value>
[[nodiscard]] FormatArgument format_argument(const Value& value) {
    if constexpr (std::convertible_to<const Value&, std::string_view>) {
        return std::string_view(value);
    } else if constexpr (std::same_as<Value, char>) {
        return value;
    } else if constexpr (std::floating_point<Value>) {
        return static_cast<double>(value);
    } else if constexpr (std::signed_integral<Value>) {
        return static_cast<std::int64_t>(value);
    } else {
        static_assert(std::unsigned_integral<Value> && !std::same_as<Value, bool>, "show it as a word");
        return static_cast<std::uint64_t>(value);
    }
}

/// For a pattern that is known only at run time.
template <typename... Values>
[[nodiscard]] std::string format_as(std::string_view pattern, const Values&... values) {
    if constexpr (sizeof...(Values) == 0) {
        return format_all(pattern, {});
    } else {
        const std::array<FormatArgument, sizeof...(Values)> all{format_argument(values)...};
        return format_all(pattern, all);
    }
}

template <typename... Values>
[[nodiscard]] std::string format(FormatPattern<sizeof...(Values)> pattern, const Values&... values) {
    return format_as(pattern.text(), values...);
}

} // namespace slrc::text
