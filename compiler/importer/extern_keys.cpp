#include "compiler/catalog/keys.hpp"
#include "compiler/importer/externs.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace slrc::importer {

namespace {

using catalog::KeyType;
using iam::OperatorFamily;

struct UnknownKey {
    std::string name;
    /// Nothing while only `Null` and variables name it.
    std::optional<KeyType> type;
    bool list = false;
};

/// A type, the operators that read it, and the word that `extern key` has for it.
struct TypeRow {
    KeyType type;
    OperatorFamily family;
    std::string_view word;
};

constexpr std::array<TypeRow, 7> type_rows{{{KeyType::string, OperatorFamily::string, "string"},
                                            {KeyType::arn, OperatorFamily::arn, "arn"},
                                            {KeyType::numeric, OperatorFamily::numeric, "number"},
                                            {KeyType::date, OperatorFamily::date, "date"},
                                            {KeyType::boolean, OperatorFamily::boolean, "bool"},
                                            {KeyType::ip_address, OperatorFamily::ip_address, "ip"},
                                            {KeyType::binary, OperatorFamily::binary, "binary"}}};

std::optional<KeyType> type_read_by(OperatorFamily family) {
    const auto* const row = std::ranges::find(type_rows, family, &TypeRow::family);
    return row != type_rows.end() ? std::optional(row->type) : std::nullopt;
}

std::string_view word_of(KeyType type) {
    return std::ranges::find(type_rows, type, &TypeRow::type)->word;
}

/// What a key is declared as: itself, or, where its end has letters that no declaration takes, all keys that begin so.
std::optional<std::string> declared_name(const std::string& key) {
    const auto is_declared = [](char c) {
        constexpr unsigned char delete_sign = 0x7f;
        constexpr unsigned char before_invisible = 0xc2; // U+0080 to U+00BF, many of which nobody sees
        const auto byte = static_cast<unsigned char>(c);
        return byte > ' ' && byte != delete_sign && byte != before_invisible &&
               std::string_view("*?{}\"\\").find(c) == std::string_view::npos;
    };
    const std::size_t colon = key.find(':');
    if (colon == std::string::npos || colon == 0 || colon + 1 == key.size()) {
        return std::nullopt;
    }
    const auto first_bad = std::ranges::find_if_not(key, is_declared);
    if (first_bad == key.end()) {
        return key;
    }
    const auto bad = static_cast<std::size_t>(first_bad - key.begin());
    const std::size_t slash = key.rfind('/', bad);
    return slash == std::string::npos || slash < colon ? std::nullopt
                                                       : std::optional(key.substr(0, slash + 1) + "${Key}");
}

bool needs_no_quotes(std::string_view name) {
    return std::ranges::count(name, ':') == 1 && std::ranges::all_of(name, [](char c) {
               return text::is_letter_or_digit(c) ||
                      std::string_view(":_./-").find(c) != std::string_view::npos;
           });
}

class KeyExterns {
public:
    explicit KeyExterns(const catalog::Catalog& catalog) : catalog_(catalog) {}

    void add(const model::Alternatives& alternatives) {
        for (const model::Alternative& tests : alternatives) {
            for (const model::ConditionTest& test : tests) {
                if (is_literal(test.key)) {
                    const bool list = test.operation.set != iam::SetOperator::none;
                    add(literal_text(test.key), type_read_by(test.operation.facts->family), list);
                }
                add(test.values);
            }
        }
    }

    void add(const std::vector<model::OpenText>& values) {
        for (const model::OpenText& value : values) {
            for (const model::Part& part : value.parts) {
                const auto* variable = std::get_if<model::Variable>(&part);
                const auto key = variable != nullptr ? model::variable_key(variable->text) : std::nullopt;
                if (key) {
                    add(std::string(*key), std::nullopt, false);
                }
            }
        }
    }

    [[nodiscard]] const std::vector<UnknownKey>& keys() const { return keys_; }

private:
    void add(const std::string& key, std::optional<KeyType> type, bool list) {
        const std::size_t colon = key.find(':');
        const bool provider = key.substr(0, colon).find('.') != std::string::npos;
        if (provider || catalog_.find_key(key) || catalog::replacement_of(key)) {
            return;
        }
        const auto name = declared_name(key);
        if (!name) {
            return;
        }
        const auto [place, is_new] = places_.emplace(text::folded(*name), keys_.size());
        if (is_new) {
            keys_.push_back({*name, std::nullopt, false});
        }
        UnknownKey& known = keys_[place->second];
        known.type = known.type ? known.type : type;
        known.list = known.list || list;
    }

    const catalog::Catalog& catalog_;
    std::vector<UnknownKey> keys_;
    std::map<std::string, std::size_t> places_;
};

} // namespace

void declare_keys(std::span<const Draft> drafts, const Suggestions& suggestions, Externs& result) {
    KeyExterns unknown(result.catalog);
    for (const Draft& draft : drafts) {
        for (const DraftTrust& drafted : draft.trust) {
            unknown.add(drafted.rule.alternatives);
        }
        for (const DraftRule& drafted : draft.rules) {
            unknown.add(drafted.rule.resources);
            unknown.add(drafted.rule.alternatives);
        }
    }
    for (const UnknownKey& key : unknown.keys()) {
        const KeyType type = key.type.value_or(KeyType::string);
        const std::string name = needs_no_quotes(key.name) ? key.name : "\"" + key.name + "\"";
        const std::string word(word_of(type));
        add_suggestion(result, suggestions, key.name);
        result.declarations.push_back(
            text::format("extern key {}: {}", name, key.list ? "[" + word + "]" : word));
        result.texts.push_back(key.name);
        result.catalog.add_key(result.texts.back(), type, key.list);
    }
}

} // namespace slrc::importer
