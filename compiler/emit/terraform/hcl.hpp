// HCL as text, in the layout of `terraform fmt`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::emit::terraform {

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

} // namespace slrc::emit::terraform
