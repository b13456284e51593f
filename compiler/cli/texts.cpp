#include "compiler/cli/texts.hpp"

#include "compiler/text/format.hpp"

#include <algorithm>
#include <stdexcept>

namespace slrc::cli {

std::string filled_text(std::string_view name, std::initializer_list<Replacement> replacements) {
    const auto all = texts();
    const auto found = std::ranges::find(all, name, &Text::name);
    if (found == all.end()) {
        throw std::logic_error(text::format("this build has no text `{}`", name));
    }
    std::string text(found->text);
    for (const Replacement& replacement : replacements) {
        const std::size_t place = text.find(replacement.mark);
        if (place == std::string::npos) {
            throw std::logic_error(text::format("`{}` has no `{}`", name, replacement.mark));
        }
        text.replace(place, replacement.mark.size(), replacement.value);
    }
    return text;
}

} // namespace slrc::cli
