// Names in the conventions of programming languages, and names that stand once in their scope.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::text {

/// The words of a text, in lower case: `audio_logs`, `audioLogs` and `AudioLogs` have two, `AWSServiceRole` has three.
/// What is neither a letter nor a digit only divides.
[[nodiscard]] std::vector<std::string> words_in(std::string_view text);
/// The same for a name: at least one word, and the first begins with a letter.
[[nodiscard]] std::vector<std::string> words_of(std::string_view name);

/// `audio_logs`
[[nodiscard]] std::string snake_case(std::string_view name);
/// `audio-logs`
[[nodiscard]] std::string kebab_case(std::string_view name);
/// `audioLogs`
[[nodiscard]] std::string camel_case(std::string_view name);
/// `AudioLogs`
[[nodiscard]] std::string pascal_case(std::string_view name);
/// As Go has it, with its initialisms in capitals (https://go.dev/wiki/CodeReviewComments): `KMSKeyID`.
[[nodiscard]] std::string go_name(std::string_view name);
/// Letters and digits alone, the first a capital letter, otherwise as it is: `AWSServiceRoleForLexV2Bots`.
[[nodiscard]] std::string type_name(std::string_view name);

/// Gives each name of one scope once.
class Names {
public:
    Names() = default;
    /// Words that no name may be, such as the reserved words of a language. They must outlive the names.
    explicit Names(std::span<const std::string_view> reserved) : taken_(reserved.begin(), reserved.end()) {}

    /// The name itself, or with a number behind it where it is taken: `class2`.
    [[nodiscard]] std::string take(const std::string& name);

private:
    std::set<std::string, std::less<>> taken_;
};

} // namespace slrc::text
