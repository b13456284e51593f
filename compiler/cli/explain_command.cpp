#include "compiler/cli/command.hpp"
#include "compiler/diagnostics/explain.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/format.hpp"

#include <memory>

namespace slrc::cli {

namespace {

std::string list_of_kinds() {
    std::string text;
    for (const diagnostics::KindFacts& facts : diagnostics::kinds()) {
        text += text::format("{}  {:<8} {}\n", facts.code, to_string(facts.severity), facts.name);
    }
    return text;
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
Status explain_kind(const std::string& code) {
    if (code.empty()) {
        return print(list_of_kinds());
    }
    if (const auto kind = diagnostics::find_kind(code)) {
        return print(diagnostics::explanation(*kind));
    }
    const std::vector<std::string> names = codes_and_names();
    const std::vector<std::string_view> views(names.begin(), names.end());
    const std::string near = diagnostics::did_you_mean(diagnostics::nearest(code, views));
    say(text::format("there is no diagnostic `{}`{}", code,
                     near.empty() ? "; `slrc explain` lists them" : text::format("; {}", near)));
    return Status::unusable;
}

void define_explain(Definition& command) {
    const auto code = std::make_shared<std::string>();
    command.add({"CODE", code.get(), "A code such as SLR0301 or 301, or a name; without one all are listed",
                 "TEXT", such_as(codes_and_names)});
    command.run = [code] { return explain_kind(*code); };
}

} // namespace

Command explain_command() {
    return {"explain", "Explain a diagnostic, with an example of it and of its fix", define_explain};
}

} // namespace slrc::cli
