#include "compiler/diagnostics/explain.hpp"

#include "compiler/diagnostics/pages.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::diagnostics {

namespace {

std::string_view page_text(Kind kind) {
    const auto all = pages();
    const auto page =
        std::ranges::find_if(all, [&](const Page& one) { return one.code == facts(kind).code; });
    return page == all.end() ? std::string_view() : page->text;
}

/// In small letters, with one spelling for what stands between words, and without what shows a name in its place.
std::string normalized(std::string_view written) {
    written = written.substr(written.find('[') == std::string_view::npos ? 0 : written.find('[') + 1);
    std::string text = text::folded(written.substr(0, written.find_first_of("]:`")));
    std::ranges::replace_if(
        text, [](char letter) { return letter == '_' || letter == ' '; }, '-');
    return text;
}

/// `SLR0207` for the number of a code, with or without its letters; empty where there is no number.
std::string whole_code(std::string text) {
    constexpr std::string_view letters = "slr";
    if (text.starts_with(letters)) {
        text.erase(0, letters.size());
        text.erase(0, text.find_first_not_of('-'));
    }
    const bool is_number = !text.empty() && text.size() <= 4 && std::ranges::all_of(text, text::is_digit);
    return is_number ? "SLR" + std::string(4 - text.size(), '0') + text : std::string();
}

} // namespace

std::string explanation(Kind kind) {
    const KindFacts& about = facts(kind);
    return text::format("{}: {} ({})\n\n", about.code, about.name, to_string(about.severity)) +
           std::string(page_text(kind)) + text::format("\nHelp: {}\n", about.help);
}

std::string summary(Kind kind) {
    const std::string_view page = page_text(kind);
    std::string text(page.substr(0, page.find("\n\n")));
    std::ranges::replace(text, '\n', ' ');
    return text;
}

std::optional<Kind> find_kind(std::string_view written) {
    constexpr std::string_view silenced = "no-";
    const std::string name = normalized(written);
    if (const std::string code = whole_code(name); !code.empty()) {
        return find_code(code);
    }
    const auto found = find_name(name);
    return found || !name.starts_with(silenced) ? found : find_name(name.substr(silenced.size()));
}

} // namespace slrc::diagnostics
