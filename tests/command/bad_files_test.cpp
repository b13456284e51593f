// Files and imports that cannot be read, or must not be.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

constexpr std::string_view lister =
    "role AWSServiceRoleForX { trust service lambda.amazonaws.com\n"
    "allow kms:ListKeys on * }\n";

/// Compiles a role that imports `written`, and gives the one finding.
Json import_finding(const TemporaryFolder& folder, const std::string& written, int status) {
    folder.write("main.slr", "import \"" + written + "\"\n" + std::string(lister));
    const Outcome outcome =
        run_slrc({"compile", "main.slr", "-o", "out", "--diagnostics", "json"}, folder.path());
    INFO(written << "\n" << outcome.err);
    CHECK(outcome.status == status);
    CHECK(!std::filesystem::exists(folder / "out"));
    return Json::parse(outcome.err);
}

void make_socket(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(path.size() < sizeof address.sun_path);
    path.copy(address.sun_path, path.size());
    const int number = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    REQUIRE(::bind(number, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    ::close(number);
}

} // namespace

TEST_CASE("imports that leave their folder are refused", "[command]") {
    const TemporaryFolder folder;
    folder.write("elsewhere/secret.slr", lister);
    const TemporaryFolder outside;
    outside.write("secret.slr", lister);
    std::filesystem::create_symlink(outside / "secret.slr", folder / "link.slr");
    std::filesystem::create_directory_symlink(outside.path(), folder / "folder");
    for (const std::string written :
         {"../../etc/passwd", "/etc/passwd", "std:../x", "link.slr", "folder/secret.slr"}) {
        const Json finding = import_finding(folder, written, 1);
        CHECK(finding.at("code") == "SLR0006");
        CHECK(finding.at("line") == 1);
        CHECK(finding.at("column") == 8);
    }
}

TEST_CASE("every command that loads imports follows links with --follow-links alone", "[command]") {
    const TemporaryFolder folder;
    const TemporaryFolder outside;
    outside.write("here.slr", "let here = \"arn:{partition}:s3:::here/*\"\n");
    std::filesystem::create_symlink(outside / "here.slr", folder / "here.slr");
    folder.write("m.slr",
                 "import \"here.slr\"\nrole Reader { path \"/\" trust service lambda.amazonaws.com\n"
                 "allow s3:GetObject on here\n"
                 "test \"reads\" { expect allow s3:GetObject on \"arn:aws:s3:::here/a\" } }\n");
    const std::vector<std::vector<std::string>> all{
        {"compile", "m.slr"},
        {"check", "m.slr"},
        {"test", "m.slr"},
        {"eval", "m.slr", "--action", "s3:GetObject"},
        {"generate", "m.slr", "--language", "cpp", "-o", "out"},
    };
    for (std::vector<std::string> call : all) {
        INFO(call.front());
        const Outcome refused = run_slrc(call, folder.path());
        CHECK(refused.status == 1);
        CHECK(refused.err.find("SLR0006") != std::string::npos);
        call.emplace_back("--follow-links");
        const Outcome followed = run_slrc(call, folder.path());
        INFO(followed.err);
        CHECK(followed.status == 0);
    }
}

TEST_CASE("imports of what is no readable file are refused", "[command]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "folder.slr");
    REQUIRE(::mkfifo((folder / "pipe.slr").c_str(), 0600) == 0);
    make_socket(folder / "socket.slr");
    std::filesystem::create_symlink("loop.slr", folder / "loop.slr");
    const std::vector<std::pair<std::string, std::string>> all{
        {"folder.slr", "it is a folder"},
        {"pipe.slr", "it is not an ordinary file"},
        {"socket.slr", "it is not an ordinary file"},
        {"loop.slr", "Too many levels of symbolic links"},
    };
    for (const auto& [written, reason] : all) {
        const Json finding = import_finding(folder, written, 2);
        CHECK(finding.at("code") == "SLR0001");
        CHECK(finding.at("line") == 1);
        CHECK(finding.at("column") == 8);
        CHECK(finding.at("message") == "cannot import `" + written + "`: " + reason);
    }
}

TEST_CASE("an import that leads nowhere says where it was looked for", "[command]") {
    const TemporaryFolder folder;
    const Json finding = import_finding(folder, "none.slr", 1);
    CHECK(finding.at("code") == "SLR0005");
    CHECK(finding.dump().find("looked for `none.slr` and `std:none.slr`") != std::string::npos);
}

TEST_CASE("imports in a circle are shown with their path", "[command]") {
    const TemporaryFolder folder;
    folder.write("b.slr", "import \"c.slr\"\n");
    folder.write("c.slr", "\nimport \"main.slr\"\n");
    const Json finding = import_finding(folder, "b.slr", 1);
    CHECK(finding.at("code") == "SLR0007");
    CHECK(finding.at("file") == "c.slr");
    CHECK(finding.at("line") == 2);
    CHECK(finding.at("message") ==
          "imports in a circle: `main.slr` imports `b.slr` imports `c.slr` imports `main.slr`");
}

TEST_CASE("a specification or configuration that cannot be read ends with 2", "[command]") {
    const TemporaryFolder folder;
    folder.write("x.slr", lister);
    const std::vector<std::pair<std::vector<std::string>, std::string>> all{
        {{"compile", "none.slr"}, "cannot read `none.slr`: there is no such file"},
        {{"compile", "."}, "cannot read `.`: it is a folder"},
        {{"check", "none.slr"}, "cannot read `none.slr`: there is no such file"},
        {{"check", "x.slr/y.slr"}, "cannot read `x.slr/y.slr`: there is no such file"},
        {{"compile", "std:lex/v2.sl"}, "did you mean `std:lex/v2.slr`?"},
        {{"compile", "std:../x"}, "there is no such file in the standard library"},
        {{"compile", "x.slr", "--config", "none.json"}, "cannot read `none.json`: there is no such file"},
        {{"compile", "x.slr", "--config", "."}, "cannot read `.`: it is a folder"},
        {{"check", "/dev/zero"}, "cannot read `/dev/zero`: it has more than 64 MiB"},
        {{"compile", "x.slr", "--config", "/dev/zero"}, "cannot read `/dev/zero`: it has more than 64 MiB"},
    };
    for (const auto& [arguments, words] : all) {
        const Outcome outcome = run_slrc(arguments, folder.path());
        INFO(outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.find(words) != std::string::npos);
    }
}

TEST_CASE("a wrong configuration file ends with 1", "[command]") {
    const TemporaryFolder folder;
    folder.write("x.slr", lister);
    for (const std::string text :
         {"", "{", "[]", "{\"a\": \xFF}", "{\"account\": 1}", "{\"acount\": \"1\"}"}) {
        folder.write("c.json", text);
        const Outcome outcome =
            run_slrc({"compile", "x.slr", "--config", "c.json", "--diagnostics", "json"}, folder.path());
        INFO(text << "\n" << outcome.err);
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        CHECK(Json::parse(outcome.err).at("code") == "SLR0706");
        CHECK(Json::parse(outcome.err).at("file") == "c.json");
    }
}

TEST_CASE("what is wrong in a configuration is shown where it is", "[command]") {
    const TemporaryFolder folder;
    folder.write("x.slr",
                 "role acme-monitor {\npath \"/acme/\"\ntrust account 123456789012\nparam bucket: s3:bucket\n"
                 "allow s3:GetObject on \"{bucket}/*\"\n"
                 "capability old(store: s3:bucket)\nwhen old: allow s3:PutObject on \"{store}/*\"\n}\n");
    const auto said = [&](const std::string& configuration, std::vector<std::string> more = {}) {
        folder.write("c.json", configuration);
        std::vector<std::string> arguments{"compile", "x.slr", "--config", "c.json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_slrc(arguments, folder.path()).err;
    };
    CHECK(said("{\n  \"parameters\": {\"bucket\": \"acme\"}\n}\n") ==
          "error[SLR0703]: `acme` is not an ARN: `bucket` takes `s3:bucket` (c.json)\n"
          " --> c.json:2:28\n"
          "  |\n"
          "2 |   \"parameters\": {\"bucket\": \"acme\"}\n"
          "  |                            ^^^^^^\n"
          "  = note: `bucket` is declared here (x.slr:4:7)\n"
          "  = help: give a value of the parameter's type\n"
          "  = help: `slrc explain SLR0703`\n\n"
          "slrc: 1 error\n");
    const std::string bucket = "\"bucket\": \"arn:aws:s3:::acme\"";
    // A warning stays in the specification, where a comment can allow it.
    const std::string unused = said("{\"parameters\": {" + bucket + ", \"store\": \"arn:aws:s3:::acme\"}}");
    CHECK(unused.find(" --> x.slr:6:16\n") != std::string::npos);
    CHECK(unused.find("  = note: it is given here (c.json:1:48)\n") != std::string::npos);
    const std::string place = "{\"parameters\": {" + bucket + "}, \"region\": \"moon\"}";
    CHECK(said(place).find(" --> c.json:1:59\n") != std::string::npos);
    // What the command line overrides is not wrong in the file.
    CHECK(said(place, {"--region", "sun"}).find(" --> ") == std::string::npos);
}
