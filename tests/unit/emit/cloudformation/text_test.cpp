#include "compiler/emit/cloudformation/text.hpp"

#include "tests/unit/catch.hpp"

using slrc::emit::cloudformation::Hole;
using slrc::emit::cloudformation::join;
using slrc::emit::cloudformation::Json;
using slrc::emit::cloudformation::reference;
using slrc::emit::cloudformation::Text;

namespace {

Text text_of(std::string_view before, const Hole& hole, std::string_view after) {
    Text text;
    text.append(before);
    text.append(hole);
    text.append(after);
    return text;
}

} // namespace

TEST_CASE("a text is as plain as it can be", "[emit]") {
    const Hole hole{"Bucket", nullptr};
    Text letters;
    letters.append("${aws:username}");
    letters.append("/*");
    CHECK(letters.json() == Json("${aws:username}/*"));
    CHECK(text_of("", hole, "").json() == Json::parse(R"({"Ref": "Bucket"})"));
    CHECK(text_of("a/", hole, "/*").json() == Json::parse(R"({"Fn::Sub": "a/${Bucket}/*"})"));
    CHECK(Text().json() == Json(""));
}

TEST_CASE("what is worked out has a name in Fn::Sub, and two values have two", "[emit]") {
    const Hole first{"Value", join("", Json::array({"a"}))};
    const Hole second{"Value", join("", Json::array({"b"}))};
    Text text = text_of("x", first, "y");
    text.append(text_of("", second, ""));
    text.append(text_of("", first, ""));
    CHECK(text.json() == Json::parse(R"({"Fn::Sub": ["x${Value}y${Value2}${Value}",
        {"Value": {"Fn::Join": ["", ["a"]]}, "Value2": {"Fn::Join": ["", ["b"]]}}]})"));
}

TEST_CASE("a dollar sign is never read by Fn::Sub", "[emit]") {
    const Hole hole{"Bucket", nullptr};
    for (const std::string_view letters : {"${aws:username}/", "$", "${*}", "${a, 'b'}"}) {
        const Json expected = join("", Json::array({std::string(letters), reference("Bucket")}));
        CHECK(text_of(letters, hole, "").json() == expected);
    }
}
