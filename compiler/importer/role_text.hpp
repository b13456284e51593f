// One role as text.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/importer/clauses.hpp"
#include "compiler/importer/draft.hpp"
#include "compiler/importer/strings.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::importer {

// Conditions that repeat, pulled into constants.

/// One test as it is written.
struct WrittenTest {
    std::string text;
    /// What a constant for it could be called.
    std::string name;
    /// Whether it means the same everywhere in a file: it names no parameter.
    bool shareable = true;
};

/// Tests that all have to hold.
using WrittenCondition = std::vector<WrittenTest>;

/// All conditions of a file: first each is added as often as it is written, then names are chosen, then each is written.
class SharedConditions {
public:
    void add(const WrittenCondition& condition);
    /// A condition of several tests that are always written together, and more than once, gets one name, if it is a short
    /// one; any other test that is written more than once gets its own.
    void choose_names(NameTable& taken);

    /// `same_account and s3:prefix like "home/*"`.
    [[nodiscard]] std::string text(const WrittenCondition& condition) const;
    /// `let same_account = …`, in the order in which they were added first.
    [[nodiscard]] const std::vector<std::string>& constants() const { return constants_; }

private:
    struct Use {
        WrittenCondition condition;
        int count = 0;
    };
    /// By the text of the whole condition, in the order in which they were added first.
    std::vector<Use> uses_;
    std::map<std::string, std::size_t> places_;
    /// From what is written to the constant that stands for it.
    std::map<std::string, std::string> test_names_;
    std::map<std::string, std::string> condition_names_;
    std::vector<std::string> constants_;
};

// Lines of a specification. The formatter divides those that are too long.

/// One line, indented by so many blocks.
[[nodiscard]] inline std::string line(std::size_t depth, std::string_view text) {
    constexpr std::size_t step = 4;
    return std::string(depth * step, ' ') + std::string(text) + "\n";
}

/// A comment for each text.
[[nodiscard]] inline std::string comments(std::size_t depth, const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) {
        all += line(depth, "// " + text);
    }
    return all;
}

/// Items one below the other; one that has more than one line, or is going to have, stands apart.
class Items {
public:
    void add(const std::string& item) {
        constexpr std::size_t columns = 100;
        const bool tall = std::ranges::count(item, '\n') > 1 || item.size() > columns + 1;
        text_ += !text_.empty() && (tall || last_was_tall_) ? "\n" + item : item;
        last_was_tall_ = tall;
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string text_;
    bool last_was_tall_ = false;
};

/// A rule: what stands before its condition, the condition, and its Sid.
struct WrittenRule {
    std::vector<std::string> comments;
    /// In the language's words; empty for always.
    std::string guard;
    std::string text;
    WrittenCondition condition;
    /// In the place of the above where there are alternatives.
    std::string alternatives;
    std::string sid;
};

/// Rules one after the other that are written as one item: `rules if …` around several with the same condition.
struct RuleGroup {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// All of a role but the names of the conditions that it shares with others.
struct WrittenRole {
    const Draft* draft = nullptr;
    ParameterNames parameters;
    std::vector<WrittenRule> trust;
    std::vector<WrittenRule> rules;
    std::vector<RuleGroup> groups;
};

[[nodiscard]] WrittenRole write_role(const Draft& draft, const catalog::Catalog& catalog);

/// Adds each condition as often as it is going to be written.
void add_conditions(SharedConditions& shared, const WrittenRole& role);

/// `role NAME { … }`. Reports properties that have no place in it.
[[nodiscard]] std::string role_text(const WrittenRole& role, const SharedConditions& shared,
                                    diagnostics::Sink& sink);

} // namespace slrc::importer
