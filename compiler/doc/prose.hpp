// Running text: words as they are read, and names and values as they are written.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::doc {

struct Plain {
    std::string text;
};
struct Code {
    std::string text;
};
struct Strong {
    std::string text;
};

using Piece = std::variant<Plain, Code, Strong>;

/// Pieces in a row. Each function adds to the end and gives the prose itself.
class Prose {
public:
    Prose& plain(std::string_view text);
    /// With U+FFFD for what cannot be shown, such as a line end.
    Prose& code(std::string_view text);
    Prose& strong(std::string_view text);
    Prose& add(const Prose& more);
    /// Several as code with commas between, and a word before the last: `and`, `or`; with no word all have commas.
    Prose& codes(const std::vector<std::string>& texts, std::string_view last = {});

    [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }
    [[nodiscard]] bool empty() const { return pieces_.empty(); }

private:
    std::vector<Piece> pieces_;
};

/// With one space for each run of blanks and line ends, none around it, and U+FFFD for what cannot be shown.
[[nodiscard]] std::string one_line(std::string_view text);

/// What a specification says of something, as one line: what stands between backticks is code, and nothing else means
/// anything.
[[nodiscard]] Prose told(std::string_view text);
/// The same, divided where it has an empty line.
[[nodiscard]] std::vector<Prose> paragraphs(std::string_view text);

/// The characters of all pieces, one after another.
[[nodiscard]] std::string plain_text(const Prose& words);

} // namespace slrc::doc
