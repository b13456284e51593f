#include "compiler/model/type.hpp"
#include "compiler/review/open_values.hpp"
#include "compiler/text/format.hpp"
#include "compiler/workspace/sizes.hpp"

#include <string_view>

namespace slrc::workspace {

using diagnostics::Kind;
using model::Parameter;
using model::Role;

namespace {

std::string shown_name(const Role& role, const Parameter& parameter) {
    const std::string own = text::format("`{}`", parameter.name);
    return parameter.capability
               ? text::format("{} of `{}`", own, role.capabilities[*parameter.capability].name)
               : own;
}

void report_open_values(const model::Program& program, const Role& role, std::string_view taker,
                        diagnostics::Sink& sink) {
    const catalog::Catalog& catalog = program.catalogs[role.catalog];
    review::Lookups lookups(catalog);
    for (const review::OpenValue& open : review::open_values(role, catalog, lookups)) {
        const Parameter& parameter = role.parameters[open.parameter];
        sink.report(Kind::value_not_held, parameter.span,
                    text::format("{} may be any text, and {} takes it: also what no request has as `{}`",
                                 shown_name(role, parameter), taker, open.key),
                    "`string matching \"…\"` says everywhere what it takes");
    }
}

/// CloudFormation has no parameter without a value: what belongs to a capability that is off is empty.
void report_empty_values(const Role& role, diagnostics::Sink& sink) {
    for (const Parameter& parameter : role.parameters) {
        const bool may_be_empty = parameter.capability && !parameter.type.list &&
                                  parameter.type.base == model::BaseType::string &&
                                  !parameter.default_values && !misfit(parameter.type, "");
        if (may_be_empty) {
            sink.report(Kind::value_not_held, parameter.span,
                        text::format("{} may be empty, and a template cannot tell that from a value that is "
                                     "missing: it refuses both",
                                     shown_name(role, parameter)),
                        "`string matching \".+\"` says everywhere that it is not empty");
        }
    }
}

} // namespace

void report_not_held(const model::Program& program, const Role& role, emit::Target target,
                     diagnostics::Sink& sink) {
    if (target == emit::Target::cloudformation) {
        report_empty_values(role, sink);
    }
    report_open_values(program, role, target == emit::Target::terraform ? "the module" : "the template",
                       sink);
}

void report_not_held(const model::Program& program, const Role& role, diagnostics::Sink& sink) {
    report_open_values(program, role, "the generated code", sink);
}

} // namespace slrc::workspace
