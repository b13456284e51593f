// The `test` blocks of the repository's own specifications: each role has some, and they pass in every partition.
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

std::vector<std::string> specifications() {
    std::vector<std::string> all;
    for (const std::string folder : {"/stdlib", "/examples", "/tests/command/specs"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(SLRC_SOURCE_DIR + folder)) {
            if (entry.path().extension() == ".slr") {
                all.push_back(entry.path().string());
            }
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

/// The names of a specification's roles without their suffix; none for a library of constants and groups.
std::set<std::string> roles(const std::string& specification) {
    const Outcome outcome = run_slrc({"check", specification, "--sizes", "--format", "json"});
    INFO(specification << outcome.err);
    REQUIRE(outcome.status == 0);
    std::set<std::string> all;
    const Json sizes = Json::parse(outcome.out);
    for (const Json& document : sizes) {
        all.insert(document.at("role").get<std::string>());
    }
    return all;
}

std::string text_of(const std::string& path) {
    std::ifstream stream(path);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST_CASE("every role of the library and the examples has tests, both ways, which pass", "[command]") {
    std::size_t tested = 0;
    for (const std::string& specification : specifications()) {
        const std::set<std::string> names = roles(specification);
        if (names.empty()) {
            continue;
        }
        const Outcome outcome = run_slrc({"test", specification, "--format", "json"});
        INFO(specification << outcome.err << outcome.out);
        CHECK(outcome.status == 0);
        std::set<std::string> allowing;
        std::set<std::string> denying;
        const Json report = Json::parse(outcome.out);
        for (const Json& test : report.at("tests")) {
            for (const Json& expectation : test.at("expectations")) {
                for (const Json& request : expectation.at("requests")) {
                    (request.at("expected") == "allow" ? allowing : denying)
                        .insert(test.at("role").get<std::string>());
                }
            }
        }
        CHECK(allowing == names);
        CHECK(denying == names);
        tested += names.size();
    }
    CHECK(tested >= 8);
}

TEST_CASE("the library and the examples pass in every partition", "[command]") {
    for (const std::string& specification : specifications()) {
        if (roles(specification).empty()) {
            continue;
        }
        for (const std::string partition : {"aws-cn", "aws-us-gov", "aws-iso", "aws-eusc"}) {
            const Outcome outcome = run_slrc({"test", specification, "--partition", partition});
            INFO(specification << " " << partition << outcome.err << outcome.out);
            CHECK(outcome.status == 0);
        }
    }
}

TEST_CASE("each sentence that a role of Lex implements has a test of its own", "[command]") {
    for (const std::string name : {"v1", "v2", "v2-replication"}) {
        const std::string specification = SLRC_SOURCE_DIR "/stdlib/lex/" + name + ".slr";
        const std::string text = text_of(specification);
        std::size_t sentences = 0;
        std::size_t role = 0;
        for (std::size_t next = text.find("\nrole "); next != std::string::npos; role = next) {
            role = next;
            next = text.find("\nrole ", role + 1);
            const std::string part = text.substr(role, next == std::string::npos ? next : next - role);
            for (int number = 1; part.find("// Sentence " + std::to_string(number)) != std::string::npos;
                 ++number) {
                INFO(specification << part.substr(0, 40) << " sentence " << number);
                CHECK(part.find("test \"sentence " + std::to_string(number)) != std::string::npos);
                ++sentences;
            }
            if (part.find("// The one sentence") != std::string::npos) {
                CHECK(part.find("test \"the one sentence") != std::string::npos);
                ++sentences;
            }
        }
        CHECK(sentences >= 2);
    }
}

TEST_CASE("each condition of the library is asked for", "[command]") {
    const std::string library = text_of(SLRC_SOURCE_DIR "/stdlib/aws/conditions.slr");
    const std::string tests = text_of(SLRC_SOURCE_DIR "/tests/command/specs/conditions.slr");
    std::size_t conditions = 0;
    for (std::size_t let = library.find("\nlet "); let != std::string::npos;
         let = library.find("\nlet ", let + 1)) {
        const std::size_t begin = let + std::string("\nlet ").size();
        const std::string name = library.substr(begin, library.find(' ', begin) - begin);
        INFO(name);
        CHECK(tests.find("on object if " + name + "\n") != std::string::npos);
        ++conditions;
    }
    CHECK(conditions == 8);
}
