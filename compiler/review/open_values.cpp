#include "compiler/review/open_values.hpp"

#include "compiler/review/checks.hpp"
#include "compiler/review/trust_rule.hpp"

#include <algorithm>
#include <utility>

namespace slrc::review {

namespace {

/// No key that has a form of its own has a value with a blank in it.
constexpr std::string_view formless = "a b";

/// Puts the formless value into the place of each parameter that could have it.
class Filling {
public:
    explicit Filling(model::Role role) : role_(std::move(role)) {
        for (model::TrustRule& rule : role_.trust) {
            fill(rule.alternatives);
        }
        for (model::Rule& rule : role_.rules) {
            fill(rule.alternatives);
        }
    }

    [[nodiscard]] const model::Role& role() const { return role_; }
    /// What stood there; null where that was no parameter.
    [[nodiscard]] const OpenValue* at(const source::Span& span) const {
        const auto found = std::ranges::find_if(filled_, [&](const auto& one) { return one.first == span; });
        return found == filled_.end() ? nullptr : &found->second;
    }

private:
    void fill(model::Alternatives& alternatives) {
        for (model::Alternative& alternative : alternatives) {
            for (model::ConditionTest& test : alternative) {
                std::ranges::for_each(test.values,
                                      [&](model::OpenText& value) { fill(value, key_of(test)); });
            }
        }
    }

    void fill(model::OpenText& value, const std::string& key) {
        const auto* use =
            value.parts.size() == 1 ? std::get_if<model::ParameterUse>(&value.parts.front()) : nullptr;
        if (use == nullptr) {
            return;
        }
        const model::Type& type = role_.parameters[use->parameter].type;
        if (type.base == model::BaseType::string && type.expression.empty()) {
            filled_.emplace_back(value.span, OpenValue{use->parameter, key});
            value = model::literal(std::string(formless), value.span);
        }
    }

    model::Role role_;
    std::vector<std::pair<source::Span, OpenValue>> filled_;
};

} // namespace

std::vector<OpenValue> open_values(const model::Role& role, const catalog::Catalog& catalog,
                                   Lookups& lookups) {
    const Filling filling(role);
    diagnostics::Sink found;
    Subject subject = make_subject(filling.role(), catalog, found, lookups);
    review_conditions(subject);
    std::vector<OpenValue> all;
    for (const diagnostics::Diagnostic& one : found.all()) {
        const OpenValue* open =
            one.kind == diagnostics::Kind::unlikely_value && one.span ? filling.at(*one.span) : nullptr;
        const bool known = open == nullptr || std::ranges::any_of(all, [&](const OpenValue& value) {
                               return value.parameter == open->parameter;
                           });
        if (!known) {
            all.push_back(*open);
        }
    }
    return all;
}

} // namespace slrc::review
