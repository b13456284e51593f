#include "compiler/diagnostics/suggest.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;

namespace {

bool is_stars(std::string_view text) {
    return !text.empty() && text.find_first_not_of('*') == std::string_view::npos;
}

const model::ActionName* every_action(const std::vector<model::ActionName>& actions) {
    const auto found = std::ranges::find_if(actions, [](const model::ActionName& action) {
        return is_stars(action.text) || (is_stars(action.service()) && is_stars(action.name()));
    });
    return found == actions.end() ? nullptr : &*found;
}

const model::OpenText* every_resource(const std::vector<model::OpenText>& resources) {
    const auto found = std::ranges::find_if(resources, [](const model::OpenText& resource) {
        return is_literal(resource) && is_stars(literal_text(resource));
    });
    return found == resources.end() ? nullptr : &*found;
}

void report_nothing(const Subject& subject, Span place, std::string_view element, std::string_view what) {
    subject.report(Kind::applies_to_nothing, place,
                   text::format("`{}` of every {} leaves none: the {} applies to nothing", element, what,
                                subject.words.rule));
}

template <typename Rule>
bool report_actions(const Subject& subject, const Rule& rule) {
    const auto* const everything = rule.not_actions ? every_action(rule.actions) : nullptr;
    if (everything != nullptr) {
        report_nothing(subject, everything->span, subject.words.not_action, "action");
    }
    return everything != nullptr;
}

} // namespace

void review_nothing(Subject& subject) {
    for (const model::TrustRule& rule : subject.role.trust) {
        static_cast<void>(report_actions(subject, rule));
    }
    for (std::size_t index = 0; index < subject.role.rules.size(); ++index) {
        const model::Rule& rule = subject.role.rules[index];
        const bool no_action = report_actions(subject, rule);
        const auto* const resource = rule.not_resources ? every_resource(rule.resources) : nullptr;
        if (resource != nullptr && !no_action) {
            report_nothing(subject, resource->span, subject.words.not_resource, "resource");
        }
        subject.dead[index] = no_action || resource != nullptr;
    }
}

} // namespace slrc::review
