#include "compiler/cli/catalog_output.hpp"
#include "compiler/text/json_writer.hpp"

#include <set>

namespace slrc::cli {

using catalog::ActionId;
using catalog::Catalog;
using catalog::KeyId;
using catalog::TypeId;
using text::JsonWriter;

namespace {

template <typename Items, typename WriteOne>
void write_list(JsonWriter& writer, std::string_view name, const Items& items, WriteOne write_one) {
    writer.key(name);
    writer.open_array();
    for (const auto& item : items) {
        write_one(item);
    }
    writer.close_array();
}

void write_names(JsonWriter& writer, std::string_view name, const std::vector<std::string_view>& names) {
    write_list(writer, name, names, [&](std::string_view one) { writer.value(one); });
}

template <typename Keys>
void write_keys(JsonWriter& writer, const Catalog& catalog, const Keys& keys) {
    write_list(writer, "keys", keys, [&](KeyId id) {
        const catalog::Key key = catalog.key(id);
        writer.open_object();
        writer.member("name", key.name);
        writer.member("type", to_string(key.type));
        writer.member("list", key.list);
        writer.close_object();
    });
}

void write_head(JsonWriter& writer, const Catalog& catalog, ActionId id) {
    writer.member("name", catalog.full_name(id));
    write_names(writer, "levels", levels_of(catalog.action(id)));
}

/// The resource types of an action, each with what `write_more` adds to its name and whether it is required.
template <typename WriteMore>
void write_uses(JsonWriter& writer, const Catalog& catalog, ActionId id, WriteMore write_more) {
    writer.key("resourceTypes");
    writer.open_array();
    for (std::size_t index = 0; index < catalog.use_count(id); ++index) {
        const catalog::Use use = catalog.use(id, index);
        writer.open_object();
        writer.member("name", catalog.full_name(use.type));
        writer.member("required", use.required);
        write_more(use);
        writer.close_object();
    }
    writer.close_array();
}

/// The one key of every document besides its facts: which data they are from.
template <typename WriteFacts>
std::string document(WriteFacts write_facts) {
    std::string all;
    // An ARN of the command line may be no UTF-8.
    JsonWriter writer(all, {4, text::NotUtf8::replaced});
    writer.open_object();
    writer.member("version", catalog::version());
    write_facts(writer);
    writer.close_object();
    return all + "\n";
}

/// A document that is a list of objects.
template <typename Items, typename WriteMembers>
std::string list_document(std::string_view name, const Items& items, WriteMembers write_members) {
    return document([&](JsonWriter& writer) {
        write_list(writer, name, items, [&](const auto& item) {
            writer.open_object();
            write_members(writer, item);
            writer.close_object();
        });
    });
}

} // namespace

std::string services_json(const Catalog& catalog) {
    return list_document("services", catalog.services(), [&](JsonWriter& writer, catalog::ServiceId id) {
        const catalog::Service service = catalog.service(id);
        writer.member("name", service.name);
        writer.member("title", service.title);
        writer.member("actions", catalog.actions(id).size());
        writer.member("resourceTypes", catalog.types(id).size());
        writer.member("keys", catalog.keys(id).size());
    });
}

std::string actions_json(const Catalog& catalog, const std::vector<ActionId>& actions) {
    return list_document("actions", actions, [&](JsonWriter& writer, ActionId id) {
        write_head(writer, catalog, id);
        write_uses(writer, catalog, id, [](const catalog::Use& /*use*/) {});
    });
}

std::string action_json(const Catalog& catalog, ActionId action) {
    return document([&](JsonWriter& writer) {
        const catalog::Action facts = catalog.action(action);
        writer.key("action");
        writer.open_object();
        write_head(writer, catalog, action);
        write_uses(writer, catalog, action, [&](const catalog::Use& use) {
            write_names(writer, "patterns", catalog.patterns(use.type));
            write_keys(writer, catalog, keys_of(catalog, use));
        });
        write_keys(writer, catalog, facts.keys);
        write_list(writer, "dependentActions", facts.needs,
                   [&](ActionId needed) { writer.value(catalog.full_name(needed)); });
        writer.close_object();
    });
}

std::string types_json(const Catalog& catalog, const std::vector<TypeId>& types) {
    return list_document("resourceTypes", types, [&](JsonWriter& writer, TypeId id) {
        writer.member("name", catalog.full_name(id));
        writer.member("actions", count_actions(catalog, id));
        write_names(writer, "patterns", catalog.patterns(id));
        write_keys(writer, catalog, catalog.type(id).keys);
    });
}

std::string keys_json(const Catalog& catalog, const std::vector<KeyId>& keys) {
    return document([&](JsonWriter& writer) { write_keys(writer, catalog, keys); });
}

std::string matches_json(const Catalog& catalog, const std::vector<TypeMatch>& matches) {
    return list_document("resourceTypes", matches, [&](JsonWriter& writer, const TypeMatch& match) {
        writer.member("name", catalog.full_name(match.type));
        writer.member("actions", count_actions(catalog, match.type));
        writer.member("pattern", match.pattern);
        writer.key("values");
        writer.open_object();
        // Of a name that stands twice in a pattern the first value.
        std::set<std::string_view> written;
        for (const auto& [name, value] : match.values) {
            if (written.insert(name).second) {
                writer.member(name, value);
            }
        }
        writer.close_object();
    });
}

} // namespace slrc::cli
