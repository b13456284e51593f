// What holds for every specification, on random ones with comments and white space anywhere between their tokens.
#include "compiler/syntax/format.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/random_specification.hpp"
#include "tests/unit/syntax/dump.hpp"
#include "tests/unit/syntax/formatting.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

using namespace slrc;
using test::Lines;
using test::Parsed;
using test::RandomSpecifications;
using test::Spacing;

namespace {

constexpr int specifications = 4'000;
/// Without comments, with some, with one before every third token, and with regions that are left alone.
constexpr std::array spacings{Spacing{0, 4, 0}, Spacing{12, 6, 0}, Spacing{3, 2, 0}, Spacing{20, 8, 5}};

std::string without_blanks_at_end(std::string_view text) {
    return std::string(text.substr(0, text.find_last_not_of(" \t\r") + 1));
}

/// Whether a blank line, or more than one, stands right before an offset.
bool has_blank_line_before(std::string_view text, std::uint32_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t last = before.find_last_not_of(" \t\r\n");
    // What stands before the first line of a text divides nothing.
    const bool begins = last == std::string_view::npos || before == "\xEF\xBB\xBF";
    return !begins && std::count(before.begin() + static_cast<std::ptrdiff_t>(last), before.end(), '\n') > 1;
}

/// Each comment, with what stands before it.
Lines placed_comments(const Parsed& parsed) {
    Lines found;
    for (const syntax::Comment& comment : parsed.tree.comments) {
        const bool blank_line = has_blank_line_before(parsed.tree.text, comment.span.begin);
        const bool first =
            parsed.tree.text.substr(0, comment.span.begin).find_first_not_of(" \t\r\n\xEF\xBB\xBF") ==
            std::string_view::npos;
        found.push_back((blank_line && !first ? "blank line, " : "") + without_blanks_at_end(comment.text));
    }
    return found;
}

/// What belongs to each construct that begins a line: its documentation, and a blank line before it.
class Surroundings {
public:
    explicit Surroundings(const syntax::File& file) : file_(file) { add_all(file.declarations); }

    Lines found;

private:
    template <typename Constructs>
    void add_all(const Constructs& nodes) {
        for (const auto& node : nodes) {
            add(node);
        }
    }

    template <typename Node>
    void add(const Node& node) {
        if constexpr (requires { std::variant_size<Node>::value; }) {
            std::visit([this](const auto& one) { this->add(one); }, node);
        } else if constexpr (std::is_same_v<Node, syntax::Rule>) {
            add(node.node);
        } else {
            const bool first =
                file_.text.substr(0, node.span.begin).find_first_not_of(" \t\r\n\xEF\xBB\xBF") ==
                std::string_view::npos;
            const bool blank_line = !first && has_blank_line_before(file_.text, node.span.begin);
            found.emplace_back(blank_line ? "blank line, " : "");
            if constexpr (!std::is_same_v<Node, syntax::Tag>) { // the commas between tags go away
                found.back() += documentation_before(file_, node.span);
            }
            add_inside(node);
        }
    }

    template <typename Node>
    void add_inside(const Node& node) {
        if constexpr (requires { node.items; }) {
            add_all(node.items);
        } else if constexpr (requires { node.tags; }) {
            add_all(node.tags);
        } else if constexpr (requires { node.rules; }) {
            add_all(node.rules);
        } else if constexpr (std::is_same_v<Node, syntax::RulesIf>) {
            add_all(node.block.rules);
        } else if constexpr (std::is_same_v<Node, syntax::When>) {
            if (node.block.braces) {
                add_all(node.block.rules);
            }
            if (node.otherwise) {
                add_all(node.otherwise->rules);
            }
        }
    }

    const syntax::File& file_;
};

/// The lines between the comments off and on.
Lines regions(const std::string& text) {
    const std::string off = "// slrc: fmt off";
    const std::string on = "// slrc: fmt on";
    Lines found;
    for (std::size_t begin = text.find(off); begin != std::string::npos; begin = text.find(off, begin)) {
        begin = text.find('\n', begin) + 1;
        found.push_back(text.substr(begin, text.rfind('\n', text.find(on, begin)) + 1 - begin));
    }
    return found;
}

/// What is wrong with the lines of a text in the layout, besides where they end.
std::string untidy(const std::string& text) {
    if (text.empty()) {
        return {};
    }
    return text.back() != '\n'                              ? "no line end at the end"
           : text.ends_with("\n\n") || text.front() == '\n' ? "a blank line at an end"
           : text.find("\n\n\n") != std::string::npos       ? "two blank lines"
           : text.find(" \n") != std::string::npos          ? "blanks at the end of a line"
           : text.find("\n\t") != std::string::npos         ? "a tab before a line"
           : text.find("\r\n") != std::string::npos         ? "a carriage return"
                                                            : "";
}

/// The first line that differs; nothing where none does.
std::string difference(const Lines& before, const Lines& after) {
    for (std::size_t index = 0; index < std::max(before.size(), after.size()); ++index) {
        const std::string old_line = index < before.size() ? before[index] : "nothing";
        const std::string new_line = index < after.size() ? after[index] : "nothing";
        if (old_line != new_line) {
            return "`" + old_line + "` became `" + new_line + "`";
        }
    }
    return {};
}

/// What formatting this text breaks; nothing where all is well.
std::string broken(const std::string& text, bool has_regions) {
    Parsed before = test::parse(text);
    if (before.sink.has_errors()) {
        return "the text has a finding: " + test::findings(before).front();
    }
    const std::string formatted = syntax::format(before.tree, before.sink);
    Parsed after = test::parse(formatted);
    if (before.sink.has_errors() || after.sink.has_errors()) {
        return "a finding: " + test::findings(before.sink.has_errors() ? before : after).front();
    }
    const std::array wrong{difference({test::dump(before.tree)}, {test::dump(after.tree)}),
                           difference(placed_comments(before), placed_comments(after)),
                           difference(Surroundings(before.tree).found, Surroundings(after.tree).found),
                           difference(regions(text), regions(formatted)),
                           difference({formatted}, {syntax::format(after.tree, after.sink)}),
                           has_regions ? "" : untidy(formatted)};
    const auto first =
        std::find_if(wrong.begin(), wrong.end(), [](const std::string& one) { return !one.empty(); });
    return first == wrong.end() ? "" : *first + "\nin\n" + formatted;
}

} // namespace

TEST_CASE("format: the tree, the comments and the blank lines stay, and once is enough", "[syntax]") {
    std::uint32_t seed = 1;
    for (const Spacing& spacing : spacings) {
        RandomSpecifications random(seed++, spacing);
        std::size_t bytes = 0;
        for (int round = 0; round < specifications; ++round) {
            const std::string text = random.next();
            bytes += text.size();
            const std::string wrong = broken(text, spacing.regions > 0);
            if (!wrong.empty()) {
                FAIL(wrong << " after formatting\n" << text);
            }
        }
        CHECK(bytes > 100 * specifications);
    }
}

TEST_CASE("format: a text with a byte changed has a finding, or is laid out as well", "[syntax]") {
    RandomSpecifications random(11, Spacing{10, 5, 0});
    test::Chance chance(5);
    std::size_t good = 0;
    for (int round = 0; round < 2 * specifications; ++round) {
        std::string text = random.next();
        if (text.empty()) {
            continue;
        }
        const std::size_t place = chance.below(text.size());
        chance.once_in(2)
            ? text.erase(place, 1)
            : text.insert(place, chance.pick({" ", "\n", "a", "\"", "(", "}", ",", "// ", ":", "not "}));
        if (test::parse(text).sink.has_errors()) {
            continue;
        }
        ++good;
        const std::string wrong = broken(text, false);
        if (!wrong.empty()) {
            FAIL(wrong << "\nafter formatting\n" << text);
        }
    }
    CHECK(good > specifications / 2);
}

TEST_CASE("format: how the tokens stand does not matter where there are no comments", "[syntax]") {
    RandomSpecifications tidy(7, Spacing{});
    for (int round = 0; round < specifications; ++round) {
        const std::string text = tidy.next();
        const std::string formatted = test::format(text);
        // All line ends and indentation away, which strings do not have; and all on lines of their own.
        std::string joined = formatted;
        std::replace(joined.begin(), joined.end(), '\n', ' ');
        std::string apart = text;
        for (std::size_t space = apart.find("] "); space != std::string::npos;
             space = apart.find("] ", space + 2)) {
            apart.replace(space, 2, "]\n");
        }
        if (test::format(joined) != formatted || test::format(apart) != formatted) {
            FAIL("another layout of\n" << text);
        }
    }
}

TEST_CASE("format: the generator has every construct", "[syntax]") {
    RandomSpecifications random(3, Spacing{});
    std::string all;
    for (int round = 0; round < 500; ++round) {
        all += test::dump(test::parse(random.next()).tree) + "\n";
    }
    for (const std::string construct : {"(import ",
                                        "(let ",
                                        " values ",
                                        " actions ",
                                        " condition ",
                                        "(permissions ",
                                        "(role ",
                                        "(extern-action ",
                                        "(extern-resource ",
                                        "(extern-key ",
                                        "(allow ",
                                        "(deny ",
                                        " except ",
                                        " on ",
                                        " if ",
                                        " as ",
                                        "(include ",
                                        "(always ",
                                        "(never ",
                                        "(when ",
                                        " else ",
                                        "(rules-if ",
                                        "(description ",
                                        "(path ",
                                        "(trust ",
                                        "(distrust ",
                                        "(never (trust ",
                                        "(always (distrust ",
                                        "(param ",
                                        "(capability ",
                                        " requires ",
                                        "(lifecycle",
                                        "(one-per ",
                                        "(created-by ",
                                        "(passed-by ",
                                        "(editable ",
                                        "(delete-after",
                                        "(regions",
                                        "(max-session ",
                                        "(tags",
                                        "(boundary ",
                                        "(test ",
                                        "(with ",
                                        "(expect ",
                                        "(not ",
                                        "(and ",
                                        "(or ",
                                        "(any ",
                                        "(all ",
                                        " exists)",
                                        " not-exists)",
                                        " matching ",
                                        "{}",
                                        ":(",
                                        ":{",
                                        "word:",
                                        "#true",
                                        "#0"}) {
        INFO(construct);
        CHECK(all.find(construct) != std::string::npos);
    }
}
