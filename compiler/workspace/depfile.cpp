#include "compiler/text/format.hpp"
#include "compiler/workspace/compare.hpp"

namespace slrc::workspace {

namespace {

/// GCC's rules (libcpp/mkdeps.cc): backslashes before a space are doubled, a space, `#` and `:` take a backslash, `$`
/// is doubled.
std::string escaped(std::string_view path) {
    std::string result;
    std::size_t backslashes = 0;
    for (const char letter : path) {
        if (letter == ' ' || letter == '\t') {
            result.append(backslashes + 1, '\\');
        } else if (letter == '#' || letter == ':') {
            result += '\\';
        } else if (letter == '$') {
            result += '$';
        }
        backslashes = letter == '\\' ? backslashes + 1 : 0;
        result += letter;
    }
    return result;
}

} // namespace

std::string depfile_text(std::span<const std::string> outputs, std::span<const std::string> dependencies) {
    std::string right;
    for (const std::string& dependency : dependencies) {
        right += text::format(" {}", escaped(dependency));
    }
    std::string text;
    for (const std::string& output : outputs) {
        text += escaped(output) + ":" + right + "\n";
    }
    return text;
}

} // namespace slrc::workspace
