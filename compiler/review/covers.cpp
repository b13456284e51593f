#include "compiler/review/covers.hpp"

#include "compiler/pattern/match.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/pattern/relation.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <type_traits>

namespace slrc::review {

using model::OpenText;

namespace {

/// Lists that are longer are only compared as written: each element would look at each other one.
constexpr std::size_t list_limit = 100;

/// How many of the colons that divide an ARN an open text has, as far as its letters say.
constexpr std::ptrdiff_t arn_colons = 5;

bool is_arn(const OpenText& value) {
    const auto* start = value.parts.empty() ? nullptr : std::get_if<model::Literal>(&value.parts.front());
    return start != nullptr && start->text.starts_with("arn:");
}

/// Whether IAM completes it (iam/prepared_statement.cpp): an ARN with fewer than six parts and without a `*` stands for
/// longer texts than what is written.
bool is_completed(const OpenText& value) {
    const auto count = [&](char letter) {
        std::ptrdiff_t found = 0;
        for (const model::Part& part : value.parts) {
            if (const auto* literal = std::get_if<model::Literal>(&part)) {
                found += std::ranges::count(literal->text, letter);
            }
        }
        return found;
    };
    return is_arn(value) && count('*') == 0 && count(':') < arn_colons;
}

/// Whether the letters before the first wildcards and holes are no others: of most pairs they are.
bool begin_alike(const OpenText& wide, const OpenText& narrow) {
    const auto letters = [](const OpenText& value) {
        const auto* start = value.parts.empty() ? nullptr : std::get_if<model::Literal>(&value.parts.front());
        const std::string_view text = start != nullptr ? std::string_view(start->text) : std::string_view();
        return text.substr(0, text.find_first_of("*?"));
    };
    return letters(narrow).starts_with(letters(wide));
}

/// With the holes of both numbered by their places in the second: one that is not there is beyond them.
pattern::Pattern pattern_of(const OpenText& value, const OpenText& known) {
    pattern::Pattern result;
    for (const model::Part& part : value.parts) {
        if (const auto* literal = std::get_if<model::Literal>(&part)) {
            result.add_glob(literal->text);
        } else {
            const auto place = std::ranges::find(known.parts, part);
            result.add_hole(static_cast<std::size_t>(place - known.parts.begin()));
        }
    }
    return result;
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
    return std::ranges::all_of(narrow, [&](const T& one) {
        return std::ranges::any_of(wide, [&](const T& other) { return covers(other, one); });
    });
}

bool covers_name(const model::ActionName& wide, const model::ActionName& narrow) {
    return covers_action(wide.text, narrow.text);
}

bool same_key(const OpenText& left, const OpenText& right) {
    const auto same = [](const model::Part& a, const model::Part& b) {
        const auto* one = std::get_if<model::Literal>(&a);
        const auto* other = std::get_if<model::Literal>(&b);
        return one != nullptr && other != nullptr ? text::equal_folded(one->text, other->text) : a == b;
    };
    return std::ranges::equal(left.parts, right.parts, same);
}

bool same_test(const model::ConditionTest& left, const model::ConditionTest& right) {
    return left.operation == right.operation && left.values.size() == right.values.size() &&
           same_key(left.key, right.key) && covers_each(left.values, right.values, std::equal_to<>()) &&
           covers_each(right.values, left.values, std::equal_to<>());
}

} // namespace

bool covers_action(std::string_view wide, std::string_view narrow) {
    if (!pattern::has_wildcard(wide)) {
        return text::equal_folded(wide, narrow);
    }
    if (!pattern::has_wildcard(narrow)) {
        return pattern::matches(wide, narrow, pattern::LetterCase::ignored);
    }
    return pattern::covers(text::folded(wide), text::folded(narrow));
}

bool covers_text(const OpenText& wide, const OpenText& narrow) {
    if (wide == narrow || model::is_everything(wide)) {
        return true;
    }
    return begin_alike(wide, narrow) && !is_completed(wide) && !is_completed(narrow) &&
           pattern::covers(pattern_of(wide, narrow), pattern_of(narrow, narrow));
}

bool covers_actions(const std::vector<model::ActionName>& wide, bool wide_is_negated,
                    const std::vector<model::ActionName>& narrow, bool narrow_is_negated) {
    if (wide_is_negated && narrow_is_negated) {
        return covers_each(narrow, wide, covers_name);
    }
    if (narrow_is_negated) {
        return std::ranges::any_of(wide, [](const model::ActionName& action) { return action.text == "*"; });
    }
    if (!wide_is_negated) {
        return covers_each(wide, narrow, covers_name);
    }
    if (wide.size() > list_limit || narrow.size() > list_limit) {
        return false;
    }
    return std::ranges::none_of(wide, [&](const model::ActionName& excepted) {
        return std::ranges::any_of(narrow, [&](const model::ActionName& action) {
            return pattern::meet(text::folded(excepted.text), text::folded(action.text));
        });
    });
}

bool has_variables_of(const std::vector<OpenText>& all, const OpenText& one) {
    return std::ranges::all_of(one.parts, [&](const model::Part& part) {
        return !std::holds_alternative<model::Variable>(part) ||
               std::ranges::any_of(all, [&](const OpenText& other) {
                   return std::ranges::find(other.parts, part) != other.parts.end();
               });
    });
}

bool covers_resources(const model::Rule& wide, const model::Rule& narrow) {
    if (wide.not_resources) {
        // Whether a resource is outside of what is excepted depends on what the holes are filled with; and a rule that
        // excepts a variable without a value is on nothing.
        return narrow.not_resources && covers_each(narrow.resources, wide.resources, covers_text) &&
               (wide.resources == narrow.resources ||
                std::ranges::all_of(wide.resources, [&](const OpenText& one) {
                    return has_variables_of(narrow.resources, one);
                }));
    }
    if (narrow.not_resources) {
        return std::ranges::any_of(wide.resources, model::is_everything);
    }
    return covers_each(wide.resources, narrow.resources, covers_text);
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
    return std::ranges::all_of(narrow, [&](const model::Alternative& one) {
        return std::ranges::any_of(wide,
                                   [&](const model::Alternative& other) { return has_all(one, other); });
    });
}

bool is_unconditional(const model::Alternatives& alternatives) {
    return std::ranges::any_of(alternatives, [](const model::Alternative& tests) { return tests.empty(); });
}

} // namespace slrc::review
