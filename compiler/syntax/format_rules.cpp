// Rules that stand in roles, in blocks and in groups.
#include "compiler/syntax/format_nodes.hpp"

namespace slrc::syntax {

namespace {

const char* word_of(Effect effect) {
    return effect == Effect::allow ? "allow" : "deny";
}

/// `on RESOURCES except RESOURCES`.
void write_on(Layout& layout, const Grant& grant) {
    layout.line();
    layout.word("on");
    layout.space();
    write(layout, *grant.resources, grant.except_resources);
}

void write(Layout& layout, const Grant& grant) {
    layout.group([&] {
        layout.group([&] {
            layout.word(word_of(grant.effect));
            layout.nest([&] {
                layout.space();
                write(layout, grant.actions, grant.except_actions);
                if (grant.resources) {
                    write_on(layout, grant);
                }
            });
        });
        write_clauses(layout, grant.condition, grant.sid);
    });
}

void write(Layout& layout, const Include& include) {
    layout.word("include");
    layout.nest([&] {
        layout.space();
        write(layout, include.group, include.arguments);
    });
}

void write(Layout& layout, const Invariant& invariant) {
    layout.word(invariant.always ? "always" : "never");
    layout.space();
    write(layout, invariant.grant);
}

void write_rules(Layout& layout, const Block& block) {
    write_block(layout, block.rules, [&](const Rule& rule) { write(layout, rule); });
}

void write_when_head(Layout& layout, const When& when) {
    layout.word("when");
    layout.nest([&] {
        layout.space();
        write(layout, when.guard);
    });
}

/// `when GUARD: rule`, the rule on the next line where it does not fit.
void write_colon(Layout& layout, const When& when) {
    layout.group([&] {
        write_when_head(layout, when);
        layout.word(":");
        layout.nest([&] {
            layout.line();
            layout.column();
            write(layout, when.block.rules.front());
        });
    });
}

void write(Layout& layout, const When& when) {
    if (when.block.braces) {
        write_when_head(layout, when);
        write_rules(layout, when.block);
    } else {
        write_colon(layout, when);
    }
    if (when.otherwise) {
        when.block.braces ? layout.space() : layout.newline();
        layout.word("else");
        write_rules(layout, *when.otherwise);
    }
}

void write(Layout& layout, const RulesIf& rules) {
    layout.word("rules");
    layout.nest([&] {
        layout.space();
        layout.word("if");
        layout.space();
        write(layout, *rules.condition);
    });
    write_rules(layout, rules.block);
}

} // namespace

void write(Layout& layout, const Rule& rule) {
    std::visit([&](const auto& one) { write(layout, one); }, rule.node);
}

void write_clauses(Layout& layout, const Rare<Condition>& condition, const Rare<Name>& sid) {
    layout.nest([&] {
        if (condition) {
            layout.line();
            layout.word("if");
            layout.space();
            write(layout, *condition);
        }
        if (sid) {
            layout.line();
            layout.word("as");
            layout.space();
            layout.token(sid->span);
        }
    });
}

void write(Layout& layout, const Expect& expect, bool aligned) {
    layout.group([&] {
        layout.group([&] {
            layout.word("expect");
            layout.nest([&] {
                layout.space();
                layout.word(word_of(expect.effect));
                layout.space();
                if (aligned && expect.effect == Effect::deny) {
                    layout.widen(1); // `allow` is longer by one
                }
                write(layout, expect.actions);
                if (expect.resources) {
                    layout.line();
                    layout.column();
                    layout.word("on");
                    layout.space();
                    write(layout, *expect.resources);
                }
            });
        });
        write_clauses(layout, expect.condition, {});
    });
}

} // namespace slrc::syntax
