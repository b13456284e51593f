#include "compiler/review/review.hpp"

#include "compiler/review/advice.hpp"
#include "compiler/review/conditions.hpp"
#include "compiler/review/names.hpp"
#include "compiler/review/redundancy.hpp"
#include "compiler/review/resources.hpp"
#include "compiler/review/sizes.hpp"
#include "compiler/review/subject.hpp"
#include "compiler/review/trust.hpp"

namespace slrc::review {

void review(const model::Program& program, const Scope& scope, diagnostics::Sink& sink) {
    review_names(program, sink);
    for (const model::Role& role : program.roles) {
        if (!role.requested) {
            continue;
        }
        Subject subject = make_subject(role, program.catalogs[role.catalog], sink);
        review_resources(subject);
        review_conditions(subject);
        review_trust(subject);
        if (scope.whole) {
            review_redundancy(subject);
            review_advice(subject);
            review_sizes(subject, scope.split);
        }
    }
}

} // namespace slrc::review
