// What can stand in Principal.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/model/open_text.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace slrc::model {

/// Why a value is no principal of its kind (IAM's word: Service, AWS, Federated, CanonicalUser); nothing where it is.
[[nodiscard]] std::optional<std::string> principal_misfit(std::string_view kind, std::string_view value);
/// The same for a value with holes, of which what is written out is judged.
[[nodiscard]] std::optional<std::string> principal_misfit(std::string_view kind, const OpenText& value);

/// A finding about a value that is no principal of its kind; with the service that is meant, where it names one.
[[nodiscard]] diagnostics::Diagnostic bad_principal(const OpenText& value, source::Span span,
                                                    std::string message, std::string_view kind,
                                                    const catalog::Catalog& catalog);
/// Says in a finding which name of a service was meant, and writes it in the place of the one that is there.
void suggest_service(diagnostics::Diagnostic& found, const std::string& written, const std::string& meant);

/// Why a text that begins as an ARN is none, by its parts, as far as holes leave them certain; nothing where it may be one, and
/// where it does not begin so.
[[nodiscard]] std::optional<std::string> principal_arn_misfit(const OpenText& value);

/// Whether it is the ID of a role or a user, `AROA…` or `AIDA…`, which IAM shows when that was deleted.
[[nodiscard]] bool is_principal_id(std::string_view text);

} // namespace slrc::model
