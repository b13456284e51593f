// The words of the text files that stand for values of the catalogue's enumerations.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace slrc::tabulate {

/// "Permissions management": which of catalog::AccessLevel, counted from 0.
[[nodiscard]] std::optional<std::size_t> level_number(std::string_view word);

struct KeyTypeWord {
    /// The enumerator of catalog::KeyType.
    std::string_view name;
    bool list;
};

/// "ArrayOfARN": a list of `arn`.
[[nodiscard]] std::optional<KeyTypeWord> key_type(std::string_view word);

} // namespace slrc::tabulate
