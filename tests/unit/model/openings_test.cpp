#include "compiler/model/openings.hpp"

#include "compiler/pattern/match.hpp"
#include "tests/unit/catch.hpp"

#include <algorithm>

using namespace slrc::model;
namespace pattern = slrc::pattern;

namespace {

using Globs = std::vector<std::string>;

/// A bucket with two forms, and a string.
Role role_of_two() {
    Role role;
    role.parameters.resize(2);
    role.parameters[0].type.base = BaseType::resource;
    role.parameters[0].type.arns = std::make_shared<const std::vector<std::string>>(
        std::vector<std::string>{"arn:${Partition}:s3:::${BucketName}",
                                 "arn:${Partition}:s3:${Region}:${Account}:accesspoint/${Name}"});
    return role;
}

OpenText text_of(std::vector<Part> parts) {
    return OpenText{std::move(parts), {}};
}

Globs globs(const std::vector<pattern::Pattern>& patterns) {
    Globs all;
    for (const pattern::Pattern& one : patterns) {
        all.push_back(to_glob(one));
    }
    return all;
}

} // namespace

TEST_CASE("openings: a hole is what its type lets it be", "[model]") {
    const Role role = role_of_two();
    CHECK(globs(openings(text_of({Literal{"a*"}, ParameterUse{1}, Literal{"/"}, Variable{"${aws:username}"}}),
                         role)) == Globs{"a**/*"});
    CHECK(globs(openings(text_of({BuiltIn::region, Literal{":"}, BuiltIn::suffix}), role)) == Globs{"?*:*"});
    const OpenText parts =
        text_of({Literal{"arn:"}, BuiltIn::partition, Literal{":s3:::a\u00E9/"}, ParameterUse{1}});
    CHECK(only_opening(parts, role) == steps_of(openings(parts, role).front()));
    CHECK_FALSE(only_opening(text_of({ParameterUse{0}}), role));
    const auto objects = openings(text_of({ParameterUse{0}, Literal{"/*"}}), role);
    CHECK(globs(objects) == Globs{"arn:?*:s3:::?*/*", "arn:?*:s3:?*:*:accesspoint/*/*"});
    CHECK(pattern::matches(objects.front(), "arn:aws:s3:::logs/a/b"));
    CHECK_FALSE(pattern::matches(objects.front(), "arn:aws:s3:us-east-1:1:accesspoint/a/b"));
}

TEST_CASE("openings: a built-in is one part of an ARN, and has no colon", "[model]") {
    const auto built_in = openings(text_of({BuiltIn::partition}), role_of_two());
    CHECK(pattern::matches(built_in.front(), "aws"));
    CHECK_FALSE(pattern::matches(built_in.front(), ""));
    CHECK_FALSE(pattern::matches(built_in.front(), "aws:s3"));
}

TEST_CASE("openings: the only one is the same, made faster", "[model]") {
    const Role role = role_of_two();
    const OpenText text = text_of({Literal{"arn:"}, BuiltIn::partition, Literal{":s3:::a\u00E9?/"},
                                   Variable{"${aws:username}"}, ParameterUse{1}, BuiltIn::suffix});
    CHECK(only_opening(text, role) == steps_of(openings(text, role).front()));
    CHECK_FALSE(only_opening(text_of({ParameterUse{0}}), role));
}

TEST_CASE("openings: several forms are each beside each, up to a limit", "[model]") {
    const Role role = role_of_two();
    CHECK(openings(text_of({ParameterUse{0}, ParameterUse{0}}), role).size() == 4);
    CHECK(openings(text_of(std::vector<Part>(20, ParameterUse{0})), role).size() == 256);
}

TEST_CASE("openings: what is not open stays a hole by its place", "[model]") {
    const Role role = role_of_two();
    const auto all = openings(text_of({Literal{"a"}, ParameterUse{1}, BuiltIn::region}), role,
                              [](const Part& part) { return std::holds_alternative<BuiltIn>(part); });
    REQUIRE(all.size() == 1);
    const auto& pieces = all.front().pieces();
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0].hole == 0);
    CHECK(pieces[1].hole == 1);
    CHECK(pieces[2].kind == pattern::Piece::Kind::one);
}

TEST_CASE("openings: as a glob, and with built-ins", "[model]") {
    const OpenText text =
        text_of({Literal{"arn:"}, BuiltIn::partition, Literal{":s3:::"}, Variable{"${aws:username}"}});
    CHECK(glob_text(text) == "arn:*:s3:::*");
    CHECK(glob_text(text, Variables::as_written) == "arn:*:s3:::${aws:username}");
    CHECK(with_built_ins(text) == "arn:aws:s3:::${aws:username}");
    CHECK(with_built_ins(text_of({BuiltIn::account})) == "123456789012");
    CHECK_FALSE(with_built_ins(text_of({ParameterUse{1}})));
}
