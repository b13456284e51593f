#include "compiler/catalog/catalog.hpp"

#include "compiler/catalog/tables.hpp"
#include "compiler/pattern/match.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::catalog {

using pattern::LetterCase;

namespace {

template <typename Row>
std::span<const Row> rows(std::span<const Row> table, tables::Range range) {
    return table.subspan(range.begin, range.end - range.begin);
}

/// The number of a row by its name, in rows that are sorted by it.
template <typename Row>
std::optional<std::size_t> find_row(std::span<const Row> sorted, std::string_view name) {
    const auto found =
        std::lower_bound(sorted.begin(), sorted.end(), name, [](const Row& row, std::string_view wanted) {
            return text::compare_folded(view(row.name), wanted) < 0;
        });
    const bool is_there = found != sorted.end() && text::equal_folded(view(found->name), name);
    return is_there ? std::optional(static_cast<std::size_t>(found - sorted.begin())) : std::nullopt;
}

template <typename Id>
std::size_t number(Id id) {
    return static_cast<std::size_t>(id);
}

template <typename Id>
std::vector<Id> numbers(std::size_t begin, std::size_t end) {
    std::vector<Id> all;
    for (std::size_t index = begin; index < end; ++index) {
        all.push_back(Id{static_cast<std::uint32_t>(index)});
    }
    return all;
}

std::pair<std::string_view, std::string_view> divide(std::string_view service_and_name) {
    const std::size_t colon = service_and_name.find(':');
    if (colon == std::string_view::npos) {
        return {service_and_name, {}};
    }
    return {service_and_name.substr(0, colon), service_and_name.substr(colon + 1)};
}

void add_range(ActionRanges& ranges, std::size_t begin, std::size_t end) {
    const auto first = static_cast<std::uint32_t>(begin);
    const auto last = static_cast<std::uint32_t>(end);
    if (first == last) {
        return;
    }
    if (!ranges.empty() && ranges.back().second == first) {
        ranges.back().second = last;
    } else {
        ranges.emplace_back(first, last);
    }
}

/// The rows of one service whose names a pattern matches: those that begin with its letters stand together.
void expand_service(const tables::ServiceRow& service, std::string_view pattern, ActionRanges& ranges) {
    const auto all = rows(tables::actions, service.actions);
    const std::string_view prefix = pattern.substr(0, pattern.find_first_of("*?"));
    const auto begin = std::lower_bound(all.begin(), all.end(), prefix,
                                        [](const tables::ActionRow& row, std::string_view wanted) {
                                            return text::compare_folded(view(row.name), wanted) < 0;
                                        });
    const auto after = std::partition_point(begin, all.end(), [&](const tables::ActionRow& row) {
        return text::equal_folded(view(row.name).substr(0, prefix.size()), prefix);
    });
    const auto number = [&](auto row) {
        return service.actions.begin + static_cast<std::size_t>(row - all.begin());
    };
    if (pattern.substr(prefix.size()) == "*") {
        add_range(ranges, number(begin), number(after));
        return;
    }
    for (auto row = begin; row != after; ++row) {
        if (pattern::matches(pattern, view(row->name), LetterCase::ignored)) {
            add_range(ranges, number(row), number(row) + 1);
        }
    }
}

} // namespace

std::string_view version() {
    return view(tables::version);
}

const Catalog& built_in() {
    static const Catalog catalog;
    return catalog;
}

std::optional<ServiceId> Catalog::find_service(std::string_view name) const {
    if (const auto row = find_row(tables::services, name)) {
        return ServiceId{static_cast<std::uint32_t>(*row)};
    }
    const auto added = std::ranges::find_if(
        services_, [&](std::string_view known) { return text::equal_folded(known, name); });
    return added == services_.end()
               ? std::nullopt
               : std::optional(ServiceId{static_cast<std::uint32_t>(
                     tables::services.size() + static_cast<std::size_t>(added - services_.begin()))});
}

Service Catalog::service(ServiceId id) const {
    if (number(id) >= tables::services.size()) {
        return Service{services_[number(id) - tables::services.size()], {}};
    }
    const tables::ServiceRow& row = tables::services[number(id)];
    return Service{view(row.name), view(row.title)};
}

std::vector<ServiceId> Catalog::services() const {
    return numbers<ServiceId>(0, tables::services.size() + services_.size());
}

std::optional<ActionId> Catalog::find_action(std::string_view service_and_name) const {
    const auto [service_name, name] = divide(service_and_name);
    if (const auto service = find_row(tables::services, service_name)) {
        const tables::Range range = tables::services[*service].actions;
        if (const auto row = find_row(rows(tables::actions, range), name)) {
            return ActionId{static_cast<std::uint32_t>(range.begin + *row)};
        }
    }
    for (std::size_t index = 0; index < actions_.size(); ++index) {
        const AddedAction& added = actions_[index];
        if (text::equal_folded(added.name, name) &&
            text::equal_folded(service(added.service).name, service_name)) {
            return ActionId{static_cast<std::uint32_t>(tables::actions.size() + index)};
        }
    }
    return std::nullopt;
}

Action Catalog::action(ActionId id) const {
    if (number(id) >= tables::actions.size()) {
        const AddedAction& added = actions_[number(id) - tables::actions.size()];
        return Action{.service = added.service, .name = added.name};
    }
    const tables::ActionRow& row = tables::actions[number(id)];
    return Action{.service = row.service,
                  .name = view(row.name),
                  .levels = row.levels,
                  .keys = rows(tables::key_lists, row.keys),
                  .needs = rows(tables::needed_actions, row.needs)};
}

std::string Catalog::full_name(ActionId id) const {
    const Action facts = action(id);
    return std::string(service(facts.service).name) + ":" + std::string(facts.name);
}

std::vector<ActionId> Catalog::actions(ServiceId id) const {
    std::vector<ActionId> all;
    if (number(id) < tables::services.size()) {
        const tables::Range range = tables::services[number(id)].actions;
        all = numbers<ActionId>(range.begin, range.end);
    }
    for (std::size_t index = 0; index < actions_.size(); ++index) {
        if (actions_[index].service == id) {
            all.push_back(ActionId{static_cast<std::uint32_t>(tables::actions.size() + index)});
        }
    }
    return all;
}

std::size_t Catalog::use_count(ActionId id) const {
    if (number(id) >= tables::actions.size()) {
        return actions_[number(id) - tables::actions.size()].types.size();
    }
    const tables::Range range = tables::actions[number(id)].uses;
    return range.end - range.begin;
}

Use Catalog::use(ActionId id, std::size_t index) const {
    if (number(id) >= tables::actions.size()) {
        return Use{actions_[number(id) - tables::actions.size()].types[index], true, {}};
    }
    const tables::UseRow& row = rows(tables::uses, tables::actions[number(id)].uses)[index];
    return Use{row.type, row.required, rows(tables::key_lists, row.keys)};
}

ResourceKind Catalog::resource_kind(ActionId id) const {
    const bool is_added = number(id) >= tables::actions.size();
    const std::size_t kind = is_added ? tables::resource_kinds + number(id) - tables::actions.size()
                                      : tables::actions[number(id)].resource_kind;
    return ResourceKind{static_cast<std::uint32_t>(kind)};
}

std::size_t Catalog::resource_kinds() const {
    return tables::resource_kinds + actions_.size();
}

ActionRanges Catalog::expand(std::string_view pattern) const {
    ActionRanges ranges;
    if (pattern == "*") {
        add_range(ranges, 0, tables::actions.size() + actions_.size());
        return ranges;
    }
    const auto [service_pattern, name_pattern] = divide(pattern);
    if (!pattern::has_wildcard(pattern)) {
        if (const auto id = find_action(pattern)) {
            add_range(ranges, number(*id), number(*id) + 1);
        }
        return ranges;
    }
    if (!pattern::has_wildcard(service_pattern)) {
        if (const auto row = find_row(tables::services, service_pattern)) {
            expand_service(tables::services[*row], name_pattern, ranges);
        }
    } else {
        for (const tables::ServiceRow& row : tables::services) {
            if (pattern::matches(service_pattern, view(row.name), LetterCase::ignored)) {
                expand_service(row, name_pattern, ranges);
            }
        }
    }
    for (std::size_t index = 0; index < actions_.size(); ++index) {
        const AddedAction& added = actions_[index];
        if (pattern::matches(service_pattern, service(added.service).name, LetterCase::ignored) &&
            pattern::matches(name_pattern, added.name, LetterCase::ignored)) {
            add_range(ranges, tables::actions.size() + index, tables::actions.size() + index + 1);
        }
    }
    return ranges;
}

std::optional<TypeId> Catalog::find_type(std::string_view service_and_name) const {
    const auto [service_name, name] = divide(service_and_name);
    if (const auto service = find_row(tables::services, service_name)) {
        const tables::Range range = tables::services[*service].types;
        if (const auto row = find_row(rows(tables::types, range), name)) {
            return TypeId{static_cast<std::uint32_t>(range.begin + *row)};
        }
    }
    for (std::size_t index = 0; index < types_.size(); ++index) {
        const AddedType& added = types_[index];
        if (text::equal_folded(added.name, name) &&
            text::equal_folded(service(added.service).name, service_name)) {
            return TypeId{static_cast<std::uint32_t>(tables::types.size() + index)};
        }
    }
    return std::nullopt;
}

ResourceType Catalog::type(TypeId id) const {
    if (number(id) >= tables::types.size()) {
        const AddedType& added = types_[number(id) - tables::types.size()];
        return ResourceType{added.service, added.name, {}};
    }
    const tables::TypeRow& row = tables::types[number(id)];
    return ResourceType{row.service, view(row.name), rows(tables::key_lists, row.keys)};
}

std::string Catalog::full_name(TypeId id) const {
    const ResourceType facts = type(id);
    return std::string(service(facts.service).name) + ":" + std::string(facts.name);
}

std::vector<TypeId> Catalog::types(ServiceId id) const {
    std::vector<TypeId> all;
    if (number(id) < tables::services.size()) {
        const tables::Range range = tables::services[number(id)].types;
        all = numbers<TypeId>(range.begin, range.end);
    }
    for (std::size_t index = 0; index < types_.size(); ++index) {
        if (types_[index].service == id) {
            all.push_back(TypeId{static_cast<std::uint32_t>(tables::types.size() + index)});
        }
    }
    return all;
}

std::size_t Catalog::pattern_count(TypeId id) const {
    if (number(id) >= tables::types.size()) {
        return types_[number(id) - tables::types.size()].patterns.size();
    }
    const tables::Range range = tables::types[number(id)].patterns;
    return range.end - range.begin;
}

std::string_view Catalog::pattern(TypeId id, std::size_t index) const {
    if (number(id) >= tables::types.size()) {
        return types_[number(id) - tables::types.size()].patterns[index];
    }
    return view(rows(tables::patterns, tables::types[number(id)].patterns)[index]);
}

std::vector<std::string_view> Catalog::patterns(TypeId id) const {
    std::vector<std::string_view> all;
    for (std::size_t index = 0; index < pattern_count(id); ++index) {
        all.push_back(pattern(id, index));
    }
    return all;
}

} // namespace slrc::catalog
