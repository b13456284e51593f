// The examples on the pages of `slrc explain`: the fenced blocks under `## Example` and `## Fix`.
//
//     ```slr             the specification, main.slr
//     ```slr NAME        a file beside it
//     ```json NAME       a configuration, or where there is no specification a document
//     ```sh              the command; its first line says the options that the example needs
//
// Where there is no command, a page with a configuration is compiled with it, and any other is checked, documents too. The
// Fix has the files and the command of the Example, but for those that it shows itself.
#pragma once

#include "compiler/workspace/world.hpp"

#include <string>
#include <string_view>

namespace slrc::test {

struct Example {
    workspace::Memory files;
    /// One line; never empty.
    std::string command;
    /// Whether it is held to IAM's catalogue too, as the command does it.
    bool review = true;
};

struct PageExamples {
    Example example;
    Example fix;
};

/// Reads a page. Throws std::runtime_error for a page that is not made as above: a section that is missing or
/// has no block, a heading of another name, a block of another kind or without its end.
[[nodiscard]] PageExamples read_page(std::string_view text);

} // namespace slrc::test
