// `slrc import`: what it reads, where it writes, and how it ends.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <filesystem>

using namespace slrc::test;

namespace {

const std::string lex_trust =
    R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "lex.amazonaws.com"}, "Action": "sts:AssumeRole"}]})";

std::string policy(const std::string& actions) {
    return R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": [)" + actions +
           R"(], "Resource": "*"}]})";
}

std::string account() {
    const auto role = [](const std::string& name) {
        return R"({"RoleName": ")" + name + R"(", "Path": "/", "AssumeRolePolicyDocument": )" + lex_trust +
               R"(, "RolePolicyList": [{"PolicyName": "p", "PolicyDocument": )" +
               policy("\"sts:GetCallerIdentity\"") + "}]}";
    };
    return R"({"RoleDetailList": [)" + role("reader") + ", " + role("writer") + "]}";
}

} // namespace

TEST_CASE("import writes a specification to standard output, which compiles", "[command]") {
    const Outcome outcome = run_slrc({"import", "-"}, {}, account());
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out == R"(role reader {
    path "/"
    trust service lex.amazonaws.com

    // From the inline policy `p`.
    allow sts:GetCallerIdentity
}

role writer {
    path "/"
    trust service lex.amazonaws.com

    // From the inline policy `p`.
    allow sts:GetCallerIdentity
}
)");
    CHECK(run_slrc({"check", "-"}, {}, outcome.out).status == 0);
    CHECK(run_slrc({"fmt", "--check", "-"}, {}, outcome.out).status == 0);
}

TEST_CASE("import writes to a file, or one file for each role to a folder", "[command]") {
    const TemporaryFolder folder;
    folder.write("account.json", account());
    folder.write("all.slr", "old");
    CHECK(run_slrc({"import", "account.json", "-o", "all.slr"}, folder.path()).status == 0);
    CHECK(folder.read("all.slr").starts_with("role reader {"));
    const Outcome outcome = run_slrc({"import", "account.json", "-o", "roles"}, folder.path());
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(folder.everything("roles").size() == 2);
    CHECK(folder.read("roles/reader.slr").starts_with("role reader {"));
    CHECK(folder.read("roles/writer.slr").starts_with("role writer {"));
}

TEST_CASE("import takes roles by name, and says which there are", "[command]") {
    const TemporaryFolder folder;
    folder.write("account.json", account());
    const Outcome one = run_slrc({"import", "account.json", "--role", "writer"}, folder.path());
    CHECK(one.status == 0);
    CHECK(one.out.starts_with("role writer {"));
    CHECK(one.out.find("reader") == std::string::npos);
    const Outcome none = run_slrc({"import", "account.json", "--role", "writre"}, folder.path());
    CHECK(none.status == 1);
    CHECK(none.out.empty());
    CHECK(none.err.find("did you mean `writer`?") != std::string::npos);
}

TEST_CASE("import is told what a document is for", "[command]") {
    CHECK(run_slrc({"import", "-", "--kind", "trust"}, {}, lex_trust).status == 0);
    const Outcome outcome = run_slrc({"import", "-", "--kind", "permissions"}, {}, lex_trust);
    CHECK(outcome.status == 1);
    CHECK(outcome.err.find("SLR0912") != std::string::npos);
}

TEST_CASE("import finds what a capability adds", "[command]") {
    const TemporaryFolder folder;
    folder.write("base.json", policy("\"polly:SynthesizeSpeech\""));
    folder.write("more.json", policy("\"polly:SynthesizeSpeech\", \"comprehend:DetectSentiment\""));
    folder.write("logs.json", policy("\"polly:SynthesizeSpeech\", \"logs:PutLogEvents\""));
    const Outcome outcome = run_slrc(
        {"import", "base.json", "--capability", "sentiment=more.json", "--capability", "logs=logs.json"},
        folder.path());
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("    when sentiment: allow comprehend:DetectSentiment\n"
                           "    when logs:      allow logs:PutLogEvents on *\n") != std::string::npos);
}

TEST_CASE("an error in a document is at its place, and nothing is written", "[command]") {
    const TemporaryFolder folder;
    folder.write(
        "bad.json",
        "{\"Version\": \"2012-10-17\",\n \"Statement\": {\"Effect\": \"allow\", \"Action\": \"s3:*\", \"Resource\": \"*\"}}");
    const Outcome outcome = run_slrc({"import", "bad.json", "-o", "out.slr"}, folder.path());
    CHECK(outcome.status == 1);
    CHECK(outcome.err.find("--> bad.json:2:26") != std::string::npos);
    CHECK(folder.everything().size() == 1);
    CHECK(run_slrc({"import", "absent.json"}, folder.path()).status == 2);
}

TEST_CASE("roles of one name in two inputs stay apart, or are refused", "[command]") {
    const TemporaryFolder folder;
    for (const std::string name : {"a", "b"}) {
        folder.write(
            name + ".json",
            R"({"Resources": {"Reader": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": )" +
                lex_trust + R"(, "Policies": [{"PolicyName": "p", "PolicyDocument": )" +
                policy("\"lex:ListBots\"") + "}]}}}}");
    }
    const Outcome one = run_slrc({"import", "a.json", "b.json"}, folder.path());
    CHECK(one.status == 0);
    CHECK(one.err.find("the name `Reader` of a second role is written as `Reader_2`") != std::string::npos);
    CHECK(one.out.find("role Reader_2 {") != std::string::npos);
    const Outcome divided = run_slrc({"import", "a.json", "b.json", "-o", "roles"}, folder.path());
    CHECK(divided.status == 1);
    CHECK(
        divided.err.starts_with("error[SLR0306]: two roles are called `Reader`, and a folder has one file"));
    CHECK_FALSE(std::filesystem::exists(folder / "roles"));
}

TEST_CASE("what import writes and does not compile is written, and ends with 1", "[command]") {
    const TemporaryFolder folder;
    folder.write("odd.json", R"({"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "s3:*",
 "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "No"}}}]})");
    const Outcome checked = run_slrc({"check", "odd.json"}, folder.path());
    CHECK(checked.status == 0);
    CHECK(checked.err.starts_with("warning[SLR0508]: "));
    const Outcome outcome = run_slrc({"import", "odd.json", "-o", "odd.slr"}, folder.path());
    CHECK(outcome.status == 1);
    CHECK(outcome.err.starts_with("error[SLR0508]: `No` is neither `true` nor `false`: IAM takes it, and"));
    CHECK(outcome.err.find(" --> odd.json:2:65\n") != std::string::npos);
    CHECK(outcome.err.ends_with("\nslrc: 1 error\n"));
    CHECK(folder.read("odd.slr").find("aws:SecureTransport == \"No\"") != std::string::npos);
    CHECK(run_slrc({"check", "odd.slr"}, folder.path()).status == 1);
    // As the user wants it, a warning keeps it from being written.
    folder.write("user.json", R"({"RoleDetailList": [], "UserDetailList": [{}]})");
    CHECK(run_slrc({"import", "user.json", "-o", "user.slr", "-W", "error"}, folder.path()).status == 1);
    CHECK_FALSE(std::filesystem::exists(folder / "user.slr"));
}

TEST_CASE("wrong calls of import end with 2", "[command]") {
    const std::vector<std::pair<std::vector<std::string>, std::string>> calls{
        {{"import"}, "FILE is required"},
        {{"import", "a.json", "--kind", "trst"}, "--kind: `trst` does not fit; did you mean `trust`?"},
        {{"import", "a.json", "--capability", "x"}, "--capability: `x` is not NAME=FILE.json"},
        {{"import", "a.json", "--capability", "a-b=x.json"}, "`a-b` is no name of a capability"},
        {{"import", "a.json", "--capability", "when=x.json"}, "`when` is no name of a capability"},
        {{"import", "a.json", "--capability", "a=x.json", "--capability", "a=y.json"}, "`a` is given twice"},
        {{"import", "-", "--capability", "a=-"}, "standard input can be read once"},
        {{"import", "a.json", "-o", ""}, "-o: the name is empty"},
    };
    for (const auto& [call, message] : calls) {
        const Outcome outcome = run_slrc(call);
        CAPTURE(call, outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find(message) != std::string::npos);
    }
}
