// Pages as one file of HTML, with its style and its script inside of it and nothing outside.
#pragma once

#include "compiler/doc/page.hpp"

#include <string>

namespace slrc::doc {

/// HTML of the living standard (https://html.spec.whatwg.org). Its own Content-Security-Policy forbids it to load anything.
[[nodiscard]] std::string to_html(const Page& page);

} // namespace slrc::doc
