#include "compiler/prove/places.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace slrc::prove {

namespace {

/// The letters of all texts, and which built-ins they have.
struct RoleTexts {
    std::string letters;
    bool has_partition = false;
    bool has_region = false;
    bool has_account = false;

    /// What is no letter stands in them as one character.
    static constexpr char hole = '*';

    void add(const model::OpenText& text) {
        for (const model::Part& part : text.parts) {
            const auto* literal = std::get_if<model::Literal>(&part);
            letters += literal != nullptr ? literal->text : std::string(1, hole);
            has_partition = has_partition || part == model::Part{model::BuiltIn::partition};
            has_region = has_region || part == model::Part{model::BuiltIn::region};
            has_account = has_account || part == model::Part{model::BuiltIn::account};
        }
        letters += '\n';
    }
    void add(const model::Rule& rule) {
        for (const model::OpenText& resource : rule.resources) {
            add(resource);
        }
        for (const model::Alternative& alternative : rule.alternatives) {
            for (const model::ConditionTest& test : alternative) {
                add(test.key);
                for (const model::OpenText& value : test.values) {
                    add(value);
                }
            }
        }
    }
    void add(const model::Invariant& invariant) {
        add(invariant.rule);
        for (const model::Rule& rule : invariant.except) {
            add(rule);
        }
    }
};

struct Accounts {
    std::set<std::string> named;
    /// Whether those and one that no text names stand for all: no digits stand beside a wildcard or a hole, which would tell apart
    /// more of them.
    bool are_all = true;
};

Accounts accounts_in(const std::string& letters) {
    constexpr std::size_t digits = 12;
    const auto is_open = [&](std::size_t at) {
        return at < letters.size() && pattern::is_wildcard(letters[at]);
    };
    Accounts accounts;
    for (std::size_t at = 0; at < letters.size();) {
        std::size_t end = at;
        while (end < letters.size() && text::is_digit(letters[end])) {
            ++end;
        }
        if (end - at == digits) {
            accounts.named.insert(letters.substr(at, digits));
        }
        const bool beside_open = end > at && (is_open(end) || (at > 0 && is_open(at - 1)));
        accounts.are_all = accounts.are_all && !beside_open;
        at = end + 1;
    }
    return accounts;
}

/// With one more.
std::vector<std::string> accounts_of(const std::set<std::string>& named) {
    std::vector<std::string> all(named.begin(), named.end());
    for (std::uint64_t number = 111122223333; all.size() == named.size(); ++number) {
        if (std::string other = std::to_string(number); named.count(other) == 0) {
            all.insert(all.begin(), std::move(other));
        }
    }
    return all;
}

/// The partitions, each with those of the known regions that it has.
std::vector<Place> partitions_and_regions(const RoleTexts& texts) {
    std::vector<Place> all;
    if (!texts.has_region) {
        for (const catalog::Partition& partition : catalog::partitions()) {
            all.push_back({texts.has_partition ? std::optional(std::string(partition.name)) : std::nullopt,
                           std::nullopt, std::nullopt});
            if (!texts.has_partition) {
                break;
            }
        }
        return all;
    }
    for (const std::string_view region : catalog::known_regions()) {
        all.push_back(
            {std::string(catalog::partition_of_region(region)->name), std::string(region), std::nullopt});
    }
    return all;
}

} // namespace

Places places_of(const Subject& subject, std::span<const model::Invariant> invariants) {
    RoleTexts texts;
    for (const model::Role* role : {&subject.role, subject.boundary}) {
        if (role != nullptr) {
            std::for_each(role->rules.begin(), role->rules.end(),
                          [&](const model::Rule& rule) { texts.add(rule); });
        }
    }
    std::for_each(invariants.begin(), invariants.end(),
                  [&](const model::Invariant& invariant) { texts.add(invariant); });
    if (!texts.has_partition && !texts.has_region && !texts.has_account) {
        return {};
    }
    Places places{partitions_and_regions(texts), true};
    if (texts.has_account) {
        const Accounts accounts = accounts_in(texts.letters);
        const bool any_expression =
            std::any_of(subject.role.parameters.begin(), subject.role.parameters.end(),
                        [](const model::Parameter& parameter) { return !parameter.type.expression.empty(); });
        places.stand_for_all = accounts.are_all && !any_expression;
        std::vector<Place> with_accounts;
        for (const std::string& account : accounts_of(accounts.named)) {
            for (Place place : places.all) {
                place.account = account;
                with_accounts.push_back(std::move(place));
            }
        }
        places.all = std::move(with_accounts);
    }
    return places;
}

} // namespace slrc::prove
