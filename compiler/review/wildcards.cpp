#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/pattern/match.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using diagnostics::quoted;
using model::Rule;

namespace {

void review_actions(const Subject& subject, const Rule& rule) {
    if (rule.not_actions) {
        subject.report(Kind::wildcard_action, rule.actions.front().span,
                       "an `allow` of all actions but some takes in every action that AWS will ever add");
        return;
    }
    for (const model::ActionName& action : rule.actions) {
        if (!is_wide(action) || model::service_misfit(action)) {
            continue;
        }
        const std::string_view service = action.service();
        const std::string what = pattern::has_wildcard(service)
                                     ? "every action of every service"
                                     : text::format("every action of {}", quoted(service));
        subject.report(Kind::wildcard_action, action.span,
                       text::format("{} allows {}", quoted(action.text), what));
    }
}

/// Those whose resources and conditions have findings of their own: `review_passing`.
constexpr std::array<std::string_view, 2> judged_elsewhere{"iam:CreateServiceLinkedRole", "iam:PassRole"};

bool is_judged_elsewhere(const model::ActionName& action) {
    return std::ranges::any_of(judged_elsewhere, [&](std::string_view name) {
        return pattern::matches(action.text, name, pattern::LetterCase::ignored);
    });
}

/// Whether a request cannot be made on `*` alone: a type is required, or one of several. Where an action takes one
/// type and can do without, `*` may be all that there is to say.
bool needs_resource(const catalog::Catalog& catalog, catalog::ActionId action) {
    const std::size_t count = catalog.use_count(action);
    for (std::size_t index = 0; index < count; ++index) {
        if (catalog.use(action, index).required) {
            return true;
        }
    }
    return count > 1;
}

/// The same of all that a name stands for; patterns for very many actions are not looked through.
bool all_need_resource(const catalog::Catalog& catalog, const model::ActionName& action) {
    constexpr std::uint32_t most = 300;
    const catalog::ActionRanges ranges = catalog.expand(action.text);
    for (const auto& [begin, end] : ranges) {
        for (std::uint32_t number = begin; number < end; ++number) {
            if (number - begin > most || !needs_resource(catalog, catalog::ActionId{number})) {
                return false;
            }
        }
    }
    return !ranges.empty();
}

bool is_star(const model::OpenText& resource) {
    const auto* literal =
        resource.parts.size() == 1 ? std::get_if<model::Literal>(&resource.parts.front()) : nullptr;
    return literal != nullptr && literal->text == "*";
}

void review_wild_resources(const Subject& subject, const Rule& rule) {
    if (!rule.on_written || rule.not_resources || !is_on_everything(rule)) {
        return;
    }
    // A condition may narrow what `*` leaves open: by tag, by account.
    const bool narrowed = std::ranges::all_of(rule.alternatives,
                                              [](const model::Alternative& tests) { return !tests.empty(); });
    if (narrowed) {
        return;
    }
    for (const model::ActionName& action : rule.actions) {
        if (!is_wide(action) && !is_judged_elsewhere(action) && all_need_resource(subject.catalog, action)) {
            const auto everything = std::ranges::find_if(rule.resources, is_star);
            subject.report(Kind::wildcard_resource, everything->span,
                           text::format("`*` is every resource that `{}` acts on", action.text));
            return;
        }
    }
}

} // namespace

bool is_wide(const model::ActionName& action) {
    const std::string_view name = action.name();
    const bool everything =
        name.find('*') != std::string_view::npos && name.find_first_not_of("*?") == std::string_view::npos;
    return everything || pattern::has_wildcard(action.service());
}

bool is_on_everything(const Rule& rule) {
    return rule.not_resources || std::ranges::any_of(rule.resources, is_star);
}

void review_wildcards(const Subject& subject, const std::vector<Span>& told) {
    const auto is_told = [&](const model::ActionName& action) {
        return std::ranges::find(told, action.span) != told.end();
    };
    for (std::size_t index = 0; index < subject.role.rules.size(); ++index) {
        const Rule& rule = subject.role.rules[index];
        if (rule.effect == iam::Effect::allow && !subject.dead[index]) {
            review_actions(subject, rule);
            if (told.empty() || std::ranges::none_of(rule.actions, is_told)) {
                review_wild_resources(subject, rule);
            }
        }
    }
}

void review_partitions(const Subject& subject) {
    constexpr std::string_view literal = "arn:aws:";
    std::optional<Span> first;
    std::size_t count = 0;
    for (const Rule& rule : subject.role.rules) {
        for (const model::OpenText& resource : rule.resources) {
            const auto* start =
                resource.parts.empty() ? nullptr : std::get_if<model::Literal>(&resource.parts.front());
            if (start != nullptr && start->text.starts_with(literal)) {
                first = first.value_or(resource.span);
                ++count;
            }
        }
    }
    if (first) {
        subject.report(
            Kind::literal_partition, *first,
            count == 1 ? "this ARN is for the partition `aws` alone"
                       : text::format("this ARN, and {} more of the role, are for the partition `aws` alone",
                                      count - 1));
    }
}

bool is_open(const model::OpenText& resource) {
    const auto* last = resource.parts.empty() ? nullptr : std::get_if<model::Literal>(&resource.parts.back());
    if (last == nullptr) {
        return false;
    }
    const std::string_view text = last->text;
    return text == "*" || text.ends_with(":*") || (text.ends_with("/*") && text.find('/') + 2 == text.size());
}

} // namespace slrc::review
