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
        if (code == "SLR0803" || code == "SLR0804" || code == "SLR0840") {
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
