// Access Analyzer's checks, each with what it is about as a specification would have it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::test {

/// How a specification is looked at: as `slrc check` does, or as `slrc compile` does.
enum class Looked : bool { check, compile };

struct AnalyzerExample {
    std::string check;
    /// What is found, and nothing else but `beside`; empty for any error, where the language cannot say it.
    std::string code;
    std::string text;
    std::string beside = {};
    Looked looked = Looked::check;
};

[[nodiscard]] std::vector<AnalyzerExample> analyzer_errors();
[[nodiscard]] std::vector<AnalyzerExample> analyzer_trust_errors();
[[nodiscard]] std::vector<AnalyzerExample> analyzer_warnings();
[[nodiscard]] std::vector<AnalyzerExample> analyzer_suggestions();
/// What cannot be written.
[[nodiscard]] std::vector<AnalyzerExample> analyzer_refused();

/// A plain role with a condition around its one action.
[[nodiscard]] std::string get_object_if(std::string_view condition);
/// The same for an action whose requests have tags.
[[nodiscard]] std::string create_tags_if(std::string_view condition);
/// A plain role that gets one object.
[[nodiscard]] std::string get_object_on(std::string_view resource);
/// A plain role with another trust.
[[nodiscard]] std::string trusting(std::string_view trust);

/// JSON documents with what the language makes impossible to write.
[[nodiscard]] std::vector<AnalyzerExample> analyzer_documents();

} // namespace slrc::test
