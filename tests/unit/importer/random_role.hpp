// Random roles over the names of IAM's catalogue.
#pragma once

#include <string>

namespace slrc::test {

/// The specification of a plain role `Random`: a trust, rules with every operator, prefix and suffix, NotAction and
/// NotResource, variables, and strings of awkward letters. Each operator stands under IAM's own name, so that whatever
/// reads the documents has to find the language's words by itself.
[[nodiscard]] std::string random_role(unsigned seed);

} // namespace slrc::test
