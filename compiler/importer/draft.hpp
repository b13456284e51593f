// What is going to be written of one role, before any of it is text.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/importer/strings.hpp"
#include "compiler/model/role.hpp"
#include "compiler/reader/reader.hpp"

#include <string>
#include <vector>

namespace slrc::importer {

/// A rule, what comments stand before it, and what a `${` in it is.
template <typename Rule>
struct Drafted {
    Rule rule;
    std::vector<std::string> comments;
    TextPlace place = TextPlace::policy;
};

using DraftRule = Drafted<model::Rule>;
using DraftTrust = Drafted<model::TrustRule>;

struct Draft {
    /// Name, description and what else a role has; its rules, trust, parameters and capabilities are those below.
    const model::Role* role = nullptr;
    /// Another one than the role's own where two roles share it.
    std::string name;
    std::vector<DraftTrust> trust;
    std::vector<DraftRule> rules;
    /// Indices in templates and guards are into these. Names are as they are going to be written.
    std::vector<model::Parameter> parameters;
    std::vector<model::Capability> capabilities;
    /// Where the trust would stand, before the first rule, and after the last one.
    std::vector<std::string> trust_comments;
    std::vector<std::string> rule_comments;
    std::vector<std::string> last_comments;
};

/// The rules and the trust of one role; comments say which policy rules come from where there are several. Reports what
/// has no place in a specification.
[[nodiscard]] Draft draft_role(const model::Role& role, const reader::ReadRole& read,
                               diagnostics::Sink& sink);

/// Gives each Sid to one rule alone, where rules of several policies share one: later ones get a number. Reports each.
void rename_sids(Draft& draft, diagnostics::Sink& sink);

} // namespace slrc::importer
