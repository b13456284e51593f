#include "compiler/iam/evaluate.hpp"

#include "compiler/iam/prepared_statement.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace slrc::iam {

bool Fit::applies() const {
    return principal && action && resource &&
           std::ranges::all_of(conditions, [](bool holds) { return holds; });
}

struct Evaluator::Prepared {
    std::vector<PreparedStatement> statements;
};

Evaluator::Evaluator(const Document& document) {
    auto prepared = std::make_unique<Prepared>();
    // IAM User Guide, "Version": only the newer language has variables.
    const bool has_variables = document.version == "2012-10-17";
    prepared->statements.reserve(document.statements.size());
    for (const Statement& statement : document.statements) {
        prepared->statements.emplace_back(statement, has_variables);
    }
    prepared_ = std::move(prepared);
}

Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;
Evaluator::~Evaluator() = default;

/// The whole decision: the first Deny that applies, else the first Allow, else nothing.
Verdict Evaluator::decide(const Request& request) const {
    const std::string action = text::folded(request.action);
    Verdict verdict;
    const std::vector<PreparedStatement>& statements = prepared_->statements;
    for (std::size_t index = 0; index < statements.size(); ++index) {
        const bool denies = statements[index].effect() == Effect::deny;
        const bool decides = denies || verdict.decision == Decision::implicitly_denied;
        if (!decides || !statements[index].applies(request, action)) {
            continue;
        }
        verdict = {denies ? Decision::explicitly_denied : Decision::allowed, index};
        if (denies) {
            break;
        }
    }
    return verdict;
}

Fit Evaluator::fit(std::size_t statement, const Request& request) const {
    return prepared_->statements.at(statement).fit(request);
}

} // namespace slrc::iam
