// Names that stand beside the tables of actions: access levels, the services of ARNs, and what suggestions choose from.
#include "compiler/catalog/catalog.hpp"
#include "compiler/catalog/tables.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>

namespace slrc::catalog {

namespace {

constexpr std::array<std::string_view, access_level_count> levels{"List", "Read", "Write",
                                                                  "Permissions management", "Tagging"};

} // namespace

std::string_view to_string(AccessLevel level) {
    return levels.at(static_cast<std::size_t>(level));
}

std::optional<AccessLevel> find_access_level(std::string_view text) {
    std::string wanted(text);
    std::ranges::replace(wanted, '-', ' ');
    const auto* const found = std::ranges::find_if(
        levels, [&](std::string_view level) { return text::equal_folded(level, wanted); });
    return found == levels.end() ? std::nullopt
                                 : std::optional(static_cast<AccessLevel>(found - levels.begin()));
}

namespace {

const tables::ArnServiceRow* find_arn_service(std::string_view word) {
    const auto& known = tables::arn_services;
    const auto place =
        std::ranges::lower_bound(known, word, {}, [](const auto& row) { return view(row.word); });
    return place != known.end() && view(place->word) == word ? &*place : nullptr;
}

} // namespace

bool Catalog::is_arn_service(std::string_view word) const {
    const auto service = find_service(word);
    if (service && this->service(*service).name == word) {
        return true;
    }
    if (find_arn_service(word) != nullptr && !word.empty()) {
        return true;
    }
    return std::ranges::any_of(types_, [&](const AddedType& type) {
        return std::ranges::any_of(type.patterns, [&](std::string_view pattern) {
            const auto arn = pattern::divide_arn(pattern);
            return arn && arn->service == word;
        });
    });
}

std::vector<ResourceKind> Catalog::kinds_with(std::string_view arn_service) const {
    std::vector<ResourceKind> kinds;
    for (const std::string_view word : {std::string_view(), arn_service}) {
        if (const tables::ArnServiceRow* row = find_arn_service(word)) {
            for (std::uint32_t index = row->kinds.begin; index < row->kinds.end; ++index) {
                kinds.push_back(ResourceKind{tables::kind_lists[index]});
            }
        }
    }
    for (std::size_t index = 0; index < actions_.size(); ++index) {
        kinds.push_back(ResourceKind{static_cast<std::uint32_t>(tables::resource_kinds + index)});
    }
    return kinds;
}

std::vector<std::string_view> Catalog::service_names() const {
    std::vector<std::string_view> names;
    for (const ServiceId id : services()) {
        names.push_back(service(id).name);
    }
    return names;
}

std::vector<std::string_view> Catalog::key_names() const {
    std::vector<std::string_view> names;
    for (std::size_t index = 0; index < tables::keys.size() + keys_.size(); ++index) {
        names.push_back(key(KeyId{static_cast<std::uint32_t>(index)}).name);
    }
    return names;
}

ServiceId Catalog::add_service(std::string_view name) {
    if (const auto known = find_service(name)) {
        return *known;
    }
    services_.push_back(name);
    return ServiceId{static_cast<std::uint32_t>(tables::services.size() + services_.size() - 1)};
}

TypeId Catalog::add_type(std::string_view service, std::string_view name, std::string_view pattern) {
    const ServiceId owner = add_service(service);
    if (const auto known = find_type(std::string(service) + ":" + std::string(name))) {
        const auto number = static_cast<std::size_t>(*known);
        if (number >= tables::types.size()) {
            auto& patterns = types_[number - tables::types.size()].patterns;
            if (std::ranges::find(patterns, pattern) == patterns.end()) {
                patterns.push_back(pattern);
            }
        }
        return *known;
    }
    types_.push_back(AddedType{owner, name, {pattern}});
    return TypeId{static_cast<std::uint32_t>(tables::types.size() + types_.size() - 1)};
}

ActionId Catalog::add_action(std::string_view service, std::string_view name,
                             const std::vector<TypeId>& types) {
    const ServiceId owner = add_service(service);
    if (const auto known = find_action(std::string(service) + ":" + std::string(name))) {
        return *known;
    }
    actions_.push_back(AddedAction{owner, name, types});
    return ActionId{static_cast<std::uint32_t>(tables::actions.size() + actions_.size() - 1)};
}

KeyId Catalog::add_key(std::string_view name, KeyType type, bool list) {
    if (const auto known = find_key(name)) {
        return *known;
    }
    keys_.push_back(Key{name, type, list});
    return KeyId{static_cast<std::uint32_t>(tables::keys.size() + keys_.size() - 1)};
}

} // namespace slrc::catalog
