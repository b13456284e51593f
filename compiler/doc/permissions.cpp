// What a role may do, and its documents.
#include "compiler/doc/sections.hpp"

namespace slrc::doc {

namespace {

using model::Role;

Prose group_title(const Role& role, const Group& group) {
    Prose words;
    if (group.text.empty()) {
        return words.plain("Always");
    }
    const std::size_t* capability = single_capability(group.guard);
    words.plain(capability == nullptr ? "When " : "With ").code(group.text);
    if (capability != nullptr && !role.capabilities[*capability].documentation.empty()) {
        words.plain(": ").add(told(role.capabilities[*capability].documentation));
    }
    return words;
}

Prose list_of(const std::vector<std::string>& texts) {
    return Prose().codes(texts);
}

/// What an invariant says nothing of: actions, or else resources.
void add_exceptions(Prose& words, const model::Invariant& invariant,
                    const std::vector<std::string_view>& names) {
    for (const model::Rule& rule : invariant.except) {
        if (rule.resources.size() == 1 && is_everything(rule.resources.front())) {
            words.plain(", except ").codes(texts(rule.actions));
        } else {
            words.plain(", except on ").codes(source_texts(rule.resources, names));
        }
    }
}

Prose principals(const std::vector<model::Principal>& all, const std::vector<std::string_view>& names) {
    Prose words;
    for (const model::Principal& principal : all) {
        words.plain(words.empty() ? "" : ", ").codes(source_texts(principal.values, names));
        words.plain(" (" + principal.kind + ")");
    }
    return words;
}

std::pair<std::string, Prose> promise(const model::TrustInvariant& invariant,
                                      const std::vector<std::string_view>& names) {
    const model::TrustRule& asked = invariant.asked;
    Prose words = principals(asked.principals, names);
    if (!invariant.except.empty()) {
        words.plain(" except ").add(principals(invariant.except, names));
    }
    if (!asked.actions.empty()) {
        words.plain(asked.not_actions ? " to anything but " : " to ").add(list_of(texts(asked.actions)));
    }
    if (const Prose when = condition(asked.alternatives, names); !when.empty()) {
        words.plain(" if ").add(when);
    }
    if (!asked.documentation.empty()) {
        words.plain(": ").add(told(asked.documentation));
    }
    const bool trusts = asked.effect == iam::Effect::allow;
    const std::string_view title = invariant.always ? (trusts ? "Always trusted" : "Always kept out")
                                                    : (trusts ? "Never trusted" : "Never kept out");
    return {std::string(title), std::move(words)};
}

} // namespace

Facts promises(const Role& role) {
    Facts facts;
    const auto names = parameter_names(role);
    for (const model::Invariant& invariant : role.invariants) {
        const model::Rule& rule = invariant.rule;
        Prose words = list_of(texts(rule.actions));
        if (rule.on_written) {
            words.plain(" on ").codes(source_texts(rule.resources, names));
        }
        add_exceptions(words, invariant, names);
        if (const Prose when = condition(rule.alternatives, names); !when.empty()) {
            words.plain(" if ").add(when);
        }
        if (const std::string guard = to_text(rule.guard, capability_names(role)); !guard.empty()) {
            words.plain(", when ").code(guard);
        }
        if (!rule.documentation.empty()) {
            words.plain(": ").add(told(rule.documentation));
        }
        const bool is_allow = rule.effect == iam::Effect::allow;
        const std::string_view title = invariant.always ? (is_allow ? "Always allowed" : "Always denied")
                                                        : (is_allow ? "Never allowed" : "Never denied");
        facts.rows.emplace_back(title, std::move(words));
    }
    for (const model::TrustInvariant& invariant : role.trust_invariants) {
        facts.rows.push_back(promise(invariant, names));
    }
    return facts;
}

Section permissions_section(const Role& role, const catalog::Catalog& catalog) {
    Section section{"What it may do", "permissions", {}};
    for (const Group& group : groups(role)) {
        section.blocks.emplace_back(Heading{group_title(role, group)});
        for (const std::size_t rule : group.rules) {
            for (Block& block : rule_blocks(role, role.rules[rule], catalog)) {
                section.blocks.push_back(std::move(block));
            }
        }
    }
    // One that does not hold is an error, and there is no page.
    if (Facts proven = promises(role); !proven.rows.empty()) {
        section.blocks.emplace_back(Heading{Prose().plain("What is proven of it")});
        section.blocks.emplace_back(std::move(proven));
    }
    return section;
}

Section documents_section(const Role& role, const Role& open) {
    Section section{"The policy", "policy", {}};
    Switches switches;
    for (const Group& group : groups(role)) {
        Prose title;
        if (group.text.empty()) {
            title.plain(role.capabilities.empty() ? "The document " : "The base of the document ")
                .code("permissions");
        } else {
            title.plain("Added when there is ").code(group.text);
        }
        add_file(title, role, group.policy);
        switches.parts.push_back(Listing{std::move(title), "json", permissions_text(open, group.rules)});
    }
    section.blocks.emplace_back(std::move(switches));
    return section;
}

} // namespace slrc::doc
