#include "compiler/emit/iam_target.hpp"

#include "compiler/emit/role_json.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/iam/size.hpp"
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
                    add("trust", kind, trust_document(role_, filler_));
                    break;
                case DocumentKind::permissions:
                    add_permissions();
                    break;
                case DocumentKind::admin:
                    add("admin", kind, administrator_document(role_, filler_));
                    break;
                case DocumentKind::role:
                    documents_.push_back(
                        {"role", iam::to_text(role_json(role_, filler_), options_.minify), kind, 0});
                    break;
            }
        }
        return std::move(documents_);
    }

private:
    void add(std::string name, DocumentKind kind, const iam::Document& document) {
        documents_.push_back(NamedDocument{std::move(name),
                                           iam::to_text(iam::to_json(document), options_.minify), kind,
                                           iam::policy_size(document)});
    }

    void add_permissions(const std::string& part, const iam::Document& document) {
        warn_if_empty(document);
        add(part.empty() ? "permissions" : "permissions." + part, DocumentKind::permissions, document);
    }

    void add_permissions() {
        if (options_.split == Split::capability) {
            for (const auto& [name, document] : permissions_parts(role_, filler_)) {
                add_permissions(name, document);
            }
            return;
        }
        const iam::Document document = permissions_document(role_, filler_);
        if (options_.split == Split::none) {
            add_permissions({}, document);
            return;
        }
        for (const iam::Part& part : divide(document, iam::managed_policy_quota, options_.earlier)) {
            add_permissions(part.number == 1 ? "" : std::to_string(part.number), part.document);
        }
    }

    void warn_if_empty(const iam::Document& document) {
        if (document.statements.empty()) {
            filler_.sink().report(diagnostics::Kind::empty_permissions, role_.name.span,
                                  "`" + role_.name.base + "` allows nothing " +
                                      (options_.split == Split::capability ? "without a capability"
                                                                           : "with these capabilities") +
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
