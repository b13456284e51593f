#include "compiler/catalog/keys.hpp"
#include "compiler/iam/operators.hpp"
#include "tests/unit/catch.hpp"

#include <array>

using namespace slrc;
using catalog::KeyType;

TEST_CASE("key operators: each type has those of its own family", "[catalog]") {
    struct Row {
        KeyType type;
        iam::OperatorFamily family;
    };
    constexpr std::array rows{Row{KeyType::string, iam::OperatorFamily::string},
                              Row{KeyType::arn, iam::OperatorFamily::arn},
                              Row{KeyType::numeric, iam::OperatorFamily::numeric},
                              Row{KeyType::date, iam::OperatorFamily::date},
                              Row{KeyType::boolean, iam::OperatorFamily::boolean},
                              Row{KeyType::ip_address, iam::OperatorFamily::ip_address},
                              Row{KeyType::binary, iam::OperatorFamily::binary}};
    for (const Row& row : rows) {
        CAPTURE(to_string(row.type));
        const auto* const equals = iam::find_operator(equals_operator(row.type));
        REQUIRE(equals != nullptr);
        CHECK(equals->family == row.family);
        CHECK_FALSE(equals->negated);
        CHECK_FALSE(equals->ordering);
        const auto* const like = iam::find_operator(like_operator(row.type));
        CHECK((like != nullptr) == (row.type == KeyType::string || row.type == KeyType::arn));
        CHECK((like == nullptr || like->family == row.family));
    }
}
