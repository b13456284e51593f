#include "compiler/review/requests.hpp"

#include "compiler/model/misfits.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace slrc::review {

using diagnostics::Diagnostic;
using diagnostics::Kind;

namespace {

constexpr std::array<Kind, 5> misfits{Kind::resource_not_acted_on, Kind::action_without_resource,
                                      Kind::needs_all_resources, Kind::impossible_arn, Kind::bad_arn};

/// A role with one rule that allows all that is asked: what is wrong with the rule is wrong with the requests.
model::Role role_allowing(const AskedRequests& asked, const std::vector<std::string>& actions) {
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

/// By which a value of the key's type is read. Lists are compared one by one.
iam::Operator equals(const catalog::Key& key) {
    constexpr std::array<std::pair<catalog::KeyType, std::string_view>, 5> names{
        {{catalog::KeyType::arn, "ArnEquals"},
         {catalog::KeyType::boolean, "Bool"},
         {catalog::KeyType::date, "DateEquals"},
         {catalog::KeyType::ip_address, "IpAddress"},
         {catalog::KeyType::numeric, "NumericEquals"}}};
    const auto* const found =
        std::find_if(names.begin(), names.end(), [&](const auto& row) { return row.first == key.type; });
    return iam::parse_operator((key.list ? "ForAnyValue:" : "") +
                               std::string(found == names.end() ? "StringEquals" : found->second))
        .value();
}

model::ConditionTest test_of(const iam::ContextEntry& entry, const catalog::Key& key, source::Span span) {
    model::ConditionTest test;
    test.operation = equals(key);
    test.key = model::literal(entry.key, span);
    for (const std::string& value : entry.values) {
        test.values.push_back(model::literal(value, span));
    }
    test.span = span;
    return test;
}

/// Whether a value can be one of a key's type; an address is no range.
bool is_of_type(const catalog::Key& key, const std::string& value) {
    const bool range = key.type == catalog::KeyType::ip_address && value.find('/') != std::string::npos;
    const bool truth = key.type == catalog::KeyType::boolean;
    return !range && !model::value_misfit(equals(key), truth ? text::folded(value) : value);
}

class AskedReview {
public:
    AskedReview(const AskedRequests& asked, const catalog::Catalog& catalog, Lookups& lookups,
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
        for (const std::string& resource : asked_.resources) {
            judge_partition(resource);
        }
        for (const iam::ContextEntry& entry : asked_.context) {
            judge_types(entry);
        }
        judge_context();
    }

private:
    void add(Kind kind, std::string_view message, std::string label = {}) {
        const bool said = message.starts_with("no request has ");
        sink_.report(kind, asked_.span,
                     said ? std::string(message) : text::format("{}: IAM makes no such request", message),
                     std::move(label));
    }

    void judge_resources() {
        const model::Role role = role_allowing(asked_, actions_);
        if (role.rules.front().resources.empty()) {
            return;
        }
        for (const Diagnostic& one : found_in(role, review_resources)) {
            if (std::ranges::find(misfits, one.kind) != misfits.end()) {
                add(one.kind, one.message, one.label);
            }
        }
    }

    void judge_partition(const std::string& resource) {
        const auto arn = pattern::divide_arn(resource);
        if (arn && !asked_.partition.empty() && arn->partition != asked_.partition) {
            add(Kind::wrong_partition, text::format("`{}` is in the partition `{}`, and the role in `{}`",
                                                    resource, arn->partition, asked_.partition));
        }
    }

    void judge_types(const iam::ContextEntry& entry) {
        const KnownKey& known = lookups_.find_key(entry.key);
        if (!known.id) {
            return;
        }
        if (!known.key.list && entry.values.size() > 1) {
            add(Kind::unlikely_value,
                text::format("`{}` has one value, and this has {}", entry.key, entry.values.size()));
        }
        for (const std::string& value : entry.values) {
            if (!is_of_type(known.key, value)) {
                add(Kind::unlikely_value, text::format("no request has `{}` as `{}`: its value is one {}",
                                                       value, entry.key, catalog::to_string(known.key.type)));
            }
        }
    }

    /// The keys and the forms of their values, as those of a rule with a test for each.
    void judge_context() {
        model::Role role = role_allowing(asked_, actions_);
        model::Alternative tests;
        for (const iam::ContextEntry& entry : asked_.context) {
            tests.push_back(test_of(entry, lookups_.find_key(entry.key).key, asked_.span));
        }
        role.rules.front().alternatives = {std::move(tests)};
        for (const Diagnostic& one : found_in(role, review_conditions)) {
            if (one.kind == Kind::key_without_action || one.kind == Kind::unlikely_value) {
                add(one.kind, one.message, one.label);
            }
        }
    }

    template <typename Review>
    std::vector<Diagnostic> found_in(const model::Role& role, Review judge) {
        diagnostics::Sink found;
        Subject subject = make_subject(role, catalog_, found, lookups_);
        subject.words.rule = asked_.noun;
        subject.is_request = true;
        judge(subject);
        return {found.all().begin(), found.all().end()};
    }

    const AskedRequests& asked_;
    const catalog::Catalog& catalog_;
    Lookups& lookups_;
    diagnostics::Sink& sink_;
    /// Those that are known.
    std::vector<std::string> actions_;
};

} // namespace

void review_asked(const AskedRequests& asked, const catalog::Catalog& catalog, Lookups& lookups,
                  diagnostics::Sink& sink) {
    AskedReview(asked, catalog, lookups, sink).review();
}

} // namespace slrc::review
