#include "compiler/cli/catalog_output.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace slrc::cli {

using catalog::ActionId;
using catalog::Catalog;
using catalog::KeyId;
using catalog::TypeId;

namespace {

/// Columns as wide as their widest cell, two spaces apart.
class Table {
public:
    explicit Table(std::vector<std::string> header) : rows_{std::move(header)} {}

    /// A cell without text is a `-`: every row has all columns.
    void add(std::vector<std::string> row) {
        for (std::string& cell : row) {
            cell = cell.empty() ? "-" : cell;
        }
        rows_.push_back(std::move(row));
    }

    [[nodiscard]] std::string text() const {
        if (rows_.size() == 1) {
            return {};
        }
        std::vector<std::size_t> widths(rows_.front().size(), 0);
        for (const auto& row : rows_) {
            for (std::size_t column = 0; column < row.size(); ++column) {
                widths[column] = std::max(widths[column], row[column].size());
            }
        }
        std::string all;
        for (const auto& row : rows_) {
            for (std::size_t column = 0; column + 1 < row.size(); ++column) {
                all += row[column] + std::string(widths[column] - row[column].size() + 2, ' ');
            }
            all += row.back() + "\n";
        }
        return all;
    }

private:
    std::vector<std::vector<std::string>> rows_;
};

std::string type_of(const catalog::Key& key) {
    return (key.list ? "list of " : "") + std::string(to_string(key.type));
}

/// `bot*, bot-alias`: as in AWS's reference, a `*` is behind what a request needs.
std::string used_types(const Catalog& catalog, ActionId action) {
    std::vector<std::string> names;
    for (std::size_t index = 0; index < catalog.use_count(action); ++index) {
        const catalog::Use use = catalog.use(action, index);
        names.push_back(std::string(catalog.type(use.type).name) + (use.required ? "*" : ""));
    }
    return text::joined(names, ", ");
}

std::string uses_table(const Catalog& catalog, ActionId action) {
    Table table({"RESOURCE TYPE", "REQUIRED", "ARN PATTERN"});
    for (std::size_t index = 0; index < catalog.use_count(action); ++index) {
        const catalog::Use use = catalog.use(action, index);
        for (const std::string_view pattern : catalog.patterns(use.type)) {
            table.add({catalog.full_name(use.type), use.required ? "yes" : "no", std::string(pattern)});
        }
    }
    return table.text();
}

/// All keys of an action, and on which resources requests have them.
std::string action_keys_table(const Catalog& catalog, ActionId action) {
    std::map<KeyId, std::vector<std::string>> types;
    for (std::size_t index = 0; index < catalog.use_count(action); ++index) {
        const catalog::Use use = catalog.use(action, index);
        for (const KeyId key : keys_of(catalog, use)) {
            types[key].push_back(catalog.full_name(use.type));
        }
    }
    for (const KeyId key : catalog.action(action).keys) {
        types[key] = {"every request"};
    }
    Table table({"CONDITION KEY", "TYPE", "ON"});
    for (const auto& [id, where] : types) {
        const catalog::Key key = catalog.key(id);
        table.add({std::string(key.name), type_of(key), text::joined(where, ", ")});
    }
    return table.text();
}

} // namespace

std::string services_table(const Catalog& catalog) {
    Table table({"SERVICE", "ACTIONS", "TYPES", "KEYS", "TITLE"});
    for (const catalog::ServiceId id : catalog.services()) {
        const catalog::Service service = catalog.service(id);
        table.add({std::string(service.name), std::to_string(catalog.actions(id).size()),
                   std::to_string(catalog.types(id).size()), std::to_string(catalog.keys(id).size()),
                   std::string(service.title)});
    }
    return table.text();
}

std::string actions_table(const Catalog& catalog, const std::vector<ActionId>& actions) {
    Table table({"ACTION", "LEVELS", "RESOURCE TYPES"});
    for (const ActionId id : actions) {
        table.add({catalog.full_name(id), text::joined(levels_of(catalog.action(id)), ", "),
                   used_types(catalog, id)});
    }
    return table.text();
}

std::string action_table(const Catalog& catalog, ActionId action) {
    const catalog::Action facts = catalog.action(action);
    Table head({"ACTION", "LEVELS", "SERVICE"});
    head.add({catalog.full_name(action), text::joined(levels_of(facts), ", "),
              std::string(catalog.service(facts.service).title)});
    Table needs({"DEPENDENT ACTION"});
    for (const ActionId needed : facts.needs) {
        needs.add({catalog.full_name(needed)});
    }
    std::string all;
    for (const std::string& part :
         {head.text(), uses_table(catalog, action), action_keys_table(catalog, action), needs.text()}) {
        all += (all.empty() || part.empty() ? "" : "\n") + part;
    }
    return all;
}

std::string types_table(const Catalog& catalog, const std::vector<TypeId>& types) {
    Table table({"RESOURCE TYPE", "ACTIONS", "KEYS", "ARN PATTERN"});
    for (const TypeId id : types) {
        for (const std::string_view pattern : catalog.patterns(id)) {
            table.add({catalog.full_name(id), std::to_string(count_actions(catalog, id)),
                       std::to_string(catalog.type(id).keys.size()), std::string(pattern)});
        }
    }
    return table.text();
}

std::string keys_table(const Catalog& catalog, const std::vector<KeyId>& keys) {
    Table table({"CONDITION KEY", "TYPE"});
    for (const KeyId id : keys) {
        const catalog::Key key = catalog.key(id);
        table.add({std::string(key.name), type_of(key)});
    }
    return table.text();
}

std::string matches_table(const Catalog& catalog, const std::vector<TypeMatch>& matches) {
    Table table({"RESOURCE TYPE", "ACTIONS", "ARN PATTERN"});
    for (const TypeMatch& match : matches) {
        table.add({catalog.full_name(match.type), std::to_string(count_actions(catalog, match.type)),
                   std::string(match.pattern)});
    }
    return table.text();
}

std::size_t count_actions(const Catalog& catalog, TypeId type) {
    const auto actions = catalog.actions(catalog.type(type).service);
    return static_cast<std::size_t>(std::ranges::count_if(actions, [&](ActionId action) {
        for (std::size_t index = 0; index < catalog.use_count(action); ++index) {
            if (catalog.use(action, index).type == type) {
                return true;
            }
        }
        return false;
    }));
}

std::vector<KeyId> keys_of(const Catalog& catalog, const catalog::Use& use) {
    std::set<KeyId> all(use.keys.begin(), use.keys.end());
    const auto own = catalog.type(use.type).keys;
    all.insert(own.begin(), own.end());
    return {all.begin(), all.end()};
}

std::vector<std::string_view> levels_of(const catalog::Action& action) {
    std::vector<std::string_view> names;
    for (std::size_t index = 0; index < catalog::access_level_count; ++index) {
        const auto level = static_cast<catalog::AccessLevel>(index);
        if (action.is(level)) {
            names.push_back(to_string(level));
        }
    }
    return names;
}

} // namespace slrc::cli
