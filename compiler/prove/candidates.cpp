#include "compiler/prove/candidates.hpp"

#include "compiler/iam/values.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace slrc::prove {

namespace {

using Values = std::vector<std::string>;

// Numbers: each that is named, and one a little farther from zero, which is nearer than the next that is named; and both sides of
// zero.

std::string number_text(const iam::Number& number, std::size_t digits, bool farther) {
    std::string text = number.negative ? "-" : "";
    text += number.whole.empty() ? "0" : number.whole;
    std::string fraction = number.fraction;
    if (farther) {
        fraction.resize(digits, '0');
        fraction += '1';
    }
    return fraction.empty() ? text : text + "." + fraction;
}

Values numbers(std::span<const std::string> texts) {
    std::vector<iam::Number> named;
    std::size_t digits = 0;
    for (const std::string& text : texts) {
        if (const auto number = iam::read_number(text)) {
            named.push_back(*number);
            digits = std::max(digits, number->fraction.size());
        }
    }
    Values all{"0", "1"};
    named.emplace_back();
    for (const iam::Number& number : named) {
        all.push_back(number_text(number, digits, false));
        all.push_back(number_text(number, digits, true));
    }
    all.push_back("-" + number_text(iam::Number{}, digits, true));
    return all;
}

// Dates: each that is named, the same a little later, and one before all.

std::string date_text(const iam::Moment& moment, std::size_t digits, bool later) {
    using std::chrono::seconds;
    const std::chrono::sys_seconds when{seconds(moment.seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(when);
    const std::chrono::year_month_day date(day);
    const auto rest = static_cast<std::int64_t>((when - day).count());
    std::string fraction = moment.fraction;
    if (later) {
        fraction.resize(digits, '0');
        fraction += '1';
    }
    constexpr std::int64_t minute = 60;
    return text::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{}Z", static_cast<int>(date.year()),
                        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                        rest / (minute * minute), rest / minute % minute, rest % minute,
                        fraction.empty() ? "" : ".", fraction);
}

Values dates(std::span<const std::string> texts) {
    std::vector<iam::Moment> named;
    std::size_t digits = 0;
    for (const std::string& text : texts) {
        if (const auto moment = iam::read_date(text)) {
            named.push_back(*moment);
            digits = std::max(digits, moment->fraction.size());
        }
    }
    Values all{"2026-01-01T00:00:00Z"};
    if (named.empty()) {
        return all;
    }
    const auto first = std::min_element(named.begin(), named.end());
    all.push_back(date_text({first->seconds - 1, {}}, 0, false));
    for (const iam::Moment& moment : named) {
        all.push_back(date_text(moment, digits, false));
        all.push_back(date_text({moment.seconds + 1, {}}, 0, false));
        all.push_back(date_text(moment, digits, true));
    }
    return all;
}

// Addresses: what belongs to the same ranges begins where a range begins, or behind the end of one.

using Bytes = std::array<std::uint8_t, 16>;

std::string address_text(const Bytes& bytes, std::size_t size) {
    std::string text;
    for (std::size_t index = 0; index < size; index += size == 4 ? 1 : 2) {
        text += text.empty() ? "" : (size == 4 ? "." : ":");
        text += size == 4 ? std::to_string(bytes[index])
                          : text::format("{:x}", bytes[index] * 256U + bytes[index + 1]);
    }
    return text;
}

/// The first address of a range, and the first behind it; nothing behind the last there is.
Bytes first_of(iam::AddressRange range) {
    for (std::size_t bit = range.shared_bits; bit < range.size * 8; ++bit) {
        range.bytes[bit / 8] &= static_cast<std::uint8_t>(~(0x80U >> bit % 8));
    }
    return range.bytes;
}
std::optional<Bytes> behind(const iam::AddressRange& range) {
    Bytes bytes = first_of(range);
    for (std::size_t bit = range.shared_bits; bit-- > 0;) {
        const auto mask = static_cast<std::uint8_t>(0x80U >> bit % 8);
        bytes[bit / 8] ^= mask;
        if ((bytes[bit / 8] & mask) != 0) {
            return bytes;
        }
    }
    return std::nullopt;
}

Values addresses(std::span<const std::string> texts) {
    Values all{"203.0.113.7", "2001:db8:0:0:0:0:0:7"};
    for (const std::string& text : texts) {
        if (const auto range = iam::read_range(text)) {
            all.push_back(address_text(first_of(*range), range->size));
            if (const auto next = behind(*range)) {
                all.push_back(address_text(*next, range->size));
            }
        }
    }
    all.insert(all.end(), {"0.0.0.0", "0:0:0:0:0:0:0:0"});
    return all;
}

/// Bytes: each that is named, and some that no test names.
Values bytes(std::span<const std::string> texts) {
    Values all(texts.begin(), texts.end());
    for (std::string other = "eHh4"; all.size() <= 2 * texts.size(); other += "eHh4") {
        all.push_back(other);
    }
    return all;
}

} // namespace

Values candidates(iam::OperatorFamily family, std::span<const std::string> texts) {
    switch (family) {
        case iam::OperatorFamily::numeric:
            return numbers(texts);
        case iam::OperatorFamily::date:
            return dates(texts);
        case iam::OperatorFamily::ip_address:
            return addresses(texts);
        case iam::OperatorFamily::binary:
            return bytes(texts);
        case iam::OperatorFamily::string:
        case iam::OperatorFamily::boolean:
        case iam::OperatorFamily::arn:
        case iam::OperatorFamily::null:
            break;
    }
    return {};
}

} // namespace slrc::prove
