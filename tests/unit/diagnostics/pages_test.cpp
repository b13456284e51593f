// The pages of `slrc explain`: each kind has one, its example provokes this kind alone, its fix nothing.
#include "compiler/diagnostics/pages.hpp"

#include "compiler/disk/disk.hpp"
#include "compiler/workspace/compile.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/diagnostics/run_example.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>

using namespace slrc;
using diagnostics::Kind;
using diagnostics::KindFacts;
using diagnostics::Page;
using test::Finding;
using test::read_page;

namespace {

/// Kinds whose example is a command alone, because text on a page cannot show them. The cases below provoke
/// the first three; the command itself reports the others: tests/command/output_test.cpp, eval_requests_test.cpp,
/// target_test.cpp.
constexpr std::array shown_by_command{Kind::not_utf8,   Kind::nul_byte,    Kind::file_too_large,
                                      Kind::stale_file, Kind::bad_request, Kind::not_in_target};

bool is_shown_by_command(Kind kind) {
    return std::find(shown_by_command.begin(), shown_by_command.end(), kind) != shown_by_command.end();
}

std::string_view page_of(const KindFacts& kind) {
    const auto pages = diagnostics::pages();
    const auto page =
        std::find_if(pages.begin(), pages.end(), [&](const Page& one) { return one.code == kind.code; });
    return page == pages.end() ? std::string_view{} : page->text;
}

std::set<Kind> kinds_of(const std::vector<Finding>& findings) {
    std::set<Kind> kinds;
    for (const Finding& finding : findings) {
        kinds.insert(finding.kind);
    }
    return kinds;
}

std::vector<Finding> check_text(std::string text) {
    return run(test::Example{{{{"main.slr", std::move(text)}}}, "slrc check main.slr"});
}

} // namespace

TEST_CASE("pages: there is one for each kind and no other", "[diagnostics]") {
    for (const KindFacts& kind : diagnostics::kinds()) {
        CAPTURE(kind.code, kind.name);
        CHECK_FALSE(page_of(kind).empty());
    }
    for (const Page& page : diagnostics::pages()) {
        CAPTURE(page.code);
        CHECK(diagnostics::find_code(page.code).has_value());
    }
    CHECK(diagnostics::pages().size() == diagnostics::kinds().size());
}

TEST_CASE("pages: the example gives its own kind alone", "[diagnostics]") {
    for (const KindFacts& kind : diagnostics::kinds()) {
        if (is_shown_by_command(kind.kind)) {
            continue;
        }
        CAPTURE(kind.code, kind.name);
        const std::vector<Finding> findings = run(read_page(page_of(kind)).example);
        CAPTURE(findings);
        CHECK(kinds_of(findings) == std::set{kind.kind});
    }
}

TEST_CASE("pages: the fix gives no finding", "[diagnostics]") {
    for (const KindFacts& kind : diagnostics::kinds()) {
        const test::Example fix = read_page(page_of(kind)).fix;
        if (is_shown_by_command(kind.kind) && fix.files.files.empty()) {
            continue;
        }
        CAPTURE(kind.code, kind.name, fix.command);
        CHECK(run(fix) == std::vector<Finding>{});
    }
}

TEST_CASE("pages: those shown by a command alone have no specification to run", "[diagnostics]") {
    for (const KindFacts& kind : diagnostics::kinds()) {
        CAPTURE(kind.code, kind.name);
        const bool has_files = !read_page(page_of(kind)).example.files.files.empty();
        CHECK(has_files != is_shown_by_command(kind.kind));
    }
}

TEST_CASE("pages: bytes that a page cannot show", "[diagnostics]") {
    CHECK(kinds_of(check_text("role acme-monitor { description \"M\374nchen\" }")) ==
          std::set{Kind::not_utf8});
    CHECK(kinds_of(check_text(std::string("role acme-monitor {\0}", 21))) == std::set{Kind::nul_byte});
}

TEST_CASE("pages: a file of more than 64 MiB", "[diagnostics]") {
    const std::filesystem::path path =
        std::filesystem::temp_directory_path() / "slrc-pages-test-too-large.slr";
    std::ofstream{path}.close();
    std::filesystem::resize_file(path, source::Files::size_limit + 1);
    workspace::Compilation compilation;
    static_cast<void>(check_specifications(compilation, {path.string()}, {}, disk::Disk()));
    std::filesystem::remove(path);
    REQUIRE(compilation.sink.all().size() == 1);
    CHECK(compilation.sink.all().front().kind == Kind::file_too_large);
    CHECK(compilation.sink.all().front().file == path.string());
}

TEST_CASE("pages: the reader refuses a page that is made otherwise", "[diagnostics]") {
    const std::string good =
        "Text.\n\n## Example\n\n```slr\nlet a = \"\n```\n\n## Fix\n\n```slr\nlet a = 1\n```\n";
    CHECK(read_page(good).example.files.files.at("main.slr") == "let a = \"\n");
    CHECK(read_page(good).fix.files.files.at("main.slr") == "let a = 1\n");
    CHECK(read_page(good).fix.command == "slrc check main.slr");
    CHECK_THROWS_AS(read_page("# SLR0101\n\n" + good), std::runtime_error);
    CHECK_THROWS_AS(read_page(good.substr(0, good.find("## Fix"))), std::runtime_error);
    CHECK_THROWS_AS(read_page(good + "\n## More\n"), std::runtime_error);
    CHECK_THROWS_AS(read_page(good.substr(0, good.rfind("```"))), std::runtime_error);
    CHECK_THROWS_AS(read_page(good + "```yaml\n```\n"), std::runtime_error);
    CHECK_THROWS_AS(test::run({{}, "slrc compile main.slr --check"}), std::runtime_error);
    CHECK_THROWS_AS(test::run({{}, "slrc check main.slr --with reports"}), std::runtime_error);
    CHECK_THROWS_AS(test::run({{}, "rm main.slr"}), std::runtime_error);
}
