// Condition keys: from a name as a policy has it to the key of the catalogue, and who has which.
#include "compiler/catalog/requests.hpp"
#include "compiler/catalog/tables.hpp"

#include <algorithm>

namespace slrc::catalog {

namespace {

std::string_view name_of(const tables::KeyRow& row) {
    return tables::text.substr(row.name.offset, row.name.size);
}

std::span<const KeyId> list(tables::Range range) {
    return tables::key_lists.subspan(range.begin, range.end - range.begin);
}

bool contains(std::span<const KeyId> keys, KeyId key) {
    return std::ranges::find(keys, key) != keys.end();
}

auto lower_bound(std::string_view name) {
    return std::lower_bound(tables::keys.begin(), tables::keys.end(), name,
                            [](const tables::KeyRow& row, std::string_view wanted) {
                                return text::compare_folded(name_of(row), wanted) < 0;
                            });
}

KeyId id_of(std::span<const tables::KeyRow>::iterator row) {
    return KeyId{static_cast<std::uint32_t>(row - tables::keys.begin())};
}

/// The tags that a call gives to what it makes or changes.
bool is_of_request_tags(std::string_view key) {
    return key == "aws:TagKeys" || key.starts_with("aws:RequestTag/");
}

/// `a/${B}/c` with any text for the placeholder, which is never empty.
bool fills(std::string_view key, std::string_view name) {
    const std::size_t open = key.find("${");
    if (open == std::string_view::npos) {
        return text::equal_folded(key, name);
    }
    const std::string_view before = key.substr(0, open);
    const std::string_view after = key.substr(std::min(key.find('}', open), key.size() - 1) + 1);
    return name.size() > before.size() + after.size() &&
           text::equal_folded(name.substr(0, before.size()), before) &&
           text::equal_folded(name.substr(name.size() - after.size()), after);
}

/// `aws:ResourceTag/Team` fills the key that goes on after the same `aws:ResourceTag/` with a placeholder. Where several
/// do, one that has something behind the placeholder too says more: `events:Metadata/a/Matcher`.
std::optional<KeyId> find_regular(std::string_view name) {
    for (std::size_t slash = name.rfind('/'); slash != std::string_view::npos && slash > 0;
         slash = name.rfind('/', slash - 1)) {
        const std::string prefix = std::string(name.substr(0, slash + 1)) + "${";
        std::optional<KeyId> found;
        std::size_t most = 0;
        for (auto row = lower_bound(prefix);
             row != tables::keys.end() && text::equal_folded(name_of(*row).substr(0, prefix.size()), prefix);
             ++row) {
            const std::size_t behind = name_of(*row).size() - name_of(*row).find('}');
            if (behind > most && fills(name_of(*row), name)) {
                found = id_of(row);
                most = behind;
            }
        }
        if (found) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<KeyId> Catalog::find_key(std::string_view name) const {
    const auto row = lower_bound(name);
    if (row != tables::keys.end() && text::equal_folded(name_of(*row), name)) {
        return id_of(row);
    }
    if (const auto regular = find_regular(name)) {
        return regular;
    }
    for (const KeyId id : tables::irregular_keys) {
        if (fills(name_of(tables::keys[static_cast<std::size_t>(id)]), name)) {
            return id;
        }
    }
    const auto added = std::ranges::find_if(keys_, [&](const Key& key) { return fills(key.name, name); });
    return added == keys_.end()
               ? std::nullopt
               : std::optional(KeyId{static_cast<std::uint32_t>(
                     tables::keys.size() + static_cast<std::size_t>(added - keys_.begin()))});
}

Key Catalog::key(KeyId id) const {
    const auto number = static_cast<std::size_t>(id);
    if (number >= tables::keys.size()) {
        return keys_[number - tables::keys.size()];
    }
    const tables::KeyRow& row = tables::keys[number];
    return Key{name_of(row), row.type, row.list};
}

std::vector<KeyId> Catalog::global_keys() const {
    return {tables::global_keys.begin(), tables::global_keys.end()};
}

std::vector<KeyId> Catalog::keys(ServiceId id) const {
    const auto number = static_cast<std::size_t>(id);
    std::vector<KeyId> all;
    if (number < tables::services.size()) {
        const auto own = list(tables::services[number].keys);
        all.assign(own.begin(), own.end());
    }
    const std::string prefix = std::string(service(id).name) + ":";
    for (std::size_t index = 0; index < keys_.size(); ++index) {
        if (text::equal_folded(keys_[index].name.substr(0, prefix.size()), prefix)) {
            all.push_back(KeyId{static_cast<std::uint32_t>(tables::keys.size() + index)});
        }
    }
    return all;
}

bool Catalog::is_global(KeyId id) const {
    constexpr std::string_view of_the_principal = "aws:PrincipalTag/";
    const std::string_view name = key(id).name;
    const bool tags = name.find("Tag") != std::string_view::npos && !name.starts_with(of_the_principal);
    return !tags && std::ranges::binary_search(tables::global_keys, id);
}

bool has_key_on_all(const Catalog& catalog, ActionId action, KeyId key) {
    const bool added = static_cast<std::size_t>(key) >= tables::keys.size() ||
                       static_cast<std::size_t>(action) >= tables::actions.size();
    return added || catalog.is_global(key) || contains(catalog.action(action).keys, key);
}

bool has_key_on(const Catalog& catalog, const Use& use, KeyId key) {
    return contains(use.keys, key) ||
           (!is_of_request_tags(catalog.key(key).name) && contains(catalog.type(use.type).keys, key));
}

bool is_key_by_resource(const Catalog& catalog, ActionId action, KeyId key) {
    if (has_key_on_all(catalog, action, key)) {
        return false;
    }
    for (std::size_t index = 0; index < catalog.use_count(action); ++index) {
        if (contains(catalog.use(action, index).keys, key)) {
            return true;
        }
    }
    return false;
}

bool Catalog::has_key(ActionId action, KeyId key) const {
    if (has_key_on_all(*this, action, key)) {
        return true;
    }
    for (std::size_t index = 0; index < use_count(action); ++index) {
        if (has_key_on(*this, use(action, index), key)) {
            return true;
        }
    }
    return false;
}

KeyType Catalog::key_type(std::string_view name) const {
    const auto id = find_key(name);
    return id ? key(*id).type : KeyType::string;
}

} // namespace slrc::catalog
