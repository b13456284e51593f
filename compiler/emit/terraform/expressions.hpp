// What a plan says, as expressions of Terraform.
#pragma once

#include "compiler/emit/terraform/hcl.hpp"
#include "compiler/emit/terraform/names.hpp"
#include "compiler/plan/plan.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace slrc::emit::terraform {

/// The expressions of one module; remembers which of the built-ins they use.
class Expressions {
public:
    /// The plan must outlive it.
    explicit Expressions(const plan::Plan& plan) : plan_(plan), names_(names_of(plan)) {}

    [[nodiscard]] const plan::Plan& plan() const { return plan_; }
    [[nodiscard]] const Names& names() const { return names_; }
    [[nodiscard]] bool uses(model::BuiltIn what) const { return used_.contains(what); }

    /// Whether a capability has no values, so that its variable is a boolean.
    [[nodiscard]] bool is_switch(std::size_t capability) const;
    /// `var.sentiment`, `var.encryption != null`; with operators between them for a guard.
    [[nodiscard]] std::string condition(const model::Guard& guard) const;
    /// The same where it stands beside `&&`.
    [[nodiscard]] std::string operand(const model::Guard& guard) const;

    /// What the module was given: `var.encryption.key`. Null where that has a default with holes and was left out.
    [[nodiscard]] std::string given(std::size_t parameter) const;
    /// Whether the value has to be worked out: from a default with holes, or into the one spelling that is used.
    [[nodiscard]] bool is_local(std::size_t parameter) const;
    /// The value that documents use; an expression of a list for a parameter that is one.
    [[nodiscard]] std::string value(std::size_t parameter) const;
    /// What the local value is.
    [[nodiscard]] std::string local_value(std::size_t parameter);

    /// A template that makes one string.
    [[nodiscard]] std::string text(const model::OpenText& value);
    /// All strings that templates make, in order.
    [[nodiscard]] Expression texts(const std::vector<model::OpenText>& values);

private:
    [[nodiscard]] std::string condition(const model::Guard& guard, int level) const;
    [[nodiscard]] std::string is_on(std::size_t capability, bool on) const;
    [[nodiscard]] std::string built_in(model::BuiltIn what);
    [[nodiscard]] bool makes_list(const model::OpenText& value) const;
    [[nodiscard]] std::string strings(const model::OpenText& value);
    [[nodiscard]] std::string joined(const model::OpenText& value, const std::vector<std::string>& holes);

    const plan::Plan& plan_;
    Names names_;
    std::set<model::BuiltIn> used_;
};

/// Whether values have something in them that whoever uses the module gives.
[[nodiscard]] bool has_parameters(const std::vector<model::OpenText>& values);

} // namespace slrc::emit::terraform
