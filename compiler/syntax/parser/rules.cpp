// Rules that stand in roles, in blocks and in groups.
#include "compiler/syntax/parser/actions.hpp"

namespace slrc::syntax::parser {

bool match_grant(Input& input, Grant& node, ParseContext& context) {
    return match_here<grammar::grant>(input, node, context);
}

bool match_include(Input& input, Include& node, ParseContext& context) {
    return match_here<grammar::include>(input, node, context);
}

bool match_invariant(Input& input, Invariant& node, ParseContext& context) {
    return match_here<grammar::invariant>(input, node, context);
}

bool match_when(Input& input, When& node, ParseContext& context) {
    return match_here<grammar::when>(input, node, context);
}

bool match_rules_if(Input& input, RulesIf& node, ParseContext& context) {
    return match_here<grammar::rules_if>(input, node, context);
}

} // namespace slrc::syntax::parser
