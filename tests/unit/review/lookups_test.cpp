// What the catalogue says, kept: asked twice it is the same.
#include "compiler/review/lookups.hpp"

#include "compiler/pattern/arn_form.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc;

TEST_CASE("lookups: they say what the catalogue says, the second time too", "[review]") {
    const catalog::Catalog& catalog = catalog::built_in();
    review::Lookups lookups(catalog);
    for (int round = 0; round < 2; ++round) {
        for (const char* action : {"s3:GetObject", "S3:getobject", "s3:Get*", "*", "s3:NoSuch", ""}) {
            CHECK(lookups.expand(action) == catalog.expand(action));
        }
        CHECK(lookups.find_action("s3:getobject") == catalog.find_action("s3:GetObject"));
        CHECK_FALSE(lookups.find_action("s3:GetObj*"));
        CHECK_FALSE(lookups.find_action("s3:NoSuch"));
        CHECK(lookups.find_key("aws:ResourceTag/Team").id == catalog.find_key("aws:ResourceTag/Team"));
        CHECK(lookups.find_key("aws:SourceIp").global);
        CHECK_FALSE(lookups.find_key("s3:prefix").global);
        CHECK_FALSE(lookups.find_key("s3:nothing").id);
    }
}

TEST_CASE("lookups: an action's types and their patterns", "[review]") {
    const catalog::Catalog& catalog = catalog::built_in();
    review::Lookups lookups(catalog);
    const auto action = catalog.find_action("kms:Decrypt");
    REQUIRE(action);
    const auto& types = lookups.types_of(*action);
    REQUIRE(types == std::vector{*catalog.find_type("kms:key")});
    const auto& forms = lookups.forms(types.front());
    REQUIRE(forms.size() == catalog.pattern_count(types.front()));
    CHECK(pattern::ArnGlob(pattern::Pattern("arn:aws:kms:*:*:key/*")).meets(forms.front()));
    CHECK_FALSE(pattern::ArnGlob(pattern::Pattern("arn:aws:kms:*:*:alias/*")).meets(forms.front()));
}

TEST_CASE("lookups: the fronts of ARNs that were found to be in order", "[review]") {
    review::Lookups lookups(catalog::built_in());
    CHECK_FALSE(lookups.is_good_front("arn:*:s3:::"));
    lookups.add_good_front("arn:*:s3:::");
    CHECK(lookups.is_good_front("arn:*:s3:::"));
    CHECK_FALSE(lookups.is_good_front("arn:*:s3::"));
}
