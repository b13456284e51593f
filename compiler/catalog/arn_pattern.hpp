// Patterns of ARNs: those of the catalogue, with `${…}` for what AWS fills in, and those of policies, with wildcards.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::catalog {

/// A pattern of the catalogue with `*` for each `${…}`, or `any_but_slash` where it cannot hold one: a glob, as `meet`
/// takes it.
[[nodiscard]] std::string to_glob(std::string_view catalog_pattern);

/// Whether some ARN fits both: a glob as policies have it, and a pattern of the catalogue. The five parts before the
/// resource are compared one by one, so that a wildcard in the one part is none for the next; a glob that has fewer parts,
/// such as `arn:aws:s3*`, is one text from its first wildcard on.
/// A resource that is a name alone (`${BucketName}`) has no `/`: an object's ARN is no bucket's.
[[nodiscard]] bool arns_meet(std::string_view glob, std::string_view catalog_pattern);

/// Placeholders and what an ARN without wildcards has in their places: {"BucketName", "logs"}. Each takes as little
/// as it can, and never nothing. Nothing where the ARN does not fit the pattern.
using PlaceholderValues = std::vector<std::pair<std::string_view, std::string_view>>;
[[nodiscard]] std::optional<PlaceholderValues> placeholder_values(std::string_view catalog_pattern,
                                                                  std::string_view arn);

} // namespace slrc::catalog
