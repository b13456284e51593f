#include "tests/unit/iam/random_policies.hpp"

#include "tests/unit/iam/guide.hpp"

#include <algorithm>
#include <array>

namespace slrc::test {

namespace {

using Words = std::vector<std::string>;

const Words policy_actions{"s3:GetObject", "S3:getOBJECT", "s3:Get*",         "s3:*",       "*",
                           "ec2:?un*",     "s3:Put?bject", "ec2:*",           "s3:GetO?",   "s3:*Ob*ct*",
                           "*:*",          "s3:GetObject", "ec2:RunInstance", "sts:Assume*"};
const Words actions{"s3:GetObject", "s3:PutObject", "ec2:RunInstances", "s3:getobject", "S3:GetObjectAcl"};

const Words policy_resources{"*",
                             "arn:aws:s3:::bucket/*",
                             "arn:aws:s3:::b*t/?ed/file",
                             "arn:aws:s3:::${k:name}/*",
                             "arn:aws:s3:::bucket/${k:team, 'red'}/file",
                             "arn:aws:s3:*",
                             "arn:aws:s3:::bucket",
                             "arn:aws:s3:::BUCKET/*",
                             "arn:aws:${k:name}:::bucket/*",
                             "arn:aws:ec2:eu-?:111122223333:instance/${K:Name}*",
                             "arn:aws:ec2:*:*:instance/*",
                             "arn:*:*:*:*:*/file"};
const Words special_resources{"arn:aws:s3:::bucket/${*}/file", "arn:aws:s3:::${$}{k:name}/x",
                              "arn:aws:s3:::bucket/${?}"};
const Words resources{"*",
                      "arn:aws:s3:::bucket",
                      "arn:aws:s3:::bucket/red/file",
                      "arn:aws:s3:::bucket/*/file",
                      "arn:aws:s3:::bucket/?",
                      "arn:aws:s3:::red/file",
                      "arn:aws:s3:::${k:name}/x",
                      "arn:aws:ec2:eu-1:111122223333:instance/i-1",
                      "arn:aws:ec2:eu-1:111122223333:instance/red:1"};

const Words texts{"red", "RED", "blue", "re", "r*d", "*", "a:b", "café", "CAFÉ", "ЖАR", "${k:name}"};
const Words policy_texts{"red",           "RED",         "blue",      "r*",
                         "*e*",           "?ed",         "bl?e",      "café",
                         "Café",          "жаr",         "*",         "${k:name}",
                         "${k:name}*",    "${k:list}",   "${K:NAME}", "${k:team, 'red'}",
                         "${k:team, ''}", "${k:nowhere}"};
const Words special_texts{"r${*}d", "${*}", "*${$}{k:name}", "b${?}", "${$}*"};
const Words names{"red", "blue", "r*d", "re"};
const Words numbers{"1",   "01",   "1.0",   "-1", "-1.5", "0",         "-0",
                    "0.1", "0.10", "0.125", "10", "9",    "2147483648"};
const Words dates{"2026-01-01",           "2026-01",
                  "2026-01-01T00:00Z",    "2026-01-01T00:00:00Z",
                  "2025-12-31T23:59:59Z", "2026-01-01T01:00:00+01:00",
                  "1767225600",           "1767225599",
                  "2025-12-31",           "2026-01-01T00:01-00:30",
                  "2024-02-29",           "1"};
const Words booleans{"true", "false"};
const Words addresses{"10.0.0.1",    "10.1.0.0",    "10.255.255.255",  "192.168.7.9",
                      "192.168.8.0", "2001:db8::1", "2001:DB8:0:0::2", "2001:db9::"};
const Words ranges{"10.0.0.0/8",  "10.0.0.1",      "10.0.0.7/15",      "192.168.0.0/21",
                   "10.0.0.1/32", "0.0.0.0/0",     "2001:db8::/32",    "::/0",
                   "2001:db8::1", "2001:db8::/31", "2001:DB8::0:2/128"};
const Words bytes{"QUJD", "QUI=", "QQ==", "QUJDRA==", "ASIAIOSFODNN7EXAMPLE"};
const Words arns{"arn:aws:iam::111122223333:role/red", "arn:aws:sns:eu-1:111122223333:topic",
                 "arn:aws:sns:eu-1:111122223333:topic:sub", "arn:aws:s3:::bucket/red",
                 "arn:aws:s3:::BUCKET/red"};
const Words policy_arns{"arn:aws:iam::111122223333:role/*",  "arn:aws:sns:*:*:topic",
                        "arn:aws:sns:eu-?:111122223333:*",   "arn:*:s3:*:*:bucket/${k:name}",
                        "arn:aws:${k:service}:::bucket/red", "arn:aws:s?:*:*:b*d",
                        "arn:aws:s*:e?-1:*3:t?p*c:*",        "arn:aws:iam::111122223333:role/red"};

const std::vector<RandomKey>& keys() {
    static const std::vector<RandomKey> all{
        {"String", "k:text", policy_texts, texts},
        {"String", "k:list", policy_texts, texts},
        {"String", "k:blank", {"", "red", "*", "?*"}, {"", "", "red"}, 1},
        {"Numeric", "k:number", numbers, numbers},
        {"Numeric", "k:no-number", {"ten", "1", ""}, {"ten", "1", "0x1"}, 3, false},
        {"Date", "k:date", dates, dates},
        {"Date",
         "k:no-date",
         {"2026-02-30", "yesterday", "2026-01-01"},
         {"2026-13-01", "2026-01-01", "2026-01-01T25:00Z"},
         3,
         false},
        {"Bool", "k:bool", {"true", "false", "true", "false", "yes"}, {"true", "false", "yes"}},
        {"IpAddress", "k:ip", ranges, addresses},
        {"IpAddress",
         "k:no-ip",
         {"10.0.0.1/33", "10.0.0.256", "::1::", "10.0.0.0/8"},
         {"10.0.0.1", "10.0.0.256", "home"},
         3,
         false},
        {"Binary",
         "k:bytes",
         {"QUJD", "QUI=", "QQ==", "QUJDRA==", "Q"},
         {"QUJD", "QUI=", "QQ==", "QUJDRA==", "Q"}},
        {"Arn", "k:arn", policy_arns, arns},
        // Without the variable's value, or in an old version, it is no ARN.
        {"Arn", "k:same-arn", {"${k:arn-name}", "arn:aws:iam::111122223333:role/red"}, arns, 3, false},
        {"Arn",
         "k:no-arn",
         {"*", "arn:aws:s3*", "arn:aws:*:bucket", "arn:aws:s3:::bucket"},
         {"*", "arn:aws:s3", "bucket", "arn:aws:s3:::bucket"},
         3,
         false},
    };
    return all;
}

/// What variables stand for.
const std::vector<RandomKey>& variables() {
    static const std::vector<RandomKey> all{{"", "k:name", {}, names, 2},
                                            {"", "k:team", {}, names, 1},
                                            {"", "k:service", {}, {"s3", "sns"}, 1},
                                            {"", "k:arn-name", {}, {arns.front(), arns.back()}, 1}};
    return all;
}

const Words accounts{"111122223333", "arn:aws:iam::111122223333:root", "444455556666"};
const Words people{"arn:aws:iam::111122223333:role/path/red",
                   "arn:aws:iam::111122223333:role/blue",
                   "arn:aws:iam::111122223333:user/red",
                   "arn:aws:sts::111122223333:assumed-role/red/session",
                   "arn:aws:sts::111122223333:assumed-role/blue/session",
                   "arn:aws:sts::444455556666:assumed-role/red/session",
                   "arn:aws:sts::111122223333:federated-user/guest"};
const Words nobody{"AROAAAAAAAAAAAAAAAAAA", "arn:aws:iam::111122223333:role/*",
                   "arn:aws:iam::111122223333:user/RED", "lex.amazonaws.com", "accounts.google.com"};
const Words services{"lex.amazonaws.com", "ec2.amazonaws.com"};
const Words providers{"accounts.google.com", "arn:aws:iam::111122223333:saml-provider/red"};
const Words canonical_users{"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", "0a59df"};

} // namespace

std::size_t RandomPolicies::below(std::size_t limit) {
    return random_() % limit; // the same on every machine, unlike a distribution
}

bool RandomPolicies::happens(std::size_t in_hundred) {
    return below(100) < in_hundred;
}

const std::string& RandomPolicies::pick(const Words& words) {
    return words[below(words.size())];
}

Words RandomPolicies::some(const Words& words, std::size_t most) {
    Words chosen;
    for (std::size_t count = 1 + below(most); count > 0; --count) {
        chosen.push_back(pick(words));
    }
    return chosen;
}

/// String operators and Null are for every key, the others for those of their own.
const RandomKey& RandomPolicies::key_for(const std::string& operation, bool negated, bool can_be_blank) {
    while (true) {
        const RandomKey& key = keys()[below(keys().size())];
        const bool is_own = operation.find(key.family) != std::string::npos || operation == "Null" ||
                            (operation.starts_with("String") && happens(5));
        if (is_own && (key.negated || !negated) && (can_be_blank || key.name != "k:blank")) {
            return key;
        }
    }
}

iam::Condition RandomPolicies::condition(bool variables) {
    static constexpr std::array<std::string_view, 3> prefixes{"", "ForAnyValue:", "ForAllValues:"};
    const auto all = guide::operations();
    const std::size_t turn = next_operation_++;
    const guide::Operation& operation = all[turn % all.size()];
    const std::string_view prefix = prefixes[turn / all.size() % 3];
    const bool is_null = operation.name == "Null";
    const bool if_exists = turn / all.size() / 3 % 2 == 1 && !is_null;
    const std::string name(operation.name);
    const RandomKey& key = key_for(name, operation.negated, !is_null && prefix != "ForAnyValue:");
    Words values = some(is_null ? booleans : key.policy_values, 3);
    if (variables && (name.starts_with("String") || name.starts_with("Arn")) && key.family == "String" &&
        happens(15)) {
        values.back() = pick(special_texts);
    }
    if (!is_null && (if_exists || !prefix.empty()) && happens(4)) {
        values.clear();
    }
    const std::string spelled = happens(20) ? "K" + key.name.substr(1) : key.name;
    const std::string whole = std::string(prefix) + name + (if_exists ? "IfExists" : "");
    return {happens(1) ? "StringSounds" : whole, spelled, values};
}

std::vector<iam::Principals> RandomPolicies::principals() {
    std::vector<iam::Principals> all;
    if (happens(60)) {
        Words some_people = some(happens(50) ? people : accounts, 2);
        if (happens(20)) {
            some_people.push_back(pick(nobody));
        }
        if (happens(5)) {
            some_people.emplace_back("*");
        }
        all.push_back({"AWS", some_people});
    }
    for (const auto& [kind, words] :
         {std::pair<const char*, const Words&>{"Service", services},
          std::pair<const char*, const Words&>{"Federated", providers},
          std::pair<const char*, const Words&>{"CanonicalUser", canonical_users}}) {
        if (all.empty() || happens(20)) {
            all.push_back({kind, happens(3) ? Words() : some(words, 2)});
        }
    }
    return all;
}

/// Somebody together with the account and the role, or one of these left out.
std::vector<iam::Principals> RandomPolicies::excepted() {
    std::vector<iam::Principals> all = principals();
    Words trio{"arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:role/path/red", pick(people)};
    if (happens(30)) {
        trio.erase(trio.begin() + static_cast<std::ptrdiff_t>(below(3)));
    }
    all.push_back({"AWS", trio});
    return all;
}

iam::Statement RandomPolicies::statement(bool trust, bool variables) {
    iam::Statement made;
    made.effect = happens(35) ? iam::Effect::deny : iam::Effect::allow;
    made.not_actions = happens(15);
    made.actions = happens(1) && !made.not_actions ? Words() : some(policy_actions, 3);
    if (trust) {
        made.not_principals = made.effect == iam::Effect::deny && happens(50);
        made.principals = made.not_principals ? excepted() : principals();
    } else {
        made.not_resources = happens(20);
        made.resources = happens(1) && !made.not_resources ? Words() : some(policy_resources, 3);
        if (variables && happens(15)) {
            made.resources.push_back(pick(special_resources));
        }
    }
    for (std::size_t count = below(3); count > 0; --count) {
        made.conditions.push_back(condition(variables));
    }
    return made;
}

iam::Document RandomPolicies::document() {
    iam::Document made;
    made.version = happens(85) ? "2012-10-17" : happens(50) ? "2008-10-17" : "";
    const bool trust = happens(35);
    for (std::size_t count = 1 + below(4); count > 0; --count) {
        made.statements.push_back(statement(trust, guide::has_variables(made)));
    }
    return made;
}

iam::Caller RandomPolicies::caller() {
    switch (below(5)) {
        case 0:
            return {"Service", pick(services)};
        case 1:
            return {"Federated", pick(providers)};
        case 2:
            return {"CanonicalUser", pick(canonical_users)};
        default:
            return {"AWS", pick(happens(85) ? people : accounts)};
    }
}

iam::Request RandomPolicies::request(const iam::Document& document) {
    iam::Request made;
    made.action = pick(actions);
    made.resource = pick(resources);
    for (const std::vector<RandomKey>& group : {keys(), variables()}) {
        for (const RandomKey& key : group) {
            if (happens(75)) {
                const Words values = some(key.request_values, happens(50) ? 1 : key.most);
                made.context.push_back(
                    {happens(10) ? "K" + key.name.substr(1) : key.name, happens(3) ? Words() : values});
            }
        }
    }
    if (!document.statements.front().principals.empty()) {
        made.caller = caller();
    }
    return made;
}

} // namespace slrc::test
