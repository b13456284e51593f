// `slrc import`, without the command line: from JSON that people have to specifications.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/reader/reader.hpp"
#include "compiler/source/files.hpp"
#include "compiler/workspace/world.hpp"

#include <string>
#include <vector>

namespace slrc::workspace {

/// A file with what the role is when one capability is turned on.
struct VariantFile {
    std::string capability;
    std::string file;
};

struct ImportOptions {
    /// Paths, or `-` for standard input.
    std::vector<std::string> files;
    reader::ReadOptions reading;
    /// A specification whose `extern` names are known to be right; empty for none.
    std::string known;
    std::vector<VariantFile> variants;
    /// A file for each role, and not one for all.
    bool divided = false;
};

struct ImportedFile {
    /// The role that it holds, where the roles are divided: `AWSServiceRoleForLexV2Bots`.
    std::string role;
    std::string text;
};

struct Import {
    source::Files sources;
    diagnostics::Sink sink;
    /// Specifications; none where an error in the input was found. With them the sink has errors where they do not compile.
    std::vector<ImportedFile> files;
};

/// Reads the files, and writes what they hold as specifications. All findings are in the sink.
void import_documents(Import& result, const ImportOptions& options, const World& world);

} // namespace slrc::workspace
