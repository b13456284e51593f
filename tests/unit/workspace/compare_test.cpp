#include "compiler/workspace/compare.hpp"

#include "tests/unit/catch.hpp"

using slrc::workspace::unified_diff;

TEST_CASE("a diff of equal texts is empty", "[workspace]") {
    CHECK(unified_diff("p", "a\n", true, "a\n").empty());
    CHECK(unified_diff("p", "", true, "").empty());
}

TEST_CASE("a diff shows the lines around a change", "[workspace]") {
    CHECK(unified_diff("p", "1\n2\n3\n4\n5\n6\n7\n8\n", true, "1\n2\n3\n4\nfive\n6\n7\n8\n") ==
          "--- p\n+++ p\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("a diff of a missing file is all additions", "[workspace]") {
    CHECK(unified_diff("p", "", false, "a\nb\n") == "--- /dev/null\n+++ p\n@@ -0,0 +1,2 @@\n+a\n+b\n");
    CHECK(unified_diff("p", "a\n", true, "") == "--- p\n+++ p\n@@ -1,1 +0,0 @@\n-a\n");
}

TEST_CASE("a diff marks a last line without an end", "[workspace]") {
    CHECK(unified_diff("p", "a", true, "a\n") ==
          "--- p\n+++ p\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n");
}

TEST_CASE("a diff of large texts with nothing in common ends", "[workspace]") {
    std::string old_text;
    std::string new_text;
    for (int line = 0; line < 5'000; ++line) {
        old_text += "old " + std::to_string(line) + "\n";
        new_text += "new " + std::to_string(line) + "\n";
    }
    const std::string diff = unified_diff("p", old_text, true, new_text);
    CHECK(diff.find("\n-old 4999\n") != std::string::npos);
    CHECK(diff.find("\n+new 4999\n") != std::string::npos);
}

TEST_CASE("a diff in colour has its headers, places and lines in styles, and the same text", "[workspace]") {
    using slrc::workspace::in_colour;
    CHECK(in_colour("").empty());
    CHECK(
        in_colour(unified_diff("p", "-- a\nb\n", true, "b\n++ c")) ==
        "\x1b[1m--- p\x1b[0m\n\x1b[1m+++ p\x1b[0m\n\x1b[1;36m@@ -1,2 +1,2 @@\x1b[0m\n\x1b[31m--- a\x1b[0m\n b\n"
        "\x1b[32m+++ c\x1b[0m\n\\ No newline at end of file\n");
}
