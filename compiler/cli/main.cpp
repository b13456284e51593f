// slrc: a compiler for service-linked roles.
#include "compiler/cli/command.hpp"
#include "compiler/cli/usage.hpp"

#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>

namespace {

using slrc::cli::Action;
using slrc::cli::Status;

/// Reads the command line. The status is set when there is nothing more to do: help was shown, or the call is wrong.
Action read(CLI::App& program, int count, char** words, Status& status) {
    Action action;
    slrc::cli::add_compile(program, action);
    slrc::cli::add_check(program, action);
    slrc::cli::add_test(program, action);
    slrc::cli::add_eval(program, action);
    slrc::cli::add_import(program, action);
    slrc::cli::add_fmt(program, action);
    slrc::cli::add_generate(program, action);
    slrc::cli::add_doc(program, action);
    slrc::cli::add_graph(program, action);
    slrc::cli::add_explain(program, action);
    slrc::cli::add_schema(program, action);
    slrc::cli::add_catalog(program, action);
    try {
        program.parse(count, words);
    } catch (const CLI::CallForHelp&) {
        status = slrc::cli::print(program.help());
        return {};
    } catch (const CLI::CallForVersion& version) {
        status = slrc::cli::print(version.what() + std::string("\n"));
        return {};
    } catch (const CLI::ParseError& error) {
        fmt::print(stderr, "slrc: {}\n", slrc::cli::usage_message(program, error));
        fmt::print(stderr, "try `{} --help`\n", slrc::cli::chosen_command(program));
        status = Status::unusable;
        return {};
    }
    return action;
}

Status run(int count, char** words) {
    // A reader that goes away and a file that may not grow are errors of one write, not the end of the program.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    CLI::App program("slrc: a compiler for service-linked roles", "slrc");
    program.set_version_flag("--version", "slrc " SLRC_VERSION);
    program.require_subcommand(1);
    Status status = Status::good;
    const Action action = read(program, count, words, status);
    return action ? action() : status;
}

} // namespace

int main(int count, char** words) {
    try {
        return static_cast<int>(run(count, words));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "slrc: %s\n", error.what());
    } catch (...) {
        std::fputs("slrc: an unknown error\n", stderr);
    }
    return static_cast<int>(Status::unusable);
}
