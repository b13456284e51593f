// Where `slrc compile` writes, and what it leaves alone.
#include "tests/command/file_facts.hpp"
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/command/specifications.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

std::vector<std::string> names(const std::map<std::string, std::string>& files) {
    std::vector<std::string> result;
    for (const auto& [name, text] : files) {
        result.push_back(name);
    }
    return result;
}

const std::vector<std::string> two_roles_files{
    "AWSServiceRoleForOne.admin.json", "AWSServiceRoleForOne.permissions.json",
    "AWSServiceRoleForOne.role.json",  "AWSServiceRoleForOne.trust.json",
    "AWSServiceRoleForTwo.admin.json", "AWSServiceRoleForTwo.permissions.json",
    "AWSServiceRoleForTwo.role.json",  "AWSServiceRoleForTwo.trust.json",
};

} // namespace

TEST_CASE("-o makes folders and one file for each document", "[command]") {
    const TemporaryFolder folder;
    folder.write("two.slr", two_roles);
    const Outcome outcome = run_slrc({"compile", "two.slr", "-o", "new/deep/"}, folder.path());
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.empty());
    CHECK(names(folder.everything("new/deep")) == two_roles_files);
    const std::string text = folder.read("new/deep/AWSServiceRoleForTwo.permissions.json");
    CHECK(text ==
          run_slrc({"compile", "two.slr", "--role", "AWSServiceRoleForTwo", "--document", "permissions"},
                   folder.path())
              .out);
    CHECK((file_facts(folder / "new/deep/AWSServiceRoleForTwo.permissions.json").st_mode & 0400U) != 0);
}

TEST_CASE("-o touches no file that is right and replaces the others whole", "[command]") {
    const TemporaryFolder folder;
    folder.write("two.slr", two_roles);
    REQUIRE(run_slrc({"compile", "two.slr", "-o", "out"}, folder.path()).status == 0);
    const std::string kept = folder / "out/AWSServiceRoleForTwo.trust.json";
    const std::string changed = folder / "out/AWSServiceRoleForOne.permissions.json";
    REQUIRE(::chmod(changed.c_str(), 0600) == 0);
    const struct stat kept_before = file_facts(kept);
    const struct stat changed_before = file_facts(changed);
    REQUIRE(run_slrc({"compile", "two.slr", "-o", "out", "--with", "mail"}, folder.path()).status == 0);
    const struct stat kept_after = file_facts(kept);
    const struct stat changed_after = file_facts(changed);
    CHECK(kept_after.st_ino == kept_before.st_ino);
    CHECK(kept_after.st_mtim.tv_sec == kept_before.st_mtim.tv_sec);
    CHECK(kept_after.st_mtim.tv_nsec == kept_before.st_mtim.tv_nsec);
    CHECK(changed_after.st_ino != changed_before.st_ino);
    CHECK((changed_after.st_mode & 0777U) == 0600U);
    CHECK(Json::parse(folder.read("out/AWSServiceRoleForOne.permissions.json")).at("Statement").size() == 2);
    CHECK(names(folder.everything("out")) == two_roles_files);
}

TEST_CASE("-o writes through a link to a file", "[command]") {
    const TemporaryFolder folder;
    folder.write("two.slr", two_roles);
    folder.write("real/target.json", "old\n");
    std::filesystem::create_directory(folder / "out");
    std::filesystem::create_symlink("../real/target.json", folder / "out/AWSServiceRoleForTwo.trust.json");
    REQUIRE(run_slrc({"compile", "two.slr", "-o", "out"}, folder.path()).status == 0);
    CHECK(std::filesystem::is_symlink(folder / "out/AWSServiceRoleForTwo.trust.json"));
    CHECK(Json::parse(folder.read("real/target.json")).contains("Statement"));
    CHECK(names(folder.everything("real")) == std::vector<std::string>{"target.json"});
}

TEST_CASE("--stdout, --document and the number of roles decide the form", "[command]") {
    const std::string two(two_roles);
    const Outcome all = run_slrc({"compile", "-", "--stdout"}, {}, two);
    CHECK(all.status == 0);
    CHECK(all.out == run_slrc({"compile", "-"}, {}, two).out);
    CHECK(Json::parse(all.out).at("AWSServiceRoleForOne").size() == 4);
    CHECK(all.out.ends_with("\n}\n"));
    for (const std::string document : {"trust", "permissions", "admin"}) {
        const Outcome one =
            run_slrc({"compile", "-", "--role", "AWSServiceRoleForTwo", "--document", document}, {}, two);
        CHECK(Json::parse(one.out) == Json::parse(all.out).at("AWSServiceRoleForTwo").at(document));
        CHECK(one.out.starts_with("{\n    \"Version\": \"2012-10-17\",\n"));
    }
    const Outcome role =
        run_slrc({"compile", "-", "--role", "AWSServiceRoleForTwo", "--document", "role"}, {}, two);
    CHECK(Json::parse(role.out).at("Name") == "AWSServiceRoleForTwo");
    const Outcome nothing = run_slrc({"compile", "-"}, {}, "let a = \"b\"\n");
    CHECK(nothing.status == 0);
    CHECK(nothing.out == "{}\n");
}

TEST_CASE("a value that only another document needs is not missed", "[command]") {
    const std::string text =
        "role Test { path \"/\" trust service lambda.amazonaws.com "
        "if aws:SourceAccount == \"{account}\"\n"
        "param where: string\n"
        "allow s3:GetObject on \"arn:aws:s3:::{where}/{suffix}\" }\n";
    const auto status = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"compile", "-", "--document"});
        return run_slrc(more, {}, text).status;
    };
    CHECK(status({"role"}) == 0);
    CHECK(status({"trust", "--set", "where=x"}) == 1);
    CHECK(status({"trust", "--set", "where=x", "--account", "111122223333"}) == 0);
    CHECK(status({"permissions", "--set", "where=x"}) == 1);
    CHECK(status({"permissions", "--set", "where=x", "--suffix", "a"}) == 0);
}

TEST_CASE("--minify leaves the newline at the end alone", "[command]") {
    const Outcome outcome =
        run_slrc({"compile", "-", "--document", "permissions", "--minify", "--role", "AWSServiceRoleForTwo"},
                 {}, std::string(two_roles));
    CHECK(outcome.out ==
          "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
          "\"s3:ListBucket\",\"Resource\":\"*\"}]}\n");
}

TEST_CASE("--split capability gives a base and a document for each when", "[command]") {
    const TemporaryFolder folder;
    folder.write("two.slr", two_roles);
    REQUIRE(run_slrc({"compile", "two.slr", "--with", "mail", "--role", "AWSServiceRoleForOne", "--document",
                      "permissions", "--split", "capability", "-o", "out"},
                     folder.path())
                .status == 0);
    CHECK(names(folder.everything("out")) ==
          std::vector<std::string>{"AWSServiceRoleForOne.permissions.json",
                                   "AWSServiceRoleForOne.permissions.mail.json"});
    const Json base = Json::parse(folder.read("out/AWSServiceRoleForOne.permissions.json"));
    const Json part = Json::parse(folder.read("out/AWSServiceRoleForOne.permissions.mail.json"));
    REQUIRE(base.at("Statement").size() == 1);
    REQUIRE(part.at("Statement").size() == 1);
    CHECK(base.at("Statement").at(0).at("Action") == "s3:ListAllMyBuckets");
    CHECK(part.at("Statement").at(0).at("Action") == "ses:SendEmail");
    CHECK(run_slrc({"compile", "two.slr", "--split", "none"}, folder.path()).out ==
          run_slrc({"compile", "two.slr"}, folder.path()).out);
}

TEST_CASE("--matrix has a folder for each set that requires permits", "[command]") {
    const TemporaryFolder folder;
    folder.write("shop.slr", shop);
    const std::vector<std::string> arguments{"compile",
                                             "shop.slr",
                                             "--matrix",
                                             "--document",
                                             "permissions",
                                             "--set",
                                             "topics=" + std::string(topic_a),
                                             "--set",
                                             "vault.key=" + std::string(key_a),
                                             "--set",
                                             "backup.key=" + std::string(key_b)};
    std::vector<std::string> to_folder = arguments;
    to_folder.insert(to_folder.end(), {"-o", "out"});
    const Outcome outcome = run_slrc(to_folder, folder.path());
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    const std::string file = "AWSServiceRoleForShop.permissions.json";
    CHECK(names(folder.everything("out")) ==
          std::vector<std::string>{"mail+vault+backup/", "mail+vault+backup/" + file, "mail+vault/",
                                   "mail+vault/" + file, "mail/", "mail/" + file, "none/", "none/" + file,
                                   "vault+backup/", "vault+backup/" + file, "vault/", "vault/" + file});
    CHECK(Json::parse(folder.read("out/mail+vault/" + file)).at("Statement").size() == 3);
    const Json printed = Json::parse(run_slrc(arguments, folder.path()).out);
    CHECK(printed.at("AWSServiceRoleForShop").size() == 6);
    CHECK(printed.at("AWSServiceRoleForShop").at("none").at("permissions").at("Statement").size() == 1);
    CHECK(run_slrc({"compile", "shop.slr", "--matrix"}, folder.path()).status == 1); // values are missing
}

TEST_CASE("--matrix writes what no set changes once, and golden files stay where they are", "[command]") {
    const TemporaryFolder folder;
    folder.write("r.slr",
                 "role R {\n path \"/\"\n trust service lambda.amazonaws.com\n capability a\n capability b\n"
                 " allow s3:ListAllMyBuckets on *\n when a: allow ec2:DescribeVpcs on *\n"
                 " when b: allow ec2:DescribeSubnets on *\n}\n");
    const auto run = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"compile", "r.slr", "--matrix"});
        return run_slrc(more, folder.path());
    };
    REQUIRE(run({"-o", "out"}).status == 0);
    CHECK(names(folder.everything("out")) ==
          std::vector<std::string>{"R.admin.json", "R.role.json", "R.trust.json", "a+b/",
                                   "a+b/R.permissions.json", "a/", "a/R.permissions.json", "b/",
                                   "b/R.permissions.json", "none/", "none/R.permissions.json"});
    CHECK(run({"-o", "out", "--check", "-W", "error"}).status == 0);

    // A set that is no longer permitted, and one whose capability has another name.
    folder.write("out/b+c/R.permissions.json", "{}\n");
    folder.write("out/notes/R.txt", "");
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{"-o", "out"}, {"-o", "out", "--check"}}) {
        const Outcome stale = run(more);
        CHECK(stale.err.starts_with(
            "warning[SLR0711]: this compilation would not write `out/b+c/R.permissions.json`"));
        CHECK(stale.err.find("warning", 7) == std::string::npos);
    }

    REQUIRE(run({"-o", "golden", "--copies"}).status == 0);
    const auto golden = folder.everything("golden");
    CHECK(golden.size() == 20);
    CHECK(folder.read("golden/a/R.trust.json") == folder.read("out/R.trust.json"));
    CHECK(run({"-o", "golden", "--check", "-W", "error"}).status == 0);
    REQUIRE(run({"-o", "golden"}).status == 0);
    CHECK(folder.everything("golden") == golden);
}

TEST_CASE("--check compares, shows a diff that patch takes, and writes nothing", "[command]") {
    const TemporaryFolder folder;
    folder.write("two.slr", two_roles);
    REQUIRE(run_slrc({"compile", "two.slr", "-o", "out"}, folder.path()).status == 0);
    const auto before = folder.everything();
    const Outcome same = run_slrc({"compile", "two.slr", "-o", "out", "--check"}, folder.path());
    CHECK(same.status == 0);
    CHECK(same.out.empty());
    CHECK(same.err.empty());
    const std::vector<std::string> changed{"compile", "two.slr", "-o", "out", "--check", "--with", "mail"};
    const Outcome differs = run_slrc(changed, folder.path());
    CHECK(differs.status == 1);
    CHECK(
        differs.out.starts_with("--- out/AWSServiceRoleForOne.permissions.json\n"
                                "+++ out/AWSServiceRoleForOne.permissions.json\n@@ -"));
    CHECK(differs.out.find("\n+            \"Action\": \"ses:SendEmail\",\n") != std::string::npos);
    CHECK(folder.everything() == before);
    Call patch;
    patch.program = "patch";
    patch.arguments = {"-p0", "-s"};
    patch.folder = folder.path();
    patch.input = differs.out;
    const Outcome patched = run(patch);
    if (patched.status != 127) { // patch is not everywhere
        CHECK(patched.status == 0);
        CHECK(run_slrc(changed, folder.path()).status == 0);
    }
}

TEST_CASE("--check shows a missing file whole and warns of a stale one", "[command]") {
    const TemporaryFolder folder;
    folder.write("two.slr", two_roles);
    REQUIRE(run_slrc({"compile", "two.slr", "-o", "out"}, folder.path()).status == 0);
    std::filesystem::remove(folder / "out/AWSServiceRoleForTwo.trust.json");
    const Outcome missing = run_slrc({"compile", "two.slr", "-o", "out", "--check"}, folder.path());
    CHECK(missing.status == 1);
    CHECK(missing.out.starts_with("--- /dev/null\n+++ out/AWSServiceRoleForTwo.trust.json\n@@ -0,0 +1,"));
    REQUIRE(run_slrc({"compile", "two.slr", "-o", "out"}, folder.path()).status == 0);

    folder.write("out/Gone.trust.json", "{}\n");
    folder.write("out/notes.json", "{}\n");
    const Outcome stale = run_slrc({"compile", "two.slr", "-o", "out", "--check"}, folder.path());
    CHECK(stale.status == 0);
    CHECK(stale.err.starts_with("warning[SLR0711]: "));
    CHECK(stale.err.find("`out/Gone.trust.json`") != std::string::npos);
    CHECK(stale.err.find("notes.json") == std::string::npos);
    CHECK(run_slrc({"compile", "two.slr", "-o", "out", "--check", "-W", "error"}, folder.path()).status == 1);
    // A call for one role does not know about the others.
    const Outcome one = run_slrc(
        {"compile", "two.slr", "-o", "out", "--check", "--role", "AWSServiceRoleForOne"}, folder.path());
    CHECK(one.status == 0);
    CHECK(one.err.empty());
}

TEST_CASE("the part of a capability that is off now is told to be stale", "[command]") {
    const TemporaryFolder folder;
    const auto compile = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"compile", "std:lex/v2.slr", "--split", "capability", "-o", "out"};
        words.insert(words.end(), more.begin(), more.end());
        return run_slrc(words, folder.path());
    };
    CHECK(compile({"--with", "sentiment"}).err.empty());
    CHECK(compile({"--with", "sentiment", "--check"}).err.empty());
    const std::string part = "`out/AWSServiceRoleForLexV2Bots.permissions.sentiment.json`";
    CHECK(compile({}).err.find(part) != std::string::npos);
    CHECK(compile({"--check", "--role", "AWSServiceRoleForLexV2Bots"}).err.find(part) != std::string::npos);
}

TEST_CASE("the inputs of the AWS CLI are files beside those of other targets", "[command]") {
    const TemporaryFolder folder;
    const auto compile = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"compile",   SLRC_SOURCE_DIR "/examples/saas/monitoring.slr",
                                       "--set",     "external_id=c-4f1d6a0b9e7c2358",
                                       "--account", "111122223333",
                                       "-o",        "out"};
        words.insert(words.end(), more.begin(), more.end());
        return run_slrc(words, folder.path());
    };
    const std::vector<std::string> inputs{"--target", "aws-cli", "--with", "inventory", "--depfile", "out/d"};
    REQUIRE(compile({}).status == 0);
    const Outcome outcome = compile(inputs);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(compile({"--target", "aws-cli", "--with", "inventory", "--check"}).err.empty());
    CHECK(compile({"--check"}).err.empty());
    const std::string depfile = folder.read("out/d");
    CHECK(depfile.find("out/ExampleMonitoringAccess.sh") != std::string::npos);
    CHECK(depfile.find("examples/saas/groups/inventory.slr") != std::string::npos);
    const Outcome off = compile({"--target", "aws-cli"});
    CHECK(off.err.find("`out/ExampleMonitoringAccess.put-role-policy.inventory.json`") != std::string::npos);
    CHECK(off.err.find(".trust.json") == std::string::npos);
}

TEST_CASE("--matrix reports a missing value once", "[command]") {
    const Outcome outcome = run_slrc({"compile", "std:lex/v2.slr", "--matrix", "--diagnostics", "json"});
    CHECK(outcome.status == 1);
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 5); // one for each parameter
}

TEST_CASE("--check cannot compare with a folder", "[command]") {
    const TemporaryFolder folder;
    folder.write("two.slr", two_roles);
    std::filesystem::create_directories(folder / "out/AWSServiceRoleForTwo.trust.json");
    const Outcome outcome = run_slrc({"compile", "two.slr", "-o", "out", "--check"}, folder.path());
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find("cannot read `out/AWSServiceRoleForTwo.trust.json`: it is a folder") !=
          std::string::npos);
}

TEST_CASE("sets of capabilities share files, and one that nobody writes any more is told", "[command]") {
    const TemporaryFolder folder;
    folder.write(
        "r.slr",
        "role R {\n path \"/\"\n trust service lambda.amazonaws.com\n capability a\n"
        " allow s3:ListAllMyBuckets on *\n when a: allow s3:GetBucketLocation on \"arn:aws:s3:::b\"\n}\n");
    const std::vector<std::string> call{"compile", "r.slr", "--matrix", "--share", "-o", "out"};
    REQUIRE(run_slrc(call, folder.path()).status == 0);
    const auto written = folder.everything("out");
    CHECK(written.size() == 7);
    CHECK(folder.read("out/R.permissions/none.json") != folder.read("out/R.permissions/a.json"));
    CHECK(folder.read("out/R.sets.json").find("\"trust\": \"R.trust.json\"") != std::string::npos);

    std::vector<std::string> check = call;
    check.emplace_back("--check");
    CHECK(run_slrc(check, folder.path()).status == 0);
    folder.write("out/R.permissions/b.json", "{}\n");
    CHECK(run_slrc(check, folder.path()).err.find("would not write `out/R.permissions/b.json`") !=
          std::string::npos);
}
