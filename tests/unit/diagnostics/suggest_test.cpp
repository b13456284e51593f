#include "compiler/diagnostics/suggest.hpp"

#include "tests/unit/catch.hpp"

#include <array>

using namespace slrc::diagnostics;

namespace {

constexpr std::array<std::string_view, 4> actions{"GenerateDataKey", "GenerateRandom", "Decrypt", "Encrypt"};

} // namespace

TEST_CASE("the nearest name has the fewest edits", "[diagnostics]") {
    CHECK(nearest("GenrateDataKey", actions) == "GenerateDataKey");
    CHECK(nearest("GenerateRandomm", actions) == "GenerateRandom");
    CHECK(nearest("Dncrypt", actions) == "Decrypt");
    CHECK(nearest("Encrypt", actions) == "Encrypt");
}

TEST_CASE("letter case does not count, and a swap of neighbours counts once", "[diagnostics]") {
    CHECK(nearest("generatedatakey", actions) == "GenerateDataKey");
    const std::array<std::string_view, 1> name{"ab"};
    CHECK(nearest("ba", name) == "ab");
}

TEST_CASE("a name of three letters may differ in one", "[diagnostics]") {
    const std::array<std::string_view, 1> name{"key"};
    CHECK(nearest("kex", name) == "key");
    CHECK(nearest("kxx", name) == std::nullopt);
    CHECK(nearest("ke", name) == "key");
    CHECK(nearest("k", name) == std::nullopt);
}

TEST_CASE("a longer name may differ in a third of its letters", "[diagnostics]") {
    const std::array<std::string_view, 1> name{"sentiment"};
    CHECK(nearest("sentixxxt", name) == "sentiment");
    CHECK(nearest("sentxxxxt", name) == std::nullopt);
}

TEST_CASE("the first of equally near names wins", "[diagnostics]") {
    const std::array<std::string_view, 3> names{"cat", "bat", "rat"};
    CHECK(nearest("hat", names) == "cat");
}

TEST_CASE("nothing is near", "[diagnostics]") {
    CHECK(nearest("SynthesizeSpeech", actions) == std::nullopt);
    CHECK(nearest("anything", {}) == std::nullopt);
}

TEST_CASE("did you mean", "[diagnostics]") {
    CHECK(did_you_mean("key") == "did you mean `key`?");
    CHECK(did_you_mean(std::nullopt).empty());
}
