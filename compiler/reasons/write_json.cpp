#include "compiler/reasons/writers.hpp"

namespace slrc::reasons {

namespace {

using text::JsonWriter;

void write_text_or_null(JsonWriter& writer, std::string_view name, const std::string& text) {
    writer.key(name);
    if (text.empty()) {
        writer.null();
    } else {
        writer.value(text);
    }
}

void write_rule(JsonWriter& writer, const Cause& rule, diagnostics::Locator& locator) {
    writer.open_object();
    if (const auto place = locator.find(rule.span)) {
        writer.member("file", place->file);
        writer.member("line", place->begin.line);
        writer.member("column", place->begin.column);
    }
    write_text_or_null(writer, "sid", rule.sid);
    write_text_or_null(writer, "when", rule.when);
    writer.close_object();
}

void write_missing(JsonWriter& writer, const Missing& missing) {
    writer.open_object();
    writer.member("part", to_string(missing.part));
    writer.member("message", missing.message);
    if (missing.part == Part::condition) {
        writer.member("operator", missing.operation);
        writer.member("key", missing.key);
        writer.member("wanted", missing.wanted);
        writer.member("found", missing.found);
    } else if (missing.part == Part::capability) {
        writer.member("turnOn", missing.turn_on);
        writer.member("turnOff", missing.turn_off);
    }
    writer.close_object();
}

} // namespace

void write_members(JsonWriter& writer, const Answer& answer, diagnostics::Locator& locator) {
    writer.member("decision", to_string(answer.decision));
    writer.key("rule");
    if (answer.rule) {
        write_rule(writer, *answer.rule, locator);
    } else {
        writer.null();
    }
    writer.key("missing");
    writer.open_array();
    for (const Missing& missing : answer.missing) {
        write_missing(writer, missing);
    }
    writer.close_array();
}

std::string write_json(const Answer& answer, diagnostics::Locator& locator) {
    std::string text;
    // What a request says need not be UTF-8.
    JsonWriter writer(text, {0, text::NotUtf8::replaced});
    writer.open_object();
    write_members(writer, answer, locator);
    if (!answer.notes.empty()) {
        writer.member("notes", answer.notes);
    }
    writer.close_object();
    text += '\n';
    return text;
}

} // namespace slrc::reasons
