#include "compiler/importer/role_text.hpp"

#include "compiler/text/format.hpp"

namespace slrc::importer {

namespace {

class RoleText {
public:
    RoleText(const WrittenRole& role, const SharedConditions& shared) : role_(role), shared_(shared) {}

    std::string write(diagnostics::Sink& sink) {
        const Draft& draft = *role_.draft;
        const std::vector<std::string>& names = role_.parameters.names;
        std::vector<std::string> parts{head_text(*draft.role, names) + trust_text(),
                                       settings_text(*draft.role, names, sink),
                                       declarations_text(draft, names),
                                       comments(1, draft.rule_comments),
                                       rules_text(),
                                       comments(1, draft.last_comments)};
        std::erase(parts, "");
        std::string text = "role " + draft.name + " {\n";
        for (std::size_t index = 0; index < parts.size(); ++index) {
            text += (index == 0 ? "" : "\n") + parts[index];
        }
        return text + "}\n";
    }

private:
    [[nodiscard]] std::string trust_text() const {
        const std::string said = comments(1, role_.draft->trust_comments);
        if (role_.trust.empty()) {
            return said + line(1, "distrust *"); // a role needs a trust, and this one lets nobody in
        }
        std::string text;
        for (const WrittenRule& rule : role_.trust) {
            text += comments(1, rule.comments) + line(1, rule_text(rule, true));
        }
        return text + said;
    }

    /// A condition that stands around the rule already is not written again.
    [[nodiscard]] std::string rule_text(const WrittenRule& rule, bool with_condition) const {
        std::string text = rule.text;
        if (!rule.alternatives.empty()) {
            text += text::format(" if {}", rule.alternatives);
        } else if (with_condition && !rule.condition.empty()) {
            text += text::format(" if {}", shared_.text(rule.condition));
        }
        return rule.sid.empty() ? text : text::format("{} as {}", text, rule.sid);
    }

    [[nodiscard]] std::string group_text(std::size_t depth, const RuleGroup& group) const {
        const WrittenRule& first = role_.rules[group.begin];
        std::string text = comments(depth, first.comments);
        if (group.end - group.begin == 1) {
            return text + line(depth, rule_text(first, true));
        }
        Items items;
        for (std::size_t index = group.begin; index < group.end; ++index) {
            items.add(line(depth + 1, rule_text(role_.rules[index], false)));
        }
        text += line(depth, "rules if " + shared_.text(first.condition) + " {");
        return text + items.take() + line(depth, "}");
    }

    /// Groups with the same guard, one after the other.
    [[nodiscard]] std::string when_text(std::size_t begin, std::size_t end) const {
        const WrittenRule& first = role_.rules[role_.groups[begin].begin];
        const bool single = end - begin == 1 && role_.groups[begin].end - role_.groups[begin].begin == 1;
        if (single) {
            return comments(1, first.comments) +
                   line(1, text::format("when {}: {}", first.guard, rule_text(first, true)));
        }
        Items items;
        for (std::size_t index = begin; index < end; ++index) {
            items.add(group_text(2, role_.groups[index]));
        }
        return line(1, "when " + first.guard + " {") + items.take() + line(1, "}");
    }

    [[nodiscard]] const std::string& guard_of(std::size_t group) const {
        return role_.rules[role_.groups[group].begin].guard;
    }

    [[nodiscard]] std::string rules_text() const {
        Items items;
        for (std::size_t begin = 0; begin < role_.groups.size();) {
            if (guard_of(begin).empty()) {
                items.add(group_text(1, role_.groups[begin]));
                ++begin;
                continue;
            }
            std::size_t end = begin + 1;
            while (end < role_.groups.size() && guard_of(end) == guard_of(begin)) {
                ++end;
            }
            items.add(when_text(begin, end));
            begin = end;
        }
        return items.take();
    }

    const WrittenRole& role_;
    const SharedConditions& shared_;
};

} // namespace

std::string role_text(const WrittenRole& role, const SharedConditions& shared, diagnostics::Sink& sink) {
    return RoleText(role, shared).write(sink);
}

} // namespace slrc::importer
