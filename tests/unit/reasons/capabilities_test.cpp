// Rules that a capability would let in.
#include "tests/unit/catch.hpp"
#include "tests/unit/reasons/judging.hpp"
#include "tests/unit/support/compile_text.hpp"

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
