// One configuration of a role: which capabilities are on, and the value of each parameter.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"
#include "compiler/source/span.hpp"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::model {

/// What a compilation is asked to do, as it was given: on the command line, or in a configuration file.
struct Choice {
    struct CapabilityRequest {
        std::string name; // `all` for every one
        std::string origin;
        /// In a file.
        std::optional<source::Span> span = {};
    };
    struct ValueRequest {
        /// The capability whose parameter it is; empty where only the parameter is named.
        std::string capability;
        std::string name;
        std::vector<std::string> values;
        /// Where it comes from, for messages: `--set key`, `bot.json`.
        std::string origin;
        /// The command line replaces what a file gives.
        bool overrides = false;
        /// In a file: the name, and each of the values.
        std::optional<source::Span> span = {};
        std::vector<source::Span> value_spans = {};
    };

    std::vector<CapabilityRequest> capabilities;
    std::vector<ValueRequest> values;
    std::optional<std::string> partition;
    std::optional<std::string> region;
    std::optional<std::string> account;
    std::optional<std::string> suffix;
    /// In a file: by the names of `place_fields`.
    std::map<std::string_view, source::Span> spans = {};
};

/// What says where a role is, by the names that a file has for it.
struct PlaceField {
    std::string_view name;
    std::optional<std::string> Choice::*value;
};
inline constexpr std::array<PlaceField, 4> place_fields{{{"partition", &Choice::partition},
                                                         {"region", &Choice::region},
                                                         {"account", &Choice::account},
                                                         {"suffix", &Choice::suffix}}};

/// A request that fits its role.
struct Configuration {
    CapabilitySet capabilities;
    /// By parameter; empty where there is none.
    std::vector<std::vector<std::string>> values;
    std::string partition;
    std::optional<std::string> region;
    std::optional<std::string> account;
    std::optional<std::string> suffix;
};

/// How strictly a request is held to the role.
struct ConfigureOptions {
    /// Every parameter that the compiled documents can use needs a value; without it, only given values are checked.
    bool needs_values = true;
    /// Values of capabilities that are off are expected: every set of capabilities is compiled with them.
    bool every_set = false;
};

/// Holds a request to a role. Entries that the role does not have are passed over (see `check_names`); everything
/// else that does not fit is reported. The configuration can be used only when nothing was.
[[nodiscard]] Configuration configure(const Role& role, const Choice& request,
                                      const ConfigureOptions& options, diagnostics::Sink& sink);

/// Reports capabilities and parameters that none of the roles has.
void check_names(std::span<const Role* const> roles, const Choice& request, diagnostics::Sink& sink);

/// Reports parameters of the set's capabilities that have no value.
void check_values(const Role& role, const Configuration& configuration, const CapabilitySet& set,
                  diagnostics::Sink& sink);

/// Every set of capabilities that `requires` permits, in counting order of their declaration. More than `most` are
/// reported, and none is given.
[[nodiscard]] std::vector<CapabilitySet> permitted_sets(const Role& role, std::size_t most,
                                                        diagnostics::Sink& sink);

/// The names of a set joined by `+`; `none` for the empty one.
[[nodiscard]] std::string set_name(const Role& role, const CapabilitySet& set);

} // namespace slrc::model
