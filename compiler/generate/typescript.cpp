// TypeScript 5 for ECMAScript 2020 and later, as Prettier leaves it.
#include "compiler/generate/body.hpp"
#include "compiler/generate/dialect.hpp"
#include "compiler/generate/emitters.hpp"
#include "compiler/generate/words.hpp"

namespace slrc::generate {

namespace {

constexpr CodeStyle typescript_style{"  ", 2, 80};

class TypescriptEmitter {
public:
    explicit TypescriptEmitter(const Plan& plan) : plan_(plan) {
        dialect_ = {typescript_literal, camel_case, "support.", "&&", "||", "!"};
        dialect_.place = "given.read.";
        dialect_.declares = "const ";
        dialect_.comments = CommentStyle::block;
        dialect_.around_argument = 4;
        names_ =
            name_fields(plan, {camel_case, pascal_case, camel_case, typescript_reserved, typescript_types});
        set_inner_fields(dialect_, names_, "given.");
    }

    std::vector<File> files() {
        write_head();
        write_types();
        write_inputs();
        write_rules("addTrust", plan_.trust);
        write_rules("addPermissions", plan_.permissions);
        write_functions();
        return {{kebab_case(plan_.base) + ".ts", out_.take()}};
    }

private:
    void comment(const std::string& text) {
        const auto lines = comment_lines(text, CommentStyle::block, out_.room(7));
        if (lines.size() == 1) {
            out_.line("/** " + lines.front() + " */");
            return;
        }
        out_.line("/**");
        for (const std::string& line : lines) {
            out_.line(" * " + line);
        }
        out_.line(" */");
    }

    void begin(const std::string& about, const std::string& head) {
        out_.line();
        if (!about.empty()) {
            comment(about);
        }
        out_.begin(head + " {");
    }

    void end(const std::string& close = "}") { out_.end(close); }

    /// What does not fit behind `before` stands below it.
    void line_or_below(const std::string& before, const std::string& rest) {
        const std::string whole = before + " " + rest;
        if (whole.size() <= out_.room()) {
            out_.line(whole);
            return;
        }
        out_.begin(before);
        out_.line(rest);
        out_.dedent();
    }

    void write_head() {
        out_.line(std::string("// ") + head_line);
        out_.line();
        out_.line("import * as support from \"./slrc-support.js\";");
        out_.line("import type { Capability, PolicyPart } from \"./slrc-support.js\";");
        out_.line();
        out_.line("export { ConfigurationError } from \"./slrc-support.js\";");
        out_.line("export type { Capability, PolicyPart } from \"./slrc-support.js\";");
    }

    void field(const std::string& name, bool optional, const std::string& type, const std::string& about) {
        comment(about);
        out_.line("readonly " + name + (optional ? "?: " : ": ") + type + ";");
    }

    void parameter_field(std::size_t index) {
        const PlannedParameter& parameter = plan_.parameters[index];
        field(names_.parameters[index], parameter.has_default,
              parameter.type.list ? "readonly string[]" : "string", about(parameter));
    }

    void write_types() {
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const PlannedCapability& capability = plan_.capabilities[index];
            if (capability.parameters.empty()) {
                continue;
            }
            begin("What the capability `" + capability.name + "` needs.",
                  "export interface " + names_.types[index]);
            for (const std::size_t parameter : capability.parameters) {
                parameter_field(parameter);
            }
            end();
        }
        begin(about_role(plan_) + " This is what it is made with.", "export interface Configuration");
        field("partition", true, "string",
              "The partition; where it is not given, that of the region, or `aws`.");
        field("region", true, "string", "The region, where the documents name it.");
        field("account", true, "string", "The account, 12 digits, where the documents name it.");
        field("suffix", true, "string", "The end of the role's name, where the documents name it.");
        for (std::size_t index = 0; index < plan_.parameters.size(); ++index) {
            if (!plan_.parameters[index].capability) {
                parameter_field(index);
            }
        }
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const bool is_switch = plan_.capabilities[index].parameters.empty();
            field(names_.capabilities[index], true, is_switch ? "boolean" : names_.types[index],
                  about(plan_.capabilities[index]));
        }
        end();
        write_capabilities();
    }

    void write_capabilities() {
        out_.line();
        comment("All capabilities, in the order of the specification.");
        if (plan_.capabilities.empty()) {
            out_.line("export const capabilities: readonly Capability[] = [];");
            return;
        }
        out_.begin("export const capabilities: readonly Capability[] = [");
        for (const PlannedCapability& capability : plan_.capabilities) {
            out_.begin("{");
            line_or_below("name:", typescript_literal(capability.name) + ",");
            line_or_below("description:", typescript_literal(capability.documentation) + ",");
            end("},");
        }
        end("];");
    }

    void write_inputs() {
        begin("A configuration held to the role.", "function heldToRole(configuration: Configuration)");
        out_.begin("const given = {");
        out_.line("read: new support.Reader(configuration),");
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const bool is_switch = plan_.capabilities[index].parameters.empty();
            line_or_below(names_.inner_capabilities[index] + ":",
                          "configuration." + names_.capabilities[index] +
                              (is_switch ? " === true," : " !== undefined,"));
        }
        for (const std::string& name : names_.inner_parameters) {
            out_.line(name + ": support.noValue,");
        }
        end("};");
        out_.line("given.read.checkSuffix(" + std::to_string(plan_.letters_beside_suffix) + ");");
        Body body(out_, plan_, dialect_);
        body.read_parameters(
            [&](std::size_t parameter) { return "configuration." + names_.parameters[parameter]; });
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const std::string field = "configuration." + names_.capabilities[index];
            const bool is_switch = plan_.capabilities[index].parameters.empty();
            body.read_capability(
                plan_.capabilities[index], field + (is_switch ? "" : " !== undefined"),
                [&](std::size_t parameter) { return field + "." + names_.parameters[parameter]; });
        }
        out_.line("return given;");
        end();
        if (uses_values(plan_.trust) || uses_values(plan_.permissions)) {
            out_.line();
            out_.line("type Inputs = ReturnType<typeof heldToRole>;");
        }
    }

    void write_rules(const std::string& name, const std::vector<PlannedRule>& rules) {
        begin("", "function " + name + "(" + (uses_values(rules) ? "given: Inputs, " : "") +
                      "policy: support.Policy): void");
        Body(out_, plan_, dialect_).rules(rules);
        end();
    }

    void write_adding(const std::string& name, const std::vector<PlannedRule>& rules) {
        out_.line(name + "(" + (uses_values(rules) ? "given, " : "") + "policy);");
    }

    void begin_function(const std::string& about, const std::string& name, const std::string& result) {
        begin(about, "export function " + name + "(configuration: Configuration): " + result);
        out_.line("const given = heldToRole(configuration);");
        out_.line("const policy = new support.Policy(given.read.problems);");
    }

    void write_functions() {
        const std::string limit = "(\"the permissions\", " + std::to_string(plan_.permissions_limit) + ");";
        begin_function("Throws ConfigurationError, with every problem, where the role cannot be made.",
                       "validate", "void");
        write_adding("addTrust", plan_.trust);
        write_adding("addPermissions", plan_.permissions);
        out_.line("policy.check();");
        out_.line("trustPolicy(configuration);");
        out_.line("permissionsPolicy(configuration);");
        end();
        begin_function("Who may assume the role, as JSON. Throws ConfigurationError.", "trustPolicy",
                       "string");
        write_adding("addTrust", plan_.trust);
        out_.line("return policy.text(\"the trust policy\", " + std::to_string(plan_.trust_limit) + ");");
        end();
        begin_function("What the role may do, as JSON. Throws ConfigurationError.", "permissionsPolicy",
                       "string");
        write_adding("addPermissions", plan_.permissions);
        out_.line("return policy.text" + limit);
        end();
        begin_function(
            "The same as a base, which comes first, and a document for each combination of capabilities "
            "that has rules of its own.",
            "permissionsParts", "PolicyPart[]");
        write_adding("addPermissions", plan_.permissions);
        out_.line("return policy." + parts_call(plan_, dialect_) + ";");
        end();
    }

    const Plan& plan_;
    Dialect dialect_;
    FieldNames names_;
    Writer out_{typescript_style};
};

} // namespace

std::vector<File> typescript_files(const Plan& plan, Package& /*package*/) {
    return TypescriptEmitter(plan).files();
}

} // namespace slrc::generate
