// Invariants that do not hold: the command that is printed shows the decision that the message claims.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <sstream>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

std::string role_of_rules(const std::string& rules) {
    return "role acme-app_{suffix} {\n    path \"/\"\n    trust service lambda.amazonaws.com\n" + rules +
           "}\n";
}

/// What is found, without what is said of the rules besides.
std::vector<Json> failures_in(const std::string& lines) {
    std::vector<Json> found;
    std::istringstream stream(lines);
    for (std::string line; std::getline(stream, line);) {
        Json finding = Json::parse(line);
        INFO(line);
        CHECK((finding["severity"] != "error" || finding["code"] == "SLR0605"));
        if (finding["code"] == "SLR0605") {
            found.push_back(std::move(finding));
        }
    }
    return found;
}

bool is_as_claimed(const std::string& message, const std::string& decision) {
    const std::string claim = message.substr(message.rfind(" is ") + 1);
    if (claim == "is not allowed") {
        return decision != "allowed";
    }
    if (claim == "is not denied by any rule") {
        return decision != "explicitly denied";
    }
    return decision == (claim == "is allowed" ? "allowed" : "explicitly denied");
}

/// Runs what is printed in a shell, in the folder of the first call.
void check_command(const Json& finding, const std::string& folder) {
    const std::string command = finding["counterexample"]["command"];
    CAPTURE(command);
    const std::string programs = std::filesystem::path(SLRC_PROGRAM).parent_path().string();
    Call call;
    call.program = "/bin/sh";
    call.arguments = {"-c", "PATH='" + programs + "':$PATH; " + command + " --format json"};
    call.folder = folder;
    const Outcome outcome = run(call);
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    const Json answer = Json::parse(outcome.out);
    CHECK(is_as_claimed(finding["message"], answer["decision"]));
    const Json& example = finding["counterexample"];
    REQUIRE(example.contains("rule") == (answer["decision"] != "implicitly denied"));
    if (example.contains("rule")) {
        CHECK(example["rule"]["line"] == answer["rule"]["line"]);
    }
}

/// Each invariant of the rules fails, and its command shows it.
void check_rules(const std::string& rules, std::size_t failures) {
    INFO(rules);
    const TemporaryFolder folder;
    folder.write("a role.slr", role_of_rules(rules));
    const Outcome outcome = run_slrc({"check", "a role.slr", "--diagnostics", "json"}, folder.path());
    const std::vector<Json> found = failures_in(outcome.err);
    CHECK(outcome.status == 1);
    CHECK(found.size() == failures);
    const Outcome text = run_slrc({"check", "a role.slr"}, folder.path());
    for (const Json& finding : found) {
        const std::string command = finding["counterexample"]["command"];
        CHECK(text.err.find("see the decision: " + command + "\n") != std::string::npos);
        check_command(finding, folder.path());
    }
}

} // namespace

TEST_CASE("the command of a counterexample shows the decision", "[command]") {
    const std::string allow = "    allow s3:GetObject on \"arn:{partition}:s3:::data/*\"\n";
    check_rules(allow +
                    "    never allow s3:Get*\n    never allow s3:GetObject on \"arn:aws:s3:::data/*a b*\"\n"
                    "    never allow s3:GetObject on \"arn:aws:s3:::*/*it's \\\"$HOME\\\" \\\\ `id`*\"\n"
                    "    always allow s3:GetObject\n    always deny s3:GetObject\n",
                5);
    check_rules(allow +
                    "    deny s3:* on * if aws:SecureTransport == false\n"
                    "    never deny s3:GetObject\n    always allow s3:GetObject on \"arn:*:s3:::data/*\"\n",
                2);
}

TEST_CASE("the command sets capabilities, parameters and built-ins", "[command]") {
    check_rules(R"(
    capability logs(bucket: s3:bucket, prefix: string = "") "logs"
    capability deep(keys: [kms:key]) requires logs
    capability idle(bucket: s3:bucket)
    param team: string matching "[a-z]+-[0-9]+"
    param accounts: [account]
    when deep: allow kms:Decrypt on keys
    when logs and not idle: allow s3:PutObject on "{bucket}/{prefix}{team}/*"
    when idle: allow s3:GetObject on "{bucket}/*" if aws:PrincipalAccount in accounts
    allow sqs:SendMessage on "arn:{partition}:sqs:{region}:{account}:{suffix}"
    allow lambda:InvokeFunction on "arn:aws-cn:lambda:{region}:{account}:function:f"
    never allow kms:Decrypt
    never allow s3:PutObject
    never allow s3:PutObject on "arn:aws:s3:::audit/it's for/*"
    never allow s3:GetObject
    never allow sqs:SendMessage
    never allow sqs:SendMessage on "arn:aws:sqs:*:*:-7"
    never allow sqs:SendMessage on "arn:aws-us-gov:sqs:*:444455556666:*"
    never allow lambda:InvokeFunction
    when deep: always allow kms:Decrypt
)",
                9);
}

TEST_CASE("the command gives keys as the request has them", "[command]") {
    check_rules(R"(
    allow ec2:CreateTags on * if all aws:TagKeys in ["team a", "it's"] and aws:RequestTag/a=b == "x=y"
    allow ec2:RunInstances on * if any aws:TagKeys in ["a", "b"] and not all aws:TagKeys in ["a", "b"]
    allow s3:GetObject on "arn:aws:s3:::data/*"
        if aws:SourceIp in ["10.0.0.0/8"] and aws:SecureTransport == true and aws:userid == "${aws:username}"
    never allow ec2:CreateTags
    never allow ec2:RunInstances
    never allow s3:GetObject
)",
                3);
}

TEST_CASE("the command finds what the run has found", "[command]") {
    const TemporaryFolder folder;
    folder.write("there/bucket.slr", "let bucket = \"arn:aws:s3:::data\"\n");
    folder.write("lib dir/none.slr", "");
    std::filesystem::create_symlink("../there/bucket.slr", folder / "lib dir/bucket.slr");
    folder.write(
        "roles/-app.slr",
        "import \"bucket.slr\"\n" +
            role_of_rules("    allow s3:GetObject on \"{bucket}/*\"\n    never allow s3:GetObject\n"));
    const std::vector<std::string> call{"check",         "-I",   "../lib dir", "--follow-links",
                                        "--diagnostics", "json", "--",         "-app.slr"};
    const std::vector<Json> found = failures_in(run_slrc(call, folder / "roles").err);
    REQUIRE(found.size() == 1);
    check_command(found.front(), folder / "roles");
}

TEST_CASE("tests run where an invariant fails, and the run ends with 1", "[command]") {
    const std::string text = role_of_rules(
        "    allow polly:SynthesizeSpeech on *\n"
        "    never allow polly:*\n"
        "    test \"speaks\" { expect allow polly:SynthesizeSpeech }\n");
    const Outcome outcome = run_slrc({"test", "-"}, {}, text);
    CHECK(outcome.status == 1);
    CHECK(outcome.out == "ok      acme-app: speaks\n1 passed, 0 failed\n");
    CHECK(outcome.err.find("error[SLR0605]") != std::string::npos);
    CHECK(outcome.err.find("see the decision: slrc eval - --role ") != std::string::npos);
}
