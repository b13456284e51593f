#include "compiler/review/advice.hpp"

#include "compiler/review/dependents.hpp"
#include "compiler/review/escalation.hpp"
#include "compiler/review/passing.hpp"
#include "compiler/review/wildcards.hpp"

namespace slrc::review {

void review_advice(Subject& subject) {
    const std::vector<Span> told = review_escalation(subject);
    review_wildcards(subject, told);
    review_partitions(subject);
    review_passing(subject);
    review_dependents(subject);
}

} // namespace slrc::review
