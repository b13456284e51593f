// Values, actions, resources, parameters, arguments.
#include "compiler/syntax/parser/actions.hpp"

namespace slrc::syntax::parser {

bool match_values(Input& input, Values& node, ParseContext& context) {
    return match_here<grammar::values>(input, node, context);
}

bool match_actions(Input& input, Actions& node, ParseContext& context) {
    return match_here<grammar::actions>(input, node, context);
}

bool match_resources(Input& input, Resources& node, ParseContext& context) {
    return match_here<grammar::resources>(input, node, context);
}

bool match_parameter(Input& input, Parameter& node, ParseContext& context) {
    return match_here<grammar::parameter>(input, node, context);
}

bool match_argument(Input& input, Argument& node, ParseContext& context) {
    return match_here<grammar::argument>(input, node, context);
}

} // namespace slrc::syntax::parser
