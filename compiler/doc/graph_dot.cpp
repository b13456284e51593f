// Graphviz. In a string between quotation marks a backslash begins an escape, `\l` and `\N` among them.
#include "compiler/diagnostics/printable.hpp"
#include "compiler/doc/graph.hpp"
#include "compiler/text/escapes.hpp"
#include "compiler/text/lists.hpp"

#include <array>

namespace slrc::doc {

namespace {

std::string dot_text(std::string_view text) {
    std::string result;
    for (const char letter : diagnostics::printable(text)) {
        if (letter == '&') {
            result += text::html_entity(letter); // Graphviz reads entities of HTML in every string
        } else {
            result += letter == '"' || letter == '\\' ? "\\" : "";
            result += letter;
        }
    }
    return result;
}

std::string_view style(NodeKind kind) {
    // In the order of NodeKind.
    constexpr std::array<std::string_view, 7> styles{
        R"(shape=box, style="rounded,filled", fillcolor="#fff4d6", color="#8a6d1a")",
        R"(shape=box, style="filled", fillcolor="#d9e8ff", color="#0b57b0", penwidth=2)",
        R"(shape=box, style="rounded,filled", fillcolor="#ece5fb", color="#5b3fa0")",
        R"(shape=box, style="rounded,filled,dashed", fillcolor="#ece5fb", color="#5b3fa0")",
        R"(shape=box, style="filled", fillcolor="#dff3e4", color="#12652f")",
        R"(shape=box, style="filled,bold", fillcolor="#fbe1df", color="#a3231b")",
        R"(shape=note, style="filled", fillcolor="#f2f2f2", color="#555555")"};
    return styles.at(static_cast<std::size_t>(kind));
}

std::string dot_label(const std::vector<std::string>& lines) {
    if (lines.size() == 1) {
        return dot_text(lines.front());
    }
    return text::joined(lines, "", [](const std::string& line) {
        return dot_text(line) + "\\l"; // to the left, as a list is read
    });
}

/// An arrow against the others says nothing of who stands where.
std::string dot_style(const Edge& edge) {
    std::string text = edge.lines.empty() ? "" : "label=\"" + dot_label(edge.lines) + "\"";
    text += edge.is_requirement ? ", style=dashed, constraint=false" : "";
    return text.empty() ? "" : " [" + text + "]";
}

std::string dot_name(std::size_t cluster, std::size_t node) {
    return "r" + std::to_string(cluster) + "_" + std::to_string(node);
}

} // namespace

std::string to_dot(const std::vector<Cluster>& clusters) {
    std::string text =
        "digraph roles {\n"
        "    graph [rankdir=LR, ranksep=0.6, nodesep=0.25, fontname=\"Helvetica,Arial,sans-serif\"];\n"
        "    node [fontname=\"Helvetica,Arial,sans-serif\", fontsize=11];\n"
        "    edge [fontname=\"Helvetica,Arial,sans-serif\", fontsize=10, color=\"#555555\"];\n";
    for (std::size_t index = 0; index < clusters.size(); ++index) {
        const Cluster& cluster = clusters[index];
        text += "    subgraph cluster_" + std::to_string(index) + " {\n        label=\"" +
                dot_text(cluster.title) + "\";\n        color=\"#bbbbbb\";\n";
        for (std::size_t node = 0; node < cluster.nodes.size(); ++node) {
            text += "        " + dot_name(index, node) + " [label=\"" + dot_label(cluster.nodes[node].lines) +
                    "\", " + std::string(style(cluster.nodes[node].kind)) + "];\n";
        }
        for (const Edge& edge : cluster.edges) {
            text += "        " + dot_name(index, edge.from) + " -> " + dot_name(index, edge.to) +
                    dot_style(edge) + ";\n";
        }
        text += "    }\n";
    }
    return text + "}\n";
}

} // namespace slrc::doc
