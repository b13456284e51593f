#include "compiler/pattern/step.hpp"

#include "compiler/text/utf8.hpp"

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
    for (const Piece& piece : pattern.pieces()) {
        if (piece.kind == Piece::Kind::letters) {
            append_letters(steps, piece.letters);
        } else {
            steps.push_back({static_cast<char32_t>(piece.hole), kind_of(piece), piece.but});
        }
    }
    return steps;
}

} // namespace slrc::pattern
