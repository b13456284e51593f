// From a draft to clauses: everything about a role that does not depend on the rest of the file.
#include "compiler/importer/role_text.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

namespace slrc::importer {

namespace {

bool names_parameter(const model::OpenText& value) {
    return std::ranges::any_of(value.parts, [](const model::Part& part) {
        return std::holds_alternative<model::ParameterUse>(part);
    });
}

class RoleWriter {
public:
    RoleWriter(const Draft& draft, const catalog::Catalog& catalog) : draft_(draft), catalog_(catalog) {}

    WrittenRole write() {
        result_.draft = &draft_;
        for (const model::Parameter& parameter : draft_.parameters) {
            result_.parameters.names.push_back(parameter.name);
            result_.parameters.lists.push_back(parameter.type.list);
            result_.parameters.accounts.push_back(parameter.type.base == model::BaseType::account);
        }
        for (const DraftTrust& drafted : draft_.trust) {
            WrittenRule written = common(drafted);
            written.text = trust_text(drafted, result_.parameters);
            result_.trust.push_back(std::move(written));
        }
        for (const DraftRule& drafted : draft_.rules) {
            result_.rules.push_back(rule(drafted));
        }
        find_groups();
        return std::move(result_);
    }

private:
    WrittenRule rule(const DraftRule& drafted) {
        WrittenRule written = common(drafted);
        const model::Rule& rule = drafted.rule;
        if (is_conditional(rule.guard)) {
            std::vector<std::string_view> names;
            for (const model::Capability& capability : draft_.capabilities) {
                names.emplace_back(capability.name);
            }
            written.guard = to_text(rule.guard, names);
        }
        written.text = (rule.effect == iam::Effect::allow ? "allow " : "deny ") +
                       action_clause(rule.actions, rule.not_actions);
        const std::string on = on_clause(rule, catalog::built_in(), result_.parameters.names, drafted.place);
        written.text += on.empty() ? on : text::format(" {}", on);
        return written;
    }

    template <typename Rule>
    WrittenRule common(const Drafted<Rule>& drafted) {
        WrittenRule written;
        written.comments = drafted.comments;
        written.sid = drafted.rule.sid;
        const model::Alternatives& alternatives = drafted.rule.alternatives;
        if (alternatives.size() == 1) {
            written.condition = condition(alternatives.front(), drafted.place);
            return written;
        }
        for (const model::Alternative& tests : alternatives) {
            const std::string text =
                text::joined(condition(tests, drafted.place), " and ", &WrittenTest::text);
            written.alternatives += written.alternatives.empty() ? text : text::format(" or {}", text);
        }
        return written;
    }

    WrittenCondition condition(const model::Alternative& tests, TextPlace place) {
        WrittenCondition written;
        for (const model::ConditionTest& test : tests) {
            const bool shareable =
                !names_parameter(test.key) && std::ranges::none_of(test.values, names_parameter);
            written.push_back(
                {test_text(test, catalog_, result_.parameters, place), test_name(test), shareable});
        }
        return written;
    }

    static bool same_condition(const WrittenRule& left, const WrittenRule& right) {
        return !left.condition.empty() && left.guard == right.guard &&
               std::ranges::equal(
                   left.condition, right.condition,
                   [](const WrittenTest& a, const WrittenTest& b) { return a.text == b.text; });
    }

    void find_groups() {
        const std::vector<WrittenRule>& rules = result_.rules;
        for (std::size_t begin = 0; begin < rules.size();) {
            std::size_t end = begin + 1;
            while (end < rules.size() && rules[end].comments.empty() &&
                   same_condition(rules[begin], rules[end])) {
                ++end;
            }
            result_.groups.push_back({begin, end});
            begin = end;
        }
    }

    const Draft& draft_;
    const catalog::Catalog& catalog_;
    WrittenRole result_;
};

} // namespace

WrittenRole write_role(const Draft& draft, const catalog::Catalog& catalog) {
    return RoleWriter(draft, catalog).write();
}

void add_conditions(SharedConditions& shared, const WrittenRole& role) {
    for (const WrittenRule& rule : role.trust) {
        shared.add(rule.condition);
    }
    for (const RuleGroup& group : role.groups) {
        shared.add(role.rules[group.begin].condition);
    }
}

} // namespace slrc::importer
