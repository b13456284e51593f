// What is parsed in a unit of its own: PEGTL's templates take long to compile, and these are parts of many rules.
#pragma once

#include "compiler/syntax/builder.hpp"
#include "compiler/syntax/parser/control.hpp"

namespace slrc::syntax::parser {

/// Each matches the grammar's rule of the same name into the node; false, where it began, if the rule does not match.
bool match_string(Input& input, String& node, ParseContext& context);

bool match_values(Input& input, Values& node, ParseContext& context);
bool match_actions(Input& input, Actions& node, ParseContext& context);
bool match_resources(Input& input, Resources& node, ParseContext& context);
bool match_parameter(Input& input, Parameter& node, ParseContext& context);
bool match_argument(Input& input, Argument& node, ParseContext& context);

bool match_guard(Input& input, GuardOr& node, ParseContext& context);
bool match_condition(Input& input, ConditionOr& node, ParseContext& context);

bool match_grant(Input& input, Grant& node, ParseContext& context);
bool match_include(Input& input, Include& node, ParseContext& context);
bool match_invariant(Input& input, Invariant& node, ParseContext& context);
bool match_when(Input& input, When& node, ParseContext& context);
bool match_rules_if(Input& input, RulesIf& node, ParseContext& context);

bool match_role(Input& input, Role& node, ParseContext& context);
/// What may stand in a role, until the text ends.
bool match_role_items(Input& input, Role& node, ParseContext& context);

} // namespace slrc::syntax::parser
