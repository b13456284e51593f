// Decides about requests by the documents of one role, and says why.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/iam/evaluate.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/role.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/reasons/answer.hpp"
#include "compiler/reasons/missing.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace slrc::reasons {

/// The statements of all rules, whatever their guards. Where a value is not known, in a resource stand wildcards that take
/// every value of its type, and a test of a condition is left out: the statement allows what it could allow.
[[nodiscard]] model::SourcedDocument with_every_rule(const model::Role& role,
                                                     const model::Configuration& configuration);

// For a request that no rule speaks of: the rule that comes nearest to allowing it, and what keeps it from that.

class NearRules {
public:
    /// The permissions of a role: rules whose guards do not hold are near, too.
    NearRules(const model::Role& role, const model::Configuration& configuration);
    /// Its trust.
    NearRules(const model::Role& role, model::SourcedDocument trust);

    /// The answer for a request that is implicitly denied.
    [[nodiscard]] Answer answer(const iam::Request& request);

private:
    struct Candidate {
        std::size_t statement = 0;
        iam::Fit fit;
        /// Less is nearer.
        int distance = 0;
    };

    [[nodiscard]] bool is_in(std::size_t statement) const;
    [[nodiscard]] std::vector<Candidate> candidates(const iam::Request& request) const;
    [[nodiscard]] std::optional<Change> change_for(const Candidate& candidate, const iam::Request& request);
    [[nodiscard]] std::vector<Missing> missing(const Candidate& candidate, const iam::Request& request) const;
    /// With nothing for a change: no set of capabilities lets the rule in.
    [[nodiscard]] Answer answer_of(const Candidate& candidate, const std::optional<Change>& change,
                                   const iam::Request& request) const;

    const model::Role& role_;
    /// Nothing for a trust policy.
    std::optional<CapabilityChanges> changes_;
    model::SourcedDocument document_;
    iam::Evaluator evaluator_;
};

class Judge {
public:
    /// Compiles the document that is asked; what is wrong with it is reported, and then nothing may be asked. The role, the
    /// configuration and the catalogue, which knows the keys of requests, have to live as long.
    Judge(const model::Role& role, const model::Configuration& configuration, iam::PolicyKind kind,
          const catalog::Catalog& catalog, diagnostics::Sink& sink);

    [[nodiscard]] Answer answer(const iam::Request& asked);

private:
    Judge(const model::Role& role, const model::Configuration& configuration, iam::PolicyKind kind,
          const catalog::Catalog& catalog, model::SourcedDocument document);

    const model::Role& role_;
    iam::PolicyKind kind_;
    const catalog::Catalog& catalog_;
    model::SourcedDocument document_;
    iam::Evaluator evaluator_;
    NearRules near_;
};

} // namespace slrc::reasons
