#include "compiler/cli/command.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/diagnostics/pages.hpp"
#include "compiler/diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace slrc::cli {

namespace {

std::string list_of_kinds() {
    std::string text;
    for (const diagnostics::KindFacts& facts : diagnostics::kinds()) {
        text += fmt::format("{}  {:<8} {}\n", facts.code, to_string(facts.severity), facts.name);
    }
    return text;
}

std::string page_of(diagnostics::Kind kind) {
    const diagnostics::KindFacts& facts = diagnostics::facts(kind);
    std::string text = fmt::format("{}: {} ({})\n\n", facts.code, facts.name, to_string(facts.severity));
    const auto pages = diagnostics::pages();
    const auto page = std::find_if(pages.begin(), pages.end(),
                                   [&](const diagnostics::Page& one) { return one.code == facts.code; });
    text += page == pages.end() ? std::string() : std::string(page->text);
    return text + fmt::format("\nHelp: {}\n", facts.help);
}

std::vector<std::string> codes_and_names() {
    std::vector<std::string> all;
    for (const diagnostics::KindFacts& facts : diagnostics::kinds()) {
        all.emplace_back(facts.code);
        all.emplace_back(facts.name);
    }
    return all;
}

/// A code or a name of a kind.
Status run(const std::string& code) {
    if (code.empty()) {
        return print(list_of_kinds());
    }
    const auto by_code = diagnostics::find_code(code);
    const auto kind = by_code ? by_code : diagnostics::find_name(code);
    if (kind) {
        return print(page_of(*kind));
    }
    const std::vector<std::string> names = codes_and_names();
    const std::vector<std::string_view> views(names.begin(), names.end());
    const std::string hint = diagnostics::did_you_mean(diagnostics::nearest(code, views));
    fmt::print(stderr, "slrc: there is no diagnostic `{}`{}\n", code,
               hint.empty() ? "; `slrc explain` lists them" : "; " + hint);
    return Status::unusable;
}

} // namespace

void add_explain(CLI::App& program, Action& action) {
    const auto code = std::make_shared<std::string>();
    CLI::App* command =
        program.add_subcommand("explain", "Explain a diagnostic, with an example of it and of its mend");
    when_called(*command, [code](CLI::App& explain) {
        explain.add_option("CODE", *code, "A code such as SLR0301, or a name; without one all are listed")
            ->check(such_as(codes_and_names()));
    });
    command->callback([code, &action] { action = [code] { return run(*code); }; });
}

} // namespace slrc::cli
