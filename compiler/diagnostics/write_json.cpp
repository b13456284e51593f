#include "compiler/diagnostics/help.hpp"
#include "compiler/diagnostics/locate.hpp"
#include "compiler/diagnostics/writers.hpp"

#include <nlohmann/json.hpp>

namespace slrc::diagnostics {

namespace {

using Json = nlohmann::ordered_json;

void add_range(Json& object, const Place& place) {
    object["line"] = place.begin.line;
    object["column"] = place.begin.column;
    object["endLine"] = place.end.line;
    object["endColumn"] = place.end.column;
}

Json to_json(const Fix& fix, const Place& place, std::string_view file) {
    Json object = Json::object();
    // Nearly always the finding's own file, which need not be said twice.
    if (place.file != file) {
        object["file"] = place.file;
    }
    add_range(object, place);
    object["text"] = fix.text;
    return object;
}

Json to_json(const Related& related, Locator& locator) {
    Json object{{"message", related.message}};
    if (const auto place = locator.find(related.span)) {
        object["file"] = place->file;
        object["line"] = place->begin.line;
        object["column"] = place->begin.column;
    }
    return object;
}

Json to_json(const Diagnostic& diagnostic, const source::Files& files, Locator& locator) {
    const KindFacts& kind = facts(diagnostic.kind);
    const auto place = locator.find(diagnostic.span);
    const std::string_view file = place ? place->file : std::string_view(diagnostic.file);
    Json object{{"severity", to_string(diagnostic.severity)},
                {"code", kind.code},
                {"name", kind.name},
                {"message", diagnostic.message},
                {"file", file}};
    if (place) {
        add_range(object, *place);
    }
    object["help"] = help_of(diagnostic, files);
    if (const auto there = diagnostic.fix ? locator.find(diagnostic.fix->span) : std::nullopt) {
        object["fix"] = to_json(*diagnostic.fix, *there, file);
    }
    for (const Related& related : diagnostic.related) {
        object["related"].push_back(to_json(related, locator));
    }
    if (!diagnostic.label.empty()) {
        object["label"] = diagnostic.label;
    }
    return object;
}

} // namespace

std::string write_json(std::span<const Diagnostic> diagnostics, const source::Files& files) {
    Locator locator(files);
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        // Names and texts may be anything: what is not UTF-8 becomes U+FFFD.
        text +=
            to_json(diagnostic, files, locator).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    }
    return text;
}

} // namespace slrc::diagnostics
