// A counterexample for those who look into it: the command that shows its decision, and its fields for programs.
#pragma once

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/model/role.hpp"
#include "compiler/prove/prove.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::prove {

/// The capabilities that are on, by name.
[[nodiscard]] std::vector<std::string> capability_names(const model::Role& role,
                                                        const model::Configuration& made);
/// The parameters of a role that a configuration gives a value: those of its own, and of the capabilities that are on.
[[nodiscard]] std::vector<std::size_t> set_parameters(const model::Role& role,
                                                      const model::Configuration& made);

/// As a shell takes it, in quotes only where it needs them.
[[nodiscard]] std::string command_word(std::string_view text);
/// What names a role of a specification in a command, with the options with which imports are found:
/// `main.slr -I lib --role acme-app`.
[[nodiscard]] std::string subject_words(const model::Role& role, std::string_view specification,
                                        std::span<const std::string> import_options = {});
/// The command that shows the decision of a counterexample: `slrc eval SUBJECT …`.
[[nodiscard]] std::string eval_command(const model::Role& role, const Counterexample& example,
                                       std::string_view subject);

/// The fact `counterexample` (schemas/finding.schema.json): the configuration as a file of `--config` has it, the request as a
/// line of `--requests`, the rule, the command.
[[nodiscard]] diagnostics::Fact counterexample_fact(const model::Role& role, const Counterexample& example,
                                                    std::string command);

} // namespace slrc::prove
