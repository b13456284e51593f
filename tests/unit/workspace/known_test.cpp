// `--known`, and what AWS owns in the dump of an account.
#include "compiler/workspace/eval.hpp"
#include "compiler/workspace/import.hpp"
#include "compiler/workspace/read_documents.hpp"
#include "tests/unit/catch.hpp"

#include <algorithm>

using namespace slrc;
using workspace::Memory;

namespace {

using CodeList = std::vector<std::string>;

const std::string policy_of_new_names =
    R"({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": ["acmedb:GetRow", "kms:Rewrap"], "Resource": "arn:aws:acmedb:us-east-1:111122223333:table/a",
         "Condition": {"StringEquals": {"acmedb:Tier": "gold"}}}]})";
const std::string own_names =
    "extern resource acmedb:table \"arn:${Partition}:acmedb:${Region}:${Account}:table/${Name}\"\n"
    "extern action acmedb:GetRow on acmedb:table\n"
    "extern action kms:Rewrap on acmedb:table\n"
    "extern key acmedb:Tier: string\n";

CodeList codes_of(const diagnostics::Sink& sink) {
    CodeList codes;
    for (const diagnostics::Diagnostic& found : sink.all()) {
        codes.emplace_back(diagnostics::facts(found.kind).code);
    }
    return codes;
}

/// What is found in `policy.json`; notes on partitions left out.
CodeList check_known(const Memory& memory, const std::string& known) {
    source::Files files;
    diagnostics::Sink sink;
    const auto names_known = known_names(files, known, {}, memory, sink);
    const std::vector<std::string> names{"policy.json"};
    if (names_known) {
        static_cast<void>(check_documents(files, names, {}, memory, sink, *names_known));
    }
    CodeList codes = codes_of(sink);
    std::erase(codes, "SLR0819");
    return codes;
}

/// A dump with one role and one managed policy on it, whose ARN has this account.
std::string dump(const std::string& account) {
    const std::string arn = "arn:aws:iam::" + account + ":policy/Devices";
    return R"({"RoleDetailList": [{"RoleName": "devices", "Path": "/", "Arn": "arn:aws:iam::111122223333:role/devices",
        "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
            "Principal": {"Service": "lambda.amazonaws.com"}}]},
        "AttachedManagedPolicies": [{"PolicyName": "Devices", "PolicyArn": ")" +
           arn + R"("}]}],
        "Policies": [{"PolicyName": "Devices", "Arn": ")" +
           arn +
           R"(", "DefaultVersionId": "v1", "PolicyVersionList": [{"VersionId": "v1", "IsDefaultVersion": true,
            "Document": {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Action": ["acmedb:GetRow", "sqs:SendMesage", "sqs:*", "sqs:SendMessage"], "Resource": "*"},
                {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}]}}]}]})";
}

} // namespace

TEST_CASE("known: names that a specification declares are known in JSON", "[workspace]") {
    const Memory memory{{{"policy.json", policy_of_new_names},
                         {"known.slr", own_names},
                         {"all.slr", "import \"known.slr\"\n"}}};
    CHECK(check_known(memory, "") == CodeList{"SLR0201", "SLR0203"}); // one cause, one finding
    CHECK(check_known(memory, "known.slr").empty());
    CHECK(check_known(memory, "all.slr").empty());
}

TEST_CASE("known: a file that cannot be read, or is wrong", "[workspace]") {
    const Memory memory{{{"policy.json", policy_of_new_names},
                         {"wrong.slr", "extern acton acmedb:GetRow\n"},
                         {"advice.slr", own_names + "extern action s3:GetObject\n"}}};
    CHECK(check_known(memory, "none.slr").front() == "SLR0001");
    CHECK(check_known(memory, "wrong.slr").front() < "SLR0200");
    CHECK(check_known(memory, "advice.slr").empty()); // what is not needed is no matter of the policy
}

TEST_CASE("known: service principals of declared services", "[workspace]") {
    const auto trust = [](const std::string& service) {
        return R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": ")" +
               service + ".amazonaws.com\"}}}";
    };
    const Memory near{{{"policy.json", trust("lambdas")}, {"known.slr", "extern action lambdas:Run\n"}}};
    const auto is_told = [&](const std::string& known) {
        const CodeList codes = check_known(near, known);
        return std::find(codes.begin(), codes.end(), "SLR0415") != codes.end();
    };
    CHECK(is_told(""));
    CHECK_FALSE(is_told("known.slr"));
}

TEST_CASE("known: eval and import take it, too", "[workspace]") {
    const Memory memory{{{"policy.json", policy_of_new_names}, {"known.slr", own_names}}};
    for (const std::string known : {"", "known.slr"}) {
        workspace::EvalOptions options;
        options.policy = "policy.json";
        options.known = known;
        iam::Request request;
        request.action = "acmedb:GetRow";
        request.resource = "*";
        options.request = request;
        workspace::Compilation compilation;
        CHECK(evaluate(compilation, options, memory).size() == 1);
        CHECK(compilation.sink.all().empty() == !known.empty());
    }
    workspace::ImportOptions options;
    options.files = {"policy.json"};
    options.known = "known.slr";
    workspace::Import import;
    import_documents(import, options, memory);
    CHECK_FALSE(import.sink.has_errors());
    REQUIRE(import.files.size() == 1);
    CHECK(import.files.front().text.find("extern action acmedb:GetRow") !=
          std::string::npos); // it compiles alone
}

TEST_CASE("what AWS owns: nothing is said of the text of its policies", "[workspace]") {
    CHECK(check_known(Memory{{{"policy.json", dump("111122223333")}}}, "") ==
          CodeList{"SLR0201", "SLR0203", "SLR0801", "SLR0801", "SLR0817", "SLR0818", "SLR0814", "SLR0815"});
    // What the role can become by it is still told.
    CHECK(check_known(Memory{{{"policy.json", dump("aws")}}}, "") == CodeList{"SLR0814", "SLR0815"});
}
