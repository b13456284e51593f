// How long documents are.
#include "compiler/iam/size.hpp"

#include "compiler/iam/json.hpp"
#include "compiler/reader/policies.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/reader/reading.hpp"

using namespace slrc;
using test::Lines;

namespace {

/// A document of so many statements, each of a few hundred characters.
std::string document(int statements) {
    std::string text = R"({"Version": "2012-10-17", "Statement": [)";
    for (int number = 0; number < statements; ++number) {
        text += (number == 0 ? "" : ",\n") +
                (R"({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::)" +
                 std::string(180, 'a') + std::to_string(1000 + number)) +
                "/*\"}";
    }
    return text + "]}";
}

Lines findings_of_size(const std::string& text) {
    test::ReadTexts read;
    read_into(read, text);
    return read.findings();
}

} // namespace

TEST_CASE("size: what IAM counts", "[reader]") {
    CHECK(reader::policy_size("{ \"a\" :\t[ 1,\r\n2 ] }") == 11);
    CHECK(reader::policy_size(R"({"a b": "\" ü"})") == 14);
    const std::string text = document(7);
    CHECK(reader::policy_size(text) == iam::policy_size(iam::read_document(text).value()));
}

TEST_CASE("size: quotas depend on where a document belongs", "[reader]") {
    CHECK(findings_of_size(document(15)).empty());
    CHECK(findings_of_size(document(23)) == Lines{"SLR0823 at 1:1"});
    CHECK(findings_of_size(document(30)) == Lines{"SLR0822 at 1:1"});
    // AWS's own AWSSupportServiceRolePolicy is longer than what the API takes of customers.
    CHECK(findings_of_size(document(700)) == Lines{"SLR0822 at 1:1"});
    // Only AWS's own managed policies can be longer than the quota, once IAM has them.
    CHECK(findings_of_size(R"({"PolicyVersion": {"Document": )" + document(700) + "}}").empty());
    CHECK(findings_of_size(R"({"PolicyVersion": {"Document": )" + document(23) + "}}") ==
          Lines{"SLR0823 at 1:32"});
    const std::string managed =
        R"({"Resources": {"A": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": )";
    CHECK(findings_of_size(managed + document(30) + "}}}}") == Lines{"SLR0821 at 1:90"});
}

TEST_CASE("size: inline policies are counted together", "[reader]") {
    test::ReadTexts read;
    for (const std::string name : {"a", "b", "c"}) {
        read_into(read, R"({"RoleName": "r", "PolicyName": ")" + name + R"(", "PolicyDocument": )" +
                            document(18) + "}");
    }
    CHECK(read.findings() == Lines{"SLR0823 at 1:56", "SLR0822 at 1:56"});
    CHECK(read.reading.roles[0].inline_size == 3 * reader::policy_size(document(18)));
}
