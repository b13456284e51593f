#include "compiler/catalog/partitions.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::catalog;

namespace {

std::string_view name_of(std::string_view region) {
    const Partition* partition = partition_of_region(region);
    return partition == nullptr ? "none" : partition->name;
}

} // namespace

TEST_CASE("partitions: each with its DNS suffix, `aws` first", "[catalog]") {
    struct Row {
        std::string_view name;
        std::string_view suffix;
    };
    const std::vector<Row> rows{{"aws", "amazonaws.com"},        {"aws-cn", "amazonaws.com.cn"},
                                {"aws-us-gov", "amazonaws.com"}, {"aws-iso", "c2s.ic.gov"},
                                {"aws-iso-b", "sc2s.sgov.gov"},  {"aws-iso-e", "cloud.adc-e.uk"},
                                {"aws-iso-f", "csp.hci.ic.gov"}, {"aws-eusc", "amazonaws.eu"}};
    CHECK(partitions().size() == rows.size());
    CHECK(partitions().front().name == "aws");
    for (const Row& row : rows) {
        INFO(row.name);
        const Partition* found = find_partition(row.name);
        REQUIRE(found != nullptr);
        CHECK(found->dns_suffix == row.suffix);
    }
    CHECK(find_partition("AWS") == nullptr);
    CHECK(find_partition("") == nullptr);
}

TEST_CASE("partitions: a region's name says its partition", "[catalog]") {
    for (const char* region : {"us-east-1", "eu-west-2", "ap-south-1", "sa-east-1", "ca-west-1", "me-south-1",
                               "af-south-1", "il-central-1", "mx-central-1", "us-new-99"}) {
        INFO(region);
        CHECK(name_of(region) == "aws");
    }
    CHECK(name_of("cn-north-1") == "aws-cn");
    CHECK(name_of("us-gov-west-1") == "aws-us-gov");
    CHECK(name_of("us-iso-east-1") == "aws-iso");
    CHECK(name_of("us-isob-east-1") == "aws-iso-b");
    CHECK(name_of("eu-isoe-west-1") == "aws-iso-e");
    CHECK(name_of("us-isof-south-1") == "aws-iso-f");
    CHECK(name_of("eusc-de-east-1") == "aws-eusc");
    for (const char* text : {"", "us", "us-east", "us-east-", "us--1", "xx-east-1", "us-east-1a", "us-gov-1x",
                             "US-EAST-1", "us-east-1 ", "eusc-fr-east-1"}) {
        INFO(text);
        CHECK(name_of(text) == "none");
    }
}

TEST_CASE("partitions: every known region is of some partition", "[catalog]") {
    for (const std::string_view region : known_regions()) {
        INFO(region);
        CHECK(partition_of_region(region) != nullptr);
        CHECK(is_known_region(region));
    }
    CHECK_FALSE(is_known_region("us-east-9"));
}
