#include "compiler/emit/terraform/documents.hpp"
#include "compiler/plan/about.hpp"

namespace slrc::emit::terraform {

namespace {

/// Whether its ARNs are held to the partition: not where a default names one, which is as it was meant.
bool has_partition(const plan::PlannedParameter& parameter) {
    const bool is_arn =
        parameter.type.base == model::BaseType::resource || parameter.type.base == model::BaseType::arn;
    return is_arn && (!parameter.has_default || has_holes(parameter.defaults));
}

std::string partition_condition(std::size_t index, const std::string& partition,
                                const Expressions& expressions) {
    const plan::PlannedParameter& parameter = expressions.plan().parameters[index];
    const std::string given = expressions.given(index);
    const std::string one = R"(contains(["*", )" + partition + R"(], split(":", )";
    const std::string condition = parameter.type.list
                                      ? "alltrue([for arn in " + given + " : " + one + "arn)[1])])"
                                      : one + given + ")[1])";
    std::string absent;
    if (parameter.has_default) {
        absent = (parameter.capability ? "try(" + given + ", null)" : given) + " == null";
    } else if (parameter.capability) {
        absent = "var." + expressions.names().capabilities[*parameter.capability] + " == null";
    }
    return absent.empty() ? condition : absent + " ? true : " + condition;
}

std::string sentence(std::string text) {
    text.front() = text.front() == 't' ? 'T' : text.front();
    return text + ".";
}

std::string all_match(const std::string& values, std::string_view form) {
    return "alltrue([for value in " + values + " : can(regex(" + hcl_string(form) + ", value))])";
}

/// As model/principal.cpp reads them.
std::string_view principal_form(std::string_view kind) {
    if (kind == "Service") {
        return R"(^[A-Za-z0-9_-][A-Za-z0-9_.-]*\.[A-Za-z0-9_.-]*[A-Za-z0-9_-]$)";
    }
    if (kind == "Federated") {
        return R"(^(?:arn:[^:*?$]+:iam::[0-9]{12}:(?:saml|oidc)-provider/[^*?$]+|[A-Za-z0-9_-][A-Za-z0-9_.-]*\.)"
               R"([A-Za-z0-9_.-]*[A-Za-z0-9_-])$)";
    }
    if (kind == "AWS") {
        return R"(^(?:\*|[0-9]{12}|(?:AROA|AIDA)[A-Z0-9]{16,124}|arn:[^:*?$]+:(?:iam::[0-9]{12}:)"
               R"((?:root|(?:user|role)/[^*?$]+)|sts::[0-9]{12}:)"
               R"((?:federated-user/[^*?$]+|assumed-role/[^/*?$]+/[^/*?$]+)))$)";
    }
    return "^[^*?$]+$";
}

} // namespace

std::string where(const model::Guard& guard, const std::string& condition, const Expressions& expressions) {
    return is_conditional(guard) ? expressions.condition(guard) + " ? " + condition + " : true" : condition;
}

std::vector<Check> configuration_checks(Expressions& expressions) {
    const plan::Plan& plan = expressions.plan();
    std::vector<Check> checks;
    for (std::size_t index = 0; index < plan.capabilities.size(); ++index) {
        const plan::PlannedCapability& capability = plan.capabilities[index];
        if (is_conditional(capability.required)) {
            const model::Guard off = model::negation({model::Guard::Has{index}});
            const model::Guard met{model::Guard::Or{{off, capability.required}}};
            checks.push_back(
                {expressions.condition(met), hcl_string(sentence(plan::requirement_problem(capability)))});
        }
    }
    for (std::size_t index = 0; index < plan.parameters.size(); ++index) {
        const plan::PlannedParameter& parameter = plan.parameters[index];
        if (has_partition(parameter)) {
            const std::string partition = expressions.text({{model::BuiltIn::partition}, {}});
            checks.push_back({partition_condition(index, partition, expressions),
                              '"' + escaped(parameter.subject + " takes ARNs of the partition `") + "${" +
                                  partition + "}`.\""});
        }
    }
    return checks;
}

std::vector<Check> document_checks(const std::string& name, const std::string& what, std::size_t limit) {
    const std::string document = "data.aws_iam_policy_document." + name + ".minified_json";
    return {
        {"length(" + document + ") <= " + std::to_string(limit),
         hcl_string(what + " has more than the " + std::to_string(limit) + " characters that IAM takes.")},
        {"can(regex(" + hcl_string(R"(^[\x20-\x{ff}]*$)") + ", " + document + "))",
         hcl_string(what + " has characters beyond U+00FF, which IAM does not take.")}};
}

Check principal_check(const model::Principal& principal, const std::string& values) {
    return {all_match(values, principal_form(principal.kind)),
            '"' + escaped("One of `") + R"(${join("`, `", )" + values + ")}" +
                escaped("` is no principal of the kind `" + principal.kind +
                        "`: no variable and no wildcard is one.") +
                '"'};
}

Check resource_check(const model::Guard& guard, const std::string& values, const Expressions& expressions) {
    return {where(guard, all_match(values, R"(^(?:\*|arn:[^:]+:.+)$)"), expressions),
            hcl_string("A resource is neither `*` nor an ARN.")};
}

} // namespace slrc::emit::terraform
