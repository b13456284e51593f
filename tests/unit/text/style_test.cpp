#include "compiler/text/style.hpp"

#include "tests/unit/catch.hpp"

#include <set>

using slrc::text::Style;
using slrc::text::styled;

TEST_CASE("styles: an escape before, and the end of it behind", "[text]") {
    CHECK(styled("a", Style::error, true) == "\x1b[1;31ma\x1b[0m");
    CHECK(styled("a", Style::error, false) == "a");
    CHECK(styled("", Style::heading, true).empty());
}

TEST_CASE("styles: no two look alike", "[text]") {
    std::set<std::string> looks;
    for (const Style style : {Style::heading, Style::gutter, Style::error, Style::warning, Style::note,
                              Style::good, Style::removed, Style::added}) {
        looks.insert(styled("a", style, true));
    }
    CHECK(looks.size() == 8);
}
