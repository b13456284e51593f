#include "compiler/catalog/arn.hpp"

#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace slrc::catalog {

namespace {

std::size_t next_colon(std::string_view text, std::size_t from) {
    bool in_variable = false;
    for (std::size_t index = from; index < text.size(); ++index) {
        if (text.substr(index, 2) == "${") {
            in_variable = true;
        } else if (text[index] == '}') {
            in_variable = false;
        } else if (text[index] == ':' && !in_variable) {
            return index;
        }
    }
    return std::string_view::npos;
}

} // namespace

std::optional<Arn> divide_arn(std::string_view text) {
    std::array<std::string_view, 5> parts;
    std::size_t start = 0;
    for (std::string_view& part : parts) {
        const std::size_t colon = next_colon(text, start);
        if (colon == std::string_view::npos) {
            return std::nullopt;
        }
        part = text.substr(start, colon - start);
        start = colon + 1;
    }
    const Arn arn{parts[1], parts[2], parts[3], parts[4], text.substr(start)};
    const bool whole =
        parts[0] == "arn" && !arn.partition.empty() && !arn.service.empty() && !arn.resource.empty();
    return whole ? std::optional(arn) : std::nullopt;
}

bool is_account(std::string_view text) {
    return text.size() == 12 && std::all_of(text.begin(), text.end(), text::is_digit);
}

} // namespace slrc::catalog
