#include "tests/unit/importer/random_role.hpp"

#include "compiler/catalog/catalog.hpp"
#include "compiler/iam/operators.hpp"

#include <random>
#include <set>
#include <string_view>
#include <vector>

namespace slrc::test {

namespace {

using iam::OperatorFamily;

class RoleMaker {
public:
    explicit RoleMaker(unsigned seed) : random_(seed) {}

    std::string make() {
        std::string text = "role Random {\npath \"/" + std::string(chance(2) ? "" : "a/b/") + "\"\n";
        if (chance(3)) {
            text += "tags { team: " + string("a/b=c+d") + " \"cost centre\": \"4 2\" }\n";
        }
        if (chance(3)) {
            text += "boundary \"arn:aws:iam::111122223333:policy/b\"\n";
        }
        text += trust();
        const std::size_t count = 1 + pick(6);
        for (std::size_t index = 0; index < count; ++index) {
            text += rule(index);
        }
        return text + "}\n";
    }

private:
    std::size_t pick(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
    }
    bool chance(std::size_t of) { return pick(of) == 0; }
    template <typename Values>
    auto one_of(const Values& values) {
        return values[pick(values.size())];
    }

    /// A string of the language that stands for a text; variables in it stay.
    static std::string string(std::string_view text) {
        std::string result = "\"";
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text.substr(at).starts_with("${")) {
                const std::size_t end = text.find('}', at) + 1;
                result += text.substr(at, end - at);
                at = end - 1;
            } else if (text[at] == '"' || text[at] == '\\') {
                result += std::string("\\") + text[at];
            } else if (text[at] == '{' || text[at] == '}') {
                result += std::string(2, text[at]);
            } else if (text[at] == '\n') {
                result += "\\n";
            } else {
                result += text[at];
            }
        }
        return result + "\"";
    }

    std::string action() {
        const auto services = catalog::built_in().services();
        const auto actions = catalog::built_in().actions(one_of(services));
        if (actions.empty()) {
            return "s3:Get*";
        }
        const std::string name = catalog::built_in().full_name(one_of(actions));
        const std::size_t colon = name.find(':');
        return chance(6)    ? name.substr(0, colon + 4) + "*"
               : chance(12) ? name.substr(0, colon + 1) + "*"
                            : name;
    }

    std::string list(std::size_t most, const auto& make_one) {
        std::string text = make_one();
        for (std::size_t more = pick(most); more > 0; --more) {
            text += ", " + make_one();
        }
        return text;
    }

    std::string actions() {
        return list(5, [this] { return action(); });
    }

    std::string resource() {
        const std::vector<std::string> all{"arn:aws:s3:::bucket/${aws:username}/*",
                                           "arn:aws:s3:::bucket",
                                           "arn:aws:sqs:us-east-1:111122223333:queue",
                                           "arn:*:dynamodb:*:*:table/a{b}",
                                           "arn:aws:s3:::x\"y\\z",
                                           "arn:aws:s3:::caf\u00e9/${aws:PrincipalTag/team, 'a b'}/${*}",
                                           "arn:aws:logs:*:*:log-group:/a/$b:*",
                                           "arn:aws:sqs:*"};
        return string(one_of(all));
    }

    std::string rule(std::size_t index) {
        std::string text = chance(3) ? "deny " : "allow ";
        text += chance(5) ? "* except " + actions() : chance(9) ? "*" : actions();
        const std::string resources = list(3, [this] { return resource(); });
        text += chance(5) ? " on * except " + resources : chance(2) ? " on *" : " on " + resources;
        if (!chance(3)) {
            text += " if " + condition();
        }
        return text + (chance(2) ? " as Sid" + std::to_string(index) : "") + "\n";
    }

    std::string value(OperatorFamily family) {
        switch (family) {
            case OperatorFamily::numeric:
                return one_of(std::vector<std::string>{"1", "-2.5", "300", "0010"});
            case OperatorFamily::date:
                return string(
                    one_of(std::vector<std::string>{"2026-01-31T00:00:00Z", "2026-01-31", "1700000000"}));
            case OperatorFamily::boolean:
            case OperatorFamily::null:
                return chance(2) ? "true" : "false";
            case OperatorFamily::binary:
                return "\"QUJD\"";
            case OperatorFamily::ip_address:
                return string(one_of(std::vector<std::string>{"203.0.113.0/24", "2001:db8::/32"}));
            case OperatorFamily::arn:
                return string(one_of(std::vector<std::string>{
                    "arn:aws:sns:*:111122223333:a", "arn:aws:iam::${aws:PrincipalAccount}:role/*"}));
            case OperatorFamily::string:
                break;
        }
        return string(one_of(std::vector<std::string>{"a", "", "true", "12", "a*?", "${aws:username}",
                                                      "{\"a\\b\"}", "a\nb", "$x", "2026-01-31"}));
    }

    std::string test(std::set<std::string>& used) {
        const auto facts = iam::operators()[pick(iam::operators().size())];
        std::string operation(facts.name);
        operation += facts.family != OperatorFamily::null && chance(4) ? "IfExists" : "";
        operation.insert(0, chance(4) ? "ForAnyValue:" : chance(4) ? "ForAllValues:" : "");
        const std::vector<std::string> keys{
            "aws:PrincipalTag/team", "aws:SourceArn",       "aws:SourceIp",
            "aws:CurrentTime",       "aws:SecureTransport", "s3:max-keys",
            "aws:TagKeys",           "aws:username",        "aws:RequestTag/cost centre"};
        const std::string key = one_of(keys);
        // A list is compared by one of the two: anything else in a deny is an error.
        const bool reads_one = facts.family != OperatorFamily::null && !operation.starts_with("For");
        operation.insert(0, reads_one && std::string_view(key) == "aws:TagKeys" ? "ForAnyValue:" : "");
        if (!used.insert(operation + key).second) {
            return test(used);
        }
        const std::string quoted = key.find(' ') == std::string::npos ? key : "\"" + key + "\"";
        if (chance(12)) {
            return quoted + " " + operation + " []";
        }
        const std::string values = list(3, [&] { return value(facts.family); });
        return quoted + " " + operation + " [" + values + "]";
    }

    std::string condition() {
        // Some repeat from rule to rule.
        if (chance(3)) {
            return one_of(std::vector<std::string>{
                "aws:ResourceAccount == \"${aws:PrincipalAccount}\"",
                "aws:ResourceAccount == \"${aws:PrincipalAccount}\" and aws:SecureTransport == true",
                "aws:SecureTransport == true", "aws:SourceVpc exists and aws:SecureTransport == true"});
        }
        std::set<std::string> used;
        std::string text = test(used);
        for (std::size_t more = pick(3); more > 0; --more) {
            text += " and " + test(used);
        }
        return text;
    }

    std::string trust() {
        const std::vector<std::string> principals{
            "service lambda.amazonaws.com",
            "service \"account.amazonaws.com\"",
            "account 111122223333",
            "aws \"444455556666\"",
            "aws \"arn:aws:iam::444455556666:role/a=b\"",
            "aws \"arn:aws-cn:iam::444455556666:root\"",
            "*",
            "federated \"accounts.google.com\"",
            "canonical_user \"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be\""};
        std::string text;
        for (std::size_t count = 1 + pick(3); count > 0; --count) {
            text += chance(5) ? "distrust " : "trust ";
            text += list(4, [&] { return one_of(principals); });
            text += chance(3)   ? " to sts:AssumeRole, sts:TagSession"
                    : chance(5) ? " to * except sts:TagSession"
                                : "";
            text += chance(2) ? " if " + condition() : "";
            text += chance(3) ? " as Trust" + std::to_string(count) : "";
            text += "\n";
        }
        return text;
    }

    std::mt19937 random_;
};

} // namespace

std::string random_role(unsigned seed) {
    return RoleMaker(seed).make();
}

} // namespace slrc::test
