#include "compiler/diagnostics/explain.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::diagnostics;

TEST_CASE("a kind is found by its code or name as people write it", "[diagnostics]") {
    for (const char* written :
         {"SLR0207", "slr0207", "Slr207", "207", "0207", "SLR-0207", "slr_207", "[SLR0207]",
          "warning[SLR0207]:", "warning[SLR0207]: `s3:PutObject` does not",
          "SLR0207:", "resource-not-acted-on", "Resource-Not-Acted-On", "resource_not_acted_on",
          "resource not acted on", "no-resource-not-acted-on"}) {
        CAPTURE(written);
        const auto kind = find_kind(written);
        REQUIRE(kind);
        CHECK(facts(*kind).code == "SLR0207");
    }
    for (const char* written : {"", "slr", "SLR9999", "9999", "00207", "SLR02071", "207a", "no-", "resource",
                                "[", "-", "no-SLR0207x", "-207"}) {
        CAPTURE(written);
        CHECK_FALSE(find_kind(written));
    }
}

TEST_CASE("the explanation of a kind is its page between its name and its help", "[diagnostics]") {
    for (const KindFacts& kind : kinds()) {
        CAPTURE(kind.code);
        const std::string page = explanation(kind.kind);
        CHECK(page.starts_with(std::string(kind.code) + ": " + std::string(kind.name) + " ("));
        CHECK(page.ends_with("\nHelp: " + std::string(kind.help) + "\n"));
        const std::string text = summary(kind.kind);
        CHECK_FALSE(text.empty());
        CHECK(text.find("  ") == std::string::npos);
    }
}
