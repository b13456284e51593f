#include "compiler/emit/iam_target.hpp"

#include "compiler/emit/role_json.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/model/specialize.hpp"

#include <nlohmann/json.hpp>

namespace slrc::emit {

namespace {

using Json = nlohmann::ordered_json;

class Emitter {
public:
    Emitter(const model::Role& role, model::Filler& filler, const IamOptions& options)
        : role_(role), filler_(filler), options_(options) {}

    std::vector<NamedDocument> emit() {
        for (const DocumentKind kind : options_.documents) {
            switch (kind) {
                case DocumentKind::trust:
                    add("trust", iam::to_json(trust_document(role_, filler_)));
                    break;
                case DocumentKind::permissions:
                    add_permissions();
                    break;
                case DocumentKind::admin:
                    add("admin", iam::to_json(administrator_document(role_, filler_)));
                    break;
                case DocumentKind::role:
                    add("role", role_json(role_, filler_));
                    break;
            }
        }
        return std::move(documents_);
    }

private:
    void add(std::string name, const Json& json) {
        documents_.push_back(NamedDocument{std::move(name), iam::to_text(json, options_.minify)});
    }

    void add_permissions() {
        if (options_.split == Split::none) {
            const iam::Document document = permissions_document(role_, filler_);
            warn_if_empty(document);
            add("permissions", iam::to_json(document));
            return;
        }
        for (const auto& [name, document] : permissions_parts(role_, filler_)) {
            warn_if_empty(document);
            add(name.empty() ? "permissions" : "permissions." + name, iam::to_json(document));
        }
    }

    void warn_if_empty(const iam::Document& document) {
        if (document.statements.empty()) {
            filler_.sink().report(
                diagnostics::Kind::empty_permissions, role_.name.span,
                "`" + role_.name.base + "` allows nothing " +
                    (options_.split == Split::none ? "with these capabilities" : "without a capability") +
                    ": its permissions have no statement");
        }
    }

    const model::Role& role_;
    model::Filler& filler_;
    const IamOptions& options_;
    std::vector<NamedDocument> documents_;
};

} // namespace

std::string_view to_string(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::trust:
            return "trust";
        case DocumentKind::permissions:
            return "permissions";
        case DocumentKind::admin:
            return "admin";
        case DocumentKind::role:
            break;
    }
    return "role";
}

std::vector<NamedDocument> iam_documents(const model::Role& role, model::Filler& filler,
                                         const IamOptions& options) {
    return Emitter(role, filler, options).emit();
}

std::string as_one_object(std::span<const RoleDocuments> roles, bool minify) {
    Json all = Json::object();
    for (const RoleDocuments& role : roles) {
        Json& place = role.set.empty() ? all[role.role] : all[role.role][role.set];
        if (place.is_null()) {
            place = Json::object();
        }
        for (const NamedDocument& document : role.documents) {
            place[document.name] = Json::parse(document.text);
        }
    }
    return iam::to_text(all, minify);
}

} // namespace slrc::emit
