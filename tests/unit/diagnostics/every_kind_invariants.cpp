#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

std::vector<Row> invariant_rows() {
    const std::string allow = "allow s3:GetObject on \"arn:{partition}:s3:::acme/*\"\n";
    return {
        {Kind::invariant_fails, 5, 1, role(allow + "never allow s3:Get*")},
        {Kind::invariant_fails, 6, 13,
         role("capability a\n" + allow + "when a:     never allow s3:GetObject")},
        {Kind::invariant_fails, 5, 1, role(allow + "always deny s3:GetObject")},
        {Kind::invariant_of_nothing, 5, 1,
         role(allow + "never allow s3:PutObject on \"arn:{partition}:s3:::acme\"")},
        {Kind::invariant_undecided, 8, 1,
         role("param team: string\nallow s3:GetObject on \"arn:{partition}:s3:::acme/{team}/*\"\n"
              "deny s3:GetObject on \"arn:{partition}:s3:::acme/{team}/\"\n"
              "deny s3:GetObject on \"arn:{partition}:s3:::acme/{team}/?*\"\n"
              "never allow s3:GetObject on \"arn:{partition}:s3:::acme/{team}/*\"")},
    };
}

} // namespace slrc::test
