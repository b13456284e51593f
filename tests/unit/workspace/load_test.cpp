#include "compiler/workspace/load.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/support/loaded.hpp"

using namespace slrc;
using diagnostics::Kind;
using test::load;
using workspace::Memory;
using Names = std::vector<std::string>;

namespace {

const std::string constant = "let a = \"b\"\n";

} // namespace

TEST_CASE("load reads each file once and keeps who imports whom", "[workspace]") {
    const auto loaded = load(Memory{{{"m.slr", "import \"x/a.slr\"\nimport \"b.slr\"\n"},
                                     {"x/a.slr", "import \"b.slr\"\n"},
                                     {"x/b.slr", constant},
                                     {"b.slr", constant}}},
                             {"m.slr", "b.slr"});
    CHECK(loaded.kinds().empty());
    CHECK(loaded.sources.dependencies == Names{"m.slr", "x/a.slr", "x/b.slr", "b.slr"});
    REQUIRE(loaded.sources.units.size() == 4);
    CHECK(loaded.sources.units[0].imports == std::vector<std::size_t>{1, 3});
    CHECK(loaded.sources.units[1].imports == std::vector<std::size_t>{2});
    CHECK(loaded.sources.units[0].requested);
    CHECK_FALSE(loaded.sources.units[1].requested);
    CHECK(loaded.sources.units[3].requested);
}

TEST_CASE("load looks beside the file first, then in each folder, then in the library", "[workspace]") {
    const Memory files{
        {{"m.slr", "import \"lex/v2.slr\"\n"}, {"one/lex/v2.slr", constant}, {"two/lex/v2.slr", constant}}};
    CHECK(load(files, {"m.slr"}, {"none", "one", "two"}).sources.dependencies ==
          Names{"m.slr", "one/lex/v2.slr"});
    CHECK(load(files, {"m.slr"}, {"two", "one"}).sources.dependencies == Names{"m.slr", "two/lex/v2.slr"});
    const auto library = load(files, {"m.slr"});
    CHECK(library.sources.dependencies == Names{"m.slr"});
    CHECK(library.sources.files.name(source::FileIndex{1}) == "std:lex/v2.slr");
}

TEST_CASE("load reports what it cannot read", "[workspace]") {
    CHECK(load(Memory(), {"none.slr"}).kinds() == std::vector<Kind>{Kind::unreadable_file});
    CHECK(load(Memory(), {"std:none.slr"}).kinds() == std::vector<Kind>{Kind::unreadable_file});
    CHECK(load(Memory{{{"m.slr", std::nullopt}}}, {"m.slr"}).kinds() ==
          std::vector<Kind>{Kind::unreadable_file});
    const std::vector<std::pair<std::string, Kind>> imports{
        {"none.slr", Kind::import_not_found},    {"../m.slr", Kind::import_outside_folder},
        {"/m.slr", Kind::import_outside_folder}, {"closed.slr", Kind::unreadable_file},
        {"m.slr", Kind::import_cycle},           {"std:none.slr", Kind::import_not_found},
    };
    for (const auto& [written, kind] : imports) {
        INFO(written);
        const auto loaded = load(
            Memory{{{"m.slr", "import \"" + written + "\"\n"}, {"closed.slr", std::nullopt}}}, {"m.slr"});
        CHECK(loaded.kinds() == std::vector<Kind>{kind});
        REQUIRE(loaded.sink.all().front().span.has_value());
        CHECK(loaded.sources.files.text(*loaded.sink.all().front().span) == "\"" + written + "\"");
    }
}

TEST_CASE("load goes on after a file that cannot be read", "[workspace]") {
    const auto loaded =
        load(Memory{{{"m.slr", "import \"none.slr\"\nimport \"b.slr\"\n"}, {"b.slr", constant}}},
             {"none.slr", "m.slr"});
    CHECK(loaded.kinds() == std::vector<Kind>{Kind::unreadable_file, Kind::import_not_found});
    CHECK(loaded.sources.dependencies == Names{"m.slr", "b.slr"});
}

TEST_CASE("load stops at imports of imports without end", "[workspace]") {
    Memory files;
    for (int index = 0; index < 300; ++index) {
        files.files[std::to_string(index) + ".slr"] = "import \"" + std::to_string(index + 1) + ".slr\"\n";
    }
    const auto loaded = load(files, {"0.slr"});
    CHECK(loaded.kinds() == std::vector<Kind>{Kind::nesting_too_deep});
    CHECK(loaded.sources.units.size() == 200);
}
