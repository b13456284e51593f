#include "compiler/text/format.hpp"
#include "compiler/workspace/load.hpp"

namespace slrc::workspace {

using diagnostics::Kind;

void report_unreadable(const std::string& name, const ReadResult& read, diagnostics::Sink& sink,
                       std::string_view hint) {
    sink.report(read.problem == ReadProblem::too_large ? Kind::file_too_large : Kind::unreadable_file, name,
                text::format("cannot read `{}`: {}{}", name, read.reason, hint));
}

} // namespace slrc::workspace
