#include "compiler/reasons/as_if.hpp"

#include "compiler/catalog/arn_pattern.hpp"
#include "compiler/catalog/wildcard.hpp"
#include "compiler/model/filler.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace slrc::reasons {

using model::BuiltIn;
using model::Template;

namespace {

/// Patterns that one resource may become; holes beyond that take anything.
constexpr std::size_t most_patterns = 64;

class AsIf {
public:
    AsIf(const model::Role& role, const model::Configuration& configuration)
        : role_(role), configuration_(configuration) {}

    [[nodiscard]] model::Rule rule(const model::Rule& written) const {
        model::Rule made = written;
        made.guard = model::Guard{model::Guard::Always{}};
        open_resources(made);
        for (model::Alternative& tests : made.alternatives) {
            std::erase_if(tests, [&](const model::ConditionTest& test) {
                return lacks_value(test.key) ||
                       std::any_of(test.values.begin(), test.values.end(),
                                   [&](const Template& value) { return lacks_value(value); });
            });
        }
        return made;
    }

private:
    void open_resources(model::Rule& rule) const {
        const std::vector<Template> written = std::exchange(rule.resources, {});
        for (const Template& resource : written) {
            // What `except` leaves out would be everything; an allow that has no value yet leaves out nothing.
            if (rule.not_resources && rule.effect == iam::Effect::allow && lacks_value(resource)) {
                continue;
            }
            const std::vector<Template> open = opened(resource);
            rule.resources.insert(rule.resources.end(), open.begin(), open.end());
        }
        if (rule.resources.empty() && !written.empty()) {
            rule.not_resources = false;
            rule.resources.push_back(Template{{model::Literal{"*"}}, rule.span});
        }
    }

    [[nodiscard]] bool lacks_value(const model::Part& part) const {
        if (const auto* use = std::get_if<model::ParameterUse>(&part)) {
            return configuration_.values[use->parameter].empty() &&
                   !role_.parameters[use->parameter].default_values;
        }
        const auto* built_in = std::get_if<BuiltIn>(&part);
        return built_in != nullptr && ((*built_in == BuiltIn::region && !configuration_.region) ||
                                       (*built_in == BuiltIn::account && !configuration_.account) ||
                                       (*built_in == BuiltIn::suffix && !configuration_.suffix));
    }

    [[nodiscard]] bool lacks_value(const Template& value) const {
        return std::any_of(value.parts.begin(), value.parts.end(),
                           [&](const model::Part& part) { return lacks_value(part); });
    }

    /// Patterns that take every value that could stand there.
    [[nodiscard]] std::vector<std::string> patterns(const model::Part& part) const {
        const auto* use = std::get_if<model::ParameterUse>(&part);
        const auto arns = use != nullptr ? role_.parameters[use->parameter].type.arns : nullptr;
        if (arns == nullptr || arns->empty()) {
            return {"*"};
        }
        std::vector<std::string> all;
        for (const std::string& arn : *arns) {
            std::string glob = catalog::to_glob(arn);
            std::replace(glob.begin(), glob.end(), catalog::any_but_slash, '*');
            all.push_back(std::move(glob));
        }
        return all;
    }

    [[nodiscard]] std::vector<Template> opened(const Template& value) const {
        std::vector<Template> all{Template{{}, value.span}};
        for (const model::Part& part : value.parts) {
            if (!lacks_value(part)) {
                for (Template& made : all) {
                    append(made, part);
                }
                continue;
            }
            std::vector<std::string> open = patterns(part);
            if (all.size() * open.size() > most_patterns) {
                open = {"*"};
            }
            std::vector<Template> longer;
            for (const Template& made : all) {
                for (const std::string& pattern : open) {
                    append(longer.emplace_back(made), model::Literal{pattern});
                }
            }
            all = std::move(longer);
        }
        return all;
    }

    const model::Role& role_;
    const model::Configuration& configuration_;
};

} // namespace

model::SourcedDocument with_every_rule(const model::Role& role, const model::Configuration& configuration) {
    const AsIf as_if(role, configuration);
    model::Role open = role;
    for (model::Rule& rule : open.rules) {
        rule = as_if.rule(rule);
    }
    // What is wrong with rules that are not there is nobody's concern.
    diagnostics::Sink unheard;
    model::Filler filler(open, configuration, unheard);
    return sourced_permissions(open, filler);
}

} // namespace slrc::reasons
