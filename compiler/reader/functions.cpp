#include "compiler/reader/functions.hpp"

namespace slrc::reader {
std::string_view function_name(JsonNode value) {
    if (!value.is(JsonType::object) || value.size() != 1) {
        return {};
    }
    const std::string_view key = (*value.begin()).key();
    return key == "Ref" || key.starts_with("Fn::") ? key : std::string_view();
}
std::optional<model::Template> read_function(const RoleContext&, JsonNode) {
    return std::nullopt;
}
} // namespace slrc::reader
