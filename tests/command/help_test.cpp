// Every help text, byte for byte as it stands in help/. `./dev golden` writes the files anew.
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using namespace slrc::test;

namespace fs = std::filesystem;

namespace {

const fs::path help_folder = SLRC_SOURCE_DIR "/tests/command/help";

/// The help of the program or of a command, without the version of the catalogue.
std::string help_of(std::vector<std::string> words) {
    words.emplace_back("--help");
    const Outcome help = run_slrc(words);
    REQUIRE(help.status == 0);
    REQUIRE(help.err.empty());
    return std::regex_replace(help.out, std::regex("\nData: .*"), "\nData: VERSION");
}

/// The commands that a help text lists.
std::vector<std::string> listed_in(const std::string& help) {
    std::vector<std::string> names;
    const std::size_t list = help.find("\nSubcommands:\n");
    const std::string text = list == std::string::npos ? "" : help.substr(list);
    const std::regex row("\n  ([a-z]+) ");
    for (std::sregex_iterator match(text.begin(), text.end(), row), end; match != end; ++match) {
        names.push_back((*match)[1]);
    }
    return names;
}

/// `slrc.txt`, `catalog-actions.txt`.
std::string file_of(const std::vector<std::string>& words) {
    std::string name;
    for (const std::string& word : words) {
        name += (name.empty() ? "" : "-") + word;
    }
    return (name.empty() ? "slrc" : name) + ".txt";
}

/// The words of every command, those of the program itself first.
std::vector<std::vector<std::string>> all_commands(const std::vector<std::string>& above = {}) {
    std::vector<std::vector<std::string>> all{above};
    for (const std::string& name : listed_in(help_of(above))) {
        std::vector<std::string> words = above;
        words.push_back(name);
        for (std::vector<std::string>& inner : all_commands(words)) {
            all.push_back(std::move(inner));
        }
    }
    return all;
}

} // namespace

TEST_CASE("each command's help is the text of its file, and each file is a command's", "[command]") {
    std::set<std::string> files;
    for (const std::vector<std::string>& words : all_commands()) {
        const std::string name = file_of(words);
        INFO(name);
        std::ifstream stream(help_folder / name);
        REQUIRE(stream);
        CHECK(help_of(words) == std::string(std::istreambuf_iterator<char>(stream), {}));
        files.insert(name);
    }
    CHECK(files.size() == 25);
    for (const fs::directory_entry& entry : fs::directory_iterator(help_folder)) {
        CHECK(files.count(entry.path().filename().string()) == 1);
    }
}

TEST_CASE("the files of help are written anew", "[.update-help]") {
    fs::remove_all(help_folder);
    fs::create_directories(help_folder);
    for (const std::vector<std::string>& words : all_commands()) {
        std::ofstream(help_folder / file_of(words)) << help_of(words);
    }
}

TEST_CASE("help comes before what is missing, and after values that do not fit", "[command]") {
    const std::string help = run_slrc({"compile", "--help"}).out;
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"compile", "-h"},
             {"-h", "compile"},
             {"--help", "compile", "x", "--unknown"},
             {"compile", "x", "y", "--format", "json", "--help"},
             {"compile", "--stdout", "-ho", "out"},
         }) {
        const Outcome outcome = run_slrc(words);
        INFO(outcome.err);
        CHECK(outcome.status == 0);
        CHECK(outcome.out == help);
    }
    CHECK(run_slrc({"compile", "--help", "--document", "x"}).err.find("--document: `x` does not fit") !=
          std::string::npos);
    CHECK(run_slrc({"compile", "--help", "--role"}).err.find("`--role` needs a value") != std::string::npos);
}

TEST_CASE("the version comes before help and all that is wrong with a command's values", "[command]") {
    const std::string version = run_slrc({"--version"}).out;
    CHECK(run_slrc({"--version", "--help"}).out == version);
    CHECK(run_slrc({"--version", "compile", "x", "--document", "y"}).out == version);
    CHECK(run_slrc({"--version=false"}).err.find("a command is missing") != std::string::npos);
}
