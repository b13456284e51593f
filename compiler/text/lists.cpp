#include "compiler/text/lists.hpp"

#include "compiler/text/format.hpp"

#include <algorithm>
#include <vector>

namespace slrc::text {

std::string before_item(std::size_t index, std::size_t count, std::string_view word) {
    if (index == 0) {
        return {};
    }
    return index + 1 < count || word.empty() ? ", " : format(" {} ", word);
}

std::string list_names(std::span<const std::string_view> names, std::size_t most, std::string_view word) {
    const std::size_t shown = names.size() > most ? std::max<std::size_t>(most, 1) - 1 : names.size();
    std::string text;
    for (std::size_t index = 0; index < shown; ++index) {
        text += before_item(index, names.size(), word) + format("`{}`", names[index]);
    }
    return shown < names.size() ? format("{} {} {} more", text, word, names.size() - shown) : text;
}

std::string list_names(std::span<const std::string> names, std::size_t most, std::string_view word) {
    const std::vector<std::string_view> views(names.begin(), names.end());
    return list_names(std::span<const std::string_view>(views), most, word);
}

} // namespace slrc::text
