#include "compiler/cli/command.hpp"
#include "compiler/cli/output_files.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/diagnostics/levels.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/diagnostics/writers.hpp"
#include "compiler/disk/file_names.hpp"
#include "compiler/disk/write.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace slrc::cli {

using diagnostics::Diagnostic;
using diagnostics::Severity;

namespace {

bool wants_colour(int descriptor) {
    const char* no_colour = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool refused = no_colour != nullptr && *no_colour != '\0';
    const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
    return !refused && !dumb && ::isatty(descriptor) == 1;
}

std::string written(const std::vector<Diagnostic>& found, const source::Files& files,
                    const DiagnosticOptions& options) {
    if (options.format == "json") {
        return write_json(found, files);
    }
    return options.format == "sarif"
               ? write_sarif(found, files, {.version = SLRC_VERSION, .help_uri = SLRC_HELP_URI})
               : write_text(found, files, options.file.empty() && wants_colour(STDERR_FILENO));
}

/// Whether findings would be written over another file of the run.
bool is_taken(const std::string& path, const source::Files& files, const std::vector<std::string>& outputs) {
    disk::FileNames taken(paths(files));
    for (const std::string& output : outputs) {
        taken.add(output);
    }
    return taken.have(path);
}

/// What is wrong with the file for findings; nothing where it is right.
std::string file_misfit(const DiagnosticOptions& options, const source::Files& files,
                        const RunOutput& output) {
    if (options.file == "-") {
        return output.is_free ? "" : "standard output has the results: name a file";
    }
    return is_taken(options.file, files, output.files)
               ? text::format("`{}` is a file that this run reads or writes", options.file)
               : "";
}

/// To where findings go. `unusable` where they cannot go there.
Status write_findings(std::string text, const source::Files& files, const DiagnosticOptions& options,
                      const RunOutput& output) {
    if (!options.file.empty()) {
        if (const std::string wrong = file_misfit(options, files, output); !wrong.empty()) {
            say(text::format("--diagnostics-output: {}", wrong));
            return Status::unusable;
        }
    }
    if (options.file == "-" || (options.file.empty() && options.format == "sarif" && output.is_free)) {
        return print(text);
    }
    if (!options.file.empty()) {
        disk::write({{options.file, std::move(text)}});
        return Status::good;
    }
    std::fwrite(text.data(), 1, text.size(), stderr);
    return Status::good;
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
    if (std::ranges::find(words, word) != words.end()) {
        return {};
    }
    const std::vector<std::string_view> views(words.begin(), words.end());
    const auto near = diagnostics::nearest(word, views);
    return text::format("no warning option `{}`{}", word,
                        near ? text::format("; {}", diagnostics::did_you_mean(near))
                             : text::format(": there is {}", text::list_names(views, views.size())));
}

diagnostics::WarningOptions read_warnings(const std::vector<std::string>& words) {
    diagnostics::WarningOptions warnings;
    for (const std::string& word : words) {
        if (word == "error") {
            warnings.as_errors = true;
        } else {
            warnings.off.push_back(word.substr(std::string_view("no-").size()));
        }
    }
    return warnings;
}

bool is_unusable(const Diagnostic& diagnostic) {
    return diagnostic.kind == diagnostics::Kind::unreadable_file ||
           diagnostic.kind == diagnostics::Kind::file_too_large;
}

} // namespace

void add_diagnostic_options(Definition& command, DiagnosticOptions& options) {
    command.add({"--diagnostics", &options.format,
                 "How findings are shown: text, json (one object a line) or sarif (2.1.0)", "FORMAT",
                 one_of({"text", "json", "sarif"})});
    command.add(
        {"--diagnostics-output", &options.file,
         "Write the findings to this file; without it they go to standard error, but SARIF to standard output where nothing else does",
         "FILE", not_empty()});
    command.add({"-W",
                 &options.warnings,
                 "error: warnings are errors; no-NAME: without the warnings of that name",
                 "WORD",
                 {warning_words, warning_word_misfit}});
}

Status show(const diagnostics::Sink& sink, const source::Files& files, const DiagnosticOptions& options,
            const RunOutput& output) {
    std::vector<Diagnostic> found = apply_levels(sink.all(), read_warnings(options.warnings), files);
    sort_by_place(found);
    const bool quiet = found.empty() && options.format != "sarif";
    const Status shown =
        write_findings(quiet ? std::string() : written(found, files, options), files, options, output);
    if (shown == Status::unusable || std::ranges::any_of(found, is_unusable)) {
        return Status::unusable;
    }
    const bool wrong =
        std::ranges::any_of(found, [](const Diagnostic& one) { return one.severity == Severity::error; });
    return wrong ? Status::wrong : Status::good;
}

bool output_wants_colour() {
    return wants_colour(STDOUT_FILENO);
}

void say(const std::string& message) {
    const std::string line = text::format("slrc: {}\n", message);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

Status print(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (written && std::fflush(stdout) == 0) {
        return Status::good;
    }
    if (errno == EPIPE) {
        // The reader has seen enough, as `head` does: the end of any tool that writes on.
        std::signal(SIGPIPE, SIG_DFL);
        std::raise(SIGPIPE);
    }
    say(text::format("cannot write to standard output: {}", std::strerror(errno)));
    return Status::unusable;
}

} // namespace slrc::cli
