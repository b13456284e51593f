#include "compiler/workspace/embedded.hpp"

#include "tests/unit/catch.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

using namespace slrc::workspace;

TEST_CASE("embedded files are found by name, and are those of the repository", "[workspace]") {
    const EmbeddedFile* file = find_file(standard_library(), "lex/v2.slr");
    REQUIRE(file != nullptr);
    std::ifstream stream(SLRC_SOURCE_DIR "/stdlib/lex/v2.slr", std::ios::binary);
    CHECK(file->text == std::string(std::istreambuf_iterator<char>(stream), {}));
    CHECK(find_file(standard_library(), "lex/v2.sl") == nullptr);
    CHECK(find_file(standard_library(), "") == nullptr);
    CHECK(find_file({}, "lex/v2.slr") == nullptr);
}

TEST_CASE("embedded files are sorted by name", "[workspace]") {
    for (const auto files : {standard_library(), schemas()}) {
        CHECK(std::is_sorted(files.begin(), files.end(),
                             [](const EmbeddedFile& a, const EmbeddedFile& b) { return a.name < b.name; }));
    }
}

TEST_CASE("every schema is embedded", "[workspace]") {
    for (const char* name : {"config", "role", "request", "answer", "sets", "finding"}) {
        CHECK(find_file(schemas(), std::string(name) + ".schema.json") != nullptr);
    }
}
