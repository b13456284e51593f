// Mermaid. A label between quotation marks may hold entities with `#` for `&`; everything that could mean something to
// Mermaid, to Markdown in it or to HTML is one.
#include "compiler/diagnostics/printable.hpp"
#include "compiler/doc/graph.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/lists.hpp"

#include <array>

namespace slrc::doc {

namespace {

bool is_safe(char letter) {
    return text::is_letter_or_digit(letter) ||
           std::string_view(" .,:/()-").find(letter) != std::string_view::npos ||
           static_cast<unsigned char>(letter) >= 0x80U;
}

std::string mermaid_text(std::string_view text) {
    std::string result;
    for (const char letter : diagnostics::printable(text)) {
        const auto byte = static_cast<unsigned char>(letter);
        result += is_safe(letter) ? std::string(1, letter) : "#" + std::to_string(byte) + ";";
    }
    return result;
}

std::string_view class_of(NodeKind kind) {
    // In the order of NodeKind.
    constexpr std::array<std::string_view, 7> classes{"principal", "role", "capability", "guard",
                                                      "allow",     "deny", "resource"};
    return classes.at(static_cast<std::size_t>(kind));
}

std::string mermaid_label(const std::vector<std::string>& lines) {
    return text::joined(lines, "<br/>", mermaid_text);
}

std::string mermaid_arrow(const Edge& edge) {
    const std::string arrow = edge.is_requirement ? " -.->" : " -->";
    return arrow + (edge.lines.empty() ? " " : "|\"" + mermaid_label(edge.lines) + "\"| ");
}

std::string mermaid_name(std::size_t cluster, std::size_t node) {
    return "r" + std::to_string(cluster) + "n" + std::to_string(node);
}

} // namespace

std::string to_mermaid(const std::vector<Cluster>& clusters) {
    std::string text = "flowchart LR\n";
    for (std::size_t index = 0; index < clusters.size(); ++index) {
        const Cluster& cluster = clusters[index];
        text += "    subgraph r" + std::to_string(index) + "[\"" + mermaid_text(cluster.title) +
                "\"]\n        direction LR\n";
        for (std::size_t node = 0; node < cluster.nodes.size(); ++node) {
            text += "        " + mermaid_name(index, node) + "[\"" +
                    mermaid_label(cluster.nodes[node].lines) +
                    "\"]:::" + std::string(class_of(cluster.nodes[node].kind)) + "\n";
        }
        for (const Edge& edge : cluster.edges) {
            text += "        " + mermaid_name(index, edge.from) + mermaid_arrow(edge) +
                    mermaid_name(index, edge.to) + "\n";
        }
        text += "    end\n";
    }
    return text +
           "    classDef principal fill:#fff4d6,stroke:#8a6d1a,color:#1b1f24\n"
           "    classDef role fill:#d9e8ff,stroke:#0b57b0,color:#1b1f24,stroke-width:2px\n"
           "    classDef capability fill:#ece5fb,stroke:#5b3fa0,color:#1b1f24\n"
           "    classDef guard fill:#ece5fb,stroke:#5b3fa0,color:#1b1f24,stroke-dasharray:4\n"
           "    classDef allow fill:#dff3e4,stroke:#12652f,color:#1b1f24,text-align:left\n"
           "    classDef deny fill:#fbe1df,stroke:#a3231b,color:#1b1f24,text-align:left\n"
           "    classDef resource fill:#f2f2f2,stroke:#555555,color:#1b1f24\n";
}

} // namespace slrc::doc
