#include "compiler/review/rule_index.hpp"

#include "compiler/pattern/pattern.hpp"
#include "compiler/review/covers.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <functional>

namespace slrc::review {

using Hash = std::uint64_t;

namespace {

constexpr Hash seed = 0x2545F4914F6CDD1D;
constexpr Hash any_service = 0x9E3779B97F4A7C15;
/// Rules with more resources than this are found by the first ones alone.
constexpr std::size_t resources_limit = 16;
constexpr std::size_t services_limit = 4;
/// The most lengths of prefixes that are tried for one rule.
constexpr std::size_t lengths_limit = 48;

constexpr Hash mixed(Hash left, Hash right) {
    Hash value = (left ^ (left >> 32)) * 0xD6E8FEB86659FD93 + right;
    value ^= value >> 29;
    return value * 0xBF58476D1CE4E5B9;
}

Hash hash_of(std::string_view text) {
    return std::hash<std::string_view>()(text);
}

Hash folded_hash(std::string_view text) {
    Hash value = seed;
    for (const char c : text) {
        value = value * 31 + static_cast<unsigned char>(text::small(c));
    }
    return mixed(value, text.size());
}

Hash hash_of_hole(const model::Part& part) {
    if (const auto* variable = std::get_if<model::Variable>(&part)) {
        return hash_of(variable->text);
    }
    if (const auto* use = std::get_if<model::ParameterUse>(&part)) {
        return 1'000 + use->parameter;
    }
    return 300 + static_cast<Hash>(std::get<model::BuiltIn>(part));
}

/// Calls `reach(length, hash)` for each beginning of an open text up to its first wildcard, the empty one first.
template <typename Reach>
void walk_prefix(const model::OpenText& value, std::size_t most, Reach reach) {
    Hash hash = seed;
    std::size_t length = 0;
    reach(length, hash);
    for (const model::Part& part : value.parts) {
        const auto* literal = std::get_if<model::Literal>(&part);
        if (literal == nullptr) {
            if (length == most) {
                return;
            }
            hash = (hash ^ hash_of_hole(part)) * any_service;
            reach(++length, hash);
            continue;
        }
        for (const char c : literal->text) {
            if (c == '*' || c == '?' || length == most) {
                return;
            }
            hash = (hash ^ static_cast<unsigned char>(c)) * any_service;
            reach(++length, hash);
        }
    }
}

/// The end of a key tells it from others.
Hash hash_of_key(std::string_view key) {
    return key.size() * 1'000'003 +
           folded_hash(key.substr(key.size() - std::min<std::size_t>(key.size(), 8)));
}

/// Without regard to the letter case of the key and to the order of the values.
Hash hash_of_test(const model::ConditionTest& test) {
    const auto hash_of_template = [](const model::OpenText& value, auto hash_literal) {
        Hash hash = seed;
        for (const model::Part& part : value.parts) {
            const auto* literal = std::get_if<model::Literal>(&part);
            hash = mixed(hash, literal != nullptr ? hash_literal(literal->text) : hash_of_hole(part));
        }
        return hash;
    };
    Hash values = 0;
    for (const model::OpenText& value : test.values) {
        values += hash_of_template(value, hash_of);
    }
    const Hash operation = test.operation.facts->name.size() * 16 +
                           static_cast<Hash>(test.operation.set) * 4 + (test.operation.if_exists ? 2U : 0U) +
                           (test.opposite_values ? 1U : 0U);
    return mixed(mixed(hash_of_template(test.key, hash_of_key), values), operation);
}

/// Of `s3:GetObject` and of `s3:Get*` that of `s3`; of `*:Get*` that of everything.
Hash hash_of_service(std::string_view action) {
    const std::string_view service = text::service_of(action);
    return pattern::has_wildcard(service) ? any_service : folded_hash(service);
}

Hash hash_of(iam::Effect effect, Hash action, Hash prefix) {
    return mixed(mixed(action, prefix), effect == iam::Effect::allow ? 1 : 2) | 1U; // 0 is an empty slot
}

/// The services of a list of actions; `*` where there are many.
std::vector<Hash> services_of(const std::vector<model::ActionName>& actions) {
    std::vector<Hash> services;
    for (const model::ActionName& action : actions) {
        const Hash service = hash_of_service(action.text);
        if (service == any_service || services.size() == services_limit) {
            return {any_service};
        }
        if (std::find(services.begin(), services.end(), service) == services.end()) {
            services.push_back(service);
        }
    }
    return services;
}

} // namespace

RuleIndex::RuleIndex(const std::vector<model::Rule>& rules) : rules_(&rules) {
    facts_.reserve(rules.size());
    std::vector<Registration> registrations;
    registrations.reserve(2 * rules.size());
    for (const model::Rule& rule : rules) {
        facts_.push_back(facts_of(rule));
        collect(static_cast<std::uint32_t>(facts_.size() - 1), registrations);
    }
    std::size_t size = 16;
    while (size < 2 * registrations.size()) {
        size *= 2;
    }
    slots_.resize(size);
    entries_.reserve(registrations.size());
    // Rules without a condition come first: they cover the most.
    for (const bool unconditional : {true, false}) {
        for (const Registration& one : registrations) {
            if (facts_[one.rule].is_unconditional == unconditional) {
                enter(one);
            }
        }
    }
}

RuleIndex::Facts RuleIndex::facts_of(const model::Rule& rule) {
    Facts facts;
    facts.action = facts.service = any_service;
    if (!rule.not_actions && !rule.actions.empty()) {
        const std::string& action = rule.actions.front().text;
        facts.service = hash_of_service(action);
        facts.action = pattern::has_wildcard(action) ? facts.service : folded_hash(action);
    }
    facts.prefix = seed;
    facts.is_unconditional = is_unconditional(rule.alternatives);
    facts.tests = ~std::uint64_t{0};
    for (const model::Alternative& alternative : rule.alternatives) {
        Hash sum = 0;
        std::uint64_t bits = 0;
        for (const model::ConditionTest& test : alternative) {
            const Hash hash = hash_of_test(test);
            sum += hash;
            bits |= std::uint64_t{1} << (hash >> 58);
            bits |= std::uint64_t{1} << ((hash >> 50) & 63U);
        }
        facts.condition += mixed(sum, alternative.size());
        facts.tests &= bits;
    }
    return facts;
}

void RuleIndex::collect(std::uint32_t index, std::vector<Registration>& to) {
    const model::Rule& rule = (*rules_)[index];
    Facts& facts = facts_[index];
    const auto add = [&](Hash prefix) {
        if (rule.not_actions || rule.actions.size() == 1) {
            to.push_back({hash_of(rule.effect, facts.action, prefix), index});
            return;
        }
        for (const Hash service : services_of(rule.actions)) {
            to.push_back({hash_of(rule.effect, service, prefix), index});
        }
    };
    if (rule.not_resources) {
        add(facts.prefix);
        lengths_[0] = true;
    }
    const std::size_t count = rule.not_resources ? 0 : std::min(rule.resources.size(), resources_limit);
    Hash before = 0;
    for (std::size_t number = 0; number < count; ++number) {
        Hash prefix = 0;
        std::size_t length = 0;
        walk_prefix(rule.resources[number], prefix_limit, [&](std::size_t reached, Hash hash) {
            length = reached;
            prefix = hash;
        });
        if (number == 0) {
            facts.prefix = prefix;
        }
        lengths_[length] = true;
        if (number == 0 || prefix != before) {
            add(prefix);
        }
        before = prefix;
    }
    to.push_back({equal_key(index), index});
}

void RuleIndex::enter(const Registration& registration) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t place = (registration.key >> 20) & mask;
    while (slots_[place].key != 0 && slots_[place].key != registration.key) {
        place = (place + 1) & mask;
    }
    Slot& slot = slots_[place];
    const auto made = static_cast<std::uint32_t>(entries_.size());
    entries_.push_back({registration.rule, none});
    if (slot.first == none) {
        slot.key = registration.key;
        slot.first = made;
    } else {
        entries_[slot.last].next = made;
    }
    slot.last = made;
}

std::uint32_t RuleIndex::find(Hash key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t place = (key >> 20) & mask;
    while (slots_[place].key != 0 && slots_[place].key != key) {
        place = (place + 1) & mask;
    }
    return slots_[place].first;
}

RuleIndex::Hash RuleIndex::equal_key(std::size_t rule) const {
    const Facts& facts = facts_[rule];
    const model::Rule& one = (*rules_)[rule];
    const Hash sizes =
        (one.actions.size() * 4 + (one.not_actions ? 2U : 0U) + (one.not_resources ? 1U : 0U)) * 1'000'003 +
        one.resources.size();
    return hash_of(one.effect, mixed(facts.action, sizes), mixed(facts.prefix, facts.condition));
}

void RuleIndex::wider_keys(std::size_t rule, iam::Effect effect, std::vector<Hash>& keys) const {
    keys.clear();
    const model::Rule& one = (*rules_)[rule];
    const Facts& facts = facts_[rule];
    if (effect == one.effect) {
        keys.push_back(equal_key(rule));
    }
    std::size_t tried = 0;
    const auto reach = [&](std::size_t length, Hash prefix) {
        if (!lengths_[length] || ++tried > lengths_limit) {
            return;
        }
        keys.push_back(hash_of(effect, facts.action, prefix));
        if (facts.service != facts.action) {
            keys.push_back(hash_of(effect, facts.service, prefix));
        }
        if (facts.service != any_service) {
            keys.push_back(hash_of(effect, any_service, prefix));
        }
    };
    if (one.not_resources || one.resources.empty()) {
        reach(0, seed);
    } else {
        walk_prefix(one.resources.front(), prefix_limit, reach);
    }
}

} // namespace slrc::review
