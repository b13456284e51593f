#include "compiler/text/letters.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace slrc::text {

namespace {

/// Capital letters, each `step` behind the one before it, and how far away their small ones are.
struct Capitals {
    char32_t first;
    char32_t last;
    int distance;
    unsigned step;
};

/// Unicode's simple case folding (CaseFolding.txt). In Latin-1, which is all that a policy can hold, nothing is missing; the
/// others are what the values of a request can hold, those of tags above all.
constexpr std::array<Capitals, 30> capitals{{
    {0x41, 0x5A, 32, 1},     {0xB5, 0xB5, 775, 1},    {0xC0, 0xD6, 32, 1},    {0xD8, 0xDE, 32, 1},
    {0x100, 0x12E, 1, 2},    {0x132, 0x136, 1, 2},    {0x139, 0x147, 1, 2},   {0x14A, 0x176, 1, 2},
    {0x178, 0x178, -121, 1}, {0x179, 0x17D, 1, 2},    {0x386, 0x386, 38, 1},  {0x388, 0x38A, 37, 1},
    {0x38C, 0x38C, 64, 1},   {0x38E, 0x38F, 63, 1},   {0x391, 0x3A1, 32, 1},  {0x3A3, 0x3AB, 32, 1},
    {0x3C2, 0x3C2, 1, 1},    {0x400, 0x40F, 80, 1},   {0x410, 0x42F, 32, 1},  {0x460, 0x480, 1, 2},
    {0x48A, 0x4BE, 1, 2},    {0x4C0, 0x4C0, 15, 1},   {0x4C1, 0x4CD, 1, 2},   {0x4D0, 0x52E, 1, 2},
    {0x531, 0x556, 48, 1},   {0x1E00, 0x1E94, 1, 2},  {0x1EA0, 0x1EFE, 1, 2}, {0xFF21, 0xFF3A, 32, 1},
    {0x2160, 0x216F, 16, 1}, {0x24B6, 0x24CF, 26, 1},
}};

bool is_long(char byte) {
    return static_cast<unsigned char>(byte) >= 0x80U;
}

} // namespace

char32_t small_letter(char32_t point) {
    const auto* const found = std::ranges::find_if(capitals, [&](const Capitals& range) {
        return point >= range.first && point <= range.last && (point - range.first) % range.step == 0;
    });
    return found == capitals.end() ? point : static_cast<char32_t>(static_cast<int>(point) + found->distance);
}

std::string in_small_letters(std::string_view text) {
    std::u32string all = characters(text);
    std::ranges::transform(all, all.begin(), small_letter);
    return to_utf8(all);
}

bool equal_in_any_case(std::string_view left, std::string_view right) {
    if (left.size() != right.size()) {
        return false;
    }
    while (!left.empty()) {
        if (!is_long(left.front()) || !is_long(right.front())) {
            if (small(left.front()) != small(right.front())) {
                return false;
            }
            left.remove_prefix(1);
            right.remove_prefix(1);
            continue;
        }
        const Character one = first_long_character(left);
        const Character other = first_long_character(right);
        const bool same = one.point && other.point ? small_letter(*one.point) == small_letter(*other.point)
                                                   : left.front() == right.front();
        if (!same || one.size != other.size) {
            return false;
        }
        left.remove_prefix(one.size);
        right.remove_prefix(other.size);
    }
    return true;
}

} // namespace slrc::text
