#include "compiler/driver/configuration_file.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc;
using driver::FileRequest;
using driver::parse_configuration;

namespace {

/// The messages about a text, all of kind bad_configuration.
std::vector<std::string> messages(std::string_view text) {
    diagnostics::Sink sink;
    static_cast<void>(parse_configuration(text, "c.json", sink));
    std::vector<std::string> all;
    for (const diagnostics::Diagnostic& one : sink.all()) {
        CHECK(one.kind == diagnostics::Kind::bad_configuration);
        CHECK(one.file == "c.json");
        all.push_back(one.message);
    }
    return all;
}

using Messages = std::vector<std::string>;

} // namespace

TEST_CASE("a configuration file is read whole", "[driver]") {
    diagnostics::Sink sink;
    const FileRequest file = parse_configuration(
        R"({"capabilities": {"a": {}, "b": {"k": "v", "l": ["x", "y"]}}, "parameters": {"p": "q"},
            "partition": "aws", "region": "r", "account": "n", "suffix": "s",
            "roles": {"R": {"capabilities": {"c": {}}, "suffix": "t"}}})",
        "c.json", sink);
    CHECK(sink.all().empty());
    REQUIRE(file.common.capabilities.size() == 2);
    CHECK(file.common.capabilities[1].name == "b");
    CHECK(file.common.capabilities[1].origin == "c.json");
    REQUIRE(file.common.values.size() == 3);
    CHECK(file.common.values[0].capability == "b");
    CHECK(file.common.values[0].name == "k");
    CHECK(file.common.values[0].values == Messages{"v"});
    CHECK(file.common.values[1].values == Messages{"x", "y"});
    CHECK(file.common.values[2].capability.empty());
    CHECK(file.common.values[2].name == "p");
    CHECK_FALSE(file.common.values[0].overrides);
    CHECK(file.common.partition == "aws");
    CHECK(file.common.region == "r");
    CHECK(file.common.account == "n");
    CHECK(file.common.suffix == "s");
    REQUIRE(file.roles.size() == 1);
    CHECK(file.roles.at("R").capabilities.at(0).name == "c");
    CHECK(file.roles.at("R").suffix == "t");
    CHECK_FALSE(file.roles.at("R").region.has_value());
}

TEST_CASE("a configuration file's mistakes are named", "[driver]") {
    CHECK(messages("[]") == Messages{"a configuration has to be an object"});
    CHECK(messages("{\"regoin\": \"x\"}") ==
          Messages{"a configuration has no key `regoin`: did you mean `region`?"});
    CHECK(messages("{\"account\": 1}") == Messages{"`account` has to be text in quotes"});
    CHECK(messages("{\"capabilities\": [\"a\"]}") ==
          Messages{"`capabilities` has to be an object: `{\"sentiment\": {}}`"});
    CHECK(messages("{\"capabilities\": {\"a\": true}}") ==
          Messages{"`capabilities.a` has to be an object of parameters"});
    CHECK(messages("{\"parameters\": {\"p\": [1]}}") ==
          Messages{"`parameters.p` has to be text in quotes, or a list of it"});
    CHECK(messages("{\"roles\": []}") == Messages{"`roles` has to be an object"});
    CHECK(messages("{\"roles\": {\"R\": 1}}") == Messages{"`roles.R` has to be an object"});
    CHECK(messages("{\"roles\": {\"R\": {\"roles\": {}}}}") ==
          Messages{"a configuration has no key `roles.R.roles`"});
}

TEST_CASE("a key that stands twice in one object of a configuration is reported", "[driver]") {
    CHECK(messages("{\"suffix\": \"a\", \"suffix\": \"b\"}") ==
          Messages{"the key `suffix` stands twice in one object"});
    CHECK(messages("{\"capabilities\": {\"a\": {\"k\": \"v\"}, \"b\": {\"k\": \"v\"}}}").empty());
}

TEST_CASE("a configuration that is no JSON, or too deep, is one finding", "[driver]") {
    for (const std::string text : {"", "{", "{\"a\"", "{\"a\": \xFF}", "{} {}", "nul"}) {
        const Messages found = messages(text);
        INFO(text);
        REQUIRE(found.size() == 1);
        CHECK(found[0].starts_with("the configuration is not JSON: parse error at line 1, column "));
    }
    std::string deep;
    for (int level = 0; level < 100'000; ++level) {
        deep += "{\"a\":";
    }
    CHECK(messages(deep).size() == 1);
    std::string closed = deep.substr(0, 5 * 1'000) + "1" + std::string(1'000, '}');
    CHECK(messages(closed) == Messages{"the configuration is nested deeper than 100 levels"});
}
