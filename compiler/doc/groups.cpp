#include "compiler/doc/groups.hpp"

#include <algorithm>

namespace slrc::doc {

std::vector<Group> groups(const model::Role& role) {
    const std::vector<std::string_view> names = capability_names(role);
    std::vector<Group> all;
    for (std::size_t index = 0; index < role.rules.size(); ++index) {
        const model::Guard& guard = role.rules[index].guard;
        const std::string text = to_text(guard, names);
        auto group =
            std::find_if(all.begin(), all.end(), [&](const Group& known) { return known.text == text; });
        if (group == all.end()) {
            group = all.insert(all.end(), Group{guard, text, {}});
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
