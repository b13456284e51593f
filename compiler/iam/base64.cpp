#include "compiler/iam/values.hpp"

namespace slrc::iam {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Without the padding.
std::string_view letters_of(std::string_view text) {
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding) {
        text.remove_suffix(1);
    }
    return text;
}

/// The bits of the last letter that belong to a byte.
std::size_t last_bits(std::string_view text, std::string_view letters) {
    const std::size_t padding = text.size() - letters.size();
    return alphabet.find(letters.back()) >> (2 * padding);
}

} // namespace

bool is_base64(std::string_view text) {
    return text.size() % 4 == 0 && letters_of(text).find_first_not_of(alphabet) == std::string_view::npos;
}

bool same_bytes(std::string_view left, std::string_view right) {
    const std::string_view a = letters_of(left);
    const std::string_view b = letters_of(right);
    if (!is_base64(left) || !is_base64(right) || left.size() != right.size() || a.size() != b.size()) {
        return false;
    }
    return a.empty() || (a.substr(0, a.size() - 1) == b.substr(0, b.size() - 1) &&
                         last_bits(left, a) == last_bits(right, b));
}

} // namespace slrc::iam
