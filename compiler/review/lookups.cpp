#include "compiler/review/lookups.hpp"

#include "compiler/pattern/pattern.hpp"

#include <algorithm>

namespace slrc::review {

using catalog::ActionId;
using catalog::TypeId;

const catalog::ActionRanges& Lookups::expand(std::string_view action) {
    auto place = actions_.find(action);
    if (place == actions_.end()) {
        place = actions_.emplace(action, catalog_.expand(action)).first;
    }
    return place->second;
}

std::optional<ActionId> Lookups::find_action(std::string_view action) {
    if (pattern::has_wildcard(action)) {
        return std::nullopt;
    }
    const catalog::ActionRanges& ranges = expand(action);
    return ranges.empty() ? std::nullopt : std::optional(ActionId{ranges.front().first});
}

const KnownKey& Lookups::find_key(std::string_view name) {
    auto place = keys_.find(name);
    if (place == keys_.end()) {
        const auto id = catalog_.find_key(name);
        place = keys_
                    .emplace(name, KnownKey{id, id ? catalog_.key(*id) : catalog::Key{},
                                            id && catalog_.is_global(*id)})
                    .first;
    }
    return place->second;
}

const std::vector<TypeId>& Lookups::types_of(ActionId action) {
    const auto [place, is_new] = types_.try_emplace(action);
    std::vector<TypeId>& types = place->second;
    for (std::size_t index = 0; is_new && index < catalog_.use_count(action); ++index) {
        const TypeId type = catalog_.use(action, index).type;
        if (std::ranges::find(types, type) == types.end()) {
            types.push_back(type);
        }
    }
    return types;
}

const std::vector<pattern::ArnForm>& Lookups::forms(TypeId type) {
    const auto [place, is_new] = forms_.try_emplace(type);
    for (std::size_t index = 0; is_new && index < catalog_.pattern_count(type); ++index) {
        place->second.emplace_back(catalog_.pattern(type, index));
    }
    return place->second;
}

} // namespace slrc::review
