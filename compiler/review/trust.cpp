#include "compiler/review/trust.hpp"

#include "compiler/review/federated.hpp"
#include "compiler/review/one_service.hpp"
#include "compiler/review/provider_keys.hpp"
#include "compiler/review/redundant_principals.hpp"
#include "compiler/review/service_principals.hpp"
#include "compiler/review/session_keys.hpp"
#include "compiler/review/trust_actions.hpp"
#include "compiler/review/trust_conditions.hpp"

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
