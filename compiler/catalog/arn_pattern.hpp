// Patterns of ARNs: those of the catalogue, with `${…}` for what AWS fills in, and those of policies, with wildcards.
#pragma once

#include <string>
#include <string_view>

namespace slrc::catalog {

/// A pattern of the catalogue with `*` for each `${…}`, or `any_but_slash` where it cannot hold one: a glob, as `meet`
/// takes it.
[[nodiscard]] std::string to_glob(std::string_view catalog_pattern);

/// Whether some ARN fits both: a glob as policies have it, and a pattern of the catalogue. The five parts before the
/// resource are compared one by one where both have them, so that a wildcard in the one part is none for the next.
[[nodiscard]] bool arns_meet(std::string_view glob, std::string_view catalog_pattern);

} // namespace slrc::catalog
