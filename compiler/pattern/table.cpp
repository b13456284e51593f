#include "compiler/pattern/automaton.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <map>

namespace slrc::pattern {

namespace {

constexpr char unlisted = '~';
constexpr std::string_view class_names =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZghijklmnopqrstuvwxyz!#%&()*+,.:;=@[]^_{|}";

class TableWriter {
public:
    explicit TableWriter(const Automaton& automaton)
        : automaton_(automaton), names_(automaton.class_count, unlisted) {
        for (const Automaton::State& state : automaton_.states) {
            usual_.push_back(usual_state(state));
        }
    }

    std::optional<std::string> write() {
        if (!name_classes()) {
            return std::nullopt;
        }
        const std::size_t width = text::format("{:x}", automaton_.states.size()).size();
        std::string text = std::to_string(width) + class_ranges();
        bool needs_end = false;
        for (std::size_t index = 0; index < automaton_.states.size(); ++index) {
            text += " " + row(index, width);
            const auto& next = automaton_.states[index].next;
            needs_end = needs_end || (usual_[index] != Automaton::none &&
                                      std::ranges::find(next, Automaton::none) != next.end());
        }
        return needs_end ? text + " " + refused : text;
    }

private:
    /// The one that most classes lead to.
    static std::size_t usual_state(const Automaton::State& state) {
        std::map<std::size_t, std::size_t> counts{{Automaton::none, 1}}; // which need not be written
        for (const std::size_t next : state.next) {
            ++counts[next];
        }
        return std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; })->first;
    }

    /// Those that some state tells from its usual ones. False where there are too many.
    bool name_classes() {
        std::size_t used = 0;
        for (std::size_t letters = 0; letters < automaton_.class_count; ++letters) {
            for (std::size_t index = 0; index < usual_.size() && names_[letters] == unlisted; ++index) {
                if (automaton_.states[index].next[letters] != usual_[index]) {
                    if (used == class_names.size()) {
                        return false;
                    }
                    names_[letters] = class_names[used++];
                }
            }
        }
        return true;
    }

    [[nodiscard]] std::string class_ranges() const {
        std::string text;
        char last = unlisted;
        for (std::size_t letter = 0; letter < letter_count; ++letter) {
            const char name = names_[automaton_.class_of.at(letter)];
            if (is_in_documents(letter) && name != last) {
                text += text::format("{:02x}", letter) + name;
                last = name;
            }
        }
        return text;
    }

    [[nodiscard]] std::string row(std::size_t index, std::size_t width) const {
        const Automaton::State& state = automaton_.states[index];
        std::string text(1, state.outcome);
        for (std::size_t letters = 0; letters < state.next.size(); ++letters) {
            if (state.next[letters] != usual_[index]) {
                text += names_[letters] + number(state.next[letters], width);
            }
        }
        return usual_[index] == Automaton::none ? text : text + unlisted + number(usual_[index], width);
    }

    /// A state from which all is refused stands behind the others.
    [[nodiscard]] std::string number(std::size_t state, std::size_t width) const {
        const std::string digits =
            text::format("{:x}", state == Automaton::none ? automaton_.states.size() : state);
        return std::string(width - digits.size(), '0') + digits;
    }

    const Automaton& automaton_;
    std::string names_;
    std::vector<std::size_t> usual_;
};

} // namespace

std::optional<std::string> table_text(const Automaton& automaton) {
    return TableWriter(automaton).write();
}

} // namespace slrc::pattern
