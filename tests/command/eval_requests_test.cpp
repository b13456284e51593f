// `slrc eval --requests` and `--policy`: files as input.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace slrc::test;

namespace {

const std::string acme_role =
    "role acme {\npath \"/acme/\"\ntrust account 123456789012\n"
    "allow sqs:SendMessage on \"arn:aws:sqs:eu-west-1:111122223333:q\"\n}\n";

const std::string own_objects = R"({
    "Version": "2012-10-17",
    "Statement": [
        {
            "Sid": "Own",
            "Effect": "Allow",
            "Action": "s3:GetObject",
            "Resource": "arn:aws:s3:::home/${aws:username}/*"
        },
        {"Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": false}}}
    ]
}
)";

} // namespace

TEST_CASE("eval --requests reports each wrong line, and answers nothing", "[command]") {
    const TemporaryFolder folder;
    folder.write("acme.slr", acme_role);
    folder.write("r.jsonl", "{\"action\": \"sqs:SendMessage\"}\n{\"action\": \"sqs:*\"}\n\n{\"action\" 1}\n");
    const Outcome outcome = run_slrc({"eval", "acme.slr", "--requests", "r.jsonl"}, folder.path());
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find(
              "error[SLR0712]: `sqs:*` is a pattern, and a request has one action: `slrc catalog expand "
              "'sqs:*'` lists them\n --> r.jsonl:2:12\n") != std::string::npos);
    CHECK(outcome.err.find(
              "error[SLR0712]: the line is not JSON: a `:` is missing between a key and its value, "
              "before `1`\n --> r.jsonl:4:11\n") != std::string::npos);
    CHECK(outcome.err.ends_with("slrc: 2 errors\n"));
    CHECK(run_slrc({"eval", "acme.slr", "--requests", "none.jsonl"}, folder.path()).status == 2);
}

TEST_CASE("eval --requests answers in order, as text or in lines", "[command]") {
    const TemporaryFolder folder;
    folder.write("acme.slr", acme_role);
    const std::string requests =
        "{\"action\": \"sqs:SendMessage\", \"resource\": \"arn:aws:sqs:eu-west-1:111122223333:q\"}\n"
        "{\"action\": \"sqs:SendMessage\", \"resource\": \"arn:aws:sqs:eu-west-1:111122223333:p\"}\n";
    const Outcome text = run_slrc({"eval", "acme.slr", "--requests", "-"}, folder.path(), requests);
    CHECK(text.status == 0);
    CHECK(text.out.starts_with("allowed: sqs:SendMessage on arn:aws:sqs:eu-west-1:111122223333:q\n"));
    CHECK(text.out.find("\n\nimplicitly denied: sqs:SendMessage on arn:aws:sqs:eu-west-1:111122223333:p\n") !=
          std::string::npos);
    const Outcome json =
        run_slrc({"eval", "acme.slr", "--requests", "-", "--format", "json"}, folder.path(), requests);
    CHECK(std::count(json.out.begin(), json.out.end(), '\n') == 2);
    CHECK(json.out.starts_with(
        "{\"decision\":\"allowed\",\"rule\":{\"file\":\"acme.slr\",\"line\":4,\"column\":1,"
        "\"sid\":null,\"when\":null},\"missing\":[]}\n{\"decision\":\"implicitly denied\","));
    const Outcome expected =
        run_slrc({"eval", "acme.slr", "--requests", "-", "--expect", "allow"}, folder.path(), requests);
    CHECK(expected.status == 1);
    CHECK(expected.err == "slrc: 1 of 2 decisions is not `allow`\n");
    // What asks nothing must not look like one whose every decision was as expected.
    const Outcome nothing =
        run_slrc({"eval", "acme.slr", "--requests", "-", "--expect", "deny"}, folder.path(), "\n");
    CHECK(nothing.status == 1);
    CHECK(nothing.err == "slrc: there is no request, and so no decision is `deny`\n");
    CHECK(run_slrc({"eval", "acme.slr", "--requests", "-"}, folder.path(), "").out.empty());
}

TEST_CASE("eval --policy asks a policy in JSON, and names its statements", "[command]") {
    const auto eval = [](std::vector<std::string> arguments, const std::string& text) {
        arguments.insert(arguments.begin(), {"eval", "--policy", "-"});
        return run_slrc(arguments, {}, text);
    };
    const std::vector<std::string> get{"--action", "s3:GetObject", "--resource", "arn:aws:s3:::home/ann/a"};
    const auto get_with = [&](const std::vector<std::string>& more) {
        std::vector<std::string> call = get;
        call.insert(call.end(), more.begin(), more.end());
        return eval(call, own_objects);
    };
    const Outcome allowed = get_with({"--context", "aws:username=ann"});
    INFO(allowed.err);
    CHECK(allowed.status == 0);
    CHECK(allowed.out.starts_with("allowed: s3:GetObject on arn:aws:s3:::home/ann/a\n --> <stdin>:4:9\n"));
    CHECK(allowed.out.ends_with("  = Sid: Own\n"));
    const Outcome denied =
        get_with({"--context", "aws:username=ann", "--context", "aws:SecureTransport=false"});
    CHECK(denied.out.starts_with("explicitly denied: "));
    CHECK(denied.out.find("--> <stdin>:10:9\n") != std::string::npos);
    CHECK(get_with({}).out.find("and the request has no value for `aws:username`\n") != std::string::npos);
}

TEST_CASE("eval --policy reads the older language as IAM does: it has no variables", "[command]") {
    std::string older = own_objects;
    older.replace(older.find("2012"), 10, "2008-10-17");
    const auto get = [&](const std::string& name) {
        return run_slrc({"eval", "--policy", "-", "--action", "s3:GetObject", "--resource",
                         "arn:aws:s3:::home/" + name + "/a", "--context", "aws:username=ann"},
                        {}, older)
            .out;
    };
    CHECK(get("ann").starts_with("implicitly denied: "));
    CHECK(get("${aws:username}").starts_with("allowed: "));
}

TEST_CASE("eval --policy asks a document of trust for who may assume the role", "[command]") {
    const std::string trust = R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
        "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]})";
    const std::vector<std::string> call{"eval", "--policy", "-", "--action", "sts:AssumeRole"};
    std::vector<std::string> whole = call;
    whole.insert(whole.end(), {"--principal", "lambda.amazonaws.com"});
    const Outcome allowed = run_slrc(whole, {}, trust);
    INFO(allowed.err);
    CHECK(allowed.out.starts_with("allowed: sts:AssumeRole on *\n"));
    const Outcome nobody = run_slrc(call, {}, trust);
    CHECK(nobody.status == 1);
    CHECK(nobody.err.starts_with(
        "error[SLR0712]: a trust policy decides about one who asks: say who with --principal\n"));
}

TEST_CASE("eval --policy decides nothing by what IAM would refuse", "[command]") {
    const Outcome outcome = run_slrc({"eval", "--policy", "-", "--action", "s3:GetObject"}, {},
                                     R"({"Version": "2012-10-17", "Statement": [{"Effect": "Maybe"}]})");
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("error[SLR09") != std::string::npos);
    CHECK(run_slrc({"eval", "--policy", "/none.json", "--action", "s3:GetObject"}).status == 2);
}
