// Source code that makes a role's documents at run time.
#pragma once

#include "compiler/generate/emitters.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::generate {

enum class Language : std::uint8_t { cpp, python, typescript, go, java };

/// "cpp", "python", "typescript", "go", "java".
[[nodiscard]] std::string_view to_string(Language language);
/// Nothing where there is no such language.
[[nodiscard]] std::optional<Language> find_language(std::string_view name);
/// All of them, in this order.
[[nodiscard]] std::span<const Language> languages();

/// The namespace, or package, of a language that has one, where none is asked for; empty where the folder decides.
[[nodiscard]] std::string_view default_package(Language language);
/// Why a name cannot be the package of a language; nothing where it can.
[[nodiscard]] std::optional<std::string> package_misfit(Language language, std::string_view package);

/// The files of roles, each with its names in the output folder: those of each role, and the support code that all of
/// them share. Roles whose files would have one name are reported, and so is what generated code cannot do; nothing may
/// be written then.
[[nodiscard]] std::vector<File> generate(std::span<const model::Role* const> roles, Language language,
                                         const std::string& package, diagnostics::Sink& sink);

} // namespace slrc::generate
