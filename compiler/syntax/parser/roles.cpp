// Roles, and the rules that only they have.
#include "compiler/syntax/parser/actions.hpp"

namespace slrc::syntax::parser {

namespace {

/// What may stand in a role, until the text ends.
struct items_alone // NOLINT(readability-identifier-naming): PEGTL's rules are named as they are
    : pegtl::seq<grammar::space, pegtl::star<pegtl::not_at<pegtl::eof>, grammar::role_rule>> {};

template <typename Rule>
bool match_items(Input& input, Role& node, ParseContext& context) {
    RoleParts parts{node, context.role_items};
    parts.items.clear();
    if (!match_here<Rule>(input, parts, context)) {
        return false;
    }
    node.items = List<RoleItem>(context.nodes(), parts.items);
    return true;
}

} // namespace

bool match_role(Input& input, Role& node, ParseContext& context) {
    const InRole in_role(context);
    if (!match_items<grammar::role>(input, node, context)) {
        return false;
    }
    node.full_blocks = context.nodes().full_blocks();
    return true;
}

bool match_role_items(Input& input, Role& node, ParseContext& context) {
    return match_items<items_alone>(input, node, context);
}

} // namespace slrc::syntax::parser
