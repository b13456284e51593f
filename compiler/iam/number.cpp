#include "compiler/iam/values.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <tuple>

namespace slrc::iam {

namespace {

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, text::is_digit);
}

std::strong_ordering compare_sizes(const Number& left, const Number& right) {
    return std::tuple(left.whole.size(), std::string_view(left.whole), std::string_view(left.fraction)) <=>
           std::tuple(right.whole.size(), std::string_view(right.whole), std::string_view(right.fraction));
}

} // namespace

std::strong_ordering operator<=>(const Number& left, const Number& right) {
    if (left.negative != right.negative) {
        return left.negative ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    return left.negative ? compare_sizes(right, left) : compare_sizes(left, right);
}

std::optional<Number> read_number(std::string_view text) {
    Number number;
    number.negative = text.starts_with('-');
    text.remove_prefix(number.negative ? 1 : 0);
    const std::size_t point = text.find('.');
    std::string_view whole = text.substr(0, point);
    std::string_view fraction = point == std::string_view::npos ? "0" : text.substr(point + 1);
    if (!is_digits(whole) || !is_digits(fraction)) {
        return std::nullopt;
    }
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    fraction = fraction.substr(0, fraction.find_last_not_of('0') + 1);
    number.whole = whole;
    number.fraction = fraction;
    number.negative = number.negative && !(whole.empty() && fraction.empty());
    return number;
}

} // namespace slrc::iam
