#include "compiler/iam/values.hpp"
#include "compiler/text/letters.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace slrc::iam {

namespace {

bool read_address(std::string_view text, AddressRange& range) {
    // inet_pton wants a zero at the end.
    std::array<char, INET6_ADDRSTRLEN + 1> buffer{};
    if (text.size() >= buffer.size() || text.find('\0') != std::string_view::npos) {
        return false;
    }
    std::ranges::copy(text, buffer.begin());
    if (::inet_pton(AF_INET, buffer.data(), range.bytes.data()) == 1) {
        range.size = 4;
        return true;
    }
    range.size = 16;
    return ::inet_pton(AF_INET6, buffer.data(), range.bytes.data()) == 1;
}

std::optional<std::size_t> read_prefix(std::string_view text, std::size_t most) {
    const bool digits = !text.empty() && text.size() <= 3 && std::ranges::all_of(text, text::is_digit);
    if (!digits || (text.size() > 1 && text.front() == '0')) {
        return std::nullopt;
    }
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value <= most ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<AddressRange> read_range(std::string_view text) {
    AddressRange range;
    const std::size_t slash = text.find('/');
    if (!read_address(text.substr(0, slash), range)) {
        return std::nullopt;
    }
    range.shared_bits = range.size * 8;
    if (slash != std::string_view::npos) {
        const auto prefix = read_prefix(text.substr(slash + 1), range.shared_bits);
        if (!prefix) {
            return std::nullopt;
        }
        range.shared_bits = *prefix;
    }
    return range;
}

bool contains(const AddressRange& outer, const AddressRange& inner) {
    if (outer.size != inner.size || outer.shared_bits > inner.shared_bits) {
        return false;
    }
    const std::size_t whole = outer.shared_bits / 8;
    const bool same = std::equal(
        outer.bytes.begin(), outer.bytes.begin() + static_cast<std::ptrdiff_t>(whole), inner.bytes.begin());
    const std::size_t bits = outer.shared_bits % 8;
    if (!same || bits == 0) {
        return same;
    }
    const auto difference = static_cast<unsigned>(outer.bytes.at(whole) ^ inner.bytes.at(whole));
    return difference >> (8 - bits) == 0;
}

} // namespace slrc::iam
