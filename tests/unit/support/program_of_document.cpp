#include "tests/unit/support/program_of_document.hpp"

#include <stdexcept>

namespace slrc::test {

namespace {

class Builder {
public:
    model::Program build(const iam::Document& document) {
        program_.catalogs.emplace_back();
        model::Role role;
        role.requested = true;
        role.name.base = "AWSServiceRoleForTest";
        role.name.text = role.name.base;
        for (const iam::Statement& statement : document.statements) {
            role.rules.push_back(rule(statement));
        }
        program_.roles.push_back(std::move(role));
        return std::move(program_);
    }

private:
    source::Span place() {
        const std::uint32_t begin = next_;
        next_ += 2;
        return source::Span{source::FileIndex{}, begin, begin + 1};
    }

    void mention(model::Mention::What what, const std::string& text, source::Span span) {
        program_.mentions.push_back({what, text, span, 0, place()});
    }

    model::Template value(const std::string& text) {
        model::Template result{{}, place()};
        std::size_t at = 0;
        while (at < text.size()) {
            const std::size_t open = text.find("${", at);
            const std::size_t close = open == std::string::npos ? open : text.find('}', open);
            if (close == std::string::npos) {
                append(result, model::Literal{text.substr(at)});
                break;
            }
            append(result, model::Literal{text.substr(at, open - at)});
            const std::string variable = text.substr(open, close + 1 - open);
            append(result, model::Variable{variable});
            if (variable.find(':') != std::string::npos) {
                const std::string name = variable.substr(2, variable.find_first_of(",}") - 2);
                mention(model::Mention::What::variable, name, place());
            }
            at = close + 1;
        }
        return result;
    }

    model::ConditionTest test(const iam::Condition& condition) {
        const auto operation = iam::parse_operator(condition.operation);
        if (!operation) {
            throw std::runtime_error("no operator " + condition.operation);
        }
        model::ConditionTest result{*operation, false, model::literal(condition.key, place()), {}, place()};
        mention(model::Mention::What::key, condition.key, result.key.span);
        for (const std::string& text : condition.values) {
            result.values.push_back(value(text));
        }
        return result;
    }

    model::Rule rule(const iam::Statement& statement) {
        model::Rule result;
        result.guard = model::Guard{model::Guard::Always{}};
        result.effect = statement.effect;
        for (const std::string& action : statement.actions) {
            result.actions.push_back({action, place()});
            if (action != "*") {
                mention(model::Mention::What::action, action, result.actions.back().span);
            }
        }
        result.not_actions = statement.not_actions;
        for (const std::string& resource : statement.resources) {
            result.resources.push_back(value(resource));
        }
        result.not_resources = statement.not_resources;
        result.alternatives.emplace_back();
        for (const iam::Condition& condition : statement.conditions) {
            result.alternatives.front().push_back(test(condition));
        }
        result.sid = statement.sid;
        result.span = place();
        return result;
    }

    model::Program program_;
    std::uint32_t next_ = 0;
};

} // namespace

model::Program program_of(const iam::Document& permissions) {
    return Builder().build(permissions);
}

} // namespace slrc::test
