#include "compiler/emit/cloudformation/conditions.hpp"
#include "tests/unit/catch.hpp"

using slrc::emit::cloudformation::logical_name;
using slrc::emit::cloudformation::make_symbols;
using slrc::emit::cloudformation::Names;
using slrc::emit::cloudformation::Symbols;

TEST_CASE("logical names are letters and digits", "[emit]") {
    CHECK(logical_name("audio_logs") == "AudioLogs");
    CHECK(logical_name("audioLogs") == "AudioLogs");
    CHECK(logical_name("_kms_key_2") == "KmsKey2");
    CHECK(logical_name("balancing and not (drain or spot)") == "BalancingAndNotDrainOrSpot");
    CHECK(logical_name("__") == "Name");
    CHECK(logical_name("_1") == "Name1");
}

TEST_CASE("a name that is taken gets a number", "[emit]") {
    Names names;
    CHECK(names.take("Role") == "Role");
    CHECK(names.take("Role") == "Role2");
    CHECK(names.take("Role2") == "Role22");
    CHECK(names.take("Role") == "Role3");
}

TEST_CASE("parameters are called after their capability, and nothing twice", "[emit]") {
    slrc::plan::Plan plan;
    for (const char* name : {"audio_logs", "audioLogs", "role", "a_b"}) {
        plan.capabilities.emplace_back().name = name;
    }
    plan.parameters.resize(3);
    plan.parameters[0].name = "suffix";
    plan.parameters[1].name = "b_c";
    plan.parameters[2].name = "bucket";
    plan.parameters[2].capability = 1;
    const Symbols symbols = make_symbols(plan);
    CHECK(symbols.capabilities == std::vector<std::string>{"AudioLogs", "AudioLogs2", "Role2", "AB"});
    CHECK(symbols.conditions ==
          std::vector<std::string>{"AudioLogsIsOn", "AudioLogs2IsOn", "Role2IsOn", "ABIsOn"});
    CHECK(symbols.parameters == std::vector<std::string>{"Suffix2", "BC", "AudioLogsBucket"});
}
