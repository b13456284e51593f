#include "compiler/review/checks.hpp"

namespace slrc::review {

void review_redundancy(Subject& subject) {
    review_redundant_parts(subject);
    review_redundant_rules(subject);
    review_redundant_trust(subject);
}

} // namespace slrc::review
