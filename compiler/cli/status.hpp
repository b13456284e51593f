// How a run ends.
#pragma once

namespace slrc::cli {

/// The exit statuses of every command; nothing else is ever returned.
enum class Status : int {
    /// Done, nothing wrong.
    good = 0,
    /// A specification, a document or a test is wrong, or `--check` found a difference.
    wrong = 1,
    /// Called wrongly, or a file could not be read or written.
    unusable = 2,
};

} // namespace slrc::cli
