// A set of capabilities changes the permissions alone, and these only by which rules hold. So the other documents are made once;
// permissions are made once for each selection of rules, not for each set; and a rule's statements are written once, since no
// set changes them: a selection's document is those texts one after the other.
#include "compiler/emit/iam_target.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/iam/size.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace slrc::emit {

namespace {

using model::CapabilitySet;

/// Which rules hold.
using Selection = std::vector<bool>;

Selection selected_rules(const model::Role& role, const CapabilitySet& set) {
    Selection selection(role.rules.size());
    for (std::size_t index = 0; index < role.rules.size(); ++index) {
        selection[index] = holds(role.rules[index].guard, set);
    }
    return selection;
}

/// The statements of a rule, as JSON, and their characters as IAM counts them, each with a comma.
struct WrittenRule {
    std::vector<std::string> statements;
    std::size_t size = 0;
};

class SetEmitter {
public:
    SetEmitter(const model::Role& role, const model::Configuration& configuration, const IamOptions& options,
               diagnostics::Sink& sink)
        : role_(role),
          configuration_(configuration),
          filler_(role, configuration, sink),
          options_(options),
          written_(role.rules.size()) {}

    RoleDocuments emit(const CapabilitySet& set) {
        RoleDocuments result{role_.name.base, set_name(role_, set), {}};
        const std::vector<NamedDocument>& permissions = permissions_of(set);
        for (const DocumentKind kind : options_.documents) {
            if (kind == DocumentKind::permissions) {
                result.documents.insert(result.documents.end(), permissions.begin(), permissions.end());
            } else {
                result.documents.push_back(common(kind));
            }
        }
        return result;
    }

private:
    /// A document that no set changes.
    const NamedDocument& common(DocumentKind kind) {
        const auto known = std::ranges::find(common_, kind, &NamedDocument::kind);
        if (known != common_.end()) {
            return *known;
        }
        IamOptions one = options_;
        one.documents = {kind};
        return common_.emplace_back(iam_documents(role_, filler_, one).front());
    }

    const std::vector<NamedDocument>& permissions_of(const CapabilitySet& set) {
        const auto [place, is_new] = permissions_.try_emplace(selected_rules(role_, set));
        if (is_new && wants_permissions()) {
            place->second = options_.split == Split::none ? whole(place->first) : divided(set);
        }
        return place->second;
    }

    [[nodiscard]] bool wants_permissions() const {
        const auto& kinds = options_.documents;
        return std::ranges::find(kinds, DocumentKind::permissions) != kinds.end();
    }

    std::vector<NamedDocument> divided(const CapabilitySet& set) {
        model::Configuration configuration = configuration_;
        configuration.capabilities = set;
        model::Filler filler(role_, configuration, filler_.sink());
        IamOptions one = options_;
        one.documents = {DocumentKind::permissions};
        return iam_documents(role_, filler, one);
    }

    std::vector<NamedDocument> whole(const Selection& selection) {
        std::vector<std::string_view> statements;
        std::size_t size = 0;
        for (std::size_t index = 0; index < selection.size(); ++index) {
            if (selection[index]) {
                const WrittenRule& rule = written(index);
                statements.insert(statements.end(), rule.statements.begin(), rule.statements.end());
                size += rule.size;
            }
        }
        if (statements.empty()) {
            report_empty_permissions(role_, options_.split, filler_.sink());
        }
        return {NamedDocument{"permissions", iam::to_text(statements, options_.minify),
                              DocumentKind::permissions, iam::policy_size(size)}};
    }

    const WrittenRule& written(std::size_t index) {
        std::optional<WrittenRule>& rule = written_[index];
        if (!rule) {
            rule.emplace();
            for (const iam::Statement& statement : statements(role_.rules[index], filler_)) {
                rule->statements.push_back(iam::to_text(statement, options_.minify));
                rule->size += iam::statement_size(statement) + 1;
            }
        }
        return *rule;
    }

    const model::Role& role_;
    const model::Configuration& configuration_;
    model::Filler filler_;
    const IamOptions& options_;
    std::vector<NamedDocument> common_;
    std::vector<std::optional<WrittenRule>> written_;
    std::unordered_map<Selection, std::vector<NamedDocument>> permissions_;
};

} // namespace

std::vector<RoleDocuments> documents_of_sets(const model::Role& role,
                                             const model::Configuration& configuration,
                                             std::span<const CapabilitySet> sets, const IamOptions& options,
                                             diagnostics::Sink& sink) {
    SetEmitter emitter(role, configuration, options, sink);
    std::vector<RoleDocuments> all;
    all.reserve(sets.size());
    for (const CapabilitySet& set : sets) {
        all.push_back(emitter.emit(set));
    }
    return all;
}

std::vector<bool> rules_of_sets(const model::Role& role, std::span<const CapabilitySet> sets) {
    std::vector<bool> found(role.rules.size());
    for (std::size_t index = 0; index < found.size(); ++index) {
        const model::Guard& guard = role.rules[index].guard;
        found[index] = std::ranges::any_of(sets, [&](const CapabilitySet& set) { return holds(guard, set); });
    }
    return found;
}

} // namespace slrc::emit
