// Names of regions: known ones, ones that only fit a pattern, and texts that are none.
#include "compiler/catalog/partitions.hpp"
#include "tests/unit/catch.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

using namespace slrc::catalog;

namespace {

/// The name of a region's partition; empty for what is no region.
std::string partition_of(std::string_view region) {
    const Partition* const found = partition_of_region(region);
    return found == nullptr ? std::string() : std::string(found->name);
}

} // namespace

TEST_CASE("regions: every partition has known ones", "[catalog]") {
    const std::vector<std::pair<std::string, std::vector<std::string>>> expected{
        {"aws",
         {"us-east-1", "eu-south-2", "ap-southeast-7", "sa-east-1", "ca-west-1", "me-south-1", "af-south-1",
          "il-central-1", "mx-central-1"}},
        {"aws-cn", {"cn-north-1", "cn-northwest-1"}},
        {"aws-us-gov", {"us-gov-east-1", "us-gov-west-1"}},
        {"aws-iso", {"us-iso-east-1", "us-iso-west-1"}},
        {"aws-iso-b", {"us-isob-east-1", "us-isob-west-1"}},
        {"aws-iso-e", {"eu-isoe-west-1"}},
        {"aws-iso-f", {"us-isof-east-1", "us-isof-south-1"}},
        {"aws-eusc", {"eusc-de-east-1"}},
    };
    REQUIRE(partitions().size() == expected.size());
    for (std::size_t index = 0; index < expected.size(); ++index) {
        CHECK(partitions()[index].name == expected[index].first);
        for (const std::string& region : expected[index].second) {
            INFO(region);
            CHECK(partition_of_region(region) == &partitions()[index]);
            CHECK(is_known_region(region));
        }
    }
}

TEST_CASE("regions: unknown ones that fit a pattern have a partition", "[catalog]") {
    const std::vector<std::pair<std::string, std::string>> unknown{
        {"us-east-9", "aws"},
        {"eu-southwest-12", "aws"},
        {"mx-north_2-1", "aws"},
        {"cn-west-1", "aws-cn"},
        {"us-gov-south-1", "aws-us-gov"},
        {"us-iso-north-3", "aws-iso"},
        {"us-isob-south-1", "aws-iso-b"},
        {"eu-isoe-east-2", "aws-iso-e"},
        {"us-isof-north-1", "aws-iso-f"},
        {"eusc-de-west-1", "aws-eusc"},
    };
    for (const auto& [region, partition] : unknown) {
        INFO(region);
        CHECK_FALSE(is_known_region(region));
        CHECK(partition_of(region) == partition);
    }
}

TEST_CASE("regions: texts that are none", "[catalog]") {
    for (const char* text :
         {"us-", "-east-1", "us-1", "us-East-1", "us-gov-", "us-isoc-east-1", "us-east-one", "us-east-1-",
          " us-east-1", "us-east-*", "*", "global", "us-far-east-1", "us east-1", "eusc-de-1"}) {
        INFO(text);
        CHECK(partition_of(text).empty());
        CHECK_FALSE(is_known_region(text));
    }
}

TEST_CASE("regions: the known ones are sorted and distinct", "[catalog]") {
    const auto known = known_regions();
    CHECK(known.size() == 46);
    CHECK(std::adjacent_find(known.begin(), known.end(), std::greater_equal<>()) == known.end());
}
