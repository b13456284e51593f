#include "compiler/emit/terraform/module.hpp"
#include "compiler/emit/terraform/types.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/plan/about.hpp"
#include "compiler/text/comment.hpp"

#include <algorithm>
#include <limits>

namespace slrc::emit::terraform {

namespace {

using plan::PlannedCapability;
using plan::PlannedParameter;

/// On one line.
std::string on_one_line(const std::string& text) {
    const auto lines =
        text::comment_lines(text, text::CommentStyle::line, std::numeric_limits<std::size_t>::max());
    return lines.empty() ? "" : lines.front();
}

std::string hcl_type(const PlannedParameter& parameter) {
    return parameter.type.list ? "list(string)" : "string";
}

/// A default that needs no value of the module's.
Expression literal_default(const PlannedParameter& parameter) {
    std::vector<std::string> values;
    for (const model::OpenText& value : parameter.defaults) {
        values.push_back(hcl_string(literal_text(value)));
    }
    return parameter.type.list ? list_of(std::move(values)) : expression(values.front());
}

/// The type as Go reads its expression: groups with names are written otherwise there.
model::Type readable(const PlannedParameter& parameter) {
    model::Type type = parameter.type;
    if (type.expression.find("(?<") != std::string::npos) {
        type.expression = parameter.expression;
    }
    return type;
}

class VariablesWriter {
public:
    VariablesWriter(const model::Role& role, const Expressions& expressions)
        : role_(role), expressions_(expressions), plan_(expressions.plan()) {
        writer_.remark(head_line);
    }

    std::string write(bool has_suffix, std::size_t letters) {
        if (has_suffix) {
            write_suffix(letters);
        }
        for (std::size_t index = 0; index < plan_.parameters.size(); ++index) {
            if (!plan_.parameters[index].capability) {
                write_own(index);
            }
        }
        for (std::size_t index = 0; index < plan_.capabilities.size(); ++index) {
            write_capability(index);
        }
        write_tags();
        if (!role_.is_service_linked()) {
            write_boundary();
        }
        return writer_.take();
    }

private:
    void open(const std::string& name, const std::string& about) {
        writer_.open("variable \"" + name + "\"");
        writer_.argument("description", hcl_string(on_one_line(about)));
    }

    void validate(const std::string& condition, const std::string& message) {
        writer_.open("validation");
        writer_.argument("condition", condition);
        writer_.argument("error_message", hcl_string(message));
        writer_.close();
    }

    void write_suffix(std::size_t letters) {
        const std::size_t most = std::min<std::size_t>(64, model::longest_role_name - letters);
        const std::string form = "^[A-Za-z0-9_+=,.@-]{1," + std::to_string(most) + "}$";
        open(suffix_variable, "The end of the role's name, `{suffix}` of `" + plan_.name + "`");
        writer_.argument("type", "string");
        writer_.argument("nullable", "false");
        validate("can(regex(" + hcl_string(form) + ", var." + suffix_variable + "))",
                 "The suffix is 1 to " + std::to_string(most) + " letters, digits and `_+=,.@-`.");
        writer_.close();
    }

    /// A parameter of the role itself.
    void write_own(std::size_t index) {
        const PlannedParameter& parameter = plan_.parameters[index];
        open(expressions_.names().parameters[index], plan::about(parameter));
        writer_.argument("type", hcl_type(parameter));
        const bool open = has_holes(parameter.defaults);
        if (parameter.has_default) {
            writer_.argument("default", open ? expression("null") : literal_default(parameter));
        }
        if (!open) {
            writer_.argument("nullable", "false");
        }
        write_validation(index, open ? expressions_.given(index) + " == null ? true : " : "");
        writer_.close();
    }

    void write_validation(std::size_t index, const std::string& absent) {
        const PlannedParameter& parameter = plan_.parameters[index];
        validate(absent + fits(readable(parameter), expressions_.given(index)),
                 parameter.subject + " " + demand(parameter.type) + ".");
    }

    void write_capability(std::size_t index) {
        const PlannedCapability& capability = plan_.capabilities[index];
        open(expressions_.names().capabilities[index], plan::about(capability));
        if (capability.parameters.empty()) {
            writer_.argument("type", "bool");
            writer_.argument("default", "false");
            writer_.argument("nullable", "false");
            writer_.close();
            return;
        }
        writer_.open_argument("type", "object({");
        for (const std::size_t parameter : capability.parameters) {
            write_attribute(parameter);
        }
        writer_.close_argument("})");
        writer_.argument("default", "null");
        for (const std::size_t parameter : capability.parameters) {
            const std::string variable = "var." + expressions_.names().capabilities[index];
            const std::string absent = has_holes(plan_.parameters[parameter].defaults)
                                           ? "try(" + expressions_.given(parameter) + ", null)"
                                           : variable;
            write_validation(parameter, absent + " == null ? true : ");
        }
        writer_.close();
    }

    void write_attribute(std::size_t index) {
        const PlannedParameter& parameter = plan_.parameters[index];
        writer_.comment(plan::about(parameter));
        std::string type = hcl_type(parameter);
        if (parameter.has_default) {
            type = "optional(" + type +
                   (has_holes(parameter.defaults) ? "" : ", " + literal_default(parameter).text) + ")";
        }
        writer_.argument(expressions_.names().parameters[index], type);
    }

    void write_tags() {
        open(tags_variable, role_.tags.empty() ? "Tags of the role."
                                               : "Tags of the role besides its own, which stay as they are.");
        writer_.argument("type", "map(string)");
        writer_.argument("default", "{}");
        writer_.argument("nullable", "false");
        writer_.close();
    }

    void write_boundary() {
        const std::string variable = std::string("var.") + boundary_variable;
        open(boundary_variable, role_.boundary
                                    ? "The ARN of the permissions boundary, in the place of the role's own."
                                    : "The ARN of a permissions boundary; without it the role has none.");
        writer_.argument("type", "string");
        writer_.argument("default", "null");
        validate(variable + " == null ? true : can(regex(" +
                     hcl_string("^arn:[^:]+:iam::(?:[0-9]{12}|aws):policy/.+$") + ", " + variable + "))",
                 "A permissions boundary is the ARN of a managed policy.");
        writer_.close();
    }

    const model::Role& role_;
    const Expressions& expressions_;
    const plan::Plan& plan_;
    Writer writer_;
};

} // namespace

std::string variables_file(const model::Role& role, const Expressions& expressions, bool has_suffix,
                           std::size_t letters) {
    return VariablesWriter(role, expressions).write(has_suffix, letters);
}

} // namespace slrc::emit::terraform
