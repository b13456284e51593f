// Text in HTML, out of which it cannot break.
#pragma once

#include "compiler/doc/prose.hpp"

#include <string>
#include <string_view>

namespace slrc::doc {

/// As the text of an element or the value of an attribute in quotation marks. Control characters, which HTML does not
/// take, become U+FFFD.
[[nodiscard]] std::string html_text(std::string_view text);

/// Prose with their elements.
[[nodiscard]] std::string to_html(const Prose& words);

/// Something to copy under its title. The button is hidden until the script of the page has started.
[[nodiscard]] std::string figure(const Prose& title, std::string_view content);

/// JSON as the content of a script element: nothing in it ends that element or begins a comment.
[[nodiscard]] std::string script_text(std::string_view json);

} // namespace slrc::doc
