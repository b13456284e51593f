// A base and its variants: compiled without a capability it is the one, and with it the other.
#include "compiler/iam/equality.hpp"
#include "compiler/iam/json.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/importer/import_json.hpp"

#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <tuple>

using namespace slrc;
using test::policy;
using test::rules_of;

namespace {

std::string statement(const std::string& actions, const std::string& resources,
                      const std::string& more = "") {
    return R"({"Effect": "Allow", "Action": [)" + actions + R"(], "Resource": [)" + resources + "]" + more +
           "}";
}

test::ImportedText merged(const std::string& base,
                          const std::vector<std::pair<std::string, std::string>>& variants) {
    workspace::ImportOptions options;
    options.files = {"Base.json"};
    std::vector<std::pair<std::string, std::string>> files{{"Base.json", base}};
    for (const auto& [name, text] : variants) {
        options.variants.push_back({name, name + ".json"});
        files.emplace_back(name + ".json", text);
    }
    return test::import_files(files, options);
}

/// What a document allows and denies, piece by piece: a statement of two actions is as good as two of one.
std::set<std::tuple<std::string, bool, std::string, std::string, std::string>> pieces(
    const std::string& text) {
    std::set<std::tuple<std::string, bool, std::string, std::string, std::string>> all;
    for (const iam::Statement& one : iam::canonical(iam::read_document(text).value()).statements) {
        iam::Statement rest = one;
        rest.actions.clear();
        rest.resources.clear();
        const std::string conditions = iam::to_text({"", "", {rest}}, true);
        for (const std::string& action : one.actions) {
            for (const std::string& resource : one.resources) {
                all.emplace(one.sid, one.effect == iam::Effect::allow, action, resource, conditions);
            }
        }
    }
    return all;
}

std::string compiled(const std::string& text, const std::vector<std::string>& capabilities) {
    const test::RoundTrip trip = test::compile_imported(text, capabilities);
    INFO(text);
    REQUIRE(trip.errors.empty());
    return trip.documents.at("Base.permissions");
}

void check_both(const std::string& base, const std::string& variant) {
    const auto imported = merged(base, {{"extra", variant}});
    INFO(imported.text);
    CHECK(pieces(compiled(imported.text, {})) == pieces(base));
    CHECK(pieces(compiled(imported.text, {"extra"})) == pieces(variant));
}

const std::string speech = statement(R"("polly:SynthesizeSpeech")", R"("*")");
const std::string sentiment = statement(R"("comprehend:DetectSentiment")", R"("*")");

} // namespace

TEST_CASE("what a variant has beyond the base belongs to its capability", "[importer]") {
    const auto imported = merged(policy(speech), {{"sentiment", policy(speech + "," + sentiment)}});
    CHECK(imported.messages.empty());
    CHECK(rules_of(imported.text) ==
          "allow polly:SynthesizeSpeech on *\n"
          "when sentiment: allow comprehend:DetectSentiment\n");
    CHECK(imported.text.find("    capability sentiment\n") != std::string::npos);
    check_both(policy(speech), policy(speech + "," + sentiment));
}

TEST_CASE("statements are known by what they mean", "[importer]") {
    const std::string base =
        policy(statement(R"("polly:synthesizespeech", "sts:GetCallerIdentity")", R"("*")"));
    const std::string variant =
        policy(sentiment + "," + statement(R"("sts:GetCallerIdentity", "polly:SynthesizeSpeech")", R"("*")"));
    CHECK(rules_of(merged(base, {{"extra", variant}}).text) ==
          "allow polly:synthesizespeech, sts:GetCallerIdentity on *\n"
          "when extra: allow comprehend:DetectSentiment\n");
    check_both(base, variant);
}

TEST_CASE("of a statement that only has more, the rest belongs to the capability", "[importer]") {
    const std::string base = policy(statement(R"("s3:GetObject")", R"("arn:aws:s3:::a/*")"));
    const std::string more_actions =
        policy(statement(R"("s3:PutObject", "s3:GetObject")", R"("arn:aws:s3:::a/*")"));
    CHECK(rules_of(merged(base, {{"extra", more_actions}}).text) ==
          "allow s3:GetObject on \"arn:aws:s3:::a/*\"\n"
          "when extra: allow s3:PutObject on \"arn:aws:s3:::a/*\"\n");
    check_both(base, more_actions);
    const std::string more_resources =
        policy(statement(R"("s3:GetObject")", R"("arn:aws:s3:::a/*", "arn:aws:s3:::b/*")"));
    CHECK(rules_of(merged(base, {{"extra", more_resources}}).text) ==
          "allow s3:GetObject on \"arn:aws:s3:::a/*\"\n"
          "when extra: allow s3:GetObject on \"arn:aws:s3:::b/*\"\n");
    check_both(base, more_resources);
}

TEST_CASE("a statement with more of both is another one", "[importer]") {
    const std::string base = policy(statement(R"("s3:GetObject")", R"("arn:aws:s3:::a/*")"));
    const std::string more =
        policy(statement(R"("s3:GetObject", "s3:PutObject")", R"("arn:aws:s3:::a/*", "arn:aws:s3:::b/*")"));
    CHECK(rules_of(merged(base, {{"extra", more}}).text) ==
          "when not extra: allow s3:GetObject on \"arn:aws:s3:::a/*\"\n"
          "when extra:     allow s3:{GetObject, PutObject} on \"arn:aws:s3:::a/*\", \"arn:aws:s3:::b/*\"\n");
    check_both(base, more);
}

TEST_CASE("what a variant lacks belongs to its absence", "[importer]") {
    const std::string base = policy(speech + "," + sentiment);
    CHECK(rules_of(merged(base, {{"quiet", policy(sentiment)}}).text) ==
          "when not quiet: allow polly:SynthesizeSpeech on *\n"
          "allow comprehend:DetectSentiment\n");
    check_both(base, policy(sentiment));
}

TEST_CASE("one statement may go on in several of a variant, and several of the base in one", "[importer]") {
    const std::string two =
        policy(statement(R"("s3:GetObject")", R"("*")") + "," + statement(R"("s3:PutObject")", R"("*")"));
    check_both(two, policy(statement(R"("s3:GetObject", "s3:PutObject", "s3:ListBucket")", R"("*")")));
    check_both(two, policy(statement(R"("s3:GetObject", "s3:PutObject")", R"("*")")));
    check_both(policy(statement(R"("s3:GetObject", "s3:PutObject")", R"("*")")), two);
}

TEST_CASE("all but some is never divided", "[importer]") {
    const std::string base = policy(R"({"Effect": "Deny", "NotAction": "iam:*", "Resource": "*"})");
    check_both(base, policy(R"({"Effect": "Deny", "NotAction": ["iam:*", "sts:*"], "Resource": "*"})"));
    const std::string elsewhere =
        policy(R"({"Effect": "Deny", "Action": "iam:*", "NotResource": "arn:aws:iam::111122223333:role/a"})");
    check_both(
        elsewhere,
        policy(
            R"({"Effect": "Deny", "Action": "iam:*", "NotResource": ["arn:aws:iam::111122223333:role/a", "arn:aws:iam::111122223333:role/b"]})"));
}

TEST_CASE("conditions, effects and Sids tell statements apart", "[importer]") {
    const std::string base = policy(statement(R"("s3:GetObject")", R"("*")", R"(, "Sid": "A")"));
    check_both(base, policy(statement(R"("s3:GetObject")", R"("*")", R"(, "Sid": "B")")));
    check_both(base,
               policy(statement(R"("s3:GetObject")", R"("*")",
                                R"(, "Sid": "A", "Condition": {"Bool": {"aws:SecureTransport": "true"}})")));
}

TEST_CASE("the rest of a statement with a Sid gets a number", "[importer]") {
    const std::string base = policy(statement(R"("s3:GetObject")", R"("*")", R"(, "Sid": "A")"));
    const auto imported = merged(
        base,
        {{"extra", policy(statement(R"("s3:GetObject", "s3:PutObject")", R"("*")", R"(, "Sid": "A")"))}});
    CHECK(imported.codes == std::vector<std::string>{"SLR0917"});
    CHECK(rules_of(imported.text) ==
          "allow s3:GetObject on * as A\n"
          "when extra: allow s3:PutObject on * as A2\n");
}

TEST_CASE("several variants each have a capability, and share what they have in common", "[importer]") {
    const std::string logs = statement(R"("logs:PutLogEvents")", R"("*")");
    const auto imported = merged(policy(speech), {{"a", policy(speech + "," + sentiment + "," + logs)},
                                                  {"b", policy(sentiment + "," + speech)},
                                                  {"c", policy(logs)}});
    CHECK(rules_of(imported.text) ==
          "when not c:  allow polly:SynthesizeSpeech on *\n"
          "when a or b: allow comprehend:DetectSentiment\n"
          "when a or c: allow logs:PutLogEvents on *\n");
}

TEST_CASE("a trust that is another one is told", "[importer]") {
    const auto role = [](const std::string& service) {
        return R"({"Role": {"RoleName": "Base", "Path": "/", "AssumeRolePolicyDocument": )" +
               policy(R"({"Effect": "Allow", "Principal": {"Service": ")" + service +
                      R"("}, "Action": "sts:AssumeRole"})") +
               "}}";
    };
    CHECK(merged(role("lex.amazonaws.com"), {{"a", role("lex.amazonaws.com")}}).codes.empty());
    const auto imported = merged(role("lex.amazonaws.com"), {{"a", role("lexv2.amazonaws.com")}});
    CHECK(imported.codes == std::vector<std::string>{"SLR0918"});
    CHECK(imported.text.find("lexv2") == std::string::npos);
}

TEST_CASE("a base and a variant have one role each", "[importer]") {
    const auto role = [](const std::string& name) {
        return R"({"RoleName": ")" + name + R"(", "Path": "/", "AssumeRolePolicyDocument": )" +
               policy(
                   R"({"Effect": "Allow", "Principal": {"Service": "lex.amazonaws.com"}, "Action": "sts:AssumeRole"})") +
               "}";
    };
    const std::string two = R"({"RoleDetailList": [)" + role("a") + ", " + role("b") + "]}";
    CHECK(merged(two, {{"a", policy(speech)}}).codes == std::vector<std::string>{"SLR0916"});
    CHECK(merged(policy(speech), {{"a", two}}).codes == std::vector<std::string>{"SLR0916"});
}

TEST_CASE("parameters of a variant belong to its capability", "[importer]") {
    const auto role = [](const std::string& bucket) {
        return R"({"Parameters": {"stage": {"Type": "String"}, ")" + bucket +
               R"(": {"Type": "String"}}, "Resources": {"Base": {"Type": "AWS::IAM::Role", "Properties": {
            "RoleName": "Base", "AssumeRolePolicyDocument": )" +
               policy(
                   R"({"Effect": "Allow", "Principal": {"Service": "lex.amazonaws.com"}, "Action": "sts:AssumeRole"})") +
               R"(, "Policies": [{"PolicyName": "p", "PolicyDocument": {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Action": "s3:GetObject", "Resource": {"Fn::Sub": "arn:aws:s3:::${stage}/*"}},
                {"Effect": "Allow", "Action": "s3:PutObject", "Resource": {"Fn::Sub": "arn:aws:s3:::${)" +
               bucket + R"(}/*"}}]}}]}}}})";
    };
    const auto imported = merged(role("inbox"), {{"archive", role("old")}});
    INFO(imported.text);
    CHECK(imported.text.find("capability archive(old: string)") != std::string::npos);
    CHECK(rules_of(imported.text) ==
          "// From the inline policy `p`.\n"
          "allow s3:GetObject on \"arn:aws:s3:::{stage}/*\"\n\n"
          "when not archive: allow s3:PutObject on \"arn:aws:s3:::{inbox}/*\"\n"
          "when archive:     allow s3:PutObject on \"arn:aws:s3:::{old}/*\"\n");
}

TEST_CASE("the sentiment rule of Lex is found", "[importer]") {
    const auto read = [](const std::string& name) {
        std::ifstream stream(std::string(SLRC_CORPUS_DIR) + "/aws-managed-policies/" + name + ".json");
        return std::string(std::istreambuf_iterator<char>(stream), {});
    };
    const std::string base = read("AmazonLexV2BotPolicy");
    if (base.empty()) {
        std::cout << "skipped: the published policies are absent\n";
        return;
    }
    const auto imported = merged(base, {{"sentiment", read("LexBotPolicy")}});
    CHECK(imported.messages.empty());
    CHECK(rules_of(imported.text) ==
          "allow polly:SynthesizeSpeech on *\n"
          "when sentiment: allow comprehend:DetectSentiment\n");
}

TEST_CASE("a rule that a variant has twice has its capability once", "[importer]") {
    const std::string base = policy(statement("\"s3:GetObject\"", "\"arn:aws:s3:::a/*\""));
    const std::string more = statement("\"s3:PutObject\"", "\"arn:aws:s3:::b/*\"");
    const std::string first = statement("\"s3:GetObject\"", "\"arn:aws:s3:::a/*\"");
    const auto imported =
        merged(base, {{"one", policy(first + "," + more)}, {"two", policy(first + "," + more + "," + more)}});
    CHECK(imported.messages.empty());
    CHECK(imported.text.find("when one or two:") != std::string::npos);
}
