#include "compiler/importer/role_text.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

namespace slrc::importer {

namespace {

/// Longer names say no more than the condition itself.
constexpr std::size_t longest_name = 48;

std::string whole_text(const WrittenCondition& condition) {
    return text::joined(condition, " and ", &WrittenTest::text);
}

bool is_shareable(const WrittenCondition& condition) {
    return std::ranges::all_of(condition, [](const WrittenTest& test) { return test.shareable; });
}

std::string shortened(std::string name) {
    if (name.size() > longest_name) {
        name.resize(name.rfind('_', longest_name));
    }
    return name;
}

std::string name_of(const WrittenCondition& condition) {
    return text::joined(condition, "_and_", &WrittenTest::name);
}

} // namespace

void SharedConditions::add(const WrittenCondition& condition) {
    if (condition.empty()) {
        return;
    }
    const auto [place, is_new] = places_.emplace(whole_text(condition), uses_.size());
    if (is_new) {
        uses_.push_back({condition, 0});
    }
    ++uses_[place->second].count;
}

void SharedConditions::choose_names(NameTable& taken) {
    std::map<std::string, int> counts;
    for (const Use& use : uses_) {
        for (const WrittenTest& test : use.condition) {
            counts[test.text] += use.count;
        }
    }
    const auto is_whole = [&](const Use& use) {
        const WrittenCondition& tests = use.condition;
        return use.count > 1 && tests.size() > 1 && is_shareable(tests) &&
               name_of(tests).size() <= longest_name &&
               std::ranges::all_of(tests,
                                   [&](const WrittenTest& test) { return counts[test.text] == use.count; });
    };
    for (const Use& use : uses_) {
        if (is_whole(use)) {
            const std::string name = taken.make(name_of(use.condition));
            condition_names_.emplace(whole_text(use.condition), name);
            constants_.push_back(text::format("let {} = {}", name, whole_text(use.condition)));
            continue;
        }
        for (const WrittenTest& test : use.condition) {
            if (test.shareable && counts[test.text] > 1 && test_names_.count(test.text) == 0) {
                const std::string name = taken.make(shortened(test.name));
                test_names_.emplace(test.text, name);
                constants_.push_back(text::format("let {} = {}", name, test.text));
            }
        }
    }
}

std::string SharedConditions::text(const WrittenCondition& condition) const {
    if (const auto whole = condition_names_.find(whole_text(condition)); whole != condition_names_.end()) {
        return whole->second;
    }
    return text::joined(condition, " and ", [&](const WrittenTest& test) {
        const auto name = test_names_.find(test.text);
        return name == test_names_.end() ? test.text : name->second;
    });
}

} // namespace slrc::importer
