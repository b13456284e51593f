#include "compiler/doc/sections.hpp"
#include "compiler/model/names.hpp"

#include <algorithm>
#include <optional>

namespace slrc::doc {

namespace {

/// The IAM API Reference, PutRolePolicy.
constexpr std::size_t longest_policy_name = 128;

/// The name of the document of a guard's rules; nothing for a guard that is too long for the name of a policy.
std::optional<std::string> policy_name(const model::Guard& guard,
                                       const std::vector<std::string_view>& names) {
    const auto part = model::part_name(guard, names);
    std::string name = !part || part->empty() ? "permissions" : "permissions." + *part;
    return part && name.size() <= longest_policy_name ? std::optional(std::move(name)) : std::nullopt;
}

} // namespace

std::vector<Group> groups(const model::Role& role) {
    const std::vector<std::string_view> names = capability_names(role);
    std::vector<Group> all;
    for (std::size_t index = 0; index < role.rules.size(); ++index) {
        const model::Guard& guard = role.rules[index].guard;
        const std::string text = to_text(guard, names);
        const auto name = policy_name(guard, names);
        const std::string policy = name.value_or("permissions.rule-" + std::to_string(index + 1));
        auto group = std::ranges::find_if(
            all, [&](const Group& known) { return known.text == text || known.policy == policy; });
        if (group == all.end()) {
            group = all.insert(all.end(), Group{guard, text, policy, name.has_value(), {}});
        }
        group->rules.push_back(index);
    }
    std::stable_partition(all.begin(), all.end(), [](const Group& group) { return group.text.empty(); });
    return all;
}

const std::size_t* single_capability(const model::Guard& guard) {
    const auto* has = std::get_if<model::Guard::Has>(&guard.node);
    return has == nullptr ? nullptr : &has->capability;
}

} // namespace slrc::doc
