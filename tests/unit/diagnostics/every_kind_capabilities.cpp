#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

namespace {

/// `a0 and b0 or a1 and b1 or …`, with every `a` declared before every `b`: a decision diagram in the order
/// of their declaration has to remember all of the first half.
std::string tangle(int pairs) {
    std::string declarations;
    for (const char letter : {'a', 'b'}) {
        for (int index = 0; index < pairs; ++index) {
            declarations += std::string("capability ") + letter + std::to_string(index) + "\n";
        }
    }
    std::string guard;
    for (int index = 0; index < pairs; ++index) {
        const std::string number = std::to_string(index);
        guard += (index == 0 ? "a" : " or a") + number + " and b" + number;
    }
    return declarations + "when " + guard + ": allow s3:GetObject on *";
}

} // namespace

std::vector<Row> capability_rows() {
    const std::string two = "capability reports\ncapability archive requires reports\n";
    const std::string allow = "allow s3:GetObject on *";
    const std::string a(65, 'a'); // two of these are longer than a policy's name
    const std::string b(66, 'b');
    const std::string long_names =
        "capability " + a + "\ncapability " + b + "\nwhen " + a + " and " + b + ": " + allow;
    return {
        {Kind::requires_itself, 4, 29, role("capability reports requires reports")},
        {Kind::never_holds, 5, 6, role("capability reports\nwhen reports and not reports: " + allow)},
        {Kind::never_holds, 6, 6, role(two + "when archive and not reports: " + allow)},
        {Kind::never_holds, 6, 21, role(two + "when archive { when not reports: " + allow + " }")},
        {Kind::never_holds, 5, 62,
         role("capability reports\nwhen reports or not reports { " + allow + " } else { " + allow + " }")},
        {Kind::capability_never_on, 5, 12,
         role("capability live\ncapability replay requires live and not live")},
        {Kind::guard_too_complex, 44, 6, role(tangle(20))},
        {Kind::guard_too_complex, 7, 144, role("allow s3:ListAllMyBuckets\n" + long_names),
         "slrc compile main.slr --document permissions --split capability --with all"},
    };
}

} // namespace slrc::test
