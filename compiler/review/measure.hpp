// How long the statements of rules are before parameters have their values.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/model/role.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace slrc::review {

/// The fewest characters that anything fitting a type has: the letters of a resource type's shortest ARN pattern, 12 for
/// an account; 0 for a string.
[[nodiscard]] std::size_t shortest(const model::Type& type, const catalog::Catalog& catalog);
[[nodiscard]] std::size_t shortest(model::BuiltIn what);

/// Measures rules as they are shortest: every hole at its fewest characters, one value for a list. So the documents
/// that are compiled are never shorter.
class Measurer {
public:
    /// Both have to outlive it.
    Measurer(const model::Role& role, const catalog::Catalog& catalog) : role_(&role), catalog_(&catalog) {}

    /// The characters of the statements of a rule, each with a comma after it.
    [[nodiscard]] std::size_t size(const model::Rule& rule);
    [[nodiscard]] std::size_t size(const model::TrustRule& rule);

    /// The longest statement, with a comma, that is left where the actions and resources of a rule are divided into one of
    /// each: as `iam::divide` does with a statement that does not fit.
    [[nodiscard]] std::size_t indivisible_size(const model::Rule& rule);

    /// Whether anything measured so far had a hole: then sizes are "at least".
    [[nodiscard]] bool open() const { return open_; }

private:
    [[nodiscard]] std::size_t size(const model::OpenText& value);
    [[nodiscard]] std::size_t list_size(const std::vector<model::OpenText>& values);
    [[nodiscard]] std::size_t conditions_size(const model::Alternative& alternative);
    [[nodiscard]] std::size_t size_of_parameter(std::size_t index);

    const model::Role* role_;
    const catalog::Catalog* catalog_;
    /// By parameter, as far as they were asked for: their types are looked up.
    std::vector<std::optional<std::size_t>> parameters_;
    bool open_ = false;
};

} // namespace slrc::review
