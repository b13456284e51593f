#include "compiler/catalog/keys.hpp"
#include "compiler/importer/clauses.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <string_view>

namespace slrc::importer {

namespace {

using catalog::KeyType;
using iam::OperatorFamily;
using model::ConditionTest;
using model::OpenText;

bool is_key_letter(char c) {
    return text::is_letter_or_digit(c) || std::string_view("_./-").find(c) != std::string_view::npos;
}

/// A key without quotes has letters, a colon, and more letters, colons and a few signs; no word of the language stands
/// before its colon.
bool is_bare_key(std::string_view key) {
    const std::size_t colon = key.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == key.size()) {
        return false;
    }
    const std::string_view prefix = key.substr(0, colon);
    const std::string_view rest = key.substr(colon + 1);
    return prefix != "not" && prefix != "any" && prefix != "all" &&
           std::ranges::all_of(prefix, is_key_letter) && std::ranges::all_of(rest, [](char c) {
               return is_key_letter(c) || c == ':' || c == '+' || c == '@';
           });
}

std::string key_text(const OpenText& key, const ParameterNames& parameters) {
    const auto* plain = key.parts.size() == 1 ? std::get_if<model::Literal>(&key.parts.front()) : nullptr;
    return plain != nullptr && is_bare_key(plain->text)
               ? plain->text
               : quoted_string(key, parameters.names, TextPlace::property);
}

/// The sign of an operator that compares numbers or dates.
std::string_view ordering_sign(std::string_view name) {
    if (name.ends_with("LessThan")) {
        return "<";
    }
    if (name.ends_with("LessThanEquals")) {
        return "<=";
    }
    return name.ends_with("GreaterThan") ? ">" : ">=";
}

class TestWriter {
public:
    TestWriter(const ConditionTest& test, KeyType type, const ParameterNames& parameters, TextPlace place)
        : test_(test), facts_(*test.operation.facts), type_(type), parameters_(parameters), place_(place) {}

    std::string write() {
        const std::string_view set = test_.operation.set == iam::SetOperator::for_any_value    ? "any "
                                     : test_.operation.set == iam::SetOperator::for_all_values ? "all "
                                                                                               : "";
        std::string text = std::string(set) + key_text(test_.key, parameters_);
        text += test_.operation.if_exists ? "? " : " ";
        if (const auto existence = existence_text()) {
            return text + *existence;
        }
        if (const auto word = comparison()) {
            return text::format("{}{} {}", text, *word, values_text());
        }
        return text::format("{}{} {}", text, facts_.name, values_text());
    }

private:
    /// `Null` of one value, and of nothing else.
    [[nodiscard]] std::optional<std::string> existence_text() const {
        const bool plain = facts_.family == OperatorFamily::null && !test_.operation.if_exists &&
                           test_.operation.set == iam::SetOperator::none;
        if (!plain || test_.values.size() != 1 || !is_literal(test_.values.front())) {
            return std::nullopt;
        }
        const std::string value = literal_text(test_.values.front());
        return value == "false"  ? std::optional<std::string>("exists")
               : value == "true" ? std::optional<std::string>("not exists")
                                 : std::nullopt;
    }

    [[nodiscard]] std::optional<std::string> comparison() const {
        if (test_.values.empty()) {
            return std::nullopt; // the language's own words need a value
        }
        const std::string_view equals = catalog::equals_operator(type_);
        const std::string_view like = type_ == KeyType::arn      ? "ArnLike"
                                      : type_ == KeyType::string ? "StringLike"
                                                                 : "";
        if (facts_.name == equals) {
            return is_list() ? "in" : "==";
        }
        if (facts_.name == like) {
            return "like";
        }
        if (facts_.negated && facts_.opposite == equals) {
            return is_list() ? "not in" : "!=";
        }
        if (facts_.negated && facts_.opposite == like) {
            return "not like";
        }
        return facts_.ordering && !is_list() && is_compared()
                   ? std::optional<std::string>(ordering_sign(facts_.name))
                   : std::nullopt;
    }

    /// Whether the key, or else the value as it is written, says that just these are compared: numbers, or dates.
    [[nodiscard]] bool is_compared() const {
        const bool numeric = facts_.family == OperatorFamily::numeric;
        if (type_ == KeyType::numeric || type_ == KeyType::date) {
            return numeric == (type_ == KeyType::numeric);
        }
        const OpenText& value = test_.values.front();
        const bool written = std::ranges::all_of(value.parts, [](const model::Part& part) {
            return std::holds_alternative<model::Literal>(part);
        });
        return type_ == KeyType::string && written && numeric == model::is_number(literal_text(value));
    }

    /// A list parameter makes several values of one, too.
    [[nodiscard]] bool is_list() const { return test_.values.size() > 1 || has_list_parameter(); }

    [[nodiscard]] bool has_list_parameter() const {
        return std::ranges::any_of(test_.values, [&](const OpenText& value) {
            return std::ranges::any_of(value.parts, [&](const model::Part& part) {
                const auto* use = std::get_if<model::ParameterUse>(&part);
                return use != nullptr && parameters_.lists[use->parameter];
            });
        });
    }

    [[nodiscard]] std::string values_text() const {
        if (test_.values.size() == 1) {
            return value(test_.values.front());
        }
        std::string text = "[";
        for (std::size_t index = 0; index < test_.values.size(); ++index) {
            text += (index == 0 ? "" : ", ") + value(test_.values[index]);
        }
        return text + "]";
    }

    /// Booleans and numbers stand without quotes where the operator reads them as such.
    [[nodiscard]] std::string value(const OpenText& value) const {
        if (is_literal(value)) {
            std::string text = literal_text(value);
            const bool boolean =
                facts_.family == OperatorFamily::boolean || facts_.family == OperatorFamily::null;
            const bool number = facts_.family == OperatorFamily::numeric && model::is_number(text);
            if (number || (boolean && (text == "true" || text == "false"))) {
                return text;
            }
        }
        return value_text(value, parameters_.names, place_);
    }

    const ConditionTest& test_;
    const iam::OperatorFacts& facts_;
    KeyType type_;
    const ParameterNames& parameters_;
    TextPlace place_;
};

} // namespace

std::string test_text(const ConditionTest& test, const catalog::Catalog& catalog,
                      const ParameterNames& parameters, TextPlace place) {
    return TestWriter(test, catalog.key_type(literal_text(test.key)), parameters, place).write();
}

} // namespace slrc::importer
