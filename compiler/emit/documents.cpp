#include "compiler/emit/documents.hpp"

#include <array>

namespace slrc::emit {

std::string_view to_string(DocumentKind kind) {
    static constexpr std::array<std::string_view, 4> words{"trust", "permissions", "admin", "role"};
    return words.at(static_cast<std::size_t>(kind));
}

} // namespace slrc::emit
