#include "compiler/iam/size.hpp"

#include "compiler/text/utf8.hpp"

#include <algorithm>

namespace slrc::iam {

namespace {

std::size_t list_size(const std::vector<std::string>& values) {
    ListSize list;
    for (const std::string& value : values) {
        list.add(text_size(value));
    }
    return list.size();
}

std::size_t principals_size(const std::vector<Principals>& principals) {
    ObjectSize object;
    for (const Principals& kind : principals) {
        object.add(text_size(kind.kind), list_size(kind.values));
    }
    return object.empty() ? 0 : object.size();
}

/// The keys of one operator stand together, where the first of them is.
std::size_t conditions_size(const std::vector<Condition>& conditions) {
    ObjectSize object;
    for (auto first = conditions.begin(); first != conditions.end(); ++first) {
        const auto is_same = [&](const Condition& other) { return other.operation == first->operation; };
        if (std::any_of(conditions.begin(), first, is_same)) {
            continue;
        }
        ObjectSize keys;
        for (auto each = first; each != conditions.end(); ++each) {
            if (is_same(*each)) {
                keys.add(text_size(each->key), list_size(each->values));
            }
        }
        object.add(text_size(first->operation), keys.size());
    }
    return object.empty() ? 0 : object.size();
}

constexpr std::size_t length(std::string_view word) {
    return word.size();
}

} // namespace

std::size_t text_size(std::string_view text) {
    std::size_t size = 0;
    std::size_t controls = 0;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        size += text::continues_character(letter) ? 0 : 1;
        size += byte == '"' || byte == '\\' ? 1 : 0;
        controls += byte < 0x20U ? 1 : 0;
    }
    if (controls != 0) {
        for (const char letter : text) {
            const bool is_short =
                std::string_view("\b\f\n\r\t").find(letter) != std::string_view::npos; // `\n`
            const bool is_long = !is_short && static_cast<unsigned char>(letter) < 0x20U; // `\u001f`
            size += is_short ? 1 : is_long ? 5 : 0;
        }
    }
    return size;
}

std::size_t statement_size(const ElementSizes& elements) {
    ObjectSize object;
    if (elements.sid != 0) {
        object.add(length("Sid"), elements.sid);
    }
    object.add(length("Effect"), elements.effect == Effect::allow ? length("'Allow'") : length("'Deny'"));
    if (elements.principals != 0) {
        object.add(elements.not_principals ? length("NotPrincipal") : length("Principal"),
                   elements.principals);
    }
    object.add(elements.not_actions ? length("NotAction") : length("Action"), elements.actions);
    if (elements.resources != 0) {
        object.add(elements.not_resources ? length("NotResource") : length("Resource"), elements.resources);
    }
    if (elements.conditions != 0) {
        object.add(length("Condition"), elements.conditions);
    }
    return object.size();
}

std::size_t statement_size(const Statement& statement) {
    ElementSizes elements;
    elements.sid = statement.sid.empty() ? 0 : text_size(statement.sid) + 2;
    elements.effect = statement.effect;
    elements.principals = principals_size(statement.principals);
    elements.not_principals = statement.not_principals;
    elements.actions = list_size(statement.actions);
    elements.not_actions = statement.not_actions;
    elements.resources = statement.resources.empty() ? 0 : list_size(statement.resources);
    elements.not_resources = statement.not_resources;
    elements.conditions = conditions_size(statement.conditions);
    return statement_size(elements);
}

std::size_t policy_size(std::size_t statements_with_commas) {
    constexpr std::size_t around = length("{'Version':'2012-10-17','Statement':[]}");
    return around + statements_with_commas - (statements_with_commas == 0 ? 0 : 1);
}

std::size_t policy_size(const Document& document) {
    std::size_t statements = 0;
    for (const Statement& statement : document.statements) {
        statements += statement_size(statement) + 1;
    }
    const std::size_t id = document.id.empty() ? 0 : text_size(document.id) + length(R"("Id":"",)");
    return policy_size(statements) + id + text_size(document.version) - length("2012-10-17");
}

} // namespace slrc::iam
