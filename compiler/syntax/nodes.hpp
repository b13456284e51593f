// Where a tree's nodes are: side by side in large blocks, which go all at once. A node is a plain value that views its
// parts, so that moving one is copying a few words, and nothing is done for each when a tree ends.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <stdexcept>
#include <string_view>
#include <type_traits>
#include <vector>

namespace slrc::syntax {

/// The nodes of one file that are parts of others, and the texts of its strings that the source does not have as they
/// are. All stay where they are when this moves.
class Nodes {
public:
    /// Room for so many bytes.
    [[nodiscard]] std::byte* take(std::size_t bytes) {
        bytes = rounded(bytes);
        if (bytes > static_cast<std::size_t>(end_ - next_)) {
            add_block(bytes);
        }
        std::byte* const room = next_;
        next_ += bytes;
        return room;
    }

    /// Makes what was taken last larger, where it is; false if something was taken since, or there is no room.
    [[nodiscard]] bool extend(const std::byte* room, std::size_t bytes, std::size_t more) {
        const std::size_t added = rounded(bytes + more) - rounded(bytes);
        const bool last = room != nullptr && room + rounded(bytes) == next_;
        if (!last || added > static_cast<std::size_t>(end_ - next_)) {
            return false;
        }
        next_ += added;
        return true;
    }

    /// How many blocks are full: what is taken later is in none of them.
    [[nodiscard]] std::size_t full_blocks() const { return blocks_.empty() ? 0 : blocks_.size() - 1; }
    /// Lets go of the first blocks, and of all nodes in them.
    void let_go(std::size_t blocks);

    /// A copy of a text.
    [[nodiscard]] std::string_view keep(std::string_view text);

private:
    static constexpr std::size_t alignment = alignof(std::max_align_t);

    static constexpr std::size_t rounded(std::size_t bytes) {
        return (bytes + alignment - 1) / alignment * alignment;
    }
    void add_block(std::size_t bytes);

    std::vector<std::unique_ptr<std::byte[]>> blocks_; // NOLINT(*-avoid-c-arrays)
    std::size_t gone_ = 0;
    std::byte* next_ = nullptr;
    std::byte* end_ = nullptr;
};

/// Nodes in a row, read as those of a std::vector are.
template <typename Node>
class List {
public:
    List() = default;
    List(Nodes& nodes, std::span<const Node> items) {
        if (!items.empty()) {
            reserve(nodes, items.size());
            std::uninitialized_copy(items.begin(), items.end(), items_);
            size_ = static_cast<std::uint32_t>(items.size());
        }
    }

    [[nodiscard]] const Node* begin() const { return items_; }
    [[nodiscard]] const Node* end() const { return items_ + size_; }
    [[nodiscard]] const Node* data() const { return items_; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const Node& front() const { return *items_; }
    [[nodiscard]] const Node& back() const { return items_[size_ - 1]; }
    [[nodiscard]] const Node& operator[](std::size_t index) const { return items_[index]; }
    /// The same, with a std::out_of_range past the last.
    [[nodiscard]] const Node& at(std::size_t index) const {
        return index < size_ ? items_[index] : throw std::out_of_range("syntax::List::at");
    }

    void push_back(Nodes& nodes, const Node& node) {
        if (size_ == capacity_) {
            reserve(nodes, std::max<std::size_t>(std::size_t{capacity_} * 2, 1));
        }
        ::new (static_cast<void*>(items_ + size_)) Node(node);
        ++size_;
    }

private:
    void reserve(Nodes& nodes, std::size_t capacity) {
        static_assert(std::is_trivially_copyable_v<Node> && std::is_trivially_destructible_v<Node>);
        static_assert(alignof(Node) <= alignof(std::max_align_t));
        const std::size_t before = capacity_ * sizeof(Node);
        const std::size_t after = capacity * sizeof(Node);
        if (!nodes.extend(reinterpret_cast<const std::byte*>(items_), before, after - before)) {
            auto* const items = reinterpret_cast<Node*>(nodes.take(after));
            std::uninitialized_copy(begin(), end(), items);
            items_ = items;
        }
        capacity_ = static_cast<std::uint32_t>(capacity);
    }

    Node* items_ = nullptr;
    std::uint32_t size_ = 0;
    std::uint32_t capacity_ = 0;
};

/// A node or none, read as a std::optional is: for what most nodes do not have, so that these are no larger for it.
template <typename Node>
class Rare {
public:
    Rare() = default;
    Rare(Nodes& nodes, const Node& node) : node_(List<Node>(nodes, std::span(&node, 1)).begin()) {}

    [[nodiscard]] bool has_value() const { return node_ != nullptr; }
    [[nodiscard]] explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Node& operator*() const { return *node_; }
    [[nodiscard]] const Node* operator->() const { return node_; }
    /// With a std::bad_optional_access where there is none.
    [[nodiscard]] const Node& value() const {
        return has_value() ? *node_ : throw std::bad_optional_access();
    }

private:
    const Node* node_ = nullptr;
};

} // namespace slrc::syntax
