// The names, patterns and types in `extern` declarations: whether they have the form that AWS's own have.
#pragma once

#include "compiler/catalog/keys.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/syntax/tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace slrc::check {

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

} // namespace slrc::check
