// Service principals: the names under which services assume roles, `lexv2.amazonaws.com`.
#pragma once

#include "compiler/catalog/catalog.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::catalog {

/// `logs.us-east-1.amazonaws.com`: views into the text that was divided.
struct ServicePrincipal {
    std::string_view name;
    /// Empty where none is named.
    std::string_view region;
    /// That of a partition.
    std::string_view suffix;
};

/// Nothing where the text does not end as the principals of some partition do.
[[nodiscard]] std::optional<ServicePrincipal> divide_service_principal(std::string_view text);

/// Whether a service principal is known: one of AWS's, in any partition and region, or that of a service which the
/// catalogue has.
[[nodiscard]] bool is_service_principal(std::string_view text, const Catalog& catalog = built_in());
/// The same for the name alone: `lexv2`.
[[nodiscard]] bool is_service_name(std::string_view name, const Catalog& catalog = built_in());

/// The name of the principal that acts for a service of the catalogue, or for one by another name, where it is another: `pinpoint`
/// for `mobiletargeting`, `events` for `eventbridge`.
[[nodiscard]] std::optional<std::string_view> acts_for(std::string_view service);

/// The service principal that is meant by what people write in its place: the name of the service (`ec2`, `EC2`), its title
/// (`AWS Step Functions`), a URL. Nothing where that names no service.
[[nodiscard]] std::optional<std::string> principal_meant(std::string_view written, const Catalog& catalog);

/// All names, sorted: for suggestions.
[[nodiscard]] std::vector<std::string_view> service_principal_names(const Catalog& catalog);

} // namespace slrc::catalog
