// What the parser knows beside the tree: places, comments, open blocks, and how an error is reported.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/syntax/parse.hpp"
#include "compiler/syntax/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::syntax {

/// Whether a word joins rules and expressions, so that it cannot be a name.
[[nodiscard]] bool is_reserved(std::string_view word);

/// Where a syntax error was found; thrown to the next rule that recovers, which is never outside this library.
struct SyntaxError {
    std::uint32_t offset = 0;
    bool too_deep = false;
};

/// What is missing when a rule fails, and which kind of finding that is.
struct Expectation {
    const char* what = nullptr;
    diagnostics::Kind kind = diagnostics::Kind::unexpected_text;
    /// A missing sign is reported after the token before it, anything else where it should begin.
    bool sign = false;
    /// Further words that could stand here, divided by spaces; those in backticks in `what` need not be repeated.
    const char* words = "";
    /// The sign before it is what is wrong: a backslash, a brace.
    bool begins_before = false;
};

class ParseContext {
public:
    ParseContext(File& file, diagnostics::Sink& sink) : file_(file), sink_(sink) {}

    [[nodiscard]] std::string_view text() const { return file_.text; }
    [[nodiscard]] std::uint32_t offset(const char* place) const {
        return static_cast<std::uint32_t>(place - file_.text.data());
    }
    [[nodiscard]] Span span_of(const char* begin, const char* end) const {
        return Span{file_.index, offset(begin), offset(end)};
    }
    /// The span of a construct that begins at `begin` and whose last token, with the space after it, ends at `end`.
    [[nodiscard]] Span span_from(std::uint32_t begin, std::uint32_t end) const {
        const bool space_is_last = space_end_ == end && space_begin_ >= begin;
        return Span{file_.index, begin, space_is_last ? space_begin_ : end};
    }
    [[nodiscard]] Span span_of(std::string_view part) const {
        return span_of(part.data(), part.data() + part.size());
    }
    /// The span of a word or sign that was matched together with the space after it.
    [[nodiscard]] Span span_of_token(std::string_view matched) const;

    void skipped(const char* begin, const char* end) {
        space_begin_ = offset(begin);
        space_end_ = offset(end);
    }
    void comment(std::string_view text);
    void block_comment(std::string_view text);
    void open_block(const char* brace) { open_blocks_.push_back(offset(brace)); }
    void close_block() { open_blocks_.pop_back(); }

    /// Reports what is missing at an offset, and throws SyntaxError.
    [[noreturn]] void fail(const Expectation& expectation, std::uint32_t offset);
    [[noreturn]] void fail_depth(std::uint32_t offset);
    /// Notes that a rule or declaration that begins at an offset could not be read. Names that it may have declared
    /// are not known then; an `allow` declares none.
    void skip_broken(std::uint32_t begin);

    /// The UTF-8 of a code point in hexadecimal digits; one that does not exist is reported.
    [[nodiscard]] std::string encode(std::string_view digits);
    /// Where nodes go that are parts of others.
    [[nodiscard]] Nodes& nodes() { return *nodes_; }

    /// What a syntax error has to take back.
    struct Mark {
        std::size_t open_blocks;
        unsigned depth;
    };
    [[nodiscard]] Mark mark() const { return Mark{open_blocks_.size(), depth}; }
    void restore(Mark mark) {
        open_blocks_.resize(mark.open_blocks);
        depth = mark.depth;
    }

    std::uint32_t string_begin = 0;
    std::uint32_t variable_begin = 0;
    unsigned depth = 0;

    /// Room that is used again and again: for the pieces of a string, and for the items of a role.
    std::vector<Segment> segments;
    std::vector<RoleItem> role_items;

private:
    [[nodiscard]] Span found_at(std::uint32_t offset) const;
    [[nodiscard]] diagnostics::Diagnostic describe_unexpected(const Expectation& expectation,
                                                              Span found) const;
    [[nodiscard]] diagnostics::Diagnostic describe(const Expectation& expectation,
                                                   std::uint32_t offset) const;

    friend class InRole;

    File& file_;
    Nodes* nodes_ = &file_.nodes;
    diagnostics::Sink& sink_;
    std::vector<std::uint32_t> open_blocks_;
    std::uint32_t space_begin_ = 0;
    std::uint32_t space_end_ = 0;
    bool open_comment_ = false;
};

/// While a role is read, its nodes go where those of roles are.
class InRole {
public:
    explicit InRole(ParseContext& context) : context_(context) {
        context_.nodes_ = &context_.file_.role_nodes;
    }
    ~InRole() { context_.nodes_ = &context_.file_.nodes; }
    InRole(const InRole&) = delete;
    InRole& operator=(const InRole&) = delete;
    InRole(InRole&&) = delete;
    InRole& operator=(InRole&&) = delete;

private:
    ParseContext& context_;
};

/// Counts how deep constructs stand in one another, and fails past the limit.
class DepthGuard {
public:
    DepthGuard(ParseContext& context, unsigned levels, std::uint32_t offset)
        : context_(context), levels_(levels) {
        if (context_.depth + levels_ > nesting_limit) {
            context_.fail_depth(offset);
        }
        context_.depth += levels_;
    }
    ~DepthGuard() { context_.depth -= levels_; }
    DepthGuard(const DepthGuard&) = delete;
    DepthGuard& operator=(const DepthGuard&) = delete;
    DepthGuard(DepthGuard&&) = delete;
    DepthGuard& operator=(DepthGuard&&) = delete;

private:
    ParseContext& context_;
    unsigned levels_;
};

} // namespace slrc::syntax
