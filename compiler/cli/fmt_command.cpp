#include "compiler/cli/command.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/disk/disk.hpp"
#include "compiler/disk/write.hpp"
#include "compiler/workspace/compare.hpp"
#include "compiler/workspace/format.hpp"

#include <algorithm>
#include <memory>

namespace slrc::cli {

namespace {

struct FmtArguments {
    std::vector<std::string> specifications;
    DiagnosticOptions diagnostics;
    bool check = false;
    bool diff = false;
};

/// What `--check` and `--diff` show of the files that differ: their names, or the differences.
std::string what_differs(const workspace::Formatting& formatting, bool diff) {
    std::string text;
    for (const workspace::FormattedFile& file : formatting.formatted) {
        if (diff) {
            text += shown_diff(workspace::unified_diff(file.name, file.before, true, file.after));
        } else if (file.differs()) {
            text += file.name + "\n";
        }
    }
    return text;
}

/// The text of standard input in the layout, where it is among the specifications.
std::string formatted_input(const workspace::Formatting& formatting) {
    for (const workspace::FormattedFile& file : formatting.formatted) {
        if (file.path.empty()) {
            return file.after;
        }
    }
    return {};
}

Status run_fmt(const FmtArguments& arguments) {
    workspace::Formatting formatting;
    format_files(formatting, arguments.specifications, disk::Disk());
    const bool prints = arguments.check || arguments.diff ||
                        std::ranges::find(arguments.specifications, "-") != arguments.specifications.end();
    const Status status =
        show(formatting.sink, formatting.files, arguments.diagnostics, {.is_free = !prints});
    if (!arguments.check && !arguments.diff) {
        disk::write(output_files(formatting));
        return std::max(status, print(formatted_input(formatting)));
    }
    const bool differ = std::ranges::any_of(
        formatting.formatted, [](const workspace::FormattedFile& file) { return file.differs(); });
    const Status compared = arguments.check && differ ? Status::wrong : Status::good;
    return std::max({status, compared, print(what_differs(formatting, arguments.diff))});
}

void define_fmt(Definition& command) {
    const auto arguments = std::make_shared<FmtArguments>();
    command.add(required({"SPEC", &arguments->specifications,
                          "A file, or - from standard input to standard output", "FILE.slr"}));
    command.add({"--check", &arguments->check,
                 "Write nothing, name the files that differ, and end with 1 if there are any"});
    command.add({"--diff", &arguments->diff, "Write nothing, show what would change"});
    add_diagnostic_options(command, arguments->diagnostics);
    command.run = [arguments] { return run_fmt(*arguments); };
}

} // namespace

Command fmt_command() {
    return {"fmt", "Rewrite specifications in the one layout", define_fmt};
}

} // namespace slrc::cli
