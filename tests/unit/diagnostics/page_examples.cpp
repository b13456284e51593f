#include "tests/unit/diagnostics/page_examples.hpp"

#include <sstream>
#include <stdexcept>
#include <vector>

namespace slrc::test {

namespace {

constexpr std::string_view fence = "```";

struct Block {
    std::string language;
    std::string name;
    std::string text;
};

struct Section {
    std::string heading;
    std::vector<Block> blocks;
};

[[noreturn]] void refuse(const std::string& why) {
    throw std::runtime_error("a page of `slrc explain`: " + why);
}

Block open_block(const std::string& line) {
    Block block;
    std::istringstream words(line.substr(fence.size()));
    std::string more;
    words >> block.language >> block.name;
    if (words >> more) {
        refuse("too many words after the fence: " + line);
    }
    return block;
}

/// What stands before the first heading is the section without one.
std::vector<Section> divide(std::string_view text) {
    std::vector<Section> sections(1);
    std::istringstream lines{std::string(text)};
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(fence)) {
            inside = !inside;
            if (inside) {
                sections.back().blocks.push_back(open_block(line));
            }
        } else if (inside) {
            sections.back().blocks.back().text += line + "\n";
        } else if (line.starts_with("#")) {
            sections.push_back(Section{line, {}});
        }
    }
    if (inside) {
        refuse("a block has no end");
    }
    return sections;
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

void add(Example& to, const Block& block) {
    if (block.language == "slr") {
        to.files.files[block.name.empty() ? "main.slr" : block.name] = block.text;
    } else if (block.language == "json" && !block.name.empty()) {
        to.files.files[block.name] = block.text;
    } else if (block.language == "sh" && block.name.empty()) {
        to.command = first_line(block.text);
    } else {
        refuse("no such block: " + block.language + " " + block.name);
    }
}

std::string default_command(const Example& example) {
    if (!example.files.files.contains("main.slr")) {
        std::string check = "slrc check";
        for (const auto& [name, text] : example.files.files) {
            check += " " + name;
        }
        return check;
    }
    for (const auto& [name, text] : example.files.files) {
        if (name.ends_with(".json")) {
            return "slrc compile main.slr --config " + name;
        }
    }
    return "slrc check main.slr";
}

Example read(const Section& section, Example example) {
    if (section.blocks.empty()) {
        refuse(section.heading + " has no block");
    }
    for (const Block& block : section.blocks) {
        add(example, block);
    }
    if (example.command.empty()) {
        example.command = default_command(example);
    }
    return example;
}

} // namespace

PageExamples read_page(std::string_view text) {
    const std::vector<Section> sections = divide(text);
    const bool as_expected = sections.size() == 3 && sections[0].blocks.empty() && text.front() != '#' &&
                             sections[1].heading == "## Example" && sections[2].heading == "## Fix";
    if (!as_expected) {
        refuse("it has a paragraph, `## Example` and `## Fix`, in this order and nothing else");
    }
    const Example example = read(sections[1], {});
    return PageExamples{example, read(sections[2], example)};
}

} // namespace slrc::test
