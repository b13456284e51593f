#include "compiler/cli/command.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/diagnostics/suggest.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace slrc::cli {

using diagnostics::Diagnostic;
using diagnostics::Format;
using diagnostics::Severity;

namespace {

bool wants_colour() {
    const char* no_colour = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool refused = no_colour != nullptr && *no_colour != '\0';
    const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
    return !refused && !dumb && ::isatty(STDERR_FILENO) == 1;
}

std::string write(const std::vector<Diagnostic>& found, const source::Files& files, Format format) {
    switch (format) {
        case Format::json:
            return write_json(found, files);
        case Format::sarif:
            return write_sarif(found, files, SLRC_VERSION);
        case Format::text:
            break;
    }
    return write_text(found, files, wants_colour());
}

/// What `-W` takes.
std::vector<std::string> warning_words() {
    std::vector<std::string> words{"error"};
    for (const diagnostics::KindFacts& facts : diagnostics::kinds()) {
        if (facts.severity != Severity::error) {
            words.push_back("no-" + std::string(facts.name));
        }
    }
    return words;
}

std::string warning_word_misfit(const std::string& word) {
    const std::vector<std::string> words = warning_words();
    if (std::find(words.begin(), words.end(), word) != words.end()) {
        return {};
    }
    const std::vector<std::string_view> views(words.begin(), words.end());
    const auto near = diagnostics::nearest(word, views);
    return fmt::format("no warning option `{}`{}", word,
                       near ? "; " + diagnostics::did_you_mean(near)
                            : fmt::format(": there is {}", diagnostics::list_names(views, views.size())));
}

void set_warnings(const std::vector<std::string>& words, diagnostics::WarningOptions& warnings) {
    for (const std::string& word : words) {
        if (word == "error") {
            warnings.as_errors = true;
        } else {
            warnings.off.push_back(word.substr(std::string_view("no-").size()));
        }
    }
}

bool is_unusable(const Diagnostic& diagnostic) {
    return diagnostic.kind == diagnostics::Kind::unreadable_file ||
           diagnostic.kind == diagnostics::Kind::file_too_large;
}

} // namespace

void when_called(CLI::App& command, std::function<void(CLI::App&)> add) {
    command.preparse_callback([&command, add = std::move(add)](std::size_t /*rest*/) { add(command); });
}

void add_diagnostic_options(CLI::App& command, DiagnosticOptions& options) {
    command
        .add_option_function<std::string>(
            "--diagnostics",
            [&options](const std::string& word) {
                options.format = word == "json"    ? Format::json
                                 : word == "sarif" ? Format::sarif
                                                   : Format::text;
            },
            "How findings are shown: text, json (one object a line) or sarif (2.1.0)")
        ->check(one_of({"text", "json", "sarif"}))
        ->type_name("FORMAT");
    command
        .add_option_function<std::vector<std::string>>(
            "-W",
            [&options](const std::vector<std::string>& words) { set_warnings(words, options.warnings); },
            "error: warnings are errors; no-NAME: without the warnings of that name")
        ->check(check_of(warning_words(), warning_word_misfit))
        ->type_name("WORD")
        ->allow_extra_args(false);
}

Status show(const diagnostics::Sink& sink, const source::Files& files, const DiagnosticOptions& options) {
    std::vector<Diagnostic> found = apply_levels(sink.all(), options.warnings, files);
    sort_by_place(found);
    const bool quiet = found.empty() && options.format != Format::sarif;
    const std::string text = quiet ? std::string() : write(found, files, options.format);
    std::fwrite(text.data(), 1, text.size(), stderr);
    if (std::any_of(found.begin(), found.end(), is_unusable)) {
        return Status::unusable;
    }
    const bool wrong = std::any_of(found.begin(), found.end(),
                                   [](const Diagnostic& one) { return one.severity == Severity::error; });
    return wrong ? Status::wrong : Status::good;
}

Status print(const std::string& text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (written && std::fflush(stdout) == 0) {
        return Status::good;
    }
    fmt::print(stderr, "slrc: cannot write to standard output: {}\n", std::strerror(errno));
    return Status::unusable;
}

} // namespace slrc::cli
