// What is found in a specification or in a document of IAM's, with its level.
#pragma once

#include "compiler/workspace/read_documents.hpp"
#include "tests/unit/support/compile_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace slrc::test {

/// `SLR0418`, and `SLR0423!` for an error. A text that begins with a brace is JSON.
inline std::vector<std::string> found_in(const std::string& text) {
    workspace::Memory memory;
    const bool json = text.starts_with('{');
    const std::string name = json ? "policy.json" : "main.slr";
    memory.files[name] = text;
    workspace::Compilation compilation;
    const std::vector<std::string> names{name};
    if (json) {
        static_cast<void>(check_documents(compilation.sources.files, names, {}, memory, compilation.sink));
    } else {
        static_cast<void>(workspace::check_specifications(compilation, names, {}, memory));
    }
    std::vector<std::string> found;
    for (const diagnostics::Diagnostic& one : compilation.sink.all()) {
        const bool error = one.severity == diagnostics::Severity::error;
        found.push_back(std::string(diagnostics::facts(one.kind).code) + (error ? "!" : ""));
    }
    return found;
}

/// The same of a trust policy with one statement: its principal, its condition and its action, each without braces.
inline std::vector<std::string> found_in_trust(const std::string& principal, const std::string& condition,
                                               const std::string& action = "sts:AssumeRoleWithWebIdentity",
                                               const std::string& effect = "Allow") {
    return found_in(R"({"Version": "2012-10-17", "Statement": [{"Effect": ")" + effect +
                    R"(", "Principal": {)" + principal + R"(}, "Action": ")" + action + "\"" +
                    (condition.empty() ? "" : R"(, "Condition": {)" + condition + "}") + "}]}");
}

} // namespace slrc::test
