// What the review says of one part of a rule beside another holds for iam's evaluation of every request: where one value,
// or one resource, is said to cover another, no request fits the other alone.
#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/prepared_statement.hpp"
#include "compiler/review/covers.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

#include <algorithm>
#include <random>
#include <set>

using namespace slrc;

namespace {

using Texts = std::vector<std::string>;

class Random {
public:
    explicit Random(unsigned seed) : numbers_(seed) {}

    std::size_t below(std::size_t limit) { return numbers_() % limit; }
    const std::string& pick(const Texts& from) { return from[below(from.size())]; }
    /// So many of these texts, one behind the other.
    std::string some(const Texts& from, std::size_t most) {
        std::string text;
        for (std::size_t left = below(most + 1); left > 0; --left) {
            text += pick(from);
        }
        return text;
    }

private:
    std::mt19937 numbers_;
};

std::string some_number(Random& random) {
    static const Texts known{"9007199254740992",
                             "9007199254740993",
                             "9007199254740993.0",
                             "0.1",
                             "0.10",
                             "0.1000000000000000000000000001",
                             "-0",
                             "0",
                             "-1",
                             "1",
                             "01"};
    return random.below(3) == 0 ? std::to_string(random.below(4)) + "." + std::to_string(random.below(20))
                                : random.pick(known);
}

std::string some_date(Random& random) {
    static const Texts known{"2026",
                             "2026-01",
                             "2026-01-01",
                             "2026-01-01T00:00Z",
                             "2026-01-01T01:00+01:00",
                             "2026-01-01T00:00:00Z",
                             "2026-01-01T00:00:00.5Z",
                             "2025-12-31T23:59:60Z",
                             "2026-12-01T00:00:00Z",
                             "2026-02-01T00:00:00Z",
                             "1767225600"};
    return random.pick(known);
}

std::string some_address(Random& random) {
    static const Texts starts{"10.0.0.0", "10.1.2.3", "11.0.0.0", "203.0.113.7", "fc00::", "fd00::1", "::1"};
    const std::string start = random.pick(starts);
    const std::size_t bits = start.find(':') == std::string::npos ? 33 : 129;
    return random.below(3) == 0 ? start : start + "/" + std::to_string(random.below(bits));
}

const Texts wild_letters{"a", "b", "\u00E9", "\u00DF", "*", "?"};
const Texts plain_letters{"a", "b", "\u00E9", "\u00DF"};
const Texts cased_letters{"a", "A", "\u00E9", "\u00C9", "\u00DF"};

std::string some_arn(Random& random, bool with_wildcards) {
    const Texts& letters = with_wildcards ? wild_letters : plain_letters;
    static const Texts ends{"b", "b/x", "x:y", ""};
    std::string text = "arn:aws";
    for (const std::string start : {":s", ":", ":"}) {
        text += start + random.some(letters, 2);
    }
    text += ":" + random.some(letters, 3) + random.pick(ends) + random.some(letters, 2);
    // Some are shorter than an ARN is.
    if (with_wildcards && random.below(4) == 0) {
        text.resize(text.find(':', text.size() > 14 ? 10 : 8));
    }
    return text;
}

/// A text that a pattern matches, or nearly: other letters in the place of its wildcards.
std::string instance(Random& random, const std::string& pattern) {
    static const Texts letters{"a", "\u00E9", ":", "x", "b/x"};
    std::string text;
    for (const char letter : pattern) {
        text += letter == '*'   ? random.some(letters, 3)
                : letter == '?' ? random.pick(letters)
                                : std::string(1, letter);
    }
    return text;
}

struct Comparison {
    std::string key;
    std::string operation;
    std::string (*value)(Random&);
    /// A value that a request may have.
    std::string (*asked)(Random&);
};

/// Patterns, and texts without wildcards.
template <const Texts& letters>
std::string some_text(Random& random) {
    return random.some(letters, 5);
}
template <bool with_wildcards>
std::string one_arn(Random& random) {
    return some_arn(random, with_wildcards);
}

const std::vector<Comparison> comparisons{
    {"aws:PrincipalTag/a", "StringLike", some_text<wild_letters>, some_text<plain_letters>},
    {"aws:PrincipalTag/a", "StringNotLike", some_text<wild_letters>, some_text<plain_letters>},
    {"aws:PrincipalTag/a", "StringEqualsIgnoreCase", some_text<cased_letters>, some_text<cased_letters>},
    {"aws:SourceArn", "ArnLike", one_arn<true>, one_arn<false>},
    {"aws:MultiFactorAuthAge", "NumericEquals", some_number, some_number},
    {"aws:MultiFactorAuthAge", "NumericLessThan", some_number, some_number},
    {"aws:MultiFactorAuthAge", "NumericLessThanEquals", some_number, some_number},
    {"aws:MultiFactorAuthAge", "NumericGreaterThan", some_number, some_number},
    {"aws:CurrentTime", "DateEquals", some_date, some_date},
    {"aws:CurrentTime", "DateLessThan", some_date, some_date},
    {"aws:CurrentTime", "DateGreaterThanEquals", some_date, some_date},
    {"aws:SourceIp", "IpAddress", some_address, some_address},
};

/// The values of a list that another is said to cover, as they are written.
std::set<std::string> covered(const Comparison& kind, const Texts& values) {
    std::string list;
    for (const std::string& value : values) {
        list += (list.empty() ? "\"" : ", \"") + value + "\"";
    }
    workspace::Memory memory;
    const std::string text = test::plain_role("allow s3:GetObject on \"arn:{partition}:s3:::acme/*\" if " +
                                              kind.key + " " + kind.operation + " [" + list + "]");
    memory.files["main.slr"] = text;
    workspace::Compilation compilation;
    workspace::check_specifications(compilation, {"main.slr"}, {}, memory);
    std::set<std::string> found;
    for (const diagnostics::Diagnostic& one : compilation.sink.all()) {
        if (one.kind == diagnostics::Kind::redundant_value) {
            found.insert(text.substr(one.span->begin + 1, one.span->end - one.span->begin - 2));
        }
    }
    return found;
}

bool fits(const Comparison& kind, const Texts& values, const std::string& asked) {
    const auto read = iam::read_values(*iam::find_operator(kind.operation), values, false);
    return iam::fits_one(read, asked, {});
}

bool resource_matches(const std::string& pattern, const std::string& resource) {
    iam::Statement statement;
    statement.actions = {"s3:GetObject"};
    statement.resources = {pattern};
    iam::Document document;
    document.statements = {statement};
    iam::Request request;
    request.action = "s3:GetObject";
    request.resource = resource;
    return iam::Evaluator(document).decide(request).decision == iam::Decision::allowed;
}

} // namespace

TEST_CASE("coverage: without the values that others cover a test holds for the same requests", "[review]") {
    constexpr std::size_t lists = 6'000;
    std::size_t dropped = 0;
    for (const Comparison& kind : comparisons) {
        Random random(1);
        for (std::size_t list = 0; list < lists / comparisons.size() + 1; ++list) {
            std::set<std::string> different;
            for (const std::size_t count = 2 + random.below(5); different.size() < count;) {
                different.insert(kind.value(random));
            }
            const Texts values(different.begin(), different.end());
            const auto superfluous = covered(kind, values);
            Texts left;
            std::copy_if(values.begin(), values.end(), std::back_inserter(left),
                         [&](const std::string& value) { return superfluous.count(value) == 0; });
            dropped += superfluous.size();
            for (int request = 0; request < 40; ++request) {
                const std::string asked =
                    request % 2 == 0 ? kind.asked(random) : instance(random, random.pick(values));
                if (fits(kind, values, asked) != fits(kind, left, asked)) {
                    INFO(kind.operation << " " << asked << " beside "
                                        << Catch::StringMaker<Texts>::convert(values) << " without "
                                        << Catch::StringMaker<Texts>::convert(left));
                    CHECK(false);
                }
            }
        }
    }
    CHECK(dropped > 2'000);
}

TEST_CASE("coverage: a resource that another covers matches nothing that the other does not", "[review]") {
    Random random(2);
    std::size_t covering = 0;
    for (int pair = 0; pair < 100'000; ++pair) {
        const std::string wide = some_arn(random, true);
        const std::string narrow = random.below(2) == 0 ? some_arn(random, true) : some_arn(random, false);
        if (!review::covers_text(model::literal(wide, {}), model::literal(narrow, {}))) {
            continue;
        }
        ++covering;
        for (int request = 0; request < 20; ++request) {
            // An ARN that is too short is completed.
            const std::string asked = instance(random, narrow) + (request % 2 == 0 ? "" : ":x:y:z");
            if (resource_matches(narrow, asked) && !resource_matches(wide, asked)) {
                INFO(wide << " covers " << narrow << ", and does not match " << asked);
                CHECK(false);
            }
        }
    }
    CHECK(covering > 1'000);
}
