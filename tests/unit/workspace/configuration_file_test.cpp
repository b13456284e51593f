#include "compiler/workspace/choices.hpp"
#include "tests/unit/catch.hpp"

#include <utility>

using namespace slrc;
using workspace::FileRequest;

namespace {

using Messages = std::vector<std::string>;

struct ReadConfiguration {
    FileRequest request;
    std::vector<diagnostics::Diagnostic> findings;
};

ReadConfiguration configured(const std::string& text) {
    source::Files files;
    diagnostics::Sink sink;
    const source::FileIndex file = files.add("c.json", text);
    FileRequest request = workspace::read_configuration(files, file, sink);
    return {std::move(request), {sink.all().begin(), sink.all().end()}};
}

/// The messages about a text, all of kind bad_configuration.
Messages messages(const std::string& text) {
    Messages all;
    for (const diagnostics::Diagnostic& one : configured(text).findings) {
        CHECK(one.kind == diagnostics::Kind::bad_configuration);
        CHECK(one.span.has_value());
        all.push_back(one.message);
    }
    return all;
}

/// What is underlined in a text.
Messages places(const std::string& text) {
    Messages all;
    for (const diagnostics::Diagnostic& one : configured(text).findings) {
        all.push_back(text.substr(one.span->begin, one.span->end - one.span->begin));
    }
    return all;
}

} // namespace

TEST_CASE("a configuration file is read whole", "[workspace]") {
    const std::string text =
        R"({"capabilities": {"a": {}, "b": {"k": "v", "l": ["x", "y"]}}, "parameters": {"p": "q"},
            "partition": "aws", "region": "r", "account": "n", "suffix": "s",
            "roles": {"R": {"capabilities": {"c": {}}, "suffix": "t"}}})";
    const ReadConfiguration whole = configured(text);
    const FileRequest& file = whole.request;
    const auto written = [&](source::Span span) { return text.substr(span.begin, span.end - span.begin); };
    CHECK(whole.findings.empty());
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
    CHECK(written(*file.common.capabilities[1].span) == "\"b\"");
    CHECK(written(*file.common.values[1].span) == "\"l\"");
    CHECK(written(file.common.values[1].value_spans.at(1)) == "\"y\"");
    CHECK(written(file.common.spans.at("region")) == "\"r\"");
    CHECK(file.common.partition == "aws");
    CHECK(file.common.region == "r");
    CHECK(file.common.account == "n");
    CHECK(file.common.suffix == "s");
    REQUIRE(file.roles.size() == 1);
    CHECK(file.roles.at("R").request.capabilities.at(0).name == "c");
    CHECK(file.roles.at("R").request.suffix == "t");
    CHECK(written(file.roles.at("R").span) == "\"R\"");
    CHECK_FALSE(file.roles.at("R").request.region.has_value());
}

TEST_CASE("a configuration file's mistakes are named", "[workspace]") {
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

TEST_CASE("a configuration file's mistakes have their places", "[workspace]") {
    CHECK(places("[]") == Messages{"[]"});
    CHECK(places("{\"regoin\": \"x\"}") == Messages{"\"regoin\""});
    CHECK(places("{\"account\": 1}") == Messages{"1"});
    CHECK(places("{\"capabilities\": [\"a\"]}") == Messages{"[\"a\"]"});
    CHECK(places("{\"parameters\": {\"p\": [\"x\", 1, true]}}") == Messages{"1", "true"});
    CHECK(places("{\"roles\": {\"R\": {\"roles\": {}}}}") == Messages{"\"roles\""});
    CHECK(places("{\"suffix\": \"a\",\n \"suffix\": \"b\"}") == Messages{"\"suffix\""});
    CHECK(places("{\"account\": nul}") == Messages{"nul"});
}

TEST_CASE("a key that stands twice in one object of a configuration is reported", "[workspace]") {
    CHECK(messages("{\"suffix\": \"a\", \"suffix\": \"b\"}") ==
          Messages{"the key `suffix` stands twice in one object"});
    CHECK(messages("{\"capabilities\": {\"a\": {\"k\": \"v\"}, \"b\": {\"k\": \"v\"}}}").empty());
}

TEST_CASE("a configuration that is no JSON, or too deep, is one finding", "[workspace]") {
    for (const std::string text : {"", "{", "{\"a\"", "{\"a\": \xFF}", "{} {}", "nul"}) {
        const Messages found = messages(text);
        INFO(text);
        REQUIRE(found.size() == 1);
    }
    CHECK(messages("nul") == Messages{"the configuration is not JSON: `nul` is no value"});
    CHECK(messages("") == Messages{"the configuration is not JSON: the document is empty"});
    CHECK(messages("{\"a\": \xFF}") == Messages{"the file is not UTF-8: a byte that cannot stand here"});
    std::string deep;
    for (int level = 0; level < 100'000; ++level) {
        deep += "{\"a\":";
    }
    const Messages too_deep{"lists and objects deeper than 200 levels"};
    CHECK(messages(deep) == too_deep);
    std::string closed = deep.substr(0, 5 * 1'000) + "1" + std::string(1'000, '}');
    CHECK(messages(closed) == too_deep);
}
