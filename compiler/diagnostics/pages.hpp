// The pages of `slrc explain`: pages/CODE.md, inside the program.
#pragma once

#include <span>
#include <string_view>

namespace slrc::diagnostics {

/// What a diagnostic means, as Markdown, with an example that provokes it and its fix.
struct Page {
    std::string_view code;
    std::string_view text;
};

/// All pages, in the order of their codes. The list is generated from pages/ by the build.
[[nodiscard]] std::span<const Page> pages();

} // namespace slrc::diagnostics
