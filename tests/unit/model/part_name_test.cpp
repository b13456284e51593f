#include "compiler/model/names.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/guards.hpp"

using namespace slrc::model;
using namespace slrc::test;

TEST_CASE("part name: capabilities in the order of their declaration", "[model]") {
    const std::vector<std::string_view> names{"a", "b", "c"};
    CHECK(part_name(Guard{Guard::Always{}}, names) == "");
    CHECK(part_name(has(1), names) == "b");
    CHECK(part_name(all_of({has(1), has(0)}), names) == "a+b");
    CHECK(part_name(all_of({has(0), has(1)}), names) == "a+b");
    CHECK(part_name(any_of({has(0), has(2)}), names) == "a,c");
    CHECK(part_name(none_of(has(0)), names) == "not-a");
    CHECK(part_name(none_of(any_of({has(0), has(1)})), names) == "not-a+not-b");
    CHECK(part_name(all_of({has(0), any_of({has(1), has(2)})}), names) == "a+b,a+c");
    CHECK(part_name(all_of({has(0), any_of({none_of(has(0)), has(1)})}), names) == "a+b");
}

TEST_CASE("part name: a name longer than a policy's name is none", "[model]") {
    const std::string long_name(129, 'a');
    CHECK_FALSE(part_name(has(0), {long_name}));
    CHECK(part_name(has(0), {std::string_view(long_name).substr(1)}) == long_name.substr(1));
}

TEST_CASE("part name: alternatives past the limit never become the name of another guard", "[model]") {
    // 128 alternatives, of which all but two contradict what follows: a name made of some of them would be wrong.
    const std::vector<std::string_view> names{"a", "b", "c", "d", "e", "f", "g",
                                              "h", "i", "j", "k", "l", "m", "n"};
    std::vector<Guard> operands;
    for (std::size_t index = 0; index < 14; index += 2) {
        operands.push_back(any_of({has(index), has(index + 1)}));
    }
    for (std::size_t index = 1; index < 14; index += 2) {
        operands.push_back(none_of(has(index - 1)));
    }
    CHECK_FALSE(part_name(all_of(std::move(operands)), names));
}
