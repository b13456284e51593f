// Runs the built program as a user does.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace slrc::test {

/// Where standard output leads.
enum class Output : std::uint8_t {
    captured,
    /// /dev/full: every write fails for want of space.
    full_device,
    /// A pipe that nobody reads.
    broken_pipe,
    /// No file at all, as after `>&-`.
    closed,
};

struct Call {
    std::vector<std::string> arguments;
    std::string input;
    /// Added to an environment that holds PATH alone.
    std::map<std::string, std::string> environment;
    /// The working folder; empty for the test's own.
    std::string folder;
    Output output = Output::captured;
    /// No file may become larger, in bytes.
    std::optional<std::size_t> file_size_limit;
    /// Another program than slrc, by its name or path.
    std::string program = SLRC_PROGRAM;
};

struct Outcome {
    /// The exit status, or minus the number of the signal that ended it.
    int status = 0;
    std::string out;
    std::string err;
};

/// Waits for the program, at most ten seconds: then a signal ends it.
[[nodiscard]] Outcome run(const Call& call);

/// The same with standard output and standard error on a terminal; all that it showed is in `out`.
[[nodiscard]] Outcome run_on_terminal(const Call& call);

/// `slrc ARGUMENT…` in a folder.
[[nodiscard]] Outcome run_slrc(std::vector<std::string> arguments, const std::string& folder = {},
                               const std::string& input = {});

/// `slrc check - OPTION…` of a text.
[[nodiscard]] Outcome check_text(std::vector<std::string> options, const std::string& text);

} // namespace slrc::test
