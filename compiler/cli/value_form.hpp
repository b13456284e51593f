// What a value can be, for completions.
#pragma once

#include "compiler/cli/options.hpp"

#include <string>
#include <vector>

namespace slrc::cli {

/// What the word for a value says of it: `DIR`, `FILE.slr|std:PATH`, `NAME=FILE.json`.
struct ValueForm {
    /// Names of files end with one of these: `.slr`.
    std::vector<std::string> endings;
    bool any_file = false;
    bool folder = false;
    /// `std:PATH` fits, too.
    bool standard_library = false;
    /// The name of a file stands behind a `=`.
    bool after_equals = false;

    [[nodiscard]] bool is_file() const { return any_file || folder || !endings.empty(); }
};

/// An argument has a name already, and may have no second word.
[[nodiscard]] ValueForm value_form(const Option& option);

} // namespace slrc::cli
