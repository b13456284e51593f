// A role with one configuration's values in the place of its holes.
#pragma once

#include "compiler/model/filler.hpp"
#include "compiler/model/role.hpp"

#include <optional>
#include <vector>

namespace slrc::model {

/// The documents that are wanted of a role. What only others need may be missing.
struct WantedDocuments {
    bool trust = true;
    bool permissions = true;
    /// Which rules count, by their index; those whose guards hold where nothing is said.
    std::optional<std::vector<bool>> rules = std::nullopt;
};

/// The rules and the trust of a role as a configuration makes them, with their places: only the rules that count, and of
/// these, and of the trust, only what has holes. Everything else is as good as before it was filled in. Of a document that is not wanted, nothing.
[[nodiscard]] Role filled(const Role& role, Filler& filler, const WantedDocuments& wanted);

} // namespace slrc::model
