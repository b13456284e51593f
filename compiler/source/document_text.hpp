// Which texts are JSON documents, and which are specifications.
#pragma once

#include <string_view>

namespace slrc::source {

/// Whether a text is meant to be JSON: it begins with `{` or `[`, which no specification does.
[[nodiscard]] bool is_document_text(std::string_view text);

} // namespace slrc::source
