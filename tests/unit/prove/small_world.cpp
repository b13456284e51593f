#include "tests/unit/prove/small_world.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace slrc::test {

namespace {

using model::OpenText;
using Words = std::vector<std::string>;

constexpr std::string_view letters = "ab:/";

constexpr std::array<std::string_view, 24> operators{"StringEquals",
                                                     "StringNotEquals",
                                                     "StringLike",
                                                     "StringNotLike",
                                                     "StringEqualsIgnoreCase",
                                                     "StringLike",
                                                     "StringNotLike",
                                                     "StringEquals",
                                                     "NumericLessThan",
                                                     "NumericEquals",
                                                     "NumericNotEquals",
                                                     "Bool",
                                                     "Null",
                                                     "DateGreaterThan",
                                                     "IpAddress",
                                                     "NotIpAddress",
                                                     "ArnLike",
                                                     "ArnNotLike",
                                                     "BinaryEquals",
                                                     "NumericGreaterThanEquals",
                                                     "StringNotEqualsIgnoreCase",
                                                     "Null",
                                                     "ArnEquals",
                                                     "StringLike"};

} // namespace

std::vector<std::string> words(std::size_t most) {
    Words all{""};
    for (std::size_t begin = 0, size = 1; size <= most; ++size) {
        const std::size_t end = all.size();
        for (; begin < end; ++begin) {
            for (const char letter : letters) {
                all.push_back(all[begin] + letter);
            }
        }
    }
    return all;
}

const Words& values_for(std::string_view family) {
    static const Words texts{"", "a", "b", "A", "ab", "ba", "b:"};
    static const Words numbers{"1", "2", "1.5", "10", "-3", "x"};
    static const Words booleans{"true", "false", "True"};
    static const Words dates{"2026-01-01T00:00:00Z", "2026-02-01", "2025-01-01", "x"};
    static const Words addresses{"10.0.0.1", "10.1.0.0", "11.0.0.0", "2001:db8::1", "x"};
    static const Words arns{"arn:aws:world:::a", "arn:aws:world:::b", "arn:aws:w:::a:b", "a"};
    static const Words bytes{"QUJD", "QUI=", "x"};
    return family == "Num"                      ? numbers
           : family == "Boo"                    ? booleans
           : family == "Dat"                    ? dates
           : family == "IpA" || family == "Not" ? addresses
           : family == "Arn"                    ? arns
           : family == "Bin"                    ? bytes
                                                : texts;
}

namespace {

catalog::Catalog make_catalog(bool with_places) {
    catalog::Catalog made = catalog::built_in();
    made.add_service("world");
    const auto node = made.add_type("world", "node", "arn:aws:world:::n/${Name}/${Rest}");
    made.add_type("world", "node", "arn:aws:world:::n/${Name}:${Rest}");
    const auto any = made.add_type("world", "any", "arn:aws:world:::n/${Path}");
    made.add_action("world", "Read", {any});
    made.add_action("world", "Rest", {});
    made.add_action("world", "Write", {node});
    if (with_places) {
        const auto local =
            made.add_type("world", "local", "arn:${Partition}:world:${Region}:${Account}:n/${Path}");
        made.add_action("world", "Local", {local, node});
    }
    return made;
}

} // namespace

const catalog::Catalog& small_catalog(bool with_places) {
    static const catalog::Catalog with = make_catalog(true);
    static const catalog::Catalog without = make_catalog(false);
    return with_places ? with : without;
}

namespace {

std::optional<model::BuiltIn> built_in_at(std::string_view text) {
    for (const model::BuiltIn one : {model::BuiltIn::partition, model::BuiltIn::region,
                                     model::BuiltIn::account, model::BuiltIn::suffix}) {
        if (text.starts_with("{" + std::string(to_string(one)) + "}")) {
            return one;
        }
    }
    return std::nullopt;
}

} // namespace

OpenText open_text(std::string_view text) {
    OpenText made;
    while (!text.empty()) {
        if (text.starts_with("{p}") || text.starts_with("{q}")) {
            model::append(made, model::ParameterUse{text[1] == 'p' ? std::size_t{0} : std::size_t{1}});
            text.remove_prefix(3);
        } else if (const auto built_in = built_in_at(text)) {
            model::append(made, *built_in);
            text.remove_prefix(text.find('}') + 1);
        } else if (text.starts_with("${")) {
            const std::size_t size = text.find('}') + 1;
            model::append(made, model::Variable{std::string(text.substr(0, size))});
            text.remove_prefix(size);
        } else {
            model::append(made, model::Literal{std::string(1, text.front())});
            text.remove_prefix(1);
        }
    }
    return made;
}

std::string SmallWorld::built_in() {
    static const Words all{"{account}", "{region}", "{partition}", "{suffix}"};
    return all[below(all.size())];
}

std::string SmallWorld::beginning() {
    if (!has_built_ins_ || happens(50)) {
        return "arn:aws:world:::n/";
    }
    static const Words regions{"", "*", "{region}", "us-east-1", "{region}"};
    static const Words accounts{"", "*", "{account}", "111122223333", "{account}"};
    return (happens(50) ? "arn:{partition}:world:" : "arn:aws*:world:") + regions[below(regions.size())] +
           ":" + accounts[below(accounts.size())] + ":n/";
}

std::string SmallWorld::pattern(std::size_t most, bool with_variables) {
    std::string text;
    for (std::size_t count = below(most + 1); count > 0; --count) {
        const std::size_t choice = below(100);
        if (choice < 25) {
            text += '*';
        } else if (choice < 32) {
            text += '?';
        } else if (choice < 44 && has_parameters_) {
            text += below(2) == 0 ? "{p}" : "{q}";
        } else if (choice < 52 && with_variables && has_variables_) {
            static const Words variables{"${world:one}", "${world:two}", "${world:one, 'b'}"};
            text += variables[below(variables.size())];
        } else if (choice < 60 && has_built_ins_) {
            text += built_in();
        } else {
            text += letters[below(letters.size())];
        }
    }
    return text;
}

OpenText SmallWorld::value(std::string_view operation) {
    if (operation == "Null" || operation == "Bool") {
        return open_text(below(2) == 0 ? "true" : "false");
    }
    if (operation.starts_with("String")) {
        return open_text(pattern(2, true));
    }
    if (operation == "IpAddress" || operation == "NotIpAddress") {
        static const Words ranges{"10.0.0.0/8", "10.0.0.0/16", "10.0.0.1", "0.0.0.0/0", "2001:db8::/32", "x"};
        return open_text(ranges[below(ranges.size())]);
    }
    if (operation.starts_with("Arn")) {
        static const Words arns{"arn:aws:world:::a", "arn:*:world:::*", "arn:aws:w*:::?", "*",
                                "arn:aws:w:*:*:a:*"};
        return open_text(arns[below(arns.size())]);
    }
    const Words& values = values_for(operation.substr(0, 3));
    return open_text(values[below(values.size())]);
}

model::ConditionTest SmallWorld::test() {
    model::ConditionTest made;
    const std::string name(operators[below(operators.size())]);
    const std::size_t prefix = below(4);
    const std::string set = prefix == 0 ? "ForAnyValue:" : prefix == 1 ? "ForAllValues:" : "";
    const std::string suffix = name != "Null" && happens(15) ? "IfExists" : "";
    made.operation = *iam::parse_operator(set + name + suffix);
    made.key = open_text(below(2) == 0 ? "world:one" : "world:two");
    for (std::size_t count = 1 + below(2); count > 0; --count) {
        made.values.push_back(value(name));
    }
    return made;
}

model::Guard SmallWorld::guard() {
    if (!has_capabilities_ || happens(40)) {
        return {};
    }
    model::Guard one{model::Guard::Has{below(3)}};
    if (happens(30)) {
        one = model::negation(std::move(one));
    }
    return happens(30) ? model::both(std::move(one), model::Guard{model::Guard::Has{below(3)}}) : one;
}

model::Rule SmallWorld::rule() {
    static const Words actions{"world:Read", "world:Write", "world:Re*", "world:*",
                               "world:R?ad", "world:Local", "world:*l"};
    model::Rule made;
    made.guard = guard();
    made.effect = happens(40) ? iam::Effect::deny : iam::Effect::allow;
    made.not_actions = !(is_quick_ && has_built_ins_) && happens(8);
    made.not_resources = happens(15);
    for (std::size_t count = 1 + below(2); count > 0; --count) {
        made.actions.push_back({actions[below(actions.size())], {}});
    }
    for (std::size_t count = 1 + below(2); count > 0; --count) {
        made.resources.push_back(happens(15) ? open_text("*") : open_text(beginning() + pattern(3, true)));
    }
    for (std::size_t count = happens(10) ? 2 : 1; count > 0; --count) {
        model::Alternative alternative;
        for (std::size_t tests = has_keys_ ? below(3) : 0; tests > 0; --tests) {
            // One statement cannot hold an operator on a key a second time.
            model::ConditionTest one = test();
            const bool known =
                std::any_of(alternative.begin(), alternative.end(), [&](const model::ConditionTest& other) {
                    return other.operation == one.operation && other.key == one.key;
                });
            if (!known) {
                alternative.push_back(std::move(one));
            }
        }
        made.alternatives.push_back(std::move(alternative));
    }
    return made;
}

model::Role SmallWorld::role(std::size_t invariants) {
    has_capabilities_ = happens(40);
    has_parameters_ = happens(is_quick_ ? 12 : 25);
    has_keys_ = happens(50);
    // These take longer than all others.
    has_variables_ = has_keys_ && happens(is_quick_ ? 8 : 25);
    has_built_ins_ = happens(is_quick_ ? 2 : 15);
    model::Role made;
    made.name.text = "world";
    made.path = open_text("/");
    for (const char* name : {"one", "two", "three"}) {
        if (has_capabilities_) {
            model::Capability capability;
            capability.name = name;
            if (made.capabilities.size() == 2 && happens(50)) {
                capability.required = model::Guard{model::Guard::Has{0}};
            }
            made.capabilities.push_back(std::move(capability));
        }
    }
    for (const char* name : {"p", "q"}) {
        if (has_parameters_) {
            model::Parameter parameter;
            parameter.name = name;
            parameter.used = true;
            made.parameters.push_back(std::move(parameter));
        }
    }
    for (std::size_t count = 1 + below(4); count > 0; --count) {
        made.rules.push_back(rule());
    }
    for (; invariants > 0; --invariants) {
        made.invariants.push_back({happens(25), rule()});
    }
    return made;
}

} // namespace slrc::test
