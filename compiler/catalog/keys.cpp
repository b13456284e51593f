#include "compiler/catalog/keys.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace slrc::catalog {

namespace {

struct Row {
    std::string_view key; // in lower case
    KeyType type;
};

/// IAM User Guide, "AWS global condition context keys". Keys of type string need no row.
constexpr std::array<Row, 14> table{{
    {"aws:currenttime", KeyType::date},
    {"aws:epochtime", KeyType::date},
    {"aws:multifactorauthage", KeyType::numeric},
    {"aws:multifactorauthpresent", KeyType::boolean},
    {"aws:principalarn", KeyType::arn},
    {"aws:principalisawsservice", KeyType::boolean},
    {"aws:securetransport", KeyType::boolean},
    {"aws:sourcearn", KeyType::arn},
    {"aws:sourceip", KeyType::ip_address},
    {"aws:tokenissuetime", KeyType::date},
    {"aws:viaawsservice", KeyType::boolean},
    {"aws:vpcsourceip", KeyType::ip_address},
    {"ec2:sourceinstancearn", KeyType::arn},
    {"lambda:sourcefunctionarn", KeyType::arn},
}};
static_assert(std::is_sorted(table.begin(), table.end(),
                             [](const Row& a, const Row& b) { return a.key < b.key; }));

} // namespace

KeyType key_type(std::string_view key) {
    std::string folded(key.substr(0, key.find('/')));
    std::transform(folded.begin(), folded.end(), folded.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto* const row =
        std::lower_bound(table.begin(), table.end(), folded,
                         [](const Row& left, const std::string& right) { return left.key < right; });
    return row != table.end() && row->key == folded ? row->type : KeyType::string;
}

} // namespace slrc::catalog
