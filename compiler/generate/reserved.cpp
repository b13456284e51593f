#include "compiler/generate/words.hpp"

#include <array>

namespace slrc::generate {

namespace {

// ISO/IEC 14882:2020, 5.11 and 5.5; names in snake case can be no other.
constexpr std::array<std::string_view, 99> cpp_words{
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
    "xor_eq",      "import",    "module",     "linux",     "unix",     "errno",        "std",
    "support"};
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

// The Go Programming Language Specification, Keywords; the methods that a configuration has. Exported names can be no
// keyword.
constexpr std::array<std::string_view, 34> go_words{"break",
                                                    "case",
                                                    "chan",
                                                    "const",
                                                    "continue",
                                                    "default",
                                                    "defer",
                                                    "else",
                                                    "fallthrough",
                                                    "for",
                                                    "func",
                                                    "go",
                                                    "goto",
                                                    "if",
                                                    "import",
                                                    "interface",
                                                    "map",
                                                    "package",
                                                    "range",
                                                    "return",
                                                    "select",
                                                    "struct",
                                                    "switch",
                                                    "type",
                                                    "var",
                                                    "Validate",
                                                    "TrustPolicy",
                                                    "PermissionsPolicy",
                                                    "PermissionsParts",
                                                    "read",
                                                    "nil",
                                                    "true",
                                                    "false",
                                                    "_"};
constexpr std::array<std::string_view, 3> go_own_types{"ConfigurationError", "Capability", "PolicyPart"};

// https://pkg.go.dev/cmd/go#hdr-Build_constraints, go/build/syslist.go: `_test`, systems and processors.
constexpr std::array<std::string_view, 43> go_endings{
    "test",  "aix",     "android", "darwin",   "dragonfly", "freebsd",     "hurd",    "illumos", "ios",
    "js",    "linux",   "nacl",    "netbsd",   "openbsd",   "plan9",       "solaris", "wasip1",  "windows",
    "zos",   "386",     "amd64",   "amd64p32", "arm",       "armbe",       "arm64",   "arm64be", "loong64",
    "mips",  "mipsle",  "mips64",  "mips64le", "mips64p32", "mips64p32le", "ppc",     "ppc64",   "ppc64le",
    "riscv", "riscv64", "s390",    "s390x",    "sparc",     "sparc64",     "wasm"};

constexpr std::array<std::string_view, 8> typescript_words{"constructor",   "prototype",     "proto",
                                                           "toString",      "valueOf",       "hasOwnProperty",
                                                           "isPrototypeOf", "toLocaleString"};
constexpr std::array<std::string_view, 15> typescript_own_types{"Configuration", "ConfigurationError",
                                                                "Capability",    "PolicyPart",
                                                                "Inputs",        "Policy",
                                                                "Reader",        "Value",
                                                                "Object",        "Array",
                                                                "String",        "Error",
                                                                "Boolean",       "Readonly",
                                                                "ReturnType"};

// The Java Language Specification (17), 3.9; methods of Object, and of records.
constexpr std::array<std::string_view, 76> java_words{
    "abstract", "assert",    "boolean",       "break",     "byte",       "case",      "catch",
    "char",     "class",     "const",         "continue",  "default",    "do",        "double",
    "else",     "enum",      "extends",       "final",     "finally",    "float",     "for",
    "goto",     "if",        "implements",    "import",    "instanceof", "int",       "interface",
    "long",     "native",    "new",           "package",   "private",    "protected", "public",
    "return",   "short",     "static",        "strictfp",  "super",      "switch",    "synchronized",
    "this",     "throw",     "throws",        "transient", "try",        "void",      "volatile",
    "while",    "true",      "false",         "null",      "var",        "yield",     "record",
    "sealed",   "permits",   "clone",         "equals",    "finalize",   "getClass",  "hashCode",
    "notify",   "notifyAll", "toString",      "wait",      "build",      "builder",   "read",
    "in",       "policy",    "configuration", "it",        "when",       "_"};
constexpr std::array<std::string_view, 14> java_own_types{"Configuration", "ConfigurationError",
                                                          "Capability",    "PolicyPart",
                                                          "Inputs",        "Builder",
                                                          "Object",        "String",
                                                          "List",          "Boolean",
                                                          "SlrcSupport",   "Record",
                                                          "Override",      "System"};

} // namespace

const std::span<const std::string_view> cpp_reserved = cpp_words;
const std::span<const std::string_view> cpp_types = cpp_own_types;
const std::span<const std::string_view> python_reserved = python_words;
const std::span<const std::string_view> python_types = python_own_types;
const std::span<const std::string_view> go_reserved = go_words;
const std::span<const std::string_view> go_types = go_own_types;
const std::span<const std::string_view> go_file_endings = go_endings;
const std::span<const std::string_view> typescript_reserved = typescript_words;
const std::span<const std::string_view> typescript_types = typescript_own_types;
const std::span<const std::string_view> java_reserved = java_words;
const std::span<const std::string_view> java_types = java_own_types;

} // namespace slrc::generate
