#include "compiler/diagnostics/levels.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/diagnostics/places.hpp"

#include <string>
#include <vector>

using namespace slrc::diagnostics;
using slrc::source::FileIndex;
using slrc::source::Files;
using slrc::source::Span;
using slrc::test::span_of;

namespace {

using Lines = std::vector<std::string>;

/// Each finding as `severity name message`.
Lines summary(const std::vector<Diagnostic>& diagnostics) {
    Lines lines;
    for (const Diagnostic& diagnostic : diagnostics) {
        lines.push_back(std::string(to_string(diagnostic.severity)) + " " +
                        std::string(facts(diagnostic.kind).name) + " " + diagnostic.message);
    }
    return lines;
}

/// What is left of a warning `unknown-region` on the text `mars` of a file.
Lines left_over(const std::string& text) {
    Files files;
    const FileIndex file = files.add("a.slr", text);
    const std::vector<Diagnostic> found{make(Kind::unknown_region, span_of(files, file, "mars"), "mars")};
    return summary(apply_levels(found, {}, files));
}

const Lines kept{"warning unknown-region mars"};

} // namespace

TEST_CASE("without options and comments nothing changes", "[diagnostics]") {
    CHECK(left_over("regions mars\n") == kept);
}

TEST_CASE("a warning can be silenced where it stands", "[diagnostics]") {
    CHECK(left_over("// slrc: allow(unknown-region)\nregions mars\n").empty());
    CHECK(left_over("// slrc: allow(stale-file)\nregions mars\n") == kept);
}

TEST_CASE("a comment speaks for its own file alone", "[diagnostics]") {
    Files files;
    files.add("a.slr", "// slrc: allow(unknown-region)\nregions mars\n");
    const FileIndex other = files.add("b.slr", "// nothing of the kind in here\nregions mars\n");
    const std::vector<Diagnostic> found{make(Kind::unknown_region, span_of(files, other, "mars"), "mars")};
    CHECK(summary(apply_levels(found, {}, files)) == kept);
}

TEST_CASE("errors are never dropped", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "// slrc: allow(unknown-name)\nallow x\n");
    const std::vector<Diagnostic> found{make(Kind::unknown_name, span_of(files, file, "x\n"), "x"),
                                        make(Kind::unreadable_file, "b.slr", "b")};
    const WarningOptions options{false, {"unknown-name", "unreadable-file"}};
    CHECK(summary(apply_levels(found, options, files)) ==
          Lines{"error unknown-name x", "error unreadable-file b",
                "warning unknown-warning `unknown-name` is an error: nothing silences it"});
}

TEST_CASE("warnings and notes are switched off by name, wherever they are", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "regions mars\n");
    std::vector<Diagnostic> found{make(Kind::unknown_region, span_of(files, file, "mars"), "mars"),
                                  make(Kind::stale_file, "old.json", "old"),
                                  make(Kind::stale_file, "", "note")};
    found.back().severity = Severity::note;
    CHECK(summary(apply_levels(found, {false, {"unknown-region"}}, files)) ==
          Lines{"warning stale-file old", "note stale-file note"});
    CHECK(summary(apply_levels(found, {false, {"stale-file"}}, files)) == kept);
    CHECK(summary(apply_levels(found, {false, {"SLR0412", "Unknown-Region"}}, files)).size() == 3);
}

TEST_CASE("the warnings that are left can be made errors, and notes stay notes", "[diagnostics]") {
    const Files files;
    std::vector<Diagnostic> found{make(Kind::stale_file, "a", "first"),
                                  make(Kind::value_not_used, "", "second"),
                                  make(Kind::stale_file, "b", "third")};
    found.back().severity = Severity::note;
    CHECK(summary(apply_levels(found, {true, {"value-not-used"}}, files)) ==
          Lines{"error stale-file first", "note stale-file third"});
}

TEST_CASE("a name in a comment that no kind has is warned of, with what was meant", "[diagnostics]") {
    Files files;
    files.add("a.slr", "");
    const FileIndex file =
        files.add("b.slr", "role A {\n    // slrc: allow(stale-file, unknown-regoin)\n}\n");
    const auto found = apply_levels({}, {}, files);
    REQUIRE(found.size() == 1);
    CHECK(summary(found) == Lines{"warning unknown-warning `unknown-regoin` is not the name of a warning"});
    CHECK(found[0].span == span_of(files, file, "unknown-regoin"));
    CHECK(found[0].label == "did you mean `unknown-region`?");
    REQUIRE(found[0].fix.has_value());
    CHECK(found[0].fix->text == "unknown-region");
    CHECK(found[0].fix->span == *found[0].span);
}

TEST_CASE("a code in place of a name suggests the name", "[diagnostics]") {
    Files files;
    files.add("a.slr", "// slrc: allow(slr0412)\n");
    const auto found = apply_levels({}, {}, files);
    REQUIRE(found.size() == 1);
    CHECK(found[0].label == "did you mean `unknown-region`?");
}

TEST_CASE("a name that is near none is warned of without a suggestion", "[diagnostics]") {
    Files files;
    files.add("a.slr", "// slrc: allow(everything, SLR0301)\n");
    const auto found = apply_levels({}, {}, files);
    REQUIRE(found.size() == 2);
    CHECK(found[0].label.empty());
    CHECK_FALSE(found[0].fix.has_value());
    CHECK(found[1].message == "`SLR0301` is not the name of a warning");
    CHECK(found[1].label.empty());
}

TEST_CASE("unknown names are not looked for in strings and other comments", "[diagnostics]") {
    Files files;
    files.add("a.slr",
              "description \"// slrc: allow(nonsense)\"\n/// slrc: allow(nonsense)\n// allow(nonsense)\n"
              "allow x // slrc: allow(nonsense)\n");
    CHECK(apply_levels({}, {}, files).empty());
}

TEST_CASE("the warning of an unknown name is a warning like the others", "[diagnostics]") {
    Files files;
    files.add("a.slr", "// slrc: allow(unknown-warning)\n// slrc: allow(nonsense)\n");
    files.add("b.slr", "// slrc: allow(nonsense, unknown-warning)\n");
    CHECK(summary(apply_levels({}, {}, files)) ==
          Lines{"warning unknown-warning `nonsense` is not the name of a warning"});
    CHECK(summary(apply_levels({}, {true, {}}, files)) ==
          Lines{"error unknown-warning `nonsense` is not the name of a warning"});
    CHECK(apply_levels({}, {true, {"unknown-warning"}}, files).empty());
}

TEST_CASE("very many comments in a row take a moment", "[diagnostics]") {
    std::string text;
    for (int line = 0; line < 50'000; ++line) {
        text += "// slrc: allow(nonsense)\n";
    }
    Files files;
    files.add("a.slr", text);
    CHECK(apply_levels({}, {}, files).size() == 50'000);
}

TEST_CASE("findings are sorted by file and place, those without one first", "[diagnostics]") {
    constexpr FileIndex first{0};
    constexpr FileIndex second{1};
    std::vector<Diagnostic> found{
        make(Kind::unknown_name, Span{second, 0, 9}, "f"), make(Kind::unknown_name, Span{first, 5, 9}, "d"),
        make(Kind::unknown_name, Span{first, 0, 1}, "c"),  make(Kind::unreadable_file, "z.slr", "a"),
        make(Kind::unknown_role, Span{first, 5, 6}, "e"),  make(Kind::unreadable_file, "a.slr", "b")};
    sort_by_place(found);
    std::string order;
    for (const Diagnostic& diagnostic : found) {
        order += diagnostic.message;
    }
    CHECK(order == "abcdef");
}

TEST_CASE("findings at the same place stay in the order given", "[diagnostics]") {
    std::vector<Diagnostic> found;
    for (std::uint32_t index = 0; index < 1000; ++index) {
        found.push_back(make(Kind::unknown_name, Span{FileIndex{0}, index % 2, 9}, std::to_string(index)));
    }
    sort_by_place(found);
    CHECK(found[0].message == "0");
    CHECK(found[1].message == "2");
    CHECK(found[499].message == "998");
    CHECK(found[500].message == "1");
    CHECK(found[999].message == "999");
}
