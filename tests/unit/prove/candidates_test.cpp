// Values that stand for all others: whatever a value is, one of them fulfils the same tests.
#include "compiler/prove/candidates.hpp"

#include "compiler/iam/operators.hpp"
#include "compiler/iam/prepared_statement.hpp"
#include "tests/unit/catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace slrc;
using Values = std::vector<std::string>;

namespace {

/// Which of the tests that operators make of each text a value fulfils.
std::vector<bool> fulfilled(const std::vector<std::string_view>& operators, const Values& texts,
                            const std::string& value) {
    std::vector<bool> all;
    for (const std::string_view name : operators) {
        for (const std::string& text : texts) {
            const auto values = iam::read_values(*iam::find_operator(name), Values{text}, false);
            all.push_back(iam::fits_one(values, value, {}));
        }
    }
    return all;
}

/// Those of `values` that fulfil tests as no candidate does.
Values unlike(iam::OperatorFamily family, const std::vector<std::string_view>& operators, const Values& texts,
              const Values& values) {
    const Values stand = prove::candidates(family, texts);
    Values found;
    std::copy_if(values.begin(), values.end(), std::back_inserter(found), [&](const std::string& value) {
        return std::none_of(stand.begin(), stand.end(), [&](const std::string& one) {
            return fulfilled(operators, texts, one) == fulfilled(operators, texts, value);
        });
    });
    return found;
}

} // namespace

TEST_CASE("candidates: numbers between those that are named", "[prove]") {
    const Values values{"-100", "-3.5", "-3.49", "-3",    "-0.001", "0",   "0.0001",
                        "1",    "1.24", "1.25",  "1.251", "9",      "1000"};
    CHECK(unlike(iam::OperatorFamily::numeric,
                 {"NumericEquals", "NumericLessThan", "NumericGreaterThanEquals"},
                 {"1.25", "-3", "9", "1", "ten"}, values) == Values{});
    CHECK(unlike(iam::OperatorFamily::numeric, {"NumericLessThan"}, {"-3.5", "-3.4"}, values) == Values{});
}

TEST_CASE("candidates: dates between those that are named", "[prove]") {
    CHECK(unlike(iam::OperatorFamily::date, {"DateEquals", "DateLessThan"},
                 {"2026-01-01", "2026-01-01T00:00:00.5Z", "1767225601", "never"},
                 {"2020-01-01", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.2Z", "2026-01-01T00:00:00.5Z",
                  "2026-01-01T00:00:00.7Z", "2026-01-01T00:00:01Z", "2030-01-01"}) == Values{});
}

TEST_CASE("candidates: addresses in and between ranges", "[prove]") {
    CHECK(unlike(
              iam::OperatorFamily::ip_address, {"IpAddress"},
              {"10.0.0.0/8", "10.0.0.0/16", "10.0.255.255", "0.0.0.0/0", "2001:db8::/32", "2001:db8::7", "x"},
              {"9.9.9.9", "10.0.0.1", "10.0.255.255", "10.1.0.0", "10.255.255.255", "11.0.0.0",
               "255.255.255.255", "::1", "2001:db8::7", "2001:db8::8", "2001:db9::"}) == Values{});
}

TEST_CASE("candidates: bytes that are named, and others", "[prove]") {
    CHECK(unlike(iam::OperatorFamily::binary, {"BinaryEquals"}, {"QUJD", "eHh4", "Q"},
                 {"QUJD", "eHh4", "QUI="}) == Values{});
}
