// All that can be tried against the invariants of a role of the small world: every set of capabilities, a few values, every request.
#pragma once

#include "compiler/iam/request.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/role.hpp"
#include "tests/unit/prove/small_world.hpp"

#include <optional>
#include <vector>

namespace slrc::test {

/// Whether a role's texts have built-ins: its catalogue is the one with places.
[[nodiscard]] bool has_places(const model::Role& role);

/// A request that is against an invariant.
struct Trial {
    model::Configuration configuration;
    iam::Request request;
};

/// What is against each of the invariants of a role, as IAM's evaluator decides it; nothing where no request of the small world is.
[[nodiscard]] std::vector<std::optional<Trial>> tried(const model::Role& role);

/// Configurations of a role, and requests: about so many of all, at random.
struct Asked {
    model::Configuration configuration;
    std::vector<iam::Request> requests;
};
[[nodiscard]] std::vector<Asked> some_of_all(const model::Role& role, std::size_t most, SmallWorld& world);

} // namespace slrc::test
