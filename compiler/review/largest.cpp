#include "compiler/review/largest.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace slrc::review {

using model::GuardDiagram;

namespace {

constexpr std::size_t search_steps_limit = 50'000;

/// One weight for each node.
std::vector<Weight> joined_weights(std::vector<Weight> weights) {
    std::ranges::sort(weights, {}, &Weight::node);
    std::vector<Weight> all;
    for (const Weight& weight : weights) {
        if (!all.empty() && all.back().node == weight.node) {
            all.back().weight += weight.weight;
        } else {
            all.push_back(weight);
        }
    }
    return all;
}

/// What remains to be decided once some capabilities are on and others off.
struct State {
    GuardDiagram::Node permitted = GuardDiagram::always;
    std::size_t certain = 0;
    std::size_t possible = 0;
    std::vector<Weight> open;

    [[nodiscard]] std::size_t bound() const { return certain + possible; }
};

State make_state(GuardDiagram::Node permitted, std::size_t certain, std::vector<Weight> weights) {
    State state{permitted, certain, 0, {}};
    for (const Weight& weight : joined_weights(std::move(weights))) {
        if (weight.node == permitted) {
            state.certain += weight.weight;
        } else if (weight.node != GuardDiagram::never) {
            state.possible += weight.weight;
            state.open.push_back(weight);
        }
    }
    return state;
}

class Search {
public:
    Search(const GuardDiagram& diagram, std::size_t capabilities)
        : diagram_(diagram), set_(capabilities, false) {}

    /// Decides the capabilities before `below`, which are the lower ones of the diagram.
    void visit(const State& state, std::size_t below) {
        if (state.permitted == GuardDiagram::never || (found_ && state.bound() <= best_.sum)) {
            return;
        }
        if (below == 0) {
            best_.sum = state.certain;
            best_.set = set_;
            found_ = true;
            return;
        }
        if (found_ && steps_ > search_steps_limit) {
            best_.certain = false;
            return;
        }
        steps_ += state.open.size() + 1;
        const std::size_t capability = below - 1;
        const State off = decided(state, capability, false);
        const State on = decided(state, capability, true);
        const bool on_first = on.permitted != GuardDiagram::never && on.bound() > off.bound();
        for (const bool which : {on_first, !on_first}) {
            set_[capability] = which;
            visit(which ? on : off, capability);
        }
        set_[capability] = false;
    }

    [[nodiscard]] Largest result() && { return std::move(best_); }

private:
    [[nodiscard]] State decided(const State& state, std::size_t capability, bool on) const {
        const auto level = static_cast<std::uint32_t>(capability);
        std::vector<Weight> weights = state.open;
        for (Weight& weight : weights) {
            weight.node = diagram_.restricted(weight.node, level, on);
        }
        return make_state(diagram_.restricted(state.permitted, level, on), state.certain, std::move(weights));
    }

    const GuardDiagram& diagram_;
    model::CapabilitySet set_;
    Largest best_;
    bool found_ = false;
    std::size_t steps_ = 0;
};

} // namespace

Largest largest_set(const GuardDiagram& diagram, GuardDiagram::Node permitted, std::vector<Weight> weights,
                    std::size_t capabilities) {
    Search search(diagram, capabilities);
    search.visit(make_state(permitted, 0, std::move(weights)), capabilities);
    return std::move(search).result();
}

} // namespace slrc::review
