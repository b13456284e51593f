// Texts as strings of the language.
#pragma once

#include "compiler/model/open_text.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace slrc::importer {

/// Where a text was read, which decides what a `${` in it is.
enum class TextPlace : std::uint8_t {
    /// In a policy of version 2012-10-17: what is no variable stays as it is.
    policy,
    /// In one of an older version, or of none, which has no variables: in the documents that are compiled, `${` alone
    /// would begin one, so that it becomes IAM's `${$}{`.
    old_policy,
    /// In a description, a path or a tag.
    property,
};

/// `"arn:{partition}:s3:::{bucket}/*"`: a template in quotes. Parameters have the names given, by their index.
[[nodiscard]] std::string quoted_string(const model::OpenText& value, std::span<const std::string> parameters,
                                        TextPlace place);
/// The same for a text without holes and variables.
[[nodiscard]] std::string quoted_string(std::string_view text);

/// One value of a list: the name of a parameter where it is nothing else, otherwise a string.
[[nodiscard]] std::string value_text(const model::OpenText& value, std::span<const std::string> parameters,
                                     TextPlace place);

} // namespace slrc::importer
