#include "compiler/reader/json_tree.hpp"

#include <iterator>

namespace slrc::reader {

namespace {

source::Span without_quotes(source::Span span) {
    return span.end >= span.begin + 2 ? source::Span{span.file, span.begin + 1, span.end - 1} : span;
}

} // namespace

std::string_view describe(JsonType type) {
    switch (type) {
        case JsonType::boolean:
            return "a boolean";
        case JsonType::number:
            return "a number";
        case JsonType::text:
            return "text";
        case JsonType::array:
            return "a list";
        case JsonType::object:
            return "an object";
        case JsonType::null:
            break;
    }
    return "`null`";
}

bool JsonNode::is_scalar() const {
    return is(JsonType::text) || is(JsonType::number) || is(JsonType::boolean);
}

source::Span JsonNode::inner_span() const {
    return is(JsonType::text) && !tree_->encoded ? without_quotes(span()) : span();
}

source::Span JsonNode::head_span() const {
    const bool is_block = is(JsonType::array) || is(JsonType::object);
    return is_block ? source::Span{span().file, span().begin, span().begin + 1} : span();
}

source::Span JsonNode::inner_key_span() const {
    return tree_->encoded ? key_span() : without_quotes(key_span());
}

std::optional<JsonNode> JsonNode::find(std::string_view key) const {
    if (!is(JsonType::object)) {
        return std::nullopt;
    }
    for (const JsonNode& member : *this) {
        if (member.key() == key) {
            return member;
        }
    }
    return std::nullopt;
}

std::size_t JsonNode::size() const {
    return static_cast<std::size_t>(std::distance(begin(), end()));
}

} // namespace slrc::reader
