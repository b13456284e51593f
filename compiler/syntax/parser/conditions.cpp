// Guards and conditions.
#include "compiler/syntax/parser/actions.hpp"

namespace slrc::syntax::parser {

bool match_guard(Input& input, GuardOr& node, ParseContext& context) {
    return match_here<grammar::guard>(input, node, context);
}

bool match_condition(Input& input, ConditionOr& node, ParseContext& context) {
    return match_here<grammar::condition>(input, node, context);
}

} // namespace slrc::syntax::parser
