#include "compiler/prove/places.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace slrc::prove {

namespace {

/// The letters of all texts, and which built-ins they have.
struct Letters {
    std::string letters;
    bool has_partition = false;
    bool has_region = false;
    bool has_account = false;

    void add(const model::OpenText& text) {
        for (const model::Part& part : text.parts) {
            if (const auto* literal = std::get_if<model::Literal>(&part)) {
                letters += literal->text;
            } else if (const auto* built_in = std::get_if<model::BuiltIn>(&part)) {
                has_partition = has_partition || *built_in == model::BuiltIn::partition;
                has_region = has_region || *built_in == model::BuiltIn::region;
                has_account = has_account || *built_in == model::BuiltIn::account;
            }
            letters += '\n';
        }
    }
    void add(const model::Rule& rule) {
        for (const model::OpenText& resource : rule.resources) {
            add(resource);
        }
        for (const model::Alternative& alternative : rule.alternatives) {
            for (const model::ConditionTest& test : alternative) {
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
    [[nodiscard]] bool has(std::string_view text) const { return letters.find(text) != std::string::npos; }
};

/// The accounts that texts name, those that begin as a pattern such as `1111*` does, and others.
std::vector<std::string> accounts_of(const Letters& texts) {
    constexpr std::size_t digits = 12;
    std::set<std::string> named;
    std::set<char> first_digits;
    const std::string& letters = texts.letters;
    for (std::size_t at = 0; at < letters.size();) {
        std::size_t end = at;
        while (end < letters.size() && text::is_digit(letters[end])) {
            ++end;
        }
        std::string run = letters.substr(at, end - at);
        const bool cut = end < letters.size() && pattern::is_wildcard(letters[end]);
        if (run.size() == digits || (!run.empty() && run.size() < digits && cut)) {
            first_digits.insert(run.front());
            run.resize(digits, '0');
            named.insert(run);
        }
        at = end + 1;
    }
    std::vector<std::string> all;
    for (const std::string_view other : {"111122223333", "444455556666", "777788889999", "222233334444",
                                         "333344445555", "555566667777", "666677778888", "888899990000"}) {
        if (all.empty() && first_digits.count(other.front()) == 0) {
            all.emplace_back(other);
        }
    }
    if (all.empty()) {
        all.emplace_back("121212121212");
    }
    all.insert(all.end(), named.begin(), named.end());
    return all;
}

/// The partitions, each with those of the known regions that it has.
std::vector<Place> partitions_and_regions(const Letters& texts) {
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

std::vector<Place> places_of(const Subject& subject, std::span<const model::Invariant> invariants) {
    Letters texts;
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
    std::vector<Place> all = partitions_and_regions(texts);
    if (texts.has_account) {
        std::vector<Place> with_accounts;
        for (const std::string& account : accounts_of(texts)) {
            for (Place place : all) {
                place.account = account;
                with_accounts.push_back(std::move(place));
            }
        }
        all = std::move(with_accounts);
    }
    return all;
}

} // namespace slrc::prove
