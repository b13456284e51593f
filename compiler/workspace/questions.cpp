#include "compiler/workspace/questions.hpp"

#include "compiler/check/scope.hpp"
#include "compiler/review/review.hpp"
#include "compiler/syntax/parse.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace slrc::workspace {

using diagnostics::Kind;

namespace {

void report_no_question(source::Span span, diagnostics::Sink& sink) {
    sink.report(Kind::unexpected_text, span, "a question begins with `never` or `always`");
}

/// Reports rules that are no invariants, and blocks that have such.
void report_other_rules(const syntax::Rule& rule, diagnostics::Sink& sink) {
    const auto report_all = [&](const syntax::Block& block) {
        for (const syntax::Rule& inner : block.rules) {
            report_other_rules(inner, sink);
        }
    };
    if (const auto* when = std::get_if<syntax::When>(&rule.node)) {
        report_all(when->block);
        if (when->otherwise) {
            report_all(*when->otherwise);
        }
    } else if (const auto* block = std::get_if<syntax::RulesIf>(&rule.node)) {
        report_all(block->block);
    } else if (!std::holds_alternative<syntax::Invariant>(rule.node)) {
        report_no_question(std::visit([](const auto& node) { return node.span; }, rule.node), sink);
    }
}

/// The same of all that may stand in a role.
void report_others(const syntax::List<syntax::RoleItem>& items, diagnostics::Sink& sink) {
    for (const syntax::RoleItem& item : items) {
        if (const auto* rule = std::get_if<syntax::Rule>(&item)) {
            report_other_rules(*rule, sink);
        } else if (!std::holds_alternative<syntax::TrustInvariant>(item)) {
            std::visit(
                [&](const auto& other) {
                    if constexpr (requires { other.span; }) {
                        report_no_question(other.span, sink);
                    }
                },
                item);
        }
    }
}

/// Whether a text begins as a question does. What else it might be is of no interest.
bool begins_question(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::string_view rest = text.substr(begin);
    constexpr std::array<std::string_view, 4> words{"never", "always", "when", "rules"};
    return std::ranges::any_of(words, [&](std::string_view word) { return rest.starts_with(word); });
}

/// What one text asks, whose tree the run keeps; null, with a report, where it is no question.
const syntax::Role* parsed_question(Sources& sources, source::FileIndex file, diagnostics::Sink& sink) {
    const std::string_view text = sources.files.text(file);
    if (!begins_question(text)) {
        report_no_question(source::Span{file, 0, static_cast<std::uint32_t>(text.size())}, sink);
        return nullptr;
    }
    const std::size_t errors = sink.error_count();
    sources.trees.push_back(syntax::parse_role_items(sources.files, file, sink));
    const auto& question = std::get<syntax::Role>(sources.trees.back().declarations.front());
    report_others(question.items, sink);
    return sink.error_count() == errors ? &question : nullptr;
}

void add_items(syntax::Role& role, const syntax::Role& question, syntax::Nodes& nodes) {
    std::vector<syntax::RoleItem> items(role.items.begin(), role.items.end());
    items.insert(items.end(), question.items.begin(), question.items.end());
    role.items = syntax::List<syntax::RoleItem>(nodes, items);
}

bool is_wanted(const syntax::Role& role, std::span<const std::string> roles) {
    return roles.empty() || std::ranges::any_of(roles, [&](const std::string& name) {
               return name == role.name.text || name == check::base_name(role.name.text);
           });
}

/// The roles of the files that a run names.
std::vector<syntax::Role*> wanted_roles(Sources& sources, std::span<const std::string> names) {
    std::vector<syntax::Role*> roles;
    for (const check::Unit& unit : sources.units) {
        for (syntax::Declaration& declaration : unit.spent->declarations) {
            auto* const role = std::get_if<syntax::Role>(&declaration);
            if (role != nullptr && unit.requested && is_wanted(*role, names)) {
                roles.push_back(role);
            }
        }
    }
    return roles;
}

/// Takes the questions of a text that is about no specification.
constexpr std::string_view asked_role = "role asked { path \"/\" distrust * }";

} // namespace

std::set<source::FileIndex> add_questions(Sources& sources, const Questions& questions,
                                          std::span<const std::string> roles, diagnostics::Sink& sink) {
    const std::vector<syntax::Role*> wanted = wanted_roles(sources, roles);
    std::set<source::FileIndex> files;
    for (const std::string& text : questions.texts) {
        const source::FileIndex file = sources.files.add(questions.name, text);
        files.insert(file);
        if (const syntax::Role* question = parsed_question(sources, file, sink)) {
            for (syntax::Role* role : wanted) {
                add_items(*role, *question, sources.trees.back().nodes);
            }
        }
    }
    return files;
}

void keep_of_questions(const diagnostics::Sink& found, const std::set<source::FileIndex>& questions,
                       diagnostics::Sink& sink) {
    for (const diagnostics::Diagnostic& one : found.all()) {
        if (one.severity == diagnostics::Severity::error ||
            (one.span && questions.contains(one.span->file))) {
            sink.add(one);
        }
    }
}

std::optional<CheckedQuestions> check_questions(source::Files& files, const Questions& questions,
                                                const std::string& known,
                                                std::span<const std::string> search_folders,
                                                const World& world, diagnostics::Sink& sink) {
    Sources sources;
    sources.files = std::move(files); // texts stay where they are
    diagnostics::Sink found;
    if (!known.empty()) {
        load(sources, std::vector<std::string>{known}, search_folders, world, found);
    }
    check::Unit unit;
    for (std::size_t index = 0; index < sources.units.size(); ++index) {
        if (std::exchange(sources.units[index].requested, false)) {
            unit.imports.push_back(index);
        }
    }
    const source::FileIndex file = sources.files.add("<asked>", std::string(asked_role));
    sources.trees.push_back(syntax::parse(sources.files, file, found));
    unit.file = &sources.trees.back();
    unit.spent = &sources.trees.back();
    unit.requested = true;
    sources.units.push_back(unit);
    const std::set<source::FileIndex> asked = add_questions(sources, questions, {}, found);
    model::Program program = check::check(sources.units, found);
    review::review(program, {.whole = !found.has_errors()}, found);
    keep_of_questions(found, asked, sink);
    files = std::move(sources.files);
    if (found.has_errors()) {
        return std::nullopt;
    }
    model::Role& role = program.roles.back();
    return CheckedQuestions{std::move(role.invariants), std::move(role.trust_invariants),
                            std::move(program.catalogs.back())};
}

} // namespace slrc::workspace
