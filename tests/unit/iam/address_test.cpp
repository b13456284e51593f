#include "compiler/iam/values.hpp"
#include "tests/unit/catch.hpp"

#include <string>
#include <vector>

using namespace slrc::iam;

TEST_CASE("address: what lies in a range", "[iam]") {
    struct Row {
        const char* range;
        const char* address;
        bool contains;
    };
    const std::vector<Row> rows{{"10.0.0.0/8", "10.255.255.255", true},
                                {"10.0.0.0/8", "11.0.0.0", false},
                                {"10.1.2.3/8", "10.9.9.9", true},
                                {"10.0.0.0/9", "10.127.0.0", true},
                                {"10.0.0.0/9", "10.128.0.0", false},
                                {"10.0.0.1", "10.0.0.1", true},
                                {"10.0.0.1", "10.0.0.2", false},
                                {"10.0.0.1/32", "10.0.0.1", true},
                                {"0.0.0.0/0", "200.1.2.3", true},
                                {"0.0.0.0/0", "::1", false},
                                {"::/0", "10.0.0.1", false},
                                {"::/0", "::ffff:10.0.0.1", true},
                                {"2001:db8::/32", "2001:db8:1::", true},
                                {"2001:db8::/33", "2001:db8:8000::", false},
                                {"2001:DB8::1", "2001:db8:0:0::1", true},
                                {"::1/128", "::2", false}};
    for (const Row& row : rows) {
        INFO(row.range << " and " << row.address);
        CHECK(contains(*read_range(row.range), *read_range(row.address)) == row.contains);
    }
}

TEST_CASE("address: a range lies in a range of which it is a part", "[iam]") {
    CHECK(contains(*read_range("10.0.0.0/8"), *read_range("10.1.0.0/16")));
    CHECK_FALSE(contains(*read_range("10.1.0.0/16"), *read_range("10.0.0.0/8")));
}

TEST_CASE("address: what is none", "[iam]") {
    const std::string with_zero("10.0.0.1\0", 9);
    for (const std::string& text :
         {std::string(), std::string("10.0.0"), std::string("10.0.0.256"), std::string("10.0.0.1/33"),
          std::string("10.0.0.1/"), std::string("10.0.0.1/08"), std::string("10.0.0.1/-1"),
          std::string("::1/129"), std::string("::1::"), std::string("localhost"), std::string(200, '1'),
          with_zero}) {
        INFO(text);
        CHECK_FALSE(read_range(text));
    }
}
