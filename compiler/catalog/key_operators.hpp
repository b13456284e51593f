// The operators behind the language's words, by the type of the key: check/ goes from the word to the operator, importer/ back.
#pragma once

#include "compiler/catalog/keys.hpp"

#include <string_view>

namespace slrc::catalog {

/// What `==` stands for (grammar/README.md, "Conditions").
[[nodiscard]] std::string_view equals_operator(KeyType type);
/// What `like` stands for; empty where wildcards make no sense for the type.
[[nodiscard]] std::string_view like_operator(KeyType type);

} // namespace slrc::catalog
