#include "compiler/emit/cloudformation/statements.hpp"
#include "compiler/iam/size.hpp"

#include <algorithm>
#include <utility>

namespace slrc::emit::cloudformation {

namespace {

/// Nothing where one of the statements is always there.
std::optional<std::string> common_condition(const std::vector<Statement>& statements, const std::string& name,
                                            Conditions& conditions) {
    std::vector<std::string> known;
    for (const Statement& statement : statements) {
        if (!statement.condition) {
            return std::nullopt;
        }
        if (std::ranges::find(known, *statement.condition) == known.end()) {
            known.push_back(*statement.condition);
        }
    }
    if (known.size() == 1) {
        return known.front();
    }
    std::vector<Json> operands;
    operands.reserve(known.size());
    for (const std::string& condition : known) {
        operands.push_back(object("Condition", condition));
    }
    return conditions.named(name + "AreNeeded", any_of(std::move(operands)));
}

Policy policy(std::vector<Statement> statements, Conditions& conditions, Names& names) {
    Policy result;
    result.name = names.take("Permissions");
    result.condition = common_condition(statements, result.name, conditions);
    for (Statement& statement : statements) {
        if (result.condition && statement.condition == result.condition) {
            statement.condition = std::nullopt; // the policy has it
        }
    }
    result.document = document(statements);
    return result;
}

} // namespace

std::size_t estimated_size(const Json& value) {
    constexpr std::size_t usual_value = 80;
    constexpr std::size_t usual_list = 5 * usual_value;
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        const auto holes = static_cast<std::size_t>(std::ranges::count(text, '$'));
        return text.size() + 2 + holes * usual_value / 2;
    }
    if (value.is_object() && value.size() == 1) {
        const std::string& name = value.begin().key();
        const Json& operand = value.begin().value();
        if (name == "Fn::If") {
            return std::max(estimated_size(operand[1]), estimated_size(operand[2]));
        }
        if (name == "Fn::Sub") {
            return estimated_size(operand.is_array() ? operand[0] : operand);
        }
        if (name == "Fn::Split") {
            return usual_list;
        }
        if (name == "Ref" || name == "Fn::Select") {
            return operand == "AWS::NoValue" ? 0 : usual_value;
        }
    }
    std::size_t size = 2;
    for (const auto& [key, element] : value.items()) {
        size += (value.is_object() ? key.size() + 4 : 1) + estimated_size(element);
    }
    return size;
}

std::vector<Policy> policies(std::vector<Statement> statements, Conditions& conditions, Names& names) {
    const auto texts = std::stable_partition(statements.begin(), statements.end(),
                                             [](const Statement& statement) { return !statement.text; });
    std::vector<Policy> result;
    std::vector<Statement> open;
    std::size_t size = iam::policy_size(std::size_t{0});
    const auto close = [&] {
        if (!open.empty()) {
            result.push_back(policy(std::exchange(open, {}), conditions, names));
        }
        size = iam::policy_size(std::size_t{0});
    };
    for (auto statement = statements.begin(); statement != texts; ++statement) {
        const std::size_t more = estimated_size(statement->json) + 1;
        if (size + more > iam::managed_policy_quota) {
            close();
        }
        size += more;
        open.push_back(std::move(*statement));
    }
    close();
    for (auto statement = texts; statement != statements.end(); ++statement) {
        open.push_back(std::move(*statement));
        close();
    }
    return result;
}

} // namespace slrc::emit::cloudformation
