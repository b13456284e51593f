#include "compiler/model/configuration.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/reader/reader.hpp"
#include "compiler/workspace/import_check.hpp"
#include "tests/unit/catch.hpp"

#include <string>

using namespace slrc;

namespace {

iam::Statement read(const std::string& version) {
    source::Files files;
    diagnostics::Sink sink;
    const source::FileIndex file =
        files.add("policy.json", R"({"Version": ")" + version + R"(", "Statement": [{
        "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${aws:username}/${*}",
        "Condition": {"StringLike": {"aws:PrincipalTag/a": "${aws:username}:${aws:userid}"},
                      "ArnLike": {"aws:PrincipalArn": "${aws:username}"}}}]})");
    reader::Reading reading;
    reader::read(reading, files, file, {}, sink);
    model::Role& role = reading.program.roles.at(0);
    workspace::spell_out_dollars(role, reading.roles.at(0));
    const model::Configuration configuration = configure(role, {}, {}, sink);
    model::Filler filler(role, configuration, sink);
    return permissions_document(role, filler).statements.at(0);
}

} // namespace

TEST_CASE("older language: its dollars are letters to the newer one", "[workspace]") {
    const iam::Statement statement = read("2008-10-17");
    CHECK(statement.resources == std::vector<std::string>{"arn:aws:s3:::b/${$}{aws:username}/${$}{*}"});
    CHECK(statement.conditions.at(0).values ==
          std::vector<std::string>{"${$}{aws:username}:${$}{aws:userid}"});
    CHECK(statement.conditions.at(1).values == std::vector<std::string>{"${$}{aws:username}"});
}

TEST_CASE("older language: the newer one stays as it is", "[workspace]") {
    const iam::Statement statement = read("2012-10-17");
    CHECK(statement.resources == std::vector<std::string>{"arn:aws:s3:::b/${aws:username}/${*}"});
    CHECK(statement.conditions.at(0).values == std::vector<std::string>{"${aws:username}:${aws:userid}"});
}
