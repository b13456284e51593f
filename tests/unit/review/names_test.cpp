// Names of services, actions and condition keys: which are known, and what is offered for those that are not.
#include "tests/unit/catch.hpp"
#include "tests/unit/review/codes.hpp"

#include <algorithm>

using namespace slrc;
using test::codes;
using Codes = std::vector<std::string>;

namespace {

test::Compiled reviewed(const std::string& rules) {
    return test::review_text(test::plain_role(rules));
}

} // namespace

TEST_CASE("names: an action that the service has is fine", "[review]") {
    CHECK(codes("deny s3:GetObject, lex:{CreateBot, DeleteBot}, comprehend:Detect*, s3:List* on *").empty());
    CHECK(codes("deny * on *").empty());
}

TEST_CASE("names: each action that the service does not have is a finding", "[review]") {
    CHECK(codes("deny s3:GetObjekt, s3:PutObjekt on *") == Codes{"SLR0203", "SLR0203"});
    CHECK(reviewed("deny kms:GenrateDataKey on *").messages.front() ==
          "`kms:GenrateDataKey` is not an action of AWS Key Management Service");
}

TEST_CASE("names: an unknown service is one finding, however many of its actions are named", "[review]") {
    CHECK(codes("deny nosuch:{One, Two}, nosuch:Three, NoSuch:Four on *") == Codes{"SLR0201"});
    CHECK(codes("deny nosuch:One, other:One on *") == Codes{"SLR0201", "SLR0201"});
    CHECK(codes("deny nosuch:* on *") == Codes{"SLR0201"});
}

TEST_CASE("names: a pattern that stands for nothing is a finding", "[review]") {
    CHECK(codes("deny s3:Gett* on *") == Codes{"SLR0205"});
    CHECK(codes("deny zz*:Get* on *") == Codes{"SLR0229"});
    CHECK(codes("deny s3:G?tObject on *").empty());
}

TEST_CASE("names: another letter case is a note", "[review]") {
    CHECK(codes("deny S3:getObject on *") == Codes{"SLR0206"});
    CHECK(codes(R"(deny s3:GetObject on * if aws:principalarn == "arn:aws:iam::111122223333:role/a")") ==
          Codes{"SLR0206"});
    // AWS's own pages write it so.
    CHECK(
        codes(R"(deny s3:GetObject on * if aws:PrincipalARN == "arn:aws:iam::111122223333:role/a")").empty());
    CHECK(codes("deny s3:get* on *").empty());
}

TEST_CASE("names: groups that nobody includes, tests and lifecycles are looked through too", "[review]") {
    const Codes of_group = test::review_text("permissions unused() { deny s3:GetObjekt on * }\n" +
                                             test::plain_role("deny s3:Get* on *"))
                               .codes;
    CHECK(std::count(of_group.begin(), of_group.end(), "SLR0203") == 1);
    CHECK(codes("deny s3:Get* on *\nlifecycle { created by lex:CreateBott }") == Codes{"SLR0203"});
    CHECK(codes("deny s3:Get* on *\ntest \"t\" { expect deny s3:GetObjekt }") == Codes{"SLR0203"});
}

TEST_CASE("names: a service with a word too much, and names that are no words", "[review]") {
    const auto label = [](const std::string& action) {
        workspace::Memory memory;
        memory.files["main.slr"] = test::plain_role("deny " + action + " on *");
        workspace::Compilation compilation;
        static_cast<void>(check_specifications(compilation, {"main.slr"}, {}, memory));
        REQUIRE(compilation.sink.all().size() == 1);
        return compilation.sink.all().front().label;
    };
    CHECK(label("lexv2:CreateBot") == "did you mean `lex:CreateBot`?");
    CHECK(label("lexmodels:*") == "did you mean `lex:*`?");
    CHECK(label("s4:GetObject") == "did you mean `s3`?");
    CHECK(label("x:GetObject").empty());
    CHECK(label(std::string(5'000, 'a') + ":GetObject").empty());
}
