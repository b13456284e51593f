#include "tests/unit/prove/small_world.hpp"

#include "compiler/model/capability_space.hpp"

#include <algorithm>
#include <array>

namespace slrc::test {

namespace {

using model::OpenText;
using Words = std::vector<std::string>;

constexpr std::string_view letters = "ab:/";
constexpr std::string_view beginning = "arn:aws:world:::n/";

/// All texts of up to so many letters.
Words words(std::string_view alphabet, std::size_t most) {
    Words all{""};
    for (std::size_t begin = 0, size = 1; size <= most; ++size) {
        const std::size_t end = all.size();
        for (; begin < end; ++begin) {
            for (const char letter : alphabet) {
                all.push_back(all[begin] + letter);
            }
        }
    }
    return all;
}

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

/// What requests have for a key that an operator of this beginning reads.
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

std::string family_of(const model::ConditionTest& test) {
    return std::string(test.operation.facts->name.substr(0, 3));
}

} // namespace

const catalog::Catalog& small_catalog() {
    static const catalog::Catalog world = [] {
        catalog::Catalog made = catalog::built_in();
        made.add_service("world");
        const auto type = made.add_type("world", "node", "arn:aws:world:::n/${Name}/${Rest}");
        made.add_type("world", "node", "arn:aws:world:::n/${Name}:${Rest}");
        static_cast<void>(type);
        const auto any = made.add_type("world", "any", "arn:aws:world:::n/${Path}");
        made.add_action("world", "Read", {any});
        made.add_action("world", "Rest", {any});
        made.add_action("world", "Write", {any});
        return made;
    }();
    return world;
}

OpenText open_text(std::string_view text) {
    OpenText made;
    while (!text.empty()) {
        if (text.starts_with("{p}") || text.starts_with("{q}")) {
            model::append(made, model::ParameterUse{text[1] == 'p' ? std::size_t{0} : std::size_t{1}});
            text.remove_prefix(3);
        } else if (text.starts_with("{account}")) {
            model::append(made, model::BuiltIn::account);
            text.remove_prefix(9);
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
            text += below(2) == 0 ? "${world:one}" : "${world:two}";
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
    static const Words actions{"world:Read", "world:Write", "world:Re*", "world:*", "world:R?ad"};
    model::Rule made;
    made.guard = guard();
    made.effect = happens(40) ? iam::Effect::deny : iam::Effect::allow;
    made.not_actions = happens(8);
    made.not_resources = happens(15);
    for (std::size_t count = 1 + below(2); count > 0; --count) {
        made.actions.push_back({actions[below(actions.size())], {}});
    }
    for (std::size_t count = 1 + below(2); count > 0; --count) {
        made.resources.push_back(happens(15) ? open_text("*")
                                             : open_text(std::string(beginning) + pattern(3, true)));
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

model::Role SmallWorld::role() {
    has_capabilities_ = happens(40);
    has_parameters_ = happens(25);
    has_keys_ = happens(60);
    has_variables_ = has_keys_ && happens(25);
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
    made.invariants.push_back({happens(25), rule()});
    return made;
}

namespace {

using Contexts = std::vector<std::vector<iam::ContextEntry>>;

/// What requests can have for a key: nothing, each value, some lists.
std::vector<std::optional<iam::ContextEntry>> entries_of(const model::Role& role, const std::string& key) {
    Words values;
    const auto add = [&](const model::Rule& rule) {
        for (const model::Alternative& alternative : rule.alternatives) {
            for (const model::ConditionTest& test : alternative) {
                if (model::literal_text(test.key) == key) {
                    const Words& more = values_for(family_of(test));
                    values.insert(values.end(), more.begin(), more.end());
                }
            }
        }
    };
    std::for_each(role.rules.begin(), role.rules.end(), add);
    add(role.invariants.front().rule);
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    std::vector<std::optional<iam::ContextEntry>> all{std::nullopt};
    if (values.empty()) {
        values = {"a", "b"};
    }
    for (const std::string& value : values) {
        all.push_back(iam::ContextEntry{key, {value}});
        all.push_back(iam::ContextEntry{key, {value}, true});
    }
    for (std::size_t index = 1; index < values.size(); ++index) {
        all.push_back(iam::ContextEntry{key, {values[index - 1], values[index]}, true});
        all.push_back(iam::ContextEntry{key, {values.front(), values[index]}, true});
    }
    return all;
}

std::vector<model::Configuration> configurations_of(const model::Role& role) {
    const Words parameter_values = role.parameters.empty() ? Words{""} : Words{"a", "b", "*", "a/", "b:"};
    std::vector<model::Configuration> all;
    for (std::size_t set = 0; set < std::size_t{1} << role.capabilities.size(); ++set) {
        model::CapabilitySet capabilities(role.capabilities.size());
        for (std::size_t index = 0; index < capabilities.size(); ++index) {
            capabilities[index] = (set >> index & 1U) != 0;
        }
        bool permitted = true;
        for (std::size_t index = 0; index < capabilities.size(); ++index) {
            permitted =
                permitted && (!capabilities[index] || holds(role.capabilities[index].required, capabilities));
        }
        for (const std::string& p : parameter_values) {
            for (const std::string& q : parameter_values) {
                model::Configuration made;
                made.capabilities = capabilities;
                if (!role.parameters.empty()) {
                    made.values = {{p}, {q}};
                }
                made.partition = "aws";
                made.region = "us-east-1";
                made.account = "111122223333";
                if (permitted) {
                    all.push_back(std::move(made));
                }
            }
        }
    }
    return all;
}

} // namespace

std::vector<Asked> everything(const model::Role& role, std::size_t most, SmallWorld& world) {
    static const Words rests = words(letters, 3);
    static const Words actions{"world:Read", "world:Rest", "world:Write"};
    const auto ones = entries_of(role, "world:one");
    const auto twos = entries_of(role, "world:two");
    std::vector<model::Configuration> configurations = configurations_of(role);
    std::vector<Asked> all;
    for (model::Configuration& configuration : configurations) {
        Asked asked{std::move(configuration), {}};
        for (std::size_t count = most / configurations.size() + 1; count > 0; --count) {
            iam::Request request{actions[world.below(actions.size())],
                                 std::string(beginning) + rests[world.below(rests.size())],
                                 {},
                                 std::nullopt};
            for (const auto* entries : {&ones, &twos}) {
                if (const auto& entry = (*entries)[world.below(entries->size())]) {
                    request.context.push_back(*entry);
                }
            }
            asked.requests.push_back(std::move(request));
        }
        all.push_back(std::move(asked));
    }
    return all;
}

} // namespace slrc::test
