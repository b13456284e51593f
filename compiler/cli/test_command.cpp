#include "compiler/cli/command.hpp"
#include "compiler/cli/common_options.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/testing/writers.hpp"
#include "compiler/text/format.hpp"
#include "compiler/workspace/run_tests.hpp"

#include <memory>

namespace slrc::cli {

namespace {

struct TestArguments {
    workspace::TestOptions options;
    disk::Disk disk;
    DiagnosticOptions diagnostics;
    std::string format = "text";
};

std::string report_text(const testing::Report& report, const source::Files& files,
                        const std::string& format) {
    if (format == "json") {
        return write_json(report, files);
    }
    if (format == "junit") {
        return write_junit(report, files);
    }
    return format == "tap" ? write_tap(report, files) : write_text(report, files, output_wants_colour());
}

/// A run without tests must not look like one in which all passed.
Status refuse_nothing(const workspace::TestRun& run, const std::string& filter) {
    if (run.there_are == 0) {
        say("there is no test: `test \"…\" { … }` stands in a role");
        return Status::wrong;
    }
    const std::string tests = run.there_are == 1 ? "the one test does not have"
                                                 : text::format("none of {} tests has", run.there_are);
    say(text::format("--filter: {} {} in its `ROLE: TITLE`", tests, diagnostics::quoted(filter)));
    return Status::unusable;
}

Status run_test(const TestArguments& arguments) {
    workspace::Compilation compilation;
    const workspace::TestRun run = run_tests(compilation, arguments.options, arguments.disk);
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics);
    if (run.report.tests.empty()) {
        return status == Status::good ? refuse_nothing(run, arguments.options.tests.filter) : status;
    }
    const std::string text = report_text(run.report, compilation.sources.files, arguments.format);
    if (print(text) == Status::unusable) {
        return Status::unusable;
    }
    return status == Status::good && run.report.failed() > 0 ? Status::wrong : status;
}

void add_test_choice(Definition& command, TestArguments& arguments) {
    workspace::TestOptions& options = arguments.options;
    add_specifications(command, options.specifications);
    add_roles(command, options.roles, "Run the tests of");
    command.add({"--filter", &options.tests.filter,
                 "Run the tests that have this text in their `ROLE: TITLE`, in these letters", "TEXT"});
    add_import_options(command, arguments.options.search_folders, arguments.disk);
}

void add_test_place(Definition& command, model::Choice& place) {
    command.add({"--partition", &place.partition,
                 "The value of {partition}; without it that of the region, or aws", "P",
                 such_as(partition_names)});
    command.add({"--region", &place.region,
                 "The value of {region}; without it us-east-1, or the partition's first", "R",
                 such_as(region_names)});
    command.add({"--account", &place.account, "The value of {account}; without it 111122223333", "ID"});
    command.add({"--suffix", &place.suffix, "The value of {suffix}; without it A1", "S"});
}

void define_test(Definition& command) {
    const auto arguments = std::make_shared<TestArguments>();
    add_test_choice(command, *arguments);
    add_test_place(command, arguments->options.tests.place);
    command.add({"--format", &arguments->format, "The form of the results: text, json, junit or tap",
                 "FORMAT", one_of({"text", "json", "junit", "tap"})});
    add_diagnostic_options(command, arguments->diagnostics);
    command.run = [arguments] { return run_test(*arguments); };
}

} // namespace

Command test_command() {
    return {"test",
            "Run the `test` blocks of specifications: IAM's decisions by the documents they compile to",
            define_test};
}

} // namespace slrc::cli
