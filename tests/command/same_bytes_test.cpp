// The same input gives the same bytes, wherever and whenever.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/command/specifications.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::test;

TEST_CASE("the same input gives the same bytes in every environment", "[command]") {
    const TemporaryFolder folder;
    const TemporaryFolder other;
    folder.write("shop.slr", shop);
    Call call;
    call.arguments = {"compile", folder / "shop.slr",
                      "--with",  "all",
                      "--set",   "topics=" + std::string(topic_a),
                      "--set",   "vault.key=" + std::string(key_a),
                      "--set",   "backup.key=" + std::string(key_b)};
    const Outcome first = run(call);
    REQUIRE(first.status == 0);
    CHECK(run(call).out == first.out);
    call.folder = other.path();
    CHECK(run(call).out == first.out);
    call.environment = {{"LANG", "tr_TR.UTF-8"}, {"TZ", "Asia/Kathmandu"}};
    CHECK(run(call).out == first.out);
    call.environment = {{"LC_ALL", "C"}, {"TZ", "UTC"}, {"HOME", "/nonexistent"}};
    CHECK(run(call).out == first.out);
}

TEST_CASE("the same findings give the same bytes in every environment", "[command]") {
    Call call;
    call.arguments = {"check", "-"};
    call.input =
        "role AWSServiceRoleForI { trust servic x\nallow s3:GetObject on nothing\n}\nlet a = \"\xC4\xB0\"";
    const Outcome first = run(call);
    CHECK(first.status == 1);
    for (const std::string locale : {"C", "C.UTF-8", "tr_TR.UTF-8"}) {
        call.environment = {{"LC_ALL", locale}};
        CHECK(run(call).err == first.err);
    }
}
