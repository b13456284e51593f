#include "tests/unit/prove/trials.hpp"

#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/prepared_statement.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "compiler/pattern/match.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <map>
#include <numeric>
#include <string>
#include <unordered_map>

namespace slrc::test {

namespace {

// Each statement is held once to each action, each resource and each entry of a key: bits. What a request comes to is which of the
// role's statements match it, a mask; an invariant holds unless one of the few masks of the requests that it is about is against it.

using Words = std::vector<std::string>;
using Bits = std::vector<bool>;
using Entry = std::optional<iam::ContextEntry>;
using Mask = std::uint8_t;
using Masks = std::bitset<256>;

struct Place {
    std::string partition;
    std::string region;
    std::string account;
    std::string suffix;
};

const std::vector<Place>& places() {
    static const std::vector<Place> all{{"aws", "us-east-1", "111122223333", "a"},
                                        {"aws", "eu-west-1", "444455556666", "b"},
                                        {"aws-cn", "cn-north-1", "111122223333", "ab"}};
    return all;
}

struct Action {
    std::string name;
    std::string folded;
    /// Whether the catalogue has it: `always` is about no other.
    bool known = true;
    /// By their index in `resources`, those that it takes.
    std::vector<std::size_t> resources;
};

/// What requests can be, beside their keys.
struct Things {
    Words resources;
    std::vector<Action> actions;
};

Words resources(bool with_places) {
    Words all{"*"};
    Words rests = words(3);
    for (const Place& place : with_places ? places() : std::vector<Place>()) {
        for (const std::string& text : {place.partition, place.region, place.account, place.suffix}) {
            for (const std::string& letter : words(1)) {
                rests.push_back(letter + text);
                rests.push_back(text + letter);
                rests.push_back(letter + text + "a");
            }
        }
        for (const std::string& account : {place.account, std::string("444455556666")}) {
            for (const char* rest : {"", "a", "b", ":", "/", "a/b", "b:a", "us-east-1", "cn-north-1"}) {
                all.push_back("arn:" + place.partition + ":world:" + place.region + ":" + account + ":n/" +
                              rest);
            }
        }
    }
    for (const std::string& rest : rests) {
        all.push_back("arn:aws:world:::n/" + rest);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// The resources that fit a type of the small world that an action takes; of an action to come one of any type.
std::vector<std::size_t> taken_by(const std::string& action, const Words& resources,
                                  const catalog::Catalog& catalog) {
    const auto known = catalog.find_action(action);
    std::vector<pattern::Pattern> forms;
    for (const catalog::TypeId type : catalog.types(*catalog.find_service("world"))) {
        bool takes = !known;
        for (std::size_t use = 0; known && use < catalog.use_count(*known); ++use) {
            takes = takes || catalog.use(*known, use).type == type;
        }
        for (const std::string_view form : takes ? catalog.patterns(type) : std::vector<std::string_view>()) {
            forms.push_back(pattern::form_pattern(form));
        }
    }
    std::vector<std::size_t> taken;
    for (std::size_t index = 0; index < resources.size(); ++index) {
        const bool fits = std::any_of(forms.begin(), forms.end(), [&](const pattern::Pattern& form) {
            return pattern::matches(form, resources[index]);
        });
        if (fits || (resources[index] == "*" && (!known || forms.empty()))) {
            taken.push_back(index);
        }
    }
    return taken;
}

Things make_things(bool with_places) {
    const catalog::Catalog& catalog = small_catalog(with_places);
    Things made{resources(with_places), {}};
    for (const char* name :
         {"world:Read", "world:Rest", "world:Write", "world:Local", "world:Rex", "world:reel", "world:zz"}) {
        const bool known = catalog.find_action(name).has_value();
        if (known || name != std::string("world:Local")) { // no wildcard stands for a name that a rule has
            made.actions.push_back(
                {name, text::folded(name), known, taken_by(name, made.resources, catalog)});
        }
    }
    return made;
}

const Things& things(bool with_places) {
    static const Things with = make_things(true);
    static const Things without = make_things(false);
    return with_places ? with : without;
}

std::vector<const model::Rule*> rules_of(const model::Role& role) {
    std::vector<const model::Rule*> all;
    for (const model::Rule& rule : role.rules) {
        all.push_back(&rule);
    }
    for (const model::Invariant& invariant : role.invariants) {
        all.push_back(&invariant.rule);
    }
    return all;
}

template <typename Part>
bool has_part(const model::Role& role) {
    const auto has = [](const model::OpenText& text) {
        return std::any_of(text.parts.begin(), text.parts.end(),
                           [](const model::Part& part) { return std::holds_alternative<Part>(part); });
    };
    const auto in_values = [&](const model::Alternative& alternative) {
        return std::any_of(alternative.begin(), alternative.end(), [&](const model::ConditionTest& test) {
            return std::any_of(test.values.begin(), test.values.end(), has);
        });
    };
    const std::vector<const model::Rule*> rules = rules_of(role);
    return std::any_of(rules.begin(), rules.end(), [&](const model::Rule* rule) {
        return std::any_of(rule->resources.begin(), rule->resources.end(), has) ||
               std::any_of(rule->alternatives.begin(), rule->alternatives.end(), in_values);
    });
}

/// What requests can have for a key: nothing, each value, some lists.
std::vector<Entry> entries_of(const model::Role& role, const std::string& key) {
    Words values;
    for (const model::Rule* rule : rules_of(role)) {
        for (const model::Alternative& alternative : rule->alternatives) {
            for (const model::ConditionTest& test : alternative) {
                if (model::literal_text(test.key) == key) {
                    const Words& more = values_for(test.operation.facts->name.substr(0, 3));
                    values.insert(values.end(), more.begin(), more.end());
                }
            }
        }
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    std::vector<Entry> all{std::nullopt};
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

std::vector<model::CapabilitySet> sets_of(const model::Role& role) {
    std::vector<model::CapabilitySet> all;
    const std::size_t count = role.capabilities.size();
    for (std::size_t number = 0; number < std::size_t{1} << count; ++number) {
        model::CapabilitySet set(count);
        bool permitted = true;
        for (std::size_t index = 0; index < count; ++index) {
            set[index] = (number >> index & 1U) != 0;
        }
        for (std::size_t index = 0; index < count; ++index) {
            permitted = permitted && (!set[index] || holds(role.capabilities[index].required, set));
        }
        if (permitted) {
            all.push_back(set);
        }
    }
    return all;
}

/// Without sets.
std::vector<model::Configuration> configurations_of(const model::Role& role, bool with_places) {
    const Words values = role.parameters.empty() ? Words{""} : Words{"a", "b", "*", "a/", "b:"};
    std::vector<model::Configuration> all;
    for (const Place& place : places()) {
        for (const std::string& p : values) {
            for (const std::string& q : values) {
                model::Configuration made;
                made.capabilities.resize(role.capabilities.size());
                if (!role.parameters.empty()) {
                    made.values = {{p}, {q}};
                }
                made.partition = place.partition;
                made.region = place.region;
                made.account = place.account;
                made.suffix = place.suffix;
                all.push_back(std::move(made));
            }
        }
        if (!with_places) {
            break;
        }
    }
    return all;
}

/// A statement, held to what requests can be.
struct Held {
    const model::Rule* rule = nullptr;
    Bits actions;
    Bits resources;
    /// By the entries of each key.
    Bits ones;
    Bits twos;
};

iam::Statement statement_on(const Words& actions, const Words& resources) {
    iam::Statement made;
    made.actions = actions;
    made.resources = resources;
    return made;
}

/// Which resources fit a text without variables: worked out once for all roles that a thread tries.
const Bits& fitting(const std::string& text, const Things& world) {
    thread_local std::map<const Things*, std::unordered_map<std::string, Bits>> known;
    const auto [place, is_new] = known[&world].try_emplace(text);
    if (is_new) {
        const iam::PreparedStatement prepared(statement_on({"*"}, {text}), true);
        for (const std::string& resource : world.resources) {
            place->second.push_back(
                prepared.applies({"world:Read", resource, {}, std::nullopt}, "world:read"));
        }
    }
    return place->second;
}

class Trials {
public:
    explicit Trials(const model::Role& role)
        : role_(role),
          with_places_(has_part<model::BuiltIn>(role)),
          with_variables_(has_part<model::Variable>(role)),
          things_(things(with_places_)),
          ones_(entries_of(role, "world:one")),
          twos_(entries_of(role, "world:two")),
          sets_(sets_of(role)),
          found_(role.invariants.size()) {}

    std::vector<std::optional<Trial>> run() {
        const std::vector<model::Configuration> all = configurations_of(role_, with_places_);
        const std::vector<Group> firsts = groups(ones_);
        const std::vector<Group> seconds = groups(twos_);
        // Where variables meet parameters that is too much for a test: every so many configurations then.
        const std::size_t step = 1 + all.size() * firsts.size() * seconds.size() / most_rounds;
        for (std::size_t number = 0; number < all.size(); number += step) {
            configuration_ = &all[number];
            fill();
            for (const Group& first : firsts) {
                for (const Group& second : seconds) {
                    hold(first, second);
                    for (std::size_t index = 0; index < found_.size(); ++index) {
                        if (!found_[index]) {
                            ask(index, first, second);
                        }
                    }
                }
            }
        }
        return std::move(found_);
    }

private:
    using Group = std::vector<std::size_t>;
    static constexpr std::size_t most_rounds = 200;

    /// Entries that are the same to a variable.
    [[nodiscard]] std::vector<Group> groups(const std::vector<Entry>& entries) const {
        std::map<std::optional<std::string>, Group> all;
        for (std::size_t index = 0; index < entries.size(); ++index) {
            std::optional<std::string> value;
            if (with_variables_ && entries[index] && !is_list(*entries[index])) {
                value = entries[index]->values.front();
            }
            all[value].push_back(index);
        }
        std::vector<Group> groups;
        for (auto& [value, group] : all) {
            groups.push_back(std::move(group));
        }
        return groups;
    }

    /// A statement of one configuration, and how it stands to all but what has variables, which hangs on the keys.
    struct Filled {
        std::size_t rule = 0;
        iam::Statement statement;
        Held held;
    };

    /// The statements of all rules, whatever their guards.
    void fill() {
        diagnostics::Sink sink;
        model::Filler filler(role_, *configuration_, sink);
        filled_.clear();
        const std::vector<const model::Rule*> rules = rules_of(role_);
        for (std::size_t index = 0; index < rules.size(); ++index) {
            if (is_settled(index)) {
                continue;
            }
            for (iam::Statement& statement : statements(*rules[index], filler)) {
                Held held;
                held.rule = rules[index];
                held.actions = actions_of(statement);
                if (!has_variable(statement.resources)) {
                    held.resources = resources_of(statement);
                }
                held.ones = entries_for(statement, ones_, "world:one");
                held.twos = entries_for(statement, twos_, "world:two");
                filled_.push_back({index, std::move(statement), std::move(held)});
            }
        }
    }

    /// Whether it is of an invariant that something is known to be against.
    [[nodiscard]] bool is_settled(std::size_t rule) const {
        return rule >= role_.rules.size() && found_[rule - role_.rules.size()];
    }

    void hold(const Group& first, const Group& second) {
        rules_.clear();
        asked_.assign(role_.invariants.size(), {});
        for (const Filled& filled : filled_) {
            if (is_settled(filled.rule)) {
                continue;
            }
            Held held = filled.held;
            if (with_variables_) {
                hold_variables(filled.statement, first, second, held);
            }
            (filled.rule < role_.rules.size() ? rules_ : asked_[filled.rule - role_.rules.size()])
                .push_back(std::move(held));
        }
        actions_ = masks(&Held::actions, things_.actions.size());
        resources_ = masks(&Held::resources, things_.resources.size());
        one_ = masks(&Held::ones, ones_.size());
        two_ = masks(&Held::twos, twos_.size());
    }

    static bool has_variable(const Words& texts) {
        return std::any_of(texts.begin(), texts.end(),
                           [](const std::string& text) { return text.find("${") != std::string::npos; });
    }

    [[nodiscard]] Bits actions_of(const iam::Statement& statement) const {
        iam::Statement acts = statement_on(statement.actions, {"*"});
        acts.not_actions = statement.not_actions;
        const iam::PreparedStatement prepared(acts, true);
        Bits all;
        for (const Action& action : things_.actions) {
            all.push_back(prepared.applies({action.name, "*", {}, std::nullopt}, action.folded));
        }
        return all;
    }

    /// What the values of keys decide.
    void hold_variables(const iam::Statement& statement, const Group& first, const Group& second,
                        Held& held) const {
        const std::vector<iam::ContextEntry> like = context(first.front(), second.front());
        if (has_variable(statement.resources)) {
            iam::Statement made = statement_on({"*"}, statement.resources);
            made.not_resources = statement.not_resources;
            const iam::PreparedStatement prepared(made, true);
            held.resources.assign(things_.resources.size(), false);
            iam::Request request{"world:Read", {}, like, std::nullopt};
            for (std::size_t index = 0; index < held.resources.size(); ++index) {
                request.resource = things_.resources[index];
                held.resources[index] = prepared.applies(request, "world:read");
            }
        }
        for (const iam::Condition& condition : statement.conditions) {
            if (has_variable(condition.values)) {
                const bool is_one = condition.key == "world:one";
                hold_entries(condition, is_one ? ones_ : twos_, is_one ? first : second, like,
                             is_one ? held.ones : held.twos);
            }
        }
    }

    [[nodiscard]] Bits resources_of(const iam::Statement& statement) const {
        Bits all(things_.resources.size());
        for (const std::string& text : statement.resources) {
            const Bits& more = fitting(text, things_);
            for (std::size_t index = 0; index < all.size(); ++index) {
                all[index] = all[index] || more[index];
            }
        }
        if (statement.not_resources) {
            all.flip();
        }
        return all;
    }

    /// For the conditions without variables.
    [[nodiscard]] static Bits entries_for(const iam::Statement& statement, const std::vector<Entry>& entries,
                                          const std::string& key) {
        Bits all(entries.size(), true);
        Group each(entries.size());
        std::iota(each.begin(), each.end(), std::size_t{0});
        for (const iam::Condition& condition : statement.conditions) {
            if (condition.key == key && !has_variable(condition.values)) {
                hold_entries(condition, entries, each, {}, all);
            }
        }
        return all;
    }

    /// Leaves those of a group for which a condition holds, too.
    static void hold_entries(const iam::Condition& condition, const std::vector<Entry>& entries,
                             const Group& group, std::vector<iam::ContextEntry> context, Bits& all) {
        const iam::PreparedCondition prepared(condition, true);
        for (const std::size_t index : group) {
            if (!all[index]) {
                continue;
            }
            std::erase_if(context,
                          [&](const iam::ContextEntry& entry) { return entry.key == condition.key; });
            if (entries[index]) {
                context.push_back(*entries[index]);
            }
            all[index] = prepared.holds(context);
        }
    }

    [[nodiscard]] std::vector<iam::ContextEntry> context(std::size_t one, std::size_t two) const {
        std::vector<iam::ContextEntry> made;
        for (const Entry& entry : {ones_[one], twos_[two]}) {
            if (entry) {
                made.push_back(*entry);
            }
        }
        return made;
    }

    /// Which of the role's statements have a bit, by bits.
    [[nodiscard]] std::vector<Mask> masks(Bits Held::*bits, std::size_t size) const {
        std::vector<Mask> all(size);
        for (std::size_t number = 0; number < rules_.size(); ++number) {
            const Bits& has = rules_[number].*bits;
            for (std::size_t index = 0; index < size; ++index) {
                all[index] = static_cast<Mask>(all[index] | (has[index] ? 1U : 0U) << number);
            }
        }
        return all;
    }

    void ask(std::size_t index, const Group& first, const Group& second) {
        const model::Invariant& invariant = role_.invariants[index];
        for (const Held& asked : asked_[index]) {
            const Masks of_requests = both(of_things(asked, invariant.always), of_keys(asked, first, second));
            for (const model::CapabilitySet& set : sets_) {
                const auto mask = against(invariant, set, of_requests);
                if (mask) {
                    found_[index] = request(asked, invariant.always, first, second, *mask);
                    found_[index]->configuration.capabilities = set;
                    return;
                }
            }
        }
    }

    [[nodiscard]] Masks of_things(const Held& asked, bool known) const {
        Masks all;
        for (std::size_t action = 0; action < things_.actions.size(); ++action) {
            if (!asked.actions[action] || (known && !things_.actions[action].known)) {
                continue;
            }
            for (const std::size_t resource : things_.actions[action].resources) {
                if (asked.resources[resource]) {
                    all.set(actions_[action] & resources_[resource]);
                }
            }
        }
        return all;
    }

    [[nodiscard]] Masks of_keys(const Held& asked, const Group& first, const Group& second) const {
        return both(of_key(asked.ones, one_, first), of_key(asked.twos, two_, second));
    }

    [[nodiscard]] static Masks of_key(const Bits& asked, const std::vector<Mask>& masks, const Group& group) {
        Masks all;
        for (const std::size_t index : group) {
            if (asked[index]) {
                all.set(masks[index]);
            }
        }
        return all;
    }

    [[nodiscard]] static std::vector<std::size_t> numbers(const Masks& masks) {
        std::vector<std::size_t> all;
        for (std::size_t mask = masks._Find_first(); mask < masks.size(); mask = masks._Find_next(mask)) {
            all.push_back(mask);
        }
        return all;
    }

    [[nodiscard]] static Masks both(const Masks& left, const Masks& right) {
        Masks all;
        const std::vector<std::size_t> others = numbers(right);
        for (const std::size_t one : numbers(left)) {
            for (const std::size_t other : others) {
                all.set(one & other);
            }
        }
        return all;
    }

    /// The statements that match a request which is against an invariant.
    [[nodiscard]] std::optional<std::size_t> against(const model::Invariant& invariant,
                                                     const model::CapabilitySet& set,
                                                     const Masks& masks) const {
        if (!holds(invariant.rule.guard, set)) {
            return std::nullopt;
        }
        std::size_t allows = 0;
        std::size_t denies = 0;
        for (std::size_t number = 0; number < rules_.size(); ++number) {
            const model::Rule& rule = *rules_[number].rule;
            const std::size_t bit = holds(rule.guard, set) ? std::size_t{1} << number : 0;
            (rule.effect == iam::Effect::allow ? allows : denies) |= bit;
        }
        for (const std::size_t mask : numbers(masks)) {
            const bool is_denied = (mask & denies) != 0;
            const bool is_so =
                invariant.rule.effect == iam::Effect::allow ? (mask & allows) != 0 && !is_denied : is_denied;
            if (is_so != invariant.always) {
                return mask;
            }
        }
        return std::nullopt;
    }

    /// The request that these statements match.
    [[nodiscard]] Trial request(const Held& asked, bool known, const Group& first, const Group& second,
                                std::size_t mask) const {
        for (std::size_t action = 0; action < things_.actions.size(); ++action) {
            for (const std::size_t resource : things_.actions[action].resources) {
                for (const std::size_t one : first) {
                    for (const std::size_t two : second) {
                        if (asked.actions[action] && (!known || things_.actions[action].known) &&
                            asked.resources[resource] && asked.ones[one] && asked.twos[two] &&
                            (actions_[action] & resources_[resource] & one_[one] & two_[two]) == mask) {
                            return {*configuration_,
                                    {things_.actions[action].name, things_.resources[resource],
                                     context(one, two), std::nullopt}};
                        }
                    }
                }
            }
        }
        return {*configuration_, {}};
    }

    const model::Role& role_;
    bool with_places_;
    bool with_variables_;
    const Things& things_;
    std::vector<Entry> ones_;
    std::vector<Entry> twos_;
    std::vector<model::CapabilitySet> sets_;
    std::vector<std::optional<Trial>> found_;

    const model::Configuration* configuration_ = nullptr;
    std::vector<Filled> filled_;
    std::vector<Held> rules_;
    std::vector<std::vector<Held>> asked_;
    std::vector<Mask> actions_;
    std::vector<Mask> resources_;
    std::vector<Mask> one_;
    std::vector<Mask> two_;
};

} // namespace

bool has_places(const model::Role& role) {
    return has_part<model::BuiltIn>(role);
}

std::vector<std::optional<Trial>> tried(const model::Role& role) {
    return Trials(role).run();
}

std::vector<Asked> some_of_all(const model::Role& role, std::size_t most, SmallWorld& world) {
    const Things& all = things(true);
    const std::vector<Entry> ones = entries_of(role, "world:one");
    const std::vector<Entry> twos = entries_of(role, "world:two");
    const std::vector<model::CapabilitySet> sets = sets_of(role);
    std::vector<Asked> asked;
    const std::vector<model::Configuration> configurations = configurations_of(role, has_places(role));
    for (const model::Configuration& configuration : configurations) {
        for (const model::CapabilitySet& set : sets) {
            asked.push_back({configuration, {}});
            asked.back().configuration.capabilities = set;
            for (std::size_t count = most / configurations.size() / sets.size() + 1; count > 0; --count) {
                const Action& action = all.actions[world.below(all.actions.size())];
                if (!action.known) {
                    continue; // `always` is about no other
                }
                iam::Request request{action.name,
                                     all.resources[action.resources[world.below(action.resources.size())]],
                                     {},
                                     {}};
                for (const auto* entries : {&ones, &twos}) {
                    if (const auto& entry = (*entries)[world.below(entries->size())]) {
                        request.context.push_back(*entry);
                    }
                }
                asked.back().requests.push_back(std::move(request));
            }
        }
    }
    return asked;
}

} // namespace slrc::test
