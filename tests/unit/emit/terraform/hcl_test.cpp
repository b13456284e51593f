#include "compiler/emit/terraform/expressions.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::emit::terraform;

TEST_CASE("terraform: nothing in a string is worked out, or ends it", "[emit]") {
    CHECK(hcl_string("") == R"("")");
    CHECK(hcl_string("a \"b\" \\ \n\r\t") == R"("a \"b\" \\ \n\r\t")");
    CHECK(hcl_string("${aws:username} 100%") == R"("$${aws:username} 100%")");
    CHECK(hcl_string("%{ if }") == R"("%%{ if }")");
    CHECK(hcl_string("$5 $ {x} %") == R"("$5 $ {x} %")");
    CHECK(hcl_string("$${x}") == R"("$\u0024{x}")");
    CHECK(hcl_string("%%{x}") == R"("%\u0025{x}")");
    CHECK(hcl_string("${$}{") == R"("$${$}{")");
    CHECK(hcl_string("\u00e9\u202e\u0001") == "\"\u00e9\\u202e\\u0001\"");
}

TEST_CASE("terraform: neighbouring arguments are aligned, blocks stand apart", "[emit]") {
    Writer writer;
    writer.remark("A file");
    writer.comment("What it is");
    writer.open("resource \"a\" \"b\"");
    writer.argument("name", "1");
    writer.argument("description", "2");
    writer.open_argument("tags", "{");
    writer.argument("a", "3");
    writer.close_argument("}");
    writer.argument("last", list_of({"4", "5"}));
    writer.open("inner");
    writer.close();
    writer.close();
    writer.empty_block("data \"c\" \"d\"");
    CHECK(writer.take() ==
          "# A file.\n\n# What it is.\nresource \"a\" \"b\" {\n  name        = 1\n  description = 2\n"
          "  tags = {\n    a = 3\n  }\n  last = [4, 5]\n\n  inner {\n  }\n}\n\ndata \"c\" \"d\" {}\n");
}

TEST_CASE("terraform: a list that does not fit has a line for each element", "[emit]") {
    Writer writer;
    const std::string element(60, 'x');
    writer.argument("a", list_of({element, element}));
    writer.argument("b", list_of({element}));
    CHECK(writer.take() == "a = [\n  " + element + ",\n  " + element + ",\n]\nb = [" + element + "]\n");
}
