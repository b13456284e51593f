// A walk through a table of pattern/automaton.hpp, as generated code does it.
#pragma once

#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::test {

class Walk {
public:
    explicit Walk(const std::string& table) {
        std::istringstream in(table);
        words_.assign(std::istream_iterator<std::string>(in), {});
        const std::string& classes = words_.front();
        digits_ = number(classes.substr(0, 1));
        for (std::size_t at = 1; at < classes.size(); at += 3) {
            const std::size_t first = number(classes.substr(at, 2));
            std::fill(names_.begin() + static_cast<std::ptrdiff_t>(first), names_.end(), classes[at + 2]);
        }
    }

    [[nodiscard]] char operator()(std::string_view text) const {
        const std::string* state = &words_[1];
        while (!text.empty() && state != nullptr) {
            const std::size_t letter = std::min<std::size_t>(text::take_character(text), names_.size() - 1);
            state = next(*state, names_[letter]);
        }
        return state == nullptr ? '-' : state->front();
    }

    /// Whether an ARN with wildcards can mean a text that fits.
    [[nodiscard]] bool can_fit(std::string_view glob) const {
        std::set<const std::string*> states{&words_[1]};
        int colons = 0;
        for (const char letter : glob) {
            colons += letter == ':' ? 1 : 0;
            std::set<char> names{names_[static_cast<unsigned char>(letter)]};
            if (letter == '*' || letter == '?') {
                names = {names_.begin(), names_.end()};
                names.erase(colons < 5 ? names_[static_cast<std::size_t>(':')] : ' ');
            }
            const std::set<const std::string*> before = std::exchange(states, {});
            states = letter == '*' ? before : states;
            std::vector<const std::string*> open(before.begin(), before.end());
            while (!open.empty()) {
                const std::string* state = open.back();
                open.pop_back();
                for (const char name : names) {
                    const std::string* following = next(*state, name);
                    if (following != nullptr && states.insert(following).second && letter == '*') {
                        open.push_back(following);
                    }
                }
            }
        }
        return std::any_of(states.begin(), states.end(),
                           [](const std::string* state) { return state->front() != '-'; });
    }

private:
    [[nodiscard]] const std::string* next(const std::string& state, char name) const {
        const std::size_t found = std::min(state.find(name, 1), state.find('~', 1));
        return found == std::string::npos ? nullptr : &words_[1 + number(state.substr(found + 1, digits_))];
    }

    static std::size_t number(const std::string& digits) { return std::stoul(digits, nullptr, 16); }

    std::vector<std::string> words_;
    std::size_t digits_ = 0;
    /// By letter: its class.
    std::string names_ = std::string(256, '~');
};

} // namespace slrc::test
