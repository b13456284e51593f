#include "compiler/reasons/judge.hpp"

#include "compiler/iam/request.hpp"
#include "compiler/model/filler.hpp"
#include "compiler/reasons/request_form.hpp"

#include <algorithm>
#include <utility>

namespace slrc::reasons {

namespace {

model::SourcedDocument compile(const model::Role& role, const model::Configuration& configuration,
                               iam::PolicyKind kind, diagnostics::Sink& sink) {
    model::Filler filler(role, configuration, sink);
    return kind == iam::PolicyKind::trust ? sourced_trust(role, filler) : sourced_permissions(role, filler);
}

/// A condition, or what is missing of one.
template <typename Test>
void add_once(std::vector<AbsentKey>& all, const Test& test, const std::vector<std::string>& wanted) {
    const bool known = std::ranges::any_of(all, [&](const AbsentKey& one) { return one.key == test.key; });
    if (!known) {
        all.push_back(AbsentKey{test.key, test.operation, wanted});
    }
}

std::vector<AbsentKey> absent_keys(const iam::Statement& statement, const iam::Request& request) {
    std::vector<AbsentKey> keys;
    for (const iam::Condition& condition : statement.conditions) {
        if (iam::values_of(request.context, condition.key).empty()) {
            add_once(keys, condition, condition.values);
        }
    }
    return keys;
}

/// Of the nearest rule: those of its conditions that are not met.
std::vector<AbsentKey> absent_keys(const std::vector<Missing>& missing) {
    std::vector<AbsentKey> keys;
    for (const Missing& one : missing) {
        if (one.part == Part::condition && one.found.empty()) {
            add_once(keys, one, one.wanted);
        }
    }
    return keys;
}

} // namespace

Judge::Judge(const model::Role& role, const model::Configuration& configuration, iam::PolicyKind kind,
             const catalog::Catalog& catalog, diagnostics::Sink& sink)
    : Judge(role, configuration, kind, catalog, compile(role, configuration, kind, sink)) {}

Judge::Judge(const model::Role& role, const model::Configuration& configuration, iam::PolicyKind kind,
             const catalog::Catalog& catalog, model::SourcedDocument document)
    : role_(role),
      kind_(kind),
      catalog_(catalog),
      document_(std::move(document)),
      evaluator_(document_.document),
      near_(kind == iam::PolicyKind::trust ? NearRules(role, document_) : NearRules(role, configuration)) {}

Answer Judge::answer(const iam::Request& asked) {
    const iam::Request request = with_lists(asked, catalog_);
    const iam::Verdict verdict = evaluator_.decide(request);
    if (!verdict.statement) {
        Answer answer = near_.answer(request);
        answer.absent_keys = absent_keys(answer.missing);
        return answer;
    }
    const std::size_t rule = document_.rules[*verdict.statement];
    const iam::Statement& statement = document_.document.statements[*verdict.statement];
    return {verdict.decision,
            kind_ == iam::PolicyKind::trust ? cause_of(role_.trust[rule], statement.sid)
                                            : cause_of(role_, rule, statement.sid),
            {},
            absent_keys(statement, request)};
}

} // namespace slrc::reasons
