// Go 1.19, as gofmt leaves it.
#include "compiler/generate/body.hpp"
#include "compiler/generate/dialect.hpp"
#include "compiler/generate/emitters.hpp"
#include "compiler/generate/tables.hpp"
#include "compiler/generate/words.hpp"

#include <algorithm>
#include <utility>

namespace slrc::generate {

namespace {

constexpr CodeStyle go_style{"\t", 4, 100};

/// Whether the empty string cannot mean that there is no value: it is one of its own, or must be refused where a default
/// would take its place.
bool is_pointer(const PlannedParameter& parameter) {
    const bool takes_empty =
        parameter.type.base == model::BaseType::string &&
        (parameter.type.expression.empty() || takes_empty_text(parameter.type.expression));
    return !parameter.type.list && (takes_empty || parameter.has_default);
}

class GoEmitter {
public:
    GoEmitter(const Plan& plan, Package& package)
        : plan_(plan),
          package_(package.name),
          role_(package.taken.take(type_name(plan.base))),
          capabilities_(package.taken.take(role_ + "Capabilities")) {
        dialect_ = {go_literal, camel_case, "", "&&", "||", "!", true};
        dialect_.place = "in.read.";
        dialect_.statement_end = "";
        dialect_.if_begins = "if ";
        dialect_.if_ends = " {";
        dialect_.assigns = " := ";
        dialect_.comments = CommentStyle::go;
        names_ = name_fields(plan, {text::go_name, text::go_name, camel_case, go_reserved, {}});
        for (std::string& type : names_.types) {
            type = package.taken.take(role_ + type); // all roles are in one package
        }
        set_inner_fields(dialect_, names_, "in.");
    }

    std::vector<File> files() {
        out_.line(std::string("// ") + head_line);
        out_.line();
        out_.line("package " + package_);
        write_types();
        write_inputs();
        write_rules("addTrustOf" + role_, plan_.trust);
        write_rules("addPermissionsOf" + role_, plan_.permissions);
        write_capabilities();
        write_functions();
        return {{file_name(), out_.take()}};
    }

private:
    /// Go leaves files out whose names end like those of tests or of another system.
    [[nodiscard]] std::string file_name() const {
        const std::vector<std::string> words = text::words_of(plan_.base);
        const bool means_more = std::ranges::find(go_file_endings, words.back()) != go_file_endings.end();
        return snake_case(plan_.base) + (means_more ? "_role.go" : ".go");
    }

    void comment(const std::string& text) {
        for (const std::string& line : comment_lines(text, CommentStyle::go, out_.room(3))) {
            out_.line("// " + line);
        }
    }

    void begin(const std::string& about, const std::string& head) {
        out_.line();
        comment(about);
        out_.begin(head + " {");
    }

    void end() { out_.end("}"); }

    void field(const std::string& name, const std::string& type, const std::string& about) {
        if (!first_field_) {
            out_.line(); // the formatter aligns neighbours
        }
        first_field_ = false;
        comment(about);
        out_.line(name + " " + type);
    }

    void begin_type(const std::string& about, const std::string& name) {
        begin(about, "type " + name + " struct");
        first_field_ = true;
    }

    void parameter_field(std::size_t index) {
        const PlannedParameter& parameter = plan_.parameters[index];
        field(names_.parameters[index],
              parameter.type.list     ? "[]string"
              : is_pointer(parameter) ? "*string"
                                      : "string",
              about(parameter));
    }

    void write_types() {
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const PlannedCapability& capability = plan_.capabilities[index];
            if (capability.parameters.empty()) {
                continue;
            }
            const std::string& name = names_.types[index];
            begin_type(name + " is what the capability `" + capability.name + "` needs.", name);
            for (const std::size_t parameter : capability.parameters) {
                parameter_field(parameter);
            }
            end();
        }
        begin_type(role_ + " is what the role `" + plan_.name + "` is made with. " + plan_.documentation,
                   role_);
        field("Partition", "string", "The partition; where it is not given, that of the region, or `aws`.");
        field("Region", "string", "The region, where the documents name it.");
        field("Account", "string", "The account, 12 digits, where the documents name it.");
        field("Suffix", "string", "The end of the role's name, where the documents name it.");
        for (std::size_t index = 0; index < plan_.parameters.size(); ++index) {
            if (!plan_.parameters[index].capability) {
                parameter_field(index);
            }
        }
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const bool is_switch = plan_.capabilities[index].parameters.empty();
            field(names_.capabilities[index], is_switch ? "bool" : "*" + names_.types[index],
                  about(plan_.capabilities[index]));
        }
        end();
    }

    /// Fields without comments, which the formatter aligns.
    void write_aligned(const std::vector<std::pair<std::string, std::string>>& fields) {
        std::size_t width = 0;
        for (const auto& [name, type] : fields) {
            width = std::max(width, name.size());
        }
        for (const auto& [name, type] : fields) {
            out_.line(name + std::string(width - name.size() + 1, ' ') + type);
        }
    }

    void write_inputs() {
        begin_type("inputsOf" + role_ + " is a configuration held to the role.", "inputsOf" + role_);
        std::vector<std::pair<std::string, std::string>> fields{{"read", "reader"}};
        for (const std::string& name : names_.inner_capabilities) {
            fields.emplace_back(name, "bool");
        }
        for (const std::string& name : names_.inner_parameters) {
            fields.emplace_back(name, "value");
        }
        write_aligned(fields);
        end();
        begin("", "func (configuration " + role_ + ") heldToRole() *inputsOf" + role_);
        out_.line("in := &inputsOf" + role_ + "{}");
        out_.line("in.read = ",
                  call("newReader", {plain("configuration.Partition"), plain("configuration.Region"),
                                     plain("configuration.Account"), plain("configuration.Suffix")}),
                  "");
        out_.line("in.read.checkSuffix(" + std::to_string(plan_.letters_beside_suffix) + ")");
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const bool is_switch = plan_.capabilities[index].parameters.empty();
            out_.line(dialect_.capabilities[index] + " = configuration." + names_.capabilities[index] +
                      (is_switch ? "" : " != nil"));
        }
        Body body(out_, plan_, dialect_);
        body.read_parameters([&](std::size_t parameter) { return given("configuration.", parameter); });
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const std::string field = "configuration." + names_.capabilities[index];
            body.read_capability(plan_.capabilities[index], dialect_.capabilities[index],
                                 [&](std::size_t parameter) { return given(field + ".", parameter); });
        }
        out_.line("return in");
        end();
    }

    [[nodiscard]] std::string given(const std::string& object, std::size_t index) const {
        const PlannedParameter& parameter = plan_.parameters[index];
        const std::string field = object + names_.parameters[index];
        const bool is_plain = !parameter.type.list && !is_pointer(parameter);
        return is_plain ? "given(" + field + ")" : field;
    }

    void write_rules(const std::string& name, const std::vector<PlannedRule>& rules) {
        begin("", "func " + name + "(" + (uses_values(rules) ? "in *inputsOf" + role_ + ", " : "") +
                      "policy *policyBuilder)");
        Body(out_, plan_, dialect_).rules(rules);
        end();
    }

    void write_capabilities() {
        begin(capabilities_ + " gives all capabilities, in the order of the specification.",
              "func " + capabilities_ + "() []Capability");
        if (plan_.capabilities.empty()) {
            out_.line("return nil");
            end();
            return;
        }
        out_.begin("return []Capability{");
        for (const PlannedCapability& capability : plan_.capabilities) {
            out_.line("{Name: " + go_literal(capability.name) +
                      ", Description: " + go_literal(capability.documentation) + "},");
        }
        end();
        end();
    }

    void write_adding(const std::string& name, const std::vector<PlannedRule>& rules) {
        out_.line(name + role_ + "(" + (uses_values(rules) ? "in, " : "") + "policy)");
    }

    void begin_method(const std::string& about, const std::string& name, const std::string& result) {
        begin(name + " " + about, "func (configuration " + role_ + ") " + name + "() " + result);
        out_.line("in := configuration.heldToRole()");
        out_.line("policy := newPolicy(in.read.problems)");
    }

    void write_functions() {
        const std::string trust_limit = std::to_string(plan_.trust_limit);
        const std::string limit = "(\"the permissions\", " + std::to_string(plan_.permissions_limit) + ")";
        begin_method("gives a *ConfigurationError, with every problem, where the role cannot be made.",
                     "Validate", "error");
        write_adding("addTrustOf", plan_.trust);
        write_adding("addPermissionsOf", plan_.permissions);
        out_.begin("if err := policy.check(); err != nil {");
        out_.line("return err");
        end();
        out_.begin("if _, err := configuration.TrustPolicy(); err != nil {");
        out_.line("return err");
        end();
        out_.line("_, err := configuration.PermissionsPolicy()");
        out_.line("return err");
        end();
        begin_method("is who may assume the role, as JSON. Its error is a *ConfigurationError.",
                     "TrustPolicy", "(string, error)");
        write_adding("addTrustOf", plan_.trust);
        out_.line("return policy.text(\"the trust policy\", " + trust_limit + ")");
        end();
        begin_method("is what the role may do, as JSON. Its error is a *ConfigurationError.",
                     "PermissionsPolicy", "(string, error)");
        write_adding("addPermissionsOf", plan_.permissions);
        out_.line("return policy.text" + limit);
        end();
        begin_method(
            "is the same as a base, which comes first, and a document for each combination of "
            "capabilities that has rules of its own.",
            "PermissionsParts", "([]PolicyPart, error)");
        write_adding("addPermissionsOf", plan_.permissions);
        out_.line("return policy." + parts_call(plan_, dialect_));
        end();
    }

    const Plan& plan_;
    std::string package_;
    std::string role_;
    std::string capabilities_;
    Dialect dialect_;
    FieldNames names_;
    bool first_field_ = true;
    Writer out_{go_style};
};

} // namespace

std::vector<File> go_files(const Plan& plan, Package& package) {
    return GoEmitter(plan, package).files();
}

} // namespace slrc::generate
