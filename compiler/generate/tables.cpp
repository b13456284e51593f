// Each check is one expression, or several: the first one that fits a value gives the answer. Where a number has a limit, or
// the groups of an address are counted, the expression is long, and is put together here.
#include "compiler/generate/tables.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "compiler/pattern/automaton.hpp"
#include "compiler/pattern/language.hpp"
#include "compiler/text/format.hpp"

#include <utility>

namespace slrc::generate {

namespace {

/// Answers, and the expressions of the values that get them.
using Answers = std::vector<std::pair<char, std::string>>;

std::optional<std::string> table(const Answers& answers) {
    std::vector<pattern::Outcome> outcomes;
    for (const auto& [name, expression] : answers) {
        outcomes.push_back({name, {pattern::read_expression(expression).language}});
    }
    const auto automaton = pattern::make_automaton(outcomes);
    return automaton ? pattern::table_text(*automaton) : std::nullopt;
}

std::string times(const std::string& expression, std::size_t count) {
    return expression + "{" + std::to_string(count) + "}";
}

constexpr const char* account = "[0-9]{12}";

/// By partition: its number.
Answers regions() {
    Answers answers;
    const auto all = catalog::partitions();
    for (const std::string_view prefix : catalog::region_prefixes()) {
        const auto* own = catalog::partition_of_region(std::string(prefix) + "somewhere-1");
        const auto index = own - all.data();
        answers.emplace_back(static_cast<char>('0' + index), std::string(prefix) + "[a-z0-9_]+-[0-9]+");
    }
    return answers;
}

/// Colons inside of a variable do not divide.
std::string arn() {
    const std::string part = R"((?:(?:[^:$]|\$+[^:${]|\$+\{[^}]*\})+\$*|\$+))";
    return text::format("arn:{}:{}:{}?:{}?:(?s:.+)", part, part, part, part);
}

/// A wildcard may stand for the colons after it, but not for what stands before it.
std::string resource() {
    return R"(\*|arn:(?:[^:*]*\*|[^:*]+:(?:[^:*][^*]*)?\*)(?s:.*)|)" + arn();
}

/// Digits that are a number up to that one: they have fewer digits, or a smaller one after the same beginning.
std::string number_up_to(const std::string& limit) {
    std::string rest;
    for (std::size_t at = limit.size(); at-- > 0;) {
        const char least = at == 0 ? '1' : '0';
        std::string same = limit[at] + rest;
        if (limit[at] > least) {
            const std::string smaller = {'[', least, '-', static_cast<char>(limit[at] - 1), ']'};
            same = "(?:" + same + "|" + smaller + times("[0-9]", limit.size() - at - 1) + ")";
        }
        rest = std::move(same);
    }
    return "(?:0+|0*(?:" + rest + "|[1-9][0-9]{0," + std::to_string(limit.size() - 2) + "}))";
}

/// Since 1970, in 64 bits.
std::string seconds() {
    return number_up_to("9223372036854775807") + "|-" + number_up_to("9223372036854775808");
}

std::string date() {
    const std::string long_month = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])";
    const std::string short_month = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)";
    const std::string day = "(?:" + long_month + "|" + short_month + "|02-(?:0[1-9]|1[0-9]|2[0-8]))";
    const std::string leap_year =
        "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
    const std::string time =
        R"(T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)";
    return "[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?|(?:[0-9]{4}-" + day + "|" + leap_year + "-02-29)(?:" + time +
           ")?";
}

/// Groups of hexadecimal digits, from the last one to the first. `::` stands for one group or more, and the last two groups may
/// be an address of four bytes.
std::string address_of_six(const std::string& four) {
    const std::string group = "[0-9A-Fa-f]{1,4}";
    std::string rest; // what may follow after the groups before
    for (std::size_t before = 8; before-- > 0;) {
        const std::size_t most = 7 - before;
        std::string tail = most > 0 ? group + "(?::" + group + "){0," + std::to_string(most - 1) + "}" : "";
        if (most > 1) {
            tail += "|(?:" + group + ":){0," + std::to_string(most - 2) + "}" + four;
        }
        const std::string colon = before == 0 ? "" : ":";
        rest = "(?:" + colon + group + rest + (before == 6 ? "|:" + four : "") + "|::(?:" + tail + ")?)";
    }
    return rest;
}

/// With or without the length of a prefix.
std::string address() {
    const std::string byte = "(?:[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    const std::string four = times("(?:" + byte + "\\.)", 3) + byte;
    return four + "(?:/(?:[0-9]|[12][0-9]|3[0-2]))?|" + address_of_six(four) +
           "(?:/(?:[0-9]|[1-9][0-9]|1[01][0-9]|12[0-8]))?";
}

constexpr const char* host = R"([\w-][\w.-]*\.[\w.-]*[\w-])";

Answers providers() {
    return {{'+', host}, {'+', std::string("arn:[^:]+:iam::") + account + ":(?:saml|oidc)-provider/(?s:.+)"}};
}

/// `p` is an ARN of something else, `a` of another's account, `r` one with a region, and `s` a session without its names.
Answers identities() {
    const auto named = [](const std::string& region, const std::string& owner, const std::string& session) {
        const std::string place = ":" + region + ":" + owner + ":";
        return "arn:[^:]+:(?:iam" + place + "(?:root|(?:user|role)/(?s:.+))|sts" + place +
               "(?:federated-user/(?s:.+)|assumed-role/" + session + "))";
    };
    const std::string any = "(?s:.+)";
    return {{'+', std::string("\\*|") + account}, {'+', named("", account, "[^/]+/[^/]+")},
            {'r', named("[^:]+", "[^:]*", any)},  {'s', named("", account, any)},
            {'a', named("", "[^:]*", any)},       {'p', "arn:[^:]+:[^:]+:[^:]*:[^:]*:(?s:.+)"}};
}

/// As `pattern::parts_meet` reads a form.
std::string form_expression(std::string_view form) {
    const auto parts = pattern::divide_form(form);
    std::string all = "(?s)";
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const bool is_resource = index == pattern::parts_before_resource;
        for (const pattern::FormPiece& piece : parts.at(index)) {
            const std::string_view any = !is_resource ? "[^:]" : piece.may_have_slashes ? "." : "[^/]";
            all += piece.is_hole ? text::format("{}{}", any, piece.may_be_empty ? "*" : "+")
                                 : text::format("\\Q{}\\E", piece.text);
        }
        all += is_resource ? "" : ":";
    }
    return all;
}

/// What no principal has: `v` is a variable, `w` a wildcard.
Answers open_parts() {
    return {{'v', R"((?s).*\$\{.*)"}, {'w', "(?s).*[*?].*"}};
}

} // namespace

std::vector<ValueTable> value_tables() {
    std::vector<ValueTable> tables;
    const auto add = [&](std::string_view name, const Answers& answers) {
        tables.push_back({"slrc_table_" + std::string(name), table(answers).value()});
    };
    add("account", {{'+', account}});
    add("region", regions());
    add("suffix", {{'+', R"([\w+=,.@-]{1,64})"}});
    add("arn", {{'+', arn()}});
    add("streams", {{'+', "(?s:.*):log-group:[^:]+:\\*"}});
    add("resource", {{'+', resource()}});
    add("open_part", open_parts());
    add("host", {{'+', host}});
    add("provider", providers());
    add("identity", identities());
    add("principal_id", {{'+', "(?:AROA|AIDA)[A-Z0-9]{16,124}"}});
    add("boolean", {{'+', "true|false"}});
    add("number", {{'+', R"(-?[0-9]+(?:\.[0-9]+)?)"}});
    add("seconds", {{'+', seconds()}});
    add("date", {{'+', date()}});
    add("base64", {{'+', "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?"}});
    add("address", {{'+', address()}});
    return tables;
}

std::string arn_table(std::span<const std::string> patterns) {
    Answers answers;
    for (const std::string& one : patterns) {
        answers.emplace_back('+', form_expression(one));
    }
    return table(answers).value();
}

std::optional<std::string> expression_table(std::string_view re2) {
    constexpr std::size_t most_letters = 60'000; // a string of Java's has less than 65,536
    std::optional<std::string> text = table({{'+', std::string(re2)}});
    return text && text->size() <= most_letters ? text : std::nullopt;
}

bool takes_empty_text(std::string_view re2) {
    const std::vector<pattern::Outcome> outcomes{{'+', {pattern::read_expression(re2).language}}};
    const auto automaton = pattern::make_automaton(outcomes);
    return automaton && pattern::outcome(*automaton, "") == '+';
}

} // namespace slrc::generate
