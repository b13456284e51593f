#include "compiler/prove/glob.hpp"

#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/step.hpp"
#include "compiler/prove/expressions.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace slrc::prove {

namespace {

using pattern::But;
using pattern::LetterCase;
using pattern::Pattern;
using pattern::Piece;

constexpr std::size_t arn_parts = pattern::parts_before_resource + 1;
constexpr std::size_t account_digits = 12;

/// Where variables are read, and wildcards.
struct Special {
    bool wildcards = true;
    bool variables = true;
};

void add_text(Pattern& to, std::string_view text, bool wildcards) {
    if (wildcards) {
        to.add_glob(text);
    } else {
        to.add_letters(text);
    }
}

void add_part(Pattern& to, const model::Part& part, Special special, const TextReading& reading) {
    if (const auto* literal = std::get_if<model::Literal>(&part)) {
        add_text(to, literal->text, special.wildcards);
    } else if (const auto* built_in = std::get_if<model::BuiltIn>(&part)) {
        if (const auto value = value_of(reading.place, *built_in)) {
            to.add_letters(*value);
        } else {
            to.add_hole(reading.holes.number(part));
        }
    } else if (const auto* variable = std::get_if<model::Variable>(&part)) {
        const pattern::PolicyText read = pattern::read_policy_text(
            variable->text,
            {special.wildcards, special.variables ? std::optional<std::size_t>(0) : std::nullopt});
        if (read.variables.empty()) {
            to.add(read.pattern);
        } else {
            to.add_hole(reading.holes.number(part));
        }
    } else {
        to.add_hole(reading.holes.number(part));
    }
}

std::size_t colons_in(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ':'));
}

/// What a parameter's value can be, also where it has wildcards: one of these.
std::vector<Pattern> openings_of_type(const model::Type& type) {
    Pattern open;
    switch (type.base) {
        case model::BaseType::account:
            for (std::size_t digit = 0; digit < account_digits; ++digit) {
                open.add_one(But::all_but_digits);
            }
            return {open};
        case model::BaseType::region:
            open.add_any(But::slash_and_colon);
            return {open};
        case model::BaseType::resource:
        case model::BaseType::arn:
            open.add_letters("arn:");
            open.add_any();
            return {open};
        case model::BaseType::string:
        case model::BaseType::unknown:
            break;
    }
    return openings_of(type.expression);
}

bool may_have_colon(const Pattern& pattern) {
    const auto& pieces = pattern.pieces();
    return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
        return piece.kind == Piece::Kind::letters ? colons_in(piece.letters) > 0 : takes(piece.but, U':');
    });
}

/// What a built-in can be.
Pattern opening_of(model::BuiltIn built_in) {
    switch (built_in) {
        case model::BuiltIn::account:
            return openings_of_type(model::Type{model::BaseType::account}).front();
        case model::BuiltIn::region:
            return openings_of_type(model::Type{model::BaseType::region}).front();
        case model::BuiltIn::account_or_any: // a wildcard where there is no account
            return Pattern("*");
        case model::BuiltIn::partition:
        case model::BuiltIn::suffix:
            break;
    }
    Pattern open;
    open.add_letters(built_in == model::BuiltIn::partition ? "aws" : "");
    open.add_any(But::slash_and_colon);
    return open;
}

/// One that matches whatever any of them does.
Pattern joined(std::vector<Pattern> all) {
    Pattern any;
    any.add_any(std::any_of(all.begin(), all.end(), may_have_colon) ? But::nothing : But::colon);
    return all.size() == 1 ? std::move(all.front()) : any;
}

Pattern opened(const Pattern& pattern, const TextReading& reading,
               const std::optional<Glob::Choice>& choice) {
    Pattern open;
    for (const Piece& piece : pattern.pieces()) {
        if (piece.kind != Piece::Kind::hole) {
            open.add(piece);
            continue;
        }
        const model::Part& part = reading.holes.at(piece.hole).part;
        if (const auto* use = std::get_if<model::ParameterUse>(&part)) {
            std::vector<Pattern> all = openings_of_type(reading.role.parameters[use->parameter].type);
            open.add(choice && choice->hole == piece.hole ? all[choice->index] : joined(std::move(all)));
        } else if (const auto* built_in = std::get_if<model::BuiltIn>(&part)) {
            open.add(opening_of(*built_in));
        } else {
            open.add_any();
        }
    }
    return open;
}

Glob glob_of(Pattern pattern, LetterCase letter_case, const TextReading* reading) {
    Glob glob;
    const auto& pieces = pattern.pieces();
    glob.has_holes = std::any_of(pieces.begin(), pieces.end(),
                                 [](const Piece& piece) { return piece.kind == Piece::Kind::hole; });
    if (letter_case == LetterCase::counts && pieces.empty()) {
        glob.only = std::string();
    } else if (letter_case == LetterCase::counts && pieces.size() == 1 &&
               pieces.front().kind == Piece::Kind::letters) {
        glob.only = pieces.front().letters;
    }
    glob.open = {glob.has_holes ? opened(pattern, *reading, {}) : pattern, letter_case};
    glob.pattern = std::move(pattern);
    return glob;
}

bool is_arn_parameter(const model::Part& part, const model::Role& role) {
    const auto* use = std::get_if<model::ParameterUse>(&part);
    const auto base = use != nullptr ? role.parameters[use->parameter].type.base : model::BaseType::string;
    return base == model::BaseType::resource || base == model::BaseType::arn;
}

/// The five parts before the resource have no colons. With `open`, all that it can be: a value of a hole may bring colons, and what
/// follows it then belongs to the resource.
Pattern by_parts(const std::vector<Pattern>& parts, bool open) {
    Pattern whole;
    bool after_hole = false;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        for (Piece piece : parts[index].pieces()) {
            const bool wild = piece.kind == Piece::Kind::any || piece.kind == Piece::Kind::one;
            const bool within = wild && index + 1 < parts.size() && !(open && after_hole);
            piece.but = within ? But::colon : piece.but;
            after_hole = after_hole || piece.kind == Piece::Kind::hole;
            whole.add(piece);
        }
        if (index + 1 < parts.size()) {
            whole.add_letters(":");
        }
    }
    return whole;
}

/// Whether its value may have more colons than it has itself.
bool brings_colons(const model::Part& part, const TextReading& reading) {
    const auto* use = std::get_if<model::ParameterUse>(&part);
    const auto all = use != nullptr && !is_arn_parameter(part, reading.role)
                         ? openings_of_type(reading.role.parameters[use->parameter].type)
                         : std::vector<Pattern>();
    return std::any_of(all.begin(), all.end(), may_have_colon);
}

std::vector<Glob> texts_of_parts(std::size_t fewest, std::size_t most) {
    std::vector<Glob> all;
    for (std::size_t count = fewest; count <= most; ++count) {
        Pattern pattern;
        for (std::size_t part = 1; part < count; ++part) {
            pattern.add_any(But::colon);
            pattern.add_letters(":");
        }
        pattern.add_any(count == arn_parts ? But::nothing : But::colon);
        all.push_back(pattern_glob(std::move(pattern)));
    }
    return all;
}

/// Holes one by one, each as short as it can be.
class HoleFinder {
public:
    HoleFinder(const Pattern& pattern, HoleTexts& texts)
        : steps_(pattern::steps_of(pattern)), texts_(texts) {}

    bool find(std::size_t step, std::u32string_view text) {
        if (++tries_ > most_tries) {
            return false;
        }
        if (step == steps_.size()) {
            return text.empty();
        }
        const pattern::Step& next = steps_[step];
        switch (next.kind) {
            case pattern::Step::Kind::letter:
                return !text.empty() && text.front() == next.letter && find(step + 1, text.substr(1));
            case pattern::Step::Kind::one:
                return !text.empty() && takes(next.but, text.front()) && find(step + 1, text.substr(1));
            case pattern::Step::Kind::any:
                return find_any(step, text);
            case pattern::Step::Kind::hole:
                break;
        }
        return find_hole(step, next.letter, text);
    }

private:
    bool find_any(std::size_t step, std::u32string_view text) {
        for (std::size_t size = 0;; ++size) {
            if (find(step + 1, text.substr(size))) {
                return true;
            }
            if (size == text.size() || !takes(steps_[step].but, text[size])) {
                return false;
            }
        }
    }
    bool find_hole(std::size_t step, std::size_t number, std::u32string_view text) {
        if (texts_[number]) {
            const std::u32string known = text::characters(*texts_[number]);
            return text.starts_with(known) && find(step + 1, text.substr(known.size()));
        }
        // Nothing comes last: few values are empty.
        for (std::size_t turn = 0; turn <= text.size(); ++turn) {
            const std::size_t size = turn < text.size() ? turn + 1 : 0;
            texts_[number] = text::to_utf8(text.substr(0, size));
            if (find(step + 1, text.substr(size))) {
                return true;
            }
        }
        texts_[number].reset();
        return false;
    }

    static constexpr std::size_t most_tries = 100'000;
    pattern::Steps steps_;
    HoleTexts& texts_;
    std::size_t tries_ = 0;
};

} // namespace

std::optional<std::string> value_of(const Place& place, model::BuiltIn built_in) {
    switch (built_in) {
        case model::BuiltIn::partition:
            return place.partition;
        case model::BuiltIn::region:
            return place.region;
        case model::BuiltIn::suffix:
            return std::nullopt;
        case model::BuiltIn::account:
        case model::BuiltIn::account_or_any:
            break;
    }
    return place.account;
}

bool has_holes(const std::vector<Glob>& globs) {
    return std::any_of(globs.begin(), globs.end(), [](const Glob& glob) { return glob.has_holes; });
}

std::size_t Holes::number(const model::Part& part) {
    const auto found =
        std::find_if(holes_.begin(), holes_.end(), [&](const Hole& hole) { return hole.part == part; });
    if (found != holes_.end()) {
        return static_cast<std::size_t>(found - holes_.begin());
    }
    Hole hole{part, std::nullopt};
    if (const auto* variable = std::get_if<model::Variable>(&part)) {
        hole.variable = pattern::read_policy_text(variable->text, {true, 0}).variables.front();
        const auto same = std::find_if(holes_.begin(), holes_.end(), [&](const Hole& other) {
            return other.variable && other.variable->fallback == hole.variable->fallback &&
                   text::equal_folded(other.variable->key, hole.variable->key);
        });
        if (same != holes_.end()) {
            return static_cast<std::size_t>(same - holes_.begin());
        }
    }
    holes_.push_back(std::move(hole));
    return holes_.size() - 1;
}

Glob resource_glob(const model::OpenText& text, const TextReading& reading) {
    constexpr std::size_t before = pattern::parts_before_resource;
    Pattern pattern;
    std::size_t colons = 0;
    bool may_bring_colons = false;
    bool uncertain = false;
    for (const model::Part& part : text.parts) {
        // Variables stand behind the fifth colon alone; before it they are letters.
        uncertain = uncertain || (may_bring_colons && colons < before);
        add_part(pattern, part, {true, colons >= before || may_bring_colons}, reading);
        if (const auto* literal = std::get_if<model::Literal>(&part)) {
            colons += colons_in(literal->text);
        } else if (is_arn_parameter(part, reading.role)) {
            colons += before;
        }
        may_bring_colons = may_bring_colons || brings_colons(part, reading);
    }
    const auto& pieces = pattern.pieces();
    const auto has = [&](Piece::Kind kind) {
        return std::any_of(pieces.begin(), pieces.end(),
                           [&](const Piece& piece) { return piece.kind == kind; });
    };
    const bool short_arn = colons < before && !pieces.empty() && !has(Piece::Kind::any) &&
                           pieces.front().letters.starts_with("arn:");
    for (; short_arn && colons < before && !has(Piece::Kind::hole); ++colons) {
        pattern.add_glob(":*");
    }
    Glob glob = glob_of(std::move(pattern), LetterCase::counts, &reading);
    if (short_arn && glob.has_holes) {
        glob.loose = glob.pattern;
        glob.loose->add_any();
        glob.open.pattern = opened(*glob.loose, reading, {});
    }
    glob.uncertain = uncertain || (short_arn && glob.has_holes);
    return glob;
}

Glob value_glob(const model::OpenText& text, bool wildcards, LetterCase letter_case,
                const TextReading& reading) {
    Pattern pattern;
    for (const model::Part& part : text.parts) {
        add_part(pattern, part, {wildcards, true}, reading);
    }
    Glob glob = glob_of(std::move(pattern), letter_case, &reading);
    glob.wildcards = wildcards;
    return glob;
}

std::optional<Glob> arn_glob(const model::OpenText& text, const TextReading& reading) {
    Glob whole = value_glob(text, true, LetterCase::counts, reading);
    const std::vector<Pattern> parts = pattern::divided_at_colons(whole.pattern, arn_parts);
    whole.by_parts = true;
    if (parts.size() < arn_parts) {
        return whole.has_holes ? std::optional(std::move(whole)) : std::nullopt;
    }
    Glob glob = glob_of(by_parts(parts, false), LetterCase::counts, &reading);
    glob.by_parts = true;
    if (glob.has_holes) {
        glob.loose = by_parts(parts, true);
        glob.open.pattern = opened(*glob.loose, reading, {});
    }
    return glob;
}

void add_choices(std::vector<Glob>& to, Glob glob, const TextReading& reading) {
    for (const Piece& piece : glob.pattern.pieces()) {
        const bool is_hole = piece.kind == Piece::Kind::hole;
        const auto* use =
            is_hole ? std::get_if<model::ParameterUse>(&reading.holes.at(piece.hole).part) : nullptr;
        const std::size_t count =
            use != nullptr ? openings_of_type(reading.role.parameters[use->parameter].type).size() : 1;
        if (count > 1) {
            for (std::size_t index = 0; index < count; ++index) {
                Glob one = glob;
                one.choice = {piece.hole, index};
                one.open.pattern = opened(one.loose ? *one.loose : one.pattern, reading, one.choice);
                to.push_back(std::move(one));
            }
            return;
        }
    }
    to.push_back(std::move(glob));
}

Glob letters_glob(std::string_view letters, LetterCase letter_case) {
    Pattern pattern;
    pattern.add_letters(letters);
    return glob_of(std::move(pattern), letter_case, nullptr);
}

Glob pattern_glob(Pattern pattern) {
    return glob_of(std::move(pattern), LetterCase::counts, nullptr);
}

const std::vector<Glob>& arns() {
    static const std::vector<Glob> all = texts_of_parts(arn_parts, arn_parts);
    return all;
}

const std::vector<Glob>& no_arns() {
    static const std::vector<Glob> all = texts_of_parts(1, arn_parts - 1);
    return all;
}

Glob filled(const Glob& glob, const HoleTexts& texts, const TextReading& reading) {
    if (!glob.has_holes) {
        return glob;
    }
    const auto fill = [&](const Pattern& pattern) {
        Pattern made;
        for (const Piece& piece : pattern.pieces()) {
            if (piece.kind != Piece::Kind::hole || !texts[piece.hole]) {
                made.add(piece);
            } else {
                const Hole& hole = reading.holes.at(piece.hole);
                add_text(made, *texts[piece.hole], glob.wildcards && !hole.variable);
            }
        }
        return made;
    };
    Glob result = glob_of(fill(glob.pattern), glob.open.letter_case, &reading);
    result.choice = glob.choice;
    if (glob.loose) {
        result.loose = fill(*glob.loose);
        result.only.reset();
    }
    if (result.has_holes || glob.loose) {
        result.open.pattern = opened(result.loose ? *result.loose : result.pattern, reading, glob.choice);
    }
    result.wildcards = glob.wildcards;
    result.by_parts = glob.by_parts;
    result.uncertain = glob.uncertain;
    result.has_holes = result.has_holes || glob.uncertain;
    return result;
}

namespace {

std::optional<std::string> chosen(const model::Part& part, const Place& place) {
    const auto* built_in = std::get_if<model::BuiltIn>(&part);
    return built_in != nullptr ? value_of(place, *built_in) : std::nullopt;
}

} // namespace

std::string filled_text(const model::OpenText& text, const TextReading& reading, const HoleTexts& texts) {
    std::string whole;
    for (const model::Part& part : text.parts) {
        if (const auto* literal = std::get_if<model::Literal>(&part)) {
            whole += literal->text;
        } else if (const auto* variable = std::get_if<model::Variable>(&part)) {
            whole += variable->text;
        } else if (const auto value = chosen(part, reading.place)) {
            whole += *value;
        } else if (const std::size_t number = reading.holes.number(part); number < texts.size()) {
            whole += texts[number].value_or(std::string());
        }
    }
    return whole;
}

bool find_hole_texts(const Pattern& pattern, std::string_view text, HoleTexts& texts) {
    const HoleTexts before = texts;
    if (HoleFinder(pattern, texts).find(0, text::characters(text))) {
        return true;
    }
    texts = before;
    return false;
}

} // namespace slrc::prove
