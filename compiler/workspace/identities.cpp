// JSON policies as roles that are asked about.
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"
#include "compiler/workspace/choices.hpp"
#include "compiler/workspace/import_check.hpp"
#include "compiler/workspace/prove_roles.hpp"
#include "compiler/workspace/read_documents.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace slrc::workspace {

using diagnostics::Kind;

namespace {

std::optional<std::vector<model::Role>> read_asked_roles(source::Files& files,
                                                         const std::vector<std::string>& documents,
                                                         const catalog::Catalog& known, const World& world,
                                                         diagnostics::Sink& sink) {
    reader::Reading reading;
    reading.program.catalogs.push_back(known);
    diagnostics::Sink found;
    read_documents(reading, files, documents, {}, world, found);
    keep_errors_of(found, sink);
    if (found.has_errors()) {
        return std::nullopt;
    }
    for (std::size_t index = 0; index < reading.roles.size(); ++index) {
        spell_out_dollars(reading.program.roles[index], reading.roles[index]);
    }
    return std::move(reading.program.roles);
}

std::string names_of(const std::vector<model::Role>& roles) {
    std::vector<std::string_view> names;
    std::ranges::transform(roles, std::back_inserter(names),
                           [](const model::Role& role) { return std::string_view(role.name.base); });
    return text::list_names(names);
}

bool is_one_of(const model::Role& role, const std::vector<std::string>& names) {
    return std::ranges::any_of(names, [&](const std::string& name) { return is_called(role, name); });
}

/// Of a file with several roles those that are named.
void choose_roles(std::vector<model::Role>& roles, const std::vector<std::string>& names,
                  diagnostics::Sink& sink) {
    std::vector<const model::Role*> all;
    std::ranges::transform(roles, std::back_inserter(all), [](const model::Role& role) { return &role; });
    for (const std::string& name : names) {
        if (std::ranges::none_of(roles, [&](const model::Role& role) { return is_called(role, name); })) {
            report_unknown_role(all, name, "--role", std::nullopt, sink);
        }
    }
    const auto has_others = [&](const model::Role& role) {
        return std::ranges::count_if(
                   roles, [&](const model::Role& other) { return other.span.file == role.span.file; }) > 1;
    };
    std::vector<model::Role> chosen;
    for (const model::Role& role : roles) {
        if (!has_others(role) || is_one_of(role, names)) {
            chosen.push_back(role);
        }
    }
    if (chosen.empty() && !sink.has_errors()) {
        sink.report(Kind::unknown_role, std::string(),
                    roles.empty() ? "there is no role or policy in it"
                                  : text::format("there are {} roles: name one with --role, {}", roles.size(),
                                                 names_of(roles)));
    }
    roles = std::move(chosen);
}

/// The one trust policy of the identity.
void add_trust(model::Role& whole, model::Role& other, diagnostics::Sink& sink) {
    if (whole.trust.empty()) {
        whole.trust = std::move(other.trust);
    } else if (!other.trust.empty()) {
        diagnostics::Diagnostic found =
            diagnostics::make(Kind::nothing_to_read, other.span,
                              "a role has one trust policy, and this is a second", "ask each by itself");
        found.related.push_back({whole.trust.front().span, "the other is here"});
        sink.add(std::move(found));
    }
}

void report_no_permissions(const model::Role& role, diagnostics::Sink& sink) {
    if (role.rules.empty()) {
        sink.report(Kind::nothing_to_read, role.span, "there are no permissions here to ask about");
    }
}

} // namespace

std::optional<model::Role> read_identity(source::Files& files, const std::vector<std::string>& documents,
                                         const std::vector<std::string>& roles, const catalog::Catalog& known,
                                         bool of_trust, const World& world, diagnostics::Sink& sink) {
    auto all = read_asked_roles(files, documents, known, world, sink);
    if (!all) {
        return std::nullopt;
    }
    choose_roles(*all, roles, sink);
    if (sink.has_errors()) {
        return std::nullopt;
    }
    // Holes are of the parameters of one role.
    std::stable_partition(all->begin(), all->end(),
                          [](const model::Role& role) { return !role.parameters.empty(); });
    model::Role whole = std::move(all->front());
    for (auto other = all->begin() + 1; other != all->end(); ++other) {
        if (!other->parameters.empty()) {
            sink.report(Kind::nothing_to_read, other->span,
                        "two templates with parameters cannot be asked about together");
            return std::nullopt;
        }
        whole.name.base += " + " + other->name.base;
        std::ranges::move(other->rules, std::back_inserter(whole.rules));
        if (of_trust) {
            add_trust(whole, *other, sink);
        }
    }
    return sink.has_errors() ? std::nullopt : std::optional(std::move(whole));
}

std::optional<model::Role> read_boundary(source::Files& files, const std::string& document,
                                         const catalog::Catalog& known, const World& world,
                                         diagnostics::Sink& sink) {
    auto roles = read_asked_roles(files, {document}, known, world, sink);
    if (!roles) {
        return std::nullopt;
    }
    if (roles->size() != 1) {
        sink.report(Kind::nothing_to_read, document,
                    text::format("a boundary is one policy, and here are {}", roles->size()));
    } else if (!roles->front().parameters.empty()) {
        sink.report(Kind::nothing_to_read, roles->front().span,
                    "a boundary with the parameters of a template cannot be asked about");
    } else {
        report_no_permissions(roles->front(), sink);
    }
    return sink.has_errors() ? std::nullopt : std::optional(std::move(roles->front()));
}

} // namespace slrc::workspace
