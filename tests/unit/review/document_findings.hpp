// What is found in a JSON document, as `slrc check` finds it.
#pragma once

#include "compiler/workspace/read_documents.hpp"
#include "tests/unit/support/compile_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace slrc::test {

/// Findings as `error SLR0409`, in the order in which they were made.
struct DocumentFindings {
    std::vector<std::string> levels;
    std::vector<std::string> codes;
    std::vector<std::string> messages;

    [[nodiscard]] bool has(const std::string& code) const {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    }
};

inline DocumentFindings findings_in(const std::string& json) {
    workspace::Memory memory;
    memory.files["policy.json"] = json;
    source::Files files;
    diagnostics::Sink sink;
    const std::vector<std::string> names{"policy.json"};
    static_cast<void>(check_documents(files, names, {}, memory, sink));
    DocumentFindings result;
    for (const diagnostics::Diagnostic& found : sink.all()) {
        const std::string code(diagnostics::facts(found.kind).code);
        result.levels.push_back(std::string(to_string(found.severity)) + " " + code);
        result.codes.push_back(code);
        result.messages.push_back(found.message);
    }
    return result;
}

/// A document of one statement.
inline std::string one_statement(const std::string& elements) {
    return R"({"Version": "2012-10-17", "Statement": [{)" + elements + "}]}";
}

/// An `Allow` of one action on one resource, `more` behind it.
inline std::string allowing(const std::string& action, const std::string& resource,
                            const std::string& more = "") {
    return one_statement(R"("Effect": "Allow", "Action": ")" + action + R"(", "Resource": ")" + resource +
                         "\"" + (more.empty() ? "" : ", " + more));
}

/// The same with one test.
inline std::string allowing_if(const std::string& action, const std::string& test) {
    return allowing(action, "*", R"("Condition": {)" + test + "}");
}

} // namespace slrc::test
