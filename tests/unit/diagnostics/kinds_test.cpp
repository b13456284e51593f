#include "compiler/diagnostics/kinds.hpp"

#include "tests/unit/catch.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

using namespace slrc::diagnostics;

namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_code(std::string_view code) {
    return code.size() == 7 && code.starts_with("SLR") && std::all_of(code.begin() + 3, code.end(), is_digit);
}

bool is_kebab_case(std::string_view name) {
    const bool letters = std::all_of(name.begin(), name.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || is_digit(letter) || letter == '-';
    });
    return letters && !name.empty() && !name.starts_with('-') && !name.ends_with('-') &&
           name.find("--") == std::string_view::npos;
}

} // namespace

TEST_CASE("every kind is well formed", "[diagnostics]") {
    for (const KindFacts& kind : kinds()) {
        CAPTURE(kind.code, kind.name);
        CHECK(is_code(kind.code));
        CHECK(is_kebab_case(kind.name));
        CHECK_FALSE(kind.help.empty());
        CHECK_FALSE(kind.help.ends_with('.'));
        CHECK(kind.help.find('\n') == std::string_view::npos);
        CHECK(std::count(kind.help.begin(), kind.help.end(), '`') % 2 == 0);
        CHECK(facts(kind.kind).code == kind.code);
    }
}

TEST_CASE("codes and names are unique", "[diagnostics]") {
    std::set<std::string_view> codes;
    std::set<std::string_view> names;
    for (const KindFacts& kind : kinds()) {
        CAPTURE(kind.code, kind.name);
        CHECK(codes.insert(kind.code).second);
        CHECK(names.insert(kind.name).second);
    }
    CHECK(codes.size() == kinds().size());
}

TEST_CASE("a code begins with one of the ten families", "[diagnostics]") {
    for (const KindFacts& kind : kinds()) {
        CAPTURE(kind.code);
        CHECK(kind.code.substr(0, 5) >= "SLR00");
        CHECK(kind.code.substr(0, 5) <= "SLR09");
    }
}

TEST_CASE("the checks of kinds can fail", "[diagnostics]") {
    CHECK_FALSE(is_code("SLR301"));
    CHECK_FALSE(is_code("SLR03010"));
    CHECK_FALSE(is_code("SLR03a1"));
    CHECK_FALSE(is_code("XLR0301"));
    CHECK_FALSE(is_kebab_case(""));
    CHECK_FALSE(is_kebab_case("Unknown-name"));
    CHECK_FALSE(is_kebab_case("unknown_name"));
    CHECK_FALSE(is_kebab_case("unknown--name"));
    CHECK_FALSE(is_kebab_case("-name"));
}

TEST_CASE("a kind is found by its code in either case, and by its name", "[diagnostics]") {
    CHECK(find_code("SLR0301") == Kind::unknown_name);
    CHECK(find_code("slr0301") == Kind::unknown_name);
    CHECK(find_code("SLR0999") == std::nullopt);
    CHECK(find_code("SLR03011") == std::nullopt);
    CHECK(find_code("SLR030") == std::nullopt);
    CHECK(find_code("") == std::nullopt);
    CHECK(find_name("unknown-name") == Kind::unknown_name);
    CHECK(find_name("Unknown-Name") == std::nullopt);
    CHECK(find_name("unknown_name") == std::nullopt);
    CHECK(find_name("") == std::nullopt);
}

TEST_CASE("codes are stable: they stand in scripts and in comments", "[diagnostics]") {
    CHECK(facts(Kind::unreadable_file).code == "SLR0001");
    CHECK(facts(Kind::unexpected_text).code == "SLR0101");
    CHECK(facts(Kind::unknown_name).code == "SLR0301");
    CHECK(facts(Kind::bad_role_name).code == "SLR0401");
    CHECK(facts(Kind::bad_sid).code == "SLR0501");
    CHECK(facts(Kind::requires_itself).code == "SLR0601");
    CHECK(facts(Kind::requirement_not_met).code == "SLR0701");
    CHECK(facts(Kind::bad_json).code == "SLR0901");
}

TEST_CASE("a severity has its word", "[diagnostics]") {
    CHECK(to_string(Severity::error) == "error");
    CHECK(to_string(Severity::warning) == "warning");
    CHECK(to_string(Severity::note) == "note");
}
