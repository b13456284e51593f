// Finds the rules that may cover another one without looking at all of them.
#pragma once

#include "compiler/model/role.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace slrc::review {

/// A rule can only cover another if its first resource begins, up to its first wildcard, as that one's does, and if it has
/// that one's first action, or a pattern for it. Rules are looked up by hashes of these; whoever asks compares them.
class RuleIndex {
public:
    explicit RuleIndex(const std::vector<model::Rule>& rules);

    /// Calls `visit(index)` for the rules of an effect that may cover this one, those without a condition first, until it
    /// returns true; at most `visits_limit` of them. The rule itself may be among them.
    template <typename Visit>
    void visit_wider(std::size_t rule, iam::Effect effect, Visit visit);
    /// The same for rules that may be equal but for their guard.
    template <typename Visit>
    void visit_equal(std::size_t rule, Visit visit) const;

    /// How many rules are visited, at most, for one: more than that, in no sensible role, are given up in silence.
    static constexpr std::size_t visits_limit = 100;

private:
    using Hash = std::uint64_t;
    static constexpr std::size_t prefix_limit = 200;
    static constexpr std::uint32_t none = UINT32_MAX;

    struct Facts {
        Hash action = 0; // of the first action; of its service where it is a pattern
        Hash service = 0; // of its service; that of `*` where the service is a pattern
        Hash prefix = 0; // of the first resource
        Hash condition = 0;
        std::uint64_t tests = 0; // one bit or more for each test that all alternatives have
        bool is_unconditional = false;
    };
    /// The rules of one hash, in a list of their own.
    struct Slot {
        Hash key = 0;
        std::uint32_t first = none;
        std::uint32_t last = none;
    };
    struct Entry {
        std::uint32_t rule;
        std::uint32_t next;
    };
    struct Registration {
        Hash key;
        std::uint32_t rule;
    };

    [[nodiscard]] static Facts facts_of(const model::Rule& rule);
    void collect(std::uint32_t index, std::vector<Registration>& to);
    void enter(const Registration& registration);
    [[nodiscard]] std::uint32_t find(Hash key) const;
    [[nodiscard]] Hash equal_key(std::size_t rule) const;
    [[nodiscard]] bool may_be_weaker(std::size_t wide, std::size_t narrow) const {
        return (facts_[wide].tests & ~facts_[narrow].tests) == 0;
    }
    /// The keys under which rules that cover this one may stand, without repetition.
    void wider_keys(std::size_t rule, iam::Effect effect, std::vector<Hash>& keys) const;

    const std::vector<model::Rule>* rules_;
    std::vector<Facts> facts_;
    std::vector<Slot> slots_;
    std::vector<Entry> entries_;
    /// The lengths that prefixes have.
    std::array<bool, prefix_limit + 1> lengths_{};
    /// Of the last search; a member so that its memory is used again.
    std::vector<Hash> keys_;
};

template <typename Visit>
void RuleIndex::visit_wider(std::size_t rule, iam::Effect effect, Visit visit) {
    wider_keys(rule, effect, keys_);
    std::size_t visits = 0;
    for (const Hash key : keys_) {
        for (std::uint32_t at = find(key); at != none && visits < visits_limit; at = entries_[at].next) {
            ++visits;
            if (may_be_weaker(entries_[at].rule, rule) && visit(std::size_t{entries_[at].rule})) {
                return;
            }
        }
    }
}

template <typename Visit>
void RuleIndex::visit_equal(std::size_t rule, Visit visit) const {
    std::size_t visits = 0;
    for (std::uint32_t at = find(equal_key(rule)); at != none && visits < visits_limit;
         at = entries_[at].next) {
        ++visits;
        if (visit(std::size_t{entries_[at].rule})) {
            return;
        }
    }
}

} // namespace slrc::review
