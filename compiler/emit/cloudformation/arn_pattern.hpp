// The catalogue's patterns of ARNs as regular expressions.
#pragma once

#include <string>
#include <string_view>

namespace slrc::emit::cloudformation {

/// A class of the characters from `first` to `last` without some, `[!-+\--~]`.
[[nodiscard]] std::string character_class(unsigned char first, unsigned char last, std::string_view without);

/// What `arn:${Partition}:s3:::${BucketName}` means, narrower than the compiler's own reading: letters of the pattern
/// are written out, and wildcards and IAM's variables stand for placeholders alone. `without` are characters that no
/// value may have.
[[nodiscard]] std::string arn_expression(std::string_view form, std::string_view without);

/// The same for an ARN of any kind.
[[nodiscard]] std::string any_arn_expression(std::string_view without);

/// For the ARN of a group of CloudWatch Logs, which may end with `:*`. `log-group:*` alone is none: its `:*` would be taken
/// for the one at the end, so that every group is `log-group:*:*`.
[[nodiscard]] std::string log_group_expression();

} // namespace slrc::emit::cloudformation
