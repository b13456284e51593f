// Specifications that nobody wrote: every construct of the grammar, by chance, with any white space and comments
// between the tokens. They are right as far as the parser sees; their names mean nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::test {

/// The same numbers on every machine, unlike those of std::uniform_int_distribution.
class Chance {
public:
    explicit Chance(std::uint32_t seed) : engine_(seed) {}

    [[nodiscard]] std::size_t below(std::size_t limit) { return engine_() % limit; }
    /// True once in so many times.
    [[nodiscard]] bool once_in(std::size_t times) { return below(times) == 0; }
    [[nodiscard]] std::string pick(std::initializer_list<const char*> words) {
        return *(words.begin() + below(words.size()));
    }

private:
    std::mt19937 engine_;
};

/// How tokens become text.
struct Spacing {
    /// A comment before a token, once in so many times; 0 for never.
    std::size_t comments = 0;
    /// A line end or odd blanks before a token, once in so many times; 0 for one space or none.
    std::size_t line_ends = 0;
    /// Lines between `// slrc: fmt off` and `on`, once in so many constructs; 0 for never.
    std::size_t regions = 0;
};

/// Makes specifications, one after another.
class RandomSpecifications {
public:
    RandomSpecifications(std::uint32_t seed, Spacing spacing) : chance_(seed), spacing_(spacing) {}

    /// The next one: a few declarations.
    [[nodiscard]] std::string next();

private:
    // Text.
    void put(std::string_view token);
    void put_glued(std::string_view token);
    void put_words(std::string_view words);
    void space();
    void comment();
    [[nodiscard]] bool needs_space(std::string_view token) const;
    void region_end(std::string_view word);

    // random_expressions.cpp
    [[nodiscard]] std::string name();
    void reference();
    void string();
    [[nodiscard]] std::string string_segment();
    void value();
    void values();
    void bracketed(bool of_actions);
    void action();
    void actions();
    void resources();
    void guard(std::size_t depth);
    void condition(std::size_t depth);
    void condition_test();
    void type();
    void parameter();
    void parameters();
    void arguments();

    // random_specification.cpp
    void rule(std::size_t depth);
    void grant();
    void when(std::size_t depth);
    void block(std::size_t depth);

    // random_roles.cpp
    void principal(bool first, bool asked);
    void principals(bool asked);
    void trust();
    void capability();
    void lifecycle_item();
    void setting();
    void test_item();
    void role_item();
    void role();
    void let();
    void external();
    void declaration();

    template <typename Construct>
    void constructs(std::size_t most, Construct construct) {
        for (std::size_t count = chance_.below(most + 1); count > 0; --count) {
            const bool region = spacing_.regions > 0 && !in_region_ && chance_.once_in(spacing_.regions);
            if (region) {
                in_region_ = true;
                region_end("off");
            }
            construct();
            if (region) {
                region_end("on");
                in_region_ = false;
            }
        }
    }
    template <typename Construct>
    void braces(std::size_t most, Construct construct) {
        put("{");
        constructs(most, construct);
        put("}");
    }
    template <typename Item>
    void list(std::size_t most, Item item) {
        for (std::size_t count = 1 + chance_.below(most); count > 0; --count) {
            item();
            if (count > 1) {
                put(",");
            }
        }
    }

    Chance chance_;
    Spacing spacing_;
    std::string text_;
    std::size_t comments_ = 0;
    bool in_region_ = false;
};

} // namespace slrc::test
