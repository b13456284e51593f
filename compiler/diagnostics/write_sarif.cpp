// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
#include "compiler/diagnostics/help.hpp"
#include "compiler/diagnostics/locate.hpp"
#include "compiler/diagnostics/writers.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>

namespace slrc::diagnostics {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Names of the standard library are URIs already: their scheme stays.
constexpr std::string_view standard_scheme = "std:";

void add_percent_encoded(std::string& uri, std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char letter : path) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool ascii_word = byte < 0x80 && std::isalnum(byte) != 0;
        if (ascii_word || std::string_view("-._~/").find(letter) != std::string_view::npos) {
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

/// A message is a template (section 3.11.5): its braces are doubled.
Json message(std::string_view text) {
    std::string escaped;
    for (const char letter : text) {
        escaped.append(letter == '{' || letter == '}' ? 2 : 1, letter);
    }
    return Json{{"text", escaped}};
}

Json artifact(std::string_view file) {
    return Json{{"uri", to_uri(file)}};
}

Json region(const Place& place) {
    return Json{{"startLine", place.begin.line},
                {"startColumn", place.begin.column},
                {"endLine", place.end.line},
                {"endColumn", place.end.column}};
}

Json physical_location(const Place& place) {
    return Json{{"artifactLocation", artifact(place.file)}, {"region", region(place)}};
}

Json to_rule(const KindFacts& kind) {
    std::string words(kind.name);
    std::replace(words.begin(), words.end(), '-', ' ');
    return Json{{"id", kind.code},
                {"name", kind.name},
                {"shortDescription", message(words)},
                {"help", message(kind.help)},
                {"defaultConfiguration", {{"level", to_string(kind.severity)}}}};
}

Json to_fix(const Diagnostic& diagnostic, const source::Files& files, const Place& place) {
    const std::string_view help = help_of(diagnostic, files);
    const Json edit{{"deletedRegion", region(place)}, {"insertedContent", {{"text", diagnostic.fix->text}}}};
    const Json change{{"artifactLocation", artifact(place.file)}, {"replacements", Json::array({edit})}};
    return Json{{"description", message(diagnostic.label.empty() ? help : diagnostic.label)},
                {"artifactChanges", Json::array({change})}};
}

Json to_related(const Related& related, std::size_t id, Locator& locator) {
    Json location{{"id", id}};
    if (const auto place = locator.find(related.span)) {
        location["physicalLocation"] = physical_location(*place);
    }
    location["message"] = message(related.message);
    return location;
}

Json to_result(const Diagnostic& diagnostic, std::size_t rule, const source::Files& files, Locator& locator) {
    const std::string_view between = diagnostic.label.empty() ? "" : ": ";
    Json result{{"ruleId", facts(diagnostic.kind).code},
                {"ruleIndex", rule},
                {"level", to_string(diagnostic.severity)},
                {"message", message(diagnostic.message + std::string(between) + diagnostic.label)}};
    if (const auto place = locator.find(diagnostic.span)) {
        result["locations"] = Json::array({Json{{"physicalLocation", physical_location(*place)}}});
    } else if (!diagnostic.file.empty()) {
        const Json whole_file{{"artifactLocation", artifact(diagnostic.file)}};
        result["locations"] = Json::array({Json{{"physicalLocation", whole_file}}});
    }
    for (std::size_t index = 0; index < diagnostic.related.size(); ++index) {
        result["relatedLocations"].push_back(to_related(diagnostic.related[index], index + 1, locator));
    }
    if (const auto there = diagnostic.fix ? locator.find(diagnostic.fix->span) : std::nullopt) {
        result["fixes"] = Json::array({to_fix(diagnostic, files, *there)});
    }
    return result;
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

} // namespace

std::string write_sarif(std::span<const Diagnostic> diagnostics, const source::Files& files,
                        std::string_view version) {
    Locator locator(files);
    const std::map<Kind, std::size_t> numbers = number_rules(diagnostics);
    Json rules = Json::array();
    for (const auto& [kind, number] : numbers) {
        rules.push_back(to_rule(facts(kind)));
    }
    Json results = Json::array();
    for (const Diagnostic& diagnostic : diagnostics) {
        results.push_back(to_result(diagnostic, numbers.at(diagnostic.kind), files, locator));
    }
    const Json driver{{"name", "slrc"}, {"version", version}, {"rules", std::move(rules)}};
    const Json run{
        {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(results)}};
    const Json log{{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
    return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace slrc::diagnostics
