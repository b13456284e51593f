// Compiles every golden case and holds the documents to the files of the repository. With --update it writes the files
// instead, and removes those that belong to no case.
#include "compiler/diagnostics/levels.hpp"
#include "compiler/diagnostics/writers.hpp"
#include "compiler/disk/disk.hpp"
#include "compiler/disk/write.hpp"
#include "compiler/workspace/compare.hpp"
#include "compiler/workspace/compile.hpp"
#include "tests/golden/cases.hpp"

#include <cstdio>
#include <exception>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace slrc::test {

namespace fs = std::filesystem;

namespace {

struct Tally {
    int passed = 0;
    int failed = 0;
};

void print(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void count(Tally& tally, const std::string& name, const std::string& problem) {
    if (problem.empty()) {
        ++tally.passed;
        return;
    }
    ++tally.failed;
    print("FAILED " + name + "\n" + problem + "\n");
}

/// The files of one case; none, and `problem`, where compiling it finds anything at all.
std::vector<workspace::OutputFile> compile_case(const GoldenCase& test, std::string& problem) {
    workspace::Compilation compilation;
    workspace::compile(compilation, test.options, disk::Disk());
    const auto found = diagnostics::apply_levels(compilation.sink.all(), {}, compilation.sources.files);
    if (!found.empty()) {
        problem = diagnostics::write_text(found, compilation.sources.files, false);
        return {};
    }
    return workspace::output_files(compilation, test.options, disk::Disk());
}

std::string differences(const std::vector<workspace::OutputFile>& files) {
    std::string text;
    for (const workspace::OutputFile& file : files) {
        const workspace::ReadResult old = disk::Disk().read(file.path);
        text += workspace::unified_diff(file.path, old.text, !old.problem, file.text.str());
    }
    return text;
}

/// Files below the golden folders that no case wrote.
std::vector<std::string> stale_files(const std::set<std::string>& written) {
    std::vector<std::string> stale;
    for (const std::string& root : golden_roots()) {
        if (!fs::exists(root)) {
            continue;
        }
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
            const bool is_about = entry.path().filename() == "README.md";
            if (!entry.is_directory() && !is_about &&
                !written.contains(entry.path().lexically_normal().generic_string())) {
                stale.push_back(entry.path().generic_string());
            }
        }
    }
    return stale;
}

Tally run(bool update) {
    Tally tally;
    std::set<std::string> written;
    bool complete = true;
    for (const GoldenCase& test : golden_cases()) {
        std::string problem;
        const auto files = compile_case(test, problem);
        complete = complete && problem.empty();
        for (const workspace::OutputFile& file : files) {
            if (!written.insert(file.path).second) {
                problem += file.path + " belongs to two cases\n";
            }
        }
        if (update) {
            disk::write(files);
        } else if (problem.empty()) {
            problem = differences(files);
        }
        count(tally, test.folder, problem);
    }
    if (!complete) {
        return tally; // the files of a case that does not compile are not stale
    }
    for (const std::string& path : stale_files(written)) {
        if (update) {
            fs::remove(path);
        } else {
            count(tally, path, "no case writes this file\n");
        }
    }
    return tally;
}

int run_program(int argc, char** argv) {
    const bool update = argc == 2 && std::string_view(argv[1]) == "--update";
    if (argc > 1 && !update) {
        std::fputs("usage: slrc_golden [--update]\n", stderr);
        return 2;
    }
    fs::current_path(SLRC_SOURCE_DIR);
    const Tally tally = run(update);
    print(std::to_string(tally.passed) + " passed, " + std::to_string(tally.failed) + " failed\n");
    return tally.failed == 0 ? 0 : 1;
}

} // namespace

} // namespace slrc::test

int main(int argc, char** argv) {
    try {
        return slrc::test::run_program(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "slrc_golden: %s\n", error.what());
        return 1;
    }
}
