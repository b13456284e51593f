#include "compiler/prove/expressions.hpp"

#include "compiler/pattern/automaton.hpp"
#include "compiler/pattern/language.hpp"
#include "compiler/text/utf8.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::prove {

namespace {

using pattern::Automaton;
using pattern::Language;
using pattern::Letters;

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

/// Nothing where it may be any.
std::optional<Letters> letters_of(const std::string& expression) {
    if (expression.empty()) {
        return std::nullopt;
    }
    const pattern::Expression read = pattern::read_expression(expression);
    return read.problem.empty() ? std::optional(letters_of(Language{read.language})) : std::nullopt;
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

pattern::But left_out(const std::string& expression) {
    const auto letters = letters_of(expression);
    if (!letters) {
        return pattern::But::nothing;
    }
    const bool slash = letters->test('/');
    const bool colon = letters->test(':');
    return slash ? (colon ? pattern::But::nothing : pattern::But::colon)
                 : (colon ? pattern::But::slash : pattern::But::slash_and_colon);
}

bool may_have_variable(const std::string& expression) {
    const auto letters = letters_of(expression);
    return !letters || (letters->test('$') && letters->test('{') && letters->test('}'));
}

} // namespace slrc::prove
