#include "compiler/pattern/step.hpp"

#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace slrc::pattern {

namespace {

Step::Kind kind_of(const Piece& piece) {
    switch (piece.kind) {
        case Piece::Kind::one:
            return Step::Kind::one;
        case Piece::Kind::any:
            return Step::Kind::any;
        case Piece::Kind::hole:
            return Step::Kind::hole;
        case Piece::Kind::letters:
            break;
    }
    return Step::Kind::letter;
}

void append_letters(Steps& steps, std::string_view letters) {
    if (text::is_ascii(letters)) {
        for (const char letter : letters) {
            steps.push_back({static_cast<char32_t>(letter), Step::Kind::letter, But::nothing});
        }
        return;
    }
    for (const char32_t letter : text::characters(letters)) {
        steps.push_back({letter, Step::Kind::letter, But::nothing});
    }
}

} // namespace

Steps steps_of(const Pattern& pattern) {
    Steps steps;
    std::size_t size = 0;
    for (const Piece& piece : pattern.pieces()) {
        size += std::max<std::size_t>(piece.letters.size(), 1);
    }
    steps.reserve(size);
    for (const Piece& piece : pattern.pieces()) {
        if (piece.kind == Piece::Kind::letters) {
            append_letters(steps, piece.letters);
        } else {
            steps.push_back({static_cast<char32_t>(piece.hole), kind_of(piece), piece.but});
        }
    }
    return steps;
}

Steps steps_of(std::string_view glob) {
    Steps steps;
    append_glob(steps, glob);
    return steps;
}

void append_glob(Steps& steps, std::string_view glob) {
    if (!text::is_ascii(glob)) {
        const Steps more = steps_of(Pattern(glob));
        steps.insert(steps.end(), more.begin(), more.end());
        return;
    }
    std::ranges::transform(glob, std::back_inserter(steps), [](char letter) {
        const auto kind = letter == '*'   ? Step::Kind::any
                          : letter == '?' ? Step::Kind::one
                                          : Step::Kind::letter;
        return Step{kind == Step::Kind::letter ? static_cast<char32_t>(letter) : 0, kind, But::nothing};
    });
}

} // namespace slrc::pattern
