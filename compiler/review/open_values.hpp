// Parameters that take values which no request has.
#pragma once

#include "compiler/model/role.hpp"
#include "compiler/review/lookups.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace slrc::review {

/// A parameter of the type `string` that is compared with a key whose values are of some form.
struct OpenValue {
    /// Index into Role::parameters.
    std::size_t parameter = 0;
    /// The key.
    std::string key;
};

/// The first of each parameter. Once the parameter has its value `FilledReview` judges that one.
[[nodiscard]] std::vector<OpenValue> open_values(const model::Role& role, const catalog::Catalog& catalog,
                                                 Lookups& lookups);

} // namespace slrc::review
