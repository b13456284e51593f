// What the fields and types of one role are called in one language.
#pragma once

#include "compiler/generate/dialect.hpp"
#include "compiler/plan/plan.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::generate {

using plan::Plan;

/// How a language makes names.
struct Naming {
    std::string (*field)(std::string_view name) = nullptr;
    std::string (*type)(std::string_view name) = nullptr;
    /// Of what belongs to the generated code alone.
    std::string (*inner)(std::string_view name) = nullptr;
    std::span<const std::string_view> reserved = {};
    std::span<const std::string_view> reserved_types = {};
};

/// The configuration's fields, by their indices in the plan; each name stands once in its type.
struct FieldNames {
    std::vector<std::string> capabilities;
    /// Of the types that hold the values of capabilities.
    std::vector<std::string> types;
    /// Of parameters, in the type of their capability or, for the role's own, in the configuration.
    std::vector<std::string> parameters;
    /// Of a configuration that has been held to its role: whether capabilities are on, and values.
    std::vector<std::string> inner_capabilities;
    std::vector<std::string> inner_parameters;
};

[[nodiscard]] FieldNames name_fields(const Plan& plan, const Naming& naming);

/// Lets a dialect find the inner fields in `object`, such as `in.`.
void set_inner_fields(Dialect& dialect, const FieldNames& names, const std::string& object);

} // namespace slrc::generate
