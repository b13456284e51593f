#include "compiler/model/misfits.hpp"
#include "compiler/review/checks.hpp"

namespace slrc::review {

namespace {

void review_names_of(const Subject& subject, const std::vector<model::ActionName>& actions) {
    for (const model::ActionName& action : actions) {
        if (const auto wrong = model::service_misfit(action)) {
            subject.report(diagnostics::Kind::wildcard_service, action.span, *wrong);
        }
    }
}

} // namespace

void review_action_names(const Subject& subject) {
    for (const model::TrustRule& rule : subject.role.trust) {
        review_names_of(subject, rule.actions);
    }
    for (const model::Rule& rule : subject.role.rules) {
        review_names_of(subject, rule.actions);
    }
}

} // namespace slrc::review
