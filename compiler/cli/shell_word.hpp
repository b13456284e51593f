// Words as a shell reads them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace slrc::cli {

/// A word as a POSIX shell takes it literally: `'it'\''s'`. Letters, digits and `-_./:` need no quotation marks.
[[nodiscard]] std::string shell_word(std::string_view text);

/// Words as `shell_word` has them, with blanks between.
[[nodiscard]] std::string shell_words(const std::vector<std::string>& words);

} // namespace slrc::cli
