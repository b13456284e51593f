// Terraform's language HCL, and what a plan says as its expressions.
#pragma once

#include "compiler/emit/terraform/names.hpp"
#include "compiler/plan/plan.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::emit::terraform {

// HCL as text, in the layout of `terraform fmt`.

/// A text as it stands between the quotation marks of a string. `${` and `%{`, which begin what Terraform works out, are
/// doubled; characters that are not shown are escaped.
/// https://developer.hashicorp.com/terraform/language/expressions/strings
[[nodiscard]] std::string escaped(std::string_view text);
/// A text as a string.
[[nodiscard]] std::string hcl_string(std::string_view text);
/// A list on one line.
[[nodiscard]] std::string list(const std::vector<std::string>& elements);

/// An expression. The elements of a list that is written out are kept apart, so that it can have a line for each.
struct Expression {
    std::string text;
    std::vector<std::string> elements = {};
};

[[nodiscard]] Expression expression(std::string text);
[[nodiscard]] Expression list_of(std::vector<std::string> elements);

/// Text of a file under way. Neighbouring arguments that stand on one line each have their `=` in one column; what a
/// block says of itself is apart from the blocks in it.
class Writer {
public:
    /// `head {`, with an empty line before it where something stands before it in the same block.
    void open(const std::string& head);
    void close();
    /// `head {}`
    void empty_block(const std::string& head);
    /// `name = expression`
    void argument(const std::string& name, const Expression& value);
    void argument(const std::string& name, std::string text);
    /// `name = head`, up to a `close`: what spans several lines, `object({` and `})`.
    void open_argument(const std::string& name, const std::string& head);
    void close_argument(const std::string& tail);
    /// A comment on what follows, as lines that fit; none for a text without words.
    void comment(std::string_view text);
    /// The same, apart from what follows.
    void remark(std::string_view text);
    /// An empty line, but not at the beginning of a block.
    void gap();

    [[nodiscard]] std::string take();

private:
    void line(const std::string& text);
    void flush();
    [[nodiscard]] std::size_t room() const;

    std::string text_;
    std::size_t level_ = 0;
    /// Whether what comes next stands apart already: at the beginning of a block, below an empty line, or below a comment
    /// on it.
    bool apart_ = true;
    std::vector<std::pair<std::string, std::string>> arguments_;
};

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
