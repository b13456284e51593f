#include "compiler/importer/clauses.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace slrc::importer {

namespace {

using iam::OperatorFamily;

/// As stdlib/aws/conditions.slr calls them.
struct KnownName {
    std::string_view key;
    std::string_view value;
    std::string_view name;
};
constexpr std::array<KnownName, 4> known_names{{
    {"aws:ResourceAccount", "${aws:PrincipalAccount}", "same_account"},
    {"aws:ResourceOrgID", "${aws:PrincipalOrgID}", "same_organization"},
    {"aws:PrincipalIsAWSService", "true", "called_by_service"},
    {"aws:ViaAWSService", "true", "called_through_service"},
}};

/// The key without its service.
std::string key_words(const model::OpenText& key) {
    const std::string text = literal_text(key);
    if (text::equal_folded(text, "iam:PassedToService")) {
        return "passed_to";
    }
    return snake_case(text::name_in_service(text));
}

/// What a value adds to a name; nothing for a pattern, a variable, and what is too long to read.
std::string value_words(const model::ConditionTest& test) {
    constexpr std::size_t longest = 24;
    if (test.values.size() != 1 || !is_literal(test.values.front())) {
        return {};
    }
    std::string value = literal_text(test.values.front());
    for (const std::string_view suffix : {".amazonaws.com", ".amazonaws.com.cn"}) {
        if (value.ends_with(suffix)) {
            value.resize(value.size() - suffix.size());
        }
    }
    if (value == "*" || value.find_first_of("*?$") != std::string::npos || value.size() > longest) {
        return {};
    }
    return snake_case(value);
}

bool is_yes_or_no(const model::ConditionTest& test) {
    if (test.values.size() != 1 || !is_literal(test.values.front())) {
        return false;
    }
    const std::string value = literal_text(test.values.front());
    return value == "true" || value == "false";
}

std::string known_name(const model::ConditionTest& test, std::string_view value) {
    const std::string_view operation = test.operation.facts->name;
    const auto* const known = std::ranges::find_if(known_names, [&](const KnownName& row) {
        return row.value == value && text::equal_folded(row.key, literal_text(test.key));
    });
    return known != known_names.end() && (operation == "StringEquals" || operation == "Bool")
               ? std::string(known->name)
               : std::string();
}

std::string made_name(const model::ConditionTest& test, const std::string& value) {
    const std::string key = key_words(test.key);
    if (test.operation.facts->family == OperatorFamily::null) {
        return (value == "true" ? "no_" : "has_") + key;
    }
    const bool negated = test.operation.facts->negated;
    if (is_yes_or_no(test)) {
        return (value == "true") != negated ? key : "not_" + key;
    }
    if (test.values.size() == 1 && test.values.front().parts.empty()) {
        return key + (negated ? "_not_empty" : "_empty");
    }
    const std::string words = value_words(test);
    return (negated ? "not_" : "") + (words.empty() ? key : key + "_" + words);
}

} // namespace

std::string test_name(const model::ConditionTest& test) {
    const std::string value = test.values.size() == 1 ? literal_text(test.values.front()) : std::string();
    const std::string known = known_name(test, value);
    std::string name = known.empty() ? made_name(test, value) : known;
    if (test.operation.set == iam::SetOperator::for_all_values) {
        name.insert(0, "only_");
    }
    return test.operation.if_exists ? name + "_if_present" : name;
}

} // namespace slrc::importer
