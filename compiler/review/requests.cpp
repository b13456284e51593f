#include "compiler/review/requests.hpp"

#include "compiler/review/checks.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <array>

namespace slrc::review {

using diagnostics::Diagnostic;
using diagnostics::Kind;

namespace {

constexpr std::array<Kind, 5> misfits{Kind::resource_not_acted_on, Kind::action_without_resource,
                                      Kind::needs_all_resources, Kind::impossible_arn, Kind::bad_arn};

/// A role with one rule that allows all that is asked: what is wrong with the rule is wrong with the requests.
model::Role role_allowing(const Asked& asked, const std::vector<std::string>& actions) {
    model::Rule rule;
    rule.span = asked.span;
    for (const std::string& action : actions) {
        rule.actions.push_back({action, asked.span});
    }
    for (const std::string& resource : asked.resources) {
        if (resource != "*") {
            rule.resources.push_back(model::literal(resource, asked.span));
        }
    }
    model::Role role;
    role.path = model::literal("/", asked.span);
    role.rules.push_back(std::move(rule));
    return role;
}

model::ConditionTest test_of(const std::string& key, source::Span span) {
    model::ConditionTest test;
    test.operation = iam::parse_operator("StringEquals").value();
    test.key = model::literal(key, span);
    test.values = {model::literal("value", span)};
    test.span = span;
    return test;
}

class AskedReview {
public:
    AskedReview(const Asked& asked, const catalog::Catalog& catalog, Lookups& lookups,
                diagnostics::Sink& sink)
        : asked_(asked), catalog_(catalog), lookups_(lookups), sink_(sink) {}

    void review() {
        for (const std::string& action : asked_.actions) {
            if (lookups_.find_action(action)) {
                actions_.push_back(action);
            }
        }
        // Who knows what an action takes that nobody knows?
        if (actions_.size() == asked_.actions.size()) {
            judge_resources();
        }
        for (const std::string& key : asked_.keys) {
            judge_key(key);
        }
    }

private:
    void add(Kind kind, std::string_view message, std::string label = {}) {
        sink_.report(kind, asked_.span, text::format("{}: IAM makes no such request", message),
                     std::move(label));
    }

    void judge_resources() {
        const model::Role role = role_allowing(asked_, actions_);
        if (role.rules.front().resources.empty()) {
            return;
        }
        diagnostics::Sink found;
        Subject subject = make_subject(role, catalog_, found, lookups_);
        subject.words.rule = asked_.noun;
        subject.is_request = true;
        review_resources(subject);
        for (const Diagnostic& one : found.all()) {
            if (std::ranges::find(misfits, one.kind) != misfits.end()) {
                add(one.kind, one.message, one.label);
            }
        }
    }

    [[nodiscard]] bool lacks(const std::string& action, const std::string& key) const {
        model::Role role = role_allowing(asked_, {action});
        role.rules.front().alternatives = {{test_of(key, asked_.span)}};
        diagnostics::Sink found;
        Subject subject = make_subject(role, catalog_, found, lookups_);
        review_conditions(subject);
        return found.has(Kind::key_without_action, asked_.span);
    }

    void judge_key(const std::string& key) {
        std::vector<std::string_view> without;
        for (const std::string& action : actions_) {
            if (lacks(action, key)) {
                without.push_back(action);
            }
        }
        if (!without.empty()) {
            constexpr std::size_t most_names = 3;
            add(Kind::key_without_action,
                text::format("requests for {} have no `{}`", text::list_names(without, most_names), key));
        }
    }

    const Asked& asked_;
    const catalog::Catalog& catalog_;
    Lookups& lookups_;
    diagnostics::Sink& sink_;
    /// Those that are known.
    std::vector<std::string> actions_;
};

} // namespace

void review_asked(const Asked& asked, const catalog::Catalog& catalog, Lookups& lookups,
                  diagnostics::Sink& sink) {
    AskedReview(asked, catalog, lookups, sink).review();
}

} // namespace slrc::review
