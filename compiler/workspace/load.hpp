// Reads the specifications of a run, and everything they import.
#pragma once

#include "compiler/check/check.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/source/files.hpp"
#include "compiler/syntax/tree.hpp"
#include "compiler/workspace/world.hpp"

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::workspace {

/// Reports a file, as it was named, that has a problem; `hint` goes behind the message.
void report_unreadable(const std::string& name, const ReadResult& read, diagnostics::Sink& sink,
                       std::string_view hint = {});

/// Files, trees and units; each views the one before it, so that they stay together. A check of the units uses the trees
/// up.
struct Sources {
    source::Files files;
    std::deque<syntax::File> trees;
    std::vector<check::Unit> units;
    /// The files of the disk that were read, in the order in which they were: the standard library is inside the
    /// program and is none.
    std::vector<std::string> dependencies;
};

/// Loads each specification (a path, `std:PATH`, or `-`) and its imports, each file once. Reports files that cannot be
/// read, imports that lead nowhere or out of their folders, cycles, and syntax errors.
void load(Sources& sources, std::span<const std::string> specifications,
          std::span<const std::string> search_folders, const World& world, diagnostics::Sink& sink);

} // namespace slrc::workspace
