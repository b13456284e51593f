// Sids of several policies in one document, where each stands once.
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/importer/draft.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

namespace slrc::importer {

using diagnostics::Kind;

namespace {

/// More capabilities than this are not tried one set after another.
constexpr std::size_t capabilities_limit = 10;

/// Whether some set of capabilities has both rules; yes where that is not known.
bool may_meet(const model::Guard& left, const model::Guard& right, std::size_t capabilities) {
    if (capabilities > capabilities_limit) {
        return true;
    }
    for (std::uint32_t bits = 0; bits < (1U << capabilities); ++bits) {
        model::CapabilitySet set(capabilities);
        for (std::size_t index = 0; index < capabilities; ++index) {
            set[index] = ((bits >> index) & 1U) != 0;
        }
        if (holds(left, set) && holds(right, set)) {
            return true;
        }
    }
    return false;
}

std::string free_sid(const std::string& sid, std::set<std::string>& all) {
    for (std::size_t number = 2;; ++number) {
        std::string name = sid + std::to_string(number);
        if (all.insert(name).second) {
            return name;
        }
    }
}

} // namespace

void rename_sids(Draft& draft, diagnostics::Sink& sink) {
    std::set<std::string> all;
    for (const DraftRule& drafted : draft.rules) {
        all.insert(drafted.rule.sid);
    }
    std::map<std::string, std::vector<const model::Rule*>> users;
    for (DraftRule& drafted : draft.rules) {
        model::Rule& rule = drafted.rule;
        if (rule.sid.empty()) {
            continue;
        }
        const std::vector<const model::Rule*>& earlier = users[rule.sid];
        const bool taken = std::ranges::any_of(earlier, [&](const model::Rule* other) {
            return may_meet(other->guard, rule.guard, draft.capabilities.size());
        });
        if (taken) {
            const std::string name = free_sid(rule.sid, all);
            sink.report(Kind::renamed_sid, rule.span,
                        text::format("the Sid {} is written as {}: an earlier statement of the role has it",
                                     diagnostics::quoted(rule.sid), diagnostics::quoted(name)));
            rule.sid = name;
        }
        users[rule.sid].push_back(&rule);
    }
}

} // namespace slrc::importer
