// Rules and guards without which a role would allow the same.
#include "compiler/prove/effects.hpp"

#include "compiler/workspace/compile.hpp"
#include "tests/unit/catch.hpp"

#include <string>
#include <vector>

using namespace slrc;
using Findings = std::vector<std::string>;

namespace {

/// Codes with the lines that they are at, the first rule being line 1, and of what they refer to.
Findings effects_in(const std::string& rules) {
    const std::string text =
        "role acme-app { path \"/acme/\" trust service ec2.amazonaws.com\n" + rules + "\n}\n";
    workspace::Compilation compilation;
    static_cast<void>(
        check_specifications(compilation, {"main.slr"}, {}, workspace::Memory{{{"main.slr", text}}}));
    CHECK_FALSE(compilation.sink.has_errors());
    const auto line_of = [&](const std::optional<source::Span>& span) {
        REQUIRE(span);
        return std::to_string(std::count(text.begin(), text.begin() + span->begin, '\n'));
    };
    Findings findings;
    for (const diagnostics::Diagnostic& one : compilation.sink.all()) {
        const std::string code(diagnostics::facts(one.kind).code);
        if (code == "SLR0803" || code == "SLR0804" || code == "SLR0830" || code == "SLR0840") {
            std::string found = code + " " + line_of(one.span);
            for (const diagnostics::Related& related : one.related) {
                found += " " + line_of(related.span);
            }
            findings.push_back(std::move(found));
        }
    }
    return findings;
}

const std::string queues = "\"arn:{partition}:sqs:*:{account}:a*\"";

} // namespace

TEST_CASE("effects: several rules cover one together", "[prove]") {
    const std::string send = "allow sqs:SendMessage on " + queues;
    const std::string with = send + " if aws:SecureTransport == true\n";
    const std::string without = send + " if aws:SecureTransport == false\n";
    CHECK(effects_in(with + without + send + " if aws:SecureTransport exists") == Findings{"SLR0803 3 1 2"});
    CHECK(effects_in(with + without + send) == Findings{"SLR0803 1 3", "SLR0803 2 3"}); // by review/
    CHECK(effects_in("capability a\ncapability b\nwhen a: " + send + "\nwhen not a: allow sqs:Send* on " +
                     queues + "\nwhen b: allow sqs:SendMessage on \"arn:{partition}:sqs:*:{account}:ab\"") ==
          Findings{"SLR0803 5 3 4", "SLR0840 3"});
    CHECK(
        effects_in(
            "deny sqs:* on * if aws:SecureTransport == true\ndeny sqs:* on * if aws:SecureTransport != true\n"
            "deny sqs:SendMessage on " +
            queues) == Findings{"SLR0803 3 1 2"});
}

TEST_CASE("effects: denies cover an allow together", "[prove]") {
    const std::string denies = "deny kms:* on * if aws:SecureTransport == true\n";
    CHECK(effects_in(denies + "deny kms:* on * if aws:SecureTransport != true\nallow kms:Decrypt on *") ==
          Findings{"SLR0804 3 1 2"});
    CHECK(effects_in(denies + "deny kms:* on * if aws:SecureTransport == false\nallow kms:Decrypt on *")
              .empty());
}

TEST_CASE("effects: a guard of which nothing depends", "[prove]") {
    const std::string all = "capability archive\nwhen archive: allow sqs:*Message on " + queues + "\n";
    CHECK(effects_in(all + "when not archive: allow sqs:SendMessage on " + queues) == Findings{"SLR0840 3"});
    CHECK(effects_in(all + "when not archive: allow sqs:GetQueueUrl on " + queues).empty());
    CHECK(effects_in(all + "when not archive: deny sqs:*Message on *").empty());
}

TEST_CASE("effects: rules of all actions", "[prove]") {
    CHECK(effects_in("allow * except s3:* on *\nallow s3:* on *\nallow * on *") ==
          Findings{"SLR0803 1 3", "SLR0803 2 3"});
    CHECK(effects_in("deny * except s3:* on *\ndeny s3:* on *\nallow * on *") == Findings{"SLR0804 3 1 2"});
    CHECK(effects_in("allow * except s3:Get* on *\nallow * except s3:List* on *").empty());
}

TEST_CASE("effects: what seems to be covered and is not", "[prove]") {
    const auto on_object = [](const std::string& first, const std::string& second) {
        const std::string get = "allow s3:GetObject on \"arn:{partition}:s3:::acme/*\" if ";
        return effects_in(get + first + "\n" + get + second);
    };
    const std::string tag = "aws:PrincipalTag/team";
    CHECK(on_object(tag + " == \"Blue\"", tag + " == \"blue\"").empty());
    CHECK(on_object(tag + " like \"B*\"", tag + " StringEqualsIgnoreCase \"blue\"").empty());
    CHECK(on_object(tag + " exists", tag + "? == \"b\"").empty());
    CHECK(on_object(tag + " == \"${aws:username}\"", tag + " == \"${aws:userid}\"").empty());
    CHECK(on_object("aws:SourceIp == \"0.0.0.0/0\"", "aws:SourceIp exists").size() == 1); // the first
    CHECK(on_object("any aws:TagKeys in [\"a\", \"b\"]", "all aws:TagKeys in [\"a\"]").empty());
    CHECK(on_object("all aws:TagKeys in [\"a\", \"b\"]", "all aws:TagKeys in [\"a\"]") ==
          Findings{"SLR0803 2 1"});
    // A request without the key is denied by neither; one without the variable's value is by neither resource.
    const std::string factor = "deny s3:GetObject on * if aws:MultiFactorAuthPresent == ";
    CHECK(effects_in(factor + "true\n" + factor + "false\nallow s3:GetObject on *").empty());
    const std::string own = "\"arn:{partition}:s3:::acme/${aws:username}/*\"";
    CHECK(effects_in("deny s3:GetObject on * except " + own + "\ndeny s3:GetObject on " + own +
                     "\nallow s3:GetObject on *")
              .empty());
    CHECK(effects_in("param name: string\nallow s3:GetObject on \"arn:{partition}:s3:::a/{name}\"\n"
                     "allow s3:GetObject on \"arn:{partition}:s3:::a/x\"")
              .empty());
}

TEST_CASE("effects: a type of resource that the catalogue does not have for an action", "[prove]") {
    // Of all ARNs that a queue can have nothing is left, and of others something is.
    CHECK(effects_in("allow sqs:SendMessage on \"arn:{partition}:sqs:*:*:*\"\nallow sqs:SendMessage on *")
              .size() == 1);
    CHECK(effects_in("allow sqs:SendMessage on \"arn:{partition}:sqs:*:*:*\"\n"
                     "allow sqs:SendMessage on " +
                     queues +
                     ", \"arn:{partition}:s3:::acme\" "
                     "if aws:SecureTransport exists")
              .empty());
}

TEST_CASE("effects: of many rules some are left out, and none of a policy that AWS takes", "[prove]") {
    std::string rules;
    for (int number = 0; number < 100; ++number) {
        rules += "allow s3:GetObject on \"arn:{partition}:s3:::a" + std::to_string(number) + "/*\"\n";
    }
    CHECK(effects_in(rules + "allow s3:GetObject on \"arn:{partition}:s3:::a1/*\" if aws:SourceIp exists and "
                             "aws:SecureTransport == true")
              .size() == 1);
}

TEST_CASE("effects: tests that exclude one another", "[prove]") {
    const auto excludes = [](const std::string& condition) {
        const Findings allowed = effects_in("allow sqs:TagQueue on * if " + condition);
        CHECK(allowed == effects_in("deny sqs:TagQueue on * if " + condition));
        return allowed == Findings{"SLR0830 1 1"};
    };
    const std::string tag = "aws:PrincipalTag/team";
    CHECK(excludes(tag + " == \"blue\" and " + tag + " like \"red*\""));
    CHECK(excludes(tag + " == \"blue\" and " + tag + " != \"blue\""));
    CHECK(excludes(tag + " not exists and " + tag + " like \"*\""));
    CHECK(excludes(
        "aws:CurrentTime < \"2026-01-01T00:00:00Z\" and aws:CurrentTime > \"2026-03-01T00:00:00Z\""));
    CHECK(excludes("aws:SourceIp == \"20.0.0.0/8\" and aws:SourceIp != \"20.0.0.0/7\""));
    CHECK(excludes("any aws:TagKeys == \"a\" and all aws:TagKeys == \"b\""));
    CHECK(excludes("(" + tag + " == \"a\" or " + tag + " == \"b\") and " + tag + " like \"c*\""));

    const std::string trust =
        "trust account 123456789012 if sts:ExternalId == \"a\" and sts:ExternalId like ";
    CHECK(effects_in(trust + "\"b*\"") == Findings{"SLR0830 1 1"});
    CHECK(effects_in(trust + "\"a*\"").empty());

    CHECK_FALSE(excludes(tag + " == \"blue\" and " + tag + " like \"b*\""));
    CHECK_FALSE(excludes(tag + " not exists and " + tag + "? == \"blue\""));
    CHECK_FALSE(excludes(tag + "? == \"blue\" and " + tag + "? like \"red*\""));
    CHECK_FALSE(excludes("any aws:TagKeys == \"a\" and any aws:TagKeys like \"b*\""));
    CHECK_FALSE(excludes("all aws:TagKeys == \"a\" and all aws:TagKeys like \"b*\""));
    CHECK_FALSE(excludes("any " + tag + " == \"a\" and any " + tag + " like \"b*\""));
    CHECK_FALSE(excludes(tag + " == \"${aws:username}\" and " + tag + " like \"b*\""));
    CHECK_FALSE(excludes("(" + tag + " == \"a\" or " + tag + " == \"cd\") and " + tag + " like \"c*\""));
}
