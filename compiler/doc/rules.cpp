#include "compiler/doc/sections.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <iterator>

namespace slrc::doc {

namespace {

using Names = std::vector<std::string_view>;

void add_once(std::vector<std::string>& all, std::string text) {
    if (!text.empty() && std::ranges::find(all, text) == all.end()) {
        all.push_back(std::move(text));
    }
}

/// Whose actions they are, and what they can do there: "Amazon CloudWatch Logs: write". A pattern may be anything.
std::string whose(const std::vector<model::ActionName>& actions, const catalog::Catalog& catalog) {
    std::vector<std::string> titles;
    std::vector<std::string> levels;
    bool all_known = true;
    for (const model::ActionName& action : actions) {
        const auto service = catalog.find_service(action.service());
        add_once(titles, service ? std::string(catalog.service(*service).title) : std::string());
        const auto known = catalog.find_action(action.text);
        all_known = all_known && known.has_value();
        for (std::size_t level = 0; known && level < catalog::access_level_count; ++level) {
            const auto one = static_cast<catalog::AccessLevel>(level);
            if (catalog.action(*known).is(one)) {
                add_once(levels, text::folded(to_string(one)));
            }
        }
    }
    return text::joined(titles, ", ") +
           (all_known && !titles.empty() && !levels.empty() ? ": " + text::joined(levels, ", ") : "");
}

Prose actions(const std::vector<model::ActionName>& written, bool not_actions) {
    Prose words;
    if (not_actions) {
        words.plain("every action of every service but ");
    }
    return words.codes(texts(written));
}

bool takes_no_resource(const std::vector<model::ActionName>& actions, const catalog::Catalog& catalog) {
    return std::ranges::all_of(actions, [&](const model::ActionName& action) {
        const auto known = catalog.find_action(action.text);
        return known && catalog.use_count(*known) == 0;
    });
}

Prose resources(const model::Rule& rule, const Names& names, const catalog::Catalog& catalog) {
    Prose words;
    if (rule.not_resources) {
        words.plain("every resource but ");
    }
    words.codes(source_texts(rule.resources, names));
    const bool everything = !rule.not_resources && rule.resources.size() == 1 &&
                            is_literal(rule.resources.front()) && literal_text(rule.resources.front()) == "*";
    if (everything && !rule.not_actions && takes_no_resource(rule.actions, catalog)) {
        words.plain(rule.actions.size() == 1 ? ": this action has no resource type"
                                             : ": these actions have no resource type");
    } else if (everything) {
        words.plain(": every resource");
    }
    return words;
}

} // namespace

std::vector<std::string> source_texts(const std::vector<model::OpenText>& values, const Names& names) {
    std::vector<std::string> all;
    std::ranges::transform(values, std::back_inserter(all),
                           [&](const model::OpenText& value) { return source_text(value, names); });
    return all;
}

Prose test_words(const model::ConditionTest& test, const Names& names) {
    Prose words;
    words.code(source_text(test.key, names)).plain(" ");
    const std::vector<std::string> values = source_texts(test.values, names);
    if (test.operation.facts->family == iam::OperatorFamily::null && values.size() == 1 &&
        (values.front() == "true" || values.front() == "false")) {
        return words.plain(values.front() == "true" ? "is missing" : "is present");
    }
    words.plain("(").plain(to_string(test.operation)).plain(") ");
    // A negated operator holds for what is none of its values.
    return words.codes(values, test.operation.facts->negated ? "nor" : "or");
}

Prose condition(const model::Alternatives& alternatives, const Names& names) {
    Prose words;
    for (const model::Alternative& alternative : alternatives) {
        if (!words.empty()) {
            words.plain("; or ");
        }
        for (std::size_t index = 0; index < alternative.size(); ++index) {
            words.plain(index == 0 ? "" : ", and ").add(test_words(alternative[index], names));
        }
    }
    return words;
}

std::vector<Block> rule_blocks(const model::Role& role, const model::Rule& rule,
                               const catalog::Catalog& catalog) {
    std::vector<Block> blocks;
    for (Prose& words : paragraphs(rule.documentation)) {
        blocks.emplace_back(Paragraph{std::move(words)});
    }
    const Names names = parameter_names(role);
    Facts facts;
    Prose what = actions(rule.actions, rule.not_actions);
    const std::string owner = rule.not_actions ? std::string() : whose(rule.actions, catalog);
    what.plain(owner.empty() ? "" : " (" + owner + ")");
    facts.rows.emplace_back(rule.effect == iam::Effect::allow ? "Allows" : "Denies", std::move(what));
    facts.rows.emplace_back("On", resources(rule, names, catalog));
    if (Prose words = condition(rule.alternatives, names); !words.empty()) {
        facts.rows.emplace_back("If", std::move(words));
    }
    blocks.emplace_back(std::move(facts));
    return blocks;
}

std::vector<Block> trust_blocks(const model::Role& role, const model::TrustRule& rule) {
    std::vector<Block> blocks;
    for (Prose& words : paragraphs(rule.documentation)) {
        blocks.emplace_back(Paragraph{std::move(words)});
    }
    const Names names = parameter_names(role);
    Facts facts;
    for (const model::Principal& principal : rule.principals) {
        Prose words;
        words.codes(source_texts(principal.values, names)).plain(" (" + principal.kind + ")");
        facts.rows.emplace_back(rule.effect == iam::Effect::allow ? "Trusts" : "Keeps out", std::move(words));
    }
    facts.rows.emplace_back("For", actions(rule.actions, rule.not_actions));
    if (Prose words = condition(rule.alternatives, names); !words.empty()) {
        facts.rows.emplace_back("If", std::move(words));
    }
    blocks.emplace_back(std::move(facts));
    return blocks;
}

} // namespace slrc::doc
