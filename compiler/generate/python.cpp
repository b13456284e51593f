// Python 3.10, as black leaves it.
#include "compiler/generate/body.hpp"
#include "compiler/generate/dialect.hpp"
#include "compiler/generate/emitters.hpp"
#include "compiler/generate/words.hpp"

#include <algorithm>
#include <utility>

namespace slrc::generate {

namespace {

constexpr CodeStyle python_style{"    ", 4, 88};

std::string python_name(std::string_view name) {
    return std::string(name);
}

class PythonEmitter {
public:
    explicit PythonEmitter(const Plan& plan) : plan_(plan) {
        dialect_ = {python_literal, python_name, "support.", "and", "or", "not "};
        dialect_.place = "given.read.";
        dialect_.statement_end = "";
        dialect_.if_begins = "if ";
        dialect_.if_ends = ":";
        dialect_.block_end = "";
        dialect_.line_comment = "# ";
        names_ = name_fields(plan, {snake_case, pascal_case, snake_case, python_reserved, python_types});
        set_inner_fields(dialect_, names_, "given.");
    }

    std::vector<File> files() {
        write_head();
        write_types();
        write_inputs();
        write_rules("_add_trust", plan_.trust);
        write_rules("_add_permissions", plan_.permissions);
        write_functions();
        return {{Names(python_reserved).take(snake_case(plan_.base)) + ".py", out_.take()}};
    }

private:
    void comment(const std::string& sign, const std::string& text) {
        for (const std::string& line : comment_lines(text, CommentStyle::line, out_.room(sign.size()))) {
            out_.line(sign + line);
        }
    }

    /// The words are ours, but for names, which are letters, digits and underscores.
    void documentation(const std::string& text) { out_.line(R"(""")" + text + R"(""")"); }

    void begin(const std::string& head) {
        out_.line();
        out_.line();
        out_.begin(head);
    }

    void write_head() {
        out_.line(std::string("# ") + head_line);
        // Whatever the role's own text says, it must not stand in the first two lines, where it could name an encoding.
        documentation("The documents of one role, made for what its customer turned on.");
        out_.line();
        comment("# ", about_role(plan_));
        out_.line("from __future__ import annotations");
        out_.line();
        if (std::ranges::any_of(plan_.parameters,
                                [](const PlannedParameter& parameter) { return parameter.type.list; })) {
            out_.line("from collections.abc import Sequence");
        }
        out_.line("from dataclasses import dataclass");
        out_.line();
        out_.line("from . import slrc_support as support");
        out_.line("from .slrc_support import Capability, ConfigurationError, PolicyPart");
        out_.line();
        out_.begin("__all__ = [");
        for (const char* name :
             {"CAPABILITIES", "Capability", "Configuration", "ConfigurationError", "PolicyPart"}) {
            out_.line(python_literal(name) + ",");
        }
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            if (!plan_.capabilities[index].parameters.empty()) {
                out_.line(python_literal(names_.types[index]) + ",");
            }
        }
        for (const char* name : {"permissions_parts", "permissions_policy", "trust_policy", "validate"}) {
            out_.line(python_literal(name) + ",");
        }
        out_.end("]");
    }

    void field(const std::string& name, const std::string& type, const std::string& about) {
        comment("#: ", about);
        out_.line(name + ": " + type);
    }

    void parameter_field(std::size_t index) {
        const PlannedParameter& parameter = plan_.parameters[index];
        const std::string type = parameter.type.list ? "Sequence[str]" : "str";
        field(names_.parameters[index], parameter.has_default ? type + " | None = None" : type,
              about(parameter));
    }

    void begin_class(const std::string& name, const std::string& text) {
        out_.line();
        out_.line();
        out_.line("@dataclass(frozen=True, kw_only=True)");
        out_.begin("class " + name + ":");
        documentation(text);
        out_.line();
    }

    void write_types() {
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const PlannedCapability& capability = plan_.capabilities[index];
            if (capability.parameters.empty()) {
                continue;
            }
            begin_class(names_.types[index], "What the capability `" + capability.name + "` needs.");
            for (const std::size_t parameter : capability.parameters) {
                parameter_field(parameter);
            }
            out_.dedent();
        }
        begin_class("Configuration", "What the role is made with.");
        const std::string text = "str | None = None";
        field("partition", text, "The partition; where it is not given, that of the region, or `aws`.");
        field("region", text, "The region, where the documents name it.");
        field("account", text, "The account, 12 digits, where the documents name it.");
        field("suffix", text, "The end of the role's name, where the documents name it.");
        for (std::size_t index = 0; index < plan_.parameters.size(); ++index) {
            if (!plan_.parameters[index].capability) {
                parameter_field(index);
            }
        }
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const bool is_switch = plan_.capabilities[index].parameters.empty();
            field(names_.capabilities[index],
                  is_switch ? "bool = False" : names_.types[index] + " | None = None",
                  about(plan_.capabilities[index]));
        }
        out_.dedent();
    }

    void write_capabilities() {
        out_.line();
        out_.line();
        out_.line("#: All capabilities, in the order of the specification.");
        if (plan_.capabilities.empty()) {
            out_.line("CAPABILITIES: tuple[Capability, ...] = ()");
            return;
        }
        std::vector<Code> all;
        for (const PlannedCapability& capability : plan_.capabilities) {
            all.push_back(call("Capability", {plain(python_literal(capability.name)),
                                              plain(python_literal(capability.documentation))}));
        }
        const std::string one = "CAPABILITIES: tuple[Capability, ...] = (" + flat(all.front()) + ",)";
        if (all.size() == 1 && one.size() <= out_.room()) {
            out_.line(one); // the comma makes it a tuple, and divides no lines then
            return;
        }
        out_.begin("CAPABILITIES: tuple[Capability, ...] = (");
        for (const Code& capability : all) {
            out_.line("", capability, ",");
        }
        out_.end(")");
    }

    void write_inputs() {
        write_capabilities();
        out_.line();
        out_.line();
        out_.line("@dataclass");
        out_.begin("class _Inputs:");
        documentation("A configuration held to the role.");
        out_.line();
        out_.line("read: support.Reader");
        for (const std::string& name : names_.inner_capabilities) {
            out_.line(name + ": bool = False");
        }
        for (const std::string& name : names_.inner_parameters) {
            out_.line(name + ": support.Value = support.NO_VALUE");
        }
        out_.dedent();
        begin("def _held_to_role(configuration: Configuration) -> _Inputs:");
        out_.begin("given = _Inputs(");
        out_.begin("support.Reader(");
        for (const char* place : {"partition", "region", "account", "suffix"}) {
            out_.line("configuration." + std::string(place) + ",");
        }
        out_.end(")");
        out_.end(")");
        out_.line("given.read.check_suffix(" + std::to_string(plan_.letters_beside_suffix) + ")");
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const std::string field = "configuration." + names_.capabilities[index];
            const bool is_switch = plan_.capabilities[index].parameters.empty();
            out_.line(dialect_.capabilities[index] + " = " +
                      (is_switch ? "bool(" + field + ")" : field + " is not None"));
        }
        Body body(out_, plan_, dialect_);
        body.read_parameters(
            [&](std::size_t parameter) { return "configuration." + names_.parameters[parameter]; });
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            const std::string field = "configuration." + names_.capabilities[index];
            const bool is_switch = plan_.capabilities[index].parameters.empty();
            body.read_capability(
                plan_.capabilities[index], field + (is_switch ? "" : " is not None"),
                [&](std::size_t parameter) { return field + "." + names_.parameters[parameter]; });
        }
        out_.line("return given");
        out_.dedent();
    }

    void write_rules(const std::string& name, const std::vector<PlannedRule>& rules) {
        const bool open = uses_values(rules);
        begin("def " + name + "(" + (open ? "given: _Inputs, " : "") + "policy: support.Policy) -> None:");
        Body(out_, plan_, dialect_).rules(rules);
        if (rules.empty()) {
            out_.line("pass");
        }
        out_.dedent();
    }

    void write_functions() {
        const std::string raises = " Raises ConfigurationError.";
        begin("def validate(configuration: Configuration) -> None:");
        documentation("Raises ConfigurationError for what the role cannot be made with.");
        write_policy_of(
            {{"_add_trust", uses_values(plan_.trust)}, {"_add_permissions", uses_values(plan_.permissions)}});
        out_.line("policy.check()");
        out_.line("trust_policy(configuration)");
        out_.line("permissions_policy(configuration)");
        out_.dedent();
        write_policy("trust_policy", "str", "Who may assume the role, as JSON." + raises,
                     {{"_add_trust", uses_values(plan_.trust)}},
                     "text(\"the trust policy\", " + std::to_string(plan_.trust_limit) + ")");
        const std::string limit = "(\"the permissions\", " + std::to_string(plan_.permissions_limit) + ")";
        const std::vector<std::pair<std::string, bool>> permissions{
            {"_add_permissions", uses_values(plan_.permissions)}};
        write_policy("permissions_policy", "str", "What the role may do, as JSON." + raises, permissions,
                     "text" + limit);
        write_policy("permissions_parts", "list[PolicyPart]",
                     "The same as a base, which comes first, and a document a guard." + raises, permissions,
                     parts_call(plan_, dialect_));
    }

    void write_policy_of(const std::vector<std::pair<std::string, bool>>& functions) {
        out_.line("given = _held_to_role(configuration)");
        out_.line("policy = support.Policy(given.read.problems)");
        for (const auto& [function, open] : functions) {
            out_.line(function + "(" + (open ? "given, " : "") + "policy)");
        }
    }

    void write_policy(const std::string& function, const std::string& type, const std::string& text,
                      const std::vector<std::pair<std::string, bool>>& functions, const std::string& result) {
        begin("def " + function + "(configuration: Configuration) -> " + type + ":");
        documentation(text);
        write_policy_of(functions);
        out_.line("return policy." + result);
        out_.dedent();
    }

    const Plan& plan_;
    Dialect dialect_;
    FieldNames names_;
    Writer out_{python_style};
};

} // namespace

std::vector<File> python_files(const Plan& plan, Package& /*package*/) {
    return PythonEmitter(plan).files();
}

} // namespace slrc::generate
