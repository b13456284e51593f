#include "compiler/model/guard_diagram.hpp"

#include <algorithm>

namespace slrc::model {

// The order of the diagram is from the last capability at the top to the first at the bottom: walking it "off" before
// "on" then gives the sets in counting order. `level` grows downwards.

std::size_t GuardDiagram::Memory::place_of(std::uint32_t first, Node second, Node third) const {
    std::uint64_t hash = (std::uint64_t{first} << 32U | second) * 0x9E3779B97F4A7C15;
    hash = (hash ^ hash >> 32U ^ third) * 0xD6E8FEB86659FD93;
    std::size_t place = (hash >> 32U) & (entries_.size() - 1);
    while (entries_[place].result != nothing &&
           (entries_[place].first != first || entries_[place].second != second ||
            entries_[place].third != third)) {
        place = (place + 1) & (entries_.size() - 1);
    }
    return place;
}

std::optional<GuardDiagram::Node> GuardDiagram::Memory::find(std::uint32_t first, Node second,
                                                             Node third) const {
    if (size_ == 0) {
        return std::nullopt;
    }
    const Node result = entries_[place_of(first, second, third)].result;
    return result == nothing ? std::nullopt : std::optional(result);
}

void GuardDiagram::Memory::add(std::uint32_t first, Node second, Node third, Node result) {
    if (2 * (size_ + 1) > entries_.size()) {
        grow();
    }
    entries_[place_of(first, second, third)] = Entry{first, second, third, result};
    ++size_;
}

void GuardDiagram::Memory::grow() {
    constexpr std::size_t least = 16;
    std::vector<Entry> smaller(std::max(2 * entries_.size(), least));
    smaller.swap(entries_);
    for (const Entry& entry : smaller) {
        if (entry.result != nothing) {
            entries_[place_of(entry.first, entry.second, entry.third)] = entry;
        }
    }
}

void GuardDiagram::Memory::clear() {
    entries_.clear();
    size_ = 0;
}

GuardDiagram::GuardDiagram(std::size_t capabilities)
    : capabilities_(static_cast<std::uint32_t>(capabilities)) {
    // The two leaves; their capability stands below every real one.
    nodes_.push_back(Branch{0, never, never});
    nodes_.push_back(Branch{0, always, always});
}

std::optional<GuardDiagram::Node> GuardDiagram::branch(std::uint32_t capability, Node off, Node on) {
    if (off == on) {
        return off;
    }
    if (const auto known = unique_.find(capability, off, on)) {
        return known;
    }
    if (nodes_.size() >= node_limit) {
        return std::nullopt;
    }
    const auto made = static_cast<Node>(nodes_.size());
    nodes_.push_back(Branch{capability, off, on});
    unique_.add(capability, off, on, made);
    return made;
}

GuardDiagram::Node GuardDiagram::restricted(Node node, std::uint32_t capability, bool on) const {
    const Branch& here = nodes_[node];
    if (node <= always || here.capability != capability) {
        return node;
    }
    return on ? here.on : here.off;
}

std::optional<GuardDiagram::Node> GuardDiagram::choose(Node condition, Node then, Node otherwise) {
    if (condition == always || then == otherwise) {
        return then;
    }
    if (condition == never) {
        return otherwise;
    }
    if (then == always && otherwise == never) {
        return condition;
    }
    if (const auto known = chosen_.find(condition, then, otherwise)) {
        return known;
    }
    std::uint32_t top = nodes_[condition].capability;
    for (const Node other : {then, otherwise}) {
        top = other > always ? std::max(top, nodes_[other].capability) : top;
    }
    const auto half = [&](bool on) {
        return choose(restricted(condition, top, on), restricted(then, top, on),
                      restricted(otherwise, top, on));
    };
    // Without room the whole operation fails at once: going on would try every path.
    const auto off = half(false);
    const auto on = off ? half(true) : std::nullopt;
    const auto made = on ? branch(top, *off, *on) : std::nullopt;
    if (!made || chosen_.size() >= memory_limit) {
        return std::nullopt;
    }
    chosen_.add(condition, then, otherwise, *made);
    return made;
}

std::optional<GuardDiagram::Node> GuardDiagram::start(Node condition, Node then, Node otherwise) {
    if (chosen_.size() > memory_limit / 2) {
        chosen_.clear(); // what earlier operations have worked out is only kept to save time
    }
    return choose(condition, then, otherwise);
}

std::optional<GuardDiagram::Node> GuardDiagram::both(Node left, Node right) {
    return left == right ? left : start(left, right, never);
}

std::optional<GuardDiagram::Node> GuardDiagram::either(Node left, Node right) {
    return left == right ? left : start(left, always, right);
}

std::optional<GuardDiagram::Node> GuardDiagram::negation(Node node) {
    return start(node, never, always);
}

std::optional<bool> GuardDiagram::implies(Node left, Node right) {
    if (left == right) {
        return true;
    }
    const auto result = start(left, right, always);
    return result ? std::optional(*result == always) : std::nullopt;
}

std::optional<GuardDiagram::Node> GuardDiagram::node(const Guard& guard) {
    if (const auto* has = std::get_if<Guard::Has>(&guard.node)) {
        return branch(static_cast<std::uint32_t>(has->capability), never, always);
    }
    if (const auto* negated = std::get_if<Guard::Not>(&guard.node)) {
        const auto inner = node(negated->operand.front());
        return inner ? negation(*inner) : std::nullopt;
    }
    const auto* conjunction = std::get_if<Guard::And>(&guard.node);
    const auto* disjunction = std::get_if<Guard::Or>(&guard.node);
    if (conjunction == nullptr && disjunction == nullptr) {
        return always;
    }
    std::optional<Node> result = conjunction != nullptr ? always : never;
    for (const Guard& operand : conjunction != nullptr ? conjunction->operands : disjunction->operands) {
        const auto next = node(operand);
        if (!next) {
            return std::nullopt;
        }
        result = conjunction != nullptr ? both(*result, *next) : either(*result, *next);
        if (!result) {
            return std::nullopt;
        }
    }
    return result;
}

std::size_t GuardDiagram::count(Node node, std::size_t most) const {
    return sets(node, most).size();
}

std::vector<CapabilitySet> GuardDiagram::sets(Node node, std::size_t most) const {
    std::vector<CapabilitySet> found;
    CapabilitySet set(capabilities_, false);
    collect(node, capabilities_, set, most, found);
    return found;
}

void GuardDiagram::collect(Node node, std::uint32_t below, CapabilitySet& set, std::size_t most,
                           std::vector<CapabilitySet>& found) const {
    if (node == never || found.size() >= most) {
        return;
    }
    if (below == 0) {
        found.push_back(set);
        return;
    }
    const std::uint32_t capability = below - 1;
    for (const bool on : {false, true}) {
        set[capability] = on;
        collect(restricted(node, capability, on), capability, set, most, found);
    }
    set[capability] = false;
}

} // namespace slrc::model
