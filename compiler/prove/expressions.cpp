#include "compiler/prove/expressions.hpp"

#include "compiler/pattern/automaton.hpp"
#include "compiler/pattern/language.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::prove {

namespace {

using pattern::Automaton;
using pattern::But;
using pattern::Language;
using pattern::Letters;
using pattern::Pattern;

/// All that stand in some text.
Letters letters_of(const Language& language) {
    Letters all;
    const auto add = [&](const std::vector<Language>& parts) {
        for (const Language& part : parts) {
            all |= letters_of(part);
        }
    };
    if (const auto* letters = std::get_if<Letters>(&language.node)) {
        return *letters;
    }
    if (const auto* sequence = std::get_if<Language::Sequence>(&language.node)) {
        add(sequence->parts);
    } else if (const auto* choice = std::get_if<Language::Choice>(&language.node)) {
        add(choice->options);
    } else {
        add(std::get<Language::Repeated>(language.node).item);
    }
    return all;
}

char32_t first_of(const Letters& letters) {
    char32_t letter = 0;
    while (!letters.test(letter)) {
        ++letter;
    }
    return letter;
}

/// Nothing where it may be any.
std::optional<Letters> letters_of(const std::string& expression) {
    if (expression.empty()) {
        return std::nullopt;
    }
    const pattern::Expression read = pattern::read_expression(expression);
    return read.problem.empty() ? std::optional(letters_of(Language{read.language})) : std::nullopt;
}

But left_out(const Letters& letters) {
    Letters digits;
    for (std::size_t digit = '0'; digit <= '9'; ++digit) {
        digits.set(digit);
    }
    if ((letters & ~digits).none()) {
        return But::all_but_digits;
    }
    const bool slash = letters.test('/');
    const bool colon = letters.test(':');
    return slash ? (colon ? But::nothing : But::colon) : (colon ? But::slash : But::slash_and_colon);
}

/// Adds a pattern that matches its texts.
void add_language(Pattern& to, const Language& language) {
    if (const auto* letters = std::get_if<Letters>(&language.node)) {
        if (letters->count() == 1) {
            to.add_letters(text::to_utf8(std::u32string(1, first_of(*letters))));
        } else {
            to.add_one(left_out(*letters));
        }
    } else if (const auto* sequence = std::get_if<Language::Sequence>(&language.node)) {
        for (const Language& part : sequence->parts) {
            add_language(to, part);
        }
    } else if (const auto* choice = std::get_if<Language::Choice>(&language.node)) {
        if (choice->options.size() == 1) {
            add_language(to, choice->options.front());
        } else {
            to.add_any(left_out(letters_of(language)));
        }
    } else {
        const auto& repeated = std::get<Language::Repeated>(language.node);
        constexpr std::size_t most_written = 32;
        for (std::size_t turn = 0; turn < std::min(repeated.least, most_written); ++turn) {
            add_language(to, repeated.item.front());
        }
        if (repeated.most != std::min(repeated.least, most_written)) {
            to.add_any(left_out(letters_of(language)));
        }
    }
}

} // namespace

std::optional<std::string> shortest_of(const std::string& expression) {
    const pattern::Expression read = pattern::read_expression(expression);
    if (!read.problem.empty()) {
        return std::nullopt;
    }
    const std::array outcomes{pattern::Outcome{'+', pattern::Language{read.language}}};
    const auto automaton = pattern::make_automaton(outcomes);
    if (!automaton) {
        return std::nullopt;
    }
    struct Step {
        std::size_t state = 0;
        std::u32string text;
    };
    std::vector<bool> seen(automaton->states.size(), false);
    std::vector<Step> steps{{0, {}}};
    constexpr std::string_view first_letters =
        "xabcdefghijklmnopqrstuvwyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (std::size_t at = 0; at < steps.size(); ++at) {
        if (automaton->states[steps[at].state].outcome == '+') {
            return text::to_utf8(steps[at].text);
        }
        const auto go_on = [&](char32_t letter) {
            const std::size_t next = automaton->states[steps[at].state].next[automaton->class_of.at(letter)];
            if (next != Automaton::none && !seen[next]) {
                seen[next] = true;
                steps.push_back({next, steps[at].text + letter});
            }
        };
        for (const char letter : first_letters) {
            go_on(static_cast<unsigned char>(letter));
        }
        for (char32_t letter = ' '; letter < pattern::letter_count; ++letter) {
            go_on(letter);
        }
    }
    return std::nullopt;
}

std::vector<Pattern> openings_of(const std::string& expression) {
    constexpr std::size_t most_alternatives = 16;
    Pattern any;
    any.add_any();
    if (expression.empty()) {
        return {any};
    }
    const pattern::Expression read = pattern::read_expression(expression);
    if (!read.problem.empty()) {
        return {any};
    }
    std::vector<Pattern> all;
    if (read.language.options.size() > most_alternatives) {
        add_language(all.emplace_back(), Language{read.language});
        return all;
    }
    for (const Language& option : read.language.options) {
        add_language(all.emplace_back(), option);
    }
    return all;
}

bool may_have_variable(const std::string& expression) {
    const auto letters = letters_of(expression);
    return !letters || (letters->test('$') && letters->test('{') && letters->test('}'));
}

} // namespace slrc::prove
