// C++17, as clang-format leaves it with the style in README.md.
#include "compiler/generate/body.hpp"
#include "compiler/generate/dialect.hpp"
#include "compiler/generate/emitters.hpp"
#include "compiler/generate/words.hpp"

#include <utility>

namespace slrc::generate {

namespace {

constexpr CodeStyle cpp_style{"    ", 4, 100, 1, false};

std::string cpp_name(std::string_view name) {
    return std::string(name);
}

class CppEmitter {
public:
    CppEmitter(const Plan& plan, std::string package)
        : plan_(plan), package_(std::move(package)), scope_(Names(cpp_reserved).take(snake_case(plan.base))) {
        dialect_ = {cpp_literal, cpp_name, "support::", "&&", "||", "!"};
        dialect_.place = "in.read.";
        dialect_.declares = "const bool ";
        dialect_.comments = CommentStyle::cpp;
        names_ = name_fields(plan, {snake_case, pascal_case, snake_case, cpp_reserved, cpp_types});
        set_inner_fields(dialect_, names_, "in.");
    }

    std::vector<File> files() { return {{scope_ + ".hpp", header()}, {scope_ + ".cpp", source(scope_)}}; }

private:
    void comment(const std::string& text) {
        for (const std::string& line : comment_lines(text, CommentStyle::cpp, out_.room(4))) {
            out_.line("/// " + line);
        }
    }

    void field(const std::string& type, const std::string& name, const std::string& about) {
        comment(about);
        out_.line(type + " " + name + (type == "bool" ? " = false;" : " = {};"));
    }

    void parameter_field(std::size_t index) {
        const PlannedParameter& parameter = plan_.parameters[index];
        const std::string value = parameter.type.list ? "std::vector<std::string>" : "std::string";
        const bool optional = !parameter.type.list || parameter.has_default;
        field(optional ? "std::optional<" + value + ">" : value, names_.parameters[index], about(parameter));
    }

    std::string header() {
        out_ = Writer(cpp_style);
        out_.line(std::string("// ") + head_line);
        out_.line("#pragma once");
        out_.line();
        out_.line("#include \"slrc_support.hpp\"");
        out_.line();
        for (const char* name : {"optional", "string", "vector"}) {
            out_.line("#include <" + std::string(name) + ">");
        }
        out_.line();
        comment(about_role(plan_));
        out_.line("namespace " + package_ + "::" + scope_ + " {");
        write_types();
        write_declarations();
        out_.line();
        out_.line("} // namespace " + package_ + "::" + scope_);
        return out_.take();
    }

    void write_types() {
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const PlannedCapability& capability = plan_.capabilities[index];
            if (capability.parameters.empty()) {
                continue;
            }
            out_.line();
            comment("What the capability `" + capability.name + "` needs.");
            out_.begin("struct " + names_.types[index] + " {");
            for (const std::size_t parameter : capability.parameters) {
                parameter_field(parameter);
            }
            out_.end("};");
        }
        out_.line();
        comment("What the role is made with.");
        out_.begin("struct Configuration {");
        const std::string text = "std::optional<std::string>";
        field(text, "partition", "The partition; where it is not given, that of the region, or `aws`.");
        field(text, "region", "The region, where the documents name it.");
        field(text, "account", "The account, 12 digits, where the documents name it.");
        field(text, "suffix", "The end of the role's name, where the documents name it.");
        for (std::size_t index = 0; index < plan_.parameters.size(); ++index) {
            if (!plan_.parameters[index].capability) {
                parameter_field(index);
            }
        }
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const bool is_switch = plan_.capabilities[index].parameters.empty();
            field(is_switch ? "bool" : "std::optional<" + names_.types[index] + ">",
                  names_.capabilities[index], about(plan_.capabilities[index]));
        }
        out_.end("};");
    }

    void write_declarations() {
        const auto declare = [&](const std::string& about, const std::string& declaration) {
            out_.line();
            comment(about);
            out_.line(declaration);
        };
        declare("All capabilities, in the order of the specification.",
                "const std::vector<Capability>& capabilities();");
        const std::string throws =
            " Throws ConfigurationError for a configuration that it cannot be made with.";
        declare(
            "Throws ConfigurationError, with every problem, for a configuration that the role cannot be made with.",
            "void validate(const Configuration& configuration);");
        declare("Who may assume the role, as JSON." + throws,
                "std::string trust_policy(const Configuration& configuration);");
        declare("What the role may do, as JSON." + throws,
                "std::string permissions_policy(const Configuration& configuration);");
        declare(
            "The same as a base, which comes first, and a document for each combination of capabilities that has "
            "rules of its own." +
                throws,
            "std::vector<PolicyPart> permissions_parts(const Configuration& configuration);");
    }

    std::string source(const std::string& name) {
        out_ = Writer(cpp_style);
        out_.line(std::string("// ") + head_line);
        out_.line("#include \"" + name + ".hpp\"");
        out_.line();
        out_.line("namespace " + package_ + "::" + scope_ + " {");
        out_.line();
        out_.line("namespace {");
        write_inputs();
        write_rules("add_trust", plan_.trust);
        write_rules("add_permissions", plan_.permissions);
        out_.line();
        out_.line("} // namespace");
        write_functions();
        out_.line();
        out_.line("} // namespace " + package_ + "::" + scope_);
        return out_.take();
    }

    void write_inputs() {
        out_.line();
        comment("A configuration held to the role.");
        out_.begin("struct Inputs {");
        out_.line("explicit Inputs(const Configuration& configuration);");
        out_.line();
        out_.line("support::Reader read;");
        for (const std::string& name : names_.inner_capabilities) {
            out_.line("bool " + name + " = false;");
        }
        for (const std::string& name : names_.inner_parameters) {
            out_.line("support::Value " + name + ";");
        }
        out_.end("};");
        out_.line();
        write_constructor();
    }

    /// All expressions of the dialect name members: inside of the constructor without their object.
    void write_constructor() {
        out_.line("Inputs::Inputs(const Configuration& configuration)");
        out_.line("    : read(");
        for (const char* place : {"partition,", "region,", "account,"}) {
            out_.line("          configuration." + std::string(place));
        }
        out_.begin("          configuration.suffix) {");
        out_.line("Inputs& in = *this;");
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const bool is_switch = plan_.capabilities[index].parameters.empty();
            out_.line(dialect_.capabilities[index] + " = configuration." + names_.capabilities[index] +
                      (is_switch ? ";" : ".has_value();"));
        }
        out_.line("in.read.check_suffix(" + std::to_string(plan_.letters_beside_suffix) + ");");
        Body body(out_, plan_, dialect_);
        body.read_parameters(
            [&](std::size_t parameter) { return "configuration." + names_.parameters[parameter]; });
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const std::string field = "configuration." + names_.capabilities[index];
            body.read_capability(
                plan_.capabilities[index], dialect_.capabilities[index],
                [&](std::size_t parameter) { return field + "->" + names_.parameters[parameter]; });
        }
        out_.end("}");
    }

    void write_rules(const std::string& name, const std::vector<PlannedRule>& rules) {
        out_.line();
        out_.begin("void " + name + "(" + (uses_values(rules) ? "const Inputs& in, " : "") +
                   "support::Policy& policy) {");
        Body(out_, plan_, dialect_).rules(rules);
        out_.end("}");
    }

    void write_functions() {
        out_.line();
        out_.begin("const std::vector<Capability>& capabilities() {");
        if (plan_.capabilities.empty()) {
            out_.line("static const std::vector<Capability> all;");
        } else {
            out_.begin("static const std::vector<Capability> all{");
            for (const PlannedCapability& capability : plan_.capabilities) {
                out_.line("{" + cpp_literal(capability.name) + ", " + cpp_literal(capability.documentation) +
                          "},");
            }
            out_.end("};");
        }
        out_.line("return all;");
        out_.end("}");
        out_.line();
        out_.begin("void validate(const Configuration& configuration) {");
        out_.line("const Inputs in(configuration);");
        out_.line("support::Policy policy(in.read.problems);");
        out_.line(std::string("add_trust(") + (uses_values(plan_.trust) ? "in, " : "") + "policy);");
        out_.line(std::string("add_permissions(") + (uses_values(plan_.permissions) ? "in, " : "") +
                  "policy);");
        out_.line("policy.check();");
        out_.line("static_cast<void>(trust_policy(configuration));");
        out_.line("static_cast<void>(permissions_policy(configuration));");
        out_.end("}");
        write_policy("std::string trust_policy", "add_trust", plan_.trust,
                     "text(\"the trust policy\", " + std::to_string(plan_.trust_limit) + ")");
        const std::string limit = "(\"the permissions\", " + std::to_string(plan_.permissions_limit) + ")";
        write_policy("std::string permissions_policy", "add_permissions", plan_.permissions, "text" + limit);
        write_policy("std::vector<PolicyPart> permissions_parts", "add_permissions", plan_.permissions,
                     parts_call(plan_, dialect_));
    }

    void write_policy(const std::string& function, const std::string& add,
                      const std::vector<PlannedRule>& rules, const std::string& result) {
        out_.line();
        out_.begin(function + "(const Configuration& configuration) {");
        out_.line("const Inputs in(configuration);");
        out_.line("support::Policy policy(in.read.problems);");
        out_.line(add + "(" + (uses_values(rules) ? "in, " : "") + "policy);");
        out_.line("return policy." + result + ";");
        out_.end("}");
    }

    const Plan& plan_;
    std::string package_;
    std::string scope_;
    Dialect dialect_;
    FieldNames names_;
    Writer out_{cpp_style};
};

} // namespace

std::vector<File> cpp_files(const Plan& plan, Package& package) {
    return CppEmitter(plan, package.name).files();
}

} // namespace slrc::generate
