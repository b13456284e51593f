// IAM's own decision about a request, by one policy document.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/iam/request.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace slrc::iam {

/// IAM User Guide, "Policy evaluation logic": an explicit Deny, else an Allow, else an implicit deny.
enum class Decision : std::uint8_t { allowed, explicitly_denied, implicitly_denied };

struct Verdict {
    Decision decision = Decision::implicitly_denied;
    /// The first statement that denies, or else the first that allows; nothing for an implicit deny.
    std::optional<std::size_t> statement;

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// How one statement stands to one request: which of its elements let the request through.
struct Fit {
    bool principal = false;
    bool action = false;
    bool resource = false;
    /// By index into Statement::conditions.
    std::vector<bool> conditions;

    [[nodiscard]] bool applies() const;
};

/// A document that is ready to decide: what does not depend on the request is worked out once. Operators that IAM
/// does not have, and values that an operator cannot read, never match. What is decided where IAM's pages are silent stands in
/// iam/README.md.
class Evaluator {
public:
    explicit Evaluator(const Document& document);
    Evaluator(Evaluator&&) noexcept;
    Evaluator& operator=(Evaluator&&) noexcept;
    ~Evaluator();

    [[nodiscard]] Verdict decide(const Request& request) const;
    /// The same question to one statement alone, for explanations.
    [[nodiscard]] Fit fit(std::size_t statement, const Request& request) const;

private:
    struct Prepared;
    std::unique_ptr<const Prepared> prepared_;
};

} // namespace slrc::iam
