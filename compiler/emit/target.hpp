// The table of targets: what a specification can be compiled to.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/emit/iam_target.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::emit {

enum class Target : std::uint8_t { iam, cloudformation, terraform, aws_cli };

struct TemplateOptions {
    /// YAML in the place of JSON, where a target has both.
    bool yaml = false;
    /// A service-linked role as a plain role of the same permissions (`--as role`).
    bool as_role = false;
    /// Without white space, where a target has JSON.
    bool minify = false;
};

/// Makes what a role is with one configuration, which the filler has. What its values make wrong goes to the filler's sink;
/// nothing may be written then.
using FromConfiguration = std::vector<NamedDocument> (*)(const model::Role&, model::Filler&,
                                                         const IamOptions&);
/// Makes a template, in which capabilities stay switches. Reports what the target cannot express; nothing may be written then.
using FromSwitches = std::vector<NamedDocument> (*)(const model::Role&, const TemplateOptions&,
                                                    diagnostics::Sink&);

/// A row of the table.
struct TargetFacts {
    Target target;
    /// As `--target` has it.
    std::string_view name;
    std::variant<FromConfiguration, FromSwitches> make;
    /// In the name of a file, between the role's name and that of the document, and behind that.
    std::string_view separator = ".";
    std::string_view ending{};
    /// The documents by which the files of an earlier run are known: `ROLE.trust.json`, `ROLE.trust.PART.json`. None where no
    /// file is ever out of date by its name.
    std::span<const std::string_view> kinds = {};

    [[nodiscard]] bool takes_configuration() const { return std::holds_alternative<FromConfiguration>(make); }
    /// `ROLE.trust.json`, `ROLE/main.tf`.
    [[nodiscard]] std::string file_name(const std::string& role, const std::string& document) const;
};

/// All of them, in the order of Target.
[[nodiscard]] std::span<const TargetFacts> targets();
[[nodiscard]] const TargetFacts& facts(Target target);

} // namespace slrc::emit
