#include "compiler/prove/entry_search.hpp"

#include "compiler/catalog/requests.hpp"
#include "compiler/prove/candidates.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace slrc::prove {

namespace {

using iam::OperatorFamily;
using iam::SetOperator;
using Literals = std::span<const TestLiteral>;

bool is_of_set(const Test& test) {
    return test.operation.set != SetOperator::none;
}

/// What a test says of any request that has the key; nothing where that depends on the value.
std::optional<bool> constant(const Test& test) {
    if (test.reads == Reads::presence) {
        return is_of_set(test) ? test.operation.set == SetOperator::for_all_values
                               : iam::fits_one(test.values, "false", {});
    }
    const bool only_missing = !test.has_values && (is_of_set(test) || test.operation.if_exists);
    return only_missing ? std::optional(false) : std::nullopt;
}

/// What one value has to fit, and what it may not.
struct ValueLiteral {
    const Test* test = nullptr;
    bool fits = true;
};

/// The family that decides which values there are for a key of a type.
std::optional<OperatorFamily> family_of(const std::optional<catalog::KeyType>& type) {
    using catalog::KeyType;
    if (!type) {
        return std::nullopt;
    }
    switch (*type) {
        case KeyType::numeric:
            return OperatorFamily::numeric;
        case KeyType::date:
            return OperatorFamily::date;
        case KeyType::ip_address:
            return OperatorFamily::ip_address;
        case KeyType::binary:
            return OperatorFamily::binary;
        case KeyType::string:
        case KeyType::arn:
        case KeyType::boolean:
            break;
    }
    return std::nullopt;
}

template <typename Values>
bool has_some(const Values& values) {
    if constexpr (requires { values.ranges; }) {
        return !values.ranges.empty();
    } else if constexpr (requires { values.values; }) {
        return !values.values.empty();
    } else {
        return true;
    }
}

/// A value that fits these tests and not those.
class ValueSearch {
public:
    ValueSearch(const KeyFacts& facts, std::span<const ValueLiteral> literals, Budget& budget)
        : facts_(facts), literals_(literals), budget_(budget) {
        for (const ValueLiteral& literal : literals) {
            if (literal.test->reads == Reads::things) {
                add_things(literal);
            } else if (literal.test->reads == Reads::globs) {
                impossible_ = impossible_ || !ask(*literal.test, literal.fits);
            }
        }
        if (facts.type == catalog::KeyType::boolean) {
            question_.all.push_back(&booleans());
        } else if (facts.type == catalog::KeyType::arn) {
            question_.all.push_back(&arns());
        }
    }

    /// Of a key that some operator reads as a set: an empty text is as good as none there.
    void leave_out_empty() { question_.none.push_back(&empty()); }

    EntryAnswer find() {
        if (impossible_) {
            return {};
        }
        const auto family = family_of(facts_.type);
        if (things_.empty() && !family) {
            TextAnswer answer = find_text(question_, budget_);
            if (answer.end == End::limit) {
                return {End::limit, std::nullopt, {}};
            }
            return found(answer.end == End::found, answer.text, std::move(answer.matched));
        }
        return try_candidates(family);
    }

private:
    static const Glob& empty() {
        static const Glob glob = letters_glob("");
        return glob;
    }
    static const std::vector<Glob>& booleans() {
        static const std::vector<Glob> globs{letters_glob("true"), letters_glob("false")};
        return globs;
    }

    static EntryAnswer found(bool is_found, std::string text, std::vector<const Glob*> matched) {
        if (!is_found) {
            return {};
        }
        return {End::found, iam::ContextEntry{{}, {std::move(text)}}, std::move(matched)};
    }

    /// Where the operator can read none of its values, it says the same of each.
    void add_things(const ValueLiteral& literal) {
        const bool readable =
            std::visit([](const auto& values) { return has_some(values); }, literal.test->values);
        if (readable) {
            things_.push_back(literal);
        } else {
            impossible_ = impossible_ || literal.fits != literal.test->operation.facts->negated;
        }
    }

    /// Adds what a test of texts asks for. False where nothing can be it.
    bool ask(const Test& test, bool wanted) {
        const bool negated = test.operation.facts->negated;
        const bool is_arn = test.operation.facts->family == OperatorFamily::arn;
        if (!negated || !is_arn) {
            if (wanted != negated) {
                question_.all.push_back(&test.globs);
            } else {
                leave_out(test.globs);
            }
            return true;
        }
        if (wanted) {
            question_.all.push_back(&arns());
            leave_out(test.globs);
            return test.all_arns;
        }
        if (test.all_arns && !test.may_be_no_arn) {
            question_.all.push_back(&test.fits_or_no_arn);
        }
        return true;
    }

    void leave_out(const std::vector<Glob>& globs) {
        for (const Glob& glob : globs) {
            question_.none.push_back(&glob);
        }
    }

    [[nodiscard]] bool is_good(const std::string& value) const {
        const auto matches = [&](const Glob& glob) {
            return pattern::matches(glob.open.pattern, value, glob.open.letter_case);
        };
        return std::all_of(things_.begin(), things_.end(),
                           [&](const ValueLiteral& one) { return fits(*one.test, value) == one.fits; }) &&
               std::all_of(question_.all.begin(), question_.all.end(),
                           [&](const auto* all) { return std::any_of(all->begin(), all->end(), matches); }) &&
               std::none_of(question_.none.begin(), question_.none.end(),
                            [&](const Glob* glob) { return !glob->has_holes && matches(*glob); });
    }

    /// Numbers and their like, one of which stands for all that the tests do not tell apart.
    EntryAnswer try_candidates(std::optional<OperatorFamily> typed) {
        constexpr std::array families{OperatorFamily::numeric, OperatorFamily::date,
                                      OperatorFamily::ip_address, OperatorFamily::binary};
        std::size_t kinds = 0;
        std::vector<std::string> values;
        for (const OperatorFamily family : families) {
            std::vector<std::string> texts;
            bool asked = family == typed;
            for (const ValueLiteral& literal : things_) {
                if (literal.test->operation.facts->family == family) {
                    asked = true;
                    texts.insert(texts.end(), literal.test->texts.begin(), literal.test->texts.end());
                }
            }
            if (asked) {
                ++kinds;
                const std::vector<std::string> more = candidates(family, texts);
                values.insert(values.end(), more.begin(), more.end());
            }
        }
        if (!typed) {
            values.insert(values.end(), {"x", ""}); // what none of these operators can read
        }
        const bool listed = add_listed(values);
        const auto good = std::find_if(values.begin(), values.end(),
                                       [&](const std::string& value) { return is_good(value); });
        if (good != values.end()) {
            return found(true, *good, {});
        }
        const bool has_texts =
            !question_.all.empty() || std::any_of(question_.none.begin(), question_.none.end(),
                                                  [](const Glob* glob) { return glob != &empty(); });
        const bool exact = listed || (kinds == 1 && !has_texts);
        return {exact ? End::none : End::undecided, std::nullopt, {}};
    }

    /// Where a text operator lists all values that it takes, there are no others.
    bool add_listed(std::vector<std::string>& values) const {
        bool listed = false;
        for (const std::vector<Glob>* all : question_.all) {
            bool each = true;
            for (const Glob& glob : *all) {
                each = each && glob.only.has_value();
                if (glob.only) {
                    values.push_back(*glob.only);
                }
            }
            listed = listed || each;
        }
        return listed;
    }

    KeyFacts facts_;
    std::span<const ValueLiteral> literals_;
    Budget& budget_;
    std::vector<ValueLiteral> things_;
    TextQuestion question_;
    bool impossible_ = false;
};

class EntrySearch {
public:
    EntrySearch(const std::string& key, const KeyFacts& facts, Literals literals, Budget& budget)
        : key_(key), facts_(facts), literals_(literals), budget_(budget) {}

    EntryAnswer run(const std::optional<std::string>& value) {
        if (!value && all_hold([](const Test& test) { return holds_without_key(test); })) {
            return {End::found, std::nullopt, {}};
        }
        if (value) {
            return value->empty() && has_set() ? empty_text({false}) : one_value(value);
        }
        if (facts_.single) {
            if (EntryAnswer answer = one_value(value); is_over(answer)) {
                return answer;
            }
        }
        if (facts_.list) {
            if (EntryAnswer answer = list(); is_over(answer)) {
                return answer;
            }
        }
        return empty_text({false, true});
    }

private:
    /// A text without letters is as good as no value to the operators of sets, and a value to all others. Whether it may be a list is
    /// given.
    EntryAnswer empty_text(std::initializer_list<bool> lists) {
        const bool may_be_empty = !facts_.type || facts_.type == catalog::KeyType::string;
        for (const bool is_list : lists) {
            const bool possible = may_be_empty && has_set() && (is_list ? facts_.list : facts_.single);
            const auto may_be = [&](const TestLiteral& literal) {
                const Test& test = *literal.test;
                return test.reads == Reads::open || has_holes(test.globs) ||
                       holds_on_empty(test, is_list) == literal.holds;
            };
            if (possible && std::all_of(literals_.begin(), literals_.end(), may_be)) {
                return {End::found, iam::ContextEntry{key_, {""}, is_list}, {}};
            }
        }
        return {worst_, std::nullopt, {}};
    }

    static bool holds_on_empty(const Test& test, bool is_list) {
        if (test.reads != Reads::presence && is_of_set(test)) {
            return holds_without_key(test);
        }
        return constant(test).value_or(!is_list && fits(test, ""));
    }

    bool is_over(const EntryAnswer& answer) {
        worst_ = answer.end == End::none ? worst_ : answer.end;
        return answer.end == End::found || answer.end == End::limit;
    }

    template <typename Holds>
    [[nodiscard]] bool all_hold(Holds holds) const {
        return std::all_of(literals_.begin(), literals_.end(), [&](const TestLiteral& literal) {
            const bool is_open_null = literal.test->reads == Reads::open &&
                                      literal.test->operation.facts->family == OperatorFamily::null;
            return is_open_null || holds(*literal.test) == literal.holds;
        });
    }

    [[nodiscard]] bool has_set() const {
        return std::any_of(literals_.begin(), literals_.end(),
                           [](const TestLiteral& literal) { return is_of_set(*literal.test); });
    }

    EntryAnswer one_value(const std::optional<std::string>& value) {
        std::vector<ValueLiteral> wanted;
        for (const TestLiteral& literal : literals_) {
            const auto always = constant(*literal.test);
            if (always && *always != literal.holds) {
                return {};
            }
            if (!always && literal.test->reads != Reads::open) {
                wanted.push_back({literal.test, literal.holds});
            }
        }
        Test is_value;
        if (value) {
            is_value.operation.facts = iam::find_operator("StringEquals");
            is_value.globs.push_back(letters_glob(*value));
            wanted.push_back({&is_value, true});
        }
        ValueSearch search(value ? KeyFacts{} : facts_, wanted, budget_);
        if (has_set()) {
            search.leave_out_empty();
        }
        EntryAnswer answer = search.find();
        if (answer.entry) {
            answer.entry->key = key_;
        }
        answer.matched.erase(
            std::remove_if(
                answer.matched.begin(), answer.matched.end(),
                [&](const Glob* glob) { return !is_value.globs.empty() && glob == is_value.globs.data(); }),
            answer.matched.end());
        return answer;
    }

    /// Each value fulfils what all have to; for each test that needs a value there is one.
    EntryAnswer list() {
        std::vector<ValueLiteral> each;
        std::vector<ValueLiteral> some;
        for (const TestLiteral& literal : literals_) {
            const Test& test = *literal.test;
            const auto always = constant(test);
            if (test.reads == Reads::open) {
                continue;
            }
            if (always || !is_of_set(test)) { // a list is compared by ForAnyValue and ForAllValues alone
                if (always.value_or(false) != literal.holds) {
                    return {};
                }
                continue;
            }
            const bool of_all = (test.operation.set == SetOperator::for_all_values) == literal.holds;
            (of_all ? each : some).push_back({&test, literal.holds});
        }
        EntryAnswer all{End::found, iam::ContextEntry{key_, {}, true}, {}};
        for (const ValueLiteral& literal : some) {
            std::vector<ValueLiteral> wanted = each;
            wanted.push_back(literal);
            if (const End end = add_value(wanted, false, all); end != End::found) {
                return {end, std::nullopt, {}};
            }
        }
        const auto& values = all.entry->values;
        const bool is_empty =
            std::all_of(values.begin(), values.end(), [](const std::string& value) { return value.empty(); });
        if (is_empty) { // which is no list to the operators of sets
            all.end = add_value(each, true, all);
        }
        return all;
    }

    End add_value(std::span<const ValueLiteral> wanted, bool not_empty, EntryAnswer& all) {
        ValueSearch search(facts_, wanted, budget_);
        if (not_empty) {
            search.leave_out_empty();
        }
        EntryAnswer one = search.find();
        if (one.end != End::found) {
            return one.end;
        }
        auto& values = all.entry->values;
        const std::string& value = one.entry->values.front();
        if (std::find(values.begin(), values.end(), value) == values.end()) {
            values.push_back(value);
        }
        all.matched.insert(all.matched.end(), one.matched.begin(), one.matched.end());
        return End::found;
    }

    const std::string& key_;
    const KeyFacts& facts_;
    Literals literals_;
    Budget& budget_;
    End worst_ = End::none;
};

} // namespace

KeyFacts facts_of(const catalog::Catalog& catalog, std::string_view key) {
    const auto id = catalog.find_key(key);
    if (!id) {
        return {};
    }
    const catalog::Key found = catalog.key(*id);
    return {found.type, !found.list || catalog::is_single_when_alone(key), found.list};
}

EntryAnswer find_entry(const std::string& key, const KeyFacts& facts, std::span<const TestLiteral> literals,
                       const std::optional<std::string>& value, Budget& budget) {
    return EntrySearch(key, facts, literals, budget).run(value);
}

} // namespace slrc::prove
