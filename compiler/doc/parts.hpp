// What stands in every page in HTML: its style and its script, the files of parts/.
#pragma once

#include <span>
#include <string_view>

namespace slrc::doc {

struct PagePart {
    std::string_view name;
    std::string_view text;
};

/// All files, by the generated source.
[[nodiscard]] std::span<const PagePart> page_parts();

} // namespace slrc::doc
