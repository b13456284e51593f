#include "compiler/review/rule_resources.hpp"

#include "compiler/catalog/requests.hpp"
#include "compiler/pattern/arn.hpp"

#include <algorithm>
#include <variant>

namespace slrc::review {

using catalog::TypeId;

namespace {

/// Whether a parameter stands for the resource, or for a part of its name: it is no `*`.
bool names_one(const model::OpenText& resource) {
    constexpr auto parts_before = static_cast<std::ptrdiff_t>(pattern::parts_before_resource);
    std::ptrdiff_t colons = 0;
    for (const model::Part& part : resource.parts) {
        if (const auto* literal = std::get_if<model::Literal>(&part)) {
            colons += std::ranges::count(literal->text, ':');
        } else if (std::holds_alternative<model::ParameterUse>(part) &&
                   (colons == 0 || colons >= parts_before)) {
            return true;
        }
    }
    return false;
}

} // namespace

const DividedResource& RuleResources::divided(std::size_t resource) {
    if (divided_.empty()) {
        divided_.reserve(rule_.resources.size());
        for (const model::OpenText& one : rule_.resources) {
            divided_.emplace_back(subject_, one);
        }
    }
    return divided_[resource];
}

bool RuleResources::fits(std::size_t resource, TypeId type) {
    auto known = std::ranges::find_if(known_, [&](const auto& one) { return one.first == type; });
    if (known == known_.end()) {
        known_.emplace_back(type, std::vector<std::optional<bool>>(rule_.resources.size()));
        known = known_.end() - 1;
    }
    std::optional<bool>& answer = known->second[resource];
    if (!answer) {
        answer = divided(resource).fits(subject_.lookups, type);
    }
    return *answer;
}

bool RuleResources::fits_one(std::size_t resource, const std::vector<TypeId>& types) {
    return std::ranges::any_of(types, [&](TypeId type) { return fits(resource, type); });
}

bool RuleResources::fits_account(std::size_t resource, std::string_view action) {
    const auto arns = catalog::account_arns(action);
    return !arns.empty() && !names_one(rule_.resources[resource]) &&
           std::ranges::any_of(
               arns, [&](std::string_view arn) { return divided(resource).meets(pattern::ArnForm(arn)); });
}

bool RuleResources::takes(TypeId type) {
    if (rule_.not_resources || rule_.resources.empty()) {
        return true;
    }
    for (std::size_t resource = 0; resource < rule_.resources.size(); ++resource) {
        if (fits(resource, type)) {
            return true;
        }
    }
    return false;
}

bool RuleResources::takes_account(std::string_view action) {
    for (std::size_t resource = 0; resource < rule_.resources.size(); ++resource) {
        if (fits_account(resource, action)) {
            return true;
        }
    }
    return false;
}

} // namespace slrc::review
