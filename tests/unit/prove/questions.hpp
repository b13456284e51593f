// Questions about roles of documents, made of their own rules, and requests that are near to these.
#pragma once

#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/model/role.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace slrc::test {

/// Whether a request is against an invariant, by IAM's evaluator alone: `question` allows what the invariant is about.
[[nodiscard]] bool is_against(const model::Invariant& invariant, const iam::Evaluator& permissions,
                              const iam::Evaluator& question, const iam::Request& request);
/// Whether a request is against an invariant of a role without capabilities and parameters, by IAM's evaluator alone.
[[nodiscard]] bool is_against(const model::Role& role, const model::Invariant& invariant,
                              const iam::Request& request);

/// An invariant, for messages.
[[nodiscard]] std::string shown(const model::Role& role, const model::Invariant& invariant);

class Questions {
public:
    explicit Questions(std::uint64_t seed) : random_(seed) {}

    /// Twenty invariants: actions, resources and conditions of its rules, and of those of roles before it, put together anew.
    [[nodiscard]] std::vector<model::Invariant> about(const model::Role& role);

    /// Whether one of so many random requests that IAM makes is against an invariant.
    [[nodiscard]] bool finds_request(const model::Role& role, const model::Invariant& invariant,
                                     std::size_t tries);

private:
    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }
    [[nodiscard]] const model::Rule& some_rule(const model::Role& role);
    [[nodiscard]] std::string some_text(const std::string& glob);
    [[nodiscard]] iam::Request request_near(const model::Role& role, const model::Invariant& invariant);

    std::mt19937_64 random_;
    /// Of earlier roles.
    std::vector<model::Rule> others_;
};

} // namespace slrc::test
