#include "compiler/source/lines.hpp"

#include "compiler/text/utf8.hpp"

#include <algorithm>

namespace slrc::source {

namespace {

/// Bytes between two counts.
constexpr std::size_t counted_step = 4'096;

} // namespace

std::size_t count_characters(std::string_view text) {
    return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, text::continues_character));
}

LineTable::LineTable(std::string_view text) : text_(text), starts_{0} {
    for (std::size_t offset = 0; offset < text.size(); ++offset) {
        if (text[offset] == '\n') {
            starts_.push_back(offset + 1);
        }
    }
    std::size_t characters = 0;
    for (std::size_t offset = 0; offset <= text.size(); offset += counted_step) {
        counted_.push_back(characters);
        characters += count_characters(text.substr(offset, counted_step));
    }
}

std::size_t LineTable::characters_before(std::size_t offset) const {
    const std::size_t step = offset / counted_step;
    return counted_[step] + count_characters(text_.substr(step * counted_step, offset % counted_step));
}

Position LineTable::position(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const auto after = std::ranges::upper_bound(starts_, offset);
    const auto line = static_cast<std::size_t>(after - starts_.begin());
    const std::size_t start = starts_[line - 1];
    return Position{line, characters_before(offset) - characters_before(start) + 1};
}

std::string_view LineTable::line(std::size_t number) const {
    if (number == 0 || number > starts_.size()) {
        return {};
    }
    const std::size_t start = starts_[number - 1];
    const std::size_t stop = number < starts_.size() ? starts_[number] - 1 : text_.size();
    std::string_view line = text_.substr(start, stop - start);
    if (!line.empty() && line.back() == '\r') {
        line.remove_suffix(1);
    }
    return line;
}

} // namespace slrc::source
