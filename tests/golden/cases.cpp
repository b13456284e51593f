// The table of golden tests. A specification in tests/golden/specs/ needs no row: it is a case by itself.
#include "tests/golden/cases.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

namespace slrc::test {

namespace fs = std::filesystem;

using emit::DocumentKind;
using emit::Split;

namespace {

constexpr const char* specifications = "tests/golden/specs";
constexpr const char* expected = "tests/golden/expected/";

/// One row. What it leaves out is as on the command line.
struct Row {
    std::string folder;
    std::string specification;
    std::optional<std::string> configuration = std::nullopt;
    std::vector<std::string> roles = {};
    std::vector<std::string> with = {};
    std::optional<std::string> partition = std::nullopt;
    std::vector<DocumentKind> documents = {DocumentKind::trust, DocumentKind::permissions,
                                           DocumentKind::admin, DocumentKind::role};
    Split split = Split::none;
    bool matrix = false;
    emit::Target target = emit::Target::iam;
    emit::TemplateOptions of_template = {};
};

std::vector<Row> table() {
    const std::string lex = "std:lex/v2.slr";
    const std::string bot = "examples/lex/bot.json";
    const std::string scaling = "examples/autoscaling/scaling.slr";
    return {
        // The examples.
        {.folder = "examples/lex/golden", .specification = lex, .configuration = bot},
        {.folder = "examples/saas/golden/customer",
         .specification = "examples/saas/monitoring.slr",
         .configuration = "examples/saas/customer.json"},
        {.folder = "examples/saas/golden/trial",
         .specification = "examples/saas/monitoring.slr",
         .configuration = "examples/saas/trial.json"},
        {.folder = "examples/lex/aws-cli",
         .specification = lex,
         .configuration = bot,
         .split = Split::capability,
         .target = emit::Target::aws_cli},
        {.folder = "examples/saas/aws-cli",
         .specification = "examples/saas/monitoring.slr",
         .configuration = "examples/saas/customer.json",
         .split = Split::capability,
         .target = emit::Target::aws_cli},
        {.folder = "examples/autoscaling/golden/group",
         .specification = scaling,
         .configuration = "examples/autoscaling/group.json"},
        {.folder = "examples/autoscaling/golden/nothing-on",
         .specification = scaling,
         .configuration = "examples/autoscaling/nothing-on.json"},

        {.folder = "examples/lex/cloudformation/service-linked",
         .specification = lex,
         .roles = {"AWSServiceRoleForLexV2Bots"},
         .target = emit::Target::cloudformation},
        {.folder = "examples/lex/cloudformation/service-linked",
         .specification = lex,
         .roles = {"AWSServiceRoleForLexV2Bots"},
         .target = emit::Target::cloudformation,
         .of_template = {.yaml = true}},
        {.folder = "examples/lex/cloudformation/role",
         .specification = lex,
         .roles = {"AWSServiceRoleForLexV2Bots"},
         .target = emit::Target::cloudformation,
         .of_template = {.as_role = true}},
        {.folder = "examples/lex/cloudformation/role",
         .specification = lex,
         .roles = {"AWSServiceRoleForLexV2Bots"},
         .target = emit::Target::cloudformation,
         .of_template = {.yaml = true, .as_role = true}},
        {.folder = "examples/saas/cloudformation",
         .specification = "examples/saas/monitoring.slr",
         .target = emit::Target::cloudformation},
        {.folder = "examples/saas/cloudformation",
         .specification = "examples/saas/monitoring.slr",
         .target = emit::Target::cloudformation,
         .of_template = {.yaml = true}},
        {.folder = "examples/lex/terraform", .specification = lex, .target = emit::Target::terraform},
        {.folder = "examples/saas/terraform",
         .specification = "examples/saas/monitoring.slr",
         .target = emit::Target::terraform},

        // The standard library.
        {.folder = "lex-v2", .specification = lex},
        {.folder = "lex-v2-sentiment",
         .specification = lex,
         .roles = {"AWSServiceRoleForLexV2Bots_{suffix}"},
         .with = {"sentiment"},
         .documents = {DocumentKind::permissions}},
        {.folder = "lex-v2-all",
         .specification = lex,
         .configuration = "tests/golden/values/lex-v2.json",
         .with = {"all"}},
        {.folder = "lex-v2-all-sets",
         .specification = lex,
         .configuration = "tests/golden/values/lex-v2-bots.json",
         .roles = {"AWSServiceRoleForLexV2Bots"},
         .documents = {DocumentKind::permissions},
         .matrix = true},
        {.folder = "lex-v2-split", .specification = lex, .configuration = bot, .split = Split::capability},
        {.folder = "lex-v2-cn",
         .specification = lex,
         .configuration = "tests/golden/values/lex-v2-cn.json",
         .with = {"all"}},
        {.folder = "lex-v2-us-gov", .specification = lex, .partition = "aws-us-gov"},
        {.folder = "lex-v2-replication", .specification = "std:lex/v2-replication.slr"},
        {.folder = "lex-v2-replication-cn",
         .specification = "std:lex/v2-replication.slr",
         .partition = "aws-cn"},
        {.folder = "lex-v1", .specification = "std:lex/v1.slr"},

        // What the specifications of specs/ cannot say of themselves.
        {.folder = "guards-all-sets",
         .specification = "tests/golden/specs/guards.slr",
         .documents = {DocumentKind::permissions},
         .matrix = true},
        {.folder = "guards-split",
         .specification = "tests/golden/specs/guards.slr",
         .with = {"first", "second"},
         .documents = {DocumentKind::permissions},
         .split = Split::capability},
        {.folder = "size-split",
         .specification = "tests/golden/specs/parts/large.slr",
         .documents = {DocumentKind::permissions},
         .split = Split::size},
    };
}

GoldenCase golden_case(Row row) {
    GoldenCase result;
    result.folder = row.folder.starts_with("examples/") ? row.folder : expected + row.folder;
    workspace::CompileOptions& options = result.options;
    // What specs/ shows is the language: its rules are about nothing, and the catalogue would say so.
    options.review = !row.specification.starts_with(std::string(specifications) + "/");
    options.specifications = {std::move(row.specification)};
    options.configuration_file = std::move(row.configuration);
    options.roles = std::move(row.roles);
    for (std::string& capability : row.with) {
        options.request.capabilities.push_back({std::move(capability), "--with"});
    }
    options.request.partition = std::move(row.partition);
    options.documents.documents = std::move(row.documents);
    options.documents.split = row.split;
    options.every_set = row.matrix;
    options.target = row.target;
    options.of_template = row.of_template;
    options.folder = result.folder;
    return result;
}

/// specs/NAME.slr, with specs/NAME.json as its configuration where there is one.
std::vector<Row> specification_rows() {
    std::vector<Row> rows;
    for (const fs::directory_entry& entry : fs::directory_iterator(specifications)) {
        if (entry.path().extension() == ".slr") {
            fs::path configuration = entry.path();
            configuration.replace_extension(".json");
            Row row{.folder = "specs/" + entry.path().stem().string(),
                    .specification = entry.path().generic_string()};
            if (fs::exists(configuration)) {
                row.configuration = configuration.generic_string();
            }
            rows.push_back(std::move(row));
        }
    }
    std::sort(rows.begin(), rows.end(),
              [](const Row& left, const Row& right) { return left.folder < right.folder; });
    return rows;
}

} // namespace

std::vector<GoldenCase> golden_cases() {
    std::vector<GoldenCase> cases;
    for (std::vector<Row> rows : {table(), specification_rows()}) {
        for (Row& row : rows) {
            cases.push_back(golden_case(std::move(row)));
        }
    }
    return cases;
}

std::vector<std::string> golden_roots() {
    std::vector<std::string> roots{expected};
    for (const fs::directory_entry& example : fs::directory_iterator("examples")) {
        if (example.is_directory()) {
            roots.push_back((example.path() / "golden").generic_string());
            for (const emit::TargetFacts& target : emit::targets()) {
                roots.push_back((example.path() / target.name).generic_string());
            }
        }
    }
    std::sort(roots.begin(), roots.end());
    return roots;
}

} // namespace slrc::test
