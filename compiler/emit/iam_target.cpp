#include "compiler/emit/iam_target.hpp"

#include "compiler/emit/role_json.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/iam/size.hpp"
#include "compiler/text/json_writer.hpp"

namespace slrc::emit {

namespace {

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
                    documents_.push_back({"role",
                                          role_text(role_, fill_properties(role_, filler_), options_.minify),
                                          kind, 0});
                    break;
            }
        }
        return std::move(documents_);
    }

private:
    void add(std::string name, DocumentKind kind, const iam::Document& document) {
        documents_.push_back(NamedDocument{std::move(name), iam::to_text(document, options_.minify), kind,
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
            report_empty_permissions(role_, options_.split, filler_.sink());
        }
    }

    const model::Role& role_;
    model::Filler& filler_;
    const IamOptions& options_;
    std::vector<NamedDocument> documents_;
};

/// So much is put together before it is handed on.
constexpr std::size_t piece_size = std::size_t{1} << 16U;

/// The documents of one role, in the object of their set where there are several.
void write_documents(text::JsonWriter& writer, const RoleDocuments& role) {
    if (!role.set.empty()) {
        writer.key(role.set);
        writer.open_object();
    }
    for (const NamedDocument& document : role.documents) {
        writer.key(document.name);
        const std::string_view text = document.text.str();
        writer.written(text.substr(0, text.find_last_not_of('\n') + 1)); // without the end of its last line
    }
    if (!role.set.empty()) {
        writer.close_object();
    }
}

} // namespace

std::vector<NamedDocument> iam_documents(const model::Role& role, model::Filler& filler,
                                         const IamOptions& options) {
    return Emitter(role, filler, options).emit();
}

void report_empty_permissions(const model::Role& role, Split split, diagnostics::Sink& sink) {
    sink.report(diagnostics::Kind::empty_permissions, role.name.span,
                "`" + role.name.base + "` allows nothing " +
                    (split == Split::capability ? "without a capability" : "with these capabilities") +
                    ": its permissions have no statement");
}

void write_one_object(std::span<const RoleDocuments> roles, bool minify, const TextOutput& output) {
    std::string text;
    text::JsonWriter writer(text, iam::json_layout(minify));
    writer.open_object();
    for (std::size_t index = 0; index < roles.size(); ++index) {
        const RoleDocuments& role = roles[index];
        const bool is_first = index == 0 || roles[index - 1].role != role.role;
        const bool is_last = index + 1 == roles.size() || roles[index + 1].role != role.role;
        if (is_first) {
            writer.key(role.role);
            writer.open_object();
        }
        write_documents(writer, role);
        if (is_last) {
            writer.close_object();
        }
        if (text.size() >= piece_size) {
            output(text);
            text.clear();
        }
    }
    writer.close_object();
    text += '\n';
    output(text);
}

} // namespace slrc::emit
