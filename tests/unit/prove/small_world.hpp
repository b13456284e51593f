// A small world: a service with four actions, few letters, two keys, three capabilities and two parameters. Random roles and
// invariants in it; trials.hpp tries them.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/model/role.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::test {

/// The catalogue of the small world. One with places has an action on things of a region and an account.
[[nodiscard]] const catalog::Catalog& small_catalog(bool with_places);

/// `arn:aws:world:::n/a*{p}${world:one}`: wildcards as they are, `{p}` and `{q}` for the parameters, `{account}` and the like for
/// built-ins.
[[nodiscard]] model::OpenText open_text(std::string_view text);

class SmallWorld {
public:
    /// A quick world has fewer roles with variables and built-ins, and of the latter none whose rules are for all actions but some:
    /// each of these takes as long as a thousand others.
    enum class Pace : std::uint8_t { quick, any };
    explicit SmallWorld(std::uint64_t seed, Pace pace = Pace::any)
        : random_(seed), is_quick_(pace == Pace::quick) {}

    /// A role with so many invariants.
    [[nodiscard]] model::Role role(std::size_t invariants);

    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    [[nodiscard]] bool happens(std::size_t in_hundred) { return below(100) < in_hundred; }
    [[nodiscard]] std::string built_in();
    [[nodiscard]] std::string pattern(std::size_t most, bool with_variables);
    [[nodiscard]] std::string beginning();
    [[nodiscard]] model::OpenText value(std::string_view operation);
    [[nodiscard]] model::ConditionTest test();
    [[nodiscard]] model::Guard guard();
    [[nodiscard]] model::Rule rule();

    std::mt19937_64 random_;
    bool is_quick_;
    bool has_parameters_ = false;
    bool has_capabilities_ = false;
    bool has_keys_ = false;
    bool has_variables_ = false;
    bool has_built_ins_ = false;
};

/// The operators of the roles, by their first letters: what requests have for a key that one of them reads.
[[nodiscard]] const std::vector<std::string>& values_for(std::string_view family);

/// All texts of up to so many letters of `ab:/`.
[[nodiscard]] std::vector<std::string> words(std::size_t most);

} // namespace slrc::test
