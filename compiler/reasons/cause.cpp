#include "compiler/reasons/missing.hpp"

#include <utility>

namespace slrc::reasons {

Cause cause_of(const model::Role& role, std::size_t rule, std::string sid) {
    const model::Rule& of = role.rules[rule];
    const bool always = !is_conditional(of.guard);
    return {of.span, std::move(sid), always ? std::string() : to_text(of.guard, capability_names(role)),
            of.included_at};
}

Cause cause_of(const model::TrustRule& rule, std::string sid) {
    return {rule.span, std::move(sid), {}, {}};
}

} // namespace slrc::reasons
