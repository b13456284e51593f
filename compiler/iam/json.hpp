// Policy documents to JSON and back.
#pragma once

#include "compiler/iam/document.hpp"

#include <nlohmann/json_fwd.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

namespace slrc::iam {

/// Keys in IAM's usual order (Version, Id, Statement; Sid, Effect, Principal, Action, Resource, Condition); a list of
/// one stands as its value.
[[nodiscard]] nlohmann::ordered_json to_json(const Document& document);

/// JSON as text: indented by 4 spaces, or without white space when `minify`; with one newline at its end.
[[nodiscard]] std::string to_text(const nlohmann::ordered_json& json, bool minify);

/// A text that is no policy document: what is wrong, and where in the document.
struct DocumentError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Reads a policy document. Takes what IAM takes: one statement without a list, values without a list, booleans and
/// numbers where strings belong. Throws DocumentError; also for elements that IAM does not have, a pair such as Action
/// and NotAction, and a statement without an Effect or an action.
[[nodiscard]] Document read_document(std::string_view text);
[[nodiscard]] Document from_json(const nlohmann::ordered_json& json);

} // namespace slrc::iam
