#include "compiler/importer/clauses.hpp"

#include <algorithm>
#include <string_view>

namespace slrc::importer {

namespace {

/// `logs:` of `logs:PutLogEvents`; empty for `*`.
std::string_view service_prefix(std::string_view action) {
    const std::size_t colon = action.find(':');
    return colon == std::string_view::npos ? std::string_view() : action.substr(0, colon + 1);
}

/// Whether everything that a name or a pattern stands for is known to take no resource.
bool takes_no_resource(const catalog::Catalog& catalog, const model::ActionName& action) {
    const catalog::ActionRanges some = catalog.expand(action.text);
    return !some.empty() && std::ranges::all_of(some, [&](const auto& range) {
        for (std::uint32_t number = range.first; number < range.second; ++number) {
            if (catalog.use_count(catalog::ActionId{number}) > 0) {
                return false;
            }
        }
        return true;
    });
}

bool may_leave_out(const model::Rule& rule, const catalog::Catalog& catalog) {
    return !rule.not_actions && !rule.not_resources && rule.resources.size() == 1 &&
           is_everything(rule.resources.front()) &&
           std::ranges::all_of(rule.actions, [&](const model::ActionName& action) {
               return takes_no_resource(catalog, action);
           });
}

} // namespace

std::string action_list(const std::vector<model::ActionName>& actions) {
    std::string text;
    for (std::size_t begin = 0; begin < actions.size();) {
        const std::string_view service = service_prefix(actions[begin].text);
        std::size_t end = begin + 1;
        while (end < actions.size() && !service.empty() && service_prefix(actions[end].text) == service) {
            ++end;
        }
        text += begin == 0 ? "" : ", ";
        if (end - begin == 1) {
            text += actions[begin].text;
        } else {
            text += std::string(service) + "{";
            for (std::size_t index = begin; index < end; ++index) {
                text += (index == begin ? "" : ", ") + actions[index].text.substr(service.size());
            }
            text += "}";
        }
        begin = end;
    }
    return text;
}

std::string action_clause(const std::vector<model::ActionName>& actions, bool not_actions) {
    return (not_actions ? "* except " : "") + action_list(actions);
}

std::string on_clause(const model::Rule& rule, const catalog::Catalog& catalog,
                      std::span<const std::string> parameters, TextPlace place) {
    if (may_leave_out(rule, catalog)) {
        return {};
    }
    std::string text = rule.not_resources ? "on * except " : "on ";
    for (std::size_t index = 0; index < rule.resources.size(); ++index) {
        const model::OpenText& resource = rule.resources[index];
        text += index == 0 ? "" : ", ";
        text += is_everything(resource) ? "*" : value_text(resource, parameters, place);
    }
    return text;
}

} // namespace slrc::importer
