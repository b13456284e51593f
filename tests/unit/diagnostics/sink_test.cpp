#include "compiler/diagnostics/sink.hpp"

#include "tests/unit/catch.hpp"

#include <string>

using namespace slrc::diagnostics;
using slrc::source::FileIndex;
using slrc::source::Span;

namespace {

constexpr FileIndex first_file{0};

} // namespace

TEST_CASE("a sink keeps findings in their order", "[diagnostics]") {
    Sink sink;
    CHECK(sink.all().empty());
    sink.report(Kind::unknown_name, Span{first_file, 8, 9}, "second in the file");
    sink.report(Kind::unknown_name, Span{first_file, 1, 2}, "first in the file");
    REQUIRE(sink.all().size() == 2);
    CHECK(sink.all()[0].message == "second in the file");
    CHECK(sink.all()[1].message == "first in the file");
}

TEST_CASE("only errors are counted", "[diagnostics]") {
    Sink sink;
    sink.report(Kind::unknown_region, Span{first_file, 1, 2}, "a warning");
    CHECK_FALSE(sink.has_errors());
    CHECK(sink.error_count() == 0);
    sink.report(Kind::unknown_name, Span{first_file, 1, 2}, "an error");
    sink.report(Kind::unknown_name, Span{first_file, 1, 2}, "another");
    CHECK(sink.has_errors());
    CHECK(sink.error_count() == 2);
}

TEST_CASE("what says the same of the same place is dropped", "[diagnostics]") {
    Sink sink;
    sink.report(Kind::unknown_name, Span{first_file, 1, 2}, "same", "kept");
    sink.report(Kind::unknown_name, Span{first_file, 1, 2}, "same", "dropped");
    sink.report(Kind::unreadable_file, std::string("a.slr"), "same");
    sink.report(Kind::unreadable_file, std::string("a.slr"), "same");
    REQUIRE(sink.all().size() == 2);
    CHECK(sink.all()[0].label == "kept");
    CHECK(sink.error_count() == 2);
}

TEST_CASE("what differs in one thing is kept", "[diagnostics]") {
    Sink sink;
    sink.report(Kind::unknown_name, Span{first_file, 1, 2}, "same");
    sink.report(Kind::unknown_role, Span{first_file, 1, 2}, "same");
    sink.report(Kind::unknown_name, Span{FileIndex{1}, 1, 2}, "same");
    sink.report(Kind::unknown_name, Span{first_file, 0, 2}, "same");
    sink.report(Kind::unknown_name, Span{first_file, 1, 3}, "same");
    sink.report(Kind::unknown_name, Span{first_file, 1, 2}, "other");
    sink.report(Kind::unknown_name, std::string(), "same");
    sink.report(Kind::unknown_name, std::string("a.slr"), "same");
    CHECK(sink.all().size() == 8);
}

TEST_CASE("a place at the very beginning is not the same as none", "[diagnostics]") {
    Sink sink;
    sink.report(Kind::unknown_name, Span{}, "same");
    sink.report(Kind::unknown_name, std::string(), "same");
    CHECK(sink.all().size() == 2);
}

TEST_CASE("very many findings take a moment", "[diagnostics]") {
    Sink sink;
    for (std::uint32_t round = 0; round < 200'000; ++round) {
        sink.report(Kind::unknown_name, Span{first_file, round % 100'000, round % 100'000}, "same");
    }
    CHECK(sink.error_count() == 100'000);
}

TEST_CASE("a sink beside an earlier one does not find again what that has", "[diagnostics]") {
    const Span place{first_file, 1, 2};
    Sink earlier;
    earlier.report(Kind::unknown_role, place, "known");
    Sink part = Sink::beside(earlier);
    part.report(Kind::unknown_role, place, "known");
    CHECK(part.all().empty());
    CHECK(part.has(Kind::unknown_role, place));
    CHECK_FALSE(part.has(Kind::unknown_role, Span{first_file, 1, 3}));
    CHECK_FALSE(part.has(Kind::bad_region, place));
    part.report(Kind::unknown_role, place, "new");
    CHECK(part.all().size() == 1);
    CHECK(part.error_count() == 1);
    CHECK(earlier.all().size() == 1);
}
