// `--known`: names that JSON may have besides IAM's.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::test;

namespace {

const std::string new_policy =
    R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "acmedb:GetRow", "Resource": "*"}})";
const std::string new_names = "extern action acmedb:GetRow\n";

bool speaks_of(const Outcome& outcome, const char* text) {
    return outcome.err.find(text) != std::string::npos;
}

} // namespace

TEST_CASE("--known declares what documents name", "[command]") {
    const TemporaryFolder folder;
    folder.write("policy.json", new_policy);
    folder.write("known.slr", new_names);
    const Outcome unknown = run_slrc({"check", "policy.json"}, folder.path());
    CHECK(unknown.status == 1);
    CHECK(speaks_of(unknown, "error[SLR0201]: `acmedb` is not the prefix of a service\n"));
    CHECK(speaks_of(unknown, "`--known`"));
    const Outcome known = run_slrc({"check", "policy.json", "--known", "known.slr"}, folder.path());
    CHECK(known.status == 0);
    CHECK(known.err.empty());
    CHECK(run_slrc({"check", "-", "--known", "known.slr"}, folder.path(), new_policy).status == 0);
    folder.write("shared/more.slr", new_names);
    folder.write("all.slr", "import \"more.slr\"\n");
    CHECK(run_slrc({"check", "policy.json", "--known", "all.slr", "-I", "shared"}, folder.path()).status ==
          0);
}

TEST_CASE("--known of eval and import", "[command]") {
    const TemporaryFolder folder;
    folder.write("policy.json", new_policy);
    folder.write("known.slr", new_names);
    const Outcome answer =
        run_slrc({"eval", "--policy", "policy.json", "--known", "known.slr", "--action", "acmedb:GetRow"},
                 folder.path());
    CHECK(answer.status == 0);
    CHECK(answer.err.empty());
    CHECK(speaks_of(run_slrc({"eval", "--policy", "policy.json", "--action", "acmedb:GetRow"}, folder.path()),
                    "SLR0201"));
    const Outcome imported = run_slrc({"import", "policy.json", "--known", "known.slr"}, folder.path());
    CHECK(imported.status == 0);
    CHECK(imported.out.find("extern action acmedb:GetRow\n") != std::string::npos);
}

TEST_CASE("--known where it says nothing, or cannot be read", "[command]") {
    const TemporaryFolder folder;
    folder.write("policy.json", new_policy);
    folder.write("role.slr",
                 "role acme { path \"/\"\ntrust account 123456789012\nallow polly:SynthesizeSpeech on * }\n");
    folder.write("wrong.slr", "extern acton acmedb:GetRow\n");
    CHECK(run_slrc({"check", "role.slr", "--known", "role.slr"}, folder.path()).status == 2);
    CHECK(run_slrc({"eval", "role.slr", "--known", "role.slr", "--action", "s3:GetObject"}, folder.path())
              .status == 2);
    CHECK(run_slrc({"check", "policy.json", "--known", ""}, folder.path()).status == 2);
    CHECK(run_slrc({"check", "policy.json", "--known", "missing.slr"}, folder.path()).status == 2);
    const Outcome wrong = run_slrc({"check", "policy.json", "--known", "wrong.slr"}, folder.path());
    CHECK(wrong.status == 1);
    CHECK(speaks_of(wrong, "wrong.slr:1:8"));
    // What it would have declared is not missing besides.
    CHECK(wrong.err.ends_with("\nslrc: 1 error\n"));
    for (const std::vector<std::string>& call :
         {std::vector<std::string>{"import", "policy.json"},
          {"eval", "--policy", "policy.json", "--action", "acmedb:GetRow"}}) {
        std::vector<std::string> arguments = call;
        arguments.insert(arguments.end(), {"--known", "wrong.slr"});
        const Outcome outcome = run_slrc(arguments, folder.path());
        CHECK(outcome.status == 1);
        CHECK(outcome.err.ends_with("\nslrc: 1 error\n"));
    }
}
