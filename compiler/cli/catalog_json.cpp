#include "compiler/cli/catalog_output.hpp"

#include <nlohmann/json.hpp>

namespace slrc::cli {

using catalog::ActionId;
using catalog::Catalog;
using catalog::KeyId;
using catalog::TypeId;
using Json = nlohmann::ordered_json;

namespace {

/// The one key of every document besides its facts: which data they are from.
std::string document(const std::string& name, Json facts) {
    const Json all{{"version", catalog::version()}, {name, std::move(facts)}};
    // An ARN of the command line may be no UTF-8.
    return all.dump(4, ' ', false, Json::error_handler_t::replace) + "\n";
}

template <typename Keys>
Json key_list(const Catalog& catalog, const Keys& keys) {
    Json all = Json::array();
    for (const KeyId id : keys) {
        const catalog::Key key = catalog.key(id);
        all.push_back({{"name", key.name}, {"type", to_string(key.type)}, {"list", key.list}});
    }
    return all;
}

Json head_of(const Catalog& catalog, ActionId id) {
    return {{"name", catalog.full_name(id)}, {"levels", levels_of(catalog.action(id))}};
}

} // namespace

std::string services_json(const Catalog& catalog) {
    Json all = Json::array();
    for (const catalog::ServiceId id : catalog.services()) {
        const catalog::Service service = catalog.service(id);
        all.push_back({{"name", service.name},
                       {"title", service.title},
                       {"actions", catalog.actions(id).size()},
                       {"resourceTypes", catalog.types(id).size()},
                       {"keys", catalog.keys(id).size()}});
    }
    return document("services", std::move(all));
}

std::string actions_json(const Catalog& catalog, const std::vector<ActionId>& actions) {
    Json all = Json::array();
    for (const ActionId id : actions) {
        Json types = Json::array();
        for (std::size_t index = 0; index < catalog.use_count(id); ++index) {
            const catalog::Use use = catalog.use(id, index);
            types.push_back({{"name", catalog.full_name(use.type)}, {"required", use.required}});
        }
        all.push_back(head_of(catalog, id));
        all.back()["resourceTypes"] = std::move(types);
    }
    return document("actions", std::move(all));
}

std::string action_json(const Catalog& catalog, ActionId action) {
    const catalog::Action facts = catalog.action(action);
    Json types = Json::array();
    for (std::size_t index = 0; index < catalog.use_count(action); ++index) {
        const catalog::Use use = catalog.use(action, index);
        types.push_back({{"name", catalog.full_name(use.type)},
                         {"required", use.required},
                         {"patterns", catalog.patterns(use.type)},
                         {"keys", key_list(catalog, keys_of(catalog, use))}});
    }
    Json needs = Json::array();
    for (const ActionId needed : facts.needs) {
        needs.push_back(catalog.full_name(needed));
    }
    Json one = head_of(catalog, action);
    one["resourceTypes"] = std::move(types);
    one["keys"] = key_list(catalog, facts.keys);
    one["dependentActions"] = std::move(needs);
    return document("action", std::move(one));
}

std::string types_json(const Catalog& catalog, const std::vector<TypeId>& types) {
    Json all = Json::array();
    for (const TypeId id : types) {
        all.push_back({{"name", catalog.full_name(id)},
                       {"actions", count_actions(catalog, id)},
                       {"patterns", catalog.patterns(id)},
                       {"keys", key_list(catalog, catalog.type(id).keys)}});
    }
    return document("resourceTypes", std::move(all));
}

std::string keys_json(const Catalog& catalog, const std::vector<KeyId>& keys) {
    return document("keys", key_list(catalog, keys));
}

std::string matches_json(const Catalog& catalog, const std::vector<TypeMatch>& matches) {
    Json all = Json::array();
    for (const TypeMatch& match : matches) {
        Json values = Json::object();
        for (const auto& [name, value] : match.values) {
            values.emplace(std::string(name), value);
        }
        all.push_back({{"name", catalog.full_name(match.type)},
                       {"actions", count_actions(catalog, match.type)},
                       {"pattern", match.pattern},
                       {"values", std::move(values)}});
    }
    return document("resourceTypes", std::move(all));
}

} // namespace slrc::cli
