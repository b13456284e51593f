#include "tests/unit/stdlib/compiled.hpp"

#include "compiler/diagnostics/levels.hpp"
#include "compiler/diagnostics/writers.hpp"
#include "compiler/disk/disk.hpp"
#include "compiler/iam/json.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <iostream>

namespace slrc::test {

iam::Document compiled(const Wanted& wanted) {
    workspace::CompileOptions options;
    options.specifications = {wanted.specification};
    options.roles = {wanted.role};
    options.request = wanted.request;
    options.documents.documents = {wanted.kind};
    workspace::Compilation compilation;
    workspace::compile(compilation, options, disk::Disk());
    const auto shown = diagnostics::apply_levels(compilation.sink.all(), {}, compilation.sources.files);
    const std::string found = diagnostics::write_text(shown, compilation.sources.files, false);
    REQUIRE(found.empty());
    REQUIRE(compilation.roles.size() == 1);
    return iam::read_document(compilation.roles.front().documents.front().text.str()).value();
}

std::optional<iam::Document> published(const std::string& policy) {
    const std::string path = std::string(SLRC_CORPUS_DIR) + "/aws-managed-policies/" + policy + ".json";
    if (!std::filesystem::exists(path)) {
        std::cerr << "skipped: " << path << " is not there\n";
        return std::nullopt;
    }
    const workspace::ReadResult read = disk::Disk().read(path);
    REQUIRE_FALSE(read.problem);
    return iam::read_document(
               nlohmann::ordered_json::parse(read.text).at("PolicyVersion").at("Document").dump())
        .value();
}

iam::Statement allow(std::vector<std::string> actions, std::vector<std::string> resources,
                     std::vector<iam::Condition> conditions, std::string sid) {
    iam::Statement statement;
    statement.sid = std::move(sid);
    statement.actions = std::move(actions);
    statement.resources = std::move(resources);
    statement.conditions = std::move(conditions);
    return statement;
}

iam::Document document(std::vector<iam::Statement> statements) {
    iam::Document result;
    result.statements = std::move(statements);
    return result;
}

} // namespace slrc::test
