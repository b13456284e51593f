#include "compiler/review/arn_parts.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/pattern/relation.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>

namespace slrc::review {

namespace {

/// Not those of which AWS's own resources are used, too: images and snapshots of EC2, documents of Systems Manager. In the
/// managed policies (MAMIP, November 2026) the only ARNs of these without an account are two keys and two log groups, which
/// nothing has. Sorted.
constexpr std::array<OwnedService, 17> owned_table{{{"cloudwatch", false},
                                                    {"codebuild"},
                                                    {"dynamodb", false},
                                                    {"ecr"},
                                                    {"ecs"},
                                                    {"eks", false},
                                                    {"elasticfilesystem"},
                                                    {"firehose"},
                                                    {"iam", false},
                                                    {"kinesis"},
                                                    {"kms"},
                                                    {"lambda"},
                                                    {"logs"},
                                                    {"secretsmanager"},
                                                    {"sns"},
                                                    {"sqs"},
                                                    {"states"}}};

constexpr std::array<std::string_view, 5> account_words{"aws", "aws-managed", "cloudfront", "third-party",
                                                        "amazon"};

} // namespace

std::span<const OwnedService> owned_services() {
    return owned_table;
}

bool may_be_account_number(std::string_view text) {
    return pattern::meet(text, "????????????") && std::all_of(text.begin(), text.end(), [](char c) {
               return text::is_digit(c) || pattern::is_wildcard(c);
           });
}

bool may_be_account_part(std::string_view text) {
    return text.empty() || may_be_account_number(text) ||
           std::any_of(account_words.begin(), account_words.end(),
                       [&](std::string_view word) { return pattern::meet(text, word); });
}

bool may_be_region(std::string_view text) {
    const auto regions = catalog::known_regions();
    return catalog::is_known_region(text) ||
           std::any_of(regions.begin(), regions.end(),
                       [&](std::string_view region) { return pattern::meet(text, region); });
}

std::optional<std::string> missing_part(const pattern::Arn& arn) {
    if (!arn.region.empty() && !arn.account.empty()) {
        return std::nullopt;
    }
    const auto* const service =
        std::find_if(owned_table.begin(), owned_table.end(),
                     [&](const OwnedService& one) { return one.name == arn.service; });
    if (service == owned_table.end()) {
        return std::nullopt;
    }
    const bool region = arn.region.empty() && service->regional;
    const bool account = arn.account.empty();
    return region || account ? std::optional(text::format("the ARN of such a resource has {}",
                                                          !region   ? "an account"
                                                          : account ? "a region, and an account"
                                                                    : "a region"))
                             : std::nullopt;
}

} // namespace slrc::review
