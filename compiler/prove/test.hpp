// One test of a condition, ready for questions about which values fulfil it.
#pragma once

#include "compiler/iam/operators.hpp"
#include "compiler/iam/prepared_statement.hpp"
#include "compiler/model/condition.hpp"
#include "compiler/prove/glob.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::prove {

/// How an operator reads values.
enum class Reads : std::uint8_t {
    /// Only whether the key is there.
    presence,
    /// As texts: String, ARN and Bool operators.
    globs,
    /// As numbers, dates, addresses or bytes, without regard to how these are written.
    things,
    /// What it reads is not known before the role is compiled: it may hold, and it may not.
    open
};

struct Test {
    /// What it is made of; null for one that no rule has.
    const model::ConditionTest* source = nullptr;
    iam::Operator operation;
    /// In small letters, and as it is written.
    std::string key;
    std::string key_text;
    /// Whether a hole stands in it.
    bool is_key_open = false;
    Reads reads = Reads::globs;
    bool has_values = true;
    /// Of globs: what fits the operator without its `Not`, and, for ARN operators with one, what does not hold besides.
    std::vector<Glob> globs;
    std::vector<Glob> fits_or_no_arn;
    /// Whether all values are ARNs: an operator with `Not` never holds beside one that is none.
    bool all_arns = true;
    /// Whether a value of a hole decides that.
    bool may_be_no_arn = false;
    /// Of things and presence: as the evaluator reads them.
    iam::ConditionValues values;
    std::vector<std::string> texts;
    source::Span span;
};

[[nodiscard]] Test prepare(const model::ConditionTest& test, const TextReading& reading);

/// Whether two say the same of every request.
[[nodiscard]] bool same(const Test& left, const Test& right);

/// Whether a request without the key fulfils it.
[[nodiscard]] bool holds_without_key(const Test& test);

/// Whether a value of a request fits, as the operator reads one value: with its `Not`.
[[nodiscard]] bool fits(const Test& test, std::string_view value);

} // namespace slrc::prove
