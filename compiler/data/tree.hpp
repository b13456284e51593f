// JSON with its places: every value and every key knows where it was written.
#pragma once

#include "compiler/source/span.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::data {

enum class Type : std::uint8_t { null, boolean, number, text, array, object };

/// "a list", "text", "nothing (`null`)": for messages.
[[nodiscard]] std::string_view describe(Type type);

/// A value as the tree keeps it. What is inside of it comes right behind it.
struct Value {
    Type type = Type::null;
    /// Of text its characters, escapes replaced; of a number and a boolean how it was written.
    std::string_view text;
    source::Span span;
    /// In an object.
    std::string_view key;
    source::Span key_span;
    /// The index of the first value that is not inside of this one.
    std::uint32_t next = 0;
};

class Tree;

/// A value of a tree that outlives it: as cheap as a pointer.
class Node {
public:
    Node(const Tree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

    [[nodiscard]] Type type() const { return value().type; }
    [[nodiscard]] bool is(Type type) const { return value().type == type; }
    [[nodiscard]] bool is_scalar() const;
    [[nodiscard]] std::string_view text() const { return value().text; }
    /// Quotation marks and brackets included.
    [[nodiscard]] source::Span span() const { return value().span; }
    /// Of text: without its quotation marks.
    [[nodiscard]] source::Span inner_span() const;
    /// The first character alone, for findings about a whole object or list.
    [[nodiscard]] source::Span head_span() const;
    [[nodiscard]] std::string_view key() const { return value().key; }
    [[nodiscard]] source::Span key_span() const { return value().key_span; }
    /// Of a key: without its quotation marks.
    [[nodiscard]] source::Span inner_key_span() const;
    /// Whether it stands in a text that holds a document, where nothing can be written as it is.
    [[nodiscard]] bool is_encoded() const;
    /// The member of an object; nothing where there is none, and for what is no object.
    [[nodiscard]] std::optional<Node> find(std::string_view key) const;
    /// The text of such a member; empty where it has none.
    [[nodiscard]] std::string_view text_of(std::string_view key) const;
    /// Whether nothing is inside.
    [[nodiscard]] bool empty() const { return value().next == index_ + 1; }
    /// How many members or items there are.
    [[nodiscard]] std::size_t size() const;

    class Iterator;
    /// The members of an object or the items of a list, in their order.
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;

private:
    [[nodiscard]] const Value& value() const;

    const Tree* tree_;
    std::uint32_t index_;
};

/// The items of a list; anything else is by itself.
[[nodiscard]] std::vector<Node> items(Node value);

class Node::Iterator {
public:
    // The names of the standard library.
    // NOLINTBEGIN(readability-identifier-naming)
    using iterator_category = std::forward_iterator_tag;
    using value_type = Node;
    using difference_type = std::ptrdiff_t;
    using pointer = const Node*;
    using reference = const Node&;
    // NOLINTEND(readability-identifier-naming)

    explicit Iterator(Node node) : node_(node) {}

    const Node& operator*() const { return node_; }
    Iterator& operator++() {
        node_.index_ = node_.value().next;
        return *this;
    }
    Iterator operator++(int) {
        Iterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Iterator& other) const { return node_.index_ == other.node_.index_; }

private:
    Node node_;
};

/// One document. The text that it was made from has to outlive it, and it is not to be moved.
class Tree {
public:
    Tree() = default;
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;
    Tree(Tree&&) = delete;
    Tree& operator=(Tree&&) = delete;
    ~Tree() = default;

    [[nodiscard]] Node root() const { return {*this, 0}; }

    /// In the order of the text, a list or an object before what is inside of it.
    std::vector<Value> values;
    /// Texts that are not as they were written.
    std::deque<std::string> texts;
    /// Whether it was written inside of a text, where quotation marks are longer than one byte.
    bool encoded = false;
};

inline const Value& Node::value() const {
    return tree_->values[index_];
}

inline bool Node::is_encoded() const {
    return tree_->encoded;
}

inline Node::Iterator Node::begin() const {
    return Iterator({*tree_, index_ + 1});
}

inline Node::Iterator Node::end() const {
    return Iterator({*tree_, value().next});
}

} // namespace slrc::data
