#include "compiler/diagnostics/explain.hpp"
#include "compiler/diagnostics/locate.hpp"
#include "compiler/diagnostics/write_facts.hpp"
#include "compiler/diagnostics/writers.hpp"
#include "compiler/text/json_writer.hpp"

namespace slrc::diagnostics {

namespace {

using text::JsonWriter;

void write_fix(JsonWriter& writer, const Fix& fix, const Place& place, std::string_view file) {
    writer.open_object();
    // Nearly always the finding's own file, which need not be said twice.
    if (place.file != file) {
        writer.member("file", place.file);
    }
    write_range(writer, place);
    writer.member("text", fix.text);
    writer.close_object();
}

void write_related(JsonWriter& writer, const Related& related, Locator& locator) {
    writer.open_object();
    writer.member("message", related.message);
    if (const auto place = locator.find(related.span)) {
        writer.member("file", place->file);
        writer.member("line", place->begin.line);
        writer.member("column", place->begin.column);
    }
    writer.close_object();
}

void write_finding(JsonWriter& writer, const Diagnostic& diagnostic, const source::Files& files,
                   Locator& locator) {
    const KindFacts& kind = facts(diagnostic.kind);
    const auto place = locator.find(diagnostic.span);
    const std::string_view file = place ? place->file : std::string_view(diagnostic.file);
    writer.open_object();
    writer.member("severity", to_string(diagnostic.severity));
    writer.member("code", kind.code);
    writer.member("name", kind.name);
    writer.member("message", diagnostic.message);
    writer.member("file", file);
    if (place) {
        write_range(writer, *place);
    }
    writer.member("help", help_of(diagnostic, files));
    if (const auto there = diagnostic.fix ? locator.find(diagnostic.fix->span) : std::nullopt) {
        writer.key("fix");
        write_fix(writer, *diagnostic.fix, *there, file);
    }
    if (!diagnostic.related.empty()) {
        writer.key("related");
        writer.open_array();
        for (const Related& related : diagnostic.related) {
            write_related(writer, related, locator);
        }
        writer.close_array();
    }
    if (!diagnostic.label.empty()) {
        writer.member("label", diagnostic.label);
    }
    write_facts(writer, diagnostic.facts, locator);
    writer.close_object();
}

} // namespace

std::string write_json(std::span<const Diagnostic> diagnostics, const source::Files& files) {
    Locator locator(files);
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        // Names and texts may be anything.
        JsonWriter writer(text, {0, text::NotUtf8::replaced});
        write_finding(writer, diagnostic, files, locator);
        text += '\n';
    }
    return text;
}

} // namespace slrc::diagnostics
