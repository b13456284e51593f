#include "compiler/review/checks.hpp"

namespace slrc::review {

void review_advice(Subject& subject) {
    const std::vector<Span> told = review_escalation(subject);
    review_wildcards(subject, told);
    review_partitions(subject);
    review_passing(subject);
    review_dependents(subject);
}

} // namespace slrc::review
