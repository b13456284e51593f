#include "tests/unit/catch.hpp"
#include "tests/unit/syntax/parsing.hpp"

using namespace slrc;
using test::findings;
using test::Lines;
using test::Parsed;

namespace {

const std::string all_constructs = R"(import "a.slr" // one
let b = [ "x{c.d}" , -1.5 ] // two
let e = not ( f ) and aws:g/h ? not in [ 1 ] // three
permissions p ( q : [ s3:bucket ] = "r" "doc" ) { } // four
role R_{suffix} {
    trust service i.j , k , * to sts:A if l as M // five
    capability n ( o : arn ) requires not ( n ) "doc" // six
    when ( n ) or o { // seven
        allow * except s3:A , b:{ C , D } on * except "t" , u if v as W // eight
    } else { include p ( 1 , q : 2 ) } // nine
    tags { y : "z" , } // ten
} // eleven
)";

Parsed parsed() {
    Parsed result = test::parse(all_constructs);
    REQUIRE(findings(result) == Lines{});
    return result;
}

template <typename Node>
const Node& declaration(const Parsed& parsed, std::size_t index) {
    return std::get<Node>(parsed.tree.declarations.at(index));
}

template <typename Node>
const Node& item(const Parsed& parsed, std::size_t index) {
    return std::get<Node>(declaration<syntax::Role>(parsed, 4).items.at(index));
}

} // namespace

TEST_CASE("spans: declarations end with their last token", "[syntax]") {
    const Parsed p = parsed();
    CHECK(p.text(declaration<syntax::Import>(p, 0).span) == R"(import "a.slr")");
    CHECK(p.text(declaration<syntax::Import>(p, 0).path.span) == R"("a.slr")");
    CHECK(p.text(declaration<syntax::Let>(p, 1).span) == R"(let b = [ "x{c.d}" , -1.5 ])");
    CHECK(p.text(declaration<syntax::Let>(p, 1).name.span) == "b");
    const auto& group = declaration<syntax::Permissions>(p, 3);
    CHECK(p.text(group.span) == R"(permissions p ( q : [ s3:bucket ] = "r" "doc" ) { })");
    CHECK(p.text(group.parameters.at(0).span) == R"(q : [ s3:bucket ] = "r" "doc")");
    CHECK(p.text(group.parameters.at(0).type.span) == "[ s3:bucket ]");
    const auto& role = declaration<syntax::Role>(p, 4);
    CHECK(p.text(role.name.span) == "R_{suffix}");
    CHECK(p.text(role.span).starts_with("role R_{suffix} {"));
    CHECK(p.text(role.span).ends_with("// ten\n}"));
}

TEST_CASE("spans: values and what is inside strings", "[syntax]") {
    const Parsed p = parsed();
    const auto& values = std::get<syntax::Values>(declaration<syntax::Let>(p, 1).value);
    CHECK(p.text(values.span) == R"([ "x{c.d}" , -1.5 ])");
    const auto& string = std::get<syntax::String>(values.values.at(0));
    CHECK(p.text(string.span) == R"("x{c.d}")");
    const auto& reference = std::get<syntax::Placeholder>(string.segments.at(1)).reference;
    CHECK(p.text(reference.span) == "c.d");
    CHECK(p.text(reference.owner().span) == "c");
    CHECK(p.text(reference.name().span) == "d");
    CHECK(p.text(std::get<syntax::Number>(values.values.at(1)).span) == "-1.5");
}

TEST_CASE("spans: conditions", "[syntax]") {
    const Parsed p = parsed();
    const auto& whole = std::get<syntax::Condition>(declaration<syntax::Let>(p, 2).value);
    CHECK(p.text(whole.span) == "not ( f ) and aws:g/h ? not in [ 1 ]");
    const auto& both = std::get<syntax::Condition::And>(whole.node);
    CHECK(p.text(both.operands.at(0).span) == "not ( f )");
    CHECK(p.text(both.operands.at(1).span) == "aws:g/h ? not in [ 1 ]");
    const auto& test = std::get<syntax::Test>(both.operands.at(1).node);
    CHECK(p.text(test.span) == "aws:g/h ? not in [ 1 ]");
    CHECK(p.text(std::get<syntax::Name>(test.key).span) == "aws:g/h");
    CHECK(p.text(test.comparison.span) == "in");
    CHECK(p.text(test.values.span) == "[ 1 ]");
}

TEST_CASE("spans: rules of a role", "[syntax]") {
    const Parsed p = parsed();
    const auto& trust = item<syntax::Trust>(p, 0);
    CHECK(p.text(trust.span) == "trust service i.j , k , * to sts:A if l as M");
    CHECK(p.text(trust.principals.at(0).span) == "service i.j");
    CHECK(p.text(trust.principals.at(1).span) == "k");
    CHECK(p.text(trust.sid.value().span) == "M");
    const auto& capability = item<syntax::Capability>(p, 1);
    CHECK(p.text(capability.span) == R"(capability n ( o : arn ) requires not ( n ) "doc")");
    CHECK(p.text(capability.required.value().span) == "not ( n )");
    const auto& when = std::get<syntax::When>(item<syntax::Rule>(p, 2).node);
    CHECK(p.text(when.guard.span) == "( n ) or o");
    CHECK(p.text(when.block.span).starts_with("{ // seven"));
    CHECK(p.text(when.block.span).ends_with("// eight\n    }"));
    CHECK(p.text(when.otherwise.value().span) == "{ include p ( 1 , q : 2 ) }");
    CHECK(p.text(item<syntax::Tags>(p, 3).tags.at(0).span) == R"(y : "z" ,)");
}

TEST_CASE("spans: the parts of a grant", "[syntax]") {
    const Parsed p = parsed();
    const auto& when = std::get<syntax::When>(item<syntax::Rule>(p, 2).node);
    const auto& grant = std::get<syntax::Grant>(when.block.rules.at(0).node);
    CHECK(p.text(grant.span) == R"(allow * except s3:A , b:{ C , D } on * except "t" , u if v as W)");
    CHECK(p.text(grant.actions.span) == "*");
    CHECK(p.text(grant.except_actions.value().span) == "s3:A , b:{ C , D }");
    const auto& group = std::get<syntax::ActionGroup>(grant.except_actions->items.at(1));
    CHECK(p.text(group.span) == "b:{ C , D }");
    CHECK(p.text(group.names.at(1).span) == "D");
    CHECK(p.text(grant.except_resources.value().span) == R"("t" , u)");
    CHECK(p.text(grant.condition.value().span) == "v");
    CHECK(p.text(grant.sid.value().span) == "W");
    const auto& include = std::get<syntax::Include>(when.otherwise.value().rules.at(0).node);
    CHECK(p.text(include.span) == "include p ( 1 , q : 2 )");
    CHECK(p.text(include.arguments.at(1).span) == "q : 2");
}
