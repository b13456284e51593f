#include "tests/unit/importer/import_json.hpp"

#include "compiler/workspace/compile.hpp"

#include <sstream>

namespace slrc::test {

ImportedText import_files(std::vector<std::pair<std::string, std::string>> files,
                          workspace::ImportOptions options) {
    workspace::Memory memory;
    const bool all = options.files.empty();
    for (auto& [name, text] : files) {
        if (all) {
            options.files.push_back(name);
        }
        memory.files[name] = std::move(text);
    }
    workspace::Import import;
    import_documents(import, options, memory);
    ImportedText result;
    for (const workspace::ImportedFile& file : import.files) {
        result.text += file.text;
        result.by_role[file.role] = file.text;
    }
    for (const diagnostics::Diagnostic& found : import.sink.all()) {
        result.codes.emplace_back(diagnostics::facts(found.kind).code);
        result.messages.push_back(found.message);
    }
    return result;
}

ImportedText import_json(std::string json, workspace::ImportOptions options) {
    return import_files({{"Test.json", std::move(json)}}, std::move(options));
}

std::string policy(const std::string& statements) {
    return R"({"Version": "2012-10-17", "Statement": [)" + statements + "]}";
}

RoundTrip compile_imported(const std::string& specification, const std::vector<std::string>& capabilities,
                           model::Split split, bool review) {
    workspace::Memory memory;
    memory.files["main.slr"] = specification;
    workspace::CompileOptions options;
    options.specifications = {"main.slr"};
    options.request.account = "111122223333";
    options.request.region = "us-east-1";
    options.documents.split = split;
    options.review = review;
    options.documents.documents = {emit::DocumentKind::trust, emit::DocumentKind::permissions,
                                   emit::DocumentKind::role};
    for (const std::string& name : capabilities) {
        options.request.capabilities.push_back({name, "--with"});
    }
    workspace::Compilation compilation;
    compile(compilation, options, memory);
    RoundTrip result;
    for (const diagnostics::Diagnostic& found : compilation.sink.all()) {
        if (found.severity == diagnostics::Severity::error) {
            result.errors.push_back(std::string(diagnostics::facts(found.kind).code) + " " + found.message);
        }
    }
    for (const emit::RoleDocuments& role : compilation.roles) {
        for (const emit::NamedDocument& document : role.documents) {
            result.documents[role.role + "." + document.name] = document.text.str();
        }
    }
    return result;
}

std::string rules_of(const std::string& specification) {
    std::istringstream lines(specification);
    std::string line;
    std::string rules;
    bool inside = false;
    const auto begins_rule = [](const std::string& text) {
        for (const char* word : {"allow ", "deny ", "rules if ", "when ", "// From"}) {
            if (text.starts_with(std::string("    ") + word)) {
                return true;
            }
        }
        return false;
    };
    while (std::getline(lines, line)) {
        inside = (inside || begins_rule(line)) && line != "}";
        if (inside) {
            rules += (line.empty() ? line : line.substr(4)) + "\n";
        }
    }
    return rules;
}

} // namespace slrc::test
