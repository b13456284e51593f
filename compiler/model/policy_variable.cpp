#include "compiler/model/misfits.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::model {

namespace {

constexpr std::string_view blanks = " \t";

/// What stands between `${` and `}`.
std::string_view inside_of(std::string_view variable) {
    return variable.substr(2, variable.size() - 3);
}

} // namespace

std::optional<std::string_view> variable_key(std::string_view variable) {
    const std::string_view inside = inside_of(variable);
    if (inside == "*" || inside == "?" || inside == "$") {
        return std::nullopt;
    }
    const std::string_view all = inside.substr(0, inside.find(','));
    const std::size_t first = std::min(all.find_first_not_of(blanks), all.size());
    return all.substr(first, all.find_last_not_of(blanks) + 1 - first);
}

std::optional<std::string> variable_misfit(std::string_view variable) {
    const auto key = variable_key(variable);
    if (!key) {
        return std::nullopt;
    }
    const std::string_view inside = inside_of(variable);
    if (inside.substr(0, inside.find(',')) != *key) {
        return text::format("`{}` has blanks around its key", variable);
    }
    if (inside.size() == key->size()) {
        return std::nullopt;
    }
    std::string_view value = inside.substr(key->size() + 1);
    value.remove_prefix(std::min(value.find_first_not_of(blanks), value.size()));
    return value.size() > 1 && value.starts_with('\'') && value.ends_with('\'')
               ? std::nullopt
               : std::optional(text::format("the default in `{}` has no quotes `'…'`", variable));
}

} // namespace slrc::model
