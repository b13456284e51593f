#include "compiler/reasons/judge.hpp"

#include "compiler/model/filler.hpp"
#include "compiler/reasons/cause.hpp"

#include <utility>

namespace slrc::reasons {

namespace {

model::SourcedDocument compile(const model::Role& role, const model::Configuration& configuration,
                               iam::PolicyKind kind, diagnostics::Sink& sink) {
    model::Filler filler(role, configuration, sink);
    return kind == iam::PolicyKind::trust ? sourced_trust(role, filler) : sourced_permissions(role, filler);
}

} // namespace

Judge::Judge(const model::Role& role, const model::Configuration& configuration, iam::PolicyKind kind,
             diagnostics::Sink& sink)
    : Judge(role, configuration, kind, compile(role, configuration, kind, sink)) {}

Judge::Judge(const model::Role& role, const model::Configuration& configuration, iam::PolicyKind kind,
             model::SourcedDocument document)
    : role_(role),
      kind_(kind),
      document_(std::move(document)),
      evaluator_(document_.document),
      near_(kind == iam::PolicyKind::trust ? NearRules(role, document_) : NearRules(role, configuration)) {}

Answer Judge::answer(const iam::Request& request) {
    const iam::Verdict verdict = evaluator_.decide(request);
    if (!verdict.statement) {
        return near_.answer(request);
    }
    const std::size_t rule = document_.rules[*verdict.statement];
    const std::string& sid = document_.document.statements[*verdict.statement].sid;
    return {verdict.decision,
            kind_ == iam::PolicyKind::trust ? cause_of(role_.trust[rule], sid) : cause_of(role_, rule, sid),
            {}};
}

} // namespace slrc::reasons
