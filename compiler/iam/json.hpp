// Policy documents to JSON and back.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/text/json_writer.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace slrc::iam {

/// Keys in IAM's usual order (Version, Id, Statement; Sid, Effect, Principal, Action, Resource, Condition); a list of
/// one stands as its value. Throws std::invalid_argument for a string that is not UTF-8.
void write(text::JsonWriter& writer, const Document& document);

/// How documents are laid out: indented by 4 spaces, or without white space when `minify`.
[[nodiscard]] text::JsonLayout json_layout(bool minify);

/// A document in that layout, with one newline at its end.
[[nodiscard]] std::string to_text(const Document& document, bool minify);
/// A statement in that layout, from the beginning of a line and without a newline.
[[nodiscard]] std::string to_text(const Statement& statement, bool minify);
/// The document of statements that were written so.
[[nodiscard]] std::string to_text(std::span<const std::string_view> statements, bool minify);

/// Reads a policy document. Takes what IAM takes: one statement without a list, values without a list, booleans and
/// numbers where strings belong. Nothing for text that is none; also for elements that IAM does not have, a pair such as
/// Action and NotAction, and a statement without an Effect or an action. (What people wrote is read by reader/, which says
/// what is wrong with it.)
[[nodiscard]] std::optional<Document> read_document(std::string_view text);

} // namespace slrc::iam
