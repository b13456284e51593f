// Disks that are full, folders that cannot be written, readers that go away.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/command/specifications.hpp"
#include "tests/unit/catch.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

using namespace slrc::test;

namespace {

void fails(const TemporaryFolder& folder, const Call& call, const std::string& words) {
    const auto before = folder.everything();
    const Outcome outcome = run(call);
    INFO(outcome.err);
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find(words) != std::string::npos);
    CHECK(folder.everything() == before);
}

Call compile(const TemporaryFolder& folder, const std::string& output) {
    Call call;
    call.arguments = {"compile", "two.slr", "-o", output};
    call.folder = folder.path();
    return call;
}

} // namespace

TEST_CASE("a full disk leaves the old files whole", "[command]") {
    const TemporaryFolder folder;
    folder.write("two.slr", two_roles);
    folder.write("out/AWSServiceRoleForOne.trust.json", "old\n");
    Call call = compile(folder, "out");
    // The trust policies fit; a later document does not.
    call.file_size_limit = 300;
    fails(folder, call, "cannot write `out/AWSServiceRoleForOne.admin.json`: File too large");
    call = compile(folder, "new/deep");
    call.file_size_limit = 300;
    fails(folder, call, "File too large");
}

TEST_CASE("an output folder that cannot be made or written is an error", "[command]") {
    const TemporaryFolder folder;
    folder.write("two.slr", two_roles);
    fails(folder, compile(folder, "two.slr"), "cannot write `two.slr`: Not a directory");
    fails(folder, compile(folder, "two.slr/below"), "cannot write `two.slr");
    fails(folder, compile(folder, "/proc/none"), "cannot write `/proc/none`");
    if (::geteuid() != 0) {
        std::filesystem::create_directory(folder / "closed");
        std::filesystem::permissions(folder / "closed",
                                     std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
        fails(folder, compile(folder, "closed"), "Permission denied");
    }
}

TEST_CASE("a folder or a device in the place of a file is left alone", "[command]") {
    const TemporaryFolder folder;
    folder.write("two.slr", two_roles);
    std::filesystem::create_directories(folder / "out/AWSServiceRoleForTwo.role.json");
    fails(folder, compile(folder, "out"),
          "cannot write `out/AWSServiceRoleForTwo.role.json`: Is a directory");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    Call call = compile(folder, "other");
    call.arguments.insert(call.arguments.end(), {"--depfile", "pipe"});
    fails(folder, call, "cannot write `pipe`: nobody reads it");
}

TEST_CASE("standard output that takes nothing ends with 2", "[command]") {
    const TemporaryFolder folder;
    folder.write("two.slr", two_roles);
    const std::vector<std::vector<std::string>> calls{{"compile", "two.slr"},
                                                      {"explain"},
                                                      {"explain", "SLR0001"},
                                                      {"schema", "config"},
                                                      {"--help"},
                                                      {"--version"},
                                                      {"compile", "--help"},
                                                      {"compile", "two.slr", "-o", "none", "--check"}};
    for (const std::vector<std::string>& arguments : calls) {
        for (const Output output : {Output::full_device, Output::closed}) {
            Call call;
            call.arguments = arguments;
            call.folder = folder.path();
            call.output = output;
            INFO(arguments.front() << " " << static_cast<int>(output));
            fails(folder, call, "slrc: cannot write to standard output: ");
        }
        // `| head -1`: as cat ends.
        Call call;
        call.arguments = arguments;
        call.folder = folder.path();
        call.output = Output::broken_pipe;
        const Outcome outcome = run(call);
        CHECK(outcome.status == -SIGPIPE);
        CHECK(outcome.err.empty());
    }
}
