// A small world: a service with two actions, few letters, two keys, three capabilities and two parameters. Random roles and
// invariants in it, and all that can be asked of them.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/role.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::test {

/// The catalogue of the small world.
[[nodiscard]] const catalog::Catalog& small_catalog();

/// `arn:aws:world:::n/a*{p}${world:one}`: wildcards as they are, `{p}` and `{q}` for the parameters, `{account}` for the account.
[[nodiscard]] model::OpenText open_text(std::string_view text);

class SmallWorld {
public:
    explicit SmallWorld(std::uint64_t seed) : random_(seed) {}

    /// A role with one invariant.
    [[nodiscard]] model::Role role();

    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    [[nodiscard]] bool happens(std::size_t in_hundred) { return below(100) < in_hundred; }
    [[nodiscard]] std::string pattern(std::size_t most, bool with_variables);
    [[nodiscard]] model::OpenText value(std::string_view operation);
    [[nodiscard]] model::ConditionTest test();
    [[nodiscard]] model::Guard guard();
    [[nodiscard]] model::Rule rule();

    std::mt19937_64 random_;
    bool has_parameters_ = false;
    bool has_capabilities_ = false;
    bool has_keys_ = false;
    bool has_variables_ = false;
};

/// Configurations and requests of the small world that can make a difference to a role, out of which `most` are chosen at random
/// where there are more.
struct Asked {
    model::Configuration configuration;
    std::vector<iam::Request> requests;
};
[[nodiscard]] std::vector<Asked> everything(const model::Role& role, std::size_t most, SmallWorld& world);

} // namespace slrc::test
