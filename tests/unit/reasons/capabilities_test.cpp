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

TEST_CASE("capabilities: a deny that comes with them keeps a rule from being named", "[reasons]") {
    Judged judged(plain_role(capabilities + "allow a:Read on *\n"
                                            "when mail: allow a:Mail on *\n"
                                            "when mail and not fax: deny a:Mail on *\n"
                                            "when copy: allow a:Copy on *\n"
                                            "when mail: deny a:Copy on *"));
    CHECK(missing(judged.ask("a:Mail")) == Texts{"capability: turn on `mail` and `fax`"});
    CHECK(judged.rule(judged.ask("a:Copy")) == "allow a:Read on *");
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
            const bool by_capability =
                answer.missing.size() == 1 && answer.missing[0].part == reasons::Part::capability;
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
