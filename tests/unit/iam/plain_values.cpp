#include "tests/unit/iam/plain_evaluation.hpp"
#include "tests/unit/support/values.hpp"

#include <arpa/inet.h>

#include <array>
#include <bitset>
#include <cstdio>
#include <ctime>
#include <regex>

namespace slrc::test {

namespace {

/// Minus one, zero or one; nothing where one of them is no number of at most 15 digits.
std::optional<int> compare_numbers(const std::string& left, const std::string& right) {
    static const std::regex form(R"(-?\d+(\.\d+)?)");
    if (!std::regex_match(left, form) || !std::regex_match(right, form)) {
        return std::nullopt;
    }
    const double a = std::stod(left);
    const double b = std::stod(right);
    return a < b ? -1 : (a > b ? 1 : 0);
}

/// The seconds since 1970 of the few forms that the tests use.
std::optional<double> read_time(const std::string& text) {
    static const std::regex form(
        R"((\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|([+-])(\d\d):?(\d\d))?)?)");
    static const std::regex epoch(R"(-?\d+)");
    std::smatch found;
    if (!std::regex_match(text, found, form)) {
        return std::regex_match(text, epoch) ? std::optional(std::stod(text)) : std::nullopt;
    }
    const auto number = [&](std::size_t group, int otherwise) {
        return found[group].matched ? std::stoi(found[group].str()) : otherwise;
    };
    std::tm parts{};
    parts.tm_year = number(1, 0) - 1900;
    parts.tm_mon = number(2, 1) - 1;
    parts.tm_mday = number(3, 1);
    const std::tm asked = parts;
    const std::time_t day = ::timegm(&parts);
    if (parts.tm_mday != asked.tm_mday || parts.tm_mon != asked.tm_mon) {
        return std::nullopt; // the 30th of February became a day of March
    }
    const double seconds = found[6].matched ? std::stod(found[6].str()) : 0;
    const int zone = (number(8, 0) * 60 + number(9, 0)) * (found[7].str() == "-" ? 1 : -1);
    return static_cast<double>(day) + number(4, 0) * 3600 + (number(5, 0) + zone) * 60 + seconds;
}

std::optional<int> compare_dates(const std::string& left, const std::string& right) {
    const auto a = read_time(left);
    const auto b = read_time(right);
    if (!a || !b) {
        return std::nullopt;
    }
    return *a < *b ? -1 : (*a > *b ? 1 : 0);
}

bool is_so(std::optional<int> order, const std::string& comparison) {
    if (!order) {
        return false;
    }
    const bool equal = comparison.ends_with("Equals");
    return comparison.starts_with("Less")      ? *order < 0 || (equal && *order == 0)
           : comparison.starts_with("Greater") ? *order > 0 || (equal && *order == 0)
                                               : *order == 0;
}

/// An address as letters `0` and `1`; empty where it is none.
std::string bits_of(const std::string& address) {
    std::array<unsigned char, 16> bytes{};
    const bool four = ::inet_pton(AF_INET, address.c_str(), bytes.data()) == 1;
    if (!four && ::inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) {
        return {};
    }
    std::string bits;
    for (std::size_t index = 0; index < (four ? 4U : 16U); ++index) {
        bits += std::bitset<8>(bytes.at(index)).to_string();
    }
    return bits;
}

bool lies_in(const std::string& address, const std::string& range) {
    static const std::regex prefix("[0-9]{1,3}");
    const std::size_t slash = range.find('/');
    const std::string wanted = bits_of(range.substr(0, slash));
    const std::string bits = bits_of(address);
    const std::string length =
        slash == std::string::npos ? std::to_string(wanted.size()) : range.substr(slash + 1);
    if (wanted.empty() || bits.size() != wanted.size() || !std::regex_match(length, prefix)) {
        return false;
    }
    const std::size_t size = std::stoul(length);
    return size <= wanted.size() && bits.compare(0, size, wanted, 0, size) == 0;
}

std::optional<std::string> decoded(const std::string& text) {
    static const std::regex form("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");
    if (!std::regex_match(text, form)) {
        return std::nullopt;
    }
    const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bits;
    for (const char letter : text.substr(0, text.find('='))) {
        bits += std::bitset<6>(alphabet.find(letter)).to_string();
    }
    std::string bytes;
    for (std::size_t index = 0; index + 8 <= bits.size(); index += 8) {
        bytes += static_cast<char>(std::stoi(bits.substr(index, 8), nullptr, 2));
    }
    return bytes;
}

bool text_fits(const std::string& operation, const std::string& value, const std::string& wanted,
               const iam::Request& request, bool variables) {
    const bool arn = operation.starts_with("Arn");
    const bool wildcards = arn || operation == "StringLike";
    auto pattern = fill_in(wanted, {wildcards, variables, false}, request);
    if (!pattern) {
        return false;
    }
    if (operation != "StringEqualsIgnoreCase") {
        return arn ? arn_fits(*pattern, value) : fits(*pattern, value);
    }
    std::string letters;
    for (const PatternLetter& letter : *pattern) {
        letters += letter.letter;
    }
    return lower(letters) == lower(value);
}

} // namespace

bool plain_match(const std::string& operation, const std::string& value, const std::string& wanted,
                 const iam::Request& request, bool variables) {
    if (operation.starts_with("String") || operation.starts_with("Arn")) {
        return text_fits(operation, value, wanted, request, variables);
    }
    if (operation.starts_with("Numeric")) {
        return is_so(compare_numbers(value, wanted), operation.substr(7));
    }
    if (operation.starts_with("Date")) {
        return is_so(compare_dates(value, wanted), operation.substr(4));
    }
    if (operation == "IpAddress") {
        return lies_in(value, wanted);
    }
    if (operation == "BinaryEquals") {
        return decoded(value) && decoded(value) == decoded(wanted);
    }
    const std::string word = lower(value);
    return operation == "Bool" && (word == "true" || word == "false") && word == lower(wanted);
}

} // namespace slrc::test
