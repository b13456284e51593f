#include "compiler/cli/command.hpp"
#include "compiler/cli/configuration_arguments.hpp"
#include "compiler/cli/specification_options.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/driver/run_tests.hpp"
#include "compiler/testing/writers.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

namespace slrc::cli {

namespace {

struct Arguments {
    driver::TestOptions options;
    driver::Disk disk;
    DiagnosticOptions diagnostics;
    std::string format = "text";
};

std::string write(const testing::Report& report, const source::Files& files, const std::string& format) {
    if (format == "json") {
        return write_json(report, files);
    }
    if (format == "junit") {
        return write_junit(report, files);
    }
    return format == "tap" ? write_tap(report, files) : write_text(report, files);
}

/// A run without tests must not look like one in which all passed.
Status refuse_nothing(const driver::TestRun& run, const std::string& filter) {
    if (run.there_are == 0) {
        fmt::print(stderr, "slrc: there is no test: `test \"…\" {{ … }}` stands in a role\n");
        return Status::wrong;
    }
    const std::string tests = run.there_are == 1 ? "the one test does not have"
                                                 : fmt::format("none of {} tests has", run.there_are);
    fmt::print(stderr, "slrc: --filter: {} {} in its `ROLE: TITLE`\n", tests, diagnostics::quoted(filter));
    return Status::unusable;
}

Status run(const Arguments& arguments) {
    driver::Compilation compilation;
    const driver::TestRun run = run_tests(compilation, arguments.options, driver::FileSystem(arguments.disk));
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics);
    if (run.report.tests.empty()) {
        return status == Status::good ? refuse_nothing(run, arguments.options.tests.filter) : status;
    }
    const std::string text = write(run.report, compilation.sources.files, arguments.format);
    if (print(text) == Status::unusable) {
        return Status::unusable;
    }
    return status == Status::good && run.report.failed() > 0 ? Status::wrong : status;
}

void add_choice(CLI::App& command, Arguments& arguments) {
    driver::TestOptions& options = arguments.options;
    add_specifications(command, options.specifications);
    add_roles(command, options.roles, "Run the tests of");
    command
        .add_option("--filter", options.tests.filter,
                    "Run the tests that have this text in their `ROLE: TITLE`, in these letters")
        ->type_name("TEXT");
    add_import_options(command, arguments.options.search_folders, arguments.disk);
}

void add_place(CLI::App& command, model::Request& place) {
    command
        .add_option("--partition", place.partition,
                    "The value of {partition}; without it that of the region, or aws")
        ->check(such_as(partition_names()))
        ->type_name("P");
    command
        .add_option("--region", place.region,
                    "The value of {region}; without it us-east-1, or the partition's first")
        ->check(such_as(region_names()))
        ->type_name("R");
    command.add_option("--account", place.account, "The value of {account}; without it 111122223333")
        ->type_name("ID");
    command.add_option("--suffix", place.suffix, "The value of {suffix}; without it A1")->type_name("S");
}

} // namespace

void add_test(CLI::App& program, Action& action) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = program.add_subcommand(
        "test", "Run the `test` blocks of specifications: IAM's decisions by the documents they compile to");
    when_called(*command, [arguments](CLI::App& test) {
        add_choice(test, *arguments);
        add_place(test, arguments->options.tests.place);
        test.add_option("--format", arguments->format, "The form of the results: text, json, junit or tap")
            ->check(one_of({"text", "json", "junit", "tap"}))
            ->type_name("FORMAT");
        add_diagnostic_options(test, arguments->diagnostics);
    });
    command->callback([arguments, &action] { action = [arguments] { return run(*arguments); }; });
}

} // namespace slrc::cli
