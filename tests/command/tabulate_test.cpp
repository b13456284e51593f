// slrc_tabulate, a program of the build: a catalogue's file that is wrong stops it at the line.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::test;

namespace {

Outcome tabulate_list(const TemporaryFolder& folder, const std::string& list) {
    folder.write("list", list);
    Call call;
    call.program = SLRC_TABULATE;
    call.arguments = {"out.cpp", "VERSION", "list"};
    call.folder = folder.path();
    return run(call);
}

/// Of a file `a.txt` with this text, beside one with a global key.
Outcome tabulate(const TemporaryFolder& folder, const std::string& text,
                 const std::string& version = "source 1\n") {
    folder.write("VERSION", version);
    folder.write("aws.txt", "global aws Global keys\nkey aws:TagKeys ArrayOfString\n");
    folder.write("a.txt", text);
    return tabulate_list(folder, "aws.txt\na.txt\n");
}

const std::string good_service =
    "service a Service A\n"
    "action Get is Read\n"
    "action Get is Tagging\n"
    "action Get key aws:TagKeys\n"
    "action Get needs a:Get\n"
    "action Get on some-thing key aws:TagKeys\n"
    "action Get on some-thing required\n"
    "key a:Key String\n"
    "type some-thing is arn:${Partition}:a:::${Name}\n"
    "type some-thing key a:Key\n";

} // namespace

TEST_CASE("tabulate: files in the form become the source of tables, always the same", "[command]") {
    const TemporaryFolder folder;
    const Outcome outcome = tabulate(folder, good_service);
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK(outcome.err.empty());
    const std::string source = folder.read("out.cpp");
    CHECK(source.find("namespace slrc::catalog::tables {") != std::string::npos);
    REQUIRE(tabulate(folder, good_service).status == 0);
    CHECK(folder.read("out.cpp") == source);
}

TEST_CASE("tabulate: a wrong line ends it with its place", "[command]") {
    const std::string head = "service a Service A\n";
    const std::vector<std::pair<std::string, std::string>> all{
        {"", "a.txt:1: a word is missing"},
        {"servise a A\n", "a.txt:1: the first line is `service NAME TITLE`"},
        {head + "frob x\n", "a.txt:2: there is no kind of fact `frob`"},
        {head + "\n", "a.txt:2: a word is missing"},
        {head + "action Get\n", "a.txt:2: a word is missing"},
        {head + "action  Get is Read\n", "a.txt:2: a word is missing"},
        {head + "action Get is Reed\n", "a.txt:2: there is no access level `Reed`"},
        {head + "action Get is Read \n", "a.txt:2: a space at the end"},
        {head + "action Get is Read\r\n", "a.txt:2: there is no access level `Read\r`"},
        {head + "action Get has Read\n", "a.txt:2: an action has no `has`"},
        {head + "action Get is Read\naction Get on x maybe\n",
         "a.txt:3: an action is `on` a type, `required` or with a `key`"},
        {head + "action Get is Read\naction Get on x\n", "a.txt:3: no fact declares `a:x`"},
        {head + "action Get is Read\naction Get key a:Key\n", "a.txt:3: no fact declares `a:Key`"},
        {head + "action Get is Read\naction Get needs b:Get\n", "a.txt:3: no fact declares `b:Get`"},
        {head + "action Get is Read\naction Get needs Get\n", "a.txt:3: no fact declares `Get`"},
        {head + "action Get key aws:TagKeys\n", "a.txt:2: `Get` has no access level"},
        {head + "key a:Key Word\n", "a.txt:2: there is no type of keys `Word`"},
        {head + "key a:Key String x\n", "a.txt:2: too many words"},
        {head + "type x key aws:TagKeys\n", "a.txt:2: `x` has no ARN pattern"},
        {head + "type x has y\n", "a.txt:2: a type has no `has`"},
        {head + "key a:B String\nkey a:A String\n",
         "a.txt:3: out of order: facts are sorted by their bytes, each stands once"},
        {head + "key a:A String\nkey a:A String\n",
         "a.txt:3: out of order: facts are sorted by their bytes, each stands once"},
        {"global b B\naction Get is Read\n", "a.txt:2: there is no kind of fact `action`"},
    };
    for (const auto& [text, message] : all) {
        const TemporaryFolder folder;
        const Outcome outcome = tabulate(folder, text);
        INFO(text);
        CHECK(outcome.status == 1);
        CHECK(outcome.err == message + "\n");
        CHECK(folder.everything(".").count("out.cpp") == 0);
    }
}

TEST_CASE("tabulate: other faults", "[command]") {
    const TemporaryFolder folder;
    CHECK(tabulate(folder, good_service, "").err == "VERSION:1: the version is one line\n");
    CHECK(tabulate(folder, good_service, "a\nb\n").status == 1);
    folder.write("VERSION", "source 1\n");
    CHECK(tabulate_list(folder, "no.txt\n").err == "cannot read no.txt\n");
    CHECK(tabulate_list(folder, "aws.txt\na.txt\na.txt\n").err ==
          "a.txt:1: another file holds the service `a`\n");
    Call call;
    call.program = SLRC_TABULATE;
    CHECK(run(call).status == 1);
}
