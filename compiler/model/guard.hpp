// Guards: which sets of capabilities a rule belongs to.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::model {

/// Capabilities by their index in the role.
using CapabilitySet = std::vector<bool>;

struct Guard {
    struct Always {};
    struct Has {
        std::size_t capability;
    };
    struct Not {
        std::vector<Guard> operand; // one
    };
    struct And {
        std::vector<Guard> operands;
    };
    struct Or {
        std::vector<Guard> operands;
    };

    std::variant<Always, Has, Not, And, Or> node;
};

/// Whether a guard holds for a set of capabilities.
[[nodiscard]] bool holds(const Guard& guard, const CapabilitySet& set);
/// Whether a guard says anything.
[[nodiscard]] bool is_conditional(const Guard& guard);
/// Both hold; `Always` is left out.
[[nodiscard]] Guard both(Guard first, Guard second);
[[nodiscard]] Guard negation(Guard guard);
/// In the language's own words, with the fewest parentheses: "audio_logs and not (text_logs or encryption)".
[[nodiscard]] std::string to_text(const Guard& guard, const std::vector<std::string_view>& names);

} // namespace slrc::model
