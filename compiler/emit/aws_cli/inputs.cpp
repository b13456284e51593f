#include "compiler/emit/aws_cli/runbook.hpp"
#include "compiler/emit/role_json.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/model/specialize.hpp"

#include <cstdint>
#include <utility>

namespace slrc::emit::aws_cli {

using text::JsonWriter;

namespace {

/// The IAM API Reference, PutRolePolicy.
constexpr std::size_t longest_policy_name = 128;

std::optional<std::string> role_name(const model::Role& role, model::Filler& filler) {
    const bool is_open = role.name.has_suffix && !filler.configuration().suffix;
    return is_open ? std::nullopt : std::optional(filler.single(role.name.open_text));
}

bool is_editable(const model::Role& role) {
    return !role.lifecycle || role.lifecycle->editable_description;
}

/// A document as a string, without white space: the script compares it with what AWS answers, however that is laid out.
std::string document_text(const iam::Document& document) {
    std::string text = iam::to_text(document, true);
    text.pop_back(); // the end of the line
    return text;
}

class Inputs {
public:
    Inputs(const model::Role& role, const model::PossibleParts& parts, model::Filler& filler, bool minify)
        : role_(role),
          parts_(parts),
          filler_(filler),
          minify_(minify),
          name_(role_name(role, filler)),
          properties_(fill_properties(role, filler)) {}

    std::vector<NamedDocument> make() {
        if (role_.is_service_linked()) {
            add_service_linked();
        } else {
            add_plain();
        }
        if (properties_.description && is_editable(role_)) {
            add("update-role-description", [&](JsonWriter& input) {
                write_name(input);
                write_description(input);
            });
        }
        add_file("admin", iam::to_text(administrator_document(role_, filler_), minify_));
        return std::move(files_);
    }

private:
    void add_file(const std::string& call, std::string text) {
        files_.push_back({call + ".json", std::move(text)});
    }

    /// An object whose members are written by a function.
    template <typename Write>
    void add(const std::string& call, const Write& write) {
        std::string text;
        JsonWriter input(text, iam::json_layout(minify_));
        input.open_object();
        write(input);
        input.close_object();
        text += '\n';
        add_file(call, std::move(text));
    }

    void write_name(JsonWriter& input) const {
        if (name_) {
            input.member("RoleName", *name_);
        }
    }

    void write_description(JsonWriter& input) const {
        if (properties_.description) {
            input.member("Description", *properties_.description);
        }
    }

    void add_service_linked() {
        add("create-service-linked-role", [&](JsonWriter& input) {
            input.member("AWSServiceName", service_principals(role_).front());
            write_description(input);
            if (role_.name.has_suffix && filler_.configuration().suffix) {
                input.member("CustomSuffix", *filler_.configuration().suffix);
            }
        });
        add("delete-service-linked-role", [&](JsonWriter& input) { write_name(input); });
    }

    void add_plain() {
        const std::string trust = document_text(trust_document(role_, filler_));
        add("create-role", [&](JsonWriter& input) { write_role(input, trust); });
        for (const model::PossiblePart& part : parts_.parts) {
            add_policy(part);
        }
        add("update-assume-role-policy", [&](JsonWriter& input) {
            write_name(input);
            input.member("PolicyDocument", trust);
        });
        add("delete-role", [&](JsonWriter& input) { write_name(input); });
    }

    void write_role(JsonWriter& input, const std::string& trust) const {
        write_name(input);
        input.member("Path", properties_.path);
        input.member("AssumeRolePolicyDocument", trust);
        write_description(input);
        if (role_.max_session) {
            input.member("MaxSessionDuration", static_cast<std::uint64_t>(*role_.max_session));
        }
        if (properties_.boundary) {
            input.member("PermissionsBoundary", *properties_.boundary);
        }
        if (!properties_.tags.empty()) {
            input.key("Tags");
            write_tags(input, properties_);
        }
    }

    void add_policy(const model::PossiblePart& part) {
        add("put-role-policy" + (part.name.empty() ? "" : "." + part.name), [&](JsonWriter& input) {
            write_name(input);
            input.member("PolicyName", policy_name(part));
            input.member("PolicyDocument", document_text(part.document));
        });
        if (policy_name(part).size() > longest_policy_name) {
            filler_.sink().report(diagnostics::Kind::guard_too_complex, role_.name.span,
                                  "the guard of `" + part.name + "` is too long for the name of a policy");
        }
    }

    const model::Role& role_;
    const model::PossibleParts& parts_;
    model::Filler& filler_;
    bool minify_;
    std::optional<std::string> name_;
    RoleProperties properties_;
    std::vector<NamedDocument> files_;
};

} // namespace

Facts facts_of(const model::Role& role, model::Filler& filler) {
    Facts facts;
    facts.name = role_name(role, filler);
    facts.editable = is_editable(role);
    facts.path = filler.single(path_of(role));
    if (role.description) {
        facts.description = filler.single(*role.description);
    }
    if (role.lifecycle) {
        facts.steps = filler.strings(role.lifecycle->steps);
    }
    return facts;
}

std::string policy_name(const model::PossiblePart& part) {
    return part.name.empty() ? "permissions" : "permissions." + part.name;
}

std::vector<NamedDocument> inputs(const model::Role& role, const model::PossibleParts& parts,
                                  model::Filler& filler, bool minify) {
    return Inputs(role, parts, filler, minify).make();
}

} // namespace slrc::emit::aws_cli
