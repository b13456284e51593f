// From the text of a specification to its documents, or to what is wrong with it: the whole way, without a disk.
#pragma once

#include "compiler/diagnostics/kinds.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/workspace/compile.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::test {

/// What a text compiles to.
struct Compiled {
    /// Of every finding, in the order in which they were made.
    std::vector<std::string> codes;
    std::vector<std::string> messages;
    /// `ROLE.permissions` and its text; for every set of capabilities `SET/ROLE.permissions`. None after an error.
    std::map<std::string, std::string> texts;

    /// The permissions of the only role; throws where there is none.
    [[nodiscard]] iam::Document permissions() const { return only("permissions"); }
    [[nodiscard]] iam::Document trust() const { return only("trust"); }
    [[nodiscard]] iam::Document admin() const { return only("admin"); }

private:
    [[nodiscard]] iam::Document only(std::string_view kind) const {
        for (const auto& [name, text] : texts) {
            if (name.ends_with("." + std::string(kind))) {
                return iam::read_document(text).value();
            }
        }
        throw std::runtime_error("no document" +
                                 (messages.empty() ? std::string() : ": " + messages.front()));
    }
};

/// Compiles `main.slr` out of files in memory. Without `review` the names of actions are as good as any: for tests of
/// the language alone.
inline Compiled compile_files(std::map<std::string, std::string> files,
                              workspace::CompileOptions options = {}, bool review = false) {
    workspace::Memory memory;
    for (auto& [name, text] : files) {
        memory.files[name] = std::move(text);
    }
    options.specifications = {"main.slr"};
    if (options.documents.documents.empty()) {
        options.documents.documents = {emit::DocumentKind::trust, emit::DocumentKind::permissions,
                                       emit::DocumentKind::admin};
    }
    options.review = review;
    workspace::Compilation compilation;
    workspace::compile(compilation, options, memory);
    Compiled result;
    for (const diagnostics::Diagnostic& found : compilation.sink.all()) {
        result.codes.emplace_back(diagnostics::facts(found.kind).code);
        result.messages.push_back(found.message);
    }
    for (const emit::RoleDocuments& role : compilation.roles) {
        for (const emit::NamedDocument& document : role.documents) {
            const std::string folder = role.set.empty() ? "" : role.set + "/";
            result.texts[folder + role.role + "." + document.name] = document.text.str();
        }
    }
    return result;
}

inline Compiled compile_text(std::string text, workspace::CompileOptions options = {}) {
    return compile_files({{"main.slr", std::move(text)}}, std::move(options));
}

/// Compiles a text and holds it to the catalogue too, as `slrc compile` does.
inline Compiled compile_reviewed(std::string text, workspace::CompileOptions options = {}) {
    return compile_files({{"main.slr", std::move(text)}}, std::move(options), true);
}

/// What is found in a text that is checked and held to the catalogue, as `slrc check` does; nothing is compiled.
inline Compiled review_text(std::string text) {
    workspace::Memory memory;
    memory.files["main.slr"] = std::move(text);
    workspace::Compilation compilation;
    static_cast<void>(workspace::check_specifications(compilation, {"main.slr"}, {}, memory));
    Compiled result;
    for (const diagnostics::Diagnostic& found : compilation.sink.all()) {
        result.codes.emplace_back(diagnostics::facts(found.kind).code);
        result.messages.push_back(found.message);
    }
    return result;
}

/// A plain role with these rules.
inline std::string plain_role(std::string_view rules) {
    return "role Plain {\n path \"/\"\n trust service lambda.amazonaws.com\n" + std::string(rules) + "\n}\n";
}

/// A service-linked role with these rules.
inline std::string linked_role(std::string_view rules) {
    return "role AWSServiceRoleForTest {\n trust service lambda.amazonaws.com\n" + std::string(rules) +
           "\n}\n";
}

} // namespace slrc::test
