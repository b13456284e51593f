#include "compiler/pattern/arn_form.hpp"

#include "compiler/pattern/policy_text.hpp"
#include "compiler/pattern/relation.hpp"

#include <algorithm>

namespace slrc::pattern {

namespace {

constexpr std::string_view bucket = "${BucketName}";
constexpr std::string_view account = "${Account}";

/// Where a placeholder or a `*` of a form ends that begins at `open`.
std::size_t end_of_hole(std::string_view form, std::size_t open) {
    return form[open] == '*' ? open + 1 : std::min(form.find('}', open), form.size() - 1) + 1;
}

std::size_t find_hole(std::string_view form, std::size_t from) {
    return std::min({form.find("${", from), form.find('*', from), form.size()});
}

bool is_placeholder(std::string_view part) {
    return part.starts_with("${") && end_of_hole(part, 0) == part.size();
}

FormPart divide_part(std::string_view part, bool is_resource) {
    const bool is_name = is_resource && is_placeholder(part) && part.ends_with("Name}");
    FormPart pieces;
    while (!part.empty()) {
        const std::size_t open = find_hole(part, 0);
        const std::size_t size = open == 0 ? end_of_hole(part, 0) : open;
        FormPiece& piece = pieces.emplace_back(FormPiece{part.substr(0, size), open == 0});
        piece.may_be_empty = piece.text == "*" || (is_resource ? !is_name : piece.text == account);
        piece.may_have_slashes = !is_name && piece.text != bucket;
        part.remove_prefix(size);
    }
    return pieces;
}

/// Whether what AWS fills in is anything that stands between the colons of an ARN, or what it is in truth.
enum class Holes : bool { strict, open };

/// As `us-east-1` and `us-gov-west-1`.
void add_region(Pattern& pattern) {
    for (const char* hyphen : {"-", "-", ""}) {
        pattern.add_one(But::colon);
        pattern.add_any(But::colon);
        pattern.add_letters(hyphen);
    }
}

void add_account(Pattern& pattern) {
    constexpr int digits = 12;
    for (int digit = 0; digit < digits; ++digit) {
        pattern.add_one(But::all_but_digits);
    }
}

/// What is usually not in a hole of the resource: a colon; in an id a slash; in a number anything but digits.
But usual_but(const FormPiece& hole) {
    if (hole.text.ends_with("Number}") || hole.text.ends_with("Revision}") ||
        hole.text.ends_with("Version}")) {
        return But::all_but_digits;
    }
    return hole.may_have_slashes && !hole.text.ends_with("Id}") ? But::colon : But::slash_and_colon;
}

void add_hole(Pattern& pattern, const FormPiece& hole, bool is_resource, Holes holes) {
    if (holes == Holes::strict && hole.text == "${Region}") {
        return add_region(pattern);
    }
    if (holes == Holes::strict && hole.text == account) {
        return add_account(pattern);
    }
    const But but = !is_resource             ? But::colon
                    : holes == Holes::strict ? usual_but(hole)
                    : hole.may_have_slashes  ? But::nothing
                                             : But::slash;
    if (!hole.may_be_empty) {
        pattern.add_one(but);
    }
    pattern.add_any(but);
}

void add_part(Pattern& pattern, const FormPart& part, bool is_resource, Holes holes) {
    for (const FormPiece& piece : part) {
        if (piece.is_hole) {
            add_hole(pattern, piece, is_resource, holes);
        } else {
            pattern.add_letters(piece.text);
        }
    }
}

Pattern form_pattern(std::string_view form, Holes holes) {
    const auto parts = divide_form(form);
    Pattern pattern;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        pattern.add_letters(index > 0 ? ":" : "");
        add_part(pattern, parts.at(index), index == parts_before_resource, holes);
    }
    return pattern;
}

/// Fills in one part of a form. A text up to the next hole is taken where it comes first, the last one at the end.
bool fill_part(std::string_view form, std::string_view text, PlaceholderValues& values) {
    std::size_t hole = find_hole(form, 0);
    if (text.substr(0, hole) != form.substr(0, hole)) {
        return false;
    }
    std::size_t at = hole;
    while (hole < form.size()) {
        const std::size_t after = end_of_hole(form, hole);
        const std::size_t next = find_hole(form, after);
        const std::string_view literal = form.substr(after, next - after);
        const bool named = form[hole] != '*';
        const std::size_t least = at + (named ? 1 : 0);
        std::size_t end = text.find(literal, least);
        if (next == form.size()) {
            end = text.ends_with(literal) ? text.size() - literal.size() : std::string_view::npos;
        }
        if (end == std::string_view::npos || end < least) {
            return false;
        }
        if (named) {
            values.emplace_back(form.substr(hole + 2, after - hole - 3), text.substr(at, end - at));
        }
        at = end + literal.size();
        hole = next;
    }
    return at == text.size();
}

} // namespace

std::array<FormPart, parts_before_resource + 1> divide_form(std::string_view form) {
    const Parts texts = divide(form);
    std::array<FormPart, parts_before_resource + 1> parts;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        parts.at(index) = divide_part(texts.texts.at(index), index == parts_before_resource);
    }
    return parts;
}

Pattern form_pattern(std::string_view form) {
    return form_pattern(form, Holes::open);
}

ArnForm::ArnForm(std::string_view form) : whole_(steps_of(form_pattern(form, Holes::strict))) {
    const auto parts = divide_form(form);
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const FormPart& pieces = parts.at(index);
        Pattern pattern;
        add_part(pattern, pieces, index == parts_before_resource, Holes::open);
        Part& part = parts_.at(index);
        part.steps = steps_of(pattern);
        part.is_hole = index < parts_before_resource && pieces.size() == 1 && pieces.front().is_hole;
        part.may_be_empty = part.is_hole && pieces.front().may_be_empty;
    }
}

ArnGlob::ArnGlob(Steps steps) : steps_(std::move(steps)) {
    std::size_t begin = 0;
    for (std::size_t index = 0; index < steps_.size() && count_ < parts_before_resource; ++index) {
        const Step& step = steps_[index];
        has_early_star_ = has_early_star_ || step.kind == Step::Kind::hole ||
                          (step.kind == Step::Kind::any && takes(step.but, U':'));
        if (step.kind == Step::Kind::letter && step.letter == U':') {
            parts_.at(count_++) = {begin, index - begin};
            begin = index + 1;
        }
    }
    parts_.at(count_++) = {begin, steps_.size() - begin};
}

StepView ArnGlob::part(std::size_t index) const {
    return StepView(steps_).subspan(parts_.at(index).begin, parts_.at(index).size);
}

bool ArnGlob::is_everything() const {
    return steps_.size() == 1 && steps_.front() == Step{0, Step::Kind::any, But::nothing};
}

bool ArnGlob::meets(const ArnForm& form) const {
    return is_everything() || meets_part_by_part(form) || (has_early_star_ && meet(steps_, form.whole_));
}

bool ArnGlob::meets_part(std::size_t index, const ArnForm& form) const {
    const ArnForm::Part& theirs = form.parts_.at(index);
    const StepView ours = part(index);
    return theirs.is_hole ? theirs.may_be_empty || !ours.empty() : meet(ours, theirs.steps);
}

bool ArnGlob::meets_part_by_part(const ArnForm& form) const {
    // The service tells nearly all types apart.
    constexpr std::array<std::size_t, parts_before_resource + 1> order{2, 3, 4, 1, 0, 5};
    return count_ > parts_before_resource &&
           std::ranges::all_of(order, [&](std::size_t index) { return meets_part(index, form); });
}

bool arns_meet(std::string_view policy_text, std::string_view form) {
    return ArnGlob(read_policy_text(policy_text, {true, 0}).pattern).meets(ArnForm(form));
}

bool parts_meet(std::string_view policy_text, std::string_view form) {
    return ArnGlob(read_policy_text(policy_text, {true, 0}).pattern).meets_part_by_part(ArnForm(form));
}

std::optional<PlaceholderValues> placeholder_values(std::string_view form, std::string_view arn) {
    const Parts holes = divide(form);
    const Parts texts = divide(arn);
    PlaceholderValues values;
    for (std::size_t index = 0; index < holes.texts.size(); ++index) {
        if (!fill_part(holes.texts.at(index), texts.texts.at(index), values)) {
            return std::nullopt;
        }
    }
    return values;
}

} // namespace slrc::pattern
