// Names of the language: which texts are some, and new ones made from IAM's.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace slrc::importer {

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

} // namespace slrc::importer
