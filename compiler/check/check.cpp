#include "compiler/check/check.hpp"

#include "compiler/check/context.hpp"
#include "compiler/check/externs.hpp"
#include "compiler/check/role.hpp"
#include "compiler/check/rules.hpp"
#include "compiler/check/values.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace slrc::check {

namespace {

/// The roles of all units, each once, in the order of the units and of their texts.
std::vector<Symbol<syntax::Role>> all_roles(std::span<const Unit> units) {
    std::vector<Symbol<syntax::Role>> roles;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        for (const syntax::Declaration& declaration : units[unit].file->declarations) {
            if (const auto* role = std::get_if<syntax::Role>(&declaration)) {
                roles.push_back(Symbol<syntax::Role>{role, unit});
            }
        }
    }
    return roles;
}

/// Whether `{ROLE.arn}` may stand somewhere: then the head of any role may be needed at any time.
bool may_name_arns(std::span<const Unit> units) {
    return std::ranges::any_of(
        units, [](const Unit& unit) { return unit.file->text.find(".arn") != std::string_view::npos; });
}

/// The roles of `all_roles` that can be let go of, in the same order; null for the others.
struct Spent {
    syntax::File* file = nullptr;
    syntax::Role* role = nullptr;
};

std::vector<Spent> spent_roles(std::span<const Unit> units) {
    const bool all_stay = may_name_arns(units);
    std::vector<Spent> roles;
    for (const Unit& unit : units) {
        for (const syntax::Declaration& declaration : unit.file->declarations) {
            if (std::holds_alternative<syntax::Role>(declaration)) {
                const auto index = static_cast<std::size_t>(&declaration - unit.file->declarations.data());
                roles.push_back(
                    unit.spent == nullptr || all_stay
                        ? Spent{}
                        : Spent{unit.spent, &std::get<syntax::Role>(unit.spent->declarations[index])});
            }
        }
    }
    return roles;
}

void check_groups(Context& context) {
    for (std::size_t unit = 0; unit < context.units.size(); ++unit) {
        for (const syntax::Declaration& declaration : context.file_of(unit).declarations) {
            if (const auto* group = std::get_if<syntax::Permissions>(&declaration)) {
                check_group(context, Symbol<syntax::Permissions>{group, unit});
            }
        }
    }
}

/// Findings that a missing declaration can cause.
bool can_follow(diagnostics::Kind kind) {
    using diagnostics::Kind;
    constexpr std::array kinds{
        Kind::unknown_name,           Kind::unknown_capability,  Kind::unknown_role,
        Kind::unknown_permissions,    Kind::unknown_parameter,   Kind::parameter_out_of_reach,
        Kind::wrong_arguments,        Kind::missing_trust,       Kind::service_linked_or_plain,
        Kind::passed_without_service, Kind::requirement_not_met,
    };
    return std::ranges::find(kinds, kind) != kinds.end();
}

model::Program check_all(std::span<const Unit> units, diagnostics::Sink& sink, Unused unused) {
    const std::vector<Symbols> symbols = collect_symbols(units, sink);
    const std::vector<Symbol<syntax::Role>> roles = all_roles(units);
    model::Program program;
    program.catalogs = catalogs_of(units, sink);
    RoleArns role_arns(units, symbols, program.catalogs);
    Context context{.units = units,
                    .sink = sink,
                    .symbols = symbols,
                    .catalogs = program.catalogs,
                    .mentions = program.mentions,
                    .role_arns = &role_arns};
    program.roles.reserve(roles.size());
    for (const Symbol<syntax::Role>& role : roles) {
        program.roles.push_back(resolve_head(context, role));
    }
    check_constants(context);
    check_groups(context);
    const std::vector<Spent> spent = spent_roles(units);
    for (std::size_t index = 0; index < roles.size(); ++index) {
        resolve_body(context, roles[index], program.roles[index]);
        if (spent[index].role != nullptr) {
            syntax::let_go(*spent[index].file, *spent[index].role);
        }
    }
    if (unused == Unused::reported && !sink.has_errors()) {
        report_unused(context, program);
    }
    return program;
}

bool is_whole(const Unit& unit) {
    return unit.file->whole && unit.imports_are_whole;
}

/// The files in which a name may be missing that was declared in text which could not be read.
std::set<source::FileIndex> files_with_gaps(std::span<const Unit> units) {
    std::set<source::FileIndex> files;
    for (const Unit& unit : units) {
        const bool imports_gap = std::ranges::any_of(
            unit.imports, [&](std::size_t imported) { return !is_whole(units[imported]); });
        if (!is_whole(unit) || imports_gap) {
            files.insert(unit.file->index);
        }
    }
    return files;
}

/// Where an `extern` may have been missed, names of IAM's are not looked up, and unknown types are no findings.
std::set<source::FileIndex> forget_unsure(std::span<const Unit> units, model::Program& program) {
    std::set<source::FileIndex> files;
    std::vector<bool> unsure(units.size(), false);
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        unsure[unit] = may_miss_externs(units, unit);
        if (unsure[unit]) {
            files.insert(units[unit].file->index);
        }
    }
    std::erase_if(program.mentions, [&](const model::Mention& mention) { return unsure[mention.catalog]; });
    return files;
}

} // namespace

model::Program check(std::span<const Unit> units, diagnostics::Sink& sink, Unused unused) {
    const std::set<source::FileIndex> gaps = files_with_gaps(units);
    const bool all_whole = std::ranges::all_of(units, is_whole);
    if (all_whole) {
        return check_all(units, sink, unused);
    }
    diagnostics::Sink all;
    model::Program program = check_all(units, all, Unused::silent);
    const std::set<source::FileIndex> unsure = forget_unsure(units, program);
    for (const diagnostics::Diagnostic& found : all.all()) {
        const bool in_gap = found.span && gaps.contains(found.span->file) && can_follow(found.kind);
        const bool is_unsure = found.span && unsure.contains(found.span->file) &&
                               found.kind == diagnostics::Kind::unknown_resource_type;
        if (!in_gap && !is_unsure) {
            sink.add(found);
        }
    }
    return program;
}

} // namespace slrc::check
