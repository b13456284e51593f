// A request, and what of it does not fit the role.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using slrc::model::Choice;
using slrc::workspace::CompileOptions;
using namespace slrc::test;

namespace {

using Texts = std::vector<std::string>;

constexpr const char* configured_role = R"(role AWSServiceRoleForTest_{suffix} {
    trust service test.amazonaws.com
    param where: region = "us-east-1"
    param names: [string] = ["d"]
    capability one(key: kms:key)
    capability two(key: kms:key, note: string = "n") requires one
    capability three(bucket: s3:bucket)
    allow a:Where on "arn:aws:s3:::{where}/{names}"
    when one: allow a:One on one.key
    when two: allow a:Two on "{two.key}/{note}"
    when three: allow a:Three on bucket
})";

class Asked {
public:
    Asked& with(const std::string& name) {
        options_.request.capabilities.push_back({name, "--with " + name});
        return *this;
    }
    Asked& set(const std::string& name, const Texts& values, const std::string& capability = {},
               bool overrides = true) {
        options_.request.values.push_back({capability, name, values, "--set " + name, overrides});
        return *this;
    }
    Choice& request() { return options_.request; }
    CompileOptions& options() { return options_; }
    [[nodiscard]] Compiled compile() const { return compile_text(configured_role, options_); }

private:
    CompileOptions options_;
};

Texts resources(const Compiled& compiled) {
    Texts all;
    for (const auto& statement : compiled.permissions().statements) {
        all.insert(all.end(), statement.resources.begin(), statement.resources.end());
    }
    return all;
}

constexpr const char* key_k = "arn:aws:kms:us-east-1:123456789012:key/k";

} // namespace

TEST_CASE("configuration: nothing asked for gives the unconditional rules with defaults", "[model]") {
    const Compiled compiled = Asked().compile();
    CHECK(compiled.codes.empty());
    CHECK(resources(compiled) == Texts{"arn:aws:s3:::us-east-1/d"});
}

TEST_CASE("configuration: a repeated list adds, and the command line replaces a file", "[model]") {
    CHECK(resources(Asked().set("names", {"a"}).set("names", {"b"}).compile()) ==
          Texts{"arn:aws:s3:::us-east-1/a", "arn:aws:s3:::us-east-1/b"});
    CHECK(resources(Asked().set("names", {"f", "g"}, {}, false).set("names", {"a"}).compile()) ==
          Texts{"arn:aws:s3:::us-east-1/a"});
    CHECK(resources(Asked().set("names", {"a"}).set("names", {"f"}, {}, false).compile()) ==
          Texts{"arn:aws:s3:::us-east-1/a"});
    CHECK(resources(Asked().set("where", {"eu-west-1"}, {}, false).set("where", {"eu-west-2"}).compile()) ==
          Texts{"arn:aws:s3:::eu-west-2/d"});
}

TEST_CASE("configuration: two values for one", "[model]") {
    const Compiled compiled = Asked().set("where", {"eu-west-1"}).set("where", {"eu-west-2"}).compile();
    CHECK(compiled.codes == Texts{"SLR0703"});
    CHECK(compiled.messages == Texts{"`where` takes one value: `region` (--set where)"});
}

TEST_CASE("configuration: a parameter of two capabilities has to be told apart", "[model]") {
    const Compiled compiled = Asked().with("one").set("key", {key_k}).compile();
    CHECK(compiled.codes == Texts{"SLR0704"});
    CHECK(compiled.messages[0] ==
          "`key` (--set key) is `key` of the capability `one` and `key` of the capability `two`");
    CHECK(resources(Asked().with("one").set("key", {key_k}, "one").compile()) ==
          Texts{"arn:aws:s3:::us-east-1/d", key_k});
}

TEST_CASE("configuration: what a capability requires has to be on as well", "[model]") {
    const Compiled compiled = Asked().with("two").set("key", {key_k}, "two").compile();
    CHECK(compiled.codes == Texts{"SLR0701"});
    CHECK(compiled.messages ==
          Texts{"the capability `two` requires `one`, which this configuration does not meet"});
}

TEST_CASE("configuration: `all` turns on every capability", "[model]") {
    const Compiled compiled = Asked()
                                  .with("all")
                                  .set("key", {key_k}, "one")
                                  .set("key", {key_k}, "two")
                                  .set("bucket", {"arn:aws:s3:::b"})
                                  .compile();
    CHECK(compiled.codes.empty());
    CHECK(resources(compiled) ==
          Texts{"arn:aws:s3:::us-east-1/d", key_k, std::string(key_k) + "/n", "arn:aws:s3:::b"});
}

TEST_CASE("configuration: a missing value names the parameter and what fits", "[model]") {
    const Compiled compiled = Asked().with("three").compile();
    CHECK(compiled.codes == Texts{"SLR0702"});
    CHECK(compiled.messages ==
          Texts{"`bucket` of the capability `three` has no value: it takes `s3:bucket`"});
}

TEST_CASE("configuration: a value that does not fit names the parameter and what fits", "[model]") {
    const Compiled compiled = Asked().with("three").set("bucket", {"b"}).compile();
    CHECK(compiled.codes == Texts{"SLR0703"});
    CHECK(compiled.messages ==
          Texts{"`b` is not an ARN: `bucket` of the capability `three` takes `s3:bucket` (--set bucket)"});
    CHECK(Asked().set("where", {"nowhere"}).compile().codes == Texts{"SLR0703"});
    CHECK(Asked().set("names", {"\xE2\x82\xAC"}).compile().codes == Texts{"SLR0703"});
}

TEST_CASE("configuration: names that no role has", "[model]") {
    CHECK(Asked().with("four").compile().codes == Texts{"SLR0302"});
    CHECK(Asked().set("keys", {"x"}).compile().codes == Texts{"SLR0305"});
    CHECK(Asked().set("key", {"x"}, "four").compile().codes == Texts{"SLR0302"});
    CHECK(Asked().set("bucket", {"x"}, "one").compile().codes == Texts{"SLR0305"});
}

TEST_CASE("configuration: a value of a capability that is off is a warning", "[model]") {
    const Compiled compiled = Asked().set("bucket", {"arn:aws:s3:::b"}).compile();
    CHECK(compiled.codes == Texts{"SLR0705"});
    CHECK(resources(compiled) == Texts{"arn:aws:s3:::us-east-1/d"});
}

TEST_CASE("configuration: partition, region and account fit one another", "[model]") {
    Asked china;
    china.request().region = "cn-north-1";
    CHECK(china.compile().admin().statements[0].resources ==
          Texts{"arn:aws-cn:iam::*:role/aws-service-role/test.amazonaws.com/AWSServiceRoleForTest_*"});
    china.request().partition = "aws";
    CHECK(china.compile().codes == Texts{"SLR0710"});
    Asked unknown;
    unknown.request().partition = "aws-moon";
    CHECK(unknown.compile().codes == Texts{"SLR0710"});
    Asked region;
    region.request().region = "us-east";
    CHECK(region.compile().codes == Texts{"SLR0411"});
    region.request().region = "us-east-77";
    CHECK(region.compile().codes == Texts{"SLR0412"});
    Asked account;
    account.request().account = "1";
    CHECK(account.compile().codes == Texts{"SLR0410"});
    CHECK(Asked().with("three").set("bucket", {"arn:aws-cn:s3:::b"}).compile().codes == Texts{"SLR0710"});
}

TEST_CASE("configuration: a suffix fits the name", "[model]") {
    Asked good;
    good.request().suffix = "ABC";
    good.request().account = "123456789012";
    CHECK(
        good.compile().admin().statements[0].resources ==
        Texts{
            "arn:aws:iam::123456789012:role/aws-service-role/test.amazonaws.com/AWSServiceRoleForTest_ABC"});
    Asked bad;
    bad.request().suffix = "a b";
    CHECK(bad.compile().codes == Texts{"SLR0401"});
    bad.request().suffix = std::string(43, 'a');
    CHECK(bad.compile().codes == Texts{"SLR0401"});
    bad.request().suffix = std::string(42, 'a');
    CHECK(bad.compile().codes.empty());
}

TEST_CASE("configuration: a suffix that only the documents have is held to its form, too", "[model]") {
    CompileOptions options;
    const std::string text =
        "role Test { path \"/\" trust service test.amazonaws.com\n"
        "allow a:One on \"arn:aws:s3:::{suffix}\" }";
    options.request.suffix = std::string(60, 'a');
    CHECK(compile_text(text, options).codes.empty());
    for (const std::string suffix : {"", "a/b", "a\n", "\xff"}) {
        options.request.suffix = suffix;
        CHECK(compile_text(text, options).codes == Texts{"SLR0401"});
    }
}

TEST_CASE("configuration: every set has its own documents", "[model]") {
    Asked asked;
    asked.options().every_set = true;
    asked.set("key", {key_k}, "one").set("key", {key_k}, "two").set("bucket", {"arn:aws:s3:::b"});
    const Compiled compiled = asked.compile();
    CHECK(compiled.codes.empty());
    Texts sets;
    for (const auto& [name, text] : compiled.texts) {
        if (name.ends_with(".permissions")) {
            sets.push_back(name.substr(0, name.find('/')));
        }
    }
    CHECK(sets == Texts{"none", "one+three", "one+two+three", "one+two", "one", "three"});
}
