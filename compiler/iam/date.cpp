#include "compiler/iam/values.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <system_error>
#include <tuple>

namespace slrc::iam {

namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;

/// Reads a date from left to right.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool done() const { return rest_.empty(); }

    bool take(char wanted) {
        const bool found = rest_.starts_with(wanted);
        rest_.remove_prefix(found ? 1 : 0);
        return found;
    }

    /// Exactly so many digits, and no more than the number `most`.
    std::optional<int> number(std::size_t digits, int most) {
        int value = 0;
        if (rest_.size() < digits || !std::all_of(rest_.begin(), rest_.begin() + digits, text::is_digit)) {
            return std::nullopt;
        }
        std::from_chars(rest_.data(), rest_.data() + digits, value);
        rest_.remove_prefix(digits);
        return value <= most ? std::optional(value) : std::nullopt;
    }

    std::string_view digits() {
        const auto* const end = std::ranges::find_if_not(rest_, text::is_digit);
        const std::string_view found = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
        rest_.remove_prefix(found.size());
        return found;
    }

private:
    std::string_view rest_;
};

/// The seconds that a zone is before UTC; nothing where it is none.
std::optional<std::int64_t> read_zone(Scanner& scanner) {
    if (scanner.done() || scanner.take('Z')) {
        return 0;
    }
    const bool before = scanner.take('-');
    if (!before && !scanner.take('+')) {
        return std::nullopt;
    }
    const auto hours = scanner.number(2, 99);
    scanner.take(':');
    const auto minutes = scanner.number(2, 99);
    if (!hours || !minutes) {
        return std::nullopt;
    }
    const std::int64_t size = *hours * hour + *minutes * minute;
    return before ? size : -size;
}

/// From behind the `T` on.
bool read_time(Scanner& scanner, Moment& moment) {
    const auto hours = scanner.number(2, 23);
    const bool colon = scanner.take(':');
    const auto minutes = scanner.number(2, 59);
    if (!hours || !colon || !minutes) {
        return false;
    }
    moment.seconds += *hours * hour + *minutes * minute;
    if (scanner.take(':')) {
        const auto seconds = scanner.number(2, 59);
        if (!seconds) {
            return false;
        }
        moment.seconds += *seconds;
        if (scanner.take('.')) {
            const std::string_view digits = scanner.digits();
            if (digits.empty()) {
                return false;
            }
            moment.fraction = digits.substr(0, digits.find_last_not_of('0') + 1);
        }
    }
    const auto zone = read_zone(scanner);
    moment.seconds += zone.value_or(0);
    return zone.has_value();
}

std::optional<Moment> read_iso(std::string_view text) {
    Scanner scanner(text);
    const auto year = scanner.number(4, 9999);
    std::optional<int> month = 1;
    std::optional<int> day = 1;
    bool has_day = false;
    if (year && scanner.take('-')) {
        month = scanner.number(2, 12);
        has_day = month && scanner.take('-');
        day = has_day ? scanner.number(2, 31) : day;
    }
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date(std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    if (!date.ok()) {
        return std::nullopt;
    }
    Moment moment;
    moment.seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::sys_days(date).time_since_epoch())
            .count();
    if (has_day && scanner.take('T') && !read_time(scanner, moment)) {
        return std::nullopt;
    }
    return scanner.done() ? std::optional(moment) : std::nullopt;
}

std::optional<Moment> read_seconds(std::string_view text) {
    Moment moment;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), moment.seconds);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(moment) : std::nullopt;
}

} // namespace

std::strong_ordering operator<=>(const Moment& left, const Moment& right) {
    return std::tuple(left.seconds, std::string_view(left.fraction)) <=>
           std::tuple(right.seconds, std::string_view(right.fraction));
}

std::optional<Moment> read_date(std::string_view text) {
    auto moment = read_iso(text);
    return moment ? moment : read_seconds(text);
}

} // namespace slrc::iam
