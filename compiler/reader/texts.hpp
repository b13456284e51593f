// Values of a document as text.
#pragma once

#include "compiler/model/open_text.hpp"
#include "compiler/reader/context.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::reader {

/// Reports that a value is of the wrong type: "`Action` is an object, where text or a list of texts belongs".
void report_type(const RoleContext& context, data::Node value, std::string_view name,
                 std::string_view wanted);

/// Text with its variables, and in templates with its holes; booleans and numbers as they are written. `name` is that of
/// the element, for messages. Reports what is no such text, characters that IAM's documents cannot hold, and variables
/// that IAM cannot read.
[[nodiscard]] std::optional<model::OpenText> read_text(const RoleContext& context, data::Node value,
                                                       std::string_view name);

/// The same without variables: text that is no part of a policy's language.
[[nodiscard]] std::optional<model::OpenText> read_plain_text(RoleContext context, data::Node value,
                                                             std::string_view name);

/// Text that is written out: no variables, no holes. Booleans and numbers are none.
[[nodiscard]] std::optional<std::string> read_word(const RoleContext& context, data::Node value,
                                                   std::string_view name);

/// Judges one value and reports what is wrong with it; true where nothing is.
using CheckText = std::function<bool(const model::OpenText&)>;

/// One value, or a list of them. Every wrong one is reported; then there is none.
[[nodiscard]] std::optional<std::vector<model::OpenText>> read_texts(const RoleContext& context,
                                                                     data::Node value, std::string_view name,
                                                                     const CheckText& check = {});

/// The values of a list, or the one that stands without a list; in templates without those that are not there
/// (`AWS::NoValue`).
[[nodiscard]] std::vector<data::Node> items_of(const RoleContext& context, data::Node value);

/// A fix that writes a word where another one is, without its quotation marks; none in a document that is encoded.
[[nodiscard]] std::optional<diagnostics::Fix> word_fix(data::Node node, source::Span word,
                                                       std::string_view replacement);

/// Whether a template says here that there is no value.
[[nodiscard]] bool is_absent(const RoleContext& context, data::Node value);

/// The part [from, from + size) of a text's place; the whole place where the text is not as it was written.
[[nodiscard]] source::Span part_of(data::Node text, std::size_t from, std::size_t size);

} // namespace slrc::reader
