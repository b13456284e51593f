#include "compiler/prove/tied_texts.hpp"

#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::prove {

namespace {

bool is_open(const model::OpenText& text) {
    return !model::is_literal(text) || model::has_variable(text);
}

class TiedTexts {
public:
    explicit TiedTexts(const model::Role& role) : names_(model::parameter_names(role)) {}

    std::vector<WrittenText> of(const Wanted& wanted) {
        if (!add_operators(wanted)) {
            // What is asked for comes last among those that match, and what stands in the way last among those that may not.
            add_last(wanted.unmatched);
            add_all(wanted.matched);
        }
        std::reverse(texts_.begin(), texts_.end());
        return std::move(texts_);
    }

private:
    void add(std::string text, source::Span span) {
        const bool is_known = std::any_of(texts_.begin(), texts_.end(),
                                          [&](const WrittenText& known) { return known.span == span; });
        if (texts_.size() < 2 && !is_known) {
            texts_.push_back({std::move(text), span});
        }
    }

    void add_all(std::vector<const Clause*> clauses) {
        std::reverse(clauses.begin(), clauses.end());
        for (const Clause* clause : clauses) {
            add_open(*clause);
        }
    }

    void add_last(const std::vector<const Clause*>& clauses) {
        add_all(clauses);
        texts_.resize(std::min<std::size_t>(texts_.size(), 1));
    }

    void add_open(const Clause& clause) {
        const auto add_text = [&](const model::OpenText& text) {
            if (is_open(text)) {
                add(model::source_text(text, names_), text.span);
            }
        };
        std::for_each(clause.rule->resources.begin(), clause.rule->resources.end(), add_text);
        for (const model::ConditionTest& test : *clause.alternative) {
            std::for_each(test.values.begin(), test.values.end(), add_text);
        }
    }

    /// Two tests of one key, one of which reads texts and the other numbers, dates or the like.
    bool add_operators(const Wanted& wanted) {
        for (const TestLiteral& one : wanted.tests) {
            for (const TestLiteral& other : wanted.tests) {
                if (one.test->reads == Reads::things && other.test->reads == Reads::globs &&
                    one.test->key == other.test->key && one.test->source != nullptr &&
                    other.test->source != nullptr) {
                    add_test(*other.test);
                    add_test(*one.test);
                    return true;
                }
            }
        }
        return false;
    }

    void add_test(const Test& test) {
        std::string values;
        for (const model::OpenText& value : test.source->values) {
            values += (values.empty() ? " " : ", ") + model::source_text(value, names_);
        }
        add(text::format("{} {}{}", test.key_text, to_string(test.operation), values), test.span);
    }

    std::vector<std::string_view> names_;
    std::vector<WrittenText> texts_;
};

} // namespace

std::vector<WrittenText> tied_texts(const Wanted& wanted, const TextReading& reading) {
    return TiedTexts(reading.role).of(wanted);
}

} // namespace slrc::prove
