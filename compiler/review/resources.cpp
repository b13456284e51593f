#include "compiler/diagnostics/suggest.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/review/resource_fit.hpp"
#include "compiler/review/rule_resources.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::review {

using catalog::ActionId;
using diagnostics::Kind;
using diagnostics::quoted;
using model::OpenText;

namespace {

/// Patterns that stand for more actions than this are not looked through: nearly everything fits them.
constexpr std::size_t actions_limit = 2'000;

std::size_t count(const catalog::ActionRanges& ranges) {
    std::size_t sum = 0;
    for (const auto& [begin, end] : ranges) {
        sum += end - begin;
    }
    return sum;
}

class RuleReview {
public:
    RuleReview(Subject& subject, std::size_t index)
        : subject_(subject),
          index_(index),
          rule_(subject.role.rules[index]),
          actions_(subject.actions[index]),
          fit_(subject.catalog, subject.lookups),
          held_(subject, rule_) {}

    void review() {
        if (!rule_.on_written) {
            review_left_out();
            return;
        }
        std::vector<std::size_t> whole;
        for (std::size_t index = 0; index < rule_.resources.size(); ++index) {
            const OpenText& resource = rule_.resources[index];
            if (!is_everything(resource) && review_arn_form(subject_, resource)) {
                whole.push_back(index);
            }
        }
        const bool everything = std::ranges::any_of(rule_.resources, model::is_everything);
        if (everything || rule_.not_resources || rule_.not_actions || actions_.empty() ||
            count(actions_) > actions_limit) {
            return;
        }
        collect_types();
        if (!report_actions_without_types()) {
            review_fit(whole);
        }
    }

private:
    /// Left out, `on` means `*`: only for actions that take no resource.
    void review_left_out() {
        for (const model::ActionName& action : rule_.actions) {
            const catalog::ActionRanges some = subject_.lookups.expand(action.text);
            if (const auto taker = find_taker(some)) {
                subject_.report(Kind::missing_on, action.span,
                                text::format("{} takes resources, and the rule does not say which",
                                             quoted(subject_.catalog.full_name(*taker))));
                return;
            }
        }
    }

    [[nodiscard]] std::optional<ActionId> find_taker(const catalog::ActionRanges& ranges) const {
        for (const auto& [begin, end] : ranges) {
            for (std::uint32_t number = begin; number < end; ++number) {
                if (subject_.catalog.use_count(ActionId{number}) > 0) {
                    return ActionId{number};
                }
            }
        }
        return std::nullopt;
    }

    /// Whether an action of the rule is held to such a resource, whatever types the reference has.
    bool fits_account(std::size_t resource) {
        return std::ranges::any_of(rule_.actions, [&](const model::ActionName& action) {
            return held_.fits_account(resource, action.text);
        });
    }

    void collect_types() {
        for (const auto& [begin, end] : actions_) {
            for (std::uint32_t number = begin; number < end; ++number) {
                fit_.add_types_of(ActionId{number});
            }
        }
    }

    /// True where no action takes any resource: then nothing can be said about the resources themselves.
    bool report_actions_without_types() {
        const auto takes_none = [&](ActionId id) { return subject_.catalog.use_count(id) == 0; };
        if (!any_action(actions_, takes_none)) {
            return fit_.types().empty(); // told by the numbers: nothing is looked up by its name
        }
        for (const model::ActionName& action : rule_.actions) {
            const auto id = find_action(subject_, index_, action);
            if (id && subject_.catalog.use_count(*id) == 0 && !held_.takes_account(action.text)) {
                subject_.report(
                    Kind::needs_all_resources, action.span,
                    text::format("{} takes no resources: it is {} on `*` or not at all", quoted(action.text),
                                 rule_.effect == iam::Effect::allow ? "allowed" : "denied"));
            }
        }
        return fit_.types().empty();
    }

    /// An action that nobody knows is a finding of its own; the resource may be meant for it.
    [[nodiscard]] bool has_unknown_action() const {
        return std::ranges::any_of(rule_.actions, [&](const model::ActionName& action) {
            return subject_.lookups.expand(action.text).empty();
        });
    }

    /// A group's rule stands in one place, however often it is included: its first arguments are reported.
    [[nodiscard]] bool is_new(const OpenText& resource) const {
        const auto all = subject_.sink.all();
        return rule_.included_at.empty() ||
               std::ranges::none_of(all, [&](const diagnostics::Diagnostic& earlier) {
                   return earlier.kind == Kind::resource_not_acted_on && earlier.span == resource.span;
               });
    }

    /// `whole` are the resources whose ARNs are in order.
    void review_fit(const std::vector<std::size_t>& whole) {
        bool some_fits = false;
        for (const std::size_t index : whole) {
            const bool fits = held_.fits_one(index, fit_.types()) || fits_account(index);
            some_fits = some_fits || fits;
            if (!fits && !has_unknown_action() && is_new(rule_.resources[index])) {
                report_resource(rule_.resources[index]);
            }
        }
        // Where no resource fits at all the findings above say so.
        if (some_fits && rule_.actions.size() > 1) {
            review_actions();
        }
    }

    template <typename Visit>
    void visit_actions(const model::ActionName& action, Visit visit) const {
        for (const auto& [begin, end] : subject_.lookups.expand(action.text)) {
            for (std::uint32_t number = begin; number < end; ++number) {
                visit(ActionId{number});
            }
        }
    }

    /// Whether one of the rule's resources is one that an action takes; an action that takes none needs none.
    bool has_resource(const model::ActionName& action) {
        bool takes_some = false;
        bool found = false;
        visit_actions(action, [&](ActionId id) {
            const auto& types = subject_.lookups.types_of(id);
            takes_some = takes_some || !types.empty();
            for (std::size_t index = 0; index < rule_.resources.size() && !found; ++index) {
                found = held_.fits_one(index, types);
            }
        });
        return found || !takes_some || held_.takes_account(action.text);
    }

    void review_actions() {
        for (const model::ActionName& action : rule_.actions) {
            if (!has_resource(action)) {
                ResourceFit own(subject_.catalog, subject_.lookups);
                visit_actions(action, [&](ActionId id) { own.add_types_of(id); });
                subject_.report(Kind::action_without_resource, action.span,
                                text::format("none of the {}'s resources is one that {} takes",
                                             subject_.words.rule, quoted(action.text)),
                                text::format("takes {}", own.type_names()));
            }
        }
    }

    [[nodiscard]] std::string shown(const OpenText& resource) const {
        return quoted(source_text(resource, parameter_names(subject_.role)));
    }

    void report_resource(const OpenText& resource) {
        if (const auto wrong = fit_.wrong_part(subject_, resource)) {
            subject_.report(Kind::impossible_arn, resource.span,
                            text::format("{}: {}", shown(resource), *wrong));
            return;
        }
        const std::string actions = rule_.actions.size() == 1
                                        ? text::format("{} does not take", quoted(rule_.actions.front().text))
                                        : text::format("no action of the {} takes", subject_.words.rule);
        if (const auto end = fit_.missing_end(subject_, resource)) {
            report_folder(resource, actions, *end);
            return;
        }
        const auto owner = owner_of(subject_, resource);
        auto found =
            make(Kind::resource_not_acted_on, resource.span, text::format("{} {}", actions, shown(resource)),
                 (owner ? text::format("this is of the type {}; the action{}", *owner,
                                       rule_.actions.size() == 1 ? " takes " : "s take ")
                        : "it takes ") +
                     fit_.type_names());
        subject_.sink.add(std::move(found));
    }

    /// A bucket's ARN where its objects are meant.
    void report_folder(const OpenText& resource, const std::string& actions, const std::string& end) {
        OpenText longer = resource;
        append(longer, model::Literal{end});
        const bool there = std::ranges::find(rule_.resources, longer) != rule_.resources.end();
        auto found = make(Kind::resource_not_acted_on, resource.span,
                          text::format("{} {}, but what is in it", actions, shown(resource)),
                          there                 ? "leave it out"
                          : subject_.is_request ? "a request names one of them"
                                                : text::format("add `{}`", end));
        // One of a list's values, or an argument of a group, is not written here.
        const bool alone = std::ranges::count_if(rule_.resources, [&](const OpenText& other) {
                               return other.span.begin == resource.span.begin;
                           }) == 1;
        if (alone && !there && rule_.included_at.empty()) {
            found.fix = diagnostics::Fix{resource.span,
                                         "\"" + source_text(longer, parameter_names(subject_.role)) + "\""};
        }
        subject_.sink.add(std::move(found));
    }

    Subject& subject_;
    std::size_t index_;
    const model::Rule& rule_;
    const catalog::ActionRanges& actions_;
    ResourceFit fit_;
    RuleResources held_;
};

} // namespace

void review_resources(Subject& subject) {
    for (std::size_t index = 0; index < subject.role.rules.size(); ++index) {
        RuleReview(subject, index).review();
    }
}

} // namespace slrc::review
