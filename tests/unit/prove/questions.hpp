// Questions about roles of documents, made of their own rules, and requests that are near to these.
#pragma once

#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/model/role.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
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

    /// One of ten thousand requests near a role and an invariant, or more, that is against it, by IAM's evaluator alone.
    [[nodiscard]] std::optional<iam::Request> request_against(const model::Role& role,
                                                              const model::Invariant& invariant);
    /// How many were tried so far.
    [[nodiscard]] std::size_t tried() const { return tried_; }

    /// A request of actions, resources and values that stand in a role or in an invariant.
    [[nodiscard]] iam::Request request_near(const model::Role& role, const model::Invariant& invariant);

private:
    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }
    [[nodiscard]] const model::Rule& some_rule(const model::Role& role);
    [[nodiscard]] std::string some_text(const std::string& glob);

    /// Put together in every way these are 27,000, of which IAM makes a third or so.
    static constexpr std::size_t requests_near = 30;
    static constexpr std::size_t fewest_requests = 10'000;

    std::mt19937_64 random_;
    /// Of earlier roles.
    std::vector<model::Rule> others_;
    std::size_t tried_ = 0;
};

} // namespace slrc::test
