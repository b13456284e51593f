// Java 17, as clang-format leaves it with the style in support/java/.
#include "compiler/generate/body.hpp"
#include "compiler/generate/dialect.hpp"
#include "compiler/generate/emitters.hpp"
#include "compiler/generate/words.hpp"

#include <utility>

namespace slrc::generate {

namespace {

constexpr CodeStyle java_style{"    ", 4, 100, 2, false};

class JavaEmitter {
public:
    JavaEmitter(const Plan& plan, std::string package)
        : plan_(plan), package_(std::move(package)), role_(Names(java_types).take(type_name(plan.base))) {
        dialect_ = {java_literal, camel_case, "SlrcSupport.", "&&", "||", "!", true, "SlrcSupport.not"};
        dialect_.place = "in.read.";
        dialect_.declares = "boolean ";
        dialect_.comments = CommentStyle::java;
        std::vector<std::string_view> types(java_types.begin(), java_types.end());
        types.push_back(role_); // a class inside of another cannot have its name
        names_ = name_fields(plan, {camel_case, pascal_case, camel_case, java_reserved, types});
        set_inner_fields(dialect_, names_, "in.");
        list_fields();
    }

    std::vector<File> files() {
        out_.line(std::string("// ") + head_line);
        out_.line("package " + package_ + ";");
        out_.line();
        out_.line("import java.util.List;");
        out_.line();
        comment(about_role(plan_));
        out_.begin("public final class " + role_ + " {");
        out_.line("private " + role_ + "() {}");
        write_types();
        write_configuration();
        write_inputs();
        write_rules("addTrust", plan_.trust);
        write_rules("addPermission", plan_.permissions);
        write_functions();
        end();
        return {{role_ + ".java", out_.take()}};
    }

private:
    struct Field {
        std::string type;
        std::string name;
        std::string about;
    };

    static std::string type_of(const PlannedParameter& parameter) {
        return parameter.type.list ? "List<String>" : "String";
    }

    /// Of the configuration.
    void list_fields() {
        fields_ = {
            {"String", "partition", "The partition; where it is not given, that of the region, or `aws`."},
            {"String", "region", "The region, where the documents name it."},
            {"String", "account", "The account, 12 digits, where the documents name it."},
            {"String", "suffix", "The end of the role's name, where the documents name it."}};
        for (std::size_t index = 0; index < plan_.parameters.size(); ++index) {
            const PlannedParameter& parameter = plan_.parameters[index];
            if (!parameter.capability) {
                fields_.push_back({type_of(parameter), names_.parameters[index], about(parameter)});
            }
        }
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const bool is_switch = plan_.capabilities[index].parameters.empty();
            fields_.push_back({is_switch ? "boolean" : names_.types[index], names_.capabilities[index],
                               about(plan_.capabilities[index])});
        }
    }

    void comment(const std::string& text) {
        const auto lines = comment_lines(text, CommentStyle::java, out_.room(7));
        if (lines.size() == 1) {
            out_.line("/** " + lines.front() + " */");
        } else if (!lines.empty()) {
            out_.line("/**");
            for (const std::string& line : lines) {
                out_.line(" * " + line);
            }
            out_.line(" */");
        }
    }

    void begin(const std::string& about, const std::string& head) {
        out_.line();
        comment(about);
        out_.begin(head + " {");
    }

    void end() { out_.end("}"); }

    void write_types() {
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const PlannedCapability& capability = plan_.capabilities[index];
            if (capability.parameters.empty()) {
                continue;
            }
            std::string text = "What the capability `" + capability.name + "` needs.";
            std::vector<Code> components;
            for (const std::size_t parameter : capability.parameters) {
                text += " `" + names_.parameters[parameter] + "`: " + about(plan_.parameters[parameter]);
                components.push_back(
                    plain(type_of(plan_.parameters[parameter]) + " " + names_.parameters[parameter]));
            }
            out_.line();
            comment(text);
            out_.line("public record ", call(names_.types[index], components), " {}");
        }
    }

    void write_configuration() {
        begin("What the role is made with.", "public static final class Configuration");
        for (const Field& field : fields_) {
            out_.line("private final " + field.type + " " + field.name + ";");
        }
        begin("", "private Configuration(Builder builder)");
        for (const Field& field : fields_) {
            out_.line("this." + field.name + " = builder." + field.name + ";");
        }
        end();
        begin("Begins a configuration with nothing on.", "public static Builder builder()");
        out_.line("return new Builder();");
        end();
        begin("Puts a configuration together.", "public static final class Builder");
        for (const Field& field : fields_) {
            out_.line("private " + field.type + " " + field.name + ";");
        }
        out_.line();
        out_.line("private Builder() {}");
        for (const Field& field : fields_) {
            begin(field.about, "public Builder " + field.name + "(" + field.type + " value)");
            out_.line("this." + field.name + " = value;");
            out_.line("return this;");
            end();
        }
        begin("The configuration so far.", "public Configuration build()");
        out_.line("return new Configuration(this);");
        end();
        end();
        end();
    }

    void write_inputs() {
        begin("A configuration held to the role.", "private static final class Inputs");
        out_.line("final SlrcSupport.Reader read;");
        for (const std::string& name : names_.inner_capabilities) {
            out_.line("final boolean " + name + ";");
        }
        for (const std::string& name : names_.inner_parameters) {
            out_.line("SlrcSupport.Value " + name + " = SlrcSupport.Value.NONE;");
        }
        begin("", "Inputs(Configuration configuration)");
        out_.line("Inputs in = this;");
        out_.line(
            "read = ",
            call("new SlrcSupport.Reader", {plain("configuration.partition"), plain("configuration.region"),
                                            plain("configuration.account"), plain("configuration.suffix")}),
            ";");
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const bool is_switch = plan_.capabilities[index].parameters.empty();
            out_.line(names_.inner_capabilities[index] + " = configuration." + names_.capabilities[index] +
                      (is_switch ? ";" : " != null;"));
        }
        out_.line("read.checkSuffix(" + std::to_string(plan_.letters_beside_suffix) + ");");
        Body body(out_, plan_, dialect_);
        body.read_parameters(
            [&](std::size_t parameter) { return "configuration." + names_.parameters[parameter]; });
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const std::string field = "configuration." + names_.capabilities[index];
            body.read_capability(
                plan_.capabilities[index], dialect_.capabilities[index],
                [&](std::size_t parameter) { return field + "." + names_.parameters[parameter] + "()"; });
        }
        end();
        end();
    }

    /// A method for each rule: one for all could be longer than Java allows.
    void write_rules(const std::string& name, const std::vector<PlannedRule>& rules) {
        for (std::size_t index = 0; index < rules.size(); ++index) {
            const PlannedRule& rule = rules[index];
            begin(about(rule), "private static void " + name + std::to_string(index + 1) +
                                   "(Inputs in, SlrcSupport.Policy policy)");
            Body(out_, plan_, dialect_).rule(rule);
            end();
        }
        begin("", "private static void " + name + "(Inputs in, SlrcSupport.Policy policy)");
        for (std::size_t index = 0; index < rules.size(); ++index) {
            out_.line(name + std::to_string(index + 1) + "(in, policy);");
        }
        end();
    }

    void begin_function(const std::string& about, const std::string& head) {
        begin(about, "public static " + head + "(Configuration configuration)");
        out_.line("Inputs in = new Inputs(configuration);");
        out_.line("SlrcSupport.Policy policy = new SlrcSupport.Policy(in.read.problems);");
    }

    void write_functions() {
        begin("All capabilities, in the order of the specification.",
              "public static List<Capability> capabilities()");
        std::vector<Code> all;
        for (const PlannedCapability& capability : plan_.capabilities) {
            all.push_back(call("new Capability", {plain(java_literal(capability.name)),
                                                  plain(java_literal(capability.documentation))}));
        }
        out_.line("return ", call("List.of", std::move(all)), ";");
        end();
        const std::string limit = "(\"the permissions\", " + std::to_string(plan_.permissions_limit) + ");";
        begin_function("Throws ConfigurationError, with every problem, where the role cannot be made.",
                       "void validate");
        out_.line("addTrust(in, policy);");
        out_.line("addPermission(in, policy);");
        out_.line("policy.check();");
        out_.line("trustPolicy(configuration);");
        out_.line("permissionsPolicy(configuration);");
        end();
        begin_function("Who may assume the role, as JSON. Throws ConfigurationError.", "String trustPolicy");
        out_.line("addTrust(in, policy);");
        out_.line("return policy.text(\"the trust policy\", " + std::to_string(plan_.trust_limit) + ");");
        end();
        begin_function("What the role may do, as JSON. Throws ConfigurationError.",
                       "String permissionsPolicy");
        out_.line("addPermission(in, policy);");
        out_.line("return policy.text" + limit);
        end();
        begin_function(
            "The same as a base, which comes first, and a document for each combination of capabilities "
            "that has rules of its own.",
            "List<PolicyPart> permissionsParts");
        out_.line("addPermission(in, policy);");
        out_.line("return policy." + parts_call(plan_, dialect_) + ";");
        end();
    }

    const Plan& plan_;
    std::string package_;
    std::string role_;
    Dialect dialect_;
    FieldNames names_;
    std::vector<Field> fields_;
    Writer out_{java_style};
};

} // namespace

std::vector<File> java_files(const Plan& plan, Package& package) {
    return JavaEmitter(plan, package.name).files();
}

} // namespace slrc::generate
