// Pages as one file of HTML, with its style and its script inside of it and nothing outside.
#pragma once

#include "compiler/doc/page.hpp"
#include "compiler/doc/prose.hpp"
#include "compiler/model/role.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace slrc::doc {

/// HTML of the living standard (https://html.spec.whatwg.org). Its own Content-Security-Policy forbids it to load anything.
[[nodiscard]] std::string to_html(const Page& page);

// Text in HTML, out of which it cannot break.

/// As the text of an element or the value of an attribute in quotation marks. Control characters, which HTML does not
/// take, become U+FFFD.
[[nodiscard]] std::string html_text(std::string_view text);

/// Prose with their elements.
[[nodiscard]] std::string to_html(const Prose& words);

/// Something to copy under its title. The button is hidden until the script of the page has started.
[[nodiscard]] std::string figure(const Prose& title, std::string_view content);

/// JSON as the content of a script element: nothing in it ends that element or begins a comment.
[[nodiscard]] std::string script_text(std::string_view json);

/// Hidden until the script of the page has started. `number` is the role's place in the data of the page, `id` what its
/// addresses begin with.
[[nodiscard]] std::string switches_html(const model::Role& role, std::size_t number, const std::string& id);

} // namespace slrc::doc
