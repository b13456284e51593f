#include "compiler/importer/strings.hpp"

#include "tests/unit/catch.hpp"

#include <array>
#include <string>

using namespace slrc;
using importer::quoted_string;
using importer::TextPlace;

namespace {

const std::array<std::string, 2> parameters{"bucket", "key"};

std::string in_policy(const std::string& text) {
    return quoted_string(model::with_variables(text, {}), {}, TextPlace::policy);
}

} // namespace

TEST_CASE("letters that a string cannot hold are escaped", "[importer]") {
    CHECK(quoted_string("a \"b\" \\ {c}") == R"("a \"b\" \\ {{c}}")");
    CHECK(quoted_string("a\nb\tc\rd") == R"("a\nb\tc\u{d}d")");
    CHECK(quoted_string("\x7f\u0085\u00a0\u00ad\u00e9") == "\"\\u{7f}\\u{85}\\u{a0}\\u{ad}\u00e9\"");
    CHECK(quoted_string("$5 and $") == "\"$5 and $\"");
}

TEST_CASE("IAM's variables pass through unchanged", "[importer]") {
    for (const char* text :
         {"${aws:username}/x", "${*}${?}${$}", "${aws:PrincipalTag/a, 'b c'}", "a${s3:x}b"}) {
        CHECK(in_policy(text) == "\"" + std::string(text) + "\"");
    }
}

TEST_CASE("what the language would not take for a variable is written letter by letter", "[importer]") {
    CHECK(in_policy("${name}") == R"("$\u{7b}name}}")");
    CHECK(in_policy("${ aws:username}") == R"("$\u{7b} aws:username}}")");
    CHECK(in_policy("${aws:username, b}") == R"("$\u{7b}aws:username, b}}")");
    CHECK(in_policy("${aws:username") == R"("$\u{7b}aws:username")");
    CHECK(in_policy("${}") == R"("$\u{7b}}}")");
}

TEST_CASE("where there are no variables a dollar and a brace become IAM's own", "[importer]") {
    const model::OpenText value = model::literal("home/${aws:username}/", {});
    CHECK(quoted_string(value, {}, TextPlace::old_policy) == R"("home/${$}{{aws:username}}/")");
    CHECK(quoted_string(value, {}, TextPlace::property) == R"("home/$\u{7b}aws:username}}/")");
}

TEST_CASE("holes have the names of what fills them", "[importer]") {
    model::OpenText value = model::literal("arn:", {});
    append(value, model::BuiltIn::partition);
    append(value, model::Literal{":s3:::"});
    append(value, model::ParameterUse{0});
    append(value, model::Literal{"/$"});
    append(value, model::ParameterUse{1});
    CHECK(quoted_string(value, parameters, TextPlace::policy) ==
          R"("arn:{partition}:s3:::{bucket}/\u{24}{key}")");
}

TEST_CASE("a parameter alone stands without quotes", "[importer]") {
    model::OpenText value;
    append(value, model::ParameterUse{1});
    CHECK(value_text(value, parameters, TextPlace::policy) == "key");
    append(value, model::Literal{"/*"});
    CHECK(value_text(value, parameters, TextPlace::policy) == "\"{key}/*\"");
}
