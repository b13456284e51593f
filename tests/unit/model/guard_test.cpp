#include "compiler/model/guard.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/support/guards.hpp"

using namespace slrc::model;
using namespace slrc::test;

TEST_CASE("guard: text has the parentheses that it needs, and no other", "[model]") {
    const std::vector<std::string_view> names{"a", "b", "c"};
    CHECK(to_text(has(0), names) == "a");
    CHECK(to_text(none_of(all_of({has(0), has(1)})), names) == "not (a and b)");
    CHECK(to_text(none_of(has(0)), names) == "not a");
    CHECK(to_text(any_of({has(0), all_of({has(1), has(2)})}), names) == "a or b and c");
    CHECK(to_text(all_of({has(0), any_of({has(1), has(2)})}), names) == "a and (b or c)");
    CHECK(to_text(all_of({all_of({has(0), has(1)}), has(2)}), names) == "a and b and c");
    CHECK(to_text(any_of({any_of({has(0), has(1)}), none_of(has(2))}), names) == "a or b or not c");
}

TEST_CASE("guard: holds by its truth table", "[model]") {
    const Guard guard = all_of({has(0), any_of({none_of(has(1)), has(2)})});
    for (std::size_t bits = 0; bits < 8; ++bits) {
        const bool a = (bits & 1U) != 0;
        const bool b = (bits & 2U) != 0;
        const bool c = (bits & 4U) != 0;
        CHECK(holds(guard, {a, b, c}) == (a && (!b || c)));
    }
    CHECK(holds(Guard{Guard::Always{}}, {}));
    CHECK(holds(all_of({}), {}));
    CHECK_FALSE(holds(any_of({}), {}));
}

TEST_CASE("guard: joining leaves `Always` out, and two negations are none", "[model]") {
    const std::vector<std::string_view> names{"a", "b"};
    CHECK(to_text(both(Guard{Guard::Always{}}, has(1)), names) == "b");
    CHECK(to_text(both(has(0), Guard{Guard::Always{}}), names) == "a");
    CHECK(to_text(both(has(0), has(1)), names) == "a and b");
    CHECK(to_text(negation(negation(has(0))), names) == "a");
}
