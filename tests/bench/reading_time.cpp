// How long reading documents takes, as a ratio to what the JSON library needs for the same text.
#include "compiler/diagnostics/sink.hpp"
#include "compiler/reader/reader.hpp"
#include "compiler/source/files.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int passes = 15;
constexpr std::size_t megabyte = 1'000'000;

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

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
    return median(times);
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
    fmt::print("{:.1f} MB of policies: nlohmann's parse {:.1f} ms, reading {:.1f} ms, {:.2f} times that\n",
               static_cast<double>(text.size()) / megabyte, library, reading, reading / library);
    return values > 0 ? 0 : 1;
}
