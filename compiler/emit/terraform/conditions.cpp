#include "compiler/emit/terraform/documents.hpp"
#include "compiler/iam/operators.hpp"
#include "compiler/model/misfits.hpp"

#include <optional>
#include <string_view>

namespace slrc::emit::terraform {

namespace {

using iam::OperatorFamily;

/// What the values of an operator have to look like.
struct Form {
    std::string_view expression;
    std::string_view words;
    /// What holds of `value` besides; empty for nothing.
    std::string_view also = {};
};

/// Seconds since 1970 are a number of 64 bits; Terraform's own numbers are exact far beyond. A date in words is none.
constexpr std::string_view fits_64_bits =
    "try(tonumber(value) >= -9223372036854775808 && tonumber(value) <= 9223372036854775807, true)";

/// Nothing where any text will do; of addresses Terraform itself is asked.
std::optional<Form> form_of(OperatorFamily family) {
    switch (family) {
        case OperatorFamily::boolean:
        case OperatorFamily::null:
            return Form{"^(?:true|false)$", "`true` or `false`"};
        case OperatorFamily::numeric:
            return Form{R"(^-?[0-9]+(?:\.[0-9]+)?$)", "a number"};
        case OperatorFamily::date:
            return Form{R"(^(?:-?[0-9]+|[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))"
                        R"((?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?)"
                        R"((?:Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)$)",
                        "a date", fits_64_bits};
        case OperatorFamily::binary:
            return Form{R"(^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$)", "in base64"};
        case OperatorFamily::ip_address:
            return Form{"", "an IP address, or a range such as `10.0.0.0/8`"};
        case OperatorFamily::string:
        case OperatorFamily::arn:
            break;
    }
    return std::nullopt;
}

std::string fits_form(const Form& form, const std::string& values) {
    std::string one =
        form.expression.empty()
            ? R"((can(cidrhost(value, 0)) || can(cidrhost("${value}/32", 0))) && !can(regex("(?:^|\\.)0[0-9]", value)))"
            : "can(regex(" + hcl_string(form.expression) + ", value))";
    if (!form.also.empty()) {
        one += " && " + std::string(form.also);
    }
    return "alltrue([for value in " + values + " : " + one + "])";
}

/// Whether two keys are one to IAM, where at least one of them has holes.
std::string same(const std::string& left, const std::string& right) {
    return "lower(" + left + ") == lower(" + right + ")";
}

class Conditioner {
public:
    Conditioner(const model::Guard& guard, Expressions& expressions)
        : guard_(guard), expressions_(expressions) {}

    Conditions write(const plan::PlannedStatement& statement) {
        for (const plan::PlannedTest& test : statement.tests) {
            check_values(test);
            ConditionBlock block{hcl_string(test.operation), expressions_.text(test.key),
                                 expressions_.texts(test.values)};
            join(statement, test, block);
            result_.blocks.push_back(std::move(block));
        }
        return std::move(result_);
    }

private:
    void check(const std::string& condition, const std::string& message) {
        result_.checks.push_back({where(guard_, condition, expressions_), hcl_string(message)});
    }

    [[nodiscard]] std::string shown(const model::OpenText& key) const {
        std::vector<std::string_view> names;
        for (const plan::PlannedParameter& parameter : expressions_.plan().parameters) {
            names.push_back(parameter.name);
        }
        return "`" + source_text(key, names) + "`";
    }

    void check_values(const plan::PlannedTest& test) {
        const auto operation = iam::parse_operator(test.operation);
        const auto form = operation ? form_of(operation->facts->family) : std::nullopt;
        if (form && has_holes(test.values)) {
            check(fits_form(*form, expressions_.texts(test.values).text),
                  "`" + test.operation + "` on " + shown(test.key) + ": a value is not " +
                      std::string(form->words) + ".");
        }
    }

    /// A key that is filled in may turn out to be one that the statement tests already.
    void join(const plan::PlannedStatement& statement, const plan::PlannedTest& test, ConditionBlock& block) {
        for (std::size_t index = 0; index < result_.blocks.size(); ++index) {
            const plan::PlannedTest& earlier = statement.tests[index];
            const bool written = is_literal(earlier.key) && is_literal(test.key);
            if (written || earlier.operation != test.operation) {
                continue;
            }
            const ConditionBlock& before = result_.blocks[index];
            block.repeats.push_back(same(before.variable, block.variable));
            check(block.repeats.back() + " ? jsonencode(" + before.values.text + ") == jsonencode(" +
                      block.values.text + ") : true",
                  "One statement cannot hold `" + test.operation + "` on " + shown(test.key) +
                      " a second time.");
        }
    }

    const model::Guard& guard_;
    Expressions& expressions_;
    Conditions result_;
};

} // namespace

Conditions conditions_of(const plan::PlannedStatement& statement, const model::Guard& guard,
                         Expressions& expressions) {
    return Conditioner(guard, expressions).write(statement);
}

} // namespace slrc::emit::terraform
