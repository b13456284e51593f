#include "compiler/review/checks.hpp"
#include "compiler/review/providers.hpp"

namespace slrc::review {

void review_trust(Subject& subject) {
    review_principal_names(subject);
    review_trust_actions(subject);
    review_trust_conditions(subject);
    review_session_keys(subject);
    review_provider_keys(subject);
    review_federated(subject);
    review_redundant_principals(subject);
    review_one_service(subject);
}

} // namespace slrc::review
