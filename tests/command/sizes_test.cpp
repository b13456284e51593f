// `check --sizes`, and `compile --split size` with the files that it finds.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <string>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

/// A role with rules of some 160 characters each, one for each letter.
std::string specification(const std::string& letters) {
    std::string text =
        "role acme {\npath \"/acme/\"\ntrust account 123456789012\ncapability mail\n"
        "when mail: allow ses:SendEmail on *\n";
    for (const char letter : letters) {
        text += "allow s3:GetObject on \"arn:{partition}:s3:::acme-" + std::string(100, letter) + "/*\"\n";
    }
    return text + "}\n";
}

std::string alphabet() {
    std::string letters;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        letters += letter;
    }
    return letters + "0123456789ABCDEF";
}

/// The file of the statement about a letter's bucket.
std::string place(const TemporaryFolder& folder, const std::string& in, char letter) {
    for (const auto& [name, text] : folder.everything(in)) {
        if (text.find("acme-" + std::string(100, letter)) != std::string::npos) {
            return name;
        }
    }
    return {};
}

} // namespace

TEST_CASE("check --sizes shows a line for each document", "[command]") {
    const Outcome outcome = run_slrc({"check", "-", "--sizes"}, {}, specification("ab"));
    CHECK(outcome.status == 0);
    CHECK(outcome.out ==
          "role  document      largest   quota  per cent  with\n"
          "acme  trust           ≥ 136    2048         6  none\n"
          "acme  permissions     ≥ 451   10240         4  mail\n"
          "acme  admin           ≥ 759    6144        12  none\n");
    const Outcome json = run_slrc({"check", "-", "--sizes", "--format", "json"}, {}, specification("ab"));
    CHECK(json.status == 0);
    const Json permissions = Json::parse(json.out).at(1);
    CHECK(permissions == Json::parse(R"({"role": "acme", "document": "permissions", "largest": 451,
        "atLeast": true, "quota": 10240, "documents": 1, "perCent": 4, "capabilities": ["mail"]})"));
}

TEST_CASE("check --sizes shows the table also where a document is too large", "[command]") {
    const std::string text = specification(alphabet() + alphabet());
    const Outcome outcome = run_slrc({"check", "-", "--sizes"}, {}, text);
    CHECK(outcome.status == 1);
    CHECK(outcome.err.find("SLR0821") != std::string::npos);
    CHECK(outcome.out.find("acme  permissions   ≥ ") != std::string::npos);
    CHECK(run_slrc({"check", "-", "--split", "size"}, {}, text).err.find("SLR0821") == std::string::npos);
    const Outcome broken = run_slrc({"check", "-", "--sizes"}, {}, "role a {}");
    CHECK(broken.status == 1);
    CHECK(broken.out.empty());
}

TEST_CASE("--split size leaves statements in the files where they are", "[command]") {
    const TemporaryFolder folder;
    const std::string letters = alphabet();
    folder.write("a.slr", specification(letters));
    REQUIRE(run_slrc({"compile", "a.slr", "--split", "size", "-o", "out"}, folder.path()).status == 0);
    std::map<char, std::string> before;
    for (const char letter : letters) {
        before[letter] = place(folder, "out", letter);
        CHECK(before[letter].starts_with("acme.permissions."));
    }
    folder.write("b.slr", specification("HI" + letters.substr(0, 20) + "JKLMNOP" + letters.substr(20)));
    REQUIRE(run_slrc({"compile", "b.slr", "--split", "size", "-o", "out"}, folder.path()).status == 0);
    for (const char letter : letters) {
        CHECK(place(folder, "out", letter) == before[letter]);
    }
    CHECK(run_slrc({"compile", "b.slr", "--split", "size", "-o", "out", "--check"}, folder.path()).status ==
          0);
}

TEST_CASE("--split size of what fits is one document", "[command]") {
    const TemporaryFolder folder;
    folder.write("a.slr", specification("abc"));
    REQUIRE(run_slrc({"compile", "a.slr", "--split", "size", "-o", "out"}, folder.path()).status == 0);
    CHECK(folder.everything("out").size() == 4);
    REQUIRE(run_slrc({"compile", "a.slr", "-o", "out", "--check"}, folder.path()).status == 0);
}

TEST_CASE("--split size reads past files that hold no policy", "[command]") {
    const TemporaryFolder folder;
    folder.write("a.slr", specification(alphabet()));
    folder.write("out/acme.permissions.json", "{");
    folder.write("out/acme.permissions.2.json", "[]");
    CHECK(run_slrc({"compile", "a.slr", "--split", "size", "-o", "out"}, folder.path()).status == 0);
    folder.write("fresh/keep", "");
    REQUIRE(run_slrc({"compile", "a.slr", "--split", "size", "-o", "fresh"}, folder.path()).status == 0);
    CHECK(folder.read("out/acme.permissions.json") == folder.read("fresh/acme.permissions.json"));
}
