#include "compiler/importer/importer.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/importer/draft.hpp"
#include "compiler/importer/role_text.hpp"
#include "compiler/importer/variants.hpp"
#include "compiler/source/files.hpp"
#include "compiler/syntax/format.hpp"
#include "compiler/syntax/parse.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <set>

namespace slrc::importer {

namespace {

/// The role of a variant that belongs to one of the base: the one of its name, or its only one.
std::optional<std::size_t> partner_of(const model::Role& role, const reader::Reading& variant) {
    const std::vector<model::Role>& roles = variant.program.roles;
    const auto same = std::ranges::find_if(
        roles, [&](const model::Role& other) { return other.name.text == role.name.text; });
    if (same != roles.end()) {
        return static_cast<std::size_t>(same - roles.begin());
    }
    return roles.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
}

Draft drafted(const reader::Reading& reading, std::size_t role, diagnostics::Sink& sink) {
    Draft draft = draft_role(reading.program.roles[role], reading.roles[role], sink);
    rename_sids(draft, sink);
    return draft;
}

std::vector<Draft> draft_all(const reader::Reading& base, const std::vector<Variant>& variants,
                             diagnostics::Sink& sink) {
    std::vector<Draft> drafts;
    for (std::size_t index = 0; index < base.program.roles.size(); ++index) {
        std::vector<VariantDraft> more;
        for (const Variant& variant : variants) {
            if (const auto partner = partner_of(base.program.roles[index], *variant.reading)) {
                more.push_back({variant.capability, drafted(*variant.reading, *partner, sink)});
            }
        }
        Draft draft = drafted(base, index, sink);
        if (!more.empty()) {
            draft = merge_variants(std::move(draft), std::move(more), sink);
            rename_sids(draft, sink);
        }
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

/// Roles are told apart without regard to letter case: later ones of a name get a number.
void name_roles(std::vector<Draft>& drafts, diagnostics::Sink& sink) {
    std::set<std::string> taken;
    for (Draft& draft : drafts) {
        const std::string wanted = draft.name;
        for (std::size_t number = 2; !taken.insert(text::folded(draft.name)).second; ++number) {
            draft.name = wanted + "_" + std::to_string(number);
        }
        if (draft.name != wanted) {
            sink.report(diagnostics::Kind::not_imported, draft.role->span,
                        text::format("the name {} of a second role is written as {}",
                                     diagnostics::quoted(wanted), diagnostics::quoted(draft.name)));
        }
    }
}

std::string lines(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& line : all) {
        text += line + "\n";
    }
    return text.empty() ? text : text + "\n";
}

/// The same text in the one layout.
std::string laid_out(std::string text) {
    source::Files files;
    diagnostics::Sink sink;
    const source::FileIndex index = files.add("imported", std::move(text));
    const syntax::File file = syntax::parse(files, index, sink);
    return sink.has_errors() ? std::string(files.text(index)) : format(file, sink);
}

} // namespace

std::string write_specification(const reader::Reading& base, const std::vector<Variant>& variants,
                                const Suggestions& suggestions, diagnostics::Sink& sink) {
    std::vector<Draft> drafts = draft_all(base, variants, sink);
    name_roles(drafts, sink);
    const Externs externs = externs_of(drafts, suggestions);
    NameTable names;
    SharedConditions shared;
    std::vector<WrittenRole> roles;
    for (const Draft& draft : drafts) {
        for (const model::Parameter& parameter : draft.parameters) {
            names.take(parameter.name);
        }
        roles.push_back(write_role(draft, externs.catalog));
        add_conditions(shared, roles.back());
    }
    shared.choose_names(names);
    std::string text;
    if (!externs.declarations.empty()) {
        text =
            text::format("// What IAM's catalogue of this version lacks.\n{}", lines(externs.declarations));
    }
    text += lines(shared.constants());
    for (std::size_t index = 0; index < roles.size(); ++index) {
        text += (index == 0 ? "" : "\n") + role_text(roles[index], shared, sink);
    }
    return laid_out(std::move(text));
}

} // namespace slrc::importer
