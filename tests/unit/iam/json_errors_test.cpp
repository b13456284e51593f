#include "compiler/iam/json.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace slrc::iam;

namespace {

/// What is wrong with a document; empty where nothing is.
std::string error_of(const std::string& text) {
    try {
        static_cast<void>(read_document(text));
        return {};
    } catch (const DocumentError& error) {
        return error.what();
    }
}

/// What is wrong with a statement of these elements.
std::string error_in(const std::string& elements) {
    return error_of(R"({"Statement": {)" + elements + "}}");
}

/// The same, for a statement that is whole but for them.
std::string error_beside(const std::string& elements) {
    return error_in(R"("Effect": "Allow", "Action": "a:B", )" + elements);
}

const std::string scalar = " is neither text, a number nor a boolean";

} // namespace

TEST_CASE("json errors: the document", "[iam]") {
    const std::string no_document = "a policy document is an object with a Statement";
    for (const std::string text : {"[]", "null", "\"text\"", "{}", R"({"Version": "2012-10-17"})"}) {
        INFO(text);
        CHECK(error_of(text) == no_document);
    }
    CHECK(error_of(R"({"Statement": [], "Versoin": "2012-10-17"})") == "unknown element Versoin");
    CHECK(error_of(R"({"Version": null, "Statement": []})") == "Version is not text");
    CHECK(error_of(R"({"Version": 1, "Statement": []})") == "Version is not text");
    CHECK(error_of(R"({"Id": {}, "Statement": []})") == "Id is not text");
    CHECK_THROWS_AS(from_json(nlohmann::ordered_json::parse(R"({"Version": [], "Statement": []})")),
                    DocumentError);
}

TEST_CASE("json errors: text that is no JSON", "[iam]") {
    for (const std::string text : {"", "{", "{\"Statement\": [}", "{} x", "\xFF"}) {
        INFO(text);
        CHECK_THAT(error_of(text), Catch::Matchers::StartsWith("parse error at line 1, column "));
    }
    CHECK_THAT(error_of("{\n\"Statement\": ]"),
               Catch::Matchers::StartsWith("parse error at line 2, column "));
}

TEST_CASE("json errors: a statement that is no object, with its place", "[iam]") {
    CHECK(error_of(R"({"Statement": "text"})") == "Statement is not an object");
    CHECK(error_of(R"({"Statement": null})") == "Statement is not an object");
    CHECK(error_of(R"({"Statement": [{"Effect": "Allow", "Action": "a:B"}, 1]})") ==
          "Statement[1] is not an object");
    CHECK(error_of(R"({"Statement": [[]]})") == "Statement[0] is not an object");
}

TEST_CASE("json errors: elements of a statement", "[iam]") {
    CHECK(error_beside(R"("Resources": "*")") == "Statement: unknown element Resources");
    CHECK(error_in(R"("action": "a:B")") == "Statement: unknown element action");
    CHECK(error_in(R"("Effect": "allow")") == "Statement: Effect is neither Allow nor Deny");
    CHECK(error_in(R"("Effect": ["Allow"])") == "Statement: Effect is neither Allow nor Deny");
    CHECK(error_in(R"("Effect": true)") == "Statement: Effect is neither Allow nor Deny");
    CHECK(error_beside(R"("Sid": ["x"])") == "Statement: Sid" + scalar);
    CHECK(error_in(R"("Action": null)") == "Statement: Action" + scalar);
    CHECK(error_in(R"("NotAction": ["a:B", {}])") == "Statement: NotAction" + scalar);
    CHECK(error_beside(R"("Resource": {})") == "Statement: Resource" + scalar);
    CHECK(error_beside(R"("NotResource": [["x"]])") == "Statement: NotResource" + scalar);
    CHECK(error_of(R"({"Statement": [{"Effect": "Allow", "Action": "a:B", "Resource": null}]})") ==
          "Statement[0]: Resource" + scalar);
}

TEST_CASE("json errors: elements that are missing, or exclude each other", "[iam]") {
    CHECK(error_in("") == "Statement has no Effect");
    CHECK(error_in(R"("Action": "a:B", "Resource": "*")") == "Statement has no Effect");
    CHECK(error_in(R"("Effect": "Deny", "Resource": "*")") == "Statement has neither Action nor NotAction");
    CHECK(error_beside(R"("NotAction": "c:D")") == "Statement has both Action and NotAction");
    CHECK(error_beside(R"("NotResource": "x", "Resource": "y")") ==
          "Statement has both Resource and NotResource");
    CHECK(error_beside(R"("Principal": "*", "NotPrincipal": "*")") ==
          "Statement has both Principal and NotPrincipal");
}

TEST_CASE("json errors: principals", "[iam]") {
    for (const std::string value : {"null", "[\"*\"]", "7", "\"arn:aws:iam::111122223333:root\""}) {
        INFO(value);
        CHECK(error_beside("\"Principal\": " + value) ==
              "Statement: Principal is neither \"*\" nor an object");
    }
    CHECK(error_beside(R"("NotPrincipal": [])") == "Statement: NotPrincipal is neither \"*\" nor an object");
    CHECK(error_beside(R"("Principal": {"AWS": {}})") == "Statement: Principal: AWS" + scalar);
}

TEST_CASE("json errors: conditions", "[iam]") {
    for (const std::string value : {"null", "[]", "[{}]", "\"text\"", "true"}) {
        INFO(value);
        CHECK(error_beside("\"Condition\": " + value) == "Statement: Condition is not an object");
    }
    CHECK(error_beside(R"("Condition": {"Bool": "true"})") == "Statement: Condition: Bool is not an object");
    CHECK(error_beside(R"("Condition": {"Bool": null})") == "Statement: Condition: Bool is not an object");
    CHECK(error_beside(R"("Condition": {"Bool": {"aws:K": null}})") ==
          "Statement: Condition: Bool: aws:K" + scalar);
}
