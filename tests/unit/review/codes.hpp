// What is found in a role, in short.
#pragma once

#include "tests/unit/support/compile_text.hpp"

#include <string>
#include <vector>

namespace slrc::test {

/// The codes of what is found in a plain role with these rules.
inline std::vector<std::string> codes(const std::string& rules) {
    return review_text(plain_role(rules)).codes;
}

/// The codes of what is found in a plain role with this trust.
inline std::vector<std::string> trust_codes(const std::string& trust) {
    return review_text("role Plain {\npath \"/\"\n" + trust + "\nallow cloudwatch:GetMetricData on *\n}\n")
        .codes;
}

} // namespace slrc::test
