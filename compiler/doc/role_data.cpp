#include "compiler/doc/role_data.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/generate/tables.hpp"
#include "compiler/model/names.hpp"
#include "compiler/model/type.hpp"
#include "compiler/plan/expression.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <array>

namespace slrc::doc {

namespace {

using model::BuiltIn;
using model::Guard;
using model::OpenText;
using model::Role;
using text::JsonWriter;

bool is_arn(const model::Type& type) {
    return type.base == model::BaseType::resource || type.base == model::BaseType::arn;
}

void write_part(JsonWriter& writer, const model::Part& part) {
    if (const std::string* text = model::written(part)) {
        writer.value(*text);
    } else if (const auto* use = std::get_if<model::ParameterUse>(&part)) {
        writer.open_object();
        writer.member("parameter", use->parameter);
        writer.close_object();
    } else {
        const BuiltIn built_in = std::get<BuiltIn>(part);
        writer.open_object();
        writer.member("place", to_string(built_in));
        if (built_in == BuiltIn::account_or_any) {
            writer.member("any", true);
        }
        writer.close_object();
    }
}

/// A string where there is no hole, and a list of strings and holes where there is one.
void write_template(JsonWriter& writer, const OpenText& value) {
    if (is_literal(value)) {
        writer.value(literal_text(value));
        return;
    }
    writer.open_array();
    for (const model::Part& part : value.parts) {
        write_part(writer, part);
    }
    writer.close_array();
}

void write_templates(JsonWriter& writer, const std::vector<OpenText>& values) {
    writer.open_array();
    for (const OpenText& value : values) {
        write_template(writer, value);
    }
    writer.close_array();
}

void write_guard(JsonWriter& writer, const Guard& guard);

void write_guards(JsonWriter& writer, const char* word, const std::vector<Guard>& operands) {
    writer.open_array();
    writer.value(word);
    for (const Guard& operand : operands) {
        write_guard(writer, operand);
    }
    writer.close_array();
}

void write_guard(JsonWriter& writer, const Guard& guard) {
    if (const auto* has = std::get_if<Guard::Has>(&guard.node)) {
        writer.value(has->capability);
    } else if (const auto* inner = std::get_if<Guard::Not>(&guard.node)) {
        write_guards(writer, "not", inner->operand);
    } else if (const auto* all = std::get_if<Guard::And>(&guard.node)) {
        write_guards(writer, "and", all->operands);
    } else if (const auto* one = std::get_if<Guard::Or>(&guard.node)) {
        write_guards(writer, "or", one->operands);
    } else {
        writer.value(true);
    }
}

void write_test(JsonWriter& writer, const model::ConditionTest& test) {
    writer.open_object();
    writer.member("operator", to_string(test.operation));
    writer.key("key");
    write_template(writer, test.key);
    writer.key("values");
    write_templates(writer, test.values);
    writer.close_object();
}

/// What rules of trust and of permissions have in common.
template <typename Rule>
void write_common(JsonWriter& writer, const Rule& rule) {
    writer.member("effect", rule.effect == iam::Effect::allow ? "Allow" : "Deny");
    writer.member(rule.not_actions ? "NotAction" : "Action", texts(rule.actions));
    writer.key("statements");
    writer.open_array();
    const std::vector<std::string> sids = model::statement_sids(rule.sid, rule.alternatives.size());
    for (std::size_t index = 0; index < sids.size(); ++index) {
        writer.open_object();
        if (!sids[index].empty()) {
            writer.member("sid", sids[index]);
        }
        writer.key("tests");
        writer.open_array();
        for (const model::ConditionTest& test : rule.alternatives[index]) {
            write_test(writer, test);
        }
        writer.close_array();
        writer.close_object();
    }
    writer.close_array();
}

void write_rule(JsonWriter& writer, const model::Rule& rule) {
    writer.open_object();
    write_common(writer, rule);
    writer.key("guard");
    write_guard(writer, rule.guard);
    writer.key(rule.not_resources ? "NotResource" : "Resource");
    write_templates(writer, rule.resources);
    writer.close_object();
}

void write_trust(JsonWriter& writer, const model::TrustRule& rule) {
    writer.open_object();
    write_common(writer, rule);
    writer.key("Principal");
    writer.open_array();
    for (const model::Principal& principal : rule.principals) {
        writer.open_array();
        writer.value(principal.kind);
        write_templates(writer, principal.values);
        writer.close_array();
    }
    writer.close_array();
    writer.close_object();
}

/// The table of an expression; nothing where it has none that programs could walk: `slrc compile` reads it then.
std::optional<std::string> table_of(const model::Type& type) {
    const bool readable = !type.expression.empty() && plan::plain_expression(type.expression).problem.empty();
    return readable ? generate::expression_table(type.expression) : std::nullopt;
}

/// What a value has to be, with what is said where it is not.
void write_type(JsonWriter& writer, const model::Type& type) {
    const auto table = table_of(type);
    if (table) {
        writer.member("table", *table);
    } else if (type.base == model::BaseType::account || type.base == model::BaseType::region) {
        writer.member("kind", element_text(type));
    } else if (is_arn(type)) {
        writer.member("kind", "arn");
    }
    writer.member("problem", form_problem(type));
    if (const std::string problem = arn_problem(type); !problem.empty()) {
        writer.member("forms", generate::arn_table(*type.arns));
        writer.member("otherForm", problem);
    }
}

std::string subject_of(const Role& role, const model::Parameter& parameter) {
    return parameter.capability ? text::format("`{}` of the capability `{}`", parameter.name,
                                               role.capabilities[*parameter.capability].name)
                                : text::format("`{}`", parameter.name);
}

void write_parameter(JsonWriter& writer, const Role& role, const model::Parameter& parameter) {
    writer.open_object();
    writer.member("name", parameter.name);
    writer.member("wanted",
                  text::format("{} takes `{}`", subject_of(role, parameter), element_text(parameter.type)));
    write_type(writer, parameter.type);
    if (parameter.default_values) {
        writer.key("default");
        write_templates(writer, *parameter.default_values);
    }
    if (parameter.type.drops_streams) {
        writer.member("group", true);
    }
    writer.close_object();
}

void write_capability(JsonWriter& writer, const model::Capability& capability) {
    writer.open_object();
    writer.member("name", capability.name);
    writer.key("requires");
    write_guard(writer, capability.required);
    writer.close_object();
}

template <typename Values, typename Write>
void write_list(JsonWriter& writer, const char* name, const Values& values, const Write& write) {
    writer.key(name);
    writer.open_array();
    for (const auto& value : values) {
        write(writer, value);
    }
    writer.close_array();
}

template <typename Found>
void find_in(const std::vector<OpenText>& values, Found& found) {
    for (const OpenText& value : values) {
        for (const model::Part& part : value.parts) {
            if (const auto* built_in = std::get_if<BuiltIn>(&part)) {
                found(*built_in);
            }
        }
    }
}

template <typename Found>
void find_in(const model::Alternatives& alternatives, Found& found) {
    for (const model::Alternative& alternative : alternatives) {
        for (const model::ConditionTest& test : alternative) {
            find_in({test.key}, found);
            find_in(test.values, found);
        }
    }
}

} // namespace

void write_role_data(JsonWriter& writer, const Role& role) {
    writer.open_object();
    writer.member("name", role.name.base);
    if (role.name.has_suffix) {
        writer.member("lettersBesideSuffix", role.name.text.size() - model::suffix_template.size());
    }
    write_list(writer, "parameters", role.parameters,
               [&](JsonWriter& out, const model::Parameter& one) { write_parameter(out, role, one); });
    write_list(writer, "capabilities", role.capabilities, write_capability);
    write_list(writer, "trust", role.trust, write_trust);
    write_list(writer, "permissions", role.rules, write_rule);
    writer.close_object();
}

void write_known_values(JsonWriter& writer) {
    constexpr std::array tables{"account", "arn", "region", "suffix"};
    writer.open_object();
    for (const generate::ValueTable& table : generate::value_tables()) {
        for (const std::string_view name : tables) {
            if (table.name == "slrc_table_" + std::string(name)) {
                writer.member(name, table.text);
            }
        }
    }
    std::vector<std::string> partitions;
    for (const catalog::Partition& partition : catalog::partitions()) {
        partitions.emplace_back(partition.name);
    }
    const auto regions = catalog::known_regions();
    writer.member("partitions", partitions);
    writer.member("listOfPartitions", text::list_names(partitions, partitions.size()));
    writer.member("regions", std::vector<std::string>(regions.begin(), regions.end()));
    writer.close_object();
}

std::vector<BuiltIn> used_built_ins(const Role& role) {
    constexpr std::array places{BuiltIn::partition, BuiltIn::region, BuiltIn::account, BuiltIn::suffix};
    std::array<bool, places.size()> used{};
    auto found = [&](BuiltIn built_in) {
        const BuiltIn place = built_in == BuiltIn::account_or_any ? BuiltIn::account : built_in;
        for (std::size_t index = 0; index < places.size(); ++index) {
            used.at(index) = used.at(index) || places.at(index) == place;
        }
    };
    for (const model::Rule& rule : role.rules) {
        find_in(rule.resources, found);
        find_in(rule.alternatives, found);
    }
    for (const model::TrustRule& rule : role.trust) {
        for (const model::Principal& principal : rule.principals) {
            find_in(principal.values, found);
        }
        find_in(rule.alternatives, found);
    }
    for (const model::Parameter& parameter : role.parameters) {
        if (is_arn(parameter.type)) {
            found(BuiltIn::partition);
        }
        find_in(parameter.default_values.value_or(std::vector<OpenText>{}), found);
    }
    std::vector<BuiltIn> result;
    for (std::size_t index = 0; index < places.size(); ++index) {
        if (used.at(index)) {
            result.push_back(places.at(index));
        }
    }
    return result;
}

} // namespace slrc::doc
