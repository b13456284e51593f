#include "compiler/iam/values.hpp"
#include "tests/unit/catch.hpp"

#include <vector>

using namespace slrc::iam;

TEST_CASE("base64: the same bytes", "[iam]") {
    struct Row {
        const char* left;
        const char* right;
        bool same;
    };
    const std::vector<Row> rows{{"", "", true},
                                {"QUJD", "QUJD", true},
                                {"QUJD", "qUJD", false},
                                {"QQ==", "QR==", true},
                                {"QQ==", "Qg==", false},
                                {"QUI=", "QUJ=", true},
                                {"QUI=", "QUM=", false},
                                {"QQ==", "QQ", false},
                                {"Q===", "Q===", false},
                                {"Q", "Q", false},
                                {"Q-__", "Q-__", false},
                                {"====", "====", false},
                                {"QQ==", "QQ==QQ==", false},
                                {"QUJD", "", false}};
    for (const Row& row : rows) {
        INFO(row.left << " and " << row.right);
        CHECK(same_bytes(row.left, row.right) == row.same);
        CHECK(same_bytes(row.right, row.left) == row.same);
    }
}
