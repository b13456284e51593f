// Reads the JSON documents of a run.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/reader/reader.hpp"
#include "compiler/source/files.hpp"
#include "compiler/source/span.hpp"
#include "compiler/workspace/world.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::workspace {

/// Whether a name is that of a document and not of a specification: it ends with `.json`.
[[nodiscard]] bool is_document_name(std::string_view name);

/// The inputs of a run, by what they are.
struct Inputs {
    std::vector<std::string> specifications;
    std::vector<std::string> documents;
};

/// Tells documents from specifications: by name, and standard input by its text.
[[nodiscard]] Inputs sort_inputs(std::span<const std::string> names, const World& world);

/// Reads each document (a path, or `-`), each file once, and adds its roles to `reading`. Reports files that cannot be read,
/// what IAM would refuse, and roles by name (`options.roles`) that no file has. Nothing is said of managed policies that AWS owns.
void read_documents(reader::Reading& reading, source::Files& files, std::span<const std::string> names,
                    const reader::ReadOptions& options, const World& world, diagnostics::Sink& sink);

/// The same, and everything that can be said about the roles: what `slrc check` shows of documents. Names that `known` has are
/// IAM's: `known_names`.
[[nodiscard]] reader::Reading check_documents(source::Files& files, std::span<const std::string> names,
                                              const reader::ReadOptions& options, const World& world,
                                              diagnostics::Sink& sink,
                                              const catalog::Catalog& known = catalog::built_in());

/// IAM's catalogue with the `extern` declarations of a specification and of what it imports; the catalogue alone where the name is
/// empty. Adds the files that are read to `files`, which has to live as long as the catalogue. Reports errors alone: advice on
/// the specification is what `check` is for. Nothing where there are any: what documents name would be unknown for want of it.
[[nodiscard]] std::optional<catalog::Catalog> known_names(source::Files& files,
                                                          const std::string& specification,
                                                          std::span<const std::string> search_folders,
                                                          const World& world, diagnostics::Sink& sink);

/// Adds what keeps roles from being asked, errors, and as warnings what IAM accepts and decides by otherwise than it reads.
void keep_errors_of(const diagnostics::Sink& from, diagnostics::Sink& to);

/// Adds findings to a sink, but for those in what AWS owns. Ways to more rights are told all the same: whoever put the policy on a
/// role opened them.
void add_but_of_aws(const diagnostics::Sink& found, std::span<const source::Span> owned,
                    diagnostics::Sink& sink);

} // namespace slrc::workspace
