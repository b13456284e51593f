#include "tests/unit/support/random_specification.hpp"

namespace slrc::test {

// Roles -------------------------------------------------------------------------------------------------------------

void RandomSpecifications::principal(bool first, bool asked) {
    if (chance_.once_in(6)) {
        put("*");
        return;
    }
    const bool has_kind = first || chance_.once_in(2);
    if (has_kind) {
        put(chance_.pick({"service", "account", "aws", "federated", "canonical_user"}));
    }
    if (has_kind && asked && chance_.once_in(3)) {
        put("*");
        return;
    }
    switch (chance_.below(4)) {
        case 0:
            put(chance_.pick({"111122223333", "012345678901"}));
            break;
        case 1:
            put(has_kind ? chance_.pick({"lambda.amazonaws.com", "*.example.org"}) : "lex.amazonaws.com");
            break;
        case 2:
            // Without its kind, a name such as `account` would be one.
            put(has_kind ? chance_.pick({"account", "aws.x", "partner", "service.amazonaws.com"})
                         : "partner");
            break;
        default:
            string();
    }
}

void RandomSpecifications::principals(bool asked) {
    bool first = true;
    list(4, [&] {
        principal(first, asked);
        first = false;
    });
}

void RandomSpecifications::trust() {
    const bool asked = chance_.once_in(3);
    if (asked) {
        put(chance_.pick({"never", "always"}));
    }
    put(chance_.pick({"trust", "distrust"}));
    principals(asked);
    if (asked && chance_.once_in(2)) {
        put("except");
        principals(asked);
    }
    if (chance_.once_in(3)) {
        put("to");
        actions();
        if (chance_.once_in(3)) {
            put("except");
            actions();
        }
    }
    if (chance_.once_in(3)) {
        put("if");
        condition(2);
    }
    if (chance_.once_in(3)) {
        put_words("as Trusted");
    }
}

void RandomSpecifications::capability() {
    put("capability");
    put(name());
    parameters();
    if (chance_.once_in(3)) {
        put("requires");
        guard(2);
    }
    if (!chance_.once_in(3)) {
        string();
    }
}

void RandomSpecifications::lifecycle_item() {
    switch (chance_.below(5)) {
        case 0:
            put_words("one per");
            put(name());
            break;
        case 1:
            put_words("created by");
            actions();
            break;
        case 2:
            put_words("passed by");
            actions();
            break;
        case 3:
            put_words("editable description");
            break;
        default:
            put_words("delete after");
            if (chance_.once_in(2)) {
                actions();
            } else {
                put_words("step \"\"");
            }
            for (std::size_t steps = chance_.below(3); steps > 0; --steps) {
                put("step");
                string();
            }
    }
}

void RandomSpecifications::setting() {
    put(name());
    if (chance_.once_in(3)) {
        put(":");
        values();
    } else {
        arguments();
    }
}

void RandomSpecifications::test_item() {
    if (chance_.once_in(3)) {
        put("with");
        list(3, [&] { setting(); });
        return;
    }
    put("expect");
    put(chance_.pick({"allow", "deny"}));
    actions();
    if (!chance_.once_in(3)) {
        put("on");
        resources();
    }
    if (chance_.once_in(3)) {
        put("if");
        condition(1);
    }
}

void RandomSpecifications::role_item() {
    switch (chance_.below(16)) {
        case 0:
            put(chance_.pick({"description", "path", "boundary"}));
            string();
            break;
        case 1:
        case 2:
            trust();
            break;
        case 3:
            put("param");
            parameter();
            break;
        case 4:
        case 5:
            capability();
            break;
        case 6:
            put("lifecycle");
            braces(4, [&] { lifecycle_item(); });
            break;
        case 7:
            put("regions");
            if (chance_.once_in(2)) {
                put("all");
            } else {
                list(3, [&] { chance_.once_in(2) ? put("us-east-1") : reference(); });
            }
            break;
        case 8:
            put_words("max_session 1h30m");
            break;
        case 9:
            put("tags");
            braces(3, [&] {
                chance_.once_in(2) ? put(name()) : string();
                put(":");
                string();
                if (chance_.once_in(2)) {
                    put(",");
                }
            });
            break;
        case 10:
        case 11:
            put("test");
            string();
            braces(5, [&] { test_item(); });
            break;
        default:
            rule(2);
    }
}

void RandomSpecifications::role() {
    put("role");
    put(chance_.pick({"AWSServiceRoleForBots_{suffix}", "golden-large", "a+b=c,d.e@f", "x{suffix}y"}));
    braces(8, [&] { role_item(); });
}

// Declarations ------------------------------------------------------------------------------------------------------

void RandomSpecifications::let() {
    put("let");
    put(name());
    put("=");
    switch (chance_.below(4)) {
        case 0:
            bracketed(true);
            break;
        case 1:
            condition(3);
            break;
        default:
            values();
    }
}

void RandomSpecifications::external() {
    put("extern");
    switch (chance_.below(3)) {
        case 0:
            put("action");
            if (chance_.once_in(2)) {
                put("example:StartThing");
            } else {
                put("example:{");
                list(4, [&] { put(chance_.pick({"StartThing", "StopThing", "B"})); });
                put("}");
            }
            if (chance_.once_in(2)) {
                put("on");
                list(3, [&] { put(chance_.pick({"example:thing", "example:other-thing"})); });
            }
            break;
        case 1:
            put_words("resource example:thing");
            string();
            break;
        default:
            put("key");
            chance_.once_in(2) ? put("example:Key") : string();
            put(":");
            put_words(chance_.pick({"string", "[ number ]"}));
    }
}

void RandomSpecifications::declaration() {
    switch (chance_.below(10)) {
        case 0:
            put("import");
            string();
            break;
        case 1:
        case 2:
        case 3:
            let();
            break;
        case 4:
            external();
            break;
        case 5:
            put("permissions");
            put(name());
            parameters();
            block(2);
            break;
        default:
            role();
    }
}

} // namespace slrc::test
