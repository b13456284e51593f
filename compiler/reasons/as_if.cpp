#include "compiler/model/filler.hpp"
#include "compiler/model/openings.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/reasons/judge.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace slrc::reasons {

using model::BuiltIn;
using model::OpenText;

namespace {

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
                return lacks_value(test.key) || std::ranges::any_of(test.values, [&](const OpenText& value) {
                           return lacks_value(value);
                       });
            });
        }
        return made;
    }

private:
    void open_resources(model::Rule& rule) const {
        const std::vector<OpenText> written = std::exchange(rule.resources, {});
        for (const OpenText& resource : written) {
            // What `except` leaves out would be everything; an allow that has no value yet leaves out nothing.
            if (rule.not_resources && rule.effect == iam::Effect::allow && lacks_value(resource)) {
                continue;
            }
            const std::vector<OpenText> open = opened(resource);
            rule.resources.insert(rule.resources.end(), open.begin(), open.end());
        }
        if (rule.resources.empty() && !written.empty()) {
            rule.not_resources = false;
            rule.resources.push_back(OpenText{{model::Literal{"*"}}, rule.span});
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

    [[nodiscard]] bool lacks_value(const OpenText& value) const {
        return std::ranges::any_of(value.parts, [&](const model::Part& part) { return lacks_value(part); });
    }

    [[nodiscard]] std::vector<OpenText> opened(const OpenText& value) const {
        std::vector<OpenText> all;
        for (const pattern::Pattern& opening :
             openings(value, role_, [&](const model::Part& part) { return lacks_value(part); })) {
            OpenText& made = all.emplace_back(OpenText{{}, value.span});
            for (const pattern::Piece& piece : opening.pieces()) {
                append(made, piece.kind == pattern::Piece::Kind::hole ? value.parts[piece.hole]
                                                                      : model::Literal{to_glob(piece)});
            }
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
