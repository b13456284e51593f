#include "compiler/cli/command.hpp"
#include "compiler/driver/compare.hpp"
#include "compiler/driver/format.hpp"

#include <algorithm>
#include <memory>

namespace slrc::cli {

namespace {

struct Arguments {
    std::vector<std::string> specifications;
    DiagnosticOptions diagnostics;
    bool check = false;
    bool diff = false;
};

/// What `--check` and `--diff` show of the files that differ: their names, or the differences.
std::string shown(const driver::Formatting& formatting, bool diff) {
    std::string text;
    for (const driver::FormattedFile& file : formatting.formatted) {
        if (diff) {
            text += driver::unified_diff(file.name, file.before, true, file.after);
        } else if (file.differs()) {
            text += file.name + "\n";
        }
    }
    return text;
}

/// The text of standard input in the layout, where it is among the specifications.
std::string standard_output(const driver::Formatting& formatting) {
    for (const driver::FormattedFile& file : formatting.formatted) {
        if (file.path.empty()) {
            return file.after;
        }
    }
    return {};
}

Status run(const Arguments& arguments) {
    driver::FileSystem file_system;
    driver::Formatting formatting;
    format_files(formatting, arguments.specifications, file_system);
    const Status status = show(formatting.sink, formatting.files, arguments.diagnostics);
    if (!arguments.check && !arguments.diff) {
        file_system.write(output_files(formatting));
        return std::max(status, print(standard_output(formatting)));
    }
    const bool differ = std::any_of(formatting.formatted.begin(), formatting.formatted.end(),
                                    [](const driver::FormattedFile& file) { return file.differs(); });
    const Status compared = arguments.check && differ ? Status::wrong : Status::good;
    return std::max({status, compared, print(shown(formatting, arguments.diff))});
}

} // namespace

void add_fmt(CLI::App& program, Action& action) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = program.add_subcommand("fmt", "Rewrite specifications in the one layout");
    when_called(*command, [arguments](CLI::App& fmt) {
        fmt.add_option("SPEC", arguments->specifications,
                       "A file, or - from standard input to standard output")
            ->required()
            ->type_name("FILE.slr");
        fmt.add_flag("--check", arguments->check,
                     "Write nothing, name the files that differ, and end with 1 if there are any");
        fmt.add_flag("--diff", arguments->diff, "Write nothing, show what would change");
        add_diagnostic_options(fmt, arguments->diagnostics);
    });
    command->callback([arguments, &action] { action = [arguments] { return run(*arguments); }; });
}

} // namespace slrc::cli
