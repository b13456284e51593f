// Texts that are no specification: JSON documents, and what people hand to slrc in its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace slrc::source {

/// Whether a text is meant to be JSON: it begins with `{` or `[`, which no specification does.
[[nodiscard]] bool is_document_text(std::string_view text);

// Texts of other languages that people hand to slrc in the place of a specification, or of JSON.

enum class Format : std::uint8_t { json, yaml, terraform, specification };

/// "JSON", "YAML", "Terraform", "a specification".
[[nodiscard]] std::string_view to_string(Format format);

/// The language of a text that begins as no specification does; nothing for any other.
[[nodiscard]] std::optional<Format> foreign_format(std::string_view text);

/// The same of a text that begins as no JSON does, and may be a specification.
[[nodiscard]] std::optional<Format> format_in_place_of_json(std::string_view text);

/// The placeholder for CloudFormation's `AWS::Partition`, `AWS::Region` and `AWS::AccountId`, without its braces; nothing
/// for any other name.
[[nodiscard]] std::optional<std::string_view> placeholder_for(std::string_view pseudo_parameter);

} // namespace slrc::source
