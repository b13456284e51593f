// Runs `slrc check`, `slrc compile`, `slrc import` and `slrc fmt` on files in memory, for tests of what they find.
#pragma once

#include "compiler/diagnostics/kinds.hpp"
#include "tests/unit/diagnostics/page_examples.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace slrc::test {

/// A finding as a person sees it. Without a place in a specification, line and column are 0.
struct Finding {
    diagnostics::Kind kind{};
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;
    std::string message;

    friend bool operator==(const Finding&, const Finding&) = default;
};

std::ostream& operator<<(std::ostream& stream, const Finding& finding);

/// What the example's command finds, in the order in which it is shown. The command is `slrc check SPEC…`,
/// which may have -I and --kind, `slrc import FILE…` with --kind, `slrc fmt SPEC…`, or `slrc compile SPEC…` with the
/// options --role, --with, --set, --config, --document, --partition, --region, --account, --suffix, --matrix, --split and -I; all documents are compiled where
/// none is named. A word may stand in single quotes. Throws std::runtime_error for any other command.
[[nodiscard]] std::vector<Finding> run(const Example& example);

} // namespace slrc::test
