#include "compiler/data/parse.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/iam/values.hpp"
#include "compiler/reasons/request_form.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace slrc::reasons {

using data::Node;
using data::Type;
using diagnostics::Kind;

namespace {

class RequestReader {
public:
    RequestReader(Node json, diagnostics::Sink& sink) : json_(json), sink_(sink) {}

    std::optional<iam::Request> read(bool needs_caller) {
        if (!expect(json_.is(Type::object), json_.span(), "a request is an object")) {
            return std::nullopt;
        }
        for (const Node& member : json_) {
            read_member(member);
        }
        if (whole_) {
            expect(!request_.action.empty(), json_.span(), "the request has no `action`");
        }
        if (whole_ && needs_caller) {
            expect(request_.caller.has_value(), json_.span(),
                   "the request has no `principal`, about whom a trust policy decides");
        }
        return whole_ ? std::optional(std::move(request_)) : std::nullopt;
    }

private:
    bool expect(bool fits, source::Span place, std::string message) {
        if (!fits) {
            sink_.report(Kind::bad_request, place, std::move(message));
            whole_ = false;
        }
        return fits;
    }

    void expect_none(const std::optional<std::string>& wrong, source::Span place) {
        expect(!wrong, place, wrong.value_or(""));
    }

    void read_member(Node member) {
        static constexpr std::array<std::string_view, 4> keys{"action", "resource", "context", "principal"};
        const std::string_view key = member.key();
        if (key == "context") {
            read_context(member);
        } else if (key == "principal" && member.is(Type::object)) {
            read_principal_object(member);
        } else if (std::ranges::find(keys, key) == keys.end()) {
            const auto near = diagnostics::nearest(key, keys);
            expect(false, member.key_span(),
                   text::format("a request has no key `{}`: {}", key,
                                near ? diagnostics::did_you_mean(near)
                                     : text::format("it has {}", text::list_names(keys))));
        } else if (expect(member.is(Type::text), member.span(),
                          text::format("`{}` has to be text in quotes", key))) {
            read_text(member);
        }
    }

    void read_text(Node member) {
        const std::string text(member.text());
        if (member.key() == "action") {
            expect_none(action_misfit(text), member.span());
            request_.action = text;
        } else if (member.key() == "resource") {
            expect_none(requested_resource_misfit(text), member.span());
            request_.resource = text;
        } else {
            request_.caller = read_caller(text);
            expect(request_.caller.has_value(), member.span(), caller_message(text));
        }
    }

    /// As in a policy: `{"Service": "lexv2.amazonaws.com"}`.
    void read_principal_object(Node principal) {
        const bool is_one = principal.size() == 1 && (*principal.begin()).is(Type::text);
        if (!expect(is_one, principal.span(),
                    R"(`principal` has to be one: `{"Service": "lexv2.amazonaws.com"}`)")) {
            return;
        }
        const Node member = *principal.begin();
        const std::string kind(member.key());
        const auto caller = read_caller(kind + "=" + std::string(member.text()));
        if (expect(
                caller && caller->kind == kind, member.key_span(),
                text::format("`{}` is no kind of principal: `Service`, `AWS`, `Federated` or `CanonicalUser`",
                             kind))) {
            request_.caller = caller;
        }
    }

    void read_context(Node context) {
        if (!expect(context.is(Type::object), context.span(), "`context` has to be an object of keys")) {
            return;
        }
        for (const Node& member : context) {
            const std::string key(member.key());
            expect_none(key_misfit(key), member.key_span());
            const auto same = [&](const iam::ContextEntry& entry) {
                return text::equal_folded(entry.key, key);
            };
            expect(std::ranges::none_of(request_.context, same), member.key_span(),
                   text::format("the condition key `{}` stands twice: letter case does not count", key));
            iam::ContextEntry entry{key, {}};
            for (const Node& value : data::items(member)) {
                read_value(value, entry);
            }
            request_.context.push_back(std::move(entry));
        }
    }

    /// A number is its letters, as in a policy; JSON allows exponents, which IAM does not read.
    void read_value(Node value, iam::ContextEntry& to) {
        const std::string text(value.text());
        expect(value.is_scalar(), value.span(),
               text::format("`context.{}` has to be text, a number, a boolean, or a list of them", to.key));
        expect(!value.is(Type::number) || iam::read_number(text), value.span(),
               text::format("`{}` has an exponent, which IAM's numbers do not have: write it as a decimal",
                            text));
        to.values.push_back(text);
    }

    Node json_;
    diagnostics::Sink& sink_;
    iam::Request request_;
    bool whole_ = true;
};

std::optional<iam::Request> read_line(const data::Text& line, bool needs_caller, diagnostics::Sink& sink) {
    data::Tree tree;
    const std::size_t errors = sink.error_count();
    const bool whole = data::parse_json(line, tree, sink, Kind::bad_request, "the line");
    return whole && sink.error_count() == errors ? RequestReader(tree.root(), sink).read(needs_caller)
                                                 : std::nullopt;
}

} // namespace

std::vector<ReadRequest> read_requests(const source::Files& files, source::FileIndex file, bool needs_caller,
                                       diagnostics::Sink& sink) {
    constexpr std::string_view white_space = " \t\r\f\v";
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const std::string_view text = files.text(file);
    std::vector<ReadRequest> all;
    for (std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
         start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view whole = text.substr(start, end - start);
        const std::size_t first = whole.find_first_not_of(white_space);
        if (first != std::string_view::npos) {
            const std::size_t size = whole.find_last_not_of(white_space) + 1 - first;
            const data::Text line{
                file, whole.substr(first, size), static_cast<std::uint32_t>(start + first), {}};
            if (auto request = read_line(line, needs_caller, sink)) {
                all.push_back({std::move(*request), line.span(0, size)});
            }
        }
        start = end + 1;
    }
    return all;
}

} // namespace slrc::reasons
