#include "tests/unit/support/smt.hpp"

#include "compiler/diagnostics/sink.hpp"
#include "compiler/iam/operators.hpp"
#include "compiler/iam/values.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "compiler/pattern/policy_text.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace slrc::test {

namespace {

using iam::OperatorFamily;
using pattern::Pattern;
using pattern::Piece;
using Terms = std::vector<std::string>;

constexpr std::size_t most_values = 3;

struct NoWords {};

/// Each `@` is the name.
std::string named(std::string_view pattern, std::string_view name) {
    std::string text;
    for (const char letter : pattern) {
        text += letter == '@' ? name : std::string_view(&letter, 1);
    }
    return text;
}

// Terms

std::string joined(std::string_view word, const Terms& terms, std::string_view none) {
    if (terms.size() < 2) {
        return terms.empty() ? std::string(none) : terms.front();
    }
    std::string text = "(" + std::string(word);
    for (const std::string& term : terms) {
        text += " " + term;
    }
    return text + ")";
}

std::string all_of(const Terms& terms) {
    return joined("and", terms, "true");
}

std::string any_of(const Terms& terms) {
    return joined("or", terms, "false");
}

std::string no(const std::string& term) {
    return "(not " + term + ")";
}

std::string truth(bool value) {
    return value ? "true" : "false";
}

std::string quoted(std::string_view letters) {
    std::string text = "\"";
    for (const char letter : letters) {
        if (static_cast<unsigned char>(letter) < ' ' || static_cast<unsigned char>(letter) > '~' ||
            letter == '\\') {
            throw NoWords{};
        }
        text += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return text + "\"";
}

// Regular expressions. Ranges have bounds of one printable letter: cvc5 1.0.3 takes no others, and Z3 4.8.12 reads others as empty.

std::string letter_but(pattern::But but) {
    switch (but) {
        case pattern::But::nothing:
            return "re.allchar";
        case pattern::But::slash:
            return R"((re.union (re.range " " ".") (re.range "0" "~")))";
        case pattern::But::colon:
            return R"((re.union (re.range " " "9") (re.range ";" "~")))";
        case pattern::But::slash_and_colon:
            return R"((re.union (re.range " " ".") (re.range "0" "9") (re.range ";" "~")))";
        case pattern::But::all_but_digits:
            return R"((re.range "0" "9"))";
    }
    return "re.none";
}

std::string any_case(std::string_view letters) {
    Terms all;
    for (const char letter : letters) {
        const std::string small = text::folded(std::string(1, letter));
        const bool has_two = small.front() >= 'a' && small.front() <= 'z';
        const std::string large(1, static_cast<char>(has_two ? small.front() - 'a' + 'A' : small.front()));
        all.push_back(has_two
                          ? "(re.union (str.to_re " + quoted(small) + ") (str.to_re " + quoted(large) + "))"
                          : "(str.to_re " + quoted(small) + ")");
    }
    return joined("re.++", all, "(str.to_re \"\")");
}

std::string regex(const Pattern& pattern, bool ignores_case = false) {
    Terms all;
    for (const Piece& piece : pattern.pieces()) {
        switch (piece.kind) {
            case Piece::Kind::letters:
                all.push_back(ignores_case ? any_case(piece.letters)
                                           : "(str.to_re " + quoted(piece.letters) + ")");
                break;
            case Piece::Kind::one:
                all.push_back(letter_but(piece.but));
                break;
            case Piece::Kind::any:
                all.push_back(piece.but == pattern::But::nothing ? "re.all"
                                                                 : "(re.* " + letter_but(piece.but) + ")");
                break;
            case Piece::Kind::hole:
                throw NoWords{};
        }
    }
    return joined("re.++", all, "(str.to_re \"\")");
}

std::string is_in(const std::string& value, const Pattern& pattern, bool ignores_case = false) {
    return "(str.in_re " + value + " " + regex(pattern, ignores_case) + ")";
}

/// Six parts, none but the last with a colon.
std::string six_parts(const std::string& value) {
    Pattern arn;
    for (std::size_t part = 0; part < pattern::parts_before_resource; ++part) {
        arn.add_any(pattern::But::colon);
        arn.add_letters(":");
    }
    arn.add_any();
    return is_in(value, arn);
}

// Numbers, dates and addresses as numbers

std::string decimal(bool negative, const std::string& whole, const std::string& fraction) {
    const std::string number = (whole.empty() ? "0" : whole) + "." + (fraction.empty() ? "0" : fraction);
    return negative ? "(- " + number + ")" : number;
}

/// The bounds of what an operator reads in a value; nothing where it reads nothing.
std::optional<std::pair<std::string, std::string>> bounds_of(OperatorFamily family,
                                                             const std::string& value) {
    const auto same = [](const std::string& number) { return std::pair(number, number); };
    if (family == OperatorFamily::numeric) {
        const auto number = iam::read_number(value);
        return number ? std::optional(same(decimal(number->negative, number->whole, number->fraction)))
                      : std::nullopt;
    }
    if (family == OperatorFamily::date) {
        const auto moment = iam::read_date(value);
        if (!moment || moment->seconds < 0) {
            return std::nullopt;
        }
        return same(decimal(false, std::to_string(moment->seconds), moment->fraction));
    }
    const auto range = iam::read_range(value);
    if (!range) {
        return std::nullopt;
    }
    // Those of IPv6 stand behind those of IPv4, in a unit of their own: only their first 64 bits are told apart.
    const std::size_t bits = range->size == 4 ? 32 : 64;
    if (range->shared_bits > bits) {
        throw NoWords{};
    }
    std::uint64_t begin = 0;
    for (std::size_t byte = 0; byte < bits / 8; ++byte) {
        begin = begin << 8U | range->bytes[byte];
    }
    const std::uint64_t rest = range->shared_bits == 0 ? ~std::uint64_t{0} >> (64 - bits)
                               : bits == range->shared_bits
                                   ? 0
                                   : (std::uint64_t{1} << (bits - range->shared_bits)) - 1;
    begin &= ~rest;
    const auto text = [&](std::uint64_t number) {
        return bits == 32 ? decimal(false, std::to_string(number), "")
                          : "(+ 4294967296.0 " + decimal(false, std::to_string(number), "") + ")";
    };
    return std::pair(text(begin), text(begin + rest));
}

std::string compared(std::string_view name, const std::string& value, const std::string& begin,
                     const std::string& end) {
    const auto is = [&](std::string_view word) { return name.find(word) != std::string_view::npos; };
    if (is("LessThan")) {
        return text::format("({} {} {})", is("LessThanEquals") ? "<=" : "<", value, begin);
    }
    if (is("GreaterThan")) {
        return text::format("({} {} {})", is("GreaterThanEquals") ? ">=" : ">", value, begin);
    }
    return text::format("(and (<= {} {}) (<= {} {}))", begin, value, value, end);
}

bool is_number_like(OperatorFamily family) {
    return family == OperatorFamily::numeric || family == OperatorFamily::date ||
           family == OperatorFamily::ip_address;
}

/// One question: its keys are declared as they come.
class Question {
public:
    explicit Question(const catalog::Catalog& catalog) : catalog_(catalog) {}

    std::string applies(const iam::Statement& statement) {
        Terms actions;
        for (const std::string& action : statement.actions) {
            actions.push_back(is_in("action", Pattern(text::folded(action))));
        }
        Terms resources;
        Terms lacking;
        for (const std::string& text : statement.resources) {
            resources.push_back(resource(text, lacking));
        }
        Terms all{statement.not_actions ? no(any_of(actions)) : any_of(actions),
                  statement.not_resources ? all_of({no(any_of(resources)), no(any_of(lacking))})
                                          : any_of(resources)};
        for (const iam::Condition& condition : statement.conditions) {
            all.push_back(holds(condition));
        }
        return all_of(all);
    }

    [[nodiscard]] std::string text(const Terms& terms, std::size_t capabilities) const {
        std::string all = "(declare-fun action () String)\n(declare-fun resource () String)\n";
        for (std::size_t index = 0; index < capabilities; ++index) {
            all += text::format("(declare-fun c{} () Bool)\n", index);
        }
        for (const std::string& line : declared_) {
            all += line + "\n";
        }
        for (const std::string& term : terms) {
            all += "(assert " + term + ")\n";
        }
        return all + "(check-sat)\n";
    }

private:
    struct Key {
        std::string name;
        bool as_number = false;
    };

    std::string resource(const std::string& text, Terms& lacking) {
        const pattern::Parts parts = pattern::divide(text);
        const std::size_t missing = pattern::parts_before_resource + 1 - parts.count;
        pattern::Reading reading{true, std::nullopt};
        if (missing == 0) {
            reading.variables_from = text.size() - parts.texts.back().size();
        }
        std::string whole = text;
        for (std::size_t part = 0;
             part < missing && text.starts_with("arn:") && text.find('*') == std::string::npos; ++part) {
            whole += ":*";
        }
        return matches("resource", pattern::read_policy_text(whole, reading), false, lacking);
    }

    /// A text with variables is only a text, without wildcards.
    std::string matches(const std::string& value, const pattern::PolicyText& text, bool ignores_case,
                        Terms& lacking) {
        if (text.variables.empty()) {
            return is_in(value, text.pattern, ignores_case);
        }
        Terms parts;
        Terms known;
        for (const Piece& piece : text.pattern.pieces()) {
            if (piece.kind == Piece::Kind::letters) {
                parts.push_back(quoted(piece.letters));
            } else if (piece.kind == Piece::Kind::hole && !ignores_case) {
                const pattern::Variable& variable = text.variables[piece.hole];
                const std::string name = key(variable.key, false);
                const std::string single = named("(and p@ (not l@))", name);
                parts.push_back(variable.fallback ? text::format("(ite {} v{}_0 {})", single, name,
                                                                 quoted(*variable.fallback))
                                                  : named("v@_0", name));
                if (!variable.fallback) {
                    known.push_back(single);
                    lacking.push_back(no(single));
                }
            } else {
                throw NoWords{};
            }
        }
        known.push_back(text::format("(= {} {})", value, joined("str.++", parts, "\"\"")));
        return all_of(known);
    }

    /// Declares a key: whether it is there (p), a list (l), has a second and a third value (u), and each value (v).
    std::string key(const std::string& text, bool as_number) {
        const auto [place, is_new] = keys_.try_emplace(text::folded(text));
        Key& made = place->second;
        if (!is_new) {
            if (made.as_number != as_number) {
                throw NoWords{};
            }
            return made.name;
        }
        made = {std::to_string(keys_.size()), as_number};
        const auto id = catalog_.find_key(text);
        const std::string& name = made.name;
        declared_.push_back(named("(declare-fun p@ () Bool)(declare-fun l@ () Bool)", name));
        for (std::size_t index = 0; index < most_values; ++index) {
            declare_value(text::format("{}_{}", name, index), as_number, id);
        }
        declared_.push_back(named("(assert u@_0)(assert (=> u@_2 u@_1))(assert (=> u@_1 l@))", name));
        if (id) {
            const bool is_list = catalog_.key(*id).list;
            declared_.push_back(text::format("(assert {})", is_list ? "l" + name : no("l" + name)));
        }
        return name;
    }

    void declare_value(const std::string& name, bool as_number, const std::optional<catalog::KeyId>& id) {
        declared_.push_back(named("(declare-fun u@ () Bool)", name));
        if (as_number) { // r: whether it can be read; e: whether it is an empty text
            declared_.push_back(named(
                "(declare-fun v@ () Real)(declare-fun r@ () Bool)(declare-fun e@ () Bool)(assert (=> e@ (not r@)))",
                name));
            if (id) {
                declared_.push_back(named("(assert r@)", name));
            }
            return;
        }
        declared_.push_back(named("(declare-fun v@ () String)", name));
        if (id && catalog_.key(*id).type == catalog::KeyType::boolean) {
            declared_.push_back(named(R"((assert (or (= v@ "true") (= v@ "false"))))", name));
        } else if (id && catalog_.key(*id).type == catalog::KeyType::arn) {
            declared_.push_back(text::format("(assert {})", six_parts("v" + name)));
        } else if (id && catalog_.key(*id).type != catalog::KeyType::string) {
            throw NoWords{};
        }
    }

    std::string holds(const iam::Condition& condition) {
        const iam::Operator operation = *iam::parse_operator(condition.operation);
        const bool of_set = operation.set != iam::SetOperator::none;
        const OperatorFamily family = operation.facts->family;
        if (family == OperatorFamily::null) {
            return null(condition, operation);
        }
        if (family == OperatorFamily::binary || condition.values.empty()) {
            throw NoWords{};
        }
        const bool as_number = is_number_like(family);
        if (as_number && kinds_.emplace(text::folded(condition.key), family).first->second != family) {
            throw NoWords{};
        }
        const std::string name = key(condition.key, as_number);
        Terms empty;
        Terms of_values;
        for (std::size_t index = 0; index < (of_set ? most_values : 1); ++index) {
            const std::string value = text::format("{}_{}", name, index);
            const std::string is_empty = as_number ? "e" + value : text::format("(= v{} \"\")", value);
            empty.push_back(text::format("(=> u{} {})", value, is_empty));
            const std::string one = fits(condition, operation, value);
            of_values.push_back(operation.set == iam::SetOperator::for_all_values
                                    ? text::format("(=> u{} {})", value, one)
                                    : text::format("(and u{} {})", value, one));
        }
        const std::string missing = of_set ? any_of({no("p" + name), all_of(empty)}) : no("p" + name);
        const std::string with =
            operation.set == iam::SetOperator::for_all_values ? all_of(of_values) : any_of(of_values);
        return text::format("(ite {} {} {})", missing, truth(iam::holds_without_key(operation)),
                            of_set ? with : all_of({no("l" + name), with}));
    }

    std::string null(const iam::Condition& condition, const iam::Operator& operation) {
        if (operation.set != iam::SetOperator::none) {
            return truth(operation.set == iam::SetOperator::for_all_values);
        }
        const auto has = [&](std::string_view word) {
            for (const std::string& value : condition.values) {
                if (text::equal_folded(value, word)) {
                    return true;
                }
            }
            return false;
        };
        const auto known = keys_.find(text::folded(condition.key));
        const std::string name = key(condition.key, known != keys_.end() && known->second.as_number);
        return text::format("(ite p{} {} {})", name, truth(has("false")), truth(has("true")));
    }

    /// Whether one value fits, as the operator reads it.
    std::string fits(const iam::Condition& condition, const iam::Operator& operation,
                     const std::string& name) {
        const iam::OperatorFacts& facts = *operation.facts;
        const std::string value = "v" + name;
        Terms equal;
        bool all_arns = true;
        for (const std::string& text : condition.values) {
            if (is_number_like(facts.family)) {
                if (const auto bounds = bounds_of(facts.family, text)) {
                    equal.push_back(
                        all_of({"r" + name, compared(facts.name, value, bounds->first, bounds->second)}));
                }
            } else if (facts.family == OperatorFamily::boolean) {
                const bool is_word = text::equal_folded(text, "true") || text::equal_folded(text, "false");
                equal.push_back(is_word ? is_in(value, Pattern(text::folded(text)), true) : "false");
            } else if (facts.family == OperatorFamily::arn) {
                equal.push_back(matches_arn(value, text, all_arns));
            } else {
                Terms lacking;
                const bool like = facts.name.ends_with("Like");
                equal.push_back(matches(value, pattern::read_policy_text(text, {like, std::size_t{0}}),
                                        facts.name.ends_with("IgnoreCase"), lacking));
            }
        }
        if (!facts.negated) {
            return any_of(equal);
        }
        return facts.family == OperatorFamily::arn
                   ? all_of({truth(all_arns), six_parts(value), no(any_of(equal))})
                   : no(any_of(equal));
    }

    static std::string matches_arn(const std::string& value, const std::string& text, bool& all_arns) {
        if (text.find("${") != std::string::npos) {
            throw NoWords{};
        }
        const std::vector<Pattern> parts =
            pattern::divided_at_colons(Pattern(text), pattern::parts_before_resource + 1);
        if (parts.size() != pattern::parts_before_resource + 1) {
            all_arns = false;
            return "false";
        }
        Pattern whole;
        for (std::size_t part = 0; part < parts.size(); ++part) {
            whole.add_letters(part > 0 ? ":" : "");
            for (Piece piece : parts[part].pieces()) {
                const bool is_wild = piece.kind != Piece::Kind::letters;
                piece.but =
                    is_wild && part < pattern::parts_before_resource ? pattern::But::colon : piece.but;
                whole.add(piece);
            }
        }
        return is_in(value, whole);
    }

    const catalog::Catalog& catalog_;
    std::map<std::string, Key> keys_;
    std::map<std::string, OperatorFamily> kinds_;
    Terms declared_;
};

// Roles

std::string guard_term(const model::Guard& guard) {
    const auto all = [](const std::vector<model::Guard>& guards) {
        Terms terms;
        for (const model::Guard& one : guards) {
            terms.push_back(guard_term(one));
        }
        return terms;
    };
    if (const auto* has = std::get_if<model::Guard::Has>(&guard.node)) {
        return text::format("c{}", has->capability);
    }
    if (const auto* negated = std::get_if<model::Guard::Not>(&guard.node)) {
        return no(guard_term(negated->operand.front()));
    }
    if (const auto* both = std::get_if<model::Guard::And>(&guard.node)) {
        return all_of(all(both->operands));
    }
    if (const auto* either = std::get_if<model::Guard::Or>(&guard.node)) {
        return any_of(all(either->operands));
    }
    return "true";
}

model::Configuration anywhere() {
    model::Configuration made;
    made.partition = "aws";
    made.region = "us-east-1";
    made.account = "111122223333";
    return made;
}

std::string rule_term(Question& question, const model::Role& role, const model::Rule& rule) {
    const model::Configuration configuration = anywhere();
    diagnostics::Sink sink;
    model::Filler filler(role, configuration, sink);
    Terms terms;
    for (const iam::Statement& statement : statements(rule, filler)) {
        terms.push_back(question.applies(statement));
    }
    return all_of({guard_term(rule.guard), any_of(terms)});
}

std::string rules_term(Question& question, const model::Role& role, iam::Effect effect) {
    Terms terms;
    for (const model::Rule& rule : role.rules) {
        if (rule.effect == effect) {
            terms.push_back(rule_term(question, role, rule));
        }
    }
    return any_of(terms);
}

std::string allowed_term(Question& question, const model::Role& role) {
    const std::string allows = rules_term(question, role, iam::Effect::allow);
    return all_of({allows, no(rules_term(question, role, iam::Effect::deny))});
}

/// The requests of the actions that an invariant names, on what they take.
std::string requests_term(const model::Invariant& invariant, const catalog::Catalog& catalog) {
    Terms requests;
    for (const model::ActionName& name : invariant.rule.actions) {
        const auto action = catalog.find_action(name.text);
        if (!action || invariant.rule.not_actions) {
            throw NoWords{};
        }
        Terms resources;
        for (std::size_t index = 0; index < catalog.use_count(*action); ++index) {
            for (const std::string_view form : catalog.patterns(catalog.use(*action, index).type)) {
                resources.push_back(is_in("resource", pattern::form_pattern(form)));
            }
        }
        if (resources.empty()) {
            resources.emplace_back("(= resource \"*\")");
        }
        requests.push_back(
            all_of({text::format("(= action {})", quoted(text::folded(catalog.full_name(*action)))),
                    any_of(resources)}));
    }
    return any_of(requests);
}

template <typename Make>
std::optional<std::string> in_words(Make make) {
    try {
        return make();
    } catch (const NoWords&) {
        return std::nullopt;
    }
}

} // namespace

std::string smt_head() {
    return "(set-logic ALL)\n";
}

std::optional<std::string> smt_invariant(const model::Role& role, const model::Invariant& invariant,
                                         const catalog::Catalog& catalog) {
    return in_words([&] {
        Question question(catalog);
        Terms terms{requests_term(invariant, catalog), rule_term(question, role, invariant.rule)};
        for (std::size_t index = 0; index < role.capabilities.size(); ++index) {
            terms.push_back(
                text::format("(=> c{} {})", index, guard_term(role.capabilities[index].required)));
        }
        const std::string is_so = invariant.rule.effect == iam::Effect::allow
                                      ? allowed_term(question, role)
                                      : rules_term(question, role, iam::Effect::deny);
        terms.push_back(invariant.always ? no(is_so) : is_so);
        return question.text(terms, role.capabilities.size());
    });
}

std::optional<std::string> smt_allows_more(const model::Role& first, const model::Role& second,
                                           const catalog::Catalog& catalog) {
    return in_words([&] {
        Question question(catalog);
        const std::string allowed = allowed_term(question, first);
        return question.text({R"((not (str.in_re action (re.++ re.all (re.range "A" "Z") re.all))))", allowed,
                              no(allowed_term(question, second))},
                             0);
    });
}

} // namespace slrc::test
