// The one unit that includes PEGTL: the grammar's rules, what is expected where one fails, and which node each builds.
#include "compiler/syntax/parse.hpp"

#include "compiler/syntax/builder.hpp"
#include "compiler/syntax/expected.hpp"
#include "compiler/syntax/parse_context.hpp"
#include "compiler/syntax/recovery.hpp"
#include "grammar/rules.hpp"

#include <charconv>
#include <concepts>
#include <string>

namespace slrc::syntax {

namespace {

namespace pegtl = tao::pegtl;
using namespace grammar; // the rules' names are the subject of this file

template <typename Input>
std::uint32_t offset_of(const Input& input) {
    return static_cast<std::uint32_t>(input.current() - input.begin());
}

// NOLINTBEGIN(readability-identifier-naming): what follows reads as PEGTL's own classes do.

/// Where a missing thing is reported.
template <typename Rule>
struct control : pegtl::normal<Rule> {
    template <typename Input, typename Parent>
    [[noreturn]] static void raise(const Input& input, Parent&, ParseContext& context) {
        static_assert(expected<Rule>.what != nullptr,
                      "say in expected.hpp what is missing when this rule fails");
        context.fail(expected<Rule>, offset_of(input));
    }

    /// What must match fails where it begins, and not where its last alternative gave up: `deleted` is no `delete`.
    template <pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action,
              template <typename...> class Control, typename Input, typename Parent>
    static bool match(Input& input, Parent& parent, ParseContext& context) {
        constexpr bool has_message = expected<Rule>.what != nullptr;
        constexpr pegtl::rewind_mode mode = has_message ? pegtl::rewind_mode::required : M;
        return pegtl::normal<Rule>::template match<A, mode, Action, Control>(input, parent, context);
    }
};

template <typename Node>
constexpr bool nests =
    std::same_as<Node, Guard> || std::same_as<Node, Condition> || std::same_as<Node, Block>;

/// Builds a node of its own for the rule, and hands it to the parent when the rule has matched.
template <typename Node>
struct builds : pegtl::maybe_nothing {
    template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action,
              template <typename...> class Control, typename Input, typename Parent>
    static bool match(Input& input, Parent& parent, ParseContext& context) {
        Node node{};
        const std::uint32_t begin = offset_of(input);
        if constexpr (std::same_as<Node, String>) {
            context.string_begin = begin;
        }
        {
            const DepthGuard depth(context, nests<Node> ? 1 : 0, begin);
            if (!pegtl::match<Rule, A, M, Action, Control>(input, node, context)) {
                return false;
            }
        }
        if constexpr (A == pegtl::apply_mode::action) {
            node.span = context.span_from(begin, offset_of(input));
            add(parent, std::move(node));
        }
        return true;
    }
};

/// Goes on with the next rule after a syntax error in this one; the broken rule leaves no node.
template <Resume resume>
struct recovers : pegtl::maybe_nothing {
    template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action,
              template <typename...> class Control, typename Input, typename Parent>
    static bool match(Input& input, Parent& parent, ParseContext& context) {
        const std::uint32_t begin = offset_of(input);
        const ParseContext::Mark mark = context.mark();
        try {
            return pegtl::match<Rule, A, M, Action, Control>(input, parent, context);
        } catch (const SyntaxError& error) {
            context.restore(mark);
            context.skip_broken(begin);
            const bool skips_blocks = error.too_deep && resume == Resume::rule;
            const std::size_t next = resume_offset(context.text(), begin, error.offset,
                                                   skips_blocks ? Resume::rule_after_blocks : resume);
            input.bump(next - offset_of(input));
            return true;
        }
    }
};

/// Hands the matched text to the parent as a node made of a view and its span.
template <typename Node>
struct adds_text {
    template <typename Input, typename Parent>
    static void apply(const Input& input, Parent& parent, ParseContext& context) {
        add(parent, Node{input.string_view(), context.span_of(input.begin(), input.end())});
    }
};

/// The same for nodes that wrap a name to tell it from others.
template <typename Wrapped>
struct adds_name {
    template <typename Input, typename Parent>
    static void apply(const Input& input, Parent& parent, ParseContext& context) {
        add(parent, Wrapped{Name{input.string_view(), context.span_of(input.begin(), input.end())}});
    }
};

/// Remembers where something begins, for the message when it does not end; also where actions are off.
template <std::uint32_t ParseContext::*place>
struct remembers_begin : pegtl::maybe_nothing {
    template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action,
              template <typename...> class Control, typename Input, typename Parent>
    static bool match(Input& input, Parent& parent, ParseContext& context) {
        context.*place = offset_of(input);
        return pegtl::match<Rule, A, M, Action, Control>(input, parent, context);
    }
};

template <Comparison comparison>
struct compares {
    template <typename Input>
    static void apply(const Input& input, Test& test, ParseContext& context) {
        add(test, Operator{comparison,
                           context.span_of(input.begin(), context.token_end(input.begin(), input.end()))});
    }
};

template <PrincipalKind kind>
struct has_kind {
    static void apply0(PrincipalNode& principal, ParseContext&) { principal.kind = kind; }
};

template <typename Rule>
struct action : pegtl::nothing<Rule> {};

// clang-format off

// White space
template <> struct action<space> {
    template <typename Input, typename Parent>
    static void apply(const Input& input, Parent&, ParseContext& context) { context.skipped(input.begin(), input.end()); }
};
template <> struct action<comment> {
    template <typename Input, typename Parent>
    static void apply(const Input& input, Parent&, ParseContext& context) { context.comment(input.string_view()); }
};
template <> struct action<block_comment> {
    template <typename Input, typename Parent>
    static void apply(const Input& input, Parent&, ParseContext& context) { context.block_comment(input.string_view()); }
};

// Names and strings
template <> struct action<name_text> : adds_text<Name> {};
template <> struct action<reference_text> : builds<Reference> {};
template <> struct action<string_text> : builds<String> {};
template <> struct action<plain_text> {
    template <typename Input>
    static void apply(const Input& input, String& string, ParseContext&) { add(string, Text{input.string()}); }
};
template <> struct action<letter_escape> {
    template <typename Input>
    static void apply(const Input& input, String& string, ParseContext&) {
        const char letter = input.string_view().front();
        add(string, Text{std::string(1, letter == 'n' ? '\n' : letter == 't' ? '\t' : letter)});
    }
};
template <> struct action<hexadecimal> {
    template <typename Input>
    static void apply(const Input& input, String& string, ParseContext& context) {
        add(string, Text{context.encode(input.string_view())});
    }
};
template <> struct action<literal_open_brace> {
    static void apply0(String& string, ParseContext&) { add(string, Text{"{"}); }
};
template <> struct action<literal_close_brace> {
    static void apply0(String& string, ParseContext&) { add(string, Text{"}"}); }
};
template <> struct action<variable_start> : remembers_begin<&ParseContext::variable_begin> {};
template <> struct action<variable> : adds_text<Variable> {};
template <> struct action<placeholder_name> {
    template <typename Input>
    static void apply(const Input& input, String& string, ParseContext& context) {
        add(string, Placeholder{context.split_reference(input.string_view())});
    }
};

// Values, actions, resources
template <> struct action<values> : builds<Values> {};
template <> struct action<needed_values> : builds<Values> {};
template <> struct action<let_values> : builds<Values> {};
template <> struct action<list_end> {
    static void apply0(Values& list, ParseContext&) { list.bracketed = true; }
    static void apply0(Actions&, ParseContext&) {} // a list of actions has brackets always
};
template <> struct action<number_text> : adds_text<Number> {};
template <> struct action<kw_true> {
    template <typename Input>
    static void apply(const Input& input, Values& list, ParseContext& context) {
        add(list, Boolean{true, context.span_of(input.begin(), input.begin() + 4)});
    }
};
template <> struct action<kw_false> {
    template <typename Input>
    static void apply(const Input& input, Values& list, ParseContext& context) {
        add(list, Boolean{false, context.span_of(input.begin(), input.begin() + 5)});
    }
};
template <> struct action<service_pattern> : adds_name<ServiceName> {};
template <> struct action<action_pattern> : adds_name<ActionName> {};
template <> struct action<single_action> : builds<Action> {};
template <> struct action<action_group> : builds<ActionGroup> {};
template <> struct action<everything_text> {
    template <typename Input, typename Parent>
    static void apply(const Input& input, Parent& parent, ParseContext& context) {
        add(parent, Everything{context.span_of(input.begin(), input.end())});
    }
};
template <> struct action<actions> : builds<Actions> {};
template <> struct action<let_actions> : builds<Actions> {};
template <> struct action<except_actions> : builds<ExceptActions> {};
template <> struct action<resources> : builds<Resources> {};
template <> struct action<except_resources> : builds<ExceptResources> {};

// Guards
template <> struct action<needed_guard> : builds<Guard> {};
template <> struct action<guard_not> : builds<GuardNot> {};
template <> struct action<guard_and> : builds<GuardAnd> {};
template <> struct action<guard> : builds<GuardOr> {};

// Conditions
template <> struct action<bare_key> : adds_text<Name> {};
template <> struct action<if_exists> { static void apply0(Test& test, ParseContext&) { test.if_exists = true; } };
template <> struct action<kw_any> { static void apply0(Test& test, ParseContext&) { test.quantifier = Quantifier::any; } };
template <> struct action<kw_all> {
    static void apply0(Test& test, ParseContext&) { test.quantifier = Quantifier::all; }
    static void apply0(Regions&, ParseContext&) {} // `regions all` has no values
};
template <> struct action<op_equal> : compares<Comparison::equal> {};
template <> struct action<op_not_equal> : compares<Comparison::not_equal> {};
template <> struct action<op_less> : compares<Comparison::less> {};
template <> struct action<op_less_or_equal> : compares<Comparison::less_or_equal> {};
template <> struct action<op_greater> : compares<Comparison::greater> {};
template <> struct action<op_greater_or_equal> : compares<Comparison::greater_or_equal> {};
template <> struct action<op_in> : compares<Comparison::in> {};
template <> struct action<op_like> : compares<Comparison::like> {};
template <> struct action<op_exists> : compares<Comparison::exists> {};
template <> struct action<op_not_in> : compares<Comparison::not_in> {};
template <> struct action<op_not_like> : compares<Comparison::not_like> {};
template <> struct action<op_not_exists> : compares<Comparison::not_exists> {};
template <> struct action<op_named_text> {
    template <typename Input>
    static void apply(const Input& input, Test& test, ParseContext& context) {
        const Span span = context.span_of(input.begin(), input.end());
        add(test, Operator{Name{input.string_view(), span}, span});
    }
};
template <> struct action<condition_test> : builds<Test> {};
template <> struct action<needed_condition> : builds<Condition> {};
template <> struct action<condition_not> : builds<ConditionNot> {};
template <> struct action<condition_and> : builds<ConditionAnd> {};
template <> struct action<condition> : builds<ConditionOr> {};
template <> struct action<let_condition> : pegtl::nothing<let_condition> {};

// Types, parameters, arguments
template <> struct action<type> : builds<Type> {};
template <> struct action<type_text> {
    template <typename Input>
    static void apply(const Input& input, Type& node, ParseContext&) { node.text = input.string_view(); }
};
template <> struct action<expression_body> : adds_text<Name> {};
template <> struct action<expression_text> : remembers_begin<&ParseContext::string_begin> {};
template <> struct action<type_end> {
    template <typename Node>
    static void apply0(Node& node, ParseContext&) { node.list = true; }
};
template <> struct action<parameter> : builds<Parameter> {};
template <> struct action<needed_parameter> : builds<Parameter> {};
template <> struct action<argument> : builds<Argument> {};
template <> struct action<needed_argument> : builds<Argument> {};
template <> struct action<argument_name> : builds<ArgumentName> {};

// Rules
template <> struct action<kw_allow> {
    template <typename Parent>
    static void apply0(Parent& parent, ParseContext&) { parent.effect = Effect::allow; }
};
template <> struct action<kw_deny> {
    template <typename Parent>
    static void apply0(Parent& parent, ParseContext&) { parent.effect = Effect::deny; }
};
template <> struct action<sid_text> : adds_name<SidName> {};
template <> struct action<grant> : builds<Grant> {};
template <> struct action<needed_grant> : builds<Grant> {};
template <> struct action<kw_always> { static void apply0(Invariant& invariant, ParseContext&) { invariant.always = true; } };
template <> struct action<invariant_word> {
    template <typename Input>
    static void apply(const Input& input, Invariant& node, ParseContext& context) {
        node.word = context.span_of(input.begin(), context.token_end(input.begin(), input.end()));
    }
};
template <> struct action<invariant> : builds<Invariant> {};
template <> struct action<include> : builds<Include> {};
template <> struct action<block_start> {
    template <typename Input, typename Parent>
    static void apply(const Input& input, Parent&, ParseContext& context) { context.open_block(input.begin()); }
};
template <> struct action<block_end> {
    template <typename Parent>
    static void apply0(Parent&, ParseContext& context) { context.close_block(); }
};
template <> struct action<single_rule> { static void apply0(Block& block, ParseContext&) { block.braces = false; } };
template <> struct action<braced_block> : builds<Block> {};
template <> struct action<needed_braced_block> : builds<Block> {};
template <> struct action<colon_block> : builds<Block> {};
template <> struct action<else_clause> : builds<ElseClause> {};
template <> struct action<when> : builds<When> {};
template <> struct action<rules_if> : builds<RulesIf> {};
template <> struct action<block_rule> : recovers<Resume::rule> {};

// Trust
template <> struct action<kw_service> : has_kind<PrincipalKind::service> {};
template <> struct action<kw_account> : has_kind<PrincipalKind::account> {};
template <> struct action<kw_aws> : has_kind<PrincipalKind::aws> {};
template <> struct action<kw_federated> : has_kind<PrincipalKind::federated> {};
template <> struct action<kw_canonical_user> : has_kind<PrincipalKind::canonical_user> {};
template <> struct action<host_text> : adds_text<Word> {};
template <> struct action<first_principal> : builds<PrincipalNode> {};
template <> struct action<next_principal> : builds<PrincipalNode> {};
template <> struct action<kw_distrust> { static void apply0(Trust& trust, ParseContext&) { trust.effect = Effect::deny; } };
template <> struct action<trust> : builds<Trust> {};

// Other rules of a role
template <> struct action<description> : builds<Description> {};
template <> struct action<path> : builds<Path> {};
template <> struct action<role_parameter> : builds<RoleParameter> {};
template <> struct action<capability> : builds<Capability> {};
template <> struct action<one_per> : builds<OnePer> {};
template <> struct action<created_by> : builds<CreatedBy> {};
template <> struct action<passed_by> : builds<PassedBy> {};
template <> struct action<editable> : builds<Editable> {};
template <> struct action<delete_after> : builds<DeleteAfter> {};
template <> struct action<lifecycle> : builds<Lifecycle> {};
template <> struct action<lifecycle_rule> : recovers<Resume::item> {};
template <> struct action<region_text> : adds_text<Word> {};
template <> struct action<regions> : builds<Regions> {};
template <> struct action<duration_text> : adds_text<Word> {};
template <> struct action<max_session> : builds<MaxSession> {};
template <> struct action<tag> : builds<TagNode> {};
template <> struct action<tags> : builds<Tags> {};
template <> struct action<tag_rule> : recovers<Resume::item> {};
template <> struct action<boundary> : builds<Boundary> {};
template <> struct action<setting> : builds<Setting> {};
template <> struct action<with> : builds<With> {};
template <> struct action<expect> : builds<Expect> {};
template <> struct action<test_block> : builds<TestBlock> {};
template <> struct action<test_rule> : recovers<Resume::item> {};
template <> struct action<role_rule> : recovers<Resume::rule> {};

// Declarations
template <> struct action<role_name_text> : adds_text<Name> {};
template <> struct action<role> : builds<Role> {};
template <> struct action<import> : builds<Import> {};
template <> struct action<let> : builds<Let> {};
template <> struct action<permissions> : builds<Permissions> {};
template <> struct action<external_type_text> : adds_text<Name> {};
template <> struct action<external_action> : builds<ExternAction> {};
template <> struct action<external_resource> : builds<ExternResource> {};
template <> struct action<external_key_text> : adds_text<Name> {};
template <> struct action<key_type_text> : adds_name<KeyTypeName> {};
template <> struct action<external_key> : builds<ExternKey> {};
template <> struct action<external> : builds<Extern> {};
template <> struct action<file_declaration> : recovers<Resume::declaration> {};

// clang-format on
// NOLINTEND(readability-identifier-naming)

/// Reports text that is not UTF-8, or holds a NUL byte; true when there is none.
bool check_encoding(std::string_view text, source::FileIndex index, diagnostics::Sink& sink) {
    pegtl::memory_input<pegtl::tracking_mode::lazy> input(text.data(), text.size(), "");
    if (pegtl::parse<pegtl::seq<good_text, pegtl::eof>>(input)) {
        return true;
    }
    pegtl::memory_input<pegtl::tracking_mode::lazy> prefix(text.data(), text.size(), "");
    pegtl::parse<good_text>(prefix);
    const std::uint32_t offset = offset_of(prefix);
    const Span span{index, offset, offset + 1};
    if (text[offset] == '\0') {
        sink.report(diagnostics::Kind::nul_byte, span, "a NUL byte in a specification");
    } else {
        sink.report(diagnostics::Kind::not_utf8, span,
                    "the file is not UTF-8: a byte that cannot stand here");
    }
    return false;
}

} // namespace

File parse(const source::Files& files, source::FileIndex index, diagnostics::Sink& sink) {
    File file;
    file.index = index;
    file.text = files.text(index);
    if (!check_encoding(file.text, index, sink)) {
        file.whole = false;
        return file;
    }
    ParseContext context(file, sink);
    pegtl::memory_input<pegtl::tracking_mode::lazy> input(file.text.data(), file.text.size(), "");
    // Every declaration recovers from its own errors, so that the file itself always matches.
    static_cast<void>(pegtl::parse<grammar::file, action, control>(input, file, context));
    return file;
}

} // namespace slrc::syntax
