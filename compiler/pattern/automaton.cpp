// From a language to its automaton in three steps. Thompson's construction makes a graph of the tree, in which several walks
// may go along one text. The subset construction follows all of them at once: a state is the set of places where they are. So
// it may have very many states, and gives up at a limit. Hopcroft's algorithm then joins the states that no text tells apart: it
// begins with one block for each outcome, and divides a block wherever one class of letters leads some of its states, but not
// all, into a block that it looks at. Of the two halves only the smaller one has to be looked at later.
#include "compiler/pattern/automaton.hpp"

#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <unordered_set>
#include <utility>

namespace slrc::pattern {

namespace {

using PlaceSet = std::vector<std::size_t>;
using Classes = std::array<std::uint16_t, letter_count>;

/// Letters that no step tells apart, numbered by their first ones.
Classes letter_classes(const Graph& graph) {
    Classes classes{};
    std::unordered_set<Letters> known;
    for (const Graph::Place& place : graph.places) {
        for (const Graph::Step& step : place.steps) {
            if (!known.insert(step.letters).second) {
                continue;
            }
            std::map<std::pair<std::uint16_t, bool>, std::uint16_t> finer;
            for (std::size_t letter = 0; letter < letter_count; ++letter) {
                const auto number = static_cast<std::uint16_t>(finer.size());
                const std::pair key(classes.at(letter), step.letters[letter]);
                classes.at(letter) = finer.emplace(key, number).first->second;
            }
        }
    }
    return classes;
}

/// A letter of each class.
std::vector<std::size_t> class_letters(const Classes& classes) {
    std::vector<std::size_t> first;
    for (std::size_t letter = 0; letter < letter_count; ++letter) {
        if (classes.at(letter) == first.size()) {
            first.push_back(letter);
        }
    }
    return first;
}

/// The subset construction. The state of no places is among those that it makes.
class Subsets {
public:
    Subsets(const Graph& graph, std::size_t most) : graph_(graph), most_(most), seen_(graph.places.size()) {
        automaton_.class_of = letter_classes(graph);
    }

    std::optional<Automaton> make() {
        const std::vector<std::size_t> letters = class_letters(automaton_.class_of);
        automaton_.class_count = letters.size();
        state({0});
        for (std::size_t index = 0; index < sets_.size(); ++index) {
            for (const std::size_t letter : letters) {
                const std::size_t next = state(after(*sets_[index], letter));
                automaton_.states[index].next.push_back(next);
            }
            if (sets_.size() > most_) {
                return std::nullopt;
            }
        }
        return std::move(automaton_);
    }

private:
    std::size_t state(PlaceSet places) {
        add_free(places);
        const auto [found, is_new] = numbers_.emplace(std::move(places), sets_.size());
        if (is_new) {
            sets_.push_back(&found->first);
            automaton_.states.push_back({ending(found->first), {}});
        }
        return found->second;
    }

    [[nodiscard]] PlaceSet after(const PlaceSet& places, std::size_t letter) const {
        PlaceSet next;
        for (const std::size_t place : places) {
            for (const Graph::Step& step : graph_.places[place].steps) {
                if (step.letters[letter]) {
                    next.push_back(step.to);
                }
            }
        }
        return next;
    }

    /// All places that can be reached without a letter, each once and in order; those that only lead to others are left out.
    void add_free(PlaceSet& places) {
        ++round_;
        std::size_t kept = 0;
        for (std::size_t index = 0; index < places.size(); ++index) {
            const std::size_t number = places[index];
            if (std::exchange(seen_[number], round_) == round_) {
                continue;
            }
            const Graph::Place& place = graph_.places[number];
            if (!place.steps.empty() || place.ending) {
                places[kept++] = number;
            }
            places.insert(places.end(), place.free.begin(), place.free.end());
        }
        places.resize(kept);
        std::ranges::sort(places);
    }

    [[nodiscard]] char ending(const PlaceSet& places) const {
        const Graph::Ending* best = nullptr;
        for (const std::size_t place : places) {
            const auto& ending = graph_.places[place].ending;
            if (ending && (best == nullptr || ending->rank < best->rank)) {
                best = &*ending;
            }
        }
        return best == nullptr ? refused : best->outcome;
    }

    const Graph& graph_;
    std::size_t most_;
    std::vector<std::size_t> seen_;
    std::size_t round_ = 0;
    std::map<PlaceSet, std::size_t> numbers_;
    std::vector<const PlaceSet*> sets_;
    Automaton automaton_;
};

/// States in blocks. Those of a block stand together in `states`, the marked ones first.
class Blocks {
public:
    struct Block {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t marked = 0;
    };

    explicit Blocks(const std::vector<Automaton::State>& states) {
        std::map<char, std::vector<std::size_t>> by_outcome;
        for (std::size_t state = 0; state < states.size(); ++state) {
            by_outcome[states[state].outcome].push_back(state);
        }
        block_of_.resize(states.size());
        place_of_.resize(states.size());
        for (const auto& [outcome, own] : by_outcome) {
            blocks_.push_back({states_.size(), states_.size() + own.size(), 0});
            for (const std::size_t state : own) {
                block_of_[state] = blocks_.size() - 1;
                place_of_[state] = states_.size();
                states_.push_back(state);
            }
        }
    }

    [[nodiscard]] std::size_t size() const { return blocks_.size(); }
    [[nodiscard]] std::size_t size(std::size_t block) const {
        return blocks_[block].end - blocks_[block].begin;
    }
    [[nodiscard]] std::size_t block_of(std::size_t state) const { return block_of_[state]; }
    [[nodiscard]] std::vector<std::size_t> states(std::size_t block) const {
        const auto at = [&](std::size_t place) {
            return states_.begin() + static_cast<std::ptrdiff_t>(place);
        };
        return {at(blocks_[block].begin), at(blocks_[block].end)};
    }

    /// Whether it is the first one of its block.
    bool mark(std::size_t state) {
        Block& block = blocks_[block_of_[state]];
        const std::size_t place = block.begin + block.marked;
        if (place_of_[state] < place) {
            return false;
        }
        const std::size_t other = states_[place];
        std::swap(states_[place], states_[place_of_[state]]);
        std::swap(place_of_[state], place_of_[other]);
        return block.marked++ == 0;
    }

    /// Makes a block of the marked states, where there are others; gives its index.
    std::optional<std::size_t> divide(std::size_t index) {
        const std::size_t marked = std::exchange(blocks_[index].marked, 0);
        if (marked == size(index)) {
            return std::nullopt;
        }
        const std::size_t begin = blocks_[index].begin;
        blocks_[index].begin += marked;
        blocks_.push_back({begin, begin + marked, 0});
        for (std::size_t place = begin; place < begin + marked; ++place) {
            block_of_[states_[place]] = blocks_.size() - 1;
        }
        return blocks_.size() - 1;
    }

private:
    std::vector<Block> blocks_;
    std::vector<std::size_t> states_;
    std::vector<std::size_t> block_of_;
    std::vector<std::size_t> place_of_;
};

/// By class and state: the states that a letter of the class leads there.
using Before = std::vector<std::vector<std::vector<std::size_t>>>;

Before steps_backward(const Automaton& automaton) {
    Before before(automaton.class_count, std::vector<std::vector<std::size_t>>(automaton.states.size()));
    for (std::size_t state = 0; state < automaton.states.size(); ++state) {
        for (std::size_t letter = 0; letter < automaton.class_count; ++letter) {
            before[letter][automaton.states[state].next[letter]].push_back(state);
        }
    }
    return before;
}

/// States that no text tells apart are in one block.
Blocks equal_states(const Automaton& automaton) {
    const Before before = steps_backward(automaton);
    Blocks blocks(automaton.states);
    std::deque<std::size_t> open;
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        open.push_back(block);
    }
    std::vector<bool> is_open(blocks.size(), true);
    while (!open.empty()) {
        const std::size_t splitter = open.front();
        open.pop_front();
        is_open[splitter] = false;
        const std::vector<std::size_t> targets = blocks.states(splitter);
        for (const auto& by_target : before) {
            std::vector<std::size_t> touched;
            for (const std::size_t target : targets) {
                for (const std::size_t state : by_target[target]) {
                    if (blocks.mark(state)) {
                        touched.push_back(blocks.block_of(state));
                    }
                }
            }
            for (const std::size_t block : touched) {
                const auto other = blocks.divide(block);
                if (!other) {
                    continue;
                }
                is_open.push_back(false);
                const bool other_is_smaller = blocks.size(*other) <= blocks.size(block);
                const std::size_t next = is_open[block] || other_is_smaller ? *other : block;
                is_open[next] = true;
                open.push_back(next);
            }
        }
    }
    return blocks;
}

/// One state for each block, in the order in which they are reached; that from which every text is refused is left out.
class Joined {
public:
    Joined(const Automaton& old, const Blocks& blocks) : old_(old), blocks_(blocks) {}

    Automaton make() {
        result_.class_of = old_.class_of;
        result_.class_count = old_.class_count;
        number(0);
        for (std::size_t index = 0; index < order_.size(); ++index) {
            for (const std::size_t next : old_.states[order_[index]].next) {
                const std::size_t found = number(next); // makes states, which moves those that there are
                result_.states[index].next.push_back(found);
            }
        }
        return std::move(result_);
    }

private:
    [[nodiscard]] bool is_dead(std::size_t state) const {
        const Automaton::State& old = old_.states[state];
        return old.outcome == refused && std::ranges::all_of(old.next, [&](std::size_t next) {
                   return blocks_.block_of(next) == blocks_.block_of(state);
               });
    }

    std::size_t number(std::size_t state) {
        if (is_dead(state) && !order_.empty()) {
            return Automaton::none;
        }
        const auto [found, is_new] = numbers_.emplace(blocks_.block_of(state), order_.size());
        if (is_new) {
            order_.push_back(state);
            result_.states.push_back({old_.states[state].outcome, {}});
        }
        return found->second;
    }

    const Automaton& old_;
    const Blocks& blocks_;
    std::map<std::size_t, std::size_t> numbers_;
    std::vector<std::size_t> order_;
    Automaton result_;
};

/// Joins classes of letters that have come to mean the same.
void join_classes(Automaton& automaton) {
    std::map<std::vector<std::size_t>, std::uint16_t> columns;
    std::vector<std::uint16_t> joined;
    std::vector<std::size_t> kept;
    for (std::size_t letter = 0; letter < automaton.class_count; ++letter) {
        std::vector<std::size_t> column;
        for (const Automaton::State& state : automaton.states) {
            column.push_back(state.next[letter]);
        }
        const auto number = static_cast<std::uint16_t>(columns.size());
        const auto [found, is_new] = columns.emplace(std::move(column), number);
        joined.push_back(found->second);
        if (is_new) {
            kept.push_back(letter);
        }
    }
    for (std::uint16_t& letter : automaton.class_of) {
        letter = joined[letter];
    }
    automaton.class_count = kept.size();
    for (Automaton::State& state : automaton.states) {
        std::vector<std::size_t> next(kept.size());
        std::ranges::transform(kept, next.begin(), [&](std::size_t letter) { return state.next[letter]; });
        state.next = std::move(next);
    }
}

std::size_t append_repeated(Graph& graph, std::size_t from, const Language::Repeated& repeated) {
    const Language& item = repeated.item.front();
    std::size_t at = from;
    for (std::size_t count = 0; count < repeated.least; ++count) {
        at = graph.append(at, item);
    }
    const std::size_t end = graph.add();
    if (!repeated.most) {
        const std::size_t begin = graph.add();
        graph.places[at].free.push_back(begin);
        const std::size_t again = graph.append(begin, item);
        graph.places[again].free.push_back(begin);
        graph.places[begin].free.push_back(end);
        return end;
    }
    for (std::size_t count = repeated.least; count < *repeated.most; ++count) {
        graph.places[at].free.push_back(end);
        at = graph.append(at, item);
    }
    graph.places[at].free.push_back(end);
    return end;
}

} // namespace

std::size_t Graph::add() {
    places.emplace_back();
    return places.size() - 1;
}

std::size_t Graph::append(std::size_t from, const Language& language) {
    if (const auto* letters = std::get_if<Letters>(&language.node)) {
        const std::size_t to = add();
        places[from].steps.push_back({*letters, to});
        return to;
    }
    if (const auto* sequence = std::get_if<Language::Sequence>(&language.node)) {
        for (const Language& part : sequence->parts) {
            from = append(from, part);
        }
        return from;
    }
    if (const auto* repeated = std::get_if<Language::Repeated>(&language.node)) {
        return append_repeated(*this, from, *repeated);
    }
    const std::size_t end = add();
    for (const Language& option : std::get<Language::Choice>(language.node).options) {
        const std::size_t begin = add(); // an option that comes back to its beginning is none for the others
        places[from].free.push_back(begin);
        const std::size_t last = append(begin, option);
        places[last].free.push_back(end);
    }
    return end;
}

std::optional<Automaton> make_automaton(const Graph& graph, std::size_t most) {
    const std::optional<Automaton> large = Subsets(graph, most).make();
    if (!large) {
        return std::nullopt;
    }
    Automaton small = Joined(*large, equal_states(*large)).make();
    join_classes(small);
    return small;
}

std::optional<Automaton> make_automaton(std::span<const Outcome> outcomes, std::size_t most) {
    Graph graph;
    for (std::size_t rank = 0; rank < outcomes.size(); ++rank) {
        const std::size_t begin = graph.add();
        graph.places.front().free.push_back(begin);
        const std::size_t end = graph.append(begin, outcomes[rank].language);
        graph.places[end].ending = Graph::Ending{rank, outcomes[rank].name};
    }
    return make_automaton(graph, most);
}

char outcome(const Automaton& automaton, std::string_view text) {
    std::size_t state = 0;
    while (!text.empty()) {
        const char32_t letter = text::take_character(text);
        state = letter < letter_count ? automaton.states[state].next[automaton.class_of.at(letter)]
                                      : Automaton::none;
        if (state == Automaton::none) {
            return refused;
        }
    }
    return automaton.states[state].outcome;
}

} // namespace slrc::pattern
