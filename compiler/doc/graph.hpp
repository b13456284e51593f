// Roles as a picture: who may assume them, what turns what on, and what they may do to what.
#pragma once

#include "compiler/model/role.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace slrc::doc {

enum class NodeKind : std::uint8_t { principal, role, capability, guard, allow, deny, resource };

struct Node {
    NodeKind kind = NodeKind::role;
    /// One string for each line.
    std::vector<std::string> lines;
};

struct Edge {
    std::size_t from = 0;
    std::size_t to = 0;
    /// What stands at it, one string for each line; none for no label.
    std::vector<std::string> lines = {};
    /// From a capability to what it requires; all others lead from what turns something on to that.
    bool is_requirement = false;
};

/// One role. Nodes are named by their places in the list.
struct Cluster {
    std::string title;
    std::vector<Node> nodes;
    std::vector<Edge> edges;
};

/// In the order of the roles, and of what is written in them.
[[nodiscard]] std::vector<Cluster> graph(const std::vector<const model::Role*>& roles);

/// For Graphviz (https://graphviz.org/doc/info/lang.html).
[[nodiscard]] std::string to_dot(const std::vector<Cluster>& clusters);
/// For Mermaid (https://mermaid.js.org/syntax/flowchart.html).
[[nodiscard]] std::string to_mermaid(const std::vector<Cluster>& clusters);

} // namespace slrc::doc
