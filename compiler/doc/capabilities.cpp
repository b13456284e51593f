// What can be turned on, what that needs, and what it changes.
#include "compiler/doc/sections.hpp"
#include "compiler/doc/uses.hpp"
#include "compiler/model/guard_diagram.hpp"

#include <algorithm>

namespace slrc::doc {

namespace {

using model::Guard;
using model::Role;

/// What a capability means for a guard: `on` where the guard needs it, `off` where it must not be, `or` where it is one of
/// several ways.
std::string mark(const Guard& guard, std::size_t capability, model::GuardDiagram& diagram) {
    const auto whole = diagram.node(guard);
    const auto on = diagram.node(Guard{Guard::Has{capability}});
    const auto off = on ? diagram.negation(*on) : on;
    if (whole && on && diagram.implies(*whole, *on).value_or(false)) {
        return "on";
    }
    return whole && off && diagram.implies(*whole, *off).value_or(false) ? "off" : "or";
}

Prose named_parameter(const Role& role, const model::Parameter& parameter) {
    Prose words;
    words.code(parameter.name);
    if (parameter.capability) {
        words.plain(" of ").code(role.capabilities[*parameter.capability].name);
    }
    return words;
}

Prose type_words(const model::Type& type) {
    Prose words;
    if (type.base == model::BaseType::resource) {
        words.plain(type.list ? "ARNs, each of a " : "the ARN of a ");
    } else {
        words.plain(type.list ? "a list of " : "");
    }
    return words.code(element_text(type));
}

Table parameter_table(const Role& role) {
    Table table{"Values",
                {Prose().plain("Value"), Prose().plain("Type"), Prose().plain("Without one"),
                 Prose().plain("What it is")},
                {}};
    const auto names = parameter_names(role);
    for (const model::Parameter& parameter : role.parameters) {
        Prose missing;
        if (!parameter.default_values) {
            missing.plain("an error");
        } else if (parameter.default_values->empty()) {
            missing.plain("none");
        } else {
            missing.codes(source_texts(*parameter.default_values, names));
        }
        table.rows.push_back({named_parameter(role, parameter), type_words(parameter.type),
                              std::move(missing), told(parameter.documentation)});
    }
    const bool silent =
        std::ranges::all_of(table.rows, [](const std::vector<Prose>& row) { return row.back().empty(); });
    if (silent) {
        table.columns.pop_back();
        for (std::vector<Prose>& row : table.rows) {
            row.pop_back();
        }
    }
    return table;
}

Table list_of_capabilities(const Role& role) {
    Table table{"Capabilities",
                {Prose().plain("Capability"), Prose().plain("What it is"), Prose().plain("Needs")},
                {}};
    for (std::size_t index = 0; index < role.capabilities.size(); ++index) {
        const model::Capability& capability = role.capabilities[index];
        std::vector<std::string> values;
        for (const model::Parameter& parameter : role.parameters) {
            if (parameter.capability == index) {
                values.push_back(parameter.name);
            }
        }
        Prose needs = Prose().codes(values);
        if (const std::string required = to_text(capability.required, capability_names(role));
            !required.empty()) {
            needs.plain(values.empty() ? "" : "; ").plain("requires ").code(required);
        }
        table.rows.push_back(
            {Prose().code(capability.name), told(capability.documentation), std::move(needs)});
    }
    return table;
}

/// Whether no rule belongs to a capability that is off.
bool only_adds(const Role& role) {
    return std::ranges::none_of(role.rules, [&](const model::Rule& rule) {
        const std::vector<Use> used = uses(rule.guard, role.capabilities.size());
        return std::ranges::any_of(used, [](const Use& use) { return use.off; });
    });
}

} // namespace

Table capability_table(const Role& role) {
    Table table{
        "Permissions by capabilities", {Prose().plain("Permission"), Prose().plain("always")}, {}, true};
    for (const model::Capability& capability : role.capabilities) {
        table.columns.push_back(Prose().code(capability.name));
    }
    model::GuardDiagram diagram(role.capabilities.size());
    for (const model::Rule& rule : role.rules) {
        Prose what;
        what.plain(rule.effect == iam::Effect::deny ? "denied: " : "");
        what.plain(rule.not_actions ? "all but " : "").codes(texts(rule.actions));
        const bool always = !is_conditional(rule.guard);
        std::vector<Prose> row{std::move(what), Prose().strong(always ? "on" : "")};
        const std::vector<Use> used = uses(rule.guard, role.capabilities.size());
        for (std::size_t index = 0; index < used.size(); ++index) {
            const bool matters = used[index].on || used[index].off;
            row.push_back(Prose().strong(matters ? mark(rule.guard, index, diagram) : ""));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Section capabilities_section(const Role& role) {
    Section section{role.capabilities.empty() ? "Values" : "What can be turned on", "capabilities", {}};
    if (!role.capabilities.empty()) {
        section.blocks.emplace_back(Paragraph{Prose().plain(
            only_adds(role)
                ? "When something is turned on, its permissions are added to the role."
                : "What is turned on adds rules to the role; some rules it has only while something is off.")});
        section.blocks.emplace_back(list_of_capabilities(role));
    }
    if (!role.parameters.empty()) {
        section.blocks.emplace_back(parameter_table(role));
    }
    if (!role.capabilities.empty()) {
        section.blocks.emplace_back(Paragraph{Prose()
                                                  .strong("on")
                                                  .plain(": the capability has to be on; ")
                                                  .strong("off")
                                                  .plain(": it has to be off; ")
                                                  .strong("or")
                                                  .plain(": one of several has to be.")});
        section.blocks.emplace_back(capability_table(role));
    }
    return section;
}

} // namespace slrc::doc
