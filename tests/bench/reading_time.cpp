// How long reading documents takes, as a ratio to what the JSON library needs for the same text.
#include "compiler/diagnostics/sink.hpp"
#include "compiler/reader/reader.hpp"
#include "compiler/source/files.hpp"
#include "tests/bench/cpu_clock.hpp"
#include "tests/bench/rows.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Clock = slrc::bench::CpuClock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int passes = 15;
constexpr std::size_t megabyte = 1'000'000;
constexpr double reading_at_most = 3;

/// A megabyte of statements, as `aws iam get-account-authorization-details` prints them.
std::string account() {
    std::string text = "{\n    \"RoleDetailList\": [";
    for (int role = 0; text.size() < megabyte; ++role) {
        text += fmt::format(
            "{}\n        {{\n            \"RoleName\": \"acme-{}\",\n            \"RolePolicyList\": [\n"
            "                {{\n                    \"PolicyName\": \"all\",\n                    "
            "\"PolicyDocument\": {{\n                        \"Version\": \"2012-10-17\",\n"
            "                        \"Statement\": [",
            role == 0 ? "" : ",", role);
        for (int statement = 0; statement < 20; ++statement) {
            text += fmt::format(
                "{}\n                            {{\n                                \"Effect\": \"Allow\",\n"
                "                                \"Action\": [\n                                    \"s3:GetObject\",\n"
                "                                    \"s3:PutObject\"\n                                ],\n"
                "                                \"Resource\": \"arn:aws:s3:::acme-{}/${{aws:username}}/*\",\n"
                "                                \"Condition\": {{\"StringEquals\": {{\"aws:ResourceAccount\": "
                "\"{:012}\"}}}}\n                            }}",
                statement == 0 ? "" : ",", statement, role);
        }
        text +=
            "\n                        ]\n                    }\n                }\n            ]\n        }";
    }
    return text + "\n    ]\n}\n";
}

template <typename Action>
double time_of(Action action) {
    std::vector<double> times;
    for (int pass = 0; pass < passes; ++pass) {
        const auto start = Clock::now();
        action();
        times.push_back(Milliseconds(Clock::now() - start).count());
    }
    return slrc::bench::median(times);
}

} // namespace

int main() {
    const std::string text = account();
    slrc::source::Files files;
    const slrc::source::FileIndex file = files.add("account.json", text);
    std::size_t values = 0;
    const double library = time_of([&] { values += nlohmann::json::parse(text).size(); });
    const double reading = time_of([&] {
        slrc::reader::Reading result;
        slrc::diagnostics::Sink sink;
        slrc::reader::read(result, files, file, {}, sink);
        if (sink.has_errors() || result.program.roles.empty()) {
            throw std::runtime_error("the text is not read");
        }
        values += result.program.roles.size();
    });
    slrc::bench::row(
        fmt::format("{:.1f} MB of policies: nlohmann's parse", static_cast<double>(text.size()) / megabyte),
        fmt::format("{:.1f} ms", library));
    slrc::bench::row("reading them", fmt::format("{:.1f} ms", reading),
                     {{reading / library, reading_at_most}});
    return values > 0 ? 0 : 1;
}
