// Texts of rules as patterns: what is not known before a role is compiled and asked is a hole.
#pragma once

#include "compiler/model/open_text.hpp"
#include "compiler/model/role.hpp"
#include "compiler/pattern/policy_text.hpp"
#include "compiler/pattern/search.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace slrc::prove {

/// A parameter of the role, a built-in that is open, or a variable of IAM's.
struct Hole {
    model::Part part;
    /// Of a variable.
    std::optional<pattern::Variable> variable;
    /// The shortest text of its type's expression, worked out once: to read an expression can take milliseconds.
    mutable std::optional<std::string> shortest = {};
};

/// The holes of all texts of one question, each once. A hole has the same text wherever its number stands: a variable is known by
/// its key, in which letter case does not count.
class Holes {
public:
    std::size_t number(const model::Part& part);
    [[nodiscard]] const Hole& at(std::size_t number) const { return holes_[number]; }
    [[nodiscard]] std::size_t size() const { return holes_.size(); }

private:
    std::vector<Hole> holes_;
};

/// By the numbers of holes; nothing where a hole is open.
using HoleTexts = std::vector<std::optional<std::string>>;

/// The built-ins that a question has chosen; the others are holes.
struct Place {
    std::optional<std::string> partition;
    std::optional<std::string> region;
    std::optional<std::string> account;
};
[[nodiscard]] std::optional<std::string> value_of(const Place& place, model::BuiltIn built_in);

/// A text of a rule.
struct Glob {
    pattern::Pattern pattern;
    /// With each hole as all that it can be. Without holes it is the pattern.
    pattern::CasedPattern open;
    /// Of a parameter with an expression of several alternatives: which of them `open` is for.
    struct Choice {
        std::size_t hole = 0;
        std::size_t index = 0;
    };
    std::optional<Choice> choice;
    /// What `open` is made of, where that is not `pattern`: one that matches more.
    std::optional<pattern::Pattern> loose;
    bool has_holes = false;
    /// Whether wildcards in the value of a parameter are wildcards.
    bool wildcards = true;
    /// Whether its six parts are compared one by one.
    bool by_parts = false;
    /// Whether the values of its holes decide what the rest of it means: whether `${…}` is a variable, and whether parts are missing.
    bool uncertain = false;
    /// The only text that it matches; nothing where there are several, or where letter case does not count.
    std::optional<std::string> only;
    /// Of a form of ARNs: one that people read easily.
    std::string example;
};

/// Whether one of them has holes.
[[nodiscard]] bool has_holes(const std::vector<Glob>& globs);

/// How texts are read in their place.
struct TextReading {
    const model::Role& role;
    const Place& place;
    Holes& holes;
};

/// A resource: one text, in which a `*` may go beyond a colon; parts that are missing at the end are `*` (iam/README).
[[nodiscard]] Glob resource_glob(const model::OpenText& text, const TextReading& reading);
/// A value of a String operator.
[[nodiscard]] Glob value_glob(const model::OpenText& text, bool wildcards, pattern::LetterCase letter_case,
                              const TextReading& reading);
/// A value of an ARN operator, part by part; one hole alone is taken for an ARN. Nothing where it has fewer than six parts: it
/// matches nothing, unless a hole brings more.
[[nodiscard]] std::optional<Glob> arn_glob(const model::OpenText& text, const TextReading& reading);
/// Adds a glob, or one for each alternative of its parameter's expression.
void add_choices(std::vector<Glob>& to, Glob glob, const TextReading& reading);
/// Letters, as `true`.
[[nodiscard]] Glob letters_glob(std::string_view letters,
                                pattern::LetterCase letter_case = pattern::LetterCase::counts);
/// A pattern without holes.
[[nodiscard]] Glob pattern_glob(pattern::Pattern pattern);
/// Texts of six parts, and those of fewer.
[[nodiscard]] const std::vector<Glob>& arns();
[[nodiscard]] const std::vector<Glob>& no_arns();

/// A glob with some holes filled in.
[[nodiscard]] Glob filled(const Glob& glob, const HoleTexts& texts, const TextReading& reading);
/// The text itself, with IAM's variables as written. A parameter that is open is nothing.
[[nodiscard]] std::string filled_text(const model::OpenText& text, const TextReading& reading,
                                      const HoleTexts& texts);
/// What the holes of a glob stand for in a text that its open form matches; added to `texts`. False where none fits.
bool find_hole_texts(const pattern::Pattern& pattern, std::string_view text, HoleTexts& texts);

} // namespace slrc::prove
