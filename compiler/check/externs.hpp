// What specifications add to IAM's catalogue.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/catalog/keys.hpp"
#include "compiler/check/check.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/syntax/strings.hpp"
#include "compiler/syntax/tree.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::check {

/// A unit and all that it imports, directly or through others, in the order of the units.
[[nodiscard]] std::vector<std::size_t> with_imports(std::span<const Unit> units, std::size_t unit);

/// Whether an `extern` may stand in text that could not be read: of the unit, or of one that lends its own to it.
[[nodiscard]] bool may_miss_externs(std::span<const Unit> units, std::size_t unit);

/// For each unit the catalogue with the `extern` declarations that it sees: its own, and those of all files that it
/// imports, directly or through others. Reports what is wrong with them. The catalogues point into the texts of the
/// files.
[[nodiscard]] std::vector<catalog::Catalog> catalogs_of(std::span<const Unit> units, diagnostics::Sink& sink);

// The names, patterns and types in `extern` declarations: whether they have the form that AWS's own have.

/// The pattern of ARNs in quotes, as a view into the file's text; nothing, with a report, where it is none.
[[nodiscard]] std::optional<std::string_view> read_arn_pattern(const syntax::File& file,
                                                               const syntax::String& written,
                                                               diagnostics::Sink& sink);

/// The same of a condition key, with or without quotes.
[[nodiscard]] std::optional<syntax::Name> read_key(const syntax::File& file, const syntax::ExternKey& written,
                                                   diagnostics::Sink& sink);

[[nodiscard]] std::optional<catalog::KeyType> read_key_type(const syntax::Name& written,
                                                            diagnostics::Sink& sink);

/// As it is written: `[string]`.
[[nodiscard]] std::string key_type_text(catalog::KeyType type, bool list);

/// Whether a name is that of one thing; reports one with `*` or `?`.
bool check_one_name(const syntax::Name& name, std::string_view what, diagnostics::Sink& sink);

/// The finding about a `service:type` that nobody declares: the nearest service, and in it the nearest type.
[[nodiscard]] diagnostics::Diagnostic unknown_type(diagnostics::Kind kind, const catalog::Catalog& catalog,
                                                   const syntax::Name& written);

} // namespace slrc::check
