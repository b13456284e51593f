// What the ARNs of a service have in their parts.
#include "compiler/review/arn_parts.hpp"

#include "compiler/catalog/catalog.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc;

TEST_CASE("arn parts: the catalogue's forms have what is asked of their services", "[review]") {
    const catalog::Catalog& catalog = catalog::built_in();
    for (const review::OwnedService& owned : review::owned_services()) {
        CAPTURE(owned.name);
        const auto service = catalog.find_service(owned.name);
        REQUIRE(service);
        for (const catalog::TypeId type : catalog.types(*service)) {
            for (const std::string_view form : catalog.patterns(type)) {
                CAPTURE(form);
                const auto arn = pattern::divide_arn(form);
                REQUIRE(arn);
                CHECK_FALSE(arn->account.empty());
                CHECK((!owned.regional || !arn->region.empty()));
            }
        }
    }
}

TEST_CASE("arn parts: what an ARN lacks", "[review]") {
    const auto missing = [](std::string_view text) {
        return review::missing_part(*pattern::divide_arn(text)).value_or("nothing");
    };
    CHECK(missing("arn:aws:sqs:us-east-1::q") == "the ARN of such a resource has an account");
    CHECK(missing("arn:aws:sqs::111122223333:q") == "the ARN of such a resource has a region");
    CHECK(missing("arn:aws:sqs:::q") == "the ARN of such a resource has a region, and an account");
    CHECK(missing("arn:aws:iam:::role/a") == "the ARN of such a resource has an account");
    for (const char* text :
         {"arn:aws:iam::aws:policy/A", "arn:aws:s3:::b", "arn:aws:ec2:us-east-1::image/ami-1",
          "arn:aws:ssm:us-east-1::document/AWS-A", "arn:aws:dynamodb::1:global-table/t"}) {
        CHECK(missing(text) == "nothing");
    }
}
