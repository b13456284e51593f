#include "compiler/generate/tables.hpp"

#include "compiler/catalog/catalog.hpp"
#include "compiler/catalog/partitions.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/model/type.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/walk.hpp"

#include <algorithm>
#include <functional>
#include <random>
#include <string>
#include <vector>

using namespace slrc;

namespace {

test::Walk walk_of(const std::string& name) {
    const auto tables = generate::value_tables();
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const generate::ValueTable& table) {
        return table.name == "slrc_table_" + name;
    });
    REQUIRE(found != tables.end());
    CHECK(found->text.size() < 4'096);
    return test::Walk(found->text);
}

/// Values near the seeds: two of them joined, letters changed, put in or taken out.
class RandomValues {
public:
    explicit RandomValues(std::vector<std::string> seeds) : seeds_(std::move(seeds)) {}

    std::string next() {
        std::string text = pick(seeds_);
        if (chance(4)) {
            const std::string other = pick(seeds_);
            text =
                text.substr(0, random_() % (text.size() + 1)) + other.substr(random_() % (other.size() + 1));
        }
        while (chance(2)) {
            const std::size_t at = random_() % (text.size() + 1);
            text.replace(at, chance(2) ? 1 : 0, chance(3) ? "" : pick(letters()));
        }
        return text;
    }

private:
    static const std::vector<std::string>& letters() {
        static const std::vector<std::string> all{
            "0", "1", "2", "5", "8",  "9", "a", "F", "x", "Z",  "T", ":", "::", "-",   "+",   ".",
            "/", "*", "?", "$", "${", "{", "}", "=", " ", "\n", "_", "@", "~",  "aws", "iam", "00"};
        return all;
    }

    const std::string& pick(const std::vector<std::string>& all) { return all[random_() % all.size()]; }
    bool chance(unsigned one_in) { return random_() % one_in == 0; }

    std::vector<std::string> seeds_;
    std::mt19937 random_{1}; // NOLINT: the same in each run
};

/// Holds a check to what the compiler itself says of 10,000 values.
void hold_to(const std::function<char(const std::string&)>& check, const std::vector<std::string>& seeds,
             const std::function<char(const std::string&)>& expected) {
    RandomValues values(seeds);
    std::size_t refused = 0;
    for (int round = 0; round < 10'000; ++round) {
        const std::string value = values.next();
        refused += expected(value) == '-' ? 1 : 0;
        if (check(value) != expected(value)) {
            FAIL("`" << value << "`: " << check(value) << ", not " << expected(value));
        }
    }
    // Otherwise they would say little.
    CHECK(refused > 500);
    CHECK(refused < 9'500);
}

void hold_to_misfit(const std::string& operation, const std::function<char(const std::string&)>& check,
                    const std::vector<std::string>& seeds) {
    const auto parsed = iam::parse_operator(operation);
    REQUIRE(parsed);
    // Variables are refused before the check is asked.
    hold_to(check, seeds,
            [&](const std::string& value) { return model::value_misfit(*parsed, value) ? '-' : '+'; });
}

/// With something in each placeholder, and wildcards or mistakes here and there.
std::string random_arn(std::string_view form, std::mt19937& random) {
    static const std::vector<std::string> pieces{"a", "b-1", "*", "?", "a*", "x/y", "", "1:2", "??", "*/*"};
    static const std::vector<std::string> others{"*", "?", "", "/", ":", "a"};
    std::string text;
    while (!form.empty()) {
        const bool is_hole = form.starts_with("${");
        const bool changed = random() % 25 == 0;
        text += is_hole   ? pieces[random() % (random() % 3 == 0 ? pieces.size() : 3)]
                : changed ? others[random() % others.size()]
                          : std::string(form.substr(0, 1));
        form.remove_prefix(is_hole ? form.find('}') + 1 : 1);
        form.remove_prefix(changed && !is_hole ? random() % std::min<std::size_t>(form.size() + 1, 6) : 0);
    }
    return text;
}

const std::vector<std::string> arns{"arn:aws:iam::111122223333:role/x",
                                    "arn:aws:iam::111122223333:root",
                                    "arn:aws:iam::111122223333:user/a",
                                    "arn:aws:sts::111122223333:assumed-role/a/b",
                                    "arn:aws:sts:::federated-user/b",
                                    "arn:aws:iam::111122223333:saml-provider/x",
                                    "arn:aws:iam::111122223333:oidc-provider/x",
                                    "arn:aws:s3:::b",
                                    "arn:aws:s3:::${aws:PrincipalTag/a:b}/*",
                                    "arn:aws:logs:eu-west-1:111122223333:log-group:a:*",
                                    "arn:aws:logs:eu-west-1:111122223333:log-group:*",
                                    "arn:aws:s3*",
                                    "arn:*:s3:::b",
                                    "arn:aws:*",
                                    "arn:$:$${a:b}:$a:a$:${",
                                    "*"};

} // namespace

TEST_CASE("tables of places say what the compiler says", "[generate]") {
    hold_to(walk_of("account"), {"111122223333", "000000000000"},
            [](const std::string& value) { return pattern::is_account(value) ? '+' : '-'; });
    const std::vector<std::string_view> known(catalog::known_regions().begin(),
                                              catalog::known_regions().end());
    hold_to(walk_of("region"), {known.begin(), known.end()}, [](const std::string& value) {
        const auto* partition = catalog::partition_of_region(value);
        return partition == nullptr ? '-'
                                    : static_cast<char>('0' + (partition - catalog::partitions().data()));
    });
    hold_to(walk_of("suffix"), {"x_+=,.@-", "A1", std::string(62, 'x')},
            [](const std::string& value) { return model::suffix_misfit(value) ? '-' : '+'; });
}

TEST_CASE("tables of ARNs say what the compiler says", "[generate]") {
    hold_to(walk_of("arn"), arns,
            [](const std::string& value) { return pattern::divide_arn(value) ? '+' : '-'; });
    hold_to(walk_of("resource"), arns,
            [](const std::string& value) { return model::resource_misfit(value) ? '-' : '+'; });
    const model::Type group = model::resource_type("logs", "log-group");
    hold_to(walk_of("streams"), {arns[9], arns[10], "arn:aws:logs:eu-west-1:111122223333:log-group:a:b:*"},
            [&](const std::string& value) { return model::normalized(group, value) == value ? '-' : '+'; });
}

TEST_CASE("tables of types take the ARNs that the catalogue's patterns can mean", "[generate]") {
    const catalog::Catalog catalog;
    std::mt19937 random(3); // NOLINT: the same in each run
    std::size_t taken = 0;
    std::size_t asked = 0;
    for (const catalog::ServiceId service : catalog.services()) {
        for (const catalog::TypeId type : catalog.types(service)) {
            if (random() % 4 != 0) {
                continue; // all of them take seconds
            }
            const std::vector<std::string_view> patterns = catalog.patterns(type);
            const std::vector<std::string> forms(patterns.begin(), patterns.end());
            const std::string table = generate::arn_table(forms);
            CHECK(table.size() < 2'048);
            const test::Walk walk(table);
            for (int round = 0; round < 20 && !forms.empty(); ++round) {
                const std::string value = random_arn(forms[random() % forms.size()], random);
                if (!pattern::divide_arn(value)) {
                    continue; // another check says so
                }
                const bool fits = std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
                    return pattern::parts_meet(value, form);
                });
                if (walk.can_fit(value) != fits) {
                    FAIL("`" << value << "` and `" << forms.front() << "`: " << fits);
                }
                ++asked;
                taken += fits ? 1 : 0;
            }
        }
    }
    CHECK(asked > 5'000);
    CHECK(taken > asked / 10);
    CHECK(taken < asked * 9 / 10);
}

TEST_CASE("tables of principals say what the compiler says", "[generate]") {
    std::vector<std::string> seeds = arns;
    seeds.insert(seeds.end(), {"111122223333", "AROA1234567890ABCDEF", "AIDA" + std::string(124, 'X'),
                               "lexv2.amazonaws.com", "accounts.google.com", ".a.b", "a.b-", "", "x"});
    const test::Walk open = walk_of("open_part");
    // The first letter of the word by which the message tells what is wrong.
    const auto expected = [](const std::string& kind, const std::string& value) {
        const auto wrong = model::principal_misfit(kind, value);
        const auto has = [&](const char* part) { return wrong && wrong->find(part) != std::string::npos; };
        return !wrong                                  ? '+'
               : has("` has a variable")               ? 'v'
               : has("` has a wildcard")               ? 'w'
               : has("` is no principal: only")        ? 'p'
               : has("` is no principal: the account") ? 'a'
               : has("` is no principal: an ARN of")   ? 'r'
               : has("` is no principal: a session")   ? 's'
                                                       : '-';
    };
    const test::Walk id = walk_of("principal_id");
    const auto found = [&](const std::string& kind, const test::Walk& own, const std::string& value) {
        if (kind == "AWS" && (value == "*" || id(value) == '+')) {
            return '+';
        }
        const char first = value.empty() ? '-' : open(value);
        return first != '-' || value.empty() ? first : own(value);
    };
    const auto hold_kind = [&](const std::string& kind, const test::Walk& own) {
        INFO(kind);
        hold_to([&](const std::string& value) { return found(kind, own, value); }, seeds,
                [&](const std::string& value) { return expected(kind, value); });
    };
    hold_kind("Service", walk_of("host"));
    hold_kind("Federated", walk_of("provider"));
    hold_kind("AWS", walk_of("identity"));
}

TEST_CASE("tables of operators' values say what the compiler says", "[generate]") {
    hold_to_misfit("Bool", walk_of("boolean"), {"true", "false"});
    hold_to_misfit("NumericEquals", walk_of("number"),
                   {"0", "-1.50", "007", "3.5", "9999999999999999999999"});
    hold_to_misfit("BinaryEquals", walk_of("base64"), {"aGk=", "aGkK", "ab+/ab==", "aGk9aGk9"});
    const test::Walk date = walk_of("date");
    const test::Walk seconds = walk_of("seconds");
    hold_to_misfit(
        "DateEquals", [&](const std::string& value) { return date(value) == '+' ? '+' : seconds(value); },
        {"2026-02-28", "2024-02-29", "2000-02-29", "1900-02-29", "2026-04-30", "2026-12-31", "2026",
         "2026-01", "2026-01-01T23:59:59.5+05:30", "2026-01-01T23:59Z", "9223372036854775807",
         "-9223372036854775808", "9223372036854775808", "-5", "00000000000000000000000007"});
    hold_to_misfit(
        "IpAddress", walk_of("address"),
        {"10.0.0.0/8", "255.255.255.255/32", "::", "::1/128", "1:2:3:4:5:6:7::", "1::2:3:4:5:6:7",
         "::ffff:1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "2001:DB8::/32", "1:2:3:4:5:6:7:8", "abcd:ef01::1:2/99"});
}

TEST_CASE("every day of four hundred years is a date where the calendar has it", "[generate]") {
    const test::Walk date = walk_of("date");
    for (int year = 1900; year < 2300; ++year) {
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        CHECK(date(std::to_string(year) + "-02-29") == (leap ? '+' : '-'));
        CHECK(date(std::to_string(year) + "-02-30") == '-');
        CHECK(date(std::to_string(year) + "-02-28") == '+');
    }
}

TEST_CASE("an expression whose table would be too large has none", "[generate]") {
    CHECK(generate::expression_table("[a-z]{1,1000}"));
    CHECK(!generate::expression_table("(?:a|b)*a(?:a|b){15}"));
}
