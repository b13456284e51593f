#include "compiler/emit/aws_cli/inputs.hpp"

#include "compiler/emit/role_json.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/model/specialize.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace slrc::emit::aws_cli {

using Json = nlohmann::ordered_json;

namespace {

/// The IAM API Reference, PutRolePolicy.
constexpr std::size_t longest_policy_name = 128;

std::optional<std::string> role_name(const model::Role& role, model::Filler& filler) {
    const bool is_open = role.name.has_suffix && !filler.configuration().suffix;
    return is_open ? std::nullopt : std::optional(filler.single(role.name.pattern));
}

bool is_editable(const model::Role& role) {
    return !role.lifecycle || role.lifecycle->editable_description;
}

class Inputs {
public:
    Inputs(const model::Role& role, const model::PossibleParts& parts, model::Filler& filler, bool minify)
        : role_(role), parts_(parts), filler_(filler), minify_(minify), json_(role_json(role, filler)) {}

    std::vector<File> make() {
        if (role_.is_service_linked()) {
            add_service_linked();
        } else {
            add_plain();
        }
        if (json_.contains("Description") && is_editable(role_)) {
            add("update-role-description", with(of_role(), "Description"));
        }
        add("admin", iam::to_json(administrator_document(role_, filler_)));
        return std::move(files_);
    }

private:
    void add(const std::string& call, const Json& input) {
        files_.push_back(File{role_.name.base + "." + call + ".json", iam::to_text(input, minify_)});
    }

    /// A document as a string, without white space: the script compares it with what AWS answers, however that is
    /// laid out.
    [[nodiscard]] static std::string text(const iam::Document& document) {
        std::string text = iam::to_text(iam::to_json(document), true);
        text.pop_back(); // the end of the line
        return text;
    }

    [[nodiscard]] Json of_role() const {
        Json input = Json::object();
        if (const auto name = role_name(role_, filler_)) {
            input["RoleName"] = *name;
        }
        return input;
    }

    /// With a property of the role, where it has that.
    [[nodiscard]] Json with(Json input, const char* property) const {
        if (json_.contains(property)) {
            input[property] = json_[property];
        }
        return input;
    }

    void add_service_linked() {
        Json create = Json::object();
        create["AWSServiceName"] = service_principals(role_).front();
        create = with(std::move(create), "Description");
        if (role_.name.has_suffix && filler_.configuration().suffix) {
            create["CustomSuffix"] = *filler_.configuration().suffix;
        }
        add("create-service-linked-role", create);
        add("delete-service-linked-role", of_role());
    }

    void add_plain() {
        const std::string trust = text(trust_document(role_, filler_));
        Json create = with(of_role(), "Path");
        create["AssumeRolePolicyDocument"] = trust;
        for (const char* property : {"Description", "MaxSessionDuration", "PermissionsBoundary", "Tags"}) {
            create = with(std::move(create), property);
        }
        add("create-role", create);
        for (const model::PossiblePart& part : parts_.parts) {
            add_policy(part);
        }
        Json update = of_role();
        update["PolicyDocument"] = trust;
        add("update-assume-role-policy", update);
        add("delete-role", of_role());
    }

    void add_policy(const model::PossiblePart& part) {
        Json put = of_role();
        put["PolicyName"] = policy_name(part);
        put["PolicyDocument"] = text(part.document);
        if (policy_name(part).size() > longest_policy_name) {
            filler_.sink().report(diagnostics::Kind::guard_too_complex, role_.name.span,
                                  "the guard of `" + part.name + "` is too long for the name of a policy");
        }
        add("put-role-policy" + (part.name.empty() ? "" : "." + part.name), put);
    }

    const model::Role& role_;
    const model::PossibleParts& parts_;
    model::Filler& filler_;
    bool minify_;
    Json json_;
    std::vector<File> files_;
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

std::vector<File> inputs(const model::Role& role, const model::PossibleParts& parts, model::Filler& filler,
                         bool minify) {
    return Inputs(role, parts, filler, minify).make();
}

} // namespace slrc::emit::aws_cli
