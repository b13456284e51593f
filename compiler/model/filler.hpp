// Fills the holes of open texts with one configuration's values.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/role.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::model {

class Filler {
public:
    Filler(const Role& role, const Configuration& configuration, diagnostics::Sink& sink)
        : role_(role), configuration_(configuration), sink_(sink) {}

    /// All strings that an open text stands for: one for each value of every list in it. A hole without a value is
    /// reported, and gives none.
    [[nodiscard]] std::vector<std::string> strings(const OpenText& value);
    /// Of several open texts, in order.
    [[nodiscard]] std::vector<std::string> strings(const std::vector<OpenText>& values);
    /// An open text that must stand for one string; empty, with a report, where it does not.
    [[nodiscard]] std::string single(const OpenText& value);

    [[nodiscard]] const Configuration& configuration() const { return configuration_; }
    [[nodiscard]] diagnostics::Sink& sink() { return sink_; }

    /// The most strings that one open text may stand for.
    static constexpr std::size_t strings_limit = 10'000;
    /// The most bytes that these may have together: no IAM document is near as long.
    static constexpr std::size_t bytes_limit = std::size_t{4} << 20U;

private:
    /// The value of a part that has exactly one, as nearly all have; nothing for one that has to be looked at more closely.
    [[nodiscard]] std::optional<std::string_view> only_value(const Part& part) const;
    /// The string of an open text all of whose parts have exactly one value.
    [[nodiscard]] std::optional<std::string> one_string(const OpenText& value) const;
    [[nodiscard]] std::vector<std::string> values_of(const Part& part, source::Span span);
    [[nodiscard]] std::vector<std::string> value_of(BuiltIn built_in, source::Span span);
    [[nodiscard]] std::vector<std::string> values_of_parameter(std::size_t index, source::Span span);

    const Role& role_;
    const Configuration& configuration_;
    diagnostics::Sink& sink_;
};

// A role with one configuration's values in the place of its holes.

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
