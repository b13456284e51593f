#include "compiler/diagnostics/writers.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/diagnostics/places.hpp"

#include <string>
#include <vector>

using namespace slrc::diagnostics;
using slrc::source::FileIndex;
using slrc::source::Files;
using slrc::source::Span;
using slrc::test::span_of;

TEST_CASE("nothing found, nothing written", "[diagnostics]") {
    CHECK(write_text({}, Files{}, false).empty());
    CHECK(write_text({}, Files{}, true).empty());
}

TEST_CASE("text has message, place, line, label, help and the count", "[diagnostics]") {
    Files files;
    const FileIndex file =
        files.add("bots.slr", std::string(17, '\n') + "    when encryption: allow speek on key\n");
    const std::vector<Diagnostic> found{make(Kind::unknown_name, span_of(files, file, "speek"),
                                             "`speek` is not a name", "did you mean `speak`?")};
    CHECK(write_text(found, files, false) == R"(error[SLR0301]: `speek` is not a name
  --> bots.slr:18:28
   |
18 |     when encryption: allow speek on key
   |                            ^^^^^ did you mean `speak`?
   = help: names come from `param`, the parameters of a capability, and `let` in this file or one that it imports itself
   = help: `slrc explain SLR0301`

slrc: 1 error
)");
}

TEST_CASE("an empty line stands between two findings, and the gutter fits each", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "regions mars\n" + std::string(120, '\n') + "regions venus");
    const std::vector<Diagnostic> found{
        make(Kind::unknown_region, span_of(files, file, "mars"), "no `mars`"),
        make(Kind::unknown_region, span_of(files, file, "venus"), "no `venus`")};
    CHECK(write_text(found, files, false) == R"(warning[SLR0412]: no `mars`
 --> a.slr:1:9
  |
1 | regions mars
  |         ^^^^
  = help: check the spelling; a region newer than this version of slrc is fine
  = help: `slrc explain SLR0412`

warning[SLR0412]: no `venus`
   --> a.slr:122:9
    |
122 | regions venus
    |         ^^^^^
    = help: check the spelling; a region newer than this version of slrc is fine
    = help: `slrc explain SLR0412`
)");
}

TEST_CASE("related places follow, with their position where they have one", "[diagnostics]") {
    Files files;
    const FileIndex first = files.add("std:a.slr", "let x = 1\n");
    const FileIndex file = files.add("b.slr", "\nlet x = 2\n");
    Diagnostic diagnostic = make(Kind::duplicate_name, span_of(files, file, "x"), "`x` is there already");
    diagnostic.related = {{span_of(files, first, "x"), "first declared here"},
                          {std::nullopt, "names are shared"}};
    CHECK(write_text({&diagnostic, 1}, files, false) == R"(error[SLR0306]: `x` is there already
 --> b.slr:2:5
  |
2 | let x = 2
  |     ^
  = note: first declared here (std:a.slr:1:5)
  = note: names are shared
  = help: rename one of the two
  = help: `slrc explain SLR0306`

slrc: 1 error
)");
}

TEST_CASE("a finding without a span names its file, or nothing", "[diagnostics]") {
    const Files files;
    std::vector<Diagnostic> found{make(Kind::unreadable_file, "no.slr", "cannot read `no.slr`"),
                                  make(Kind::missing_value, "", "`key` has no value"),
                                  make(Kind::stale_file, "old.json", "`old.json` was not written")};
    found[2].severity = Severity::note;
    CHECK(write_text(found, files, false) == R"(error[SLR0001]: cannot read `no.slr`
  --> no.slr
   = help: check the path and its permissions; a specification is one ordinary file
   = help: `slrc explain SLR0001`

error[SLR0702]: `key` has no value
   = help: give it with `--set NAME=VALUE`, or in the configuration
   = help: `slrc explain SLR0702`

note[SLR0711]: `old.json` was not written
  --> old.json
   = help: remove it, if it was made from a role that is gone
   = help: `slrc explain SLR0711`

slrc: 2 errors
)");
}

TEST_CASE("the last line counts errors and warnings", "[diagnostics]") {
    const auto last_line = [](int errors, int warnings) {
        std::vector<Diagnostic> found(static_cast<std::size_t>(errors), make(Kind::missing_value, "", "m"));
        found.insert(found.end(), static_cast<std::size_t>(warnings), make(Kind::stale_file, "", "m"));
        const std::string text = write_text(found, Files{}, false);
        return text.substr(text.rfind('\n', text.size() - 2) + 1);
    };
    CHECK(last_line(1, 0) == "slrc: 1 error\n");
    CHECK(last_line(2, 1) == "slrc: 2 errors, 1 warning\n");
    CHECK(last_line(1, 2) == "slrc: 1 error, 2 warnings\n");
    CHECK(last_line(0, 2) == "   = help: `slrc explain SLR0711`\n");
}

TEST_CASE("a fix is told in words unless the label says it", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "regions mars");
    const auto remark = [&](Span span, const std::string& text, const std::string& label) {
        Diagnostic diagnostic = make(Kind::unknown_region, span_of(files, file, "mars"), "m", label);
        diagnostic.fix = Fix{span, text};
        const std::string written = write_text({&diagnostic, 1}, files, false);
        const std::string before = "this version of slrc is fine\n";
        const std::size_t begin = written.find(before) + before.size();
        return written.substr(begin, written.find("  = help: `slrc explain") - begin);
    };
    const Span mars = span_of(files, file, "mars");
    CHECK(remark(mars, "mars-1", "") == "  = help: replace `mars` by `mars-1`\n");
    CHECK(remark(mars, "mars-1", "did you mean `mars-1`?").empty());
    CHECK(remark(mars, "", "not here") == "  = help: remove `mars`\n");
    CHECK(remark(Span{file, 8, 8}, "all", "") == "  = help: insert `all`\n");
    CHECK(remark(Span{file, 8, 8}, "", "").empty());
    CHECK(remark(mars, "a\nb", "").empty());
    CHECK(remark(mars, std::string(200, 'x'), "").empty());
}

TEST_CASE("colour marks severity, gutter and underlining", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "let x");
    std::vector<Diagnostic> found{make(Kind::duplicate_name, span_of(files, file, "x"), "twice", "again"),
                                  make(Kind::stale_file, "old", "stale"),
                                  make(Kind::stale_file, "", "aside")};
    found[0].related = {{std::nullopt, "shared"}};
    found[2].severity = Severity::note;
    const std::string gutter = "\x1b[1;34m";
    const std::string bold = "\x1b[1m";
    const std::string off = "\x1b[0m";
    const std::string equals = gutter + "=" + off + " " + bold;
    CHECK(write_text(found, files, true) ==
          "\x1b[1;31merror[SLR0306]" + off + bold + ": twice" + off + "\n" + //
              " " + gutter + "-->" + off + " a.slr:1:5\n" + //
              gutter + "  |" + off + "\n" + //
              gutter + "1 |" + off + " let x\n" + //
              gutter + "  |" + off + "     \x1b[1;31m^ again" + off + "\n" + //
              "  " + equals + "note" + off + ": shared\n" + //
              "  " + equals + "help" + off + ": rename one of the two\n" + //
              "  " + equals + "help" + off + ": `slrc explain SLR0306`\n\n" + //
              "\x1b[1;33mwarning[SLR0711]" + off + bold + ": stale" + off + "\n" + //
              "  " + gutter + "-->" + off + " old\n" + //
              "   " + equals + "help" + off + ": remove it, if it was made from a role that is gone\n" + //
              "   " + equals + "help" + off + ": `slrc explain SLR0711`\n\n" + //
              "\x1b[1;36mnote[SLR0711]" + off + bold + ": aside" + off + "\n" + //
              "   " + equals + "help" + off + ": remove it, if it was made from a role that is gone\n" + //
              "   " + equals + "help" + off + ": `slrc explain SLR0711`\n\n" + //
              "slrc: 1 error, 1 warning\n");
}

TEST_CASE("messages, names and labels cannot speak to the terminal", "[diagnostics]") {
    Files files;
    files.add("\x1b]0;a.slr\x07\n", "let x");
    Diagnostic diagnostic =
        make(Kind::unknown_region, Span{FileIndex{0}, 4, 5}, "a\x1b[2J\nb\r", "c\x1b[2J\xFF");
    diagnostic.related = {{Span{FileIndex{0}, 0, 3}, "d\x1b[2J"}};
    diagnostic.fix = Fix{Span{FileIndex{0}, 4, 5}, "y\x1b[2J"};
    CHECK(write_text({&diagnostic, 1}, files, false) ==
          "warning[SLR0412]: a\uFFFD[2J\uFFFDb\uFFFD\n"
          " --> \uFFFD]0;a.slr\uFFFD\uFFFD:1:5\n"
          "  |\n"
          "1 | let x\n"
          "  |     ^ c\uFFFD[2J\uFFFD\n"
          "  = note: d\uFFFD[2J (\uFFFD]0;a.slr\uFFFD\uFFFD:1:1)\n"
          "  = help: check the spelling; a region newer than this "
          "version of slrc is fine\n"
          "  = help: replace `x` by `y\uFFFD[2J`\n"
          "  = help: `slrc explain SLR0412`\n");

    Diagnostic no_place = make(Kind::stale_file, "a\x1b.json", "message");
    const std::string text = write_text({&no_place, 1}, files, false);
    CHECK(text.find("  --> a\uFFFD.json\n") != std::string::npos);
}
