#include "compiler/check/rules.hpp"
#include "compiler/model/names.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <map>

namespace slrc::check {

using diagnostics::Kind;

bool check_sid(Context& context, const syntax::Name& sid) {
    const auto is_fine = [](char c) { return text::is_letter_or_digit(c); };
    if (std::ranges::all_of(sid.text, is_fine)) {
        return true;
    }
    context.sink.report(
        Kind::bad_sid, sid.span,
        text::format("`{}` is no Sid: it has a character that is neither letter nor digit", sid.text));
    return false;
}

void check_trust_sids(Context& context, const model::Role& role) {
    std::map<std::string, Span> users;
    for (const model::TrustRule& rule : role.trust) {
        for (const std::string& sid :
             model::statement_sids(rule.sid, rule.sid.empty() ? 0 : rule.alternatives.size())) {
            const auto [place, is_new] = users.emplace(sid, rule.span);
            if (!is_new) {
                auto found = make(Kind::duplicate_sid, rule.span,
                                  text::format("a second statement with the Sid `{}`", sid));
                found.related.push_back({place->second, "the first is here"});
                context.sink.add(std::move(found));
            }
        }
    }
}

void check_sids(Context& context, RoleScope& role, const CheckedRules& checked) {
    // Rules whose guards exclude one another never meet in one document. Their guards are joined as they come, so that
    // each rule is compared once.
    struct Users {
        model::GuardDiagram::Node guard;
        Span first;
    };
    std::map<std::string, Users> users;
    for (std::size_t index = 0; index < checked.rules.size(); ++index) {
        const model::Rule& rule = checked.rules[index];
        for (const std::string& sid :
             model::statement_sids(rule.sid, rule.sid.empty() ? 0 : rule.alternatives.size())) {
            const auto [place, is_new] = users.emplace(sid, Users{checked.guards[index], rule.span});
            if (is_new) {
                continue;
            }
            const auto shared = role.diagram.both(place->second.guard, checked.guards[index]);
            if (!shared || *shared != model::GuardDiagram::never) {
                const Span where = rule.included_at.empty() ? rule.span : rule.included_at.back();
                auto found = make(Kind::duplicate_sid, where,
                                  text::format("a second statement with the Sid `{}`", sid));
                found.related.push_back({place->second.first, "the first is here"});
                context.sink.add(std::move(found));
            }
            place->second.guard =
                role.diagram.either(place->second.guard, checked.guards[index]).value_or(place->second.guard);
        }
    }
}

} // namespace slrc::check
