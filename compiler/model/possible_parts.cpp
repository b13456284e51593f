#include "compiler/model/possible_parts.hpp"

#include "compiler/model/capability_space.hpp"
#include "compiler/model/names.hpp"
#include "compiler/model/specialize.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace slrc::model {

using diagnostics::Kind;

namespace {

class PossiblePartsFinder {
public:
    PossiblePartsFinder(const Role& role, Filler& filler)
        : role_(role), filler_(filler), space_(role, filler.configuration().capabilities) {}

    PossibleParts find() {
        result_.parts.push_back(PossiblePart{{}, Guard{}, {}});
        for (const Rule& rule : role_.rules) {
            if (is_possible(rule.guard)) {
                add(rule);
            }
        }
        auto& parts = result_.parts;
        parts.erase(std::remove_if(parts.begin(), parts.end(),
                                   [](const PossiblePart& part) { return part.document.statements.empty(); }),
                    parts.end());
        for (std::size_t index = 0; index < role_.capabilities.size(); ++index) {
            const bool is_on = filler_.configuration().capabilities[index];
            result_.signs.push_back(is_on ? sign_of(index) : std::nullopt);
        }
        return std::move(result_);
    }

private:
    /// A guard that is too complex, which is reported of the specification, is asked of the configuration's own set.
    bool is_possible(const Guard& guard) {
        const auto node = space_.where(guard);
        return node ? *node != GuardDiagram::never : holds(guard, filler_.configuration().capabilities);
    }

    void add(const Rule& rule) {
        const auto name = part_name(rule.guard, capability_names(role_));
        if (!name) {
            filler_.sink().report(Kind::guard_too_complex, rule.span,
                                  "the guard of this rule is too long for the name of a policy of its own");
            return;
        }
        const auto [place, is_new] = places_.try_emplace(*name, result_.parts.size());
        if (name->empty()) {
            place->second = 0;
        } else if (is_new) {
            result_.parts.push_back(PossiblePart{*name, rule.guard, {}});
        }
        std::vector<iam::Statement> more = statements(rule, filler_);
        auto& all = result_.parts[place->second].document.statements;
        std::ranges::move(more, std::back_inserter(all));
    }

    std::optional<Sign> sign_of(std::size_t capability) {
        const Guard is_on{Guard::Has{capability}};
        const auto on = space_.where(is_on);
        const auto off = space_.where(negation(is_on));
        for (std::size_t index = 0; on && off && index < result_.parts.size(); ++index) {
            const auto node = space_.where(result_.parts[index].guard);
            if (node && (*node == *on || *node == *off)) {
                return Sign{index, *node == *on};
            }
        }
        return std::nullopt;
    }

    const Role& role_;
    Filler& filler_;
    CapabilitySpace space_;
    PossibleParts result_;
    std::map<std::string, std::size_t> places_;
};

} // namespace

PossibleParts possible_parts(const Role& role, Filler& filler) {
    return PossiblePartsFinder(role, filler).find();
}

} // namespace slrc::model
