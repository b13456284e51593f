// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
// What GitHub makes of it, and asks for: docs.github.com, "SARIF support for code scanning" (read on 30 November 2026).
#include "compiler/diagnostics/explain.hpp"
#include "compiler/diagnostics/locate.hpp"
#include "compiler/diagnostics/write_facts.hpp"
#include "compiler/diagnostics/writers.hpp"
#include "compiler/text/json_writer.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <map>

namespace slrc::diagnostics {

namespace {

using text::JsonWriter;

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Names of the standard library are URIs already: their scheme stays.
constexpr std::string_view standard_scheme = "std:";

void add_percent_encoded(std::string& uri, std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char letter : path) {
        const auto byte = static_cast<unsigned char>(letter);
        if (text::is_letter_or_digit(letter) ||
            std::string_view("-._~/").find(letter) != std::string_view::npos) {
            uri += letter;
        } else {
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 0x0FU];
        }
    }
}

std::string to_uri(std::string_view file) {
    std::string uri;
    if (file.starts_with(standard_scheme)) {
        uri = standard_scheme;
        file.remove_prefix(standard_scheme.size());
    } else if (file.starts_with('/')) {
        uri = "file://";
    }
    add_percent_encoded(uri, file);
    return uri;
}

/// A message of a result is a template (section 3.11.5): its braces are doubled.
void write_message(JsonWriter& writer, std::string_view name, std::string_view text) {
    std::string escaped;
    for (const char letter : text) {
        escaped.append(letter == '{' || letter == '}' ? 2 : 1, letter);
    }
    writer.key(name);
    writer.open_object();
    writer.member("text", escaped);
    writer.close_object();
}

void write_artifact(JsonWriter& writer, std::string_view file) {
    writer.key("artifactLocation");
    writer.open_object();
    writer.member("uri", to_uri(file));
    writer.close_object();
}

void write_region(JsonWriter& writer, std::string_view name, const Place& place) {
    writer.key(name);
    writer.open_object();
    writer.member("startLine", place.begin.line);
    writer.member("startColumn", place.begin.column);
    writer.member("endLine", place.end.line);
    writer.member("endColumn", place.end.column);
    writer.close_object();
}

/// Without a place the first line: GitHub shows no result that has none.
void write_physical_location(JsonWriter& writer, std::string_view file, const std::optional<Place>& place) {
    writer.key("physicalLocation");
    writer.open_object();
    write_artifact(writer, file);
    write_region(writer, "region", place.value_or(Place{}));
    writer.close_object();
}

/// What is said of a rule has no arguments, and readers show it as it is (microsoft/sarif-vscode-extension,
/// src/shared/index.ts): its braces stay single.
void write_text_of_rule(JsonWriter& writer, std::string_view name, std::string_view text, bool is_markdown) {
    writer.key(name);
    writer.open_object();
    writer.member("text", text);
    if (is_markdown) {
        writer.member("markdown", text);
    }
    writer.close_object();
}

/// By these GitHub sorts results.
void write_properties(JsonWriter& writer, Severity severity) {
    writer.key("properties");
    writer.open_object();
    writer.member("precision", "high");
    writer.member("problem.severity", severity == Severity::note ? "recommendation" : to_string(severity));
    writer.close_object();
}

void write_rule(JsonWriter& writer, const KindFacts& kind, std::string_view help_uri) {
    std::string words(kind.name);
    std::ranges::replace(words, '-', ' ');
    writer.open_object();
    writer.member("id", kind.code);
    writer.member("name", kind.name);
    write_text_of_rule(writer, "shortDescription", words, false);
    write_text_of_rule(writer, "fullDescription", summary(kind.kind), false);
    write_text_of_rule(writer, "help", explanation(kind.kind), true);
    writer.member("helpUri", std::string(help_uri) + std::string(kind.code));
    writer.key("defaultConfiguration");
    writer.open_object();
    writer.member("level", to_string(kind.severity));
    writer.close_object();
    write_properties(writer, kind.severity);
    writer.close_object();
}

void write_change(JsonWriter& writer, const Fix& fix, const Place& place) {
    writer.open_object();
    write_artifact(writer, place.file);
    writer.key("replacements");
    writer.open_array();
    writer.open_object();
    write_region(writer, "deletedRegion", place);
    writer.key("insertedContent");
    writer.open_object();
    writer.member("text", fix.text);
    writer.close_object();
    writer.close_object();
    writer.close_array();
    writer.close_object();
}

void write_fixes(JsonWriter& writer, const Diagnostic& diagnostic, const source::Files& files,
                 const Place& place) {
    const std::string_view help = help_of(diagnostic, files);
    writer.key("fixes");
    writer.open_array();
    writer.open_object();
    write_message(writer, "description", diagnostic.label.empty() ? help : diagnostic.label);
    writer.key("artifactChanges");
    writer.open_array();
    write_change(writer, *diagnostic.fix, place);
    writer.close_array();
    writer.close_object();
    writer.close_array();
}

void write_related_locations(JsonWriter& writer, const std::vector<Related>& related, Locator& locator) {
    writer.key("relatedLocations");
    writer.open_array();
    for (std::size_t index = 0; index < related.size(); ++index) {
        writer.open_object();
        writer.member("id", index + 1);
        if (const auto place = locator.find(related[index].span)) {
            write_physical_location(writer, place->file, place);
        }
        write_message(writer, "message", related[index].message);
        writer.close_object();
    }
    writer.close_array();
}

void write_locations(JsonWriter& writer, std::string_view file, const std::optional<Place>& place) {
    writer.key("locations");
    writer.open_array();
    writer.open_object();
    write_physical_location(writer, file, place);
    writer.close_object();
    writer.close_array();
}

void write_result(JsonWriter& writer, const Diagnostic& diagnostic, std::size_t rule,
                  const source::Files& files, Locator& locator) {
    const std::string_view between = diagnostic.label.empty() ? "" : ": ";
    writer.open_object();
    writer.member("ruleId", facts(diagnostic.kind).code);
    writer.member("ruleIndex", rule);
    writer.member("level", to_string(diagnostic.severity));
    write_message(writer, "message", diagnostic.message + std::string(between) + diagnostic.label);
    if (const auto place = locator.find(diagnostic.span)) {
        write_locations(writer, place->file, place);
    } else if (!diagnostic.file.empty()) {
        write_locations(writer, diagnostic.file, std::nullopt);
    } else if (files.size() > 0) {
        // GitHub refuses a whole log for one result without a location (github/codeql-action, issue 1738).
        write_locations(writer, files.name(source::FileIndex{0}), std::nullopt);
    }
    if (!diagnostic.related.empty()) {
        write_related_locations(writer, diagnostic.related, locator);
    }
    if (const auto there = diagnostic.fix ? locator.find(diagnostic.fix->span) : std::nullopt) {
        write_fixes(writer, diagnostic, files, *there);
    }
    if (!diagnostic.facts.empty()) {
        writer.key("properties");
        writer.open_object();
        write_facts(writer, diagnostic.facts, locator);
        writer.close_object();
    }
    writer.close_object();
}

/// The kinds that were found, each with its place in the list of rules, which has the order of the codes.
std::map<Kind, std::size_t> number_rules(std::span<const Diagnostic> diagnostics) {
    std::map<Kind, std::size_t> numbers;
    for (const Diagnostic& diagnostic : diagnostics) {
        numbers.emplace(diagnostic.kind, 0);
    }
    std::size_t next = 0;
    for (auto& [kind, number] : numbers) {
        number = next++;
    }
    return numbers;
}

void write_tool(JsonWriter& writer, const std::map<Kind, std::size_t>& numbers, const ToolFacts& tool) {
    writer.key("tool");
    writer.open_object();
    writer.key("driver");
    writer.open_object();
    writer.member("name", "slrc");
    writer.member("version", tool.version);
    writer.member("semanticVersion", tool.version);
    writer.key("rules");
    writer.open_array();
    for (const auto& [kind, number] : numbers) {
        write_rule(writer, facts(kind), tool.help_uri);
    }
    writer.close_array();
    writer.close_object();
    writer.close_object();
}

} // namespace

std::string write_sarif(std::span<const Diagnostic> diagnostics, const source::Files& files,
                        const ToolFacts& tool) {
    Locator locator(files);
    const std::map<Kind, std::size_t> numbers = number_rules(diagnostics);
    std::string text;
    JsonWriter writer(text, {2, text::NotUtf8::replaced});
    writer.open_object();
    writer.member("$schema", schema);
    writer.member("version", "2.1.0");
    writer.key("runs");
    writer.open_array();
    writer.open_object();
    write_tool(writer, numbers, tool);
    writer.member("columnKind", "unicodeCodePoints");
    writer.key("results");
    writer.open_array();
    for (const Diagnostic& diagnostic : diagnostics) {
        write_result(writer, diagnostic, numbers.at(diagnostic.kind), files, locator);
    }
    writer.close_array();
    writer.close_object();
    writer.close_array();
    writer.close_object();
    text += '\n';
    return text;
}

} // namespace slrc::diagnostics
