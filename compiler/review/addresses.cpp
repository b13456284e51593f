#include "compiler/review/addresses.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/iam/address.hpp"
#include "compiler/review/condition_checks.hpp"

#include <arpa/inet.h>

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using diagnostics::quoted;
using iam::OperatorFamily;

namespace {

struct Named {
    std::string_view name;
    AddressRange range;
};

/// RFC 1918, RFC 6598, RFC 1122, RFC 3927; RFC 4193, RFC 4291: no packet on the internet comes from these.
constexpr std::array<Named, 9> private_ranges{{
    {"10.0.0.0/8", {{10}, false, 8}},
    {"172.16.0.0/12", {{172, 16}, false, 12}},
    {"192.168.0.0/16", {{192, 168}, false, 16}},
    {"100.64.0.0/10", {{100, 64}, false, 10}},
    {"127.0.0.0/8", {{127}, false, 8}},
    {"169.254.0.0/16", {{169, 254}, false, 16}},
    {"fc00::/7", {{0xFC}, true, 7}},
    {"fe80::/10", {{0xFE, 0x80}, true, 10}},
    {"::1/128", {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, true, 128}},
}};

/// The private range that has to do with a range: that which holds it, or one that lies in it.
struct Private {
    std::string_view name;
    bool whole = false;
};

std::optional<Private> find_private(const AddressRange& range) {
    std::optional<Private> part;
    for (const Named& one : private_ranges) {
        if (covers(one.range, range)) {
            return Private{one.name, true};
        }
        if (!part && covers(range, one.range)) {
            part = Private{one.name, false};
        }
    }
    return part;
}

void check_private(const Examined& examined, const model::Template& value, const AddressRange& range) {
    const auto found = find_private(range);
    // A range as wide as the internet is meant as such.
    constexpr unsigned widest = 8;
    if (!found || (!found->whole && (range.six || range.prefix < widest))) {
        return;
    }
    const std::string text = quoted(*letters(value));
    auto made = found->whole ? make(Kind::private_address, value.span,
                                    text + " is private: no request has it as " + quoted(examined.name))
                             : make(Kind::private_address, value.span,
                                    "a part of " + text + ", " + quoted(found->name) +
                                        ", is private: no request has it as " + quoted(examined.name));
    if (!found->whole) {
        made.severity = diagnostics::Severity::note;
    }
    examined.subject.sink.add(std::move(made));
}

void check_form(const Examined& examined, const model::Template& value, const AddressRange& range) {
    const AddressRange first = first_of(range);
    if (first.bytes == range.bytes) {
        return;
    }
    const std::string text = to_string(first);
    auto made =
        make(Kind::address_range_form, value.span,
             quoted(*letters(value)) + " names an address inside its range", "the range is " + quoted(text));
    made.fix = replace_string(value, text);
    examined.subject.sink.add(std::move(made));
}

} // namespace

std::optional<AddressRange> read_range(std::string_view text) {
    const std::optional<iam::AddressRange> read = iam::read_range(text);
    constexpr std::size_t bytes_of_six = 16;
    return read ? std::optional(AddressRange{read->bytes, read->size == bytes_of_six,
                                             static_cast<unsigned>(read->shared_bits)})
                : std::nullopt;
}

AddressRange first_of(const AddressRange& range) {
    constexpr unsigned byte_bits = 8;
    AddressRange first = range;
    for (unsigned index = 0; index < first.bytes.size(); ++index) {
        const unsigned begin = index * byte_bits;
        const unsigned kept = range.prefix <= begin ? 0 : std::min(range.prefix - begin, byte_bits);
        first.bytes[index] = static_cast<std::uint8_t>(first.bytes[index] & (0xFF00U >> kept));
    }
    return first;
}

std::string to_string(const AddressRange& range) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    ::inet_ntop(range.six ? AF_INET6 : AF_INET, range.bytes.data(), text.data(), text.size());
    return std::string(text.data()) + "/" + std::to_string(range.prefix);
}

bool covers(const AddressRange& wide, const AddressRange& narrow) {
    AddressRange cut = narrow;
    cut.prefix = wide.prefix;
    return wide.six == narrow.six && wide.prefix <= narrow.prefix &&
           first_of(wide).bytes == first_of(cut).bytes;
}

void check_addresses(const Examined& examined) {
    if (examined.family() != OperatorFamily::ip_address) {
        return;
    }
    for (const model::Template& value : examined.test.values) {
        const auto text = letters(value);
        const auto range = text ? read_range(*text) : std::nullopt;
        if (range) {
            check_form(examined, value, *range);
            if (examined.is_key("aws:SourceIp")) {
                check_private(examined, value, *range);
            }
        }
    }
}

} // namespace slrc::review
