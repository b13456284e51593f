// Roles, and the rules that only they have.
#include "compiler/syntax/parser/actions.hpp"

namespace slrc::syntax::parser {

bool match_role(Input& input, Role& node, ParseContext& context) {
    const InRole in_role(context);
    RoleParts parts{node, context.role_items};
    parts.items.clear();
    if (!match_here<grammar::role>(input, parts, context)) {
        return false;
    }
    node.items = List<RoleItem>(context.nodes(), parts.items);
    node.full_blocks = context.nodes().full_blocks();
    return true;
}

} // namespace slrc::syntax::parser
