// Strings as written: text, IAM's own variables, and the placeholders that slrc fills in.
#pragma once

#include "compiler/source/span.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::syntax {

using source::Span;

/// A word of the source; the text is a view into it.
struct Name {
    std::string_view text;
    Span span;
};

/// A name, or an owner and a name: `bucket`, `audio_logs.bucket`, `AWSServiceRoleForLexV2Bots.arn`.
struct Reference {
    std::vector<Name> path;
    Span span;
};

/// Letters that stand for themselves, with escapes and doubled braces resolved.
struct Text {
    std::string text;
};

/// `${…}`, which IAM fills in when a request is made: passed through as written.
struct Variable {
    std::string_view text;
    Span span;
};

/// `{name}`, which slrc fills in when the role is compiled.
struct Placeholder {
    Reference reference;
};

using Segment = std::variant<Text, Variable, Placeholder>;

struct String {
    std::vector<Segment> segments;
    Span span;
};

} // namespace slrc::syntax
