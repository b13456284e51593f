#include "tests/unit/support/random_specification.hpp"

namespace slrc::test {

std::string RandomSpecifications::name() {
    return chance_.once_in(6)
               ? chance_.pick({"service", "account", "key", "aws", "path", "test", "to", "with"})
               : chance_.pick({"a", "b", "speak", "own_account", "a_rather_long_name_of_something", "X9",
                               "_hidden", "queues"});
}

void RandomSpecifications::reference() {
    put(name());
    if (chance_.once_in(5)) {
        put_glued("." + name());
    }
}

std::string RandomSpecifications::string_segment() {
    return chance_.pick({"arn:{partition}:s3:::",
                         "{bucket}",
                         "{logs.bucket}",
                         "${aws:username}",
                         "${aws:x/y, 'z'}",
                         "{{",
                         "}}",
                         "\\\"",
                         "\\\\",
                         "\\n",
                         "\\t",
                         "\\u{e9}",
                         "\\u{00E9}",
                         "\xC3\xA9",
                         "\\u{24}",
                         "$",
                         "$$",
                         "\\u{7f}",
                         "\\u{200b}",
                         "\\u{7B}",
                         " ",
                         "//",
                         "text",
                         "*",
                         "\\u{1F600}",
                         "/path/of/it"});
}

void RandomSpecifications::string() {
    std::string text = "\"";
    for (std::size_t count = chance_.below(5); count > 0; --count) {
        const std::string segment = string_segment();
        // A `$` before a brace begins a variable.
        text += text.ends_with('$') && segment.front() == '{' ? "-" + segment : segment;
    }
    put(text + "\"");
}

void RandomSpecifications::value() {
    switch (chance_.below(5)) {
        case 0:
            put(chance_.pick({"0", "12", "-3", "1.50", "007", "444455556666"}));
            break;
        case 1:
            put(chance_.pick({"true", "false"}));
            break;
        case 2:
            reference();
            break;
        default:
            string();
    }
}

void RandomSpecifications::bracketed(bool of_actions) {
    put("[");
    if (of_actions) {
        put(chance_.pick({"lex:GetSession", "s3:Get*", "polly:SynthesizeSpeech"}));
        for (std::size_t more = chance_.below(6); more > 0; --more) {
            put(",");
            action();
        }
    } else if (!chance_.once_in(8)) {
        list(6, [&] { value(); });
    }
    put("]");
}

void RandomSpecifications::values() {
    if (chance_.once_in(2)) {
        bracketed(false);
    } else {
        value();
    }
}

void RandomSpecifications::action() {
    switch (chance_.below(5)) {
        case 0:
            put(chance_.pick({"logs:{", "lex:{", "s*:{"}));
            list(7, [&] {
                put(chance_.pick({"CreateLogStream", "PutLogEvents", "Get*", "A", "Lo?k_up-It"}));
            });
            put("}");
            break;
        case 1:
            reference();
            break;
        default:
            put(chance_.pick(
                {"lex:GetSession", "s3:Get*", "iam:*", "a-b:C_d-e", "elasticloadbalancing:RegisterTargets"}));
    }
}

void RandomSpecifications::actions() {
    if (chance_.once_in(6)) {
        put("*");
    } else {
        list(4, [&] { action(); });
    }
}

void RandomSpecifications::resources() {
    list(4, [&] {
        switch (chance_.below(4)) {
            case 0:
                put("*");
                break;
            case 1:
                reference();
                break;
            default:
                string();
        }
    });
}

void RandomSpecifications::guard(std::size_t depth) {
    const std::size_t kind = depth == 0 ? 0 : chance_.below(6);
    if (kind == 1) {
        put("not");
        guard(depth - 1);
    } else if (kind == 2) {
        put("(");
        guard(depth - 1);
        put(")");
    } else if (kind >= 4) {
        const std::string word = kind == 4 ? "and" : "or";
        for (std::size_t count = 1 + chance_.below(3); count > 0; --count) {
            guard(depth - 1);
            put(word);
        }
        guard(depth - 1);
    } else {
        put(name());
    }
}

void RandomSpecifications::condition_test() {
    if (chance_.once_in(5)) {
        put(chance_.pick({"any", "all"}));
    }
    if (chance_.once_in(4)) {
        string();
    } else {
        put(chance_.pick({"aws:SourceArn", "aws:ResourceTag/team", "aws:ResourceTag/a:b+c@d=e", "s3:max-keys",
                          "accounts.google.com:aud", "aws:PrincipalTag/quite_a_long_key_of_a_tag"}));
    }
    if (chance_.once_in(6)) {
        put("?");
    }
    if (chance_.once_in(6)) {
        put_words(chance_.pick({"exists", "not exists"}));
        return;
    }
    put_words(chance_.pick({"==", "!=", "<", "<=", ">", ">=", "in", "like", "not in", "not like",
                            "StringEquals", "ForAllValues:StringLikeIfExists"}));
    values();
}

void RandomSpecifications::condition(std::size_t depth) {
    const std::size_t kind = depth == 0 ? chance_.below(2) : chance_.below(7);
    if (kind == 2) {
        put("not");
        condition(depth - 1);
    } else if (kind == 3) {
        put("(");
        condition(depth - 1);
        put(")");
    } else if (kind >= 5) {
        const std::string word = kind == 5 ? "and" : "or";
        for (std::size_t count = 1 + chance_.below(3); count > 0; --count) {
            condition(depth - 1);
            put(word);
        }
        condition(depth - 1);
    } else if (kind == 0) {
        reference();
    } else {
        condition_test();
    }
}

void RandomSpecifications::type() {
    const bool list = chance_.once_in(3);
    if (list) {
        put("[");
    }
    put(chance_.pick({"s3:bucket", "string", "kms:key", "region", "account"}));
    if (chance_.once_in(5)) {
        put("matching");
        put(chance_.pick({R"("[a-z]{2,8}\\d")", R"("")", R"("a\"b")"}));
    }
    if (list) {
        put("]");
    }
}

void RandomSpecifications::parameter() {
    put(name());
    put(":");
    type();
    if (chance_.once_in(3)) {
        put("=");
        values();
    }
    if (chance_.once_in(4)) {
        string();
    }
}

void RandomSpecifications::parameters() {
    if (chance_.once_in(3)) {
        return;
    }
    put("(");
    if (!chance_.once_in(5)) {
        list(3, [&] { parameter(); });
    }
    put(")");
}

void RandomSpecifications::arguments() {
    if (chance_.once_in(3)) {
        return;
    }
    put("(");
    if (!chance_.once_in(5)) {
        list(3, [&] {
            if (chance_.once_in(2)) {
                put(name());
                put(":");
            }
            values();
        });
    }
    put(")");
}

} // namespace slrc::test
