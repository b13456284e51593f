#include "compiler/diagnostics/locate.hpp"

#include <algorithm>

namespace slrc::diagnostics {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

} // namespace

const Locator::Table& Locator::table(source::FileIndex file) {
    const auto known = tables_.find(file);
    if (known != tables_.end()) {
        return known->second;
    }
    std::string_view text = files_.text(file);
    const std::size_t mark = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    text.remove_prefix(mark);
    return tables_.emplace(file, Table{text, mark, source::LineTable(text)}).first->second;
}

std::optional<Place> Locator::find(std::optional<source::Span> span) {
    if (!span || static_cast<std::size_t>(span->file) >= files_.size()) {
        return std::nullopt;
    }
    const Table& known = table(span->file);
    const auto offset = [&](std::size_t written) {
        return std::min(std::max(written, known.mark) - known.mark, known.text.size());
    };
    const std::size_t begin = offset(span->begin);
    const std::size_t end = std::max(begin, offset(span->end));

    Place place;
    place.file = files_.name(span->file);
    place.begin = known.lines.position(begin);
    place.end = known.lines.position(end);
    place.line = known.lines.line(place.begin.line);
    const auto start = static_cast<std::size_t>(place.line.data() - known.text.data());
    place.from = std::min(begin - start, place.line.size());
    place.to = std::min(end - start, place.line.size());
    // A span that ends with its line end covers nothing of the next line.
    place.goes_on =
        place.end.line > place.begin.line && place.end != source::Position{place.begin.line + 1, 1};
    return place;
}

} // namespace slrc::diagnostics
