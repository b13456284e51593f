#include "compiler/review/covers.hpp"

#include "compiler/catalog/wildcard.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <functional>
#include <type_traits>

namespace slrc::review {

using model::Template;

namespace {

/// Lists that are longer are only compared as written: each element would look at each other one.
constexpr std::size_t list_limit = 100;

/// A place in a template: a character, or a hole as a whole.
class Cursor {
public:
    explicit Cursor(const Template& value) : parts_(&value.parts) { settle(); }

    [[nodiscard]] bool at_end() const { return part_ == parts_->size(); }
    /// The character; 0 for a hole.
    [[nodiscard]] char32_t letter() const { return letter_; }
    [[nodiscard]] bool is_last() const {
        return part_ + 1 == parts_->size() && (literal_ == nullptr || next_ == literal_->text.size());
    }
    [[nodiscard]] bool same(const Cursor& other) const {
        if (literal_ != nullptr || other.literal_ != nullptr) {
            return letter() == other.letter() && literal_ != nullptr && other.literal_ != nullptr;
        }
        return (*parts_)[part_] == (*other.parts_)[other.part_];
    }
    void next() {
        if (literal_ == nullptr || next_ == literal_->text.size()) {
            ++part_;
            settle();
        } else {
            read();
        }
    }

private:
    void settle() {
        next_ = 0;
        letter_ = 0;
        for (literal_ = nullptr; part_ < parts_->size(); ++part_) {
            literal_ = std::get_if<model::Literal>(&(*parts_)[part_]);
            if (literal_ == nullptr) {
                return;
            }
            if (!literal_->text.empty()) {
                read();
                return;
            }
        }
        literal_ = nullptr;
    }

    void read() {
        std::string_view rest = std::string_view(literal_->text).substr(next_);
        const std::size_t size = rest.size();
        letter_ = text::take_character(rest);
        next_ += size - rest.size();
    }

    const std::vector<model::Part>* parts_;
    const model::Literal* literal_ = nullptr;
    std::size_t part_ = 0;
    /// Of the literal: where the next character begins.
    std::size_t next_ = 0;
    char32_t letter_ = 0;
};

/// Two patterns made to be slow are given up as not covering one another.
constexpr int cover_steps_limit = 10'000;

/// How many of the colons that divide an ARN a template has, as far as its letters say.
constexpr int arn_colons = 5;

bool is_arn(const Template& value) {
    const auto* start = value.parts.empty() ? nullptr : std::get_if<model::Literal>(&value.parts.front());
    return start != nullptr && start->text.starts_with("arn:");
}

/// Whether IAM completes it (iam/prepared_statement.cpp): an ARN with fewer than six parts and without a `*` stands for
/// longer texts than what is written.
bool is_completed(const Template& value) {
    const auto count = [&](char letter) {
        std::ptrdiff_t found = 0;
        for (const model::Part& part : value.parts) {
            if (const auto* literal = std::get_if<model::Literal>(&part)) {
                found += std::count(literal->text.begin(), literal->text.end(), letter);
            }
        }
        return found;
    };
    return is_arn(value) && count('*') == 0 && count(':') < arn_colons;
}

/// Every element of `narrow` has one of `wide` that covers it.
template <typename T, typename Covers>
bool covers_each(const std::vector<T>& wide, const std::vector<T>& narrow, Covers covers) {
    if constexpr (!std::is_same_v<T, model::ConditionTest>) {
        if (wide == narrow) {
            return true;
        }
    }
    if (wide.size() > list_limit || narrow.size() > list_limit) {
        return false;
    }
    return std::all_of(narrow.begin(), narrow.end(), [&](const T& one) {
        return std::any_of(wide.begin(), wide.end(), [&](const T& other) { return covers(other, one); });
    });
}

bool covers_name(const model::ActionName& wide, const model::ActionName& narrow) {
    return covers_action(wide.text, narrow.text);
}

bool same_key(const Template& left, const Template& right) {
    const auto same = [](const model::Part& a, const model::Part& b) {
        const auto* one = std::get_if<model::Literal>(&a);
        const auto* other = std::get_if<model::Literal>(&b);
        return one != nullptr && other != nullptr ? text::equal_folded(one->text, other->text) : a == b;
    };
    return std::equal(left.parts.begin(), left.parts.end(), right.parts.begin(), right.parts.end(), same);
}

bool same_test(const model::ConditionTest& left, const model::ConditionTest& right) {
    return left.operation == right.operation && left.opposite_values == right.opposite_values &&
           left.values.size() == right.values.size() && same_key(left.key, right.key) &&
           covers_each(left.values, right.values, std::equal_to<>()) &&
           covers_each(right.values, left.values, std::equal_to<>());
}

} // namespace

bool covers_action(std::string_view wide, std::string_view narrow) {
    if (!catalog::has_wildcard(wide)) {
        return text::equal_folded(wide, narrow);
    }
    if (!catalog::has_wildcard(narrow)) {
        return catalog::matches_folded(wide, narrow);
    }
    return catalog::covers(text::folded(wide), text::folded(narrow));
}

bool covers_template(const Template& wide, const Template& narrow) {
    // IAM reads the five parts before an ARN's resource one by one: a `*` there ends at its colon. The last `*` may
    // swallow the rest, as IAM completes an ARN that is too short with `*`.
    int colons = is_arn(narrow) ? 0 : arn_colons;
    int colons_at_star = 0;
    bool has_star = false;
    Cursor at(wide);
    Cursor text(narrow);
    Cursor after_star = at;
    Cursor swallowed = text;
    for (int steps = 0; !text.at_end(); ++steps) {
        if (steps > cover_steps_limit) {
            return false;
        }
        const char32_t wanted = at.at_end() ? U'\0' : at.letter();
        const char32_t letter = text.letter();
        if (wanted == U'*') {
            if (at.is_last()) {
                return true;
            }
            has_star = true;
            at.next();
            after_star = at;
            swallowed = text;
            colons_at_star = colons;
        } else if (!at.at_end() && letter != U'*' && ((wanted == U'?' && letter != U'\0') || at.same(text))) {
            colons += letter == U':' ? 1 : 0;
            at.next();
            text.next();
        } else if (has_star && (colons_at_star >= arn_colons || swallowed.letter() != U':')) {
            swallowed.next();
            at = after_star;
            text = swallowed;
            colons = colons_at_star;
        } else {
            return false;
        }
    }
    while (!at.at_end() && at.letter() == U'*') {
        at.next();
    }
    return at.at_end() && (wide == narrow || (!is_completed(wide) && !is_completed(narrow)));
}

bool covers_actions(const std::vector<model::ActionName>& wide, bool wide_is_negated,
                    const std::vector<model::ActionName>& narrow, bool narrow_is_negated) {
    if (wide_is_negated && narrow_is_negated) {
        return covers_each(narrow, wide, covers_name);
    }
    if (narrow_is_negated) {
        return std::any_of(wide.begin(), wide.end(),
                           [](const model::ActionName& action) { return action.text == "*"; });
    }
    if (!wide_is_negated) {
        return covers_each(wide, narrow, covers_name);
    }
    if (wide.size() > list_limit || narrow.size() > list_limit) {
        return false;
    }
    return std::none_of(wide.begin(), wide.end(), [&](const model::ActionName& excepted) {
        return std::any_of(narrow.begin(), narrow.end(), [&](const model::ActionName& action) {
            return catalog::meet(text::folded(excepted.text), text::folded(action.text));
        });
    });
}

bool covers_resources(const model::Rule& wide, const model::Rule& narrow) {
    if (wide.not_resources) {
        // Whether a resource is outside of what is excepted depends on what the holes are filled with.
        return narrow.not_resources && covers_each(narrow.resources, wide.resources, covers_template);
    }
    if (narrow.not_resources) {
        return std::any_of(wide.resources.begin(), wide.resources.end(), model::is_everything);
    }
    return covers_each(wide.resources, narrow.resources, covers_template);
}

bool covers_condition(const model::Alternatives& wide, const model::Alternatives& narrow) {
    if (is_unconditional(wide)) {
        return true;
    }
    if (wide.size() > list_limit || narrow.size() > list_limit) {
        return false;
    }
    const auto has_all = [](const model::Alternative& all, const model::Alternative& some) {
        return some.size() <= all.size() && some.size() <= list_limit && all.size() <= list_limit &&
               covers_each(all, some, same_test);
    };
    return std::all_of(narrow.begin(), narrow.end(), [&](const model::Alternative& one) {
        return std::any_of(wide.begin(), wide.end(),
                           [&](const model::Alternative& other) { return has_all(one, other); });
    });
}

bool is_unconditional(const model::Alternatives& alternatives) {
    return std::any_of(alternatives.begin(), alternatives.end(),
                       [](const model::Alternative& tests) { return tests.empty(); });
}

} // namespace slrc::review
