#include "compiler/source/import_path.hpp"

#include "tests/unit/catch.hpp"

#include <string>
#include <vector>

using namespace std::string_view_literals;
using slrc::source::Candidate;
using slrc::source::import_candidates;
using slrc::source::normalize;

namespace {

using Names = std::vector<std::string>;

/// The names of the candidates; `{"refused"}` where there are none because the path leaves its folder.
Names candidates(std::string_view written, const Candidate& importer,
                 const std::vector<std::string>& folders = {}) {
    const auto found = import_candidates(written, importer, folders);
    if (!found) {
        return {"refused"};
    }
    Names names;
    for (const Candidate& candidate : *found) {
        names.push_back(candidate.name());
    }
    return names;
}

const Candidate plain{"", "a.slr"};

} // namespace

TEST_CASE("a relative path is folded", "[source]") {
    CHECK(normalize("b.slr") == "b.slr");
    CHECK(normalize("lex/v2.slr") == "lex/v2.slr");
    CHECK(normalize("./b.slr") == "b.slr");
    CHECK(normalize("lex//.//v2.slr") == "lex/v2.slr");
    CHECK(normalize("lex/../b.slr") == "b.slr");
    CHECK(normalize("a/b/../../c/d.slr") == "c/d.slr");
    CHECK(normalize("...") == "...");
    CHECK(normalize("..a/b..") == "..a/b..");
    CHECK(normalize("a b/\u00E9.slr") == "a b/\u00E9.slr");
}

TEST_CASE("a path that leaves its folder, or is none, is refused", "[source]") {
    const auto path =
        GENERATE(as<std::string_view>{}, "", ".", "./", "..", "../", "../b.slr", "a/..", "a/../..",
                 "a/../../b", "a/../../a/b", "a/b/../../../c", "./../b", "a/./../../b", "/", "/etc/passwd",
                 "//etc/passwd", "///", "C:\\x", "C:/x", "C:x", "\\x", "\\\\server\\x", "..\\x",
                 "a\\..\\..\\b", "a:stream", "file:///etc/passwd", "b.slr\0"sv, "a\0/../../b"sv);
    CAPTURE(path);
    CHECK(normalize(path) == std::nullopt);
    CHECK(candidates(path, plain, {"lib"}) == Names{"refused"});
    CHECK(candidates("std:" + std::string(path), plain, {"lib"}) == Names{"refused"});
}

TEST_CASE("a path of very many parts is folded in a moment", "[source]") {
    std::string path = "a";
    for (int part = 0; part < 400'000; ++part) {
        path += "/a";
    }
    CHECK(normalize(path) == path);
}

TEST_CASE("an import is tried beside its file, in the search folders, in the standard library", "[source]") {
    CHECK(candidates("b.slr", plain) == Names{"b.slr", "std:b.slr"});
    CHECK(candidates("lex/v2.slr", plain, {"lib", "/usr/share/slr"}) ==
          Names{"lex/v2.slr", "lib/lex/v2.slr", "/usr/share/slr/lex/v2.slr", "std:lex/v2.slr"});
    CHECK(candidates("b.slr", Candidate{"roles", "lex/a.slr"}, {"lib"}) ==
          Names{"roles/lex/b.slr", "lib/b.slr", "std:b.slr"});
    CHECK(candidates("x/../b.slr", Candidate{"", "lex/a.slr"}) == Names{"lex/b.slr", "std:b.slr"});
}

TEST_CASE("an import stays below the folder of its file, even inside the one that was named", "[source]") {
    CHECK(candidates("../b.slr", Candidate{"roles", "lex/a.slr"}) == Names{"refused"});
    CHECK(candidates("../b.slr", Candidate{"std:", "lex/a.slr"}) == Names{"refused"});
}

TEST_CASE("std: names the standard library alone", "[source]") {
    CHECK(candidates("std:lex/v2.slr", plain, {"lib"}) == Names{"std:lex/v2.slr"});
    CHECK(candidates("std:./lex/../b.slr", plain, {"lib"}) == Names{"std:b.slr"});
    CHECK(candidates("std:std:b.slr", plain) == Names{"refused"});
    CHECK(candidates("STD:b.slr", plain) == Names{"refused"});
}

TEST_CASE("an import inside the standard library begins there", "[source]") {
    const Candidate importer{"std:", "lex/a.slr"};
    CHECK(candidates("b.slr", importer) == Names{"std:lex/b.slr"});
    CHECK(import_candidates("b.slr", importer, {})->front() == Candidate{"std:", "lex/b.slr"});
    CHECK(candidates("std:aws/b.slr", importer) == Names{"std:aws/b.slr"});
    CHECK(candidates("b.slr", Candidate{"std:", "a.slr"}) == Names{"std:b.slr"});
}

TEST_CASE("a candidate's name joins folder and path by one slash", "[source]") {
    CHECK(Candidate{"", "a.slr"}.name() == "a.slr");
    CHECK(Candidate{"lib", "a.slr"}.name() == "lib/a.slr");
    CHECK(Candidate{"lib/", "a.slr"}.name() == "lib/a.slr");
    CHECK(Candidate{"/", "a.slr"}.name() == "/a.slr");
    CHECK(Candidate{"..", "a.slr"}.name() == "../a.slr");
    CHECK(Candidate{"std:", "lex/a.slr"}.name() == "std:lex/a.slr");
}

TEST_CASE("a file in the root folder has the root folder beside it", "[source]") {
    CHECK(candidates("b.slr", Candidate{"", "/a.slr"}) == Names{"/b.slr", "std:b.slr"});
    CHECK(candidates("b.slr", Candidate{"/", "a.slr"}) == Names{"/b.slr", "std:b.slr"});
    CHECK(candidates("b.slr", Candidate{"/", "lex/a.slr"}) == Names{"/lex/b.slr", "std:b.slr"});
    CHECK(candidates("b.slr", Candidate{"", "/lex/a.slr"}) == Names{"/lex/b.slr", "std:b.slr"});
}
