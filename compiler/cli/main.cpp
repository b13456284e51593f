// slrc: a compiler for service-linked roles.
#include "compiler/cli/command.hpp"
#include "compiler/cli/program.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

namespace slrc::cli {

namespace {

Status refuse_call(const std::string& command, const std::string& why) {
    say(text::format("{}\ntry `{} --help`", why, command));
    return Status::unusable;
}

Status answer_call(const Call& call) {
    if (const auto* shown = std::get_if<Shown>(&call.what)) {
        return print(shown->text);
    }
    if (const auto* refused = std::get_if<Refused>(&call.what)) {
        return refuse_call(call.command, refused->why);
    }
    try {
        return std::get<Run>(call.what)();
    } catch (const UsageError& error) {
        return refuse_call(call.command, error.what());
    }
}

} // namespace

} // namespace slrc::cli

int main(int count, char** words) {
    using slrc::cli::Status;
    try {
        // A reader that goes away and a file that may not grow are errors of one write, not the end of the program.
        std::signal(SIGPIPE, SIG_IGN);
        std::signal(SIGXFSZ, SIG_IGN);
        const slrc::cli::Call call = slrc::cli::read_call({words + std::min(count, 1), words + count});
        // What the call holds is not destroyed: node by node, that would take a sixth of a large run.
        const Status status = slrc::cli::answer_call(call);
        std::exit(static_cast<int>(status)); // NOLINT(concurrency-mt-unsafe): no thread is left
    } catch (const std::exception& error) {
        std::fprintf(stderr, "slrc: %s\n", error.what());
    } catch (...) {
        std::fputs("slrc: an unknown error\n", stderr);
    }
    return static_cast<int>(Status::unusable);
}
