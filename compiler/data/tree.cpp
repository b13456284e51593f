#include "compiler/data/tree.hpp"

#include <array>

namespace slrc::data {

namespace {

source::Span without_quotes(source::Span span) {
    return span.end >= span.begin + 2 ? source::Span{span.file, span.begin + 1, span.end - 1} : span;
}

} // namespace

std::string_view describe(Type type) {
    constexpr std::array<std::string_view, 6> words{"`null`", "a boolean", "a number",
                                                    "text",   "a list",    "an object"};
    return words.at(static_cast<std::size_t>(type));
}

bool Node::is_scalar() const {
    return is(Type::text) || is(Type::number) || is(Type::boolean);
}

source::Span Node::inner_span() const {
    return is(Type::text) && !tree_->encoded ? without_quotes(span()) : span();
}

source::Span Node::head_span() const {
    const bool is_block = is(Type::array) || is(Type::object);
    return is_block ? source::Span{span().file, span().begin, span().begin + 1} : span();
}

source::Span Node::inner_key_span() const {
    return tree_->encoded ? key_span() : without_quotes(key_span());
}

std::optional<Node> Node::find(std::string_view key) const {
    if (!is(Type::object)) {
        return std::nullopt;
    }
    for (const Node& member : *this) {
        if (member.key() == key) {
            return member;
        }
    }
    return std::nullopt;
}

std::string_view Node::text_of(std::string_view key) const {
    const auto member = find(key);
    return member && member->is(Type::text) ? member->text() : std::string_view();
}

std::size_t Node::size() const {
    return static_cast<std::size_t>(std::distance(begin(), end()));
}

std::vector<Node> items(Node value) {
    return value.is(Type::array) ? std::vector<Node>(value.begin(), value.end()) : std::vector<Node>{value};
}

} // namespace slrc::data
