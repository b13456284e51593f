// What is no policy document.
#include "compiler/iam/json.hpp"
#include "tests/unit/catch.hpp"

#include <string>

using namespace slrc::iam;

namespace {

bool is_document(const std::string& text) {
    return read_document(text).has_value();
}

/// Whether there is a statement of these elements.
bool is_statement(const std::string& elements) {
    return is_document(R"({"Statement": {)" + elements + "}}");
}

/// The same, for a statement that is whole but for them.
bool fits(const std::string& elements) {
    return is_statement(R"("Effect": "Allow", "Action": "a:B", )" + elements);
}

} // namespace

TEST_CASE("json errors: the document", "[iam]") {
    for (const std::string text :
         {"[]", "null", "\"text\"", "{}", R"({"Version": "2012-10-17"})",
          R"({"Statement": [], "Versoin": "2012-10-17"})", R"({"Version": null, "Statement": []})",
          R"({"Version": 1, "Statement": []})", R"({"Version": [], "Statement": []})",
          R"({"Id": {}, "Statement": []})"}) {
        CAPTURE(text);
        CHECK_FALSE(is_document(text));
    }
    CHECK(is_document(R"({"Id": "a", "Statement": []})"));
}

TEST_CASE("json errors: text that is no JSON, and a key that stands twice", "[iam]") {
    for (const std::string text :
         {"", "{", "{\"Statement\": [}", "{} x", "\xFF", R"({"Statement": [], "Statement": []})"}) {
        CAPTURE(text);
        CHECK_FALSE(is_document(text));
    }
}

TEST_CASE("json errors: a statement that is no object", "[iam]") {
    for (const std::string statement :
         {"\"text\"", "null", R"([{"Effect": "Allow", "Action": "a:B"}, 1])", "[[]]"}) {
        CAPTURE(statement);
        CHECK_FALSE(is_document("{\"Statement\": " + statement + "}"));
    }
}

TEST_CASE("json errors: elements of a statement", "[iam]") {
    CHECK(fits(R"("Resource": "*")"));
    CHECK_FALSE(fits(R"("Resources": "*")"));
    CHECK_FALSE(is_statement(R"("Effect": "Allow", "action": "a:B")"));
    for (const std::string effect : {"\"allow\"", "[\"Allow\"]", "true"}) {
        CAPTURE(effect);
        CHECK_FALSE(is_statement("\"Action\": \"a:B\", \"Effect\": " + effect));
    }
    CHECK_FALSE(fits(R"("Sid": ["x"])"));
    CHECK_FALSE(is_statement(R"("Effect": "Allow", "Action": null)"));
    CHECK_FALSE(is_statement(R"("Effect": "Allow", "NotAction": ["a:B", {}])"));
    for (const std::string resource : {"{}", "[[\"x\"]]", "null"}) {
        CAPTURE(resource);
        CHECK_FALSE(fits("\"Resource\": " + resource));
        CHECK_FALSE(fits("\"NotResource\": " + resource));
    }
}

TEST_CASE("json errors: elements that are missing, or exclude each other", "[iam]") {
    CHECK_FALSE(is_statement(""));
    CHECK_FALSE(is_statement(R"("Action": "a:B", "Resource": "*")"));
    CHECK_FALSE(is_statement(R"("Effect": "Deny", "Resource": "*")"));
    CHECK_FALSE(fits(R"("NotAction": "c:D")"));
    CHECK_FALSE(fits(R"("NotResource": "x", "Resource": "y")"));
    CHECK_FALSE(fits(R"("Principal": "*", "NotPrincipal": "*")"));
}

TEST_CASE("json errors: principals and conditions", "[iam]") {
    for (const std::string value :
         {"null", "[\"*\"]", "7", "\"arn:aws:iam::111122223333:root\"", R"({"AWS": {}})"}) {
        CAPTURE(value);
        CHECK_FALSE(fits("\"Principal\": " + value));
        CHECK_FALSE(fits("\"NotPrincipal\": " + value));
    }
    for (const std::string value : {"null", "[]", "[{}]", "\"text\"", "true", R"({"Bool": "true"})",
                                    R"({"Bool": null})", R"({"Bool": {"aws:K": null}})"}) {
        CAPTURE(value);
        CHECK_FALSE(fits("\"Condition\": " + value));
    }
}
