// The names of services and of deleted roles in trust.
#pragma once

#include "compiler/review/subject.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace slrc::review {

/// Reports service principals that are slips, and roles and users that are named by their IDs.
void review_principal_names(const Subject& subject);

/// Whether no service has this name for certain: it ends as none does, or is near a known one. Others may be newer than the list.
[[nodiscard]] bool is_wrong_service_principal(const catalog::Catalog& catalog, std::string_view written);

/// The known service principal that was most likely meant: for a wrong domain that of the same service, for a wrong
/// name the nearest with the same domain. Nothing where none is near.
[[nodiscard]] std::optional<std::string> nearest_service_principal(const catalog::Catalog& catalog,
                                                                   std::string_view written);

} // namespace slrc::review
