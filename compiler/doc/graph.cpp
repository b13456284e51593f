#include "compiler/doc/graph.hpp"

#include "compiler/doc/sections.hpp"
#include "compiler/doc/uses.hpp"
#include "compiler/text/lists.hpp"

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
            capabilities_.push_back(node(NodeKind::capability, {capability_text(capability)}));
            edge(role, capabilities_.back());
        }
        for (std::size_t index = 0; index < role_.capabilities.size(); ++index) {
            add_requirement(capabilities_[index], role_.capabilities[index].required);
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

    void edge(std::size_t from, std::size_t to, std::vector<std::string> lines = {}) {
        cluster_.edges.push_back(Edge{from, to, std::move(lines)});
    }

    /// One node for all resources, or principals, of one name.
    std::size_t shared(NodeKind kind, const std::string& text) {
        const auto [place, is_new] = shared_.emplace(std::pair(kind, text), cluster_.nodes.size());
        return is_new ? node(kind, {text}) : place->second;
    }

    [[nodiscard]] std::string capability_text(const model::Capability& capability) const {
        std::string values;
        for (const model::Parameter& parameter : role_.parameters) {
            if (parameter.capability && &role_.capabilities[*parameter.capability] == &capability) {
                values += (values.empty() ? "" : ", ") + parameter.name;
            }
        }
        return values.empty() ? capability.name : capability.name + "(" + values + ")";
    }

    /// An arrow to each capability that is required; what else is required stands in a node of its own.
    void add_requirement(std::size_t from, const Guard& required) {
        if (const auto* both = std::get_if<Guard::And>(&required.node)) {
            for (const Guard& operand : both->operands) {
                add_requirement(from, operand);
            }
        } else if (is_conditional(required)) {
            const std::size_t* capability = single_capability(required);
            const std::size_t to = capability == nullptr
                                       ? guard_node(required, to_text(required, capability_names(role_)))
                                       : capabilities_[*capability];
            cluster_.edges.push_back(Edge{from, to, {"requires"}, true});
        }
    }

    /// The node from which the rules of a group hang.
    std::size_t source(const Group& group, std::size_t role) {
        if (group.text.empty()) {
            return role;
        }
        if (const std::size_t* capability = single_capability(group.guard)) {
            return capabilities_[*capability];
        }
        return guard_node(group.guard, group.text);
    }

    /// A node for what holds or not, with an edge from each capability that it depends on; one for each text.
    std::size_t guard_node(const Guard& guard, const std::string& text) {
        const auto [place, is_new] = shared_.emplace(std::pair(NodeKind::guard, text), cluster_.nodes.size());
        if (!is_new) {
            return place->second;
        }
        const std::size_t result = node(NodeKind::guard, {text});
        const std::vector<Use> used = uses(guard, role_.capabilities.size());
        for (std::size_t index = 0; index < used.size(); ++index) {
            if (used[index].on) {
                edge(capabilities_[index], result);
            }
            if (used[index].off) {
                edge(capabilities_[index], result, {"when off"});
            }
        }
        return result;
    }

    /// Operators and values, too: `deny *` if a key is there, and if it is false, are opposites.
    [[nodiscard]] std::vector<std::string> condition_lines(const model::Alternatives& alternatives) const {
        std::vector<std::string> lines;
        for (const model::Alternative& alternative : alternatives) {
            std::string_view word = lines.empty() ? "if " : "or ";
            for (const model::ConditionTest& test : alternative) {
                add_lines(lines, word, test_words(test, names_));
                word = "and ";
            }
        }
        return lines;
    }

    /// A line is broken after a comma or a word, where it is long.
    static void add_lines(std::vector<std::string>& lines, std::string_view word, const Prose& words) {
        constexpr std::size_t long_line = 50;
        lines.emplace_back(word);
        for (const Piece& piece : words.pieces()) {
            if (std::holds_alternative<Code>(piece) && lines.back().size() > long_line) {
                lines.emplace_back("    ");
            }
            lines.back() += std::visit([](const auto& one) { return one.text; }, piece);
        }
    }

    void add_trust(const model::TrustRule& rule, std::size_t role) {
        std::string what = rule.effect == iam::Effect::allow ? "" : "not ";
        what += rule.not_actions ? "all but " : "";
        what += text::joined(rule.actions, ", ", [](const auto& action) { return action.text; });
        std::vector<std::string> lines{std::move(what)};
        for (std::string& line : condition_lines(rule.alternatives)) {
            lines.push_back(std::move(line));
        }
        for (const model::Principal& principal : rule.principals) {
            for (const std::string& text : source_texts(principal.values, names_)) {
                edge(shared(NodeKind::principal, text), role, lines);
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
        for (std::string& line : condition_lines(rule.alternatives)) {
            lines.push_back(std::move(line));
        }
        const std::size_t what = node(allows ? NodeKind::allow : NodeKind::deny, std::move(lines));
        edge(from, what);
        for (const std::string& text : source_texts(rule.resources, names_)) {
            edge(what, shared(NodeKind::resource, text),
                 rule.not_resources ? std::vector<std::string>{"but"} : std::vector<std::string>{});
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
