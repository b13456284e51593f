#include "compiler/prove/places.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>
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
                has_account = has_account || *built_in == model::BuiltIn::account ||
                              *built_in == model::BuiltIn::account_or_any;
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
    [[nodiscard]] bool has(std::string_view text) const { return letters.find(text) != std::string::npos; }
};

/// Whether a wildcard stands right behind the beginning of a name: `us-*`.
bool has_cut(const Letters& texts, std::string_view name) {
    for (std::size_t size = 1; size < name.size(); ++size) {
        for (const char wildcard : {'*', '?'}) {
            if (texts.has(std::string(name.substr(0, size)) + wildcard)) {
                return true;
            }
        }
    }
    return false;
}

std::vector<std::string> partitions_of(const Letters& texts) {
    std::vector<std::string> names{"aws"};
    for (const catalog::Partition& partition : catalog::partitions()) {
        if (partition.name != "aws" &&
            (texts.has(partition.name) || texts.has("aws*") || texts.has("aws-*"))) {
            names.emplace_back(partition.name);
        }
    }
    return names;
}

std::vector<std::string> regions_of(const Letters& texts) {
    std::vector<std::string> names;
    std::string other;
    for (const std::string_view region : catalog::known_regions()) {
        if (texts.has(region) || has_cut(texts, region)) {
            names.emplace_back(region);
        } else if (other.empty() || region == "us-east-1") {
            other = region;
        }
    }
    if (!other.empty()) {
        names.insert(names.begin(), other);
    }
    return names;
}

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

/// Each of those so far with each of these.
template <typename Set>
std::vector<Place> with_each(const std::vector<Place>& places, const std::vector<std::string>& values,
                             Set set) {
    std::vector<Place> all;
    for (const std::string& value : values) {
        for (Place place : places) {
            set(place, value);
            all.push_back(std::move(place));
        }
    }
    return all;
}

} // namespace

std::vector<Place> places_of(const model::Role& role, std::span<const model::Invariant> invariants) {
    Letters texts;
    std::for_each(role.rules.begin(), role.rules.end(), [&](const model::Rule& rule) { texts.add(rule); });
    std::for_each(invariants.begin(), invariants.end(),
                  [&](const model::Invariant& invariant) { texts.add(invariant.rule); });
    std::vector<Place> all(1);
    if (texts.has_partition) {
        all = with_each(all, partitions_of(texts),
                        [](Place& place, const std::string& value) { place.partition = value; });
    }
    if (texts.has_region) {
        all = with_each(all, regions_of(texts),
                        [](Place& place, const std::string& value) { place.region = value; });
    }
    if (texts.has_account) {
        all = with_each(all, accounts_of(texts),
                        [](Place& place, const std::string& value) { place.account = value; });
    }
    return all;
}

} // namespace slrc::prove
