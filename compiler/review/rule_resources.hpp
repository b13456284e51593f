// The resources of one rule, held to resource types: each is divided once, and compared with a type once.
#pragma once

#include "compiler/review/resource_fit.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::review {

/// Nothing is worked out before it is asked for.
class RuleResources {
public:
    /// Both have to live as long.
    RuleResources(const Subject& subject, const model::Rule& rule) : subject_(subject), rule_(rule) {}

    /// Whether a resource can be of a type.
    [[nodiscard]] bool fits(std::size_t resource, catalog::TypeId type);
    [[nodiscard]] bool fits_one(std::size_t resource, const std::vector<catalog::TypeId>& types);

    /// Whether a resource can be what AWS holds an action to beside the types that its reference has (catalog::account_arns).
    [[nodiscard]] bool fits_account(std::size_t resource, std::string_view action);

    /// Whether the rule is about resources of a type; also where it names those that it is not about.
    [[nodiscard]] bool takes(catalog::TypeId type);
    [[nodiscard]] bool takes_account(std::string_view action);

private:
    const DividedResource& divided(std::size_t resource);

    const Subject& subject_;
    const model::Rule& rule_;
    std::vector<DividedResource> divided_;
    /// By type, and for each by resource.
    std::vector<std::pair<catalog::TypeId, std::vector<std::optional<bool>>>> known_;
};

/// Whether requests for an action can have a key on what a rule is about; null for any resource. An action that takes none of
/// the rule's resources is another finding, and not judged here.
[[nodiscard]] bool can_have_key(const Subject& subject, RuleResources* resources, catalog::ActionId action,
                                catalog::KeyId key);

} // namespace slrc::review
