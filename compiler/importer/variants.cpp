#include "compiler/importer/variants.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/importer/strings.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace slrc::importer {

using iam::Statement;
using model::Guard;

namespace {

/// In which list a statement has more than another that it is equal to otherwise.
enum class More : std::uint8_t { actions, resources };

bool includes(const std::vector<std::string>& more, const std::vector<std::string>& less) {
    return std::ranges::includes(more, less); // both are sorted
}

std::optional<More> has_more(const Statement& wide, const Statement& narrow) {
    if (wide.sid != narrow.sid || wide.effect != narrow.effect) {
        return std::nullopt; // nearly always
    }
    Statement same = narrow;
    same.actions = wide.actions;
    if (same == wide && !wide.not_actions && includes(wide.actions, narrow.actions)) {
        return More::actions;
    }
    same = narrow;
    same.resources = wide.resources;
    return same == wide && !wide.not_resources && includes(wide.resources, narrow.resources)
               ? std::optional(More::resources)
               : std::nullopt;
}

/// A rule that a variant has, and what of it the base has already.
struct VariantRule {
    DraftRule drafted;
    Statement statement;
    bool is_base = false;
    std::optional<More> more;
    std::vector<std::string> known;
};

bool contains(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
}

template <typename Change>
void change_templates(model::Rule& rule, Change change) {
    std::ranges::for_each(rule.resources, change);
    for (model::Alternative& tests : rule.alternatives) {
        for (model::ConditionTest& test : tests) {
            change(test.key);
            std::ranges::for_each(test.values, change);
        }
    }
}

class Merger {
public:
    Merger(Draft base, diagnostics::Sink& sink) : result_(std::move(base)), sink_(sink) {
        base_rules_ = std::exchange(result_.rules, {});
        absent_.resize(base_rules_.size());
    }

    void add(VariantDraft variant) {
        const std::size_t capability = result_.capabilities.size();
        result_.capabilities.push_back(
            {variant.capability, Guard{Guard::Always{}}, {}, result_.role->span, true});
        take_parameters(variant.draft, capability);
        compare_trust(variant);
        std::vector<VariantRule> rules;
        for (DraftRule& drafted : variant.draft.rules) {
            Statement statement = comparable(drafted, names());
            rules.push_back({std::move(drafted), std::move(statement), false, std::nullopt, {}});
        }
        for (std::size_t index = 0; index < base_rules_.size(); ++index) {
            if (!find_in(rules, comparable(base_rules_[index], names()))) {
                absent_[index].push_back(capability);
            }
        }
        for (VariantRule& rule : rules) {
            add_rest(rule, capability);
        }
    }

    Draft take() {
        for (std::size_t index = 0; index < base_rules_.size(); ++index) {
            for (const std::size_t capability : absent_[index]) {
                model::Rule& rule = base_rules_[index].rule;
                rule.guard = both(std::move(rule.guard), model::negation(Guard{Guard::Has{capability}}));
            }
        }
        result_.rules = std::move(base_rules_);
        for (Addition& addition : additions_) {
            result_.rules.push_back(std::move(addition.drafted));
        }
        if (!additions_.empty()) {
            result_.last_comments.clear(); // that there are no permissions
        }
        return std::move(result_);
    }

private:
    struct Addition {
        DraftRule drafted;
        Statement statement;
    };

    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const model::Parameter& parameter : result_.parameters) {
            all.push_back(parameter.name);
        }
        return all;
    }

    /// The variant's parameters become the base's where these are the same, and otherwise the capability's own.
    void take_parameters(Draft& variant, std::size_t capability) {
        NameTable taken;
        for (const model::Parameter& parameter : result_.parameters) {
            taken.take(parameter.name);
        }
        std::vector<std::size_t> places;
        for (model::Parameter& parameter : variant.parameters) {
            const auto same = std::ranges::find_if(result_.parameters, [&](const model::Parameter& own) {
                return !own.capability && own.name == parameter.name && own.type == parameter.type;
            });
            places.push_back(static_cast<std::size_t>(same - result_.parameters.begin()));
            if (same == result_.parameters.end()) {
                parameter.capability = capability;
                parameter.name = taken.make(parameter.name);
                result_.parameters.push_back(std::move(parameter));
            }
        }
        const auto change = [&](model::OpenText& value) {
            for (model::Part& part : value.parts) {
                if (auto* use = std::get_if<model::ParameterUse>(&part)) {
                    use->parameter = places[use->parameter];
                }
            }
        };
        for (DraftRule& drafted : variant.rules) {
            change_templates(drafted.rule, change);
        }
    }

    void compare_trust(const VariantDraft& variant) {
        const auto statements = [&](const Draft& draft) {
            std::vector<Statement> all;
            for (const DraftTrust& drafted : draft.trust) {
                all.push_back(comparable(drafted, names()));
            }
            return all;
        };
        if (!variant.draft.trust.empty() && statements(variant.draft) != statements(result_)) {
            sink_.report(
                diagnostics::Kind::not_imported, variant.draft.trust.front().rule.span,
                text::format(
                    "the trust of the variant {} is another one: trust does not depend on capabilities",
                    diagnostics::quoted(variant.capability)));
        }
    }

    /// Whether a variant has a rule of the base, or one with more; what it has of it is noted there.
    static bool find_in(std::vector<VariantRule>& rules, const Statement& base) {
        for (VariantRule& rule : rules) {
            if (rule.statement == base) {
                rule.is_base = true;
                return true;
            }
        }
        for (VariantRule& rule : rules) {
            const auto more = has_more(rule.statement, base);
            if (!rule.is_base && more && (!rule.more || rule.more == more)) {
                rule.more = more;
                const auto& known = more == More::actions ? base.actions : base.resources;
                rule.known.insert(rule.known.end(), known.begin(), known.end());
                return true;
            }
        }
        return false;
    }

    void add_rest(VariantRule& rule, std::size_t capability) {
        model::Rule& written = rule.drafted.rule;
        if (rule.more == More::actions) {
            std::erase_if(written.actions, [&](const model::ActionName& action) {
                return contains(rule.known, text::folded(action.text));
            });
        } else if (rule.more == More::resources) {
            std::erase_if(written.resources, [&](const model::OpenText& resource) {
                return contains(rule.known, quoted_string(resource, names(), rule.drafted.place));
            });
        }
        if (rule.is_base || written.actions.empty() || written.resources.empty()) {
            return;
        }
        Statement statement = comparable(rule.drafted, names());
        const auto same = std::ranges::find(additions_, statement, &Addition::statement);
        if (same == additions_.end()) {
            written.guard = Guard{Guard::Has{capability}};
            additions_.push_back({std::move(rule.drafted), std::move(statement)});
        } else {
            also_with(same->drafted.rule.guard, capability);
        }
    }

    /// Variants come one after the other: where a variant has a rule twice, its capability is the last one there.
    static void also_with(Guard& guard, std::size_t capability) {
        auto* several = std::get_if<Guard::Or>(&guard.node);
        const Guard& last = several != nullptr ? several->operands.back() : guard;
        if (std::get<Guard::Has>(last.node).capability == capability) {
            return;
        }
        if (several != nullptr) {
            several->operands.push_back(Guard{Guard::Has{capability}});
        } else {
            guard = Guard{Guard::Or{{guard, Guard{Guard::Has{capability}}}}};
        }
    }

    Draft result_;
    diagnostics::Sink& sink_;
    std::vector<DraftRule> base_rules_;
    /// By rule of the base: the capabilities whose variants lack it.
    std::vector<std::vector<std::size_t>> absent_;
    std::vector<Addition> additions_;
};

} // namespace

Draft merge_variants(Draft base, std::vector<VariantDraft> variants, diagnostics::Sink& sink) {
    Merger merger(std::move(base), sink);
    for (VariantDraft& variant : variants) {
        merger.add(std::move(variant));
    }
    return merger.take();
}

} // namespace slrc::importer
