#include "tests/command/run.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <stdexcept>
#include <utility>

namespace slrc::test {

namespace {

constexpr unsigned most_seconds = 10;

struct Pipe {
    int read_end = -1;
    int write_end = -1;
};

Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        throw std::runtime_error("no pipe");
    }
    return {ends[0], ends[1]};
}

/// A file without a name that holds the text, to be read from its beginning.
int file_with(const std::string& text) {
    const int number = ::memfd_create("input", MFD_CLOEXEC);
    if (number < 0 || ::write(number, text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
        throw std::runtime_error("no input");
    }
    ::lseek(number, 0, SEEK_SET);
    return number;
}

/// In the child: becomes the program, and never returns.
[[noreturn]] void become(const Call& call, int input) {
    ::dup2(input, STDIN_FILENO);
    if (!call.folder.empty() && ::chdir(call.folder.c_str()) != 0) {
        ::_exit(126);
    }
    if (call.file_size_limit) {
        const rlimit limit{*call.file_size_limit, *call.file_size_limit};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    const char* path = ::getenv("PATH");
    std::vector<std::string> variables{std::string("PATH=") + (path != nullptr ? path : "")};
    for (const auto& [name, value] : call.environment) {
        variables.push_back(name + "=" + value);
    }
    std::vector<char*> environment;
    for (std::string& variable : variables) {
        environment.push_back(variable.data());
    }
    environment.push_back(nullptr);
    std::vector<std::string> words{call.program};
    words.insert(words.end(), call.arguments.begin(), call.arguments.end());
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    ::alarm(most_seconds);
    ::execvpe(call.program.c_str(), arguments.data(), environment.data());
    ::_exit(127);
}

void lead_output(Output output, const Pipe& pipe) {
    switch (output) {
        case Output::captured:
        case Output::broken_pipe:
            ::dup2(pipe.write_end, STDOUT_FILENO);
            break;
        case Output::full_device:
            ::dup2(::open("/dev/full", O_WRONLY | O_CLOEXEC), STDOUT_FILENO);
            break;
        case Output::closed:
            ::close(STDOUT_FILENO);
            break;
    }
}

/// Reads both until both have ended.
void drain(int out, int err, Outcome& outcome) {
    std::array<pollfd, 2> waiting{pollfd{out, POLLIN, 0}, pollfd{err, POLLIN, 0}};
    const std::array<std::string*, 2> texts{&outcome.out, &outcome.err};
    std::array<char, 65'536> buffer{};
    while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
        ::poll(waiting.data(), waiting.size(), -1);
        for (std::size_t index = 0; index < waiting.size(); ++index) {
            if (waiting.at(index).revents == 0) {
                continue;
            }
            const ssize_t count = ::read(waiting.at(index).fd, buffer.data(), buffer.size());
            if (count <= 0) {
                waiting.at(index).fd = -1;
            } else {
                texts.at(index)->append(buffer.data(), static_cast<std::size_t>(count));
            }
        }
    }
}

int wait_for(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

} // namespace

Outcome run(const Call& call) {
    const int input = file_with(call.input);
    const Pipe out = make_pipe();
    const Pipe err = make_pipe();
    if (call.output == Output::broken_pipe) {
        ::close(out.read_end);
    }
    const pid_t child = ::fork();
    if (child == 0) {
        lead_output(call.output, out);
        ::dup2(err.write_end, STDERR_FILENO);
        become(call, input);
    }
    ::close(input);
    ::close(out.write_end);
    ::close(err.write_end);
    Outcome outcome;
    const bool broken = call.output == Output::broken_pipe;
    drain(broken ? -1 : out.read_end, err.read_end, outcome);
    if (!broken) {
        ::close(out.read_end);
    }
    ::close(err.read_end);
    outcome.status = wait_for(child);
    return outcome;
}

Outcome run_on_terminal(const Call& call) {
    const int input = file_with(call.input);
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        become(call, input);
    }
    ::close(input);
    Outcome outcome;
    drain(terminal, -1, outcome);
    ::close(terminal);
    outcome.status = wait_for(child);
    return outcome;
}

Outcome run_slrc(std::vector<std::string> arguments, const std::string& folder, const std::string& input) {
    Call call;
    call.arguments = std::move(arguments);
    call.folder = folder;
    call.input = input;
    return run(call);
}

Outcome check_text(std::vector<std::string> options, const std::string& text) {
    options.insert(options.begin(), {"check", "-"});
    return run_slrc(std::move(options), {}, text);
}

} // namespace slrc::test
