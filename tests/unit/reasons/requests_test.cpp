// Requests as people write them.
#include "compiler/reasons/request_form.hpp"
#include "tests/unit/catch.hpp"

#include <optional>
#include <utility>

using namespace slrc;
using namespace slrc::reasons;

using Texts = std::vector<std::string>;

namespace {

struct Read {
    std::vector<ReadRequest> requests;
    std::vector<diagnostics::Diagnostic> findings;
};

Read read(std::string text, bool needs_caller = false) {
    source::Files files;
    diagnostics::Sink sink;
    const source::FileIndex file = files.add("requests.jsonl", std::move(text));
    Read result{read_requests(files, file, needs_caller, sink), {}};
    result.findings.assign(sink.all().begin(), sink.all().end());
    return result;
}

} // namespace

TEST_CASE("requests: a line each", "[reasons]") {
    const Read result = read(
        "\xEF\xBB\xBF{\"action\": \"s3:GetObject\"}\r\n\n   \n"
        "  {\"action\": \"s3:A\", \"resource\": \"arn:aws:s3:::b\", \"context\": {\"k:a\": \"x\", "
        "\"k:b\": [\"y\", 1, true, 1.50], \"k:c\": []}, \"principal\": \"lex.amazonaws.com\"}");
    CHECK(result.findings.empty());
    REQUIRE(result.requests.size() == 2);
    CHECK(result.requests[0].request == iam::Request{"s3:GetObject", "*", {}, std::nullopt});
    CHECK(result.requests[1].request ==
          iam::Request{"s3:A",
                       "arn:aws:s3:::b",
                       {{"k:a", {"x"}}, {"k:b", {"y", "1", "true", "1.50"}}, {"k:c", {}}},
                       iam::Caller{"Service", "lex.amazonaws.com"}});
    CHECK(result.requests[0].span.begin == 3);
    CHECK(result.requests[0].span.end == 29);
}

TEST_CASE("requests: what is none is reported at its line", "[reasons]") {
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    const std::vector<std::pair<std::string, std::string>> all{
        {"{", "the line is not JSON: the document ends in the middle"},
        {std::string(200'000, '['), "lists and objects deeper than 200 levels"},
        {"{\"action\": \"s3:A\"} x", "the line is not JSON: `x` stands behind the end of the document"},
        {"\xff", "the file is not UTF-8: a byte that cannot stand here"},
        {deep, "lists and objects deeper than 200 levels"},
        {"{\"context\": {\"k:a\": 1e999}}", "`1e999` is beyond the numbers that a program can read"},
        {"[]", "a request is an object"},
        {"{}", "the request has no `action`"},
        {R"({"action": 1})", "`action` has to be text in quotes"},
        {R"({"action": "s3:Get*"})",
         "`s3:Get*` is a pattern, and a request has one action: `slrc catalog expand 's3:Get*'` lists them"},
        {R"({"action": "s3"})", "`s3` is no action: it is `service:Name`"},
        {R"({"action": "s3:A", "resource": "b"})",
         "`b` is no ARN: it is `arn:partition:service:region:account:resource`, or `*` for an action that works on no "
         "single resource"},
        {R"({"action": "s3:A", "resourse": "*"})",
         "a request has no key `resourse`: did you mean `resource`?"},
        {R"({"action": "s3:A", "xyz": "*"})",
         "a request has no key `xyz`: it has `action`, `resource`, `context` and `principal`"},
        {R"({"action": "s3:A", "action": "s3:B"})", "the key `action` stands twice in one object"},
        {R"({"action": "s3:A", "context": []})", "`context` has to be an object of keys"},
        {R"({"action": "s3:A", "context": {"ip": "1"}})", "`ip` is no condition key, such as `aws:SourceIp`"},
        {R"({"action": "s3:A", "context": {"k:a": "1", "K:A": "2"}})",
         "the condition key `K:A` stands twice: letter case does not count"},
        {R"({"action": "s3:A", "context": {"k:a": null}})",
         "`context.k:a` has to be text, a number, a boolean, or a list of them"},
        {R"({"action": "s3:A", "context": {"k:a": 1e3}})",
         "`1e3` has an exponent, which IAM's numbers do not have: write it as a decimal"},
        {R"({"action": "s3:A", "context": {"k:a": [["x"]]}})",
         "`context.k:a` has to be text, a number, a boolean, or a list of them"},
        {R"({"action": "s3:A", "principal": "someone"})",
         "`someone` does not say what kind of principal it is: write `Service=someone`, `AWS=someone`, "
         "`Federated=someone` or `CanonicalUser=someone`"},
        {R"({"action": "s3:A", "principal": {"Host": "a.b"}})",
         "`Host` is no kind of principal: `Service`, `AWS`, `Federated` or `CanonicalUser`"},
        {R"({"action": "s3:A", "principal": {}})",
         "`principal` has to be one: `{\"Service\": \"lexv2.amazonaws.com\"}`"},
    };
    for (const auto& [line, message] : all) {
        INFO(line.substr(0, 80));
        const Read result = read("{\"action\": \"s3:A\"}\n" + line + "\n{\"action\": \"s3:B\"}\n");
        CHECK(result.requests.size() == 2);
        REQUIRE(result.findings.size() == 1);
        CHECK(result.findings[0].message == message);
        CHECK(result.findings[0].kind == diagnostics::Kind::bad_request);
        CHECK(result.findings[0].span->begin >= 19);
        CHECK(result.findings[0].span->end <= 19 + line.size());
    }
}

TEST_CASE("requests: a number is its letters, which are compared exactly", "[reasons]") {
    const Read result =
        read(R"({"action": "s3:A", "context": {"k:a": [12345678901234567890123, -0.12345678901234567891]}})");
    CHECK(result.findings.empty());
    REQUIRE(result.requests.size() == 1);
    CHECK(result.requests[0].request.context.at(0).values ==
          Texts{"12345678901234567890123", "-0.12345678901234567891"});
}

TEST_CASE("requests: what is wrong has its place in the line", "[reasons]") {
    const std::vector<std::pair<std::string, std::string>> all{
        {R"({"action" "s3:A"})", R"("s3:A")"},
        {R"({"action": "s3:*"})", R"("s3:*")"},
        {R"({"action": "s3:A", "resourse": "*"})", R"("resourse")"},
        {R"({"action": "s3:A", "action": "s3:B"})", R"("action")"},
        {R"({"action": "s3:A", "context": []})", "[]"},
        {R"({"action": "s3:A", "context": {"ip": "1"}})", R"("ip")"},
        {R"({"action": "s3:A", "context": {"k:a": "1", "K:A": "2"}})", R"("K:A")"},
        {R"({"action": "s3:A", "context": {"k:a": ["x", {}]}})", "{}"},
        {R"({"action": "s3:A", "context": {"k:a": 1e3}})", "1e3"},
        {R"({"action": "s3:A", "principal": {"Host": "a.b"}})", R"("Host")"},
        {R"({"resource": "*"})", R"({"resource": "*"})"},
    };
    for (const auto& [line, place] : all) {
        INFO(line);
        const std::string text = "\n" + line;
        const Read result = read(text);
        REQUIRE(result.findings.size() == 1);
        const source::Span span = result.findings[0].span.value();
        CHECK(text.substr(span.begin, span.end - span.begin) == place);
    }
}

TEST_CASE("requests: a trust policy needs one who asks", "[reasons]") {
    CHECK(read("{\"action\": \"sts:AssumeRole\"}", true).findings.at(0).message ==
          "the request has no `principal`, about whom a trust policy decides");
    CHECK(read("{\"action\": \"sts:AssumeRole\", \"principal\": {\"AWS\": \"111122223333\"}}", true)
              .findings.empty());
}

TEST_CASE("requests: the kind of a caller follows from its name, or stands before it", "[reasons]") {
    const std::vector<std::pair<std::string, std::string>> all{
        {"lexv2.amazonaws.com", "Service"},
        {"ec2.amazonaws.com.cn", "Service"},
        {"111122223333", "AWS"},
        {"*", "AWS"},
        {"arn:aws:iam::111122223333:root", "AWS"},
        {"arn:aws:iam::111122223333:role/a/b", "AWS"},
        {"arn:aws:sts::111122223333:assumed-role/a/b", "AWS"},
        {"AROAABCDEFGHIJKLMNOPQ", "AWS"},
        {"accounts.google.com", "Federated"},
        {"cognito-identity.amazonaws.com", "Federated"},
        {"www.amazon.com", "Federated"},
        {"token.actions.githubusercontent.com", "Federated"},
        {"arn:aws:iam::111122223333:saml-provider/a", "Federated"},
        {std::string(64, 'a'), "CanonicalUser"}};
    for (const auto& [name, kind] : all) {
        INFO(name);
        CHECK(read_caller(name) == iam::Caller{kind, name});
        CHECK(read_caller("Service=" + name) == iam::Caller{"Service", name});
    }
    for (const char* name : {"", "someone", "Service=", "Host=a.b", "arn:aws:s3:::bucket"}) {
        INFO(name);
        CHECK_FALSE(read_caller(name));
    }
}

TEST_CASE("requests: names that nobody knows, with the nearest", "[reasons]") {
    const auto messages = [](const iam::Request& request) {
        Texts all;
        for (const UnknownName& unknown : unknown_names(request, catalog::built_in())) {
            all.push_back(unknown.message);
        }
        return all;
    };
    CHECK(messages(
              {"s3:getobject", "*", {{"AWS:sourceip", {"1"}}, {"aws:RequestTag/any", {"1"}}}, std::nullopt})
              .empty());
    CHECK(messages({"s3:GetObjekt", "*", {}, std::nullopt}) ==
          Texts{"`s3:GetObjekt` is not an action of Amazon S3: did you mean `s3:GetObject`?"});
    CHECK(messages({"s33:GetObject", "*", {}, std::nullopt})
              .at(0)
              .starts_with("`s33` is the prefix of no service"));
    CHECK(messages({"s3:GetObject", "*", {{"aws:SorceIp", {"1"}}}, std::nullopt}) ==
          Texts{"`aws:SorceIp` is no condition key that AWS documents: did you mean `aws:SourceIp`?"});
    CHECK(messages({"s3:GetObject", "*", {{"token.actions.githubusercontent.com:sub", {"1"}}}, std::nullopt})
              .empty());
}
