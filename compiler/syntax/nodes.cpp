#include "compiler/syntax/nodes.hpp"

namespace slrc::syntax {

void Nodes::add_block(std::size_t bytes) {
    // The first is small: most files are.
    constexpr std::size_t first = 4096;
    constexpr std::size_t block = std::size_t{64} << 10U;
    const std::size_t size = std::max(bytes, blocks_.empty() ? first : block);
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(size)); // NOLINT(*-avoid-c-arrays)
    next_ = blocks_.back().get();
    end_ = next_ + size;
}

void Nodes::let_go(std::size_t blocks) {
    for (; gone_ < std::min(blocks, full_blocks()); ++gone_) {
        blocks_[gone_].reset();
    }
}

std::string_view Nodes::keep(std::string_view text) {
    auto* const copy = reinterpret_cast<char*>(take(text.size()));
    std::ranges::copy(text, copy);
    return {copy, text.size()};
}

} // namespace slrc::syntax
