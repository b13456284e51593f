#include "compiler/review/advice.hpp"

#include "compiler/review/dependents.hpp"
#include "compiler/review/escalation.hpp"
#include "compiler/review/passing.hpp"
#include "compiler/review/wildcards.hpp"

#include <cstdint>
#include <set>
#include <utility>

namespace slrc::review {

namespace {

/// The review of redundancy has told which rules are dead.
void mark_dead(Subject& subject) {
    std::set<std::pair<source::FileIndex, std::uint32_t>> places;
    for (const diagnostics::Diagnostic& found : subject.sink.all()) {
        if (found.kind == diagnostics::Kind::dead_allow && found.span) {
            places.emplace(found.span->file, found.span->begin);
        }
    }
    for (std::size_t index = 0; index < subject.role.rules.size() && !places.empty(); ++index) {
        const Span span = subject.role.rules[index].span;
        subject.dead[index] = places.contains({span.file, span.begin});
    }
}

} // namespace

void review_advice(Subject& subject) {
    mark_dead(subject);
    review_wildcards(subject);
    review_partitions(subject);
    review_passing(subject);
    review_dependents(subject);
    review_escalation(subject);
}

} // namespace slrc::review
