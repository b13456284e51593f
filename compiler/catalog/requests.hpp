// What requests for an action have: which of them its condition keys, which of these as one value, and what ARN
// where no type names one.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace slrc::catalog {

// Which requests for an action have a condition key: all of them, or those on one of its resource types.

/// Whether requests for an action can have a key whatever they are on; also where nobody knows.
[[nodiscard]] bool has_key_on_all(const Catalog& catalog, ActionId action, KeyId key);

/// Whether those on one of its resource types can. Tags of a request are those that the action's own row has, for any type or for
/// this one: that a type can be created with tags gives them to no other action on it.
[[nodiscard]] bool has_key_on(const Catalog& catalog, const Use& use, KeyId key);

/// Whether the reference says for each resource of an action by itself which keys requests on it have: EC2's pages do. Elsewhere a
/// key that it has for one resource type may well stand in the whole request, as `ram:PermissionArn` does, by which AWS's own
/// policies allow what is decided for a resource share, too.
[[nodiscard]] bool is_key_by_resource(const Catalog& catalog, ActionId action, KeyId key);

/// Whether requests give a key that the reference calls a list as one value where there is one: an operator without
/// ForAnyValue and ForAllValues reads it then. So say the tables of Amazon EventBridge's page "Using IAM policy conditions"
/// (read Nov 2026) for `events:source`, and AWS's own managed policies.
[[nodiscard]] constexpr bool is_single_when_alone(std::string_view key) {
    return text::equal_folded(text::service_of(key), "events");
}

/// Whether every request has a key that a principal signs (IAM User Guide, "AWS global condition context keys", "Availability").
[[nodiscard]] constexpr bool is_in_every_request(std::string_view key) {
    constexpr std::array<std::string_view, 12> always_there{
        "aws:CurrentTime",           "aws:EpochTime",     "aws:PrincipalAccount", "aws:PrincipalArn",
        "aws:PrincipalIsAWSService", "aws:PrincipalType", "aws:RequestedRegion",  "aws:ResourceAccount",
        "aws:SecureTransport",       "aws:UserAgent",     "aws:ViaAWSService",    "aws:userid"};
    return std::any_of(always_there.begin(), always_there.end(),
                       [&](std::string_view one) { return text::equal_folded(one, key); });
}

/// In the form of a resource type's patterns: what a request for an action (`logs:DescribeLogGroups`, in whatever case) is held to besides
/// `*`. Mostly none. `<all>` stands for the `*` of AWS's own text, which no name fits and every `*` does.
[[nodiscard]] std::vector<std::string_view> account_arns(std::string_view action);

/// The actions for which there are such, in order.
[[nodiscard]] std::vector<ActionId> actions_on_account(const Catalog& catalog);

/// Whether what stands for the holes in the resource of a type's form (`arn:${Partition}:sqs:${Region}:${Account}:${QueueName}`)
/// never has a colon, by the service's rules for names. False where that is not known.
[[nodiscard]] bool has_no_colons(std::string_view form);

/// In the same form, what an ARN of a type can have at its end beside what its form says: the qualifier of a function
/// (AWS Lambda Developer Guide, "Resources and conditions for Lambda actions"), what logs have behind the name of a group
/// (Amazon CloudWatch Logs User Guide, "CloudWatch Logs resources and operations": `:*`), the id of a subscription to a topic, the
/// version of a parameter. Mostly nothing.
[[nodiscard]] std::vector<std::string_view> ends_of(std::string_view form);

} // namespace slrc::catalog
