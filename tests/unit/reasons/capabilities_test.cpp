// Rules that a capability would let in.
#include "tests/unit/catch.hpp"
#include "tests/unit/reasons/judging.hpp"
#include "tests/unit/support/compile_text.hpp"

#include <algorithm>
#include <stdexcept>

using namespace slrc;
using namespace slrc::test;

using Texts = std::vector<std::string>;

namespace {

const std::string capabilities =
    "capability mail \"m\"\ncapability fax \"f\"\ncapability copy requires mail \"c\"\n"
    "capability store(bucket: s3:bucket, names: [string]) \"s\"\n";

} // namespace

TEST_CASE("capabilities: the fewest changes that let a rule in", "[reasons]") {
    Judged judged(plain_role(capabilities + "allow a:Read on *\n"
                                            "when mail: allow a:Mail on *\n"
                                            "when copy and fax: allow a:Copy on *\n"
                                            "when not fax: allow a:Quiet on *\n"
                                            "when mail and not fax: allow a:Only on *"),
                  with({"fax"}));
    CHECK(missing(judged.ask("a:Mail")) == Texts{"capability: turn on `mail`"});
    CHECK(missing(judged.ask("a:Copy")) ==
          Texts{"capability: turn on `mail` and `copy`"}); // `copy` requires `mail`
    CHECK(missing(judged.ask("a:Quiet")) == Texts{"capability: turn off `fax`"});
    const reasons::Answer only = judged.ask("a:Only");
    CHECK(missing(only) == Texts{"capability: turn on `mail`, and turn off `fax`"});
    CHECK(only.missing.at(0).turn_on == Texts{"mail"});
    CHECK(only.missing.at(0).turn_off == Texts{"fax"});
}

TEST_CASE("capabilities: parameters without a value do not count against a rule", "[reasons]") {
    Judged judged(plain_role(capabilities + "allow a:Read on *\n"
                                            "when store: allow s3:PutObject on \"{bucket}/*\" "
                                            "if k:name in [\"{names}\"] and k:other == \"1\""));
    CHECK(missing(judged.ask("s3:PutObject", "arn:aws:s3:::any/key", {{"k:other", {"1"}}})) ==
          Texts{"capability: turn on `store` (takes `bucket` and `names`)"});
    CHECK(missing(judged.ask("s3:PutObject", "arn:aws:s3:::any/key")) ==
          Texts{"condition: `StringEquals` on `k:other` wants `1`; the request does not have the key",
                "capability: turn on `store` (takes `bucket` and `names`)"});
    // No bucket has such an ARN, whatever the value.
    CHECK(missing(judged.ask("s3:PutObject", "arn:aws:sqs:eu-west-1:111122223333:any/key",
                             {{"k:other", {"1"}}})) ==
          Texts{"resource: `arn:aws:sqs:eu-west-1:111122223333:any/key` is another resource: the rule is on "
                "`{bucket}/*`",
                "capability: turn on `store` (takes `bucket` and `names`)"});
}

TEST_CASE("capabilities: many holes of a type with several patterns cost no more than one", "[reasons]") {
    std::string holes;
    for (int index = 0; index < 40; ++index) {
        holes += "{bot}";
    }
    Judged judged(
        plain_role("capability bots(bot: lex:bot) \"b\"\nallow a:Read on *\n"
                   "when bots: allow s3:GetObject on \"arn:aws:s3:::" +
                   holes + "/*\""));
    const std::string bot = "arn:aws:lex:eu-west-1:111122223333:bot/A";
    std::string resource = "arn:aws:s3:::";
    for (int index = 0; index < 40; ++index) {
        resource += bot;
    }
    CHECK(missing(judged.ask("s3:GetObject", resource + "/k")) ==
          Texts{"capability: turn on `bots` (takes `bot`)"});
    CHECK(missing(judged.ask("s3:GetObject", "arn:aws:s3:::x/k")).size() == 2);
}

TEST_CASE("capabilities: a deny that comes with them keeps a rule from being named", "[reasons]") {
    Judged judged(plain_role(capabilities + "allow a:Read on *\n"
                                            "when mail: allow a:Mail on *\n"
                                            "when mail and not fax: deny a:Mail on *\n"
                                            "when copy: allow a:Copy on *\n"
                                            "when mail: deny a:Copy on *"));
    CHECK(missing(judged.ask("a:Mail")) == Texts{"capability: turn on `mail` and `fax`"});
    const reasons::Answer copy = judged.ask("a:Copy");
    CHECK(judged.rule(copy) == "allow a:Copy on *");
    CHECK(missing(copy) == Texts{"capability: no set of capabilities is known that lets this rule in and no "
                                 "`deny` of the request"});
    CHECK_FALSE(copy.missing.at(0).has_change());
    const std::string text = judged.text({"a:Copy", "*", {}, std::nullopt});
    CHECK(text.find("the nearest rule") != std::string::npos);
    CHECK(text.find("would allow") == std::string::npos);
}

TEST_CASE("capabilities: none helps where the rule is for another action", "[reasons]") {
    Judged judged(plain_role(capabilities + "allow b:Read on *\n"
                                            "when mail: allow a:Mail on *"));
    const reasons::Answer answer = judged.ask("a:Send");
    CHECK(judged.rule(answer) == "allow a:Mail on *");
    CHECK(missing(answer) == Texts{"action: `a:Send` is not allowed: the rule is for `a:Mail`"});
}

TEST_CASE("capabilities: a role may have more sets than can be looked at one by one", "[reasons]") {
    std::string many;
    for (int index = 0; index < 40; ++index) {
        const std::string name = "c" + std::to_string(index);
        many += "capability " + name + (index % 4 == 3 ? " requires c" + std::to_string(index - 1) : "") +
                " \"c\"\n";
        many += "when " + name + ": allow a:Do on \"arn:aws:a:::" + name + "\"\n";
    }
    Judged judged(plain_role(many + "allow b:Read on *\nwhen c7 and not c1: allow a:Seven on *"),
                  with({"c1"}));
    CHECK(missing(judged.ask("a:Do", "arn:aws:a:::c33")) == Texts{"capability: turn on `c33`"});
    CHECK(missing(judged.ask("a:Do", "arn:aws:a:::c39")) == Texts{"capability: turn on `c38` and `c39`"});
    CHECK(missing(judged.ask("a:Seven")) == Texts{"capability: turn on `c6` and `c7`, and turn off `c1`"});
}

TEST_CASE("capabilities: of changes that are as few the first in the order of declaration is named",
          "[reasons]") {
    Judged judged(plain_role(capabilities + "allow a:Read on *\n"
                                            "when fax or mail: allow a:Mail on *\n"
                                            "when copy or store: allow a:Copy on *"));
    CHECK(missing(judged.ask("a:Mail")) == Texts{"capability: turn on `mail`"});
    CHECK(missing(judged.ask("a:Copy")) == Texts{"capability: turn on `store` (takes `bucket` and `names`)"});
}

TEST_CASE("capabilities: what `except` leaves out is not known without its parameter", "[reasons]") {
    Judged judged(
        plain_role(capabilities +
                   "allow a:Read on *\n"
                   "when store: allow s3:PutObject on * except \"{bucket}/*\"\n"
                   "when store: allow s3:GetObject on * except \"{bucket}/*\", \"arn:aws:s3:::x/*\""));
    CHECK(missing(judged.ask("s3:PutObject", "arn:aws:s3:::any/key")) ==
          Texts{"capability: turn on `store` (takes `bucket` and `names`)"});
    CHECK(missing(judged.ask("s3:GetObject", "arn:aws:s3:::any/key")) ==
          Texts{"capability: turn on `store` (takes `bucket` and `names`)"});
    CHECK(missing(judged.ask("s3:GetObject", "arn:aws:s3:::x/key")).size() == 2);
}

TEST_CASE("capabilities: a rule that is in wins over one that is not, if it lacks no more", "[reasons]") {
    Judged judged(plain_role(capabilities + "allow a:Mail on \"arn:aws:a:::one\"\n"
                                            "when mail: allow a:Mail on \"arn:aws:a:::two\""));
    CHECK(missing(judged.ask("a:Mail", "arn:aws:a:::two")) == Texts{"capability: turn on `mail`"});
    CHECK(judged.rule(judged.ask("a:Mail", "arn:aws:a:::three")) == "allow a:Mail on \"arn:aws:a:::one\"");
}

TEST_CASE("capabilities: a place that is not given does not count either", "[reasons]") {
    Judged judged(plain_role(capabilities +
                             "allow a:Read on *\n"
                             "when mail: allow a:Mail on \"arn:{partition}:a:{region}:{account}:box\""));
    CHECK(missing(judged.ask("a:Mail", "arn:aws:a:eu-west-1:111122223333:box")) ==
          Texts{"capability: turn on `mail`"});
    CHECK(missing(judged.ask("a:Mail", "arn:aws-cn:a:cn-north-1:111122223333:box")).size() == 2);
}

TEST_CASE("capabilities: what is advised is allowed, and where nothing is advised no set allows it",
          "[reasons]") {
    const std::string role = plain_role(
        "capability a \"a\"\ncapability b requires a \"b\"\n"
        "capability c requires not b \"c\"\ncapability d \"d\"\n"
        "allow s:One on *\n"
        "when a and not d: allow s:Two on *\n"
        "when b or c: allow s:Three on *\n"
        "when b: allow s:Never on *\n"
        "when a: deny s:Never on *\n"
        "when d: deny s:Three on *\n"
        "when not a: deny s:One on *\n"
        "when c { allow s:Four on * } else { deny s:Four on * }\n"
        "when d: allow s:Five on *\n"
        "deny s:Five on *\n");
    const Texts names{"a", "b", "c", "d"};
    const Texts actions{"s:One", "s:Two", "s:Three", "s:Four", "s:Five", "s:Never"};
    const auto decide = [&](const Texts& set, const std::string& action) {
        return Judged(role, with(set)).ask(action);
    };
    std::vector<Texts> sets;
    for (unsigned bits = 0; bits < 16; ++bits) {
        Texts set;
        for (unsigned index = 0; index < 4; ++index) {
            if ((bits >> index & 1U) != 0) {
                set.push_back(names[index]);
            }
        }
        try {
            static_cast<void>(decide(set, "s:One"));
            sets.push_back(set); // one that `requires` permits
        } catch (const std::runtime_error&) {
            continue;
        }
    }
    CHECK(sets.size() == 10);
    int advised = 0;
    for (const std::string& action : actions) {
        const bool possible = std::any_of(sets.begin(), sets.end(), [&](const Texts& set) {
            return decide(set, action).decision == iam::Decision::allowed;
        });
        for (const Texts& set : sets) {
            const reasons::Answer answer = decide(set, action);
            const bool by_capability = answer.missing.size() == 1 && answer.missing[0].has_change();
            INFO(action << " with " << set.size());
            CHECK((by_capability || answer.decision != iam::Decision::implicitly_denied) ==
                  (possible || answer.decision != iam::Decision::implicitly_denied));
            if (by_capability) {
                ++advised;
                Texts changed = answer.missing[0].turn_on;
                for (const std::string& name : set) {
                    const Texts& off = answer.missing[0].turn_off;
                    if (std::find(off.begin(), off.end(), name) == off.end()) {
                        changed.push_back(name);
                    }
                }
                CHECK(decide(changed, action).decision == iam::Decision::allowed);
            }
        }
    }
    CHECK(advised == 9);
}
