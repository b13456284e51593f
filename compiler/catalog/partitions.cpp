#include "compiler/catalog/partitions.hpp"

#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>

namespace slrc::catalog {

namespace {

constexpr std::array<Partition, 8> all_partitions{{
    {"aws", "amazonaws.com"},
    {"aws-cn", "amazonaws.com.cn"},
    {"aws-us-gov", "amazonaws.com"},
    {"aws-iso", "c2s.ic.gov"},
    {"aws-iso-b", "sc2s.sgov.gov"},
    {"aws-iso-e", "cloud.adc-e.uk"},
    {"aws-iso-f", "csp.hci.ic.gov"},
    {"aws-eusc", "amazonaws.eu"},
}};

struct Prefix {
    std::string_view text;
    std::string_view partition;
};

/// The longer prefixes of a family come first: `us-gov-` before `us-`.
constexpr std::array<Prefix, 16> prefixes{{
    {"us-gov-", "aws-us-gov"},
    {"us-iso-", "aws-iso"},
    {"us-isob-", "aws-iso-b"},
    {"us-isof-", "aws-iso-f"},
    {"eu-isoe-", "aws-iso-e"},
    {"eusc-de-", "aws-eusc"},
    {"cn-", "aws-cn"},
    {"us-", "aws"},
    {"eu-", "aws"},
    {"ap-", "aws"},
    {"sa-", "aws"},
    {"ca-", "aws"},
    {"me-", "aws"},
    {"af-", "aws"},
    {"il-", "aws"},
    {"mx-", "aws"},
}};

constexpr std::array<std::string_view, 46> regions{
    "af-south-1",     "ap-east-1",      "ap-east-2",      "ap-northeast-1",  "ap-northeast-2",
    "ap-northeast-3", "ap-south-1",     "ap-south-2",     "ap-southeast-1",  "ap-southeast-2",
    "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6",  "ap-southeast-7",
    "ca-central-1",   "ca-west-1",      "cn-north-1",     "cn-northwest-1",  "eu-central-1",
    "eu-central-2",   "eu-isoe-west-1", "eu-north-1",     "eu-south-1",      "eu-south-2",
    "eu-west-1",      "eu-west-2",      "eu-west-3",      "eusc-de-east-1",  "il-central-1",
    "me-central-1",   "me-south-1",     "mx-central-1",   "sa-east-1",       "us-east-1",
    "us-east-2",      "us-gov-east-1",  "us-gov-west-1",  "us-iso-east-1",   "us-iso-west-1",
    "us-isob-east-1", "us-isob-west-1", "us-isof-east-1", "us-isof-south-1", "us-west-1",
    "us-west-2",
};
static_assert(std::ranges::is_sorted(regions));

/// What follows a prefix: a word, `-`, digits.
bool ends_region(std::string_view rest) {
    const std::size_t dash = rest.rfind('-');
    if (dash == std::string_view::npos || dash == 0 || dash + 1 == rest.size()) {
        return false;
    }
    const auto is_letter = [](char c) { return text::is_small(c) || text::is_digit(c) || c == '_'; };
    return std::all_of(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(dash), is_letter) &&
           std::all_of(rest.begin() + static_cast<std::ptrdiff_t>(dash) + 1, rest.end(), text::is_digit);
}

} // namespace

std::span<const Partition> partitions() {
    return all_partitions;
}

const Partition* find_partition(std::string_view name) {
    const auto* const found = std::ranges::find(all_partitions, name, &Partition::name);
    return found == all_partitions.end() ? nullptr : found;
}

const Partition* partition_of_region(std::string_view region) {
    for (const Prefix& prefix : prefixes) {
        if (region.starts_with(prefix.text) && ends_region(region.substr(prefix.text.size()))) {
            return find_partition(prefix.partition);
        }
    }
    return nullptr;
}

std::vector<std::string_view> region_prefixes() {
    std::vector<std::string_view> all;
    all.reserve(prefixes.size());
    for (const Prefix& prefix : prefixes) {
        all.push_back(prefix.text);
    }
    return all;
}

std::span<const std::string_view> known_regions() {
    return regions;
}

bool is_known_region(std::string_view region) {
    return std::ranges::binary_search(regions, region);
}

} // namespace slrc::catalog
