// The numbers of facts.
#pragma once

#include <cstdint>

namespace slrc::catalog {

// Each fact has a number. Those of the built-in tables come first, in the order of their names; what a specification
// declares follows them.
enum class ServiceId : std::uint32_t {};
enum class ActionId : std::uint32_t {};
enum class TypeId : std::uint32_t {};
enum class KeyId : std::uint32_t {};
/// What actions are on: those with the same number take the same types, required and not.
enum class ResourceKind : std::uint32_t {};

} // namespace slrc::catalog
