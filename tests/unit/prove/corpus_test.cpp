// Questions about real policies: each has an answer, and no answer differs from what requests say.
#include "compiler/disk/disk.hpp"
#include "compiler/iam/evaluate.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/prove/prove.hpp"
#include "compiler/workspace/read_documents.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/prove/questions.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

using namespace slrc;
using prove::Verdict;

namespace {

const std::filesystem::path corpus = SLRC_CORPUS_DIR;

std::vector<std::filesystem::path> policies() {
    std::vector<std::filesystem::path> all;
    for (const auto& entry : std::filesystem::directory_iterator(corpus / "aws-managed-policies")) {
        all.push_back(entry.path());
    }
    std::sort(all.begin(), all.end());
    return all;
}

/// The role that a document is read as.
struct Document {
    source::Files files;
    reader::Reading reading;
    diagnostics::Sink sink;

    [[nodiscard]] const model::Role& role() const { return reading.program.roles.front(); }
};

void read(Document& document, const workspace::World& world, const std::string& name) {
    read_documents(document.reading, document.files, std::vector<std::string>{name}, {}, world,
                   document.sink);
}

/// A policy of a bucket, as one of a role: all of them are for the same principal, everyone.
std::string without_principals(const std::filesystem::path& path) {
    std::ifstream input(path);
    auto json = nlohmann::ordered_json::parse(input);
    json["Version"] = "2012-10-17";
    for (auto& statement : json["Statement"]) {
        statement.erase("Principal");
        statement.erase("Sid"); // with spaces in it
    }
    return json.dump();
}

std::vector<std::vector<std::string>> pairs() {
    std::ifstream input(corpus / "quacky-s3" / "pairs.tsv");
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(input, line);
    while (std::getline(input, line)) {
        std::vector<std::string> cells;
        std::stringstream text(line);
        for (std::string cell; std::getline(text, cell, '\t');) {
            cells.push_back(cell);
        }
        rows.push_back(cells);
    }
    return rows;
}

std::string allows_more(const workspace::Memory& files, const std::string& first, const std::string& second) {
    Document one;
    Document other;
    read(one, files, first);
    read(other, files, second);
    const prove::Outcome outcome =
        allows_no_more(one.role(), other.role(), catalog::built_in(), prove::Requests::any);
    return outcome.verdict == Verdict::fails ? "yes" : outcome.verdict == Verdict::holds ? "no" : "no answer";
}

} // namespace

TEST_CASE("prove: of pairs of policies, what one allows and the other does not", "[prove][corpus]") {
    if (!std::filesystem::exists(corpus / "quacky-s3")) {
        WARN("skipped: there is no corpus of pairs");
        return;
    }
    workspace::Memory files;
    for (const auto& row : pairs()) {
        for (const std::size_t column : {0U, 1U}) {
            files.files[row.at(column)] = without_principals(corpus / "quacky-s3" / row.at(column));
        }
    }
    for (const auto& row : pairs()) {
        CAPTURE(row);
        CHECK(allows_more(files, row[0], row[1]) == row[2]);
        CHECK(allows_more(files, row[1], row[0]) == row[3]);
    }
}

TEST_CASE("prove: twenty questions of each of AWS's policies", "[prove][many][policies][corpus]") {
    if (!std::filesystem::exists(corpus / "aws-managed-policies")) {
        WARN("skipped: there is no corpus of policies");
        return;
    }
    std::map<Verdict, int> verdicts;
    test::Questions questions(47);
    for (const std::filesystem::path& path : policies()) {
        Document document;
        read(document, disk::Disk(), path.string());
        const model::Role& role = document.role();
        const std::vector<model::Invariant> asked = questions.about(role);
        const std::vector<prove::Outcome> outcomes = prove::prove(role, catalog::built_in(), asked);
        for (std::size_t index = 0; index < outcomes.size(); ++index) {
            CAPTURE(path.stem().string(), test::shown(role, asked[index]));
            ++verdicts[outcomes[index].verdict];
            const bool answered = outcomes[index].verdict != Verdict::undecided &&
                                  outcomes[index].verdict != Verdict::too_complex;
            CHECK(answered);
            if (outcomes[index].verdict == Verdict::fails) {
                CHECK(test::is_against(role, asked[index], outcomes[index].counterexample->request));
            } else if (answered) {
                const std::size_t before = questions.tried();
                const auto against = questions.request_against(role, asked[index]);
                INFO((against ? against->action + " on " + against->resource : ""));
                CHECK_FALSE(against);
                CHECK(questions.tried() - before >= 10'000);
            }
        }
    }
    CHECK(verdicts[Verdict::holds] > 1'000);
    CHECK(verdicts[Verdict::fails] > 1'000);
}
