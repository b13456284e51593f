#include "compiler/generate/dialect.hpp"

#include "compiler/generate/tables.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <utility>

namespace slrc::generate {

namespace {

using model::Guard;

/// The operator around a guard.
enum class Binding { outermost, either, both, alone };

class GuardWriter {
public:
    explicit GuardWriter(const Dialect& dialect) : dialect_(dialect) {}

    [[nodiscard]] std::string flat(const Guard& guard, Binding around) const {
        if (const auto* has = std::get_if<Guard::Has>(&guard.node)) {
            return dialect_.capabilities.at(has->capability);
        }
        if (const auto* negated = std::get_if<Guard::Not>(&guard.node)) {
            return std::string(dialect_.not_word) + flat(negated->operand.front(), Binding::alone);
        }
        if (std::holds_alternative<Guard::And>(guard.node)) {
            return joined(terms<Guard::And>(guard, Binding::both), dialect_.and_word, Binding::both, around);
        }
        if (std::holds_alternative<Guard::Or>(guard.node)) {
            return joined(terms<Guard::Or>(guard, Binding::either), dialect_.or_word, Binding::either,
                          around);
        }
        return {};
    }

    [[nodiscard]] Code nested(const Guard& guard) const {
        if (const auto* both = std::get_if<Guard::And>(&guard.node)) {
            return of_all("all_of", both->operands);
        }
        if (const auto* either = std::get_if<Guard::Or>(&guard.node)) {
            return of_all("any_of", either->operands);
        }
        const auto* negated = std::get_if<Guard::Not>(&guard.node);
        if (negated != nullptr && !std::holds_alternative<Guard::Has>(negated->operand.front().node)) {
            Code inner = nested(negated->operand.front());
            if (!dialect_.negation.empty()) {
                return call(std::string(dialect_.negation), {std::move(inner)});
            }
            inner.text = std::string(dialect_.not_word) + inner.text;
            return inner;
        }
        return plain(flat(guard, Binding::outermost));
    }

private:
    /// The operands, those of operands of the same kind too, each once: tools complain of what is said twice.
    template <typename Kind>
    [[nodiscard]] std::vector<std::string> terms(const Guard& guard, Binding own) const {
        std::vector<std::string> all;
        for (const Guard& operand : std::get<Kind>(guard.node).operands) {
            std::vector<std::string> more = std::holds_alternative<Kind>(operand.node)
                                                ? terms<Kind>(operand, own)
                                                : std::vector{flat(operand, own)};
            std::ranges::copy_if(more, std::back_inserter(all), [&](const std::string& term) {
                return std::ranges::find(all, term) == all.end();
            });
        }
        return all;
    }

    [[nodiscard]] static std::string joined(const std::vector<std::string>& terms, std::string_view word,
                                            Binding own, Binding around) {
        const std::string text = text::joined(terms, " " + std::string(word) + " ");
        // Readers, and some compilers, want the parentheses where operators are mixed, even those that say nothing.
        const bool mixed = own != around && around != Binding::outermost && terms.size() > 1;
        return mixed ? "(" + text + ")" : text;
    }

    [[nodiscard]] Code of_all(std::string_view function, const std::vector<Guard>& operands) const {
        std::vector<Code> arguments;
        arguments.reserve(operands.size());
        for (const Guard& operand : operands) {
            arguments.push_back(nested(operand));
        }
        return call(std::string(dialect_.support) + dialect_.function(function), std::move(arguments));
    }

    const Dialect& dialect_;
};

std::string built_in(model::BuiltIn what, const Dialect& dialect) {
    const std::string_view name = what == model::BuiltIn::account_or_any ? "account_or_any" : to_string(what);
    return dialect.place + dialect.function(name);
}

std::string part_code(const model::Part& part, const Dialect& dialect) {
    if (const auto* use = std::get_if<model::ParameterUse>(&part)) {
        return dialect.parameters.at(use->parameter);
    }
    return built_in(std::get<model::BuiltIn>(part), dialect);
}

/// Literals and IAM's own variables, neighbours joined; the other parts as they are.
std::vector<model::Part> pieces(const model::OpenText& value) {
    std::vector<model::Part> all;
    for (const model::Part& part : value.parts) {
        const bool open =
            std::holds_alternative<model::BuiltIn>(part) || std::holds_alternative<model::ParameterUse>(part);
        if (open) {
            all.push_back(part);
            continue;
        }
        const std::string text = literal_text(model::OpenText{{part}, value.span});
        auto* last = all.empty() ? nullptr : std::get_if<model::Literal>(&all.back());
        if (last != nullptr) {
            last->text += text;
        } else {
            all.emplace_back(model::Literal{text});
        }
    }
    return all;
}

Code literal_code(const std::string& text, const Dialect& dialect) {
    Code literal = plain(dialect.literal(text));
    return dialect.wraps_literals
               ? call(std::string(dialect.support) + dialect.function("text"), {std::move(literal)})
               : literal;
}

std::vector<Code> values_code(const std::vector<model::OpenText>& values, const Dialect& dialect) {
    std::vector<Code> all;
    all.reserve(values.size());
    std::ranges::transform(values, std::back_inserter(all),
                           [&](const model::OpenText& value) { return value_code(value, dialect); });
    return all;
}

std::vector<Code> literals(const std::vector<std::string>& texts, const Dialect& dialect) {
    std::vector<Code> all;
    all.reserve(texts.size());
    std::ranges::transform(texts, std::back_inserter(all),
                           [&](const std::string& text) { return plain(dialect.literal(text)); });
    return all;
}

Code policy_call(std::string_view name, std::vector<Code> arguments, const Dialect& dialect) {
    return call("policy." + dialect.function(name), std::move(arguments));
}

Code test_call(const PlannedTest& test, const Dialect& dialect) {
    std::vector<Code> arguments{plain(dialect.literal(test.operation)), value_code(test.key, dialect)};
    for (Code& value : values_code(test.values, dialect)) {
        arguments.push_back(std::move(value));
    }
    return policy_call("condition", std::move(arguments), dialect);
}

} // namespace

Code value_code(const model::OpenText& value, const Dialect& dialect) {
    const std::vector<model::Part> all = pieces(value);
    if (all.size() > 1) {
        std::vector<Code> arguments;
        for (const model::Part& part : all) {
            const auto* text = std::get_if<model::Literal>(&part);
            arguments.push_back(text != nullptr ? literal_code(text->text, dialect)
                                                : plain(part_code(part, dialect)));
        }
        return call(std::string(dialect.support) + dialect.function("fill"), std::move(arguments));
    }
    const auto* text = all.empty() ? nullptr : std::get_if<model::Literal>(&all.front());
    if (all.empty() || text != nullptr) {
        return literal_code(text != nullptr ? text->text : std::string(), dialect);
    }
    return plain(part_code(all.front(), dialect));
}

Code guard_code(const Guard& guard, const Dialect& dialect, std::size_t width) {
    const GuardWriter writer(dialect);
    std::string flat = writer.flat(guard, Binding::outermost);
    return flat.size() <= width ? plain(std::move(flat)) : writer.nested(guard);
}

std::vector<Code> rule_calls(const PlannedRule& rule, const Dialect& dialect) {
    std::vector<Code> calls;
    const std::string_view effect = rule.effect == iam::Effect::allow ? "allow" : "deny";
    for (const PlannedStatement& statement : rule.statements) {
        calls.push_back(policy_call(effect,
                                    {plain(dialect.literal(statement.sid)),
                                     plain(dialect.literal(rule.part.value_or(std::string())))},
                                    dialect));
        if (!rule.part) {
            calls.push_back(policy_call("without_part", {plain(dialect.literal(rule.guard_text))}, dialect));
        }
        for (const model::Principal& principal : rule.principals) {
            std::vector<Code> arguments{plain(dialect.literal(principal.kind))};
            for (Code& value : values_code(principal.values, dialect)) {
                arguments.push_back(std::move(value));
            }
            calls.push_back(policy_call("principals", std::move(arguments), dialect));
        }
        calls.push_back(policy_call(rule.not_actions ? "not_actions" : "actions",
                                    literals(rule.actions, dialect), dialect));
        if (!rule.resources.empty()) {
            calls.push_back(policy_call(rule.not_resources ? "not_resources" : "resources",
                                        values_code(rule.resources, dialect), dialect));
        }
        for (const PlannedTest& test : statement.tests) {
            calls.push_back(test_call(test, dialect));
        }
    }
    return calls;
}

Code type_code(const PlannedParameter& parameter, const Dialect& dialect) {
    const auto made = [&](std::string_view function, const std::vector<std::string>& texts) {
        return call(std::string(dialect.support) + dialect.function(function), literals(texts, dialect));
    };
    switch (parameter.type.base) {
        case model::BaseType::resource: {
            std::vector<std::string> texts{element_text(parameter.type), {}};
            if (parameter.type.arns && !parameter.type.arns->empty()) {
                texts.back() = arn_table(*parameter.type.arns);
                texts.insert(texts.end(), parameter.type.arns->begin(), parameter.type.arns->end());
            }
            return made("arn_of", texts);
        }
        case model::BaseType::account:
            return made("any_account", {});
        case model::BaseType::region:
            return made("any_region", {});
        case model::BaseType::arn:
            return made("any_arn", {});
        case model::BaseType::string:
        case model::BaseType::unknown:
            break;
    }
    const std::string& pattern = parameter.type.expression;
    return pattern.empty() ? made("any_text", {})
                           : made("text_matching", {expression_table(pattern).value(), pattern});
}

Code read_code(const PlannedParameter& parameter, const std::string& object, const std::string& given,
               const Dialect& dialect) {
    const std::string name =
        std::string(parameter.type.list ? "list" : "one") + (parameter.has_default ? "_or" : "");
    std::vector<Code> arguments{plain(dialect.literal(parameter.subject)), type_code(parameter, dialect),
                                plain(given)};
    for (Code& value : values_code(parameter.defaults, dialect)) {
        arguments.push_back(std::move(value));
    }
    return call(object + dialect.function(name), std::move(arguments));
}

std::string parts_call(const Plan& plan, const Dialect& dialect) {
    const std::string name = dialect.function(plan.parts_count_together ? "parts_together" : "parts");
    return name + "(\"the permissions\", " + std::to_string(plan.permissions_limit) + ")";
}

} // namespace slrc::generate
