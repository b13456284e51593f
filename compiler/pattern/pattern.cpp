#include "compiler/pattern/pattern.hpp"

#include <algorithm>

namespace slrc::pattern {

void Pattern::add_letters(std::string_view letters) {
    if (letters.empty()) {
        return;
    }
    if (pieces_.empty() || pieces_.back().kind != Piece::Kind::letters) {
        pieces_.emplace_back();
    }
    pieces_.back().letters += letters;
}

void Pattern::add_glob(std::string_view glob) {
    while (!glob.empty()) {
        const std::size_t end = std::min(glob.find_first_of("*?"), glob.size());
        add_letters(glob.substr(0, end));
        glob.remove_prefix(end);
        if (!glob.empty()) {
            glob.front() == '*' ? add_any() : add_one();
            glob.remove_prefix(1);
        }
    }
}

void Pattern::add_one(But but) {
    pieces_.push_back({Piece::Kind::one, but, {}, 0});
}

void Pattern::add_any(But but) {
    pieces_.push_back({Piece::Kind::any, but, {}, 0});
}

void Pattern::add_hole(std::size_t number) {
    pieces_.push_back({Piece::Kind::hole, But::nothing, {}, number});
}

void Pattern::add(const Piece& piece) {
    if (piece.kind == Piece::Kind::letters) {
        add_letters(piece.letters);
    } else {
        pieces_.push_back(piece);
    }
}

void Pattern::add(const Pattern& other) {
    for (const Piece& piece : other.pieces_) {
        add(piece);
    }
}

std::string to_glob(const Piece& piece) {
    return piece.kind == Piece::Kind::letters ? piece.letters : piece.kind == Piece::Kind::one ? "?" : "*";
}

std::string to_glob(const Pattern& pattern) {
    std::string glob;
    for (const Piece& piece : pattern.pieces()) {
        glob += to_glob(piece);
    }
    return glob;
}

std::optional<Pattern> filled(const Pattern& pattern, HoleValues values) {
    Pattern result;
    for (const Piece& piece : pattern.pieces()) {
        if (piece.kind != Piece::Kind::hole) {
            result.add(piece);
        } else if (piece.hole < values.size() && values[piece.hole]) {
            result.add_letters(*values[piece.hole]);
        } else {
            return std::nullopt;
        }
    }
    return result;
}

std::vector<Pattern> divided_at_colons(const Pattern& pattern, std::size_t most_parts) {
    std::vector<Pattern> parts(1);
    for (const Piece& piece : pattern.pieces()) {
        if (piece.kind != Piece::Kind::letters) {
            parts.back().add(piece);
            continue;
        }
        std::string_view letters = piece.letters;
        for (std::size_t colon = letters.find(':');
             colon != std::string_view::npos && parts.size() < most_parts; colon = letters.find(':')) {
            parts.back().add_letters(letters.substr(0, colon));
            parts.emplace_back();
            letters.remove_prefix(colon + 1);
        }
        parts.back().add_letters(letters);
    }
    return parts;
}

} // namespace slrc::pattern
