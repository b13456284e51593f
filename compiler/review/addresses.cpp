#include "compiler/review/addresses.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/review/condition_checks.hpp"
#include "compiler/text/format.hpp"

#include <arpa/inet.h>

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using diagnostics::quoted;
using iam::AddressRange;
using iam::OperatorFamily;

namespace {

/// In bytes.
constexpr std::size_t ipv4_size = 4;
constexpr std::size_t ipv6_size = 16;

struct Named {
    std::string_view name;
    AddressRange range;
};

/// RFC 1918, RFC 6598, RFC 1122, RFC 3927; RFC 4193, RFC 4291: no packet on the internet comes from these.
constexpr std::array<Named, 9> private_ranges{{
    {"10.0.0.0/8", {{10}, ipv4_size, 8}},
    {"172.16.0.0/12", {{172, 16}, ipv4_size, 12}},
    {"192.168.0.0/16", {{192, 168}, ipv4_size, 16}},
    {"100.64.0.0/10", {{100, 64}, ipv4_size, 10}},
    {"127.0.0.0/8", {{127}, ipv4_size, 8}},
    {"169.254.0.0/16", {{169, 254}, ipv4_size, 16}},
    {"fc00::/7", {{0xFC}, ipv6_size, 7}},
    {"fe80::/10", {{0xFE, 0x80}, ipv6_size, 10}},
    {"::1/128", {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, ipv6_size, 128}},
}};

/// The private range that has to do with a range: that which holds it, or one that lies in it.
struct Private {
    std::string_view name;
    bool whole = false;
};

std::optional<Private> find_private(const AddressRange& range) {
    std::optional<Private> part;
    for (const Named& one : private_ranges) {
        if (contains(one.range, range)) {
            return Private{one.name, true};
        }
        if (!part && contains(range, one.range)) {
            part = Private{one.name, false};
        }
    }
    return part;
}

void check_private(const Examined& examined, const model::OpenText& value, const AddressRange& range) {
    const auto found = find_private(range);
    // A range as wide as the internet is meant as such.
    constexpr std::size_t widest = 8;
    if (!found || (!found->whole && (range.size != ipv4_size || range.shared_bits < widest))) {
        return;
    }
    const std::string text = quoted(*letters(value));
    auto made =
        found->whole
            ? make(Kind::private_address, value.span,
                   text::format("{} is private: no request has it as {}", text, quoted(examined.name)))
            : make(Kind::private_address, value.span,
                   text::format("a part of {}, {}, is private: no request has it as {}", text,
                                quoted(found->name), quoted(examined.name)));
    if (!found->whole) {
        made.severity = diagnostics::Severity::note;
    }
    examined.subject.sink.add(std::move(made));
}

void check_form(const Examined& examined, const model::OpenText& value, const AddressRange& range) {
    const AddressRange first = first_of(range);
    if (first.bytes == range.bytes) {
        return;
    }
    const std::string text = to_string(first);
    auto made = make(Kind::address_range_form, value.span,
                     text::format("{} names an address inside its range", quoted(*letters(value))),
                     text::format("the range is {}", quoted(text)));
    made.fix = replace_string(value, text);
    examined.subject.sink.add(std::move(made));
}

} // namespace

AddressRange first_of(const AddressRange& range) {
    constexpr std::size_t byte_bits = 8;
    AddressRange first = range;
    for (std::size_t index = 0; index < first.bytes.size(); ++index) {
        const std::size_t begin = index * byte_bits;
        const std::size_t kept =
            range.shared_bits <= begin ? 0 : std::min(range.shared_bits - begin, byte_bits);
        first.bytes[index] = static_cast<std::uint8_t>(first.bytes[index] & (0xFF00U >> kept));
    }
    return first;
}

std::string to_string(const AddressRange& range) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    ::inet_ntop(range.size == ipv4_size ? AF_INET : AF_INET6, range.bytes.data(), text.data(), text.size());
    return std::string(text.data()) + "/" + std::to_string(range.shared_bits);
}

void check_addresses(const Examined& examined) {
    if (examined.family() != OperatorFamily::ip_address) {
        return;
    }
    for (const model::OpenText& value : examined.test.values) {
        const auto text = letters(value);
        const auto range = text ? iam::read_range(*text) : std::nullopt;
        if (range) {
            check_form(examined, value, *range);
            if (examined.is_key("aws:SourceIp")) {
                check_private(examined, value, *range);
            }
        }
    }
}

} // namespace slrc::review
