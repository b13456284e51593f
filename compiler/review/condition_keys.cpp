// Keys: whether requests for the rule's actions have them, and which go together.
#include "compiler/catalog/keys.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/review/condition_checks.hpp"
#include "compiler/review/trust_rule.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/lists.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <array>

namespace slrc::review {

using diagnostics::Kind;
using diagnostics::quoted;
using iam::OperatorFamily;

namespace {

void check_deprecated(const Examined& examined) {
    const auto replacement = catalog::replacement_of(examined.name);
    if (!replacement) {
        return;
    }
    const source::Span span = examined.test.key.span;
    auto found = make(Kind::deprecated_key, span, text::format("{} is out of use", quoted(examined.name)),
                      text::format("now {}", quoted(*replacement)));
    if (span.end - span.begin == examined.name.size()) {
        found.fix = diagnostics::Fix{span, std::string(*replacement)};
    }
    examined.subject.sink.add(std::move(found));
}

/// The tests of the same key, which together say what a request without it meets.
bool is_of_key(const model::ConditionTest& test, const Examined& examined) {
    const auto name = letters(test.key);
    return name && examined.is_key(*name);
}

bool is_first_of_key(const Examined& examined) {
    const auto first = std::ranges::find_if(
        examined.alternative, [&](const model::ConditionTest& test) { return is_of_key(test, examined); });
    return &*first == &examined.test;
}

bool all_hold_without_key(const Examined& examined) {
    return std::ranges::all_of(examined.alternative, [&](const model::ConditionTest& test) {
        return !is_of_key(test, examined) || holds_without_key(test);
    });
}

/// Past so many actions nobody has chosen them one by one, and looking at them all takes time.
constexpr std::uint32_t most_actions = 400;

bool is_small(const catalog::ActionRanges& ranges) {
    std::uint32_t count = 0;
    for (const auto& [begin, end] : ranges) {
        count += std::min(end - begin, most_actions);
        if (count >= most_actions) {
            return false;
        }
    }
    return count > 0;
}

bool any_has_key(const catalog::Catalog& catalog, const catalog::ActionRanges& ranges, catalog::KeyId key) {
    for (const auto& [begin, end] : ranges) {
        for (std::uint32_t number = begin; number < end; ++number) {
            if (catalog.has_key(catalog::ActionId{number}, key)) {
                return true;
            }
        }
    }
    return false;
}

/// The same on the rule's resources.
bool any_has_key_here(const Examined& examined, const catalog::ActionRanges& ranges) {
    for (const auto& [begin, end] : ranges) {
        for (std::uint32_t number = begin; number < end; ++number) {
            if (can_have_key(examined.subject, examined.statement.resources, catalog::ActionId{number},
                             *examined.known.id)) {
                return true;
            }
        }
    }
    return false;
}

/// Whether the catalogue knows an action that has the key, so that it can tell which have not. Of AWS Marketplace it
/// lists the keys of the newer actions alone.
bool is_told_of(const catalog::Catalog& catalog, catalog::KeyId key) {
    const std::string_view name = catalog.key(key).name;
    const std::string_view prefix = text::service_of(name);
    if (prefix == "aws" || prefix == "aws-marketplace") {
        return prefix == "aws";
    }
    // `saml:aud` and the keys of other identity providers belong to the actions of STS.
    const auto own = catalog.find_service(prefix);
    const auto service = own ? own : catalog.find_service("sts");
    const auto actions = service ? catalog.actions(*service) : std::vector<catalog::ActionId>{};
    return std::ranges::any_of(actions,
                               [&](catalog::ActionId action) { return catalog.has_key(action, key); });
}

/// "requests for `s3:GetObject` have no `s3:prefix`".
std::string without_key(const std::vector<std::string_view>& names, const Examined& examined) {
    return text::format("requests for {} have no {}", text::list_names(names, 3), quoted(examined.name));
}

/// The same of actions, which may have it on other resources than the rule's.
std::string actions_without_key(const std::vector<std::string_view>& actions, const Examined& examined) {
    const bool elsewhere = std::ranges::any_of(actions, [&](std::string_view action) {
        return any_has_key(examined.subject.catalog, examined.subject.lookups.expand(action),
                           *examined.known.id);
    });
    return text::format("requests for {}{} have no {}", text::list_names(actions, 3),
                        elsewhere ? " on these resources" : "", quoted(examined.name));
}

/// What is wrong and what that does; a request does nothing.
std::string with_consequence(const Examined& examined, const std::string& what,
                             std::string_view consequence) {
    return examined.subject.is_request ? what : text::format("{}: {}", what, consequence);
}

/// What becomes of a request that lacks the key.
std::string_view consequence(const Examined& examined) {
    if (all_hold_without_key(examined)) {
        return "the test always holds";
    }
    if (examined.statement.alternatives.size() > 1) {
        return "the test never holds";
    }
    return examined.statement.effect == iam::Effect::allow ? "nothing is allowed" : "nothing is denied";
}

/// Whether an action is one of STS's own.
bool is_of_sts(const model::ActionName& action) {
    return text::equal_folded(action.service(), "sts");
}

/// Keys of identity providers stand in the request that makes a session, and in those of the session: only STS's own
/// actions can be said to lack them.
bool is_of_provider(const Examined& examined) {
    const std::string_view name = examined.known.key.name;
    return !name.starts_with("aws:") && !examined.subject.catalog.find_service(text::service_of(name));
}

/// The names of the actions that are known, each once.
std::vector<std::string_view> known_names(const Examined& examined) {
    std::vector<std::string_view> names;
    for (const model::ActionName& action : examined.statement.names) {
        const auto same = [&](std::string_view name) { return text::equal_folded(name, action.text); };
        if (!examined.subject.lookups.expand(action.text).empty() && std::ranges::none_of(names, same)) {
            names.emplace_back(action.text);
        }
    }
    return names;
}

/// Whether the test never holds, then.
bool report_missing(const Examined& examined) {
    const std::vector<std::string_view> actions = known_names(examined);
    examined.report(
        Kind::key_without_action, examined.test.key.span,
        with_consequence(examined, actions_without_key(actions, examined), consequence(examined)));
    return !all_hold_without_key(examined);
}

/// "the rule never allows it"; "the rule always denies it".
std::string does_to(const Examined& examined, std::string_view what) {
    const std::string_view rule = examined.subject.words.rule;
    if (!all_hold_without_key(examined)) {
        return text::format("the {} never {} {}", rule,
                            examined.statement.effect == iam::Effect::allow ? "allows" : "denies", what);
    }
    return examined.alternative.size() == 1 ? text::format("the {} always denies {}", rule, what)
                                            : "the test always holds";
}

/// Whether a test of a list of actions can be judged action by action: where it holds without its key, or is one way of
/// several, it keeps nothing from any of them. In a `deny` it denies those that lack the key, which `IfExists`
/// alone says to be meant.
bool is_judged_by_name(const Examined& examined) {
    const auto& names = examined.statement.names;
    const bool denies = examined.statement.effect == iam::Effect::deny && !examined.test.operation.if_exists;
    const bool judged = all_hold_without_key(examined) ? denies : examined.statement.alternatives.size() == 1;
    // A call that assumes a role is asked about its tags and its source identity beside it, not for itself.
    return names.size() > 1 && judged &&
           (examined.subject.is_request || !std::ranges::all_of(names, is_of_sts));
}

/// The tagging of all services' resources: AWS's own policies ask for keys of it that the catalogue does not list.
bool tags_for_all(std::string_view service) {
    return service == "tag";
}

/// Actions written by name that this statement names in vain, as it asks for a key that they do not have: in an `allow` they are
/// not allowed, in a `deny` they are a hole.
void check_named(const Examined& examined) {
    if (!is_judged_by_name(examined) || !is_told_of(examined.subject.catalog, *examined.known.id)) {
        return;
    }
    std::vector<std::string_view> without;
    for (const model::ActionName& action : examined.statement.names) {
        const auto id = examined.subject.lookups.find_action(action.text);
        if (id && !tags_for_all(action.service()) &&
            !can_have_key(examined.subject, examined.statement.resources, *id, *examined.known.id)) {
            without.emplace_back(action.text);
        }
    }
    if (!without.empty()) {
        examined.report(Kind::key_without_action, examined.test.key.span,
                        with_consequence(examined, actions_without_key(without, examined),
                                         does_to(examined, without.size() == 1 ? "it" : "them")));
    }
}

/// Whether some action of a service has a key. What nobody knows may have any.
bool may_have_key(const catalog::Catalog& catalog, std::string_view service, catalog::KeyId key) {
    const auto id = tags_for_all(service) ? std::nullopt : catalog.find_service(service);
    const auto actions = id ? catalog.actions(*id) : std::vector<catalog::ActionId>{};
    return actions.empty() || std::ranges::any_of(actions, [&](catalog::ActionId action) {
               return catalog.has_key(action, key);
           });
}

/// Keys of tags, which the requests of all services could have: patterns of services that are named in vain, as none of their
/// actions has the key.
void check_services(const Examined& examined) {
    if (!is_judged_by_name(examined) || !examined.known.key.name.starts_with("aws:")) {
        return;
    }
    std::vector<std::string_view> seen;
    std::vector<std::string_view> without;
    for (const model::ActionName& action : examined.statement.names) {
        const std::string_view service = action.service();
        if (!pattern::has_wildcard(action.text) || std::ranges::find(seen, service) != seen.end()) {
            continue;
        }
        seen.push_back(service);
        if (!may_have_key(examined.subject.catalog, service, *examined.known.id)) {
            without.push_back(service);
        }
    }
    if (!without.empty()) {
        examined.report(
            Kind::key_without_action, examined.test.key.span,
            with_consequence(examined, without_key(without, examined), does_to(examined, "their actions")));
    }
}

/// Whether it is told that the test never holds.
bool check_actions(const Examined& examined) {
    const Statement& statement = examined.statement;
    if (statement.not_actions || examined.known.global || !is_first_of_key(examined)) {
        return false;
    }
    if (is_of_provider(examined) && std::ranges::none_of(statement.names, is_of_sts)) {
        return false;
    }
    // What nobody knows may have the key: that is a finding of its own.
    const bool all_known = std::ranges::none_of(statement.names, [&](const model::ActionName& action) {
        return examined.subject.lookups.expand(action.text).empty();
    });
    if (!all_known || !is_small(statement.actions) || any_has_key_here(examined, statement.actions)) {
        check_named(examined);
        check_services(examined);
        return false;
    }
    return is_told_of(examined.subject.catalog, *examined.known.id) && report_missing(examined);
}

} // namespace

void check_pair(const Examined& examined) {
    constexpr std::array<std::string_view, 3> vpcs{"aws:SourceVpc", "aws:SourceVpce", "aws:SourceVpcArn"};
    if (!examined.is_key("aws:VpcSourceIp") || examined.family() == OperatorFamily::null) {
        return;
    }
    const bool paired = std::ranges::any_of(examined.alternative, [&](const model::ConditionTest& test) {
        const auto name = letters(test.key);
        return !name || std::ranges::any_of(
                            vpcs, [&](std::string_view vpc) { return text::equal_folded(*name, vpc); });
    });
    if (!paired) {
        examined.report(Kind::unpaired_key, examined.test.key.span,
                        text::format("{} is tested without its VPC: any other may have such addresses",
                                     quoted(examined.name)),
                        "also `aws:SourceVpc`");
    }
}

bool check_key(const Examined& examined) {
    check_deprecated(examined);
    return examined.known.id && check_actions(examined);
}

} // namespace slrc::review
