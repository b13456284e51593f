#include "compiler/doc/graph.hpp"

#include "compiler/doc/groups.hpp"
#include "compiler/doc/rules.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace slrc::doc {

namespace {

using model::Guard;
using model::Role;

class Drawer {
public:
    explicit Drawer(const Role& role) : role_(role), names_(parameter_names(role)) {
        cluster_.title = role.name.text;
    }

    Cluster draw() {
        const std::size_t role = node(NodeKind::role, {role_.name.text});
        for (const model::TrustRule& rule : role_.trust) {
            add_trust(rule, role);
        }
        for (const model::Capability& capability : role_.capabilities) {
            capabilities_.push_back(node(NodeKind::capability, capability_lines(capability)));
            edge(role, capabilities_.back());
        }
        for (const Group& group : groups(role_)) {
            const std::size_t from = source(group, role);
            for (const std::size_t rule : group.rules) {
                add_rule(role_.rules[rule], from);
            }
        }
        return std::move(cluster_);
    }

private:
    std::size_t node(NodeKind kind, std::vector<std::string> lines) {
        cluster_.nodes.push_back(Node{kind, std::move(lines)});
        return cluster_.nodes.size() - 1;
    }

    void edge(std::size_t from, std::size_t to, std::string label = {}) {
        cluster_.edges.push_back(Edge{from, to, std::move(label)});
    }

    /// One node for all resources, or principals, of one name.
    std::size_t shared(NodeKind kind, const std::string& text) {
        const auto [place, is_new] = shared_.emplace(std::pair(kind, text), cluster_.nodes.size());
        return is_new ? node(kind, {text}) : place->second;
    }

    [[nodiscard]] std::vector<std::string> capability_lines(const model::Capability& capability) const {
        std::string call = capability.name;
        std::string values;
        for (const model::Parameter& parameter : role_.parameters) {
            if (parameter.capability && &role_.capabilities[*parameter.capability] == &capability) {
                values += (values.empty() ? "" : ", ") + parameter.name;
            }
        }
        std::vector<std::string> lines{values.empty() ? call : call + "(" + values + ")"};
        if (const std::string required = to_text(capability.required, capability_names(role_));
            !required.empty()) {
            lines.push_back("requires " + required);
        }
        return lines;
    }

    /// The node from which the rules of a group hang.
    std::size_t source(const Group& group, std::size_t role) {
        if (group.text.empty()) {
            const std::size_t always = node(NodeKind::always, {"always"});
            edge(role, always);
            return always;
        }
        if (const std::size_t* capability = single_capability(group.guard)) {
            return capabilities_[*capability];
        }
        const std::size_t guard = node(NodeKind::guard, {group.text});
        std::vector<bool> known(role_.capabilities.size(), false);
        mentioned(group.guard, known);
        for (std::size_t index = 0; index < known.size(); ++index) {
            if (known[index]) {
                edge(capabilities_[index], guard);
            }
        }
        return guard;
    }

    static void mentioned(const Guard& guard, std::vector<bool>& known) {
        const auto all = [&](const std::vector<Guard>& operands) {
            for (const Guard& operand : operands) {
                mentioned(operand, known);
            }
        };
        if (const auto* has = std::get_if<Guard::Has>(&guard.node)) {
            known.at(has->capability) = true;
        } else if (const auto* inner = std::get_if<Guard::Not>(&guard.node)) {
            all(inner->operand);
        } else if (const auto* both = std::get_if<Guard::And>(&guard.node)) {
            all(both->operands);
        } else if (const auto* one = std::get_if<Guard::Or>(&guard.node)) {
            all(one->operands);
        }
    }

    /// The keys of a condition: its values would be most of the picture.
    [[nodiscard]] std::string condition_line(const model::Alternatives& alternatives) const {
        std::string line;
        for (const model::Alternative& alternative : alternatives) {
            const std::string keys = text::joined(
                alternative, " and ", [&](const auto& test) { return source_text(test.key, names_); });
            line += keys.empty() ? "" : (line.empty() ? "if " : " or ") + keys;
        }
        return line;
    }

    void add_trust(const model::TrustRule& rule, std::size_t role) {
        std::string label = rule.effect == iam::Effect::allow ? "" : "not ";
        label += rule.not_actions ? "all but " : "";
        for (const model::ActionName& action : rule.actions) {
            label += (label.empty() || label.back() == ' ' ? "" : ", ") + action.text;
        }
        if (const std::string line = condition_line(rule.alternatives); !line.empty()) {
            label += " " + line;
        }
        for (const model::Principal& principal : rule.principals) {
            for (const std::string& text : source_texts(principal.values, names_)) {
                edge(shared(NodeKind::principal, text), role, label);
            }
        }
    }

    void add_rule(const model::Rule& rule, std::size_t from) {
        const bool allows = rule.effect == iam::Effect::allow;
        std::vector<std::string> lines;
        if (!allows || rule.not_actions) {
            lines.push_back(std::string(allows ? "allow" : "deny") + (rule.not_actions ? " all but" : ""));
        }
        for (const model::ActionName& action : rule.actions) {
            lines.push_back(action.text);
        }
        if (std::string line = condition_line(rule.alternatives); !line.empty()) {
            lines.push_back(std::move(line));
        }
        const std::size_t what = node(allows ? NodeKind::allow : NodeKind::deny, std::move(lines));
        edge(from, what);
        for (const std::string& text : source_texts(rule.resources, names_)) {
            edge(what, shared(NodeKind::resource, text), rule.not_resources ? "but" : "");
        }
    }

    const Role& role_;
    std::vector<std::string_view> names_;
    Cluster cluster_;
    std::vector<std::size_t> capabilities_;
    std::map<std::pair<NodeKind, std::string>, std::size_t> shared_;
};

} // namespace

std::vector<Cluster> graph(const std::vector<const Role*>& roles) {
    std::vector<Cluster> clusters;
    clusters.reserve(roles.size());
    for (const Role* role : roles) {
        clusters.push_back(Drawer(*role).draw());
    }
    return clusters;
}

} // namespace slrc::doc
