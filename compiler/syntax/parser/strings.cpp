// Strings, whose pieces are gathered before the node has them: most strings have one, and none is copied for more.
#include "compiler/syntax/parser/actions.hpp"

namespace slrc::syntax::parser {

namespace {

/// A string of plain letters alone, which most are; false where it has anything else.
bool match_plain_string(Input& input, String& node, Nodes& nodes) {
    const char* const begin = input.current() + 1;
    const char* const close = scan_plain_text(begin, input.end());
    if (close == input.end() || *close != '"') {
        return false;
    }
    if (close != begin) {
        node.segments.push_back(nodes,
                                Text{std::string_view(begin, static_cast<std::size_t>(close - begin))});
    }
    input.bump(static_cast<std::size_t>(close + 1 - input.current()));
    return true;
}

} // namespace

bool match_string(Input& input, String& node, ParseContext& context) {
    if (match_plain_string(input, node, context.nodes())) {
        return true;
    }
    Pieces pieces{context.segments, {}};
    pieces.segments.clear();
    if (!match_here<grammar::string_text>(input, pieces, context)) {
        return false;
    }
    finish(pieces, context.nodes());
    node.segments = List<Segment>(context.nodes(), pieces.segments);
    return true;
}

} // namespace slrc::syntax::parser
