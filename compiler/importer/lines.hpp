// Lines of a specification. The formatter divides those that are too long.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::importer {

/// One line, indented by so many blocks.
[[nodiscard]] inline std::string line(std::size_t depth, std::string_view text) {
    constexpr std::size_t step = 4;
    return std::string(depth * step, ' ') + std::string(text) + "\n";
}

/// A comment for each text.
[[nodiscard]] inline std::string comments(std::size_t depth, const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) {
        all += line(depth, "// " + text);
    }
    return all;
}

/// Items one below the other; one that has more than one line, or is going to have, stands apart.
class Items {
public:
    void add(const std::string& item) {
        constexpr std::size_t columns = 100;
        const bool tall = std::count(item.begin(), item.end(), '\n') > 1 || item.size() > columns + 1;
        text_ += !text_.empty() && (tall || last_was_tall_) ? "\n" + item : item;
        last_was_tall_ = tall;
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string text_;
    bool last_was_tall_ = false;
};

} // namespace slrc::importer
