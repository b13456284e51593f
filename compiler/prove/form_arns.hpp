// The ARNs that requests have, by the forms of the catalogue.
#pragma once

#include "compiler/prove/glob.hpp"

#include <string_view>
#include <vector>

namespace slrc::prove {

/// Those of a form (`arn:${Partition}:sqs:${Region}:${Account}:${QueueName}`; `*` is that text). Partitions begin as all do, regions
/// have two hyphens, and accounts are twelve digits, or what stands there in the ARNs of what AWS itself owns; names have colons
/// but where it is known that they have none (catalog::has_no_colons). The first one has an example.
[[nodiscard]] std::vector<Glob> arns_of_form(std::string_view form);

/// Those of a type that a service may get, and that the catalogue does not have: its names have no colon.
[[nodiscard]] std::vector<Glob> arns_of_new_type(std::string_view service);

} // namespace slrc::prove
