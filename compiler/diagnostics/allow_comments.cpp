#include "compiler/diagnostics/levels.hpp"

#include <algorithm>
#include <iterator>

namespace slrc::diagnostics {

namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trim(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of(blanks), text.size());
    text.remove_prefix(first);
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

/// Takes `word` and the blanks before it from the front of the text.
bool take(std::string_view& text, std::string_view word) {
    const std::string_view rest = trim(text);
    if (!rest.starts_with(word)) {
        return false;
    }
    text = rest.substr(word.size());
    return true;
}

/// The names of a line that is such a comment and nothing else; no names for any other line.
std::vector<std::string_view> names_of(std::string_view line) {
    for (const std::string_view part : {"//", "slrc", ":", "allow", "("}) {
        if (!take(line, part)) {
            return {};
        }
    }
    line = trim(line);
    if (!line.ends_with(')')) {
        return {};
    }
    line.remove_suffix(1);
    std::vector<std::string_view> names;
    for (std::size_t start = 0; start <= line.size();) {
        const std::size_t comma = std::min(line.find(',', start), line.size());
        const std::string_view name = trim(line.substr(start, comma - start));
        if (!name.empty()) {
            names.push_back(name);
        }
        start = comma + 1;
    }
    return names;
}

} // namespace

AllowComments::AllowComments(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    Block* block = nullptr;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size()) + 1;
        const auto names = names_of(text.substr(start, end - 1 - start));
        if (block == nullptr && !names.empty()) {
            block = &blocks_[start];
        }
        if (block != nullptr) {
            block->end = end;
        }
        for (const std::string_view name : names) {
            block->names.emplace(name, end);
            names_.push_back(name);
        }
        if (names.empty()) {
            block = nullptr;
        }
        start = end;
    }
}

bool AllowComments::allows(std::string_view name, std::size_t offset) const {
    const auto after = blocks_.upper_bound(offset);
    if (after == blocks_.begin()) {
        return false;
    }
    const Block& block = std::prev(after)->second;
    const auto said = block.names.find(name);
    // A comment speaks for the lines below it, and not for its own.
    return offset < block.end && said != block.names.end() && said->second <= offset;
}

} // namespace slrc::diagnostics
