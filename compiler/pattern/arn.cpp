#include "compiler/pattern/arn.hpp"

#include "compiler/pattern/policy_text.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::pattern {

namespace {

constexpr std::size_t no_place = std::string_view::npos;

std::size_t next_colon(std::string_view text, ColonsInVariables colons) {
    std::size_t colon = text.find(':');
    if (colons == ColonsInVariables::divide) {
        return colon;
    }
    std::size_t open = text.substr(0, colon).find("${");
    while (open != no_place) {
        const std::size_t behind = open + std::max(variable_size(text.substr(open)), std::size_t{1});
        colon = text.find(':', behind);
        open = text.substr(0, colon).find("${", behind);
    }
    return colon;
}

/// Whether a `${` before the resource is never closed.
bool has_open_variable(std::string_view arn, std::size_t resource_size) {
    const std::size_t open = arn.substr(0, arn.size() - resource_size).rfind("${");
    return open != no_place && arn.find('}', open) == no_place;
}

} // namespace

Parts divide(std::string_view text, ColonsInVariables colons) {
    if (text.find('$') == no_place) {
        colons = ColonsInVariables::divide; // there are no variables
    }
    Parts parts;
    parts.count = 0;
    while (parts.count < parts_before_resource) {
        const std::size_t colon = next_colon(text, colons);
        if (colon == no_place) {
            break;
        }
        parts.texts.at(parts.count++) = text.substr(0, colon);
        text.remove_prefix(colon + 1);
    }
    parts.texts.at(parts.count++) = text;
    return parts;
}

std::optional<Arn> divide_arn(std::string_view text) {
    if (!text.starts_with("arn:")) {
        return std::nullopt;
    }
    const Parts parts = divide(text);
    const auto& [prefix, partition, service, region, account, resource] = parts.texts;
    const bool whole = parts.count > parts_before_resource && !partition.empty() && !service.empty() &&
                       !resource.empty() && !has_open_variable(text, resource.size());
    return whole ? std::optional(Arn{partition, service, region, account, resource}) : std::nullopt;
}

bool is_account(std::string_view text) {
    return text.size() == 12 && std::ranges::all_of(text, text::is_digit);
}

} // namespace slrc::pattern
