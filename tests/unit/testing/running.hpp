// Runs the tests of a text, as `slrc test` does.
#pragma once

#include "compiler/workspace/run_tests.hpp"

#include <memory>
#include <string>
#include <vector>

namespace slrc::test {

struct Ran {
    std::unique_ptr<workspace::Compilation> compilation = std::make_unique<workspace::Compilation>();
    testing::Report report;
    std::size_t there_are = 0;

    [[nodiscard]] const source::Files& files() const { return compilation->sources.files; }
    /// `CODE MESSAGE` of every error.
    [[nodiscard]] std::vector<std::string> errors() const {
        std::vector<std::string> all;
        for (const diagnostics::Diagnostic& found : compilation->sink.all()) {
            if (found.severity == diagnostics::Severity::error) {
                all.push_back(std::string(diagnostics::facts(found.kind).code) + " " + found.message);
            }
        }
        return all;
    }
};

inline Ran run_tests(std::string text, testing::Options tests = {}, std::vector<std::string> roles = {}) {
    Ran ran;
    workspace::Memory memory;
    memory.files["main.slr"] = std::move(text);
    const workspace::TestOptions options{{"main.slr"}, {}, std::move(roles), std::move(tests)};
    workspace::TestRun run = workspace::run_tests(*ran.compilation, options, memory);
    ran.report = std::move(run.report);
    ran.there_are = run.there_are;
    return ran;
}

/// A role with these rules and tests.
inline std::string tested_role(std::string_view rules) {
    return "role AWSServiceRoleForTested_{suffix} {\n    trust service lambda.amazonaws.com\n" +
           std::string(rules) + "}\n";
}

/// A role with something of each kind to decide about, in which each test is one of `tests`.
inline std::string shop_role(std::string_view tests) {
    return tested_role(R"(    capability logs(bucket: s3:bucket, prefix: string = "logs/") "logs"
    capability lists(queues: [sqs:queue]) requires logs "queues"
    when lists: allow sqs:TagQueue on queues if any aws:TagKeys in ["a"]
    allow polly:SynthesizeSpeech on * as Speak
    when logs: allow s3:PutObject on "{bucket}/{prefix}*" if aws:SecureTransport == true
    when logs: deny s3:PutObject on "{bucket}/{prefix}secret/*"
)" + std::string(tests));
}

} // namespace slrc::test
