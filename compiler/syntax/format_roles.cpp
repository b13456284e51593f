// Roles, and what stands in them besides rules.
#include "compiler/syntax/format_nodes.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace slrc::syntax {

namespace {

constexpr std::array<std::string_view, 6> principal_kinds{"",    "service",   "account",
                                                          "aws", "federated", "canonical_user"};

std::string_view word_of(PrincipalKind kind) {
    return principal_kinds.at(static_cast<std::size_t>(kind));
}

/// `word …`, the rest of which is indented.
template <typename Rest>
void write_headed(Layout& layout, std::initializer_list<std::string_view> words, Rest rest) {
    layout.word(*words.begin());
    layout.nest([&] {
        for (const std::string_view* word = words.begin() + 1; word != words.end(); ++word) {
            layout.space();
            layout.word(*word);
        }
        layout.space();
        rest();
    });
}

void write(Layout& layout, const Description& description) {
    write_headed(layout, {"description"}, [&] { write(layout, description.text); });
}

void write(Layout& layout, const Path& path) {
    write_headed(layout, {"path"}, [&] { write(layout, path.text); });
}

/// Without its kind, a name such as `account` would be taken for one, and the first letter of `*.amazonaws.com` for everybody.
bool needs_kind(std::string_view value) {
    const auto end = std::ranges::find_if(
        value, [](char letter) { return !text::is_letter_or_digit(letter) && letter != '_'; });
    const std::string_view word = value.substr(0, static_cast<std::size_t>(end - value.begin()));
    return value.front() == '*' ||
           (!word.empty() && std::ranges::find(principal_kinds, word) != principal_kinds.end());
}

/// The kind is written where it is not that of the principal before.
void write_principal(Layout& layout, const Principal& principal, const Principal* before) {
    const Span value = std::visit([](const auto& one) { return one.span; }, principal.value);
    if (value.begin == value.end) {
        if (principal.kind != PrincipalKind::everyone) {
            layout.word(word_of(principal.kind));
            layout.space();
        }
        layout.word("*");
        return;
    }
    const bool same = before != nullptr && before->kind == principal.kind;
    if (principal.kind != PrincipalKind::everyone && (!same || needs_kind(layout.text_of(value)))) {
        layout.word(word_of(principal.kind));
        layout.space();
    }
    write_any(layout, principal.value);
}

void write_principals(Layout& layout, const List<Principal>& principals) {
    layout.align([&] {
        write_list(layout, principals, [&](const Principal& principal) {
            write_principal(layout, principal, &principal == principals.data() ? nullptr : &principal - 1);
        });
    });
}

void write(Layout& layout, const Trust& trust) {
    layout.group([&] {
        layout.group([&] {
            write_headed(layout, {trust.effect == Effect::allow ? "trust" : "distrust"}, [&] {
                write_principals(layout, trust.principals);
                if (!trust.except.empty()) {
                    layout.line();
                    layout.word("except");
                    layout.space();
                    write_principals(layout, trust.except);
                }
                if (trust.actions) {
                    layout.line();
                    layout.word("to");
                    layout.space();
                    write(layout, *trust.actions, trust.except_actions);
                }
            });
        });
        write_clauses(layout, trust.condition, trust.sid);
    });
}

void write(Layout& layout, const TrustInvariant& invariant) {
    layout.word(invariant.always ? "always" : "never");
    layout.space();
    write(layout, invariant.trust);
}

void write(Layout& layout, const RoleParameter& parameter) {
    layout.word("param");
    layout.space(indent_step);
    write(layout, parameter.parameter);
}

void write(Layout& layout, const Capability& capability) {
    layout.group([&] {
        write_headed(layout, {"capability"}, [&] {
            write(layout, capability.name, capability.parameters);
            if (capability.required) {
                layout.line();
                layout.word("requires");
                layout.space();
                write(layout, *capability.required);
            }
            if (capability.documentation) {
                layout.line();
                layout.column();
                write(layout, *capability.documentation);
            }
        });
    });
}

void write(Layout& layout, const OnePer& item) {
    write_headed(layout, {"one", "per"}, [&] { layout.token(item.thing.span); });
}

void write(Layout& layout, const CreatedBy& item) {
    write_headed(layout, {"created", "by"}, [&] { write(layout, item.actions); });
}

void write(Layout& layout, const PassedBy& item) {
    write_headed(layout, {"passed", "by"}, [&] { write(layout, item.actions); });
}

void write(Layout& layout, const Editable& item) {
    write_headed(layout, {"editable"}, [&] { layout.token(item.what.span); });
}

void write(Layout& layout, const DeleteAfter& item) {
    layout.word("delete");
    layout.nest([&] {
        layout.space();
        layout.word("after");
        if (item.actions) {
            layout.space();
            write(layout, *item.actions);
        }
        for (const String& step : item.steps) {
            layout.newline();
            layout.word("step");
            layout.space();
            write(layout, step);
        }
    });
}

void write(Layout& layout, const Lifecycle& lifecycle) {
    layout.word("lifecycle");
    write_block(layout, lifecycle.items, [&](const LifecycleItem& item) {
        std::visit([&](const auto& one) { write(layout, one); }, item);
    });
}

void write(Layout& layout, const Regions& regions) {
    write_headed(layout, {"regions"}, [&] {
        if (regions.values.empty()) {
            layout.word("all");
            return;
        }
        layout.align([&] {
            write_list(layout, regions.values, [&](const Value& value) { write_any(layout, value); });
        });
    });
}

void write(Layout& layout, const MaxSession& session) {
    write_headed(layout, {"max_session"}, [&] { layout.token(session.duration.span); });
}

void write(Layout& layout, const Tags& tags) {
    layout.word("tags");
    write_block(layout, tags.tags, [&](const Tag& tag) {
        write_any(layout, tag.key);
        layout.word(":");
        layout.space(indent_step);
        write(layout, tag.value);
    });
}

void write(Layout& layout, const Boundary& boundary) {
    write_headed(layout, {"boundary"}, [&] { write_any(layout, boundary.value); });
}

void write(Layout& layout, const Setting& setting) {
    write(layout, setting.name, setting.arguments);
    if (setting.values) {
        layout.word(":");
        layout.space();
        write(layout, *setting.values);
    }
}

void write(Layout& layout, const With& with) {
    write_headed(layout, {"with"}, [&] {
        layout.align([&] {
            write_list(layout, with.settings, [&](const Setting& setting) { write(layout, setting); });
        });
    });
}

bool expects(const TestBlock& test, Effect effect) {
    return std::ranges::any_of(test.items, [&](const TestItem& item) {
        const auto* expect = std::get_if<Expect>(&item);
        return expect != nullptr && expect->effect == effect;
    });
}

void write(Layout& layout, const TestBlock& test) {
    const bool both = expects(test, Effect::allow) && expects(test, Effect::deny);
    write_headed(layout, {"test"}, [&] { write(layout, test.title); });
    write_block(layout, test.items, [&](const TestItem& item) {
        if (const auto* expect = std::get_if<Expect>(&item)) {
            write(layout, *expect, both);
        } else {
            write(layout, std::get<With>(item));
        }
    });
}

} // namespace

void write(Layout& layout, const Role& role) {
    write_headed(layout, {"role"}, [&] { layout.token(role.name.span); });
    write_block(layout, role.items, [&](const RoleItem& item) {
        std::visit([&](const auto& one) { write(layout, one); }, item);
    });
}

} // namespace slrc::syntax
