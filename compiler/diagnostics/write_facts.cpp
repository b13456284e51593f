#include "compiler/diagnostics/write_facts.hpp"

namespace slrc::diagnostics {

namespace {

using text::JsonWriter;

class ValueWriter {
public:
    ValueWriter(JsonWriter& writer, Locator& locator) : writer_(writer), locator_(locator) {}

    void operator()(const std::string& text) { writer_.value(text); }
    void operator()(const std::vector<std::string>& texts) {
        writer_.value(std::span<const std::string>(texts));
    }
    void operator()(const std::vector<Fact>& facts) {
        writer_.open_object();
        write_facts(writer_, facts, locator_);
        writer_.close_object();
    }
    void operator()(const source::Span& span) {
        writer_.open_object();
        if (const auto place = locator_.find(span)) {
            writer_.member("file", place->file);
            write_range(writer_, *place);
        }
        writer_.close_object();
    }

private:
    JsonWriter& writer_;
    Locator& locator_;
};

} // namespace

void write_range(JsonWriter& writer, const Place& place) {
    writer.member("line", place.begin.line);
    writer.member("column", place.begin.column);
    writer.member("endLine", place.end.line);
    writer.member("endColumn", place.end.column);
}

void write_facts(JsonWriter& writer, std::span<const Fact> facts, Locator& locator) {
    for (const Fact& fact : facts) {
        writer.key(fact.name);
        std::visit(ValueWriter(writer, locator), fact.value);
    }
}

} // namespace slrc::diagnostics
