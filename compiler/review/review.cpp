#include "compiler/review/review.hpp"

#include "compiler/review/checks.hpp"
#include "compiler/review/exceptions.hpp"
#include "compiler/review/sizes.hpp"
#include "compiler/review/subject.hpp"

namespace slrc::review {

void review(const model::Program& program, const ReviewScope& scope, diagnostics::Sink& sink) {
    review_names(program, sink);
    std::vector<Lookups> lookups(program.catalogs.begin(), program.catalogs.end());
    for (const model::Role& role : program.roles) {
        if (!role.requested) {
            continue;
        }
        Subject subject =
            make_subject(role, program.catalogs[role.catalog], sink, lookups[role.catalog], scope.written);
        review_action_names(subject);
        review_nothing(subject);
        review_resources(subject);
        review_conditions(subject);
        review_condition_gaps(subject);
        review_role_variables(subject);
        review_exceptions(subject);
        review_trust(subject);
        review_tests(subject);
        if (scope.whole) {
            review_redundancy(subject);
            review_required_resources(subject);
            review_advice(subject);
        }
        if (scope.whole && scope.written == Written::specification) {
            review_sizes(subject, scope.split);
        }
    }
}

FilledReview::FilledReview(const model::Program& program)
    : program_(program), lookups_(program.catalogs.begin(), program.catalogs.end()) {}

void FilledReview::review(const model::Role& role, model::Filler& filler,
                          const model::WantedDocuments& wanted, diagnostics::Sink& sink) {
    const model::Role filled = model::filled(role, filler, wanted);
    // What lacks a value cannot be judged: a list without its one value would seem to be empty.
    if ((filled.rules.empty() && filled.trust.empty()) || filler.sink().has_errors()) {
        return;
    }
    diagnostics::Sink found;
    Subject subject = make_subject(filled, program_.catalogs[role.catalog], found, lookups_[role.catalog]);
    subject.filled = true;
    review_resources(subject);
    review_conditions(subject);
    review_trust(subject);
    for (diagnostics::Diagnostic one : found.all()) {
        one.fix.reset(); // it would write one configuration's values into the specification
        if (!one.span || !sink.has(one.kind, *one.span)) {
            sink.add(std::move(one));
        }
    }
}

} // namespace slrc::review
