// Every specification of this repository is in the layout, and so are the examples of its pages; none of them compiles to
// anything else for it.
#include "compiler/diagnostics/levels.hpp"
#include "compiler/syntax/format.hpp"
#include "compiler/workspace/compile.hpp"
#include "compiler/workspace/sizes.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/grammar/examples.hpp"
#include "tests/unit/syntax/formatting.hpp"

#include <algorithm>
#include <filesystem>

using namespace slrc;
using test::Fence;
using test::format;
using test::read_source;

namespace {

namespace fs = std::filesystem;

/// The paths of all specifications, from the root of the repository.
std::vector<std::string> all_specifications() {
    const fs::path root = SLRC_SOURCE_DIR;
    std::vector<std::string> found;
    for (const char* folder : {"stdlib", "examples", "tests"}) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() == ".slr") {
                found.push_back(entry.path().lexically_relative(root).string());
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// Without indentation and alignment: each line begins with its first letter, and has one blank where it had several.
/// Lines that are left alone, strings and comments stay.
std::string without_layout(const std::string& text) {
    std::istringstream lines(text);
    std::string all;
    bool left_alone = false;
    for (std::string line; std::getline(lines, line);) {
        left_alone = left_alone ? line.find("// slrc: fmt on") == std::string::npos
                                : line.find("// slrc: fmt off") != std::string::npos;
        bool string = false;
        bool comment = left_alone;
        std::string kept = left_alone ? line : "";
        for (std::size_t index = 0; index < line.size() && !left_alone; ++index) {
            string = string != (!comment && line[index] == '"' && (index == 0 || line[index - 1] != '\\'));
            comment = comment || (!string && line.compare(index, 2, "//") == 0);
            const bool more = kept.empty() || kept.back() == ' ';
            if (string || comment || line[index] != ' ' || !more) {
                kept += line[index];
            }
        }
        all += kept + "\n";
    }
    return all;
}

/// All that a file means, as far as it shows without a configuration: what is found in it, and the largest documents
/// that it makes. In `layout` or without it.
std::string meaning(const std::string& path, bool layout) {
    workspace::Memory files;
    for (const std::string& file : all_specifications()) {
        const std::string text = read_source(file);
        files.files[file] = layout ? text : without_layout(text);
    }
    workspace::Compilation compilation;
    const model::Program program = check_specifications(compilation, {path}, {}, files);
    std::string all = workspace::sizes_json(program, model::Split::none);
    for (const diagnostics::Diagnostic& one :
         diagnostics::apply_levels(compilation.sink.all(), {}, compilation.sources.files)) {
        all += std::string(facts(one.kind).name) + ": " + one.message + "\n";
    }
    return all;
}

/// The rules of an example, in a role as the reference puts them there.
std::string role_of_rules(const std::string& rules) {
    std::istringstream lines(rules);
    std::string text = "role R {\n";
    for (std::string line; std::getline(lines, line);) {
        text += (line.empty() ? "" : "    ") + line + "\n";
    }
    return text + "}\n";
}

} // namespace

TEST_CASE("format: every specification of the repository is in the layout", "[syntax]") {
    const std::vector<std::string> all = all_specifications();
    CHECK(all.size() >= 20);
    for (const std::string& path : all) {
        INFO(path << ": slrc fmt fixes it");
        const std::string text = read_source(path);
        CHECK(format(text) == text);
    }
}

TEST_CASE("format: the layout of a specification follows from its lines", "[syntax]") {
    std::size_t changed = 0;
    for (const std::string& path : all_specifications()) {
        INFO(path);
        const std::string text = read_source(path);
        changed += without_layout(text) != text ? 1 : 0;
        CHECK(format(without_layout(text)) == text);
    }
    CHECK(changed >= 15);
}

TEST_CASE("format: a specification means the same in the layout and without it", "[syntax]") {
    for (const std::string& path : all_specifications()) {
        INFO(path);
        CHECK(meaning(path, true) == meaning(path, false));
    }
}

TEST_CASE("format: the examples of the pages are in the layout", "[syntax]") {
    std::size_t examples = 0;
    for (const std::string page : {"README.md", "grammar/README.md"}) {
        for (const Fence& fence : test::fences(read_source(page))) {
            if (fence.is("slr")) {
                ++examples;
                INFO(page << ":" << fence.line);
                const std::string text = fence.is("slr rules") ? role_of_rules(fence.text) : fence.text;
                CHECK(format(text) == text);
            }
        }
    }
    CHECK(examples >= 40);
}
