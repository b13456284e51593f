// Which rules of a role others make superfluous.
#pragma once

#include "compiler/review/rule_index.hpp"
#include "compiler/review/subject.hpp"

namespace slrc::review {

enum class Superfluous : std::uint8_t { no, covered, dead, under_two_guards };

/// What is wrong with one rule, and the other rule that makes it so.
struct Verdict {
    Superfluous what = Superfluous::no;
    std::size_t by = 0;
};

/// One verdict for each rule. Of two rules that cover one another the later one is superfluous, or the one that is
/// written in the role itself where the other comes out of a group.
[[nodiscard]] std::vector<Verdict> judge_rules(Subject& subject);

} // namespace slrc::review
