// Tests of roles that say nothing.
#include "tests/unit/catch.hpp"
#include "tests/unit/review/codes.hpp"

#include <string>

using namespace slrc;

namespace {

/// How many expectations of a test, and tests, are reported.
std::size_t idle(const std::string& tests) {
    const std::string role =
        "param bucket: s3:bucket\nallow s3:PutObject on \"{bucket}/*\" if aws:SecureTransport == true\n";
    std::size_t count = 0;
    for (const std::string& code : test::codes(role + tests)) {
        count += code == "SLR0841" ? 1U : 0U;
    }
    return count;
}

std::size_t idle_expectations(const std::string& expectations) {
    return idle("test \"t\" {\nwith bucket: \"arn:aws:s3:::b\"\n" + expectations + "\n}\n");
}

const std::string put_expected = "expect allow s3:PutObject on \"{bucket}/a\"";

} // namespace

TEST_CASE("a test that expects nothing is reported", "[review]") {
    CHECK(idle("test \"t\" { with bucket: \"arn:aws:s3:::b\" }\n") == 1);
    CHECK(idle_expectations(put_expected) == 0);
}

TEST_CASE("an expectation that the test has already is reported", "[review]") {
    CHECK(idle_expectations(put_expected + "\n" + put_expected) == 1);
    CHECK(idle_expectations("expect deny s3:{GetObject, PutObject} on \"{bucket}/a\", \"{bucket}/b\"\n"
                            "expect deny s3:GetObject on \"{bucket}/b\"") == 1);
    CHECK(idle_expectations("expect deny s3:GetObject on \"{bucket}/a\"\n"
                            "expect deny s3:PutObject on \"{bucket}/a\"\n"
                            "expect deny s3:{GetObject, PutObject} on \"{bucket}/a\"") == 1);
    CHECK(idle_expectations(
              put_expected + " if aws:SecureTransport == true and aws:SourceVpc in [\"vpc-1a2b3c4d\"]\n" +
              put_expected + " if aws:SourceVpc == \"vpc-1a2b3c4d\" and aws:SecureTransport == true") == 1);
}

TEST_CASE("an expectation of something else is not reported", "[review]") {
    CHECK(idle_expectations(put_expected + "\nexpect deny s3:PutObject on \"{bucket}/a\"") == 0);
    CHECK(idle_expectations(put_expected + "\n" + put_expected + " if aws:SecureTransport == true") == 0);
    CHECK(idle_expectations(put_expected + " if aws:SecureTransport == true\n" + put_expected +
                            " if aws:SecureTransport == false") == 0);
    CHECK(idle_expectations(put_expected + "\nexpect allow s3:PutObject on \"{bucket}/A\"") == 0);
    CHECK(idle_expectations(put_expected + "\nexpect allow s3:PutObject on \"arn:aws:s3:::b/a\"") == 0);
    CHECK(idle_expectations(put_expected + "\nexpect allow s3:{PutObject, GetObject} on \"{bucket}/a\"") ==
          0);
    // Another test may have other capabilities and values.
    const std::string once = "{\nwith bucket: \"arn:aws:s3:::b\"\n" + put_expected + "\n}\n";
    CHECK(idle("test \"t\" " + once + "test \"u\" " + once) == 0);
}
