#include "compiler/workspace/read_documents.hpp"

#include "compiler/prove/effects.hpp"
#include "compiler/review/review.hpp"
#include "compiler/source/foreign_text.hpp"
#include "compiler/workspace/choices.hpp"
#include "compiler/workspace/load.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace slrc::workspace {

using diagnostics::Kind;

namespace {

bool has_role(const reader::Reading& reading, std::string_view name) {
    const auto& roles = reading.program.roles;
    return std::ranges::any_of(roles, [&](const model::Role& role) { return role.name.text == name; });
}

/// A role that was asked for, and that no document has. What there is is read once more, for its names alone.
void report_missing_role(const std::string& name, const std::vector<source::FileIndex>& read,
                         const source::Files& files, diagnostics::Sink& sink) {
    reader::Reading all;
    diagnostics::Sink unheard;
    for (const source::FileIndex file : read) {
        reader::read(all, files, file, {}, unheard);
    }
    std::vector<std::string_view> names;
    for (const model::Role& role : all.program.roles) {
        names.push_back(role.name.text);
    }
    sink.report(Kind::nothing_to_read, std::string(), no_such_role(name, "--role", names));
}

/// Whether a fix that was made for specifications is one of JSON, too: text keeps its quotation marks, nothing is written
/// encoded or with holes.
bool is_json_fix(const diagnostics::Fix& fix, const source::Files& files) {
    const std::string_view old = files.text(fix.span);
    const bool encoded = old.starts_with('%') || old.starts_with('\\');
    if (fix.text.empty()) {
        return !encoded;
    }
    bool has_hole = false;
    for (std::size_t at = fix.text.find('{'); at != std::string::npos; at = fix.text.find('{', at + 1)) {
        has_hole = has_hole || at == 0 || fix.text[at - 1] != '$';
    }
    return !encoded && !has_hole && !old.empty() && old.starts_with('"') == fix.text.starts_with('"');
}

/// What IAM accepts, and decides by in a way that the author may not have meant: it is told beside the answers. (What a
/// specification cannot hold is an error, and keeps them back.)
bool is_accepted(const diagnostics::Diagnostic& found) {
    return found.kind == Kind::missing_quantifier ||
           (found.kind == Kind::bad_condition_value && found.severity == diagnostics::Severity::warning);
}

} // namespace

void keep_errors_of(const diagnostics::Sink& from, diagnostics::Sink& to) {
    for (diagnostics::Diagnostic found : from.all()) {
        const bool accepted = is_accepted(found);
        if (accepted || found.severity == diagnostics::Severity::error) {
            found.severity = accepted ? diagnostics::Severity::warning : found.severity;
            to.add(std::move(found));
        }
    }
}

bool is_document_name(std::string_view name) {
    return name.ends_with(".json");
}

Inputs sort_inputs(std::span<const std::string> names, const World& world) {
    Inputs inputs;
    for (const std::string& name : names) {
        const bool is_document =
            name == "-" ? source::is_document_text(world.read(name).text) : is_document_name(name);
        (is_document ? inputs.documents : inputs.specifications).push_back(name);
    }
    return inputs;
}

void read_documents(reader::Reading& reading, source::Files& files, std::span<const std::string> names,
                    const reader::ReadOptions& options, const World& world, diagnostics::Sink& heard) {
    diagnostics::Sink sink;
    std::set<std::string> known;
    std::vector<source::FileIndex> read;
    for (const std::string& name : names) {
        ReadResult file = world.read(name);
        if (file.problem) {
            report_unreadable(name, file, sink);
        } else if (known.insert(file.identity).second) {
            read.push_back(files.add(name == "-" ? "<stdin>" : name, std::move(file.text)));
            reader::read(reading, files, read.back(), options, sink);
        }
    }
    for (const std::string& role : options.roles) {
        if (!sink.has_errors() && !has_role(reading, role)) {
            report_missing_role(role, read, files, sink);
        }
    }
    add_but_of_aws(sink, reading.owned_by_aws, heard);
}

reader::Reading check_documents(source::Files& files, std::span<const std::string> names,
                                const reader::ReadOptions& options, const World& world,
                                diagnostics::Sink& sink, const catalog::Catalog& known) {
    reader::Reading reading;
    reading.program.catalogs.push_back(known);
    diagnostics::Sink found;
    read_documents(reading, files, names, options, world, found);
    review::review(reading.program, {.whole = !found.has_errors(), .written = review::Written::documents},
                   found);
    if (!found.has_errors()) {
        for (const model::Role& role : reading.program.roles) {
            prove::report_without_effect(role, reading.program.catalogs[role.catalog], found);
        }
    }
    diagnostics::Sink json;
    for (diagnostics::Diagnostic one : found.all()) {
        if (one.fix && !is_json_fix(*one.fix, files)) {
            one.fix.reset();
        }
        json.add(std::move(one));
    }
    add_but_of_aws(json, reading.owned_by_aws, sink);
    return reading;
}

} // namespace slrc::workspace
