#include "compiler/generate/reserved.hpp"

#include <array>

namespace slrc::generate {

namespace {

// ISO/IEC 14882:2020, 5.11 and 5.5; names in snake case can be no other.
constexpr std::array<std::string_view, 97> cpp_words{
    "alignas",     "alignof",   "and",        "and_eq",    "asm",      "auto",         "bitand",
    "bitor",       "bool",      "break",      "case",      "catch",    "char",         "char8_t",
    "char16_t",    "char32_t",  "class",      "compl",     "concept",  "const",        "consteval",
    "constexpr",   "constinit", "const_cast", "continue",  "co_await", "co_return",    "co_yield",
    "decltype",    "default",   "delete",     "do",        "double",   "dynamic_cast", "else",
    "enum",        "explicit",  "export",     "extern",    "false",    "float",        "for",
    "friend",      "goto",      "if",         "inline",    "int",      "long",         "mutable",
    "namespace",   "new",       "noexcept",   "not",       "not_eq",   "nullptr",      "operator",
    "or",          "or_eq",     "private",    "protected", "public",   "register",     "reinterpret_cast",
    "requires",    "return",    "short",      "signed",    "sizeof",   "static",       "static_assert",
    "static_cast", "struct",    "switch",     "template",  "this",     "thread_local", "throw",
    "true",        "try",       "typedef",    "typeid",    "typename", "union",        "unsigned",
    "using",       "virtual",   "void",       "volatile",  "wchar_t",  "while",        "xor",
    "xor_eq",      "import",    "module",     "linux",     "unix",     "errno"};
constexpr std::array<std::string_view, 5> cpp_own_types{"Configuration", "ConfigurationError", "Capability",
                                                        "PolicyPart", "Inputs"};

// The Python Language Reference, 2.3.1 and 2.3.2; the names of modules and functions that a file uses.
constexpr std::array<std::string_view, 42> python_words{
    "and",    "as",   "assert",    "async",   "await",    "break", "class", "continue", "def",
    "del",    "elif", "else",      "except",  "finally",  "for",   "from",  "global",   "if",
    "import", "in",   "is",        "lambda",  "nonlocal", "not",   "or",    "pass",     "raise",
    "return", "try",  "while",     "with",    "yield",    "match", "case",  "type",     "str",
    "bool",   "list", "dataclass", "support", "self",     "print"};
constexpr std::array<std::string_view, 9> python_own_types{
    "Configuration", "ConfigurationError", "Capability", "PolicyPart", "None", "True",
    "False",         "CAPABILITIES",       "Sequence"};

} // namespace

std::span<const std::string_view> cpp_reserved() {
    return cpp_words;
}

std::span<const std::string_view> cpp_types() {
    return cpp_own_types;
}

std::span<const std::string_view> python_reserved() {
    return python_words;
}

std::span<const std::string_view> python_types() {
    return python_own_types;
}

} // namespace slrc::generate
