// From what was written to what it means.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"
#include "compiler/syntax/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace slrc::check {

/// One parsed file and what it imports, by index into the list of units.
struct Unit {
    const syntax::File* file = nullptr;
    std::vector<std::size_t> imports = {};
    /// Named by the run itself: its roles are compiled; those of imported files only lend their names.
    bool requested = false;
    /// False where something that it imports could not be read.
    bool imports_are_whole = true;
    /// The same file, where nobody needs the tree after the check: what is in a role is let go as soon as the role is
    /// checked, so that the trees and the program of a large file are never there at once. Else null.
    syntax::File* spent = nullptr;
};

/// Whether names that nothing uses are reported.
enum class Unused : std::uint8_t { silent, reported };

/// Resolves and checks all files of a run together. Reports every independent error; the program is whole only when
/// there was none. Where a file, or one that it imports, could not be read whole, names that are missing in it are no
/// findings of their own: they may stand in what was not read.
[[nodiscard]] model::Program check(std::span<const Unit> units, diagnostics::Sink& sink,
                                   Unused unused = Unused::silent);

} // namespace slrc::check
