// Conditions that repeat, pulled into constants.
#pragma once

#include "compiler/importer/identifiers.hpp"

#include <map>
#include <string>
#include <vector>

namespace slrc::importer {

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

} // namespace slrc::importer
