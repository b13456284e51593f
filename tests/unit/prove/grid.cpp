#include "tests/unit/prove/grid.hpp"

#include "compiler/catalog/catalog.hpp"
#include "compiler/iam/evaluate.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "compiler/pattern/match.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace slrc::test {

namespace {

/// How a statement stands to the actions, resources and contexts of a grid.
struct Standing {
    std::vector<bool> actions;
    /// The contexts in which a resource matches: all or none, but for variables.
    std::vector<std::uint64_t> resources;
    std::uint64_t contexts = 0;
};

std::uint64_t bit(bool value, std::size_t number) {
    return value ? std::uint64_t{1} << number : 0;
}

Standing standing(const iam::Evaluator& evaluator, std::size_t number, const iam::Statement& statement,
                  const std::vector<iam::Request>& some) {
    const bool has_variables =
        std::any_of(statement.resources.begin(), statement.resources.end(),
                    [](const std::string& text) { return text.find("${") != std::string::npos; });
    Standing made;
    for (std::size_t index = 0; index < some.size(); ++index) {
        const iam::Fit fit = evaluator.fit(number, some[index]);
        const bool holds =
            std::find(fit.conditions.begin(), fit.conditions.end(), false) == fit.conditions.end();
        made.actions.push_back(fit.action);
        made.contexts |= bit(holds, index);
        made.resources.push_back(fit.resource ? ~std::uint64_t{0} : 0);
        for (std::size_t context = 0; has_variables && context < some.size(); ++context) {
            const iam::Request mixed{some[index].action, some[index].resource, some[context].context, {}};
            made.resources.back() &= ~bit(true, context);
            made.resources.back() |= bit(evaluator.fit(number, mixed).resource, context);
        }
    }
    return made;
}

/// What requests for an action can be on.
struct Taken {
    /// With the third part of their ARNs, which tells most resources apart.
    std::vector<std::pair<std::string_view, pattern::Pattern>> forms;
    bool takes_star = false;
};

const Taken& taken_by(const std::string& name) {
    static std::map<std::string, Taken> known;
    const auto [place, is_new] = known.try_emplace(name);
    const catalog::Catalog& catalog = catalog::built_in();
    if (const auto action = is_new ? catalog.find_action(name) : std::nullopt) {
        place->second.takes_star = true;
        for (std::size_t index = 0; index < catalog.use_count(*action); ++index) {
            const catalog::Use use = catalog.use(*action, index);
            place->second.takes_star = place->second.takes_star && !use.required;
            for (const std::string_view form : catalog.patterns(use.type)) {
                place->second.forms.emplace_back(pattern::divide(form).texts.at(pattern::service_part),
                                                 pattern::form_pattern(form));
            }
        }
    }
    return place->second;
}

} // namespace

bool is_made(const iam::Request& request) {
    const Taken& taken = taken_by(request.action);
    const std::string_view service = pattern::divide(request.resource).texts.at(pattern::service_part);
    return (taken.takes_star && request.resource == "*") ||
           std::any_of(taken.forms.begin(), taken.forms.end(), [&](const auto& form) {
               return (form.first == service || form.first.find('$') != std::string_view::npos) &&
                      pattern::matches(form.second, request.resource);
           });
}

Grid::Grid(std::vector<iam::Request> some, bool only_made) : some_(std::move(some)) {
    for (std::size_t action = 0; action < some_.size(); ++action) {
        for (std::size_t resource = 0; resource < some_.size(); ++resource) {
            if (!only_made || is_made({some_[action].action, some_[resource].resource, {}, {}})) {
                pairs_.push_back({action, resource});
            }
        }
    }
}

std::vector<Grid::Decision> Grid::decisions(const iam::Document& document) const {
    const iam::Evaluator evaluator(document);
    std::vector<Decision> all(pairs_.size());
    for (std::size_t number = 0; number < document.statements.size(); ++number) {
        const iam::Statement& statement = document.statements[number];
        const Standing stands = standing(evaluator, number, statement, some_);
        for (std::size_t pair = 0; pair < pairs_.size(); ++pair) {
            const auto& [action, resource] = pairs_[pair];
            const std::uint64_t matched =
                stands.actions[action] ? stands.resources[resource] & stands.contexts : 0;
            (statement.effect == iam::Effect::allow ? all[pair].allowed : all[pair].denied) |= matched;
        }
    }
    for (Decision& decision : all) {
        decision.allowed &= ~decision.denied;
    }
    return all;
}

iam::Request Grid::request(std::size_t pair, std::size_t context) const {
    return {
        some_[pairs_[pair].action].action, some_[pairs_[pair].resource].resource, some_[context].context, {}};
}

} // namespace slrc::test
