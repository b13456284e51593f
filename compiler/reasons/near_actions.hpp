// How near the actions of a statement are to another one.
#pragma once

#include "compiler/iam/document.hpp"

#include <string>
#include <string_view>

namespace slrc::reasons {

/// Of the actions that a document allows by name, the one that is spelled most like this; empty where none is.
[[nodiscard]] std::string nearest_action(const iam::Document& document, std::string_view action);
/// Whether a statement names it.
[[nodiscard]] bool has_action(const iam::Statement& statement, std::string_view action);
/// Whether a statement names an action of the same service.
[[nodiscard]] bool is_of_service(const iam::Statement& statement, std::string_view action);

} // namespace slrc::reasons
