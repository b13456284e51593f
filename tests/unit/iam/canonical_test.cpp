// Documents that are read and compared: forms that differ in the text alone.
#include "compiler/iam/equality.hpp"
#include "compiler/iam/json.hpp"
#include "tests/unit/catch.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace slrc::iam;

namespace {

/// Whether two statements mean the same that have, besides an effect, these elements.
bool equal(const std::string& left, const std::string& right) {
    const auto document = [](const std::string& elements) {
        return read_document(R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", )" + elements +
                             "}}")
            .value();
    };
    return equal_by_meaning(document(left), document(right));
}

} // namespace

TEST_CASE("canonical: a value is a list of one", "[iam]") {
    CHECK(equal(R"("Action": "a:B")", R"("Action": ["a:B"])"));
    CHECK(equal(R"("Action": "a:B", "Resource": "x")", R"("Action": "a:B", "Resource": ["x"])"));
    CHECK(equal(R"("Action": "a:B", "Principal": {"AWS": "x"})",
                R"("Action": "a:B", "Principal": {"AWS": ["x"]})"));
    CHECK(equal(R"("Action": "a:B", "Condition": {"Bool": {"k": "true"}})",
                R"("Action": "a:B", "Condition": {"Bool": {"k": [true]}})"));
}

TEST_CASE("canonical: an element is not its negation", "[iam]") {
    CHECK_FALSE(equal(R"("Action": "a:B")", R"("NotAction": "a:B")"));
    CHECK_FALSE(equal(R"("Action": "a:B", "Resource": "x")", R"("Action": "a:B", "NotResource": "x")"));
    CHECK(equal(R"("NotAction": ["IAM:*", "sts:*"])", R"("NotAction": ["STS:*", "iam:*"])"));
}

TEST_CASE("canonical: prefixes and suffixes of operators count", "[iam]") {
    const auto with = [](const std::string& operation) {
        return R"("Action": "a:B", "Condition": {")" + operation + R"(": {"k": "v"}})";
    };
    CHECK(equal(with("StringEquals"), with("StringEquals")));
    for (const std::string other : {"StringNotEquals", "StringEqualsIfExists", "ForAnyValue:StringEquals",
                                    "ForAllValues:StringEquals", "ArnEquals"}) {
        INFO(other);
        CHECK_FALSE(equal(with("StringEquals"), with(other)));
    }
}

TEST_CASE("canonical: statements that differ in one element alone have an order", "[iam]") {
    const auto both = [](const std::string& first, const std::string& second) {
        const auto statement = [](const std::string& element) {
            return R"({"Effect": "Allow", "Action": "a:B", )" + element + "}";
        };
        return read_document("{\"Statement\": [" + statement(first) + "," + statement(second) + "]}").value();
    };
    const std::vector<std::pair<std::string, std::string>> pairs{
        {R"("Condition": {"Bool": {"k": "true"}})", R"("Condition": {"Bool": {"k": "false"}})"},
        {R"("Condition": {"Bool": {"k": "true"}})", R"("Sid": "")"},
        {R"("Principal": {"Service": "a"})", R"("Principal": {"Service": "b"})"},
        {R"("Resource": "a")", R"("NotResource": "a")"},
        {R"("Principal": {"AWS": "a"})", R"("NotPrincipal": {"AWS": "a"})"}};
    for (const auto& [first, second] : pairs) {
        INFO(first << " and " << second);
        CHECK(canonical(both(first, second)) == canonical(both(second, first)));
        CHECK(canonical(both(first, second)).statements.size() == 2);
        CHECK(canonical(both(first, first)).statements.size() == 1);
    }
}

TEST_CASE("canonical: gives one spelling", "[iam]") {
    const Document result =
        canonical(read_document(
                      R"({"Version": "2012-10-17", "Id": "I", "Statement": {"Sid": "Z", "Effect": "Deny",
            "Principal": {"Service": ["B", "A", "B"], "AWS": "*"}, "Action": ["s3:B", "S3:A", "s3:a"],
            "Resource": ["b", "A"], "Condition": {"Null": {"K": "X"}, "Bool": {"AWS:Key": ["B", "A"]}}}})")
                      .value());
    Statement expected;
    expected.sid = "Z";
    expected.effect = Effect::deny;
    expected.principals = {{"AWS", {"*"}}, {"Service", {"A", "B"}}};
    expected.actions = {"s3:a", "s3:b"};
    expected.resources = {"A", "b"};
    expected.conditions = {{"Bool", "aws:key", {"A", "B"}}, {"Null", "k", {"X"}}};
    CHECK(result == Document{"2012-10-17", "I", {expected}});
}
