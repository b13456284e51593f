// Decides about requests by the documents of one role, and says why.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/iam/evaluate.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/role.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/reasons/answer.hpp"
#include "compiler/reasons/near_rules.hpp"

#include <cstddef>

namespace slrc::reasons {

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
