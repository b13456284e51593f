#include "tests/unit/syntax/dump.hpp"

#include <array>

namespace slrc::test {

namespace {

using namespace syntax;

/// One overload for each node; every node is written as `(word parts…)`.
struct Dump {
    std::string operator()(const Name& name) const { return std::string(name.text); }
    std::string operator()(const Reference& reference) const {
        return "<" + (reference.has_owner() ? std::string(reference.owner().text) + "." : std::string()) +
               std::string(reference.name().text) + ">";
    }
    std::string operator()(const Text& text) const { return std::string(text.text); }
    std::string operator()(const Variable& variable) const { return "[" + std::string(variable.text) + "]"; }
    std::string operator()(const Placeholder& placeholder) const { return (*this)(placeholder.reference); }
    std::string operator()(const String& string) const {
        std::string text;
        for (const Segment& segment : string.segments) {
            text += std::visit(*this, segment) + "|";
        }
        return "'" + text.substr(0, text.empty() ? 0 : text.size() - 1) + "'";
    }
    std::string operator()(const Number& number) const { return "#" + std::string(number.text); }
    std::string operator()(const Boolean& boolean) const { return boolean.value ? "#true" : "#false"; }
    std::string operator()(const Word& word) const { return "word:" + std::string(word.text); }
    std::string operator()(const Values& values) const {
        const std::string all = list(values.values);
        return values.bracketed ? "[" + all + "]" : all;
    }

    std::string operator()(const Everything&) const { return "*"; }
    std::string operator()(const Action& action) const {
        return std::string(action.service.text) + ":" + std::string(action.name.text);
    }
    std::string operator()(const ActionGroup& group) const {
        return std::string(group.service.text) + ":{" + list(group.names) + "}";
    }
    std::string operator()(const Actions& actions) const { return list(actions.items); }
    std::string operator()(const Resources& resources) const { return list(resources.items); }

    template <typename Node>
    std::string joined(const Node& node) const {
        if (const auto* inner = std::get_if<typename Node::Not>(&node.node)) {
            return "(not " + list(inner->operand) + ")";
        }
        if (const auto* both = std::get_if<typename Node::And>(&node.node)) {
            return "(and " + list(both->operands) + ")";
        }
        if (const auto* either = std::get_if<typename Node::Or>(&node.node)) {
            return "(or " + list(either->operands) + ")";
        }
        return {};
    }
    std::string operator()(const Guard& guard) const {
        const auto* name = std::get_if<Name>(&guard.node);
        return name != nullptr ? (*this)(*name) : joined(guard);
    }
    std::string operator()(const Condition& condition) const {
        if (const auto* test = std::get_if<Test>(&condition.node)) {
            return (*this)(*test);
        }
        const auto* name = std::get_if<Reference>(&condition.node);
        return name != nullptr ? (*this)(*name) : joined(condition);
    }
    std::string operator()(Comparison comparison) const {
        static constexpr std::array words{"==", "!=", "in", "not-in", "like",   "not-like",
                                          "<",  "<=", ">",  ">=",     "exists", "not-exists"};
        return words.at(static_cast<std::size_t>(comparison));
    }
    std::string operator()(const Test& test) const {
        static constexpr std::array quantifiers{"", "any ", "all "};
        const std::string values =
            test.values.values.empty() && !test.values.bracketed ? "" : " " + (*this)(test.values);
        return std::string("(") + quantifiers.at(static_cast<std::size_t>(test.quantifier)) +
               std::visit(*this, test.key) + (test.if_exists ? "? " : " ") +
               std::visit(*this, test.comparison.what) + values + ")";
    }

    std::string operator()(const Type& type) const {
        const std::string name = std::string(type.text) +
                                 (type.pattern ? " matching /" + std::string(type.pattern->text) + "/" : "");
        return type.list ? "[" + name + "]" : name;
    }
    std::string operator()(const Parameter& parameter) const {
        return "(" + std::string(parameter.name.text) + ": " + (*this)(parameter.type) +
               part(" = ", parameter.default_value) + part(" ", parameter.documentation) + ")";
    }
    std::string operator()(const Argument& argument) const {
        return (argument.name ? std::string(argument.name->text) + ": " : "") + (*this)(argument.values);
    }

    std::string operator()(const Grant& grant) const {
        return std::string("(") + word(grant.effect) + " " + (*this)(grant.actions) +
               part(" except ", grant.except_actions) + part(" on ", grant.resources) +
               part(" except ", grant.except_resources) + part(" if ", grant.condition) +
               part(" as ", grant.sid) + ")";
    }
    std::string operator()(const Include& include) const {
        return "(include " + std::string(include.group.text) + more(include.arguments) + ")";
    }
    std::string operator()(const Invariant& invariant) const {
        return std::string(invariant.always ? "(always " : "(never ") + (*this)(invariant.grant) + ")";
    }
    std::string operator()(const Block& block) const {
        return (block.braces ? "{" : ":") + list(block.rules) + (block.braces ? "}" : "");
    }
    std::string operator()(const When& when) const {
        return "(when " + (*this)(when.guard) + " " + (*this)(when.block) + part(" else ", when.otherwise) +
               ")";
    }
    std::string operator()(const RulesIf& rules) const {
        return "(rules-if " + (*this)(*rules.condition) + " " + (*this)(rules.block) + ")";
    }
    std::string operator()(const Rule& rule) const { return std::visit(*this, rule.node); }

    std::string operator()(const Description& description) const {
        return "(description " + (*this)(description.text) + ")";
    }
    std::string operator()(const Path& path) const { return "(path " + (*this)(path.text) + ")"; }
    std::string operator()(const Principal& principal) const {
        static constexpr std::array kinds{"*",    "service ",   "account ",
                                          "aws ", "federated ", "canonical_user "};
        const bool everyone = principal.kind == PrincipalKind::everyone;
        const Span span = std::visit([](const auto& one) { return one.span; }, principal.value);
        const std::string value = span.begin == span.end ? "*" : std::visit(*this, principal.value);
        return kinds.at(static_cast<std::size_t>(principal.kind)) + (everyone ? std::string() : value);
    }
    std::string operator()(const TrustInvariant& invariant) const {
        return std::string(invariant.always ? "(always " : "(never ") + (*this)(invariant.trust) + ")";
    }
    std::string operator()(const Trust& trust) const {
        return std::string(trust.effect == Effect::allow ? "(trust " : "(distrust ") +
               list(trust.principals) + (trust.except.empty() ? "" : " except " + list(trust.except)) +
               part(" to ", trust.actions) + part(" except ", trust.except_actions) +
               part(" if ", trust.condition) + part(" as ", trust.sid) + ")";
    }
    std::string operator()(const RoleParameter& parameter) const {
        return "(param " + (*this)(parameter.parameter) + ")";
    }
    std::string operator()(const Capability& capability) const {
        return "(capability " + std::string(capability.name.text) + more(capability.parameters) +
               part(" requires ", capability.required) + part(" ", capability.documentation) + ")";
    }
    std::string operator()(const OnePer& item) const { return "(one-per " + (*this)(item.thing) + ")"; }
    std::string operator()(const CreatedBy& item) const {
        return "(created-by " + (*this)(item.actions) + ")";
    }
    std::string operator()(const PassedBy& item) const { return "(passed-by " + (*this)(item.actions) + ")"; }
    std::string operator()(const Editable& item) const { return "(editable " + (*this)(item.what) + ")"; }
    std::string operator()(const DeleteAfter& item) const {
        return "(delete-after" + part(" ", item.actions) + more(item.steps) + ")";
    }
    std::string operator()(const Lifecycle& lifecycle) const {
        return "(lifecycle" + more(lifecycle.items) + ")";
    }
    std::string operator()(const Regions& regions) const { return "(regions" + more(regions.values) + ")"; }
    std::string operator()(const MaxSession& session) const {
        return "(max-session " + (*this)(session.duration) + ")";
    }
    std::string operator()(const Tag& tag) const {
        return std::visit(*this, tag.key) + "=" + (*this)(tag.value);
    }
    std::string operator()(const Tags& tags) const { return "(tags" + more(tags.tags) + ")"; }
    std::string operator()(const Boundary& boundary) const {
        return "(boundary " + std::visit(*this, boundary.value) + ")";
    }
    std::string operator()(const Setting& setting) const {
        return "(" + std::string(setting.name.text) + more(setting.arguments) + part(": ", setting.values) +
               ")";
    }
    std::string operator()(const With& with) const { return "(with " + list(with.settings) + ")"; }
    std::string operator()(const Expect& expect) const {
        return std::string("(expect ") + word(expect.effect) + " " + (*this)(expect.actions) +
               part(" on ", expect.resources) + part(" if ", expect.condition) + ")";
    }
    std::string operator()(const TestBlock& block) const {
        return "(test " + (*this)(block.title) + more(block.items) + ")";
    }

    std::string operator()(const Role& role) const {
        return "(role " + std::string(role.name.text) + more(role.items) + ")";
    }
    std::string operator()(const Import& import) const { return "(import " + (*this)(import.path) + ")"; }
    std::string operator()(const Let& let) const {
        static constexpr std::array kinds{"values", "actions", "condition"};
        return "(let " + std::string(let.name.text) + " " + kinds.at(let.value.index()) + " " +
               std::visit(*this, let.value) + ")";
    }
    std::string operator()(const Permissions& group) const {
        return "(permissions " + std::string(group.name.text) + more(group.parameters) + " {" +
               list(group.rules) + "})";
    }
    std::string operator()(const Extern& external) const { return std::visit(*this, external.what); }
    std::string operator()(const ExternAction& action) const {
        return "(extern-action " + std::string(action.service.text) + more(action.names) +
               (action.types.empty() ? "" : " on" + more(action.types)) + ")";
    }
    std::string operator()(const ExternResource& resource) const {
        return "(extern-resource " + std::string(resource.type.text) + " " + (*this)(resource.pattern) + ")";
    }
    std::string operator()(const ExternKey& key) const {
        return "(extern-key " + std::visit(*this, key.key) + " " + std::string(key.type.text) +
               (key.list ? " list)" : ")");
    }

private:
    static const char* word(Effect effect) { return effect == Effect::allow ? "allow" : "deny"; }

    template <typename Optional>
    std::string part(const std::string& before, const Optional& node) const {
        return node ? before + (*this)(*node) : std::string();
    }
    template <typename... Nodes>
    std::string item(const std::variant<Nodes...>& node) const {
        return std::visit(*this, node);
    }
    template <typename Node>
    std::string item(const Node& node) const {
        return (*this)(node);
    }
    template <typename Node>
    std::string list(const List<Node>& nodes) const {
        std::string text;
        for (const Node& node : nodes) {
            text += (text.empty() ? "" : " ") + item(node);
        }
        return text;
    }
    template <typename Node>
    std::string more(const List<Node>& nodes) const {
        return nodes.empty() ? std::string() : " " + list(nodes);
    }
};

} // namespace

std::string dump(const syntax::File& file) {
    std::string text;
    for (const syntax::Declaration& declaration : file.declarations) {
        text += (text.empty() ? "" : "\n") + std::visit(Dump{}, declaration);
    }
    return text;
}

} // namespace slrc::test
