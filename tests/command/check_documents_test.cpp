// `slrc check` on JSON documents.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <tuple>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

const std::string good_policy =
    R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "polly:SynthesizeSpeech", "Resource": "*"}})";
const std::string account_trust =
    R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"AWS": "123456789012"}, "Action": "sts:AssumeRole"}})";
const std::string wrong_policy = R"({
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Action": "polly:SynthesizeSpech", "Resource": "*"},
        {"Effect": "allow", "Action": "s3:ListAllMyBuckets", "Resource": "arn:aws:s3:::acme"}
    ]
})";

/// The fixes of a document, applied from its end to its begin.
std::string fixed(std::string text, const std::string& lines) {
    std::vector<std::tuple<std::size_t, std::size_t, std::string>> changes;
    std::vector<std::size_t> starts{0};
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
        starts.push_back(at + 1);
    }
    const auto offset = [&](const Json& fix, const char* line, const char* column) {
        return starts.at(fix.at(line).get<std::size_t>() - 1) + fix.at(column).get<std::size_t>() - 1;
    };
    std::istringstream stream(lines);
    for (std::string line; std::getline(stream, line);) {
        const Json found = Json::parse(line);
        if (found.contains("fix")) {
            const Json& fix = found.at("fix");
            const std::size_t begin = offset(fix, "line", "column");
            changes.emplace_back(begin, offset(fix, "endLine", "endColumn") - begin,
                                 fix.at("text").get<std::string>());
        }
    }
    std::sort(changes.rbegin(), changes.rend());
    for (const auto& [begin, length, replacement] : changes) {
        text.replace(begin, length, replacement);
    }
    return text;
}

} // namespace

TEST_CASE("documents are checked, with places in the JSON", "[command]") {
    const Outcome outcome = check_text({}, wrong_policy);
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(
        outcome.err.find(
            "error[SLR0203]: `polly:SynthesizeSpech` is not an action of Amazon Polly\n --> <stdin>:4:40\n") !=
        std::string::npos);
    CHECK(outcome.err.find("error[SLR0909]: `allow` is no Effect\n --> <stdin>:5:20\n") != std::string::npos);
    CHECK(outcome.err.find("`Allow`") != std::string::npos);
    CHECK(outcome.err.find("extern") == std::string::npos);
    CHECK(check_text({}, good_policy).status == 0);
    CHECK(check_text({}, good_policy).err.empty());
    CHECK(check_text({}, account_trust).err.empty());
}

TEST_CASE("a document is known by its name, and on standard input by its text", "[command]") {
    const TemporaryFolder folder;
    folder.write("good.json", good_policy);
    folder.write("wrong.json", wrong_policy);
    folder.write("role.slr",
                 "role acme { path \"/\"\ntrust account 123456789012\nallow polly:SynthesizeSpeech on * }\n");
    CHECK(run_slrc({"check", "good.json"}, folder.path()).status == 0);
    CHECK(run_slrc({"check", "wrong.json"}, folder.path()).status == 1);
    CHECK(run_slrc({"check", "role.slr", "good.json"}, folder.path()).status == 0);
    const Outcome mixed = run_slrc({"check", "role.slr", "wrong.json", "-"}, folder.path(), "let a = \n");
    CHECK(mixed.status == 1);
    CHECK(mixed.err.find("wrong.json:4:40") != std::string::npos);
    CHECK(mixed.err.find("<stdin>:2:1") != std::string::npos);
    CHECK(check_text({}, "\xEF\xBB\xBF \n" + good_policy).status == 0);
    CHECK(run_slrc({"check", "missing.json"}, folder.path()).status == 2);
}

TEST_CASE("--kind says what a document is", "[command]") {
    CHECK(check_text({"--kind", "trust"}, account_trust).status == 0);
    CHECK(check_text({"--kind", "permissions"}, good_policy).status == 0);
    const Outcome outcome = check_text({"--kind", "permissions"}, account_trust);
    CHECK(outcome.status == 1);
    CHECK(outcome.err.find("error[SLR0912]: `Principal` in a permissions policy") != std::string::npos);
    CHECK(check_text({"--kind", "trust"}, "let a = \"b\"\n").status == 2);
    CHECK(check_text({"--sizes"}, good_policy).status == 2);
}

TEST_CASE("warnings of documents are silenced and made errors as elsewhere", "[command]") {
    const std::string noted =
        R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme/*"}})";
    const Outcome outcome = check_text({}, noted);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.starts_with("note[SLR0819]"));
    CHECK(check_text({"-W", "no-literal-partition"}, noted).err.empty());
    const std::string old =
        R"({"Statement": {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}})";
    CHECK(check_text({}, old).status == 0);
    CHECK(check_text({"-W", "error"}, old).status == 1);
}

TEST_CASE("fixes of documents are JSON, and settle what they are for", "[command]") {
    const std::string text = R"({"Version": "2012-10-18", "Statement": [
 {"effect": "Allow", "Action": ["S3:getobject", "s3:PutObjekt"], "Resource": "arn:*:s3:::acme/*"},
 {"Effect": "allow", "Action": "s3:PutObject", "Resource": "arn:*:s3:::acme/*", "Condition": {"StringLik": {"aws:PrincipalOrgId": "o-a*"}}},
 {"Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"}
]})";
    const Outcome first = check_text({"--diagnostics", "json"}, text);
    const std::string once = fixed(text, first.err);
    CHECK(Json::accept(once));
    const Outcome second = check_text({"--diagnostics", "json"}, once);
    INFO(first.err << once << "\n" << second.err);
    CHECK(second.status == 0);

    const std::string noted = R"({"Version": "2012-10-17", "Statement": [
 {"Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:*:s3:::acme", "arn:*:s3:::other/*", "arn:*:s3:::other/a"]},
 {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:*:s3:::{acme}"}]})";
    const Outcome found = check_text({"--diagnostics", "json"}, noted);
    CHECK(found.err.find("\"fix\"") != std::string::npos);
    const std::string better = fixed(noted, found.err);
    CHECK(Json::accept(better));
    CHECK(better.find("{{") == std::string::npos);
}

TEST_CASE("documents are shown as JSON lines and as SARIF, too", "[command]") {
    const Outcome lines = check_text({"--diagnostics", "json"}, wrong_policy);
    const Json first = Json::parse(lines.err.substr(0, lines.err.find('\n')));
    CHECK(first["code"] == "SLR0203");
    CHECK(first["line"] == 4);
    CHECK(
        first["help"] ==
        "`slrc catalog actions SERVICE` lists the actions; a newer one is declared in a specification that `--known` names");
    CHECK(Json::parse(check_text({"--diagnostics", "sarif"}, wrong_policy).out)["version"] == "2.1.0");
}

TEST_CASE("a document of bad JSON ends with 1, however bad", "[command]") {
    for (const std::string& text :
         {std::string(200'000, '['), std::string("{\"a\": 1e999}"), std::string("{\"a\": \"\xFF\"}"),
          std::string("{\0}", 3), std::string("{"), std::string("[]"), std::string("{\"Statement\": 7}")}) {
        const Outcome outcome = check_text({}, text);
        CHECK(outcome.status == 1);
        CHECK(outcome.err.find("error[") != std::string::npos);
    }
}
