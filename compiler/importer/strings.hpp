// Texts as strings of the language, and as names.
#pragma once

#include "compiler/model/open_text.hpp"

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace slrc::importer {

// Names of the language: which texts are some, and new ones made from IAM's.

/// Whether the language takes a text for a name: letters, digits and `_`, and none of the reserved words.
[[nodiscard]] bool is_identifier(std::string_view text);
/// Whether it is one that is no word of the language either: one that reads well everywhere.
[[nodiscard]] bool is_name(std::string_view text);

/// `AmazonECSManaged`, `cost centre` and `iam:PassedToService` as `amazon_ecs_managed`, `cost_centre` and
/// `iam_passed_to_service`. Empty for a text without letters and digits of ASCII.
[[nodiscard]] std::string snake_case(std::string_view text);

/// The names that are taken in one file.
class NameTable {
public:
    void take(std::string name) { taken_.insert(std::move(name)); }
    /// The wanted name, made one of the language's where it is none, with a number behind it where it is taken. It is
    /// taken from then on.
    [[nodiscard]] std::string make(std::string_view wanted);

private:
    std::set<std::string, std::less<>> taken_;
};

// Texts as strings of the language.

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
