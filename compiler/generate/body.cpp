#include "compiler/generate/body.hpp"

namespace slrc::generate {

void Body::read_parameters(const Given& given) {
    for (std::size_t index = 0; index < plan_.parameters.size(); ++index) {
        if (!plan_.parameters[index].capability) {
            read(index, given);
        }
    }
}

void Body::read_capability(const PlannedCapability& capability, const std::string& condition,
                           const Given& given) {
    const bool requires_others = is_conditional(capability.required);
    if (capability.parameters.empty() && !requires_others) {
        return;
    }
    out_.begin(std::string(dialect_.if_begins) + condition + std::string(dialect_.if_ends));
    if (requires_others) {
        const std::size_t width = out_.room(dialect_.around_argument);
        out_.line("",
                  call(dialect_.place + dialect_.function("require"),
                       {guard_code(capability.required, dialect_, width),
                        plain(dialect_.literal(requirement_problem(capability)))}),
                  dialect_.statement_end);
    }
    for (const std::size_t parameter : capability.parameters) {
        read(parameter, given);
    }
    end_block();
}

void Body::read(std::size_t index, const Given& given) {
    out_.line(dialect_.parameters[index] + " = ",
              read_code(plan_.parameters[index], dialect_.place, given(index), dialect_),
              dialect_.statement_end);
}

void Body::rule(const PlannedRule& rule) {
    const bool conditional = is_conditional(rule.guard);
    if (conditional) {
        begin_guard(rule.guard);
    }
    for (const Code& code : rule_calls(rule, dialect_)) {
        out_.line("", code, dialect_.statement_end);
    }
    if (conditional) {
        end_block();
    }
}

void Body::rules(std::span<const PlannedRule> rules) {
    bool first = true;
    for (const PlannedRule& one : rules) {
        if (!first) {
            out_.line();
        }
        first = false;
        const std::string sign(dialect_.line_comment);
        for (const std::string& line : comment_lines(about(one), dialect_.comments, out_.room(sign.size()))) {
            out_.line(sign + line);
        }
        rule(one);
    }
}

/// A guard that is too long for a line gets a name.
void Body::begin_guard(const model::Guard& guard) {
    Code code = guard_code(guard, dialect_, out_.room(dialect_.if_begins.size() + dialect_.if_ends.size()));
    if (code.is_call) {
        const std::string name = dialect_.function("holds_" + std::to_string(++named_guards_));
        out_.line(std::string(dialect_.declares) + name + std::string(dialect_.assigns), code,
                  dialect_.statement_end);
        code = plain(name);
    }
    out_.line(dialect_.if_begins, code, dialect_.if_ends);
    out_.indent();
}

void Body::end_block() {
    out_.dedent();
    if (!dialect_.block_end.empty()) {
        out_.line(dialect_.block_end);
    }
}

} // namespace slrc::generate
