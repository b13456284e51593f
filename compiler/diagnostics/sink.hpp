// Where the stages put what they find.
#pragma once

#include "compiler/diagnostics/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace slrc::diagnostics {

/// Collects findings in the order in which they are made. A finding that says the same of the same place as
/// an earlier one is dropped: a group of permissions that is included twice is wrong once.
class Sink {
public:
    Sink() = default;
    /// For one of several parts of a run that are judged beside one another, with what all of them know: what `earlier` has
    /// found is not found again. `earlier` lives as long, and does not change meanwhile.
    [[nodiscard]] static Sink beside(const Sink& earlier) {
        Sink sink;
        sink.earlier_ = &earlier;
        return sink;
    }

    void add(Diagnostic diagnostic);

    template <typename... Arguments>
    void report(Arguments&&... arguments) {
        add(make(std::forward<Arguments>(arguments)...));
    }

    [[nodiscard]] std::span<const Diagnostic> all() const { return diagnostics_; }
    [[nodiscard]] bool has_errors() const { return errors_ > 0; }
    [[nodiscard]] std::size_t error_count() const { return errors_; }
    /// Whether something of this kind is known of this place already.
    [[nodiscard]] bool has(Kind kind, const source::Span& span) const;

private:
    using Place = std::tuple<source::FileIndex, std::uint32_t, std::uint32_t>;
    /// What makes a finding the same as another: kind, place, file and message.
    using Key = std::tuple<Kind, std::optional<Place>, std::string, std::string>;

    [[nodiscard]] bool knows(const Key& key) const;

    const Sink* earlier_ = nullptr;
    std::set<Key> seen_;
    std::vector<Diagnostic> diagnostics_;
    std::size_t errors_ = 0;
};

} // namespace slrc::diagnostics
