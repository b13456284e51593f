// The most important test of the compiler: a random condition, and the statements that it compiles to, say the same of
// every request. Both sides are worked out by evaluators of the tests' own.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"
#include "tests/unit/support/conditions.hpp"

#include <random>
#include <set>

using namespace slrc::test;

namespace {

using Form = WrittenCondition::Form;

/// A key, how requests can have it, and what conditions compare it with.
struct Key {
    std::string name;
    bool several = false;
    std::vector<std::string> values;
    std::vector<std::string> operations;
    std::vector<std::string> raw;
};

const std::vector<Key>& keys() {
    static const std::vector<std::string> equality{"==", "!=", "in", "not in"};
    static const std::vector<std::string> strings{"==", "!=", "in", "not in", "like", "not like"};
    static const std::vector<std::string> numbers{"==", "!=", "in", "not in", "<", "<=", ">", ">="};
    static const std::vector<std::string> raw_strings{
        "StringEquals", "StringNotEquals",           "StringLike", "StringNotLike", "StringEqualsIgnoreCase",
        "Null",         "StringNotEqualsIgnoreCase",
    };
    static const std::vector<std::string> raw_numbers{"NumericEquals",
                                                      "NumericNotEquals",
                                                      "NumericLessThan",
                                                      "NumericLessThanEquals",
                                                      "NumericGreaterThan",
                                                      "NumericGreaterThanEquals",
                                                      "Null"};
    static const std::vector<Key> all{
        {"x:Color", false, {"a", "b", "c"}, strings, raw_strings},
        {"aws:MultiFactorAuthAge", false, {"1", "2", "3"}, numbers, raw_numbers},
        {"aws:SecureTransport", false, {"true", "false"}, equality, {"Bool", "Null"}},
        {"aws:TokenIssueTime", false, {"1", "2", "3"}, numbers, {"Null"}},
        {"aws:TagKeys", true, {"a", "b", "c"}, strings, raw_strings},
        {"x:Sizes", true, {"1", "2", "3"}, {"<", "<=", ">", ">="}, raw_numbers},
        {"aws:ViaAWSService", true, {"true", "false"}, equality, {"Bool", "Null"}},
    };
    return all;
}

class Generator {
public:
    explicit Generator(unsigned seed) : random_(seed) {}

    std::vector<Key> some_keys() {
        std::vector<Key> chosen;
        for (std::size_t count = 1 + below(3); chosen.size() < count;) {
            const Key& key = pick(keys());
            if (std::none_of(chosen.begin(), chosen.end(),
                             [&](const Key& k) { return k.name == key.name; })) {
                chosen.push_back(key);
            }
        }
        return chosen;
    }

    WrittenCondition condition(const std::vector<Key>& from, std::size_t depth) {
        WrittenCondition made;
        const std::size_t choice = depth == 0 ? 0 : below(8);
        if (choice < 3) {
            made.test = test(pick(from));
            return made;
        }
        made.form = choice < 5 ? Form::negation : choice < 7 ? Form::conjunction : Form::disjunction;
        const std::size_t operands = made.form == Form::negation ? 1 : 2 + below(2);
        for (std::size_t index = 0; index < operands; ++index) {
            made.operands.push_back(condition(from, depth - 1));
        }
        return made;
    }

    std::size_t below(std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
    }

private:
    template <typename Value>
    const Value& pick(const std::vector<Value>& from) {
        return from[below(from.size())];
    }

    WrittenTest test(const Key& key) {
        WrittenTest made;
        made.key = key.name;
        if (below(6) == 0) {
            made.operation = below(2) == 0 ? "exists" : "not exists";
            return made;
        }
        made.operation = below(4) == 0 ? pick(key.raw) : pick(key.operations);
        const bool raw = made.operation.front() >= 'A' && made.operation.front() <= 'Z';
        if (made.operation == "Null") {
            made.values = {below(2) == 0 ? "true" : "false"};
            return made;
        }
        made.if_exists = below(4) == 0;
        if (key.several || below(6) == 0) {
            made.quantifier = below(2) == 0 ? "any" : "all";
        }
        const bool many = made.operation == "in" || made.operation == "not in" || (raw && below(3) == 0);
        std::set<std::string> values;
        const bool none = raw && below(10) == 0;
        for (std::size_t count = none ? 0 : many ? 1 + below(2) : 1; values.size() < count;) {
            values.insert(value(key, made.operation));
        }
        made.values.assign(values.begin(), values.end());
        return made;
    }

    std::string value(const Key& key, const std::string& operation) {
        const std::string plain = pick(key.values);
        const bool pattern = operation.find("ike") != std::string::npos;
        if (pattern) {
            return below(3) == 0 ? (below(2) == 0 ? "*" : "?") : plain + "*";
        }
        return operation.find("IgnoreCase") != std::string::npos
                   ? std::string(1, static_cast<char>(plain[0] - 32))
                   : plain;
    }

    std::mt19937 random_;
};

/// Every request over some keys: each missing, or with one value, or with any of them.
std::vector<RequestContext> all_requests(const std::vector<Key>& from) {
    std::vector<RequestContext> requests{{}};
    for (const Key& key : from) {
        std::vector<RequestContext> more;
        for (std::size_t subset = 0; subset < (std::size_t{1} << key.values.size()); ++subset) {
            std::vector<std::string> values;
            for (std::size_t bit = 0; bit < key.values.size(); ++bit) {
                if ((subset >> bit) % 2 == 1) {
                    values.push_back(key.values[bit]);
                }
            }
            if (values.size() > 1 && !key.several) {
                continue;
            }
            for (RequestContext request : requests) {
                request[key.name] = values;
                more.push_back(std::move(request));
            }
        }
        requests = std::move(more);
    }
    return requests;
}

/// How often conditions could be compiled, and how often not.
struct Tally {
    std::size_t compiled = 0;
    std::map<std::string, std::size_t> refused;
};

/// The specification compiles to statements that mean `whole`, or is refused for a reason that is true.
void compare(const std::string& text, const WrittenCondition& whole,
             const std::vector<RequestContext>& requests, Tally& tally) {
    INFO(text);
    const Compiled compiled = compile_text(text);
    if (!compiled.codes.empty()) {
        for (const std::string& code : compiled.codes) {
            const bool known = code == "SLR0504" || code == "SLR0505" || code == "SLR0506";
            INFO(compiled.messages.front());
            REQUIRE(known);
        }
        ++tally.refused[compiled.codes.front()];
        if (compiled.codes.front() == "SLR0506") {
            for (const RequestContext& request : requests) {
                REQUIRE_FALSE(fulfils(whole, request));
            }
        }
        return;
    }
    ++tally.compiled;
    const slrc::iam::Document document = compiled.permissions();
    for (const RequestContext& request : requests) {
        if (fulfils(whole, request) != matches(document, request)) {
            std::string shown;
            for (const auto& [key, values] : request) {
                shown += key + ":";
                for (const std::string& value : values) {
                    shown += " " + value;
                }
                shown += "; ";
            }
            CAPTURE(shown, compiled.texts.at("Plain.permissions"), fulfils(whole, request));
            FAIL("the statements say another thing than the condition");
        }
    }
}

WrittenCondition all_of(std::vector<WrittenCondition> operands) {
    WrittenCondition made;
    made.form = Form::conjunction;
    made.operands = std::move(operands);
    return made;
}

} // namespace

TEST_CASE("condition semantics: a rule's condition and its statements agree on every request", "[check]") {
    Tally tally;
    for (unsigned seed = 0; seed < 6'000; ++seed) {
        Generator generator(seed);
        const std::vector<Key> some = generator.some_keys();
        const WrittenCondition condition = generator.condition(some, 1 + seed % 4);
        const std::string effect = seed % 5 == 0 ? "deny" : "allow";
        compare(plain_role(effect + " a:B on * if " + text_of(condition)), condition, all_requests(some),
                tally);
    }
    CAPTURE(tally.refused);
    CHECK(tally.compiled > 5'000);
    CHECK(tally.refused["SLR0504"] > 0);
    CHECK(tally.refused["SLR0505"] > 0);
    CHECK(tally.refused["SLR0506"] > 0);
}

TEST_CASE("condition semantics: nested `rules if` and named conditions agree as well", "[check]") {
    Tally tally;
    for (unsigned seed = 0; seed < 3'000; ++seed) {
        Generator generator(100'000 + seed);
        const std::vector<Key> some = generator.some_keys();
        std::string constants;
        std::vector<WrittenCondition> parts;
        for (const std::string name : {"outer", "inner", "own"}) {
            WrittenCondition part = generator.condition(some, generator.below(3));
            if (generator.below(2) == 0) {
                constants += "let " + name + " = " + text_of(part) + "\n";
                WrittenCondition named;
                named.form = Form::name;
                named.name = name;
                named.operands.push_back(std::move(part));
                part = std::move(named);
                if (generator.below(2) == 0) {
                    part = WrittenCondition{Form::negation, {}, {part}, {}};
                }
            }
            parts.push_back(std::move(part));
        }
        const std::string rule = "rules if " + text_of(parts[0]) + " { rules if " + text_of(parts[1]) +
                                 " { allow a:B on * if " + text_of(parts[2]) + " } }";
        compare(constants + plain_role(rule), all_of(parts), all_requests(some), tally);
    }
    CAPTURE(tally.refused);
    CHECK(tally.compiled > 2'000);
    CHECK(tally.refused["SLR0506"] > 0);
}

TEST_CASE("condition semantics: a group's conditions agree with those around its `include`", "[check]") {
    Tally tally;
    for (unsigned seed = 0; seed < 1'000; ++seed) {
        Generator generator(200'000 + seed);
        const std::vector<Key> some = generator.some_keys();
        const WrittenCondition around = generator.condition(some, 2);
        const WrittenCondition inside = generator.condition(some, 2);
        const std::string text = "permissions group { allow a:B on * if " + text_of(inside) + " }\n" +
                                 plain_role("rules if " + text_of(around) + " { include group }");
        compare(text, all_of({around, inside}), all_requests(some), tally);
    }
    CAPTURE(tally.refused);
    CHECK(tally.compiled > 600);
}
