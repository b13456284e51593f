// What a specification can be compiled to, and the files of the targets that keep capabilities as switches.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::emit {

enum class Target : std::uint8_t { iam, cloudformation, terraform, aws_cli };

/// "iam", "cloudformation", "terraform", "aws-cli".
[[nodiscard]] std::string_view to_string(Target target);
/// Nothing where there is no such target.
[[nodiscard]] std::optional<Target> find_target(std::string_view name);
/// All of them, in this order.
[[nodiscard]] std::span<const Target> targets();

/// Whether the output is for one configuration (documents), and not a template in which capabilities stay switches.
[[nodiscard]] bool takes_configuration(Target target);

/// A file, by its name in the folder of the output; it may have folders of its own in it.
struct File {
    std::string name;
    std::string text;
};

struct TemplateOptions {
    /// YAML in the place of JSON, where a target has both.
    bool yaml = false;
    /// A service-linked role as a plain role of the same permissions (`--as role`).
    bool as_role = false;
    /// Without white space, where a target has JSON.
    bool minify = false;
};

/// The files of a target that takes no configuration. Reports what it cannot express; nothing may be written then.
[[nodiscard]] std::vector<File> template_files(Target target, std::span<const model::Role* const> roles,
                                               const TemplateOptions& options, diagnostics::Sink& sink);

} // namespace slrc::emit
