// Sizes of documents: which kind, of which document, and which set makes it.
#include "compiler/review/sizes.hpp"

#include "compiler/iam/size.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

#include <algorithm>

using namespace slrc;

namespace {

using Codes = std::vector<std::string>;

/// `count` ARNs of 60 characters each as a constant.
std::string arns(const std::string& name, int count) {
    std::string text = "let " + name + " = [";
    for (int number = 0; number < count; ++number) {
        const std::string digits = std::to_string(1'000 + number);
        text += std::string(number == 0 ? "" : ", ") + "\"arn:aws:s3:::" + std::string(60 - 13 - 2 - 4, 'b') +
                digits + "/*\"";
    }
    return text + "]\n";
}

/// The codes of family SLR0821 to SLR0823; others may judge the same text.
Codes sizes(const test::Compiled& compiled) {
    Codes codes;
    for (const std::string& code : compiled.codes) {
        if (code >= "SLR0821" && code <= "SLR0823") {
            codes.push_back(code);
        }
    }
    return codes;
}

std::string message(const test::Compiled& compiled) {
    for (std::size_t index = 0; index < compiled.codes.size(); ++index) {
        if (compiled.codes[index] >= "SLR0821" && compiled.codes[index] <= "SLR0823") {
            return compiled.messages[index];
        }
    }
    return {};
}

test::Compiled plain(int count, const std::string& rules = "allow s3:GetObject on buckets",
                     workspace::CompileOptions options = {}) {
    return test::compile_reviewed(arns("buckets", count) + test::plain_role(rules), std::move(options));
}

test::Compiled linked(int count, const std::string& rules = "allow s3:GetObject on buckets",
                      workspace::CompileOptions options = {}) {
    return test::compile_reviewed(arns("buckets", count) + test::linked_role(rules), std::move(options));
}

workspace::CompileOptions split(emit::Split how) {
    workspace::CompileOptions options;
    options.documents.split = how;
    return options;
}

} // namespace

TEST_CASE("sizes: before parameters have values as long as what is compiled", "[review]") {
    const std::string text = test::plain_role(
        "trust aws \"arn:aws:iam::123456789012:role/a\", account 123456789012 if aws:SourceAccount == \"1\" as A\n"
        "capability a\ncapability b\n"
        "deny s3:{GetObject, PutObject} on * if not (aws:SecureTransport == \"true\") as Secure\n"
        "allow * except iam:* on \"arn:aws:s3:::\\u{e9}\", \"arn:aws:s3:::b\"\n"
        "when a: allow s3:GetObject on \"arn:aws:s3:::${aws:PrincipalTag/x}/*\"\n"
        "    if (aws:ResourceAccount == \"1\" and aws:PrincipalTag/x like [\"a*\", \"b\"] and aws:PrincipalAccount == "
        "\"2\") or any aws:TagKeys in [\"a\"] as Tagged\n"
        "when b: allow s3:ListBucket on * if aws:MultiFactorAuthPresent? != \"true\"\n");
    workspace::CompileOptions options;
    options.request.capabilities.push_back({"all", "--with all"});
    const test::Compiled compiled = test::compile_text(text, options);
    CAPTURE(compiled.messages);
    workspace::Memory memory;
    memory.files["main.slr"] = text;
    workspace::Compilation compilation;
    const model::Program program =
        workspace::check_specifications(compilation, {"main.slr"}, {}, memory, false);
    REQUIRE(program.roles.size() == 1);
    const auto all = review::document_sizes(program.roles.front(), program.catalogs.front());
    CHECK(all[0].characters == iam::policy_size(compiled.trust()));
    CHECK(all[1].characters == iam::policy_size(compiled.permissions()));
    CHECK(all[2].characters == iam::policy_size(compiled.admin()));
    CHECK(!all[1].at_least);
    CHECK(all[1].set == model::CapabilitySet{true, true});
}

TEST_CASE("sizes: the inline policies of a plain role", "[review]") {
    // 63 characters for each: 10,240 holds 161 of them.
    CHECK(sizes(plain(100)).empty());
    CHECK(sizes(plain(140)) == Codes{"SLR0823"});
    CHECK(sizes(plain(161)) == Codes{"SLR0823"});
    CHECK(sizes(plain(162)) == Codes{"SLR0821"});
    CHECK(message(plain(170)) ==
          "the document `permissions` of `Plain` has 10804 characters, more than the 10240 that the inline "
          "policies of a role may have together");
}

TEST_CASE("sizes: the managed policy of a service-linked role", "[review]") {
    CHECK(sizes(linked(70)).empty());
    CHECK(sizes(linked(80)) == Codes{"SLR0823"});
    CHECK(sizes(linked(100)) == Codes{"SLR0822"});
    CHECK(sizes(linked(2'000)) == Codes{"SLR0822"});
    CHECK(sizes(linked(2'100)) == Codes{"SLR0821"});
}

TEST_CASE("sizes: trust", "[review]") {
    const auto trusting = [](int count) {
        std::string text =
            "role Plain {\npath \"/\"\nallow s3:GetObject on \"arn:{partition}:s3:::b/*\"\ntrust aws ";
        for (int number = 0; number < count; ++number) {
            text += std::string(number == 0 ? "" : ", ") + "\"arn:aws:iam::123456789012:role/reader" +
                    std::to_string(100 + number) + "\"";
        }
        return sizes(test::review_text(text + "\n}\n"));
    };
    CHECK(trusting(20).empty());
    CHECK(trusting(42) == Codes{"SLR0823"});
    CHECK(trusting(50) == Codes{"SLR0822"});
    CHECK(trusting(200) == Codes{"SLR0821"});
}

TEST_CASE("sizes: the largest permitted set counts, and not the sum of all rules", "[review]") {
    const std::string rules =
        "capability a\ncapability b requires not a\ncapability c\n"
        "when a: allow s3:GetObject on buckets\nwhen b: allow s3:PutObject on buckets\n"
        "when c: allow s3:ListBucket on \"arn:{partition}:s3:::b\"\n";
    CHECK(sizes(plain(100, rules)).empty());
    const test::Compiled both = plain(100,
                                      "capability a\ncapability b\ncapability c\n"
                                      "when a: allow s3:GetObject on buckets\n"
                                      "when b: allow s3:PutObject on buckets\n");
    CHECK(sizes(both) == Codes{"SLR0821"});
    CHECK(message(both).find("characters with `a` and `b`, more than") != std::string::npos);
    CHECK(sizes(plain(100,
                      "capability a\nwhen a: allow s3:GetObject on buckets\n"
                      "when not a: allow s3:PutObject on buckets\n"))
              .empty());
    CHECK(message(plain(170,
                        "capability a\nwhen a: allow s3:GetObject on \"arn:{partition}:s3:::b/*\"\n"
                        "when not a: allow s3:PutObject on buckets\n"))
              .find("characters with no capability, more than") != std::string::npos);
}

TEST_CASE("sizes: a hole counts what fits it at least", "[review]") {
    const std::string many =
        "param bucket: s3:bucket\nparam prefixes: [string]\n"
        "allow s3:GetObject on \"{bucket}/{prefixes}\"\nallow s3:PutObject on buckets\n";
    workspace::CompileOptions options;
    options.request.values.push_back({"", "bucket", {"arn:aws:s3:::" + std::string(40, 'b')}, "--set", true});
    options.request.values.push_back({"", "prefixes", {}, "--set", true});
    for (int number = 0; number < 40; ++number) {
        options.request.values.back().values.push_back("prefix" + std::to_string(number));
    }
    // Not too large for certain, but with these values.
    CHECK(sizes(plain(120, many, options)) == Codes{"SLR0821"});
    CHECK(message(plain(120, many, options)).find("at least") == std::string::npos);
    // What the specification alone says already is said once.
    CHECK(sizes(linked(120, many, options)) == Codes{"SLR0822"});
    CHECK(message(linked(120, many, options)).find("at least") != std::string::npos);
}

TEST_CASE("sizes: of all compiled sets the largest is reported", "[review]") {
    workspace::CompileOptions options;
    options.every_set = true;
    options.request.values.push_back(
        {"a", "bucket", {"arn:aws:s3:::" + std::string(2'100, 'b')}, "--set", true});
    const test::Compiled compiled =
        plain(110,
              "capability a(bucket: s3:bucket)\ncapability b\nallow s3:PutObject on buckets\n"
              "when a: allow s3:GetObject on \"{bucket}/*\"\nwhen b: allow s3:GetObject on \"{bucket}/b\"\n",
              options);
    CHECK(sizes(compiled).empty()); // `bucket` outside of `a` is an error, and sizes say nothing then
    const test::Compiled right =
        plain(110,
              "capability a(bucket: s3:bucket)\ncapability b\nallow s3:PutObject on buckets\n"
              "when a: allow s3:GetObject on \"{bucket}/*\"\n"
              "when b: allow s3:DeleteObject on \"arn:{partition}:s3:::b/*\"\n",
              options);
    CHECK(sizes(right) == Codes{"SLR0823"});
    CHECK(message(right).find("with `a+b`") != std::string::npos);
}

TEST_CASE("sizes: --split size takes what fits into managed policies", "[review]") {
    const test::Compiled compiled = plain(200, "allow s3:GetObject on buckets", split(emit::Split::size));
    CHECK(sizes(compiled).empty());
    std::size_t documents = 0;
    for (const auto& [name, text] : compiled.texts) {
        if (name.find(".permissions") != std::string::npos) {
            CHECK(iam::policy_size(iam::read_document(text).value()) <= iam::managed_policy_quota);
            ++documents;
        }
    }
    CHECK(documents >= 3);
    CHECK(compiled.texts.count("Plain.permissions") == 1);
    CHECK(sizes(plain(2'000, "allow s3:GetObject on buckets", split(emit::Split::size))) == Codes{"SLR0822"});
    const test::Compiled whole =
        plain(200, "allow s3:GetObject on * except buckets", split(emit::Split::size));
    CHECK(sizes(whole) == Codes{"SLR0821"});
}

TEST_CASE("sizes: --split capability counts inline policies together and managed ones alone", "[review]") {
    const std::string rules =
        "capability a\nallow s3:GetObject on buckets\nwhen a: allow s3:PutObject on buckets\n";
    workspace::CompileOptions options = split(emit::Split::capability);
    options.request.capabilities.push_back({"a", "--with a"});
    CHECK(sizes(plain(90, rules, options)) == Codes{"SLR0821"});
    CHECK(sizes(linked(70, rules, options)).empty());
    CHECK(sizes(linked(70, rules)) == Codes{"SLR0822"});
}

TEST_CASE("sizes: --split size says in advance which rule no division makes fit", "[review]") {
    const std::string many = "allow s3:GetObject on \"arn:{partition}:s3:::a/*\" if s3:prefix in buckets";
    const auto checked = [](const std::string& text, model::Split how) {
        workspace::Memory memory;
        memory.files["main.slr"] = text;
        workspace::Compilation compilation;
        static_cast<void>(workspace::check_specifications(compilation, {"main.slr"}, {}, memory, true, how));
        std::vector<std::pair<std::string, std::string>> found;
        for (const diagnostics::Diagnostic& one : compilation.sink.all()) {
            if (one.kind == diagnostics::Kind::policy_too_large) {
                found.emplace_back(one.message, one.label);
            }
        }
        return found;
    };
    const auto found = checked(arns("buckets", 120) + test::plain_role(many), model::Split::size);
    REQUIRE(found.size() == 1);
    CHECK(found.front().first.find("a policy for this rule alone has at least ") == 0);
    CHECK(found.front().second == "no list of it can be divided");
    CHECK(sizes(plain(120, many, split(emit::Split::size))) == Codes{"SLR0821"});
    CHECK(checked(arns("buckets", 80) + test::plain_role(many), model::Split::size).empty());
    CHECK(
        checked(arns("buckets", 200) + test::plain_role("allow s3:GetObject on buckets"), model::Split::size)
            .empty());
    // The way out is told where there is one.
    const auto whole =
        checked(arns("buckets", 200) + test::plain_role("allow s3:GetObject on buckets"), model::Split::none);
    REQUIRE(whole.size() == 1);
    CHECK(whole.front().second.find("characters: `--split size` divides it") != std::string::npos);
}

TEST_CASE("sizes: into how many documents permissions are divided at least", "[review]") {
    const review::Quota quota{iam::managed_policy_quota, iam::managed_policy_quota, ""};
    review::DocumentSize size;
    size.characters = 6'144;
    CHECK(review::least_documents(size, quota, model::Split::size) == 1);
    size.characters = 6'145;
    CHECK(review::least_documents(size, quota, model::Split::size) == 2);
    CHECK(review::least_documents(size, quota, model::Split::none) == 1);
    size.characters = 12'600;
    CHECK(review::least_documents(size, quota, model::Split::size) == 3);
}
