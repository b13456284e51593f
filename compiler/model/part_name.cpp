#include "compiler/model/names.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <cstdint>

namespace slrc::model {

namespace {

constexpr std::size_t longest_name = 128;
/// A name of that length cannot hold more alternatives than this; more are not worked out.
constexpr std::size_t most_terms = longest_name / 2;

/// A guard as alternatives of signed capabilities, each in the order of their declaration, as text.
class GuardName {
public:
    explicit GuardName(const std::vector<std::string_view>& names) : names_(names) {}

    [[nodiscard]] std::optional<std::string> of(const Guard& guard) {
        const Terms all = terms(guard, false);
        std::string text = text::joined(all, ",", [&](const Term& term) { return of(term); });
        return too_many_ || all.size() > most_terms || text.size() > longest_name
                   ? std::nullopt
                   : std::optional(std::move(text));
    }

private:
    /// Per capability: nothing said, on, or off.
    enum class Sign : std::uint8_t { open, on, off };
    using Term = std::vector<Sign>;
    using Terms = std::vector<Term>;

    [[nodiscard]] std::string of(const Term& term) const {
        std::string text;
        for (std::size_t index = 0; index < term.size(); ++index) {
            if (term[index] != Sign::open) {
                text += (text.empty() ? "" : "+") + std::string(term[index] == Sign::off ? "not-" : "") +
                        std::string(names_[index]);
            }
        }
        return text;
    }

    [[nodiscard]] Terms terms(const Guard& guard, bool negated) {
        if (too_many_) {
            return {};
        }
        if (const auto* has = std::get_if<Guard::Has>(&guard.node)) {
            Term term(names_.size(), Sign::open);
            term[has->capability] = negated ? Sign::off : Sign::on;
            return {term};
        }
        if (const auto* inner = std::get_if<Guard::Not>(&guard.node)) {
            return terms(inner->operand.front(), !negated);
        }
        const auto* both = std::get_if<Guard::And>(&guard.node);
        const auto* either = std::get_if<Guard::Or>(&guard.node);
        if (both == nullptr && either == nullptr) {
            return {Term(names_.size(), Sign::open)};
        }
        const bool joins = (both != nullptr) != negated;
        Terms all = joins ? Terms{Term(names_.size(), Sign::open)} : Terms{};
        for (const Guard& operand : both != nullptr ? both->operands : either->operands) {
            const Terms more = terms(operand, negated);
            all = joins ? product(all, more) : sum(std::move(all), more);
        }
        return all;
    }

    Terms sum(Terms left, const Terms& right) {
        for (const Term& term : right) {
            if (left.size() > most_terms) {
                too_many_ = true;
                break;
            }
            if (std::ranges::find(left, term) == left.end()) {
                left.push_back(term);
            }
        }
        return left;
    }

    Terms product(const Terms& left, const Terms& right) {
        Terms all;
        for (const Term& first : left) {
            for (const Term& second : right) {
                Term joined = first;
                bool possible = true;
                for (std::size_t index = 0; index < joined.size(); ++index) {
                    possible = possible && (joined[index] == Sign::open || second[index] == Sign::open ||
                                            joined[index] == second[index]);
                    joined[index] = joined[index] == Sign::open ? second[index] : joined[index];
                }
                if (possible) {
                    all = sum(std::move(all), {joined});
                }
            }
        }
        return all;
    }

    const std::vector<std::string_view>& names_;
    /// Alternatives are missing: what is left would be the name of another guard.
    bool too_many_ = false;
};

} // namespace

std::optional<std::string> part_name(const Guard& guard, const std::vector<std::string_view>& names) {
    return GuardName(names).of(guard);
}

} // namespace slrc::model
