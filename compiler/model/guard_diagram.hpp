// What guards imply: reduced ordered binary decision diagrams over the capabilities of one role.
#pragma once

#include "compiler/model/guard.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace slrc::model {

/// R. E. Bryant, "Graph-Based Algorithms for Boolean Function Manipulation" (1986). Two guards that hold for the same
/// sets of capabilities have the same node, so that equality is one comparison. A guard that would need too many
/// nodes gives nothing.
class GuardDiagram {
public:
    using Node = std::uint32_t;
    static constexpr Node never = 0;
    static constexpr Node always = 1;

    explicit GuardDiagram(std::size_t capabilities);

    [[nodiscard]] std::optional<Node> node(const Guard& guard);
    [[nodiscard]] std::optional<Node> both(Node left, Node right);
    [[nodiscard]] std::optional<Node> either(Node left, Node right);
    [[nodiscard]] std::optional<Node> negation(Node node);
    /// Whether `right` holds for every set for which `left` does.
    [[nodiscard]] std::optional<bool> implies(Node left, Node right);

    /// For how many sets of capabilities the node holds; capped at `most`.
    [[nodiscard]] std::size_t count(Node node, std::size_t most) const;
    /// The sets for which the node holds, in counting order: none first, then the first capability alone, and so on
    /// (the first capability is the lowest bit). At most `most` of them.
    [[nodiscard]] std::vector<CapabilitySet> sets(Node node, std::size_t most) const;

    /// What is left of a node once a capability is on, or off. Those after it have to be decided already.
    [[nodiscard]] Node restricted(Node node, std::uint32_t capability, bool on) const;

    static constexpr std::size_t node_limit = 200'000;
    /// The most steps that are remembered, and so of one operation.
    static constexpr std::size_t memory_limit = 1'000'000;

private:
    struct Branch {
        std::uint32_t capability;
        Node off;
        Node on;
    };

    /// What is known of three numbers, in one piece of memory: a run makes a diagram or two for each of its roles.
    class Memory {
    public:
        [[nodiscard]] std::optional<Node> find(std::uint32_t first, Node second, Node third) const;
        /// Three numbers that are not there yet.
        void add(std::uint32_t first, Node second, Node third, Node result);
        [[nodiscard]] std::size_t size() const { return size_; }
        void clear();

    private:
        static constexpr Node nothing = UINT32_MAX;
        struct Entry {
            std::uint32_t first = 0;
            Node second = 0;
            Node third = 0;
            Node result = nothing;
        };

        [[nodiscard]] std::size_t place_of(std::uint32_t first, Node second, Node third) const;
        void grow();

        /// A power of two, at most half of them in use; each stands at its hash or behind it.
        std::vector<Entry> entries_;
        std::size_t size_ = 0;
    };

    std::optional<Node> branch(std::uint32_t capability, Node off, Node on);
    /// "If the condition, then … otherwise …": each operation is one of these.
    std::optional<Node> start(Node condition, Node then, Node otherwise);
    std::optional<Node> choose(Node condition, Node then, Node otherwise);
    void collect(Node node, std::uint32_t below, CapabilitySet& set, std::size_t most,
                 std::vector<CapabilitySet>& found) const;

    std::uint32_t capabilities_;
    std::vector<Branch> nodes_;
    Memory unique_;
    Memory chosen_;
};

} // namespace slrc::model
