#include "compiler/review/checks.hpp"
#include "compiler/review/covers.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Diagnostic;
using diagnostics::Kind;

namespace {

bool covers_principals(const std::vector<model::Principal>& wide,
                       const std::vector<model::Principal>& narrow) {
    return std::ranges::all_of(narrow, [&](const model::Principal& principal) {
        return std::ranges::all_of(principal.values, [&](const model::OpenText& value) {
            return std::ranges::any_of(wide, [&](const model::Principal& other) {
                // A principal has no wildcards but for `*` alone, which is everybody of its kind.
                return other.kind == principal.kind &&
                       std::ranges::any_of(other.values, [&](const model::OpenText& one) {
                           return one == value || one == model::literal("*", {});
                       });
            });
        });
    });
}

bool covers(const model::TrustRule& wide, const model::TrustRule& narrow) {
    return wide.effect == narrow.effect &&
           covers_actions(wide.actions, wide.not_actions, narrow.actions, narrow.not_actions) &&
           covers_principals(wide.principals, narrow.principals) &&
           covers_condition(wide.alternatives, narrow.alternatives);
}

/// A role with more trust rules than this has its first ones compared.
constexpr std::size_t trust_limit = 64;

} // namespace

void review_redundant_trust(Subject& subject) {
    const auto& rules = subject.role.trust;
    const std::size_t count = std::min(rules.size(), trust_limit);
    for (std::size_t narrow = 0; narrow < count; ++narrow) {
        for (std::size_t wide = 0; wide < count; ++wide) {
            if (wide == narrow || !covers(rules[wide], rules[narrow]) ||
                (wide > narrow && covers(rules[narrow], rules[wide]))) {
                continue;
            }
            Diagnostic found =
                make(Kind::redundant_rule, rules[narrow].span,
                     text::format("this {} says nothing new: another covers all of it", subject.words.trust));
            found.related.push_back({rules[wide].span, "covered by this"});
            subject.sink.add(std::move(found));
            break;
        }
    }
}

} // namespace slrc::review
