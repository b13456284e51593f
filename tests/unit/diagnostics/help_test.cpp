// The help of findings in JSON documents speaks JSON.
#include "compiler/diagnostics/explain.hpp"
#include "tests/unit/catch.hpp"

#include <algorithm>
#include <array>
#include <string>

using namespace slrc;
using namespace slrc::diagnostics;

namespace {

/// Kinds that no document can have: what they are about is a construct of the language, or of compiling.
constexpr std::array of_the_language{Kind::file_too_large,
                                     Kind::unknown_resource_type,
                                     Kind::missing_on,
                                     Kind::extern_not_needed,
                                     Kind::bad_extern,
                                     Kind::missing_trust,
                                     Kind::repeated_rule,
                                     Kind::service_linked_or_plain,
                                     Kind::bad_account,
                                     Kind::bad_region,
                                     Kind::passed_without_service,
                                     Kind::too_many_alternatives,
                                     Kind::contradictory_condition,
                                     Kind::no_such_negation,
                                     Kind::conditions_cannot_be_joined,
                                     Kind::too_many_values,
                                     Kind::bad_expectation,
                                     Kind::rule_in_group,
                                     Kind::except_without_all,
                                     Kind::empty_list,
                                     Kind::bad_argument_value,
                                     Kind::rule_under_two_guards,
                                     Kind::unused_parameter,
                                     Kind::unused_capability,
                                     Kind::unused_constant,
                                     Kind::unused_import,
                                     Kind::unused_permissions};

bool can_be_in_documents(const KindFacts& kind) {
    const std::string_view family = kind.code.substr(3, 2);
    const bool judged =
        family == "02" || family == "04" || family == "05" || family == "08" || family == "09";
    return judged &&
           std::find(of_the_language.begin(), of_the_language.end(), kind.kind) == of_the_language.end();
}

Diagnostic at(source::FileIndex file, Kind kind) {
    return make(kind, source::Span{file, 0, 1}, "message");
}

} // namespace

TEST_CASE("help: documents are not told to write the language", "[diagnostics]") {
    for (const KindFacts& kind : kinds()) {
        if (!can_be_in_documents(kind)) {
            continue;
        }
        const std::string help(document_help(kind.kind));
        CAPTURE(kind.code, help);
        for (const std::string word :
             {"extern", "rule", "`on ", "`if ", "`==`", "`like`", "`in`", "`any", "`all", "`exists`",
              "`trust", "`to ", "{partition}", "{account}", "`1h`"}) {
            CAPTURE(word);
            CHECK(help.find(word) == std::string::npos);
        }
        CHECK_FALSE(help.empty());
        CHECK_FALSE(help.ends_with('.'));
        CHECK(std::count(help.begin(), help.end(), '`') % 2 == 0);
    }
}

TEST_CASE("help: a finding has that of the file it is in", "[diagnostics]") {
    source::Files files;
    const source::FileIndex specification = files.add("a.slr", "let a = \"b\"");
    const source::FileIndex document = files.add("<stdin>", "\xEF\xBB\xBF\n {}");
    CHECK(help_of(at(specification, Kind::duplicate_sid), files) == facts(Kind::duplicate_sid).help);
    CHECK(help_of(at(document, Kind::duplicate_sid), files) == document_help(Kind::duplicate_sid));
    CHECK(document_help(Kind::duplicate_sid) != facts(Kind::duplicate_sid).help);
    CHECK(document_help(Kind::bad_json) == facts(Kind::bad_json).help);
    // JSON where a specification belongs.
    CHECK(help_of(at(document, Kind::unexpected_text), files).find("`slrc import`") !=
          std::string_view::npos);
    CHECK(help_of(make(Kind::unreadable_file, "a.json", "message"), files) ==
          facts(Kind::unreadable_file).help);
}
