// Values of a document as text: IAM's variables and CloudFormation's functions in it, and documents inside of one.
#pragma once

#include "compiler/data/tree.hpp"
#include "compiler/model/open_text.hpp"
#include "compiler/reader/context.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::reader {

// Values of a document as text.

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

/// Adds text to a template, `${…}` as variables where the document has them. Names of variables are mentioned, to be looked
/// up later. Reports variables that IAM cannot read; false then. `node` is where the text stands.
[[nodiscard]] bool append_text(const RoleContext& context, model::OpenText& to, std::string_view text,
                               data::Node node);

// CloudFormation's functions where text belongs.

/// The function's name where a value is a call, `{"Ref": …}` or `{"Fn::…": …}`; empty where it is none.
[[nodiscard]] std::string_view function_name(data::Node value);

/// What a call of `Ref`, `Fn::Sub`, `Fn::Join` or `Fn::GetAtt` gives: text with holes. What the template leaves open becomes
/// a parameter of the role. Reports other functions, and names that the template does not have.
[[nodiscard]] std::optional<model::OpenText> read_function(const RoleContext& context, data::Node call);

/// Says that a text begins with the name or the ID of a resource of the template, which `Ref` gives in the place of its
/// ARN. Nothing where it does not, or where it is not known what `Ref` gives.
[[nodiscard]] std::optional<std::string> name_for_arn(const RoleContext& context,
                                                      const model::OpenText& value);

// Documents inside of a text.

/// What was encoded, with the place of each of its bytes and of its end.
struct Decoded {
    std::string text;
    std::vector<std::uint32_t> offsets;
};

/// The document that a text holds: as it is, or percent-encoded (RFC 3986), as IAM's API gives it. `written` is the text
/// between its quotation marks, with its escapes.
[[nodiscard]] Decoded decode(data::Node text, std::string_view written);

} // namespace slrc::reader
