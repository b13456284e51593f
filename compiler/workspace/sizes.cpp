#include "compiler/workspace/sizes.hpp"

#include "compiler/iam/json.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/review/sizes.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/json_writer.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace slrc::workspace {

using review::CompiledSize;
using review::Policy;

namespace {

std::optional<Policy> policy_of(emit::DocumentKind kind) {
    switch (kind) {
        case emit::DocumentKind::trust:
            return Policy::trust;
        case emit::DocumentKind::permissions:
            return Policy::permissions;
        case emit::DocumentKind::admin:
            return Policy::admin;
        case emit::DocumentKind::role:
            break;
    }
    return std::nullopt;
}

/// What one set of capabilities makes of one kind. The parts of a plain role's permissions count together where they
/// are inline policies; elsewhere the largest counts.
CompiledSize size_of(Policy policy, const emit::RoleDocuments& compiled, bool together) {
    CompiledSize result{policy, 0, compiled.set, 0};
    for (const emit::NamedDocument& document : compiled.documents) {
        if (policy_of(document.kind) == policy) {
            result.characters =
                together ? result.characters + document.size : std::max(result.characters, document.size);
            ++result.documents;
        }
    }
    return result;
}

struct Row {
    std::string role;
    std::string document;
    review::DocumentSize size;
    std::size_t quota = 0;
    /// Into how many it is divided at least.
    std::size_t documents = 1;
    const model::Role* of = nullptr;

    [[nodiscard]] std::size_t per_cent() const { return size.characters * 100 / (quota * documents); }
    /// "6144", "2 × 6144".
    [[nodiscard]] std::string room() const {
        return (documents == 1 ? "" : text::format("{} × ", documents)) + std::to_string(quota);
    }
};

std::vector<Row> rows(const model::Program& program, model::Split split) {
    std::vector<Row> all;
    for (const model::Role& role : program.roles) {
        if (!role.requested) {
            continue;
        }
        for (const review::DocumentSize& size :
             review::document_sizes(role, program.catalogs[role.catalog])) {
            const review::Quota limit = quota(role, size.policy, split);
            all.push_back(Row{role.name.base, std::string(to_string(size.policy)), size, limit.characters,
                              least_documents(size, limit, split), &role});
        }
    }
    return all;
}

} // namespace

void report_sizes(const model::Role& role, const catalog::Catalog& catalog, model::Split split,
                  std::span<const emit::RoleDocuments> compiled, diagnostics::Sink& sink) {
    std::vector<CompiledSize> largest;
    for (const Policy policy : {Policy::trust, Policy::permissions, Policy::admin}) {
        const bool together =
            policy == Policy::permissions && split == model::Split::capability && !role.is_service_linked();
        CompiledSize most{policy, 0, {}, 0};
        for (const emit::RoleDocuments& one : compiled) {
            const CompiledSize size = size_of(policy, one, together);
            most = size.characters > most.characters ? CompiledSize{policy, size.characters, size.set,
                                                                    std::max(size.documents, most.documents)}
                                                     : most;
            most.documents = std::max(size.documents, most.documents);
        }
        if (most.documents != 0) {
            largest.push_back(std::move(most));
        }
    }
    review_compiled(role, catalog, split, largest, sink);
}

std::string sizes_table(const model::Program& program, model::Split split) {
    const std::vector<Row> all = rows(program, split);
    std::size_t width = std::string_view("role").size();
    std::size_t quota_width = 6;
    for (const Row& row : all) {
        // The sign takes two bytes and one place.
        quota_width = std::max(quota_width, row.room().size() - (row.documents == 1 ? 0 : 1));
        width = std::max(width, row.role.size());
    }
    std::string text = text::format("{:<{}}  {:<11}  {:>8}  {:>{}}  {:>8}  {}\n", "role", width, "document",
                                    "largest", "quota", quota_width, "per cent", "with");
    for (const Row& row : all) {
        const std::string size = (row.size.at_least ? "≥ " : "") + std::to_string(row.size.characters);
        text += text::format("{:<{}}  {:<11}  {:>8}  {:>{}}  {:>8}  {}\n", row.role, width, row.document,
                             size, row.room(), quota_width, row.per_cent(), set_name(*row.of, row.size.set));
    }
    return text;
}

std::string sizes_json(const model::Program& program, model::Split split) {
    std::string text;
    text::JsonWriter writer(text, iam::json_layout(false));
    writer.open_array();
    for (const Row& row : rows(program, split)) {
        writer.open_object();
        writer.member("role", row.role);
        writer.member("document", row.document);
        writer.member("largest", row.size.characters);
        writer.member("atLeast", row.size.at_least);
        writer.member("quota", row.quota);
        writer.member("documents", row.documents);
        writer.member("perCent", row.per_cent());
        writer.key("capabilities");
        writer.open_array();
        for (std::size_t index = 0; index < row.size.set.size(); ++index) {
            if (row.size.set[index]) {
                writer.value(row.of->capabilities[index].name);
            }
        }
        writer.close_array();
        writer.close_object();
    }
    writer.close_array();
    text += '\n';
    return text;
}

} // namespace slrc::workspace
