#include "compiler/iam/values.hpp"
#include "tests/unit/catch.hpp"

#include <vector>

using namespace slrc::iam;

TEST_CASE("date: the forms of ISO 8601, and seconds", "[iam]") {
    struct Row {
        const char* text;
        std::int64_t seconds;
    };
    const std::vector<Row> rows{{"1970", 0},
                                {"1970-01-01", 0},
                                {"1970-02", 31 * 86'400},
                                {"1970-01-01T00:01", 60},
                                {"1970-01-01T00:01Z", 60},
                                {"1970-01-01T01:02:03Z", 3723},
                                {"1970-01-01T01:00+01:00", 0},
                                {"1970-01-01T01:00:00+0100", 0},
                                {"1969-12-31T23:30-00:30", 0},
                                {"1969-12-31T23:59:59Z", -1},
                                {"2000-02-29", 951'782'400},
                                {"2026-11-25T12:34:56Z", 1'795'610'096},
                                {"0", 0},
                                {"-5", -5},
                                {"1795610096", 1'795'610'096},
                                {"99999", 99'999}};
    for (const Row& row : rows) {
        INFO(row.text);
        const auto moment = read_date(row.text);
        REQUIRE(moment);
        CHECK(moment->seconds == row.seconds);
        CHECK(moment->fraction.empty());
    }
}

TEST_CASE("date: parts of a second", "[iam]") {
    CHECK(read_date("1970-01-01T00:00:00.50Z") == read_date("1970-01-01T00:00:00.5"));
    CHECK(read_date("1970-01-01T00:00:00.000Z") == read_date("0"));
    CHECK(*read_date("1970-01-01T00:00:00.05Z") < *read_date("1970-01-01T00:00:00.5Z"));
    CHECK(*read_date("1970-01-01T00:00:00.123456789012Z") < *read_date("1970-01-01T00:00:00.123456789013Z"));
    CHECK(*read_date("1970-01-01T00:00:00.9Z") < *read_date("1970-01-01T00:00:01Z"));
}

TEST_CASE("date: what is none", "[iam]") {
    for (const char* text : {"",
                             "-",
                             "tomorrow",
                             "2026-13",
                             "2026-00",
                             "2026-02-29",
                             "2026-1-1",
                             "2026-01-01T",
                             "2026-01-01T24:00",
                             "2026-01-01T00:60",
                             "2026-01-01T00:00:60",
                             "2026-01-01T00:00:00.Z",
                             "2026-01-01T00:00:00+1",
                             "2026-01-01Z",
                             "2026-01-01T00:00Zx",
                             "2026-01-01 00:00",
                             "20260101T0000",
                             "1.5",
                             "99999999999999999999",
                             "2026-01T00:00"}) {
        INFO(text);
        CHECK_FALSE(read_date(text));
    }
}
