// What is said of a file that cannot be read, the same by every command.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/workspace/world.hpp"

#include <string>
#include <string_view>

namespace slrc::workspace {

/// Reports a file, as it was named, that has a problem; `hint` goes behind the message.
void report_unreadable(const std::string& name, const ReadResult& read, diagnostics::Sink& sink,
                       std::string_view hint = {});

} // namespace slrc::workspace
