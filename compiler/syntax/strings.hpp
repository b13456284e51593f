// Strings as written: text, IAM's own variables, and the placeholders that slrc fills in.
#pragma once

#include "compiler/source/span.hpp"
#include "compiler/syntax/nodes.hpp"

#include <cstdint>
#include <string_view>
#include <variant>

namespace slrc::syntax {

using source::Span;

/// A word of the source; the text is a view into it.
struct Name {
    std::string_view text;
    Span span;
};

/// A name, or an owner and a name: `bucket`, `audio_logs.bucket`, `AWSServiceRoleForLexV2Bots.arn`.
struct Reference {
    std::string_view text;
    Span span;

    [[nodiscard]] bool has_owner() const { return text.find('.') != std::string_view::npos; }
    /// What stands before the last dot; the whole where there is none.
    [[nodiscard]] Name owner() const {
        const std::string_view before = text.substr(0, text.rfind('.'));
        return Name{before,
                    Span{span.file, span.begin, span.begin + static_cast<std::uint32_t>(before.size())}};
    }
    /// What stands after the last dot, or all of it.
    [[nodiscard]] Name name() const {
        const std::string_view after = text.substr(text.rfind('.') + 1);
        return Name{after, Span{span.file, span.end - static_cast<std::uint32_t>(after.size()), span.end}};
    }
};

/// Letters that stand for themselves, with escapes and doubled braces resolved: a view into the source, or into the
/// file's nodes where those change it.
struct Text {
    std::string_view text;
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
    List<Segment> segments;
    Span span;
};

} // namespace slrc::syntax
