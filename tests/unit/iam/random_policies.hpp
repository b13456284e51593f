// Random policies and requests out of few names, so that they meet often. What no page of AWS decides is not among
// them: negated operators on what they cannot read (the keys `k:no-…` have such values, and positive operators alone);
// dates of four digits, fractions of seconds, numbers such as `1.` and `1e3`; a list without values under an operator
// without prefix and suffix; an empty text under Null and ForAnyValue, or among other values; variables in Bool, and
// such as stand for an empty text; a default for a key of several values; NotPrincipal in an Allow; trust that is asked
// about without a caller; ARNs of fewer than six parts that do not end in a star; wildcards in an action's service.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/iam/request.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace slrc::test {

/// A key, what policies ask of it, and what requests have.
struct RandomKey {
    /// The beginning of the names of its operators.
    std::string family;
    std::string name;
    std::vector<std::string> policy_values;
    std::vector<std::string> request_values;
    /// How many values a request has at most.
    std::size_t most = 3;
    /// False for keys with values that an operator cannot read.
    bool negated = true;
};

class RandomPolicies {
public:
    explicit RandomPolicies(std::uint64_t seed) : random_(seed) {}

    /// Of permissions, or of trust.
    [[nodiscard]] iam::Document document();
    /// For such a document.
    [[nodiscard]] iam::Request request(const iam::Document& document);

private:
    [[nodiscard]] std::size_t below(std::size_t limit);
    [[nodiscard]] bool happens(std::size_t in_hundred);
    [[nodiscard]] const std::string& pick(const std::vector<std::string>& words);
    [[nodiscard]] std::vector<std::string> some(const std::vector<std::string>& words, std::size_t most);
    [[nodiscard]] const RandomKey& key_for(const std::string& operation, bool negated, bool can_be_blank);
    [[nodiscard]] iam::Condition condition(bool variables);
    [[nodiscard]] std::vector<iam::Principals> principals();
    [[nodiscard]] std::vector<iam::Principals> excepted();
    [[nodiscard]] iam::Statement statement(bool trust, bool variables);
    [[nodiscard]] iam::Caller caller();

    std::mt19937_64 random_;
    /// Every operator with every prefix and suffix comes in turn.
    std::size_t next_operation_ = 0;
};

} // namespace slrc::test
