#include "tests/unit/iam/guide.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace slrc::test::guide {

namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool take(std::string_view& text, char letter) {
    if (!text.starts_with(letter)) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// So many digits from the front; -1 where there are not.
int take_digits(std::string_view& text, std::size_t count) {
    const std::string_view digits = text.substr(0, count);
    if (digits.size() != count || !all_digits(digits)) {
        return -1;
    }
    text.remove_prefix(count);
    return std::stoi(std::string(digits));
}

/// `Z`, or the hours and minutes that a place is ahead of it; in seconds.
std::optional<long long> read_zone(std::string_view text) {
    if (text == "Z") {
        return 0;
    }
    const int sign = text.starts_with('-') ? -1 : 1;
    if (!take(text, '+') && !take(text, '-')) {
        return std::nullopt;
    }
    const int hours = take_digits(text, 2);
    const bool colon = take(text, ':');
    const int minutes = take_digits(text, 2);
    if (hours < 0 || !colon || minutes < 0 || !text.empty()) {
        return std::nullopt;
    }
    return sign * (hours * 3600LL + minutes * 60LL);
}

/// `Thh:mm` or `Thh:mm:ss`, and a zone.
std::optional<long long> read_time(std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    const bool begins = take(text, 'T');
    const int hours = take_digits(text, 2);
    const bool colon = take(text, ':');
    const int minutes = take_digits(text, 2);
    const int seconds = take(text, ':') ? take_digits(text, 2) : 0;
    const std::optional<long long> zone = read_zone(text);
    if (!begins || !colon || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 ||
        seconds > 59 || !zone) {
        return std::nullopt;
    }
    return hours * 3600LL + minutes * 60LL + seconds - *zone;
}

std::string bits_of(unsigned number, unsigned count) {
    std::string bits;
    for (unsigned bit = count; bit > 0; --bit) {
        bits += (number >> (bit - 1) & 1U) == 1U ? '1' : '0';
    }
    return bits;
}

std::vector<std::string_view> split(std::string_view text, char between) {
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(between); end != std::string_view::npos; end = text.find(between)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

/// Numbers below a limit; nothing where one is none.
std::optional<std::string> bits_of_all(const std::vector<std::string_view>& parts, int base, unsigned bits) {
    std::string all;
    for (const std::string_view part : parts) {
        unsigned number = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number, base);
        if (error != std::errc() || end != part.data() + part.size() || number >> bits != 0) {
            return std::nullopt;
        }
        all += bits_of(number, bits);
    }
    return all;
}

std::optional<std::string> read_ipv4(std::string_view text) {
    const std::vector<std::string_view> parts = split(text, '.');
    return parts.size() == 4 ? bits_of_all(parts, 10, 8) : std::nullopt;
}

/// OPERATORS: `::` stands for a range of zeros.
std::optional<std::string> read_ipv6(std::string_view text) {
    const std::size_t gap = text.find("::");
    if (gap == std::string_view::npos) {
        const std::vector<std::string_view> parts = split(text, ':');
        return parts.size() == 8 ? bits_of_all(parts, 16, 16) : std::nullopt;
    }
    const std::string_view behind = text.substr(gap + 2);
    const auto front =
        gap == 0 ? std::optional<std::string>("") : bits_of_all(split(text.substr(0, gap), ':'), 16, 16);
    const auto back =
        behind.empty() ? std::optional<std::string>("") : bits_of_all(split(behind, ':'), 16, 16);
    if (!front || !back || front->size() + back->size() > 112) {
        return std::nullopt;
    }
    return *front + std::string(128 - front->size() - back->size(), '0') + *back;
}

} // namespace

/// OPERATORS, "Numeric condition operators": an integer or a decimal value.
std::optional<long long> read_number(std::string_view text) {
    const bool negative = take(text, '-');
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = point == std::string_view::npos ? "0" : text.substr(point + 1);
    if (!all_digits(whole) || !all_digits(fraction)) {
        return std::nullopt;
    }
    const std::string thousandths = (std::string(fraction) + "00").substr(0, 3);
    const long long number = std::stoll(std::string(whole)) * 1000 + std::stoll(thousandths);
    return negative ? -number : number;
}

/// OPERATORS, "Date condition operators": ISO 8601 in a form of www.w3.org/TR/NOTE-datetime, or seconds since 1970.
std::optional<long long> read_date(std::string_view text) {
    if (all_digits(text)) {
        return std::stoll(std::string(text));
    }
    const int year = take_digits(text, 4);
    const bool dash = take(text, '-');
    const int month = take_digits(text, 2);
    const int day = take(text, '-') ? take_digits(text, 2) : 1;
    const std::optional<long long> time = read_time(text);
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (year < 0 || !dash || month < 0 || day < 0 || !time || !date.ok()) {
        return std::nullopt;
    }
    return std::chrono::sys_days(date).time_since_epoch().count() * 86'400LL + *time;
}

/// OPERATORS, "IP address condition operators": CIDR; without a prefix the address alone. CHECKS, IMPROVE_IP_RANGE:
/// bits behind the prefix are ignored.
std::optional<Range> read_range(std::string_view text) {
    const std::size_t slash = text.find('/');
    const std::string_view address = text.substr(0, slash);
    const std::optional<std::string> bits =
        address.find(':') == std::string_view::npos ? read_ipv4(address) : read_ipv6(address);
    if (!bits) {
        return std::nullopt;
    }
    if (slash == std::string_view::npos) {
        return Range{*bits, bits->size()};
    }
    const std::string_view prefix = text.substr(slash + 1);
    if (!all_digits(prefix) || prefix.size() > 3 || std::stoul(std::string(prefix)) > bits->size()) {
        return std::nullopt;
    }
    return Range{bits->substr(0, std::stoul(std::string(prefix))), bits->size()};
}

/// OPERATORS, "Binary condition operators"; CHECKS, TYPE_MISMATCH_STRING.
bool is_base64(std::string_view text) {
    const std::size_t padding = std::min(text.find('='), text.size());
    return !text.empty() && text.size() % 4 == 0 && text.size() - padding <= 2 &&
           text.find_first_not_of('=', padding) == std::string_view::npos &&
           std::ranges::all_of(text.substr(0, padding), [](unsigned char letter) {
               return std::isalnum(letter) != 0 || letter == '+' || letter == '/';
           });
}

} // namespace slrc::test::guide
