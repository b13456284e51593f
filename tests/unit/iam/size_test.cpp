// The size of a document against the JSON that is written.
#include "compiler/iam/size.hpp"

#include "compiler/iam/json.hpp"
#include "tests/unit/catch.hpp"

#include <algorithm>

using namespace slrc::iam;

namespace {

/// Characters of UTF-8, without the newline at the end.
std::size_t written(const Document& document) {
    const std::string text = to_text(document, true);
    return static_cast<std::size_t>(
               std::count_if(text.begin(), text.end(),
                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; })) -
           1;
}

} // namespace

TEST_CASE("size: as many characters as the minified JSON", "[iam]") {
    for (
        const char* text : {
            R"({"Statement": []})",
            R"({"Version": "2008-10-17", "Id": "a b", "Statement": {"Effect": "Deny", "Action": "*", "Resource": "*"}})",
            R"({"Statement": [{"Sid": "A", "Effect": "Allow", "Action": ["a:B", "a:C"], "NotResource": ["x", "y"]},
                               {"Sid": "B", "Effect": "Allow", "NotAction": "a:B", "Resource": "*"}]})",
            R"({"Statement": {"Effect": "Allow", "Principal": {"Service": "a.b", "AWS": ["1", "2"]}, "Action": "a:B",
                 "Condition": {"Bool": {"a:b": "true"}, "StringLike": {"c": ["d", "e"], "f": "g"}}}})",
            "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"a:B\", \"Resource\": "
            "\"M\303\274nchen \\\" \\\\ \\n \\u0001 \\u007f\"}}",
        }) {
        CAPTURE(text);
        const Document document = read_document(text).value();
        CHECK(policy_size(document) == written(document));
    }
}

TEST_CASE("size: a condition's operators are counted once", "[iam]") {
    Document document;
    Statement statement;
    statement.actions = {"a:B"};
    statement.resources = {"*"};
    statement.conditions = {{"StringEquals", "a", {"1"}}, {"Bool", "b", {"true"}}, {"StringEquals", "c", {}}};
    document.statements = {statement, statement};
    CHECK(policy_size(document) == written(document));
}
