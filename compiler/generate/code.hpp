// Lines of code, and calls that are broken where they do not fit: one layout that every language's formatter leaves as
// it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::generate {

/// A call with its arguments, or a text that cannot be broken.
struct Code {
    /// What stands before the parenthesis, or the text.
    std::string text;
    bool is_call = false;
    std::vector<Code> arguments = {};
};

[[nodiscard]] Code plain(std::string text);
[[nodiscard]] Code call(std::string function, std::vector<Code> arguments);

/// In one line.
[[nodiscard]] std::string flat(const Code& code);

struct CodeStyle {
    /// One level of indentation, and how many columns it takes.
    std::string_view indent;
    std::size_t indent_width;
    /// The most columns of a line.
    std::size_t width;
    /// The indentation of a broken call's arguments, in levels.
    std::size_t argument_levels = 1;
    /// Whether a comma follows the last argument of a broken call, and its parenthesis has a line of its own. Elsewhere
    /// a call that is the only argument, and does not fit into the next line, begins on the line of the call around it,
    /// and one that fits below its assignment stands there.
    bool closes_below = true;
};

/// Text of a file under way.
class Writer {
public:
    explicit Writer(const CodeStyle& style) : style_(style) {}

    /// A line; an empty one has no indentation.
    void line(std::string_view text = {});
    /// `before`, the call and `after`, broken where they do not fit into one line.
    void line(std::string_view before, const Code& code, std::string_view after);
    /// A line, and what follows one level deeper; and the line that ends that.
    void begin(std::string_view text);
    void end(std::string_view text);
    void indent() { ++level_; }
    void dedent() { --level_; }
    /// How many columns are left for a text with `taken` more before it.
    [[nodiscard]] std::size_t room(std::size_t taken = 0) const;

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void write(const Code& code, std::string_view before, std::string_view after, std::size_t level);
    [[nodiscard]] bool hugs(const Code& code, std::string_view after, std::size_t level) const;
    [[nodiscard]] std::size_t columns(std::string_view text, std::size_t level) const;

    CodeStyle style_;
    std::size_t level_ = 0;
    std::string text_;
};

} // namespace slrc::generate
