// Who outside of its own account may assume a role, for every value.
#pragma once

#include "compiler/prove/prove.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::prove {

/// From the narrowest to the widest.
enum class Reach : std::uint8_t { nobody, services, accounts, federated, anyone_with_condition, anyone };

/// `nobody`, `services of AWS`, …, and the same as a word of JSON.
[[nodiscard]] std::string_view to_string(Reach reach);
[[nodiscard]] std::string_view to_word(Reach reach);

/// Some who may assume it, by one rule of its trust.
struct Access {
    Reach reach = Reach::nobody;
    /// As it is written in the trust, or what its condition comes to.
    std::string who;
    /// Whether it does not allow all of their requests.
    bool conditional = false;
    std::size_t rule = 0;
    /// Nothing where it is not known whether there is such a request.
    std::optional<Counterexample> example;
};

/// By the order of the trust; nothing for those whom another rule keeps out. `account` is that of the role; empty where it is any.
[[nodiscard]] std::vector<Access> access_from_outside(const model::Role& role,
                                                      const catalog::Catalog& catalog,
                                                      std::string_view account = {});
/// The widest of all.
[[nodiscard]] Reach widest(const std::vector<Access>& all);

} // namespace slrc::prove
