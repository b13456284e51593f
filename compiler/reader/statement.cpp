#include "compiler/diagnostics/suggest.hpp"
#include "compiler/reader/policies.hpp"
#include "compiler/reader/texts.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>

namespace slrc::reader {

using diagnostics::Kind;

namespace {

// IAM User Guide, "Grammar of the IAM JSON policy language".
constexpr std::array<std::string_view, 9> statement_elements{"Sid",          "Effect",      "Principal",
                                                             "NotPrincipal", "Action",      "NotAction",
                                                             "Resource",     "NotResource", "Condition"};

bool is_sid(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return text::is_letter_or_digit(c); });
}

/// What an element and its Not… hold together.
template <typename Value>
struct Pair {
    std::vector<Value> values;
    bool negated = false;
};

class StatementReader {
public:
    StatementReader(const RoleContext& context, data::Node statement, iam::PolicyKind kind)
        : context_(context),
          statement_(statement),
          kind_(kind),
          elements_(context, statement, statement_elements, "a statement"),
          whole_(elements_.good()) {}

    void read() {
        refuse_misplaced();
        const auto effect = read_effect();
        std::string sid = read_sid();
        const auto principals = read_principal_part();
        auto actions = read_pair<model::ActionName>("Action", "NotAction", read_actions);
        auto resources = read_resource_part();
        auto tests = read_condition_part();
        if (!whole_) {
            return;
        }
        if (is_trust()) {
            model::TrustRule rule;
            rule.principals = principals;
            add(std::move(rule), *effect, std::move(sid), std::move(actions), std::move(tests),
                context_.target().trust);
            return;
        }
        model::Rule rule;
        rule.guard = model::Guard{model::Guard::Always{}};
        rule.resources = std::move(resources.values);
        rule.not_resources = resources.negated;
        add(std::move(rule), *effect, std::move(sid), std::move(actions), std::move(tests),
            context_.target().rules);
    }

private:
    [[nodiscard]] bool is_trust() const { return kind_ == iam::PolicyKind::trust; }

    template <typename Rule>
    void add(Rule rule, iam::Effect effect, std::string&& sid, Pair<model::ActionName>&& actions,
             model::Alternative&& tests, std::vector<Rule>& to) {
        rule.effect = effect;
        rule.sid = std::move(sid);
        rule.actions = std::move(actions.values);
        rule.not_actions = actions.negated;
        rule.alternatives.push_back(std::move(tests));
        rule.span = statement_.span();
        to.push_back(std::move(rule));
    }

    void report(Kind kind, source::Span span, std::string message, std::string label = {}) {
        context_.report(kind, span, std::move(message), std::move(label));
        whole_ = whole_ && diagnostics::facts(kind).severity != diagnostics::Severity::error;
    }

    void report_missing(std::string_view name) {
        report(Kind::missing_element, statement_.head_span(),
               text::format("this statement has no `{}`", name));
    }

    /// A key that is in the wrong kind of policy, told once for all that it holds.
    void refuse(std::string_view name, std::string_view why) {
        if (const auto element = elements_[name]) {
            report(Kind::misplaced_element, element->key_span(), text::format("`{}` {}", name, why));
        }
    }

    void refuse_misplaced() {
        if (is_trust()) {
            for (const std::string_view name : {"Resource", "NotResource"}) {
                refuse(name,
                       "in a trust policy, which is about the role itself: this looks like the policy of a "
                       "resource, such as a bucket");
            }
            refuse("NotPrincipal", "in a trust policy, where IAM does not take it");
            return;
        }
        for (const std::string_view name : {"Principal", "NotPrincipal"}) {
            refuse(name, "in a permissions policy, whose principal is whoever has the role");
        }
    }

    std::optional<iam::Effect> read_effect() {
        const auto element = elements_["Effect"];
        if (!element) {
            report_missing("Effect");
            return std::nullopt;
        }
        const auto text = read_word(context_, *element, "Effect");
        if (!text) {
            whole_ = false;
            return std::nullopt;
        }
        if (*text == "Allow" || *text == "Deny") {
            return *text == "Allow" ? iam::Effect::allow : iam::Effect::deny;
        }
        constexpr std::array<std::string_view, 2> effects{"Allow", "Deny"};
        const auto near = diagnostics::nearest(*text, effects);
        auto found = make(Kind::bad_effect, element->span(), text::format("`{}` is no Effect", *text),
                          diagnostics::did_you_mean(near));
        if (near) {
            found.fix = word_fix(*element, element->inner_span(), *near);
        }
        context_.run.sink.add(std::move(found));
        whole_ = false;
        return std::nullopt;
    }

    std::string read_sid() {
        const auto element = elements_["Sid"];
        const auto text = element ? read_word(context_, *element, "Sid") : std::optional<std::string>("");
        whole_ = whole_ && text;
        if (text && !is_sid(*text)) {
            report(
                Kind::bad_sid, element->span(),
                text::format("`{}` is no Sid: it has a character that is neither letter nor digit", *text));
        }
        return text.value_or("");
    }

    std::vector<model::Principal> read_principal_part() {
        if (!is_trust()) {
            return {};
        }
        const auto element = elements_["Principal"];
        if (!element) {
            if (!elements_["NotPrincipal"]) {
                report_missing("Principal");
            }
            whole_ = false;
            return {};
        }
        auto principals = read_principals(context_, *element);
        whole_ = whole_ && principals;
        if (element->is(data::Type::object) && element->empty()) {
            report(Kind::empty_values, element->span(), "a `Principal` without anybody");
        }
        return std::move(principals).value_or(std::vector<model::Principal>{});
    }

    /// An element or its Not…, of which a statement has exactly one.
    template <typename Value, typename Read>
    Pair<Value> read_pair(std::string_view name, std::string_view not_name, Read read_part) {
        const auto plain = elements_[name];
        const auto negated = elements_[not_name];
        if (plain && negated) {
            auto found = make(Kind::conflicting_elements, negated->key_span(),
                              text::format("a statement with `{}` and `{}`", name, not_name));
            found.related.push_back({plain->key_span(), text::format("`{}` is here", name)});
            context_.run.sink.add(std::move(found));
            whole_ = false;
        }
        if (!plain && !negated) {
            report_missing(name);
            return {};
        }
        Pair<Value> result;
        for (const auto& [element, element_name] : {std::pair(plain, name), std::pair(negated, not_name)}) {
            auto values = element ? read_part(context_, *element, element_name) : std::nullopt;
            whole_ = whole_ && (!element || values);
            if (values && values->empty()) {
                // "Policy statement must contain actions", "… must contain resources": moto's tests, recorded from AWS.
                report(Kind::empty_values, element->span(),
                       text::format("an empty list of `{}`", element_name));
            } else if (values) {
                result.values = std::move(*values);
                result.negated = element_name == not_name;
            }
        }
        return result;
    }

    Pair<model::OpenText> read_resource_part() {
        return is_trust() ? Pair<model::OpenText>{}
                          : read_pair<model::OpenText>("Resource", "NotResource", read_resources);
    }

    model::Alternative read_condition_part() {
        const auto element = elements_["Condition"];
        if (!element) {
            return {};
        }
        auto tests = read_conditions(context_, *element);
        whole_ = whole_ && tests;
        return std::move(tests).value_or(model::Alternative{});
    }

    const RoleContext& context_;
    data::Node statement_;
    iam::PolicyKind kind_;
    Elements elements_;
    bool whole_;
};

} // namespace

void read_statement(const RoleContext& context, data::Node statement, iam::PolicyKind kind) {
    const bool is_call = context.names != nullptr && !function_name(statement).empty();
    if (!statement.is(data::Type::object) || is_call) {
        report_type(context, statement, "Statement", "an object");
        return;
    }
    StatementReader(context, statement, kind).read();
}

} // namespace slrc::reader
