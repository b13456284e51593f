#include "compiler/iam/pattern.hpp"

#include "compiler/text/letters.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>

namespace slrc::iam {

namespace {

constexpr std::size_t no_place = std::string_view::npos;

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    return text;
}

/// The bytes of the character that a text begins with; zero in the middle of one, and at the end.
std::size_t character_size(std::string_view text) {
    return text.empty() || text::continues_character(text.front()) ? 0 : text::first_character(text).size;
}

/// The brace that ends a variable: one between the quotes of a default does not.
std::size_t closing_brace(std::string_view text) {
    bool quoted = false;
    for (std::size_t index = 0; index < text.size(); ++index) {
        quoted = quoted != (text[index] == '\'');
        if (text[index] == '}' && !quoted) {
            return index;
        }
    }
    return text.find('}');
}

} // namespace

Pattern::Pattern(std::string_view text, const PatternRules& rules) : ignores_case_(rules.ignores_case) {
    for (std::size_t at = 0; at < text.size();) {
        const bool may_vary = rules.variables_from && at >= *rules.variables_from;
        if (may_vary && text.substr(at, 2) == "${") {
            if (const std::size_t size = add_variable(text.substr(at)); size > 0) {
                at += size;
                continue;
            }
        }
        const bool wild = rules.wildcards && (text[at] == '*' || text[at] == '?');
        if (wild) {
            rest_.push_back({text[at] == '*' ? Kind::any : Kind::one, {}, std::nullopt});
        } else {
            add_text(text.substr(at, 1));
        }
        ++at;
    }
}

void Pattern::add_text(std::string_view text) {
    if (rest_.empty()) {
        head_ += text;
    } else if (rest_.back().kind == Kind::text) {
        rest_.back().text += text;
    } else {
        rest_.push_back({Kind::text, std::string(text), std::nullopt});
    }
}

std::size_t Pattern::add_variable(std::string_view text) {
    const std::size_t end = closing_brace(text);
    if (end == no_place) {
        return 0;
    }
    const std::string_view inside = text.substr(2, end - 2);
    if (inside == "*" || inside == "?" || inside == "$") {
        add_text(inside);
        return end + 1;
    }
    const std::size_t comma = inside.find(',');
    Piece piece{Kind::variable, std::string(trimmed(inside.substr(0, comma))), std::nullopt};
    if (comma != no_place) {
        const std::string_view fallback = trimmed(inside.substr(comma + 1));
        if (fallback.size() >= 2 && fallback.starts_with('\'') && fallback.ends_with('\'')) {
            piece.fallback = fallback.substr(1, fallback.size() - 2);
        }
    }
    rest_.push_back(std::move(piece));
    return end + 1;
}

bool Pattern::begins_with(std::string_view text, std::string_view wanted) const {
    if (ignores_case_) {
        return text::equal_folded(text.substr(0, wanted.size()), wanted);
    }
    // Names of one service, and ARNs, have their beginnings in common: the last letter tells most of them apart.
    const std::size_t size = wanted.size();
    return size == 0 ||
           (size <= text.size() && text[size - 1] == wanted[size - 1] && text.starts_with(wanted));
}

std::optional<std::size_t> Pattern::taken_by(const Piece& piece, std::string_view rest, bool guarded,
                                             Context context) const {
    if (piece.kind == Kind::one) {
        const std::size_t size = guarded && rest.starts_with(':') ? 0 : character_size(rest);
        return size > 0 ? std::optional(size) : std::nullopt;
    }
    std::string_view wanted = piece.text;
    if (piece.kind == Kind::variable) {
        const std::string* value = value_of_variable(context, piece.text);
        if (value == nullptr && !piece.fallback) {
            return std::nullopt;
        }
        wanted = value != nullptr ? *value : *piece.fallback;
    }
    return begins_with(rest, wanted) ? std::optional(wanted.size()) : std::nullopt;
}

bool Pattern::matches(std::string_view text, Context context, std::size_t barrier) const {
    if (!begins_with(text, head_)) {
        return false;
    }
    return rest_.empty() ? text.size() == head_.size() : rest_matches(text, head_.size(), context, barrier);
}

/// Where a wildcard may end next, so that the literal letters behind it fit; nothing where there is no such place.
std::optional<std::size_t> Pattern::next_end(const Star& star, std::string_view text,
                                             std::size_t barrier) const {
    std::size_t end = star.end + 1;
    const bool literal = star.next < rest_.size() && rest_[star.next].kind == Kind::text && !ignores_case_;
    if (literal) {
        end = text.find(rest_[star.next].text, end);
    }
    const std::size_t guarded_end = std::min({end, barrier, text.size()});
    const bool crosses =
        star.end < guarded_end && text.substr(star.end, guarded_end - star.end).find(':') != no_place;
    return end > text.size() || crosses ? std::nullopt : std::optional(end);
}

/// The last `*` is the only place to come back to: what stands before it has matched as early as it could. That holds
/// with the barrier, too: a part before a colon is through once that colon is.
bool Pattern::rest_matches(std::string_view text, std::size_t at, Context context,
                           std::size_t barrier) const {
    std::size_t piece = 0;
    std::optional<Star> star;
    while (piece < rest_.size() || at < text.size()) {
        if (piece < rest_.size() && rest_[piece].kind == Kind::any) {
            star = Star{++piece, at};
            if (piece == rest_.size() && barrier <= at) {
                return true;
            }
            continue;
        }
        const auto taken = piece < rest_.size()
                               ? taken_by(rest_[piece], text.substr(at), at < barrier, context)
                               : std::nullopt;
        if (taken) {
            at += *taken;
            ++piece;
            continue;
        }
        const auto end = star ? next_end(*star, text, barrier) : std::nullopt;
        if (!end) {
            return false;
        }
        star->end = at = *end;
        piece = star->next;
    }
    return true;
}

} // namespace slrc::iam
