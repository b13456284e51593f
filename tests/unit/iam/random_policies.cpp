#include "tests/unit/iam/random_policies.hpp"

#include "compiler/iam/operators.hpp"

namespace slrc::test {

namespace {

using iam::OperatorFamily;
using Words = std::vector<std::string>;

const Words policy_actions{"s3:GetObject", "S3:getOBJECT",    "s3:Get*", "s3:*",  "*",
                           "ec2:?un*",     "s3:Put?bject",    "*:Get*",  "ec2:*", "s3:GetO?",
                           "s3:*Ob*ct*",   "ec2:RunInstances"};
const Words actions{"s3:GetObject", "s3:PutObject", "ec2:RunInstances", "s3:getobject", "S3:GetObjectAcl"};

const Words policy_resources{"*",
                             "arn:aws:s3:::bucket/*",
                             "arn:aws:s3:::b*t/?ed/file",
                             "arn:aws:s3:::${k:text}/*",
                             "arn:aws:s3:::bucket/${k:text, 'red'}/file",
                             "arn:aws:s3:::bucket/${*}/file",
                             "arn:aws:s3*",
                             "arn:aws:s3",
                             "arn:aws:s3:::bucket",
                             "arn:aws:${k:text}:::bucket/*",
                             "arn:aws:*:instance/i-1",
                             "arn:aws:ec2:eu-?:111122223333:instance/${k:text}*",
                             "arn:*:*:*:*:*/file",
                             "arn:aws:s3:::bucket/${K:Text}${$}{x}"};
const Words resources{"*",
                      "arn:aws:s3:::bucket",
                      "arn:aws:s3:::bucket/red/file",
                      "arn:aws:s3:::bucket/*/file",
                      "arn:aws:s3:::red/file",
                      "arn:aws:ec2:eu-1:111122223333:instance/i-1",
                      "arn:aws:ec2:eu-1:111122223333:instance/red:1",
                      "arn:aws:s3:::bucket/red${x}"};

const Words texts{"red", "s3", "Red", "blue", "r*d", "*", "", "re", "a:b"};
const Words policy_texts{"red",       "RED",        "blue",
                         "r*",        "*e*",        "?ed",
                         "${k:text}", "${k:none}",  "${k:none, 'red'}",
                         "r${*}d",    "${k:text}*", "",
                         "${k:list}", "bl?e",       "${K:OTHER}",
                         "*${$}"};
const Words numbers{"1",  "-2", "-1.5", "01", "1.0",        "-1", "0.1", "0.10",
                    "10", "9",  "-0",   "0",  "2147483648", "x",  "1."};
const Words dates{"2026-01-01",
                  "2026",
                  "2026-01-01T00:00:00Z",
                  "2026-01-01T01:00:00+01:00",
                  "1767225600",
                  "2025-12-31",
                  "2026-02-30",
                  "2026-01-01T00:00:00.5Z",
                  "2026-01",
                  "yesterday",
                  "2026-01-01T00:01-00:30"};
const Words booleans{"true", "false", "True", "yes", ""};
const Words addresses{"10.0.0.1",   "10.1.0.0", "192.168.7.9", "2001:db8::1",
                      "2001:db9::", "not",      "10.0.0.256"};
const Words ranges{"10.0.0.0/8", "10.0.0.1", "10.0.0.0/15", "192.168.0.0/21", "2001:db8::/32",
                   "0.0.0.0/0",  "::/0",     "10.0.0.1/33", "2001:db8::/31",  "${k:ip}"};
const Words bytes{"QUJD", "QUI=", "QR==", "QQ==", "Q", "", "QUJDRA=="};
const Words arns{"arn:aws:iam::111122223333:role/red",
                 "arn:aws:sns:eu-1:111122223333:topic",
                 "arn:aws:sns:eu-1:111122223333:topic:sub",
                 "arn:aws:s3:::bucket/red",
                 "arn:aws:s3",
                 "*"};
const Words policy_arns{"arn:aws:iam::111122223333:role/*",
                        "arn:aws:sns:*:*:topic",
                        "arn:aws:*:topic",
                        "arn:aws:sns:eu-?:111122223333:*",
                        "arn:*:s3:*:*:bucket/${k:text}",
                        "*",
                        "${k:arn}",
                        "arn:aws:iam::*role/red",
                        "arn:aws:s*:e?-1:*3:t?p*c:*"};

struct Key {
    OperatorFamily family;
    std::string name;
    const Words& policy_values;
    const Words& request_values;
};

const std::vector<Key>& keys() {
    static const std::vector<Key> all{{OperatorFamily::string, "k:text", policy_texts, texts},
                                      {OperatorFamily::string, "k:list", policy_texts, texts},
                                      {OperatorFamily::string, "k:other", policy_texts, texts},
                                      {OperatorFamily::numeric, "k:number", numbers, numbers},
                                      {OperatorFamily::date, "k:date", dates, dates},
                                      {OperatorFamily::boolean, "k:bool", booleans, booleans},
                                      {OperatorFamily::ip_address, "k:ip", ranges, addresses},
                                      {OperatorFamily::binary, "k:bytes", bytes, bytes},
                                      {OperatorFamily::arn, "k:arn", policy_arns, arns}};
    return all;
}

const Words accounts{"111122223333", "arn:aws:iam::111122223333:root", "444455556666"};
const Words people{"arn:aws:iam::111122223333:role/path/red",
                   "arn:aws:iam::111122223333:user/red",
                   "arn:aws:sts::111122223333:assumed-role/red/session",
                   "arn:aws:sts::111122223333:assumed-role/blue/session",
                   "arn:aws:sts::444455556666:assumed-role/red/session",
                   "AROAAAAAAAAAAAAAAAAAA"};
const Words services{"lex.amazonaws.com", "ec2.amazonaws.com"};
const Words providers{"accounts.google.com", "arn:aws:iam::111122223333:saml-provider/red"};

} // namespace

std::size_t RandomPolicies::below(std::size_t limit) {
    return random_() % limit; // the same on every machine, unlike a distribution
}

bool RandomPolicies::happens(std::size_t in_hundred) {
    return below(100) < in_hundred;
}

std::string RandomPolicies::pick(const Words& words) {
    return words[below(words.size())];
}

Words RandomPolicies::some(const Words& words, std::size_t most) {
    Words chosen;
    for (std::size_t count = 1 + below(most); count > 0; --count) {
        chosen.push_back(pick(words));
    }
    return chosen;
}

std::string RandomPolicies::operation() {
    const auto all = iam::operators();
    const std::size_t turn = next_operation_++;
    iam::Operator made;
    made.facts = &all[turn % all.size()];
    made.set = static_cast<iam::SetOperator>(turn / all.size() % 3);
    made.if_exists = turn / all.size() / 3 % 2 == 1 && made.facts->family != OperatorFamily::null;
    return happens(1) ? "StringSounds" : to_string(made);
}

iam::Condition RandomPolicies::condition() {
    const std::string name = operation();
    const auto parsed = iam::parse_operator(name);
    const OperatorFamily family = parsed ? parsed->facts->family : OperatorFamily::string;
    const Key* key = &keys()[below(keys().size())];
    while (family != OperatorFamily::null && key->family != family && !happens(2)) {
        key = &keys()[below(keys().size())];
    }
    const Words& values = family == OperatorFamily::null ? booleans : key->policy_values;
    std::string spelled = key->name;
    if (happens(20)) {
        spelled[0] = 'K';
    }
    return {name, spelled, happens(3) ? Words() : some(values, 3)};
}

std::vector<iam::Principals> RandomPolicies::principals() {
    std::vector<iam::Principals> all;
    if (happens(70)) {
        Words names = some(happens(50) ? people : accounts, 3);
        if (happens(40)) {
            names.push_back(pick(accounts));
        }
        if (happens(5)) {
            names.emplace_back("*");
        }
        all.push_back({"AWS", names});
    }
    if (happens(40)) {
        all.push_back({"Service", some(services, 2)});
    }
    if (all.empty() || happens(20)) {
        all.push_back({"Federated", some(providers, 2)});
    }
    return all;
}

iam::Statement RandomPolicies::statement(bool trust) {
    iam::Statement made;
    made.effect = happens(25) ? iam::Effect::deny : iam::Effect::allow;
    made.actions = some(policy_actions, 3);
    made.not_actions = happens(15);
    if (trust) {
        made.principals = principals();
        made.not_principals = happens(20);
    } else {
        made.resources = some(policy_resources, 3);
        made.not_resources = happens(15);
    }
    for (std::size_t count = below(3); count > 0; --count) {
        made.conditions.push_back(condition());
    }
    return made;
}

iam::Document RandomPolicies::document() {
    iam::Document made;
    made.version = happens(10) ? "2008-10-17" : "2012-10-17";
    const bool trust = happens(30);
    for (std::size_t count = 1 + below(4); count > 0; --count) {
        made.statements.push_back(statement(trust));
    }
    return made;
}

iam::Request RandomPolicies::request(const iam::Document& document) {
    iam::Request made;
    made.action = pick(actions);
    made.resource = pick(resources);
    for (const Key& key : keys()) {
        if (happens(65)) {
            Words values = happens(70) ? Words{pick(key.request_values)} : some(key.request_values, 3);
            made.context.push_back({key.name, happens(3) ? Words() : values});
        }
    }
    if (!document.statements.front().principals.empty() && happens(95)) {
        made.caller = happens(60)   ? iam::Caller{"AWS", pick(happens(80) ? people : accounts)}
                      : happens(60) ? iam::Caller{"Service", pick(services)}
                                    : iam::Caller{"Federated", pick(providers)};
    }
    return made;
}

} // namespace slrc::test
