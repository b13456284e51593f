#include "compiler/reasons/read_requests.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/iam/number.hpp"
#include "compiler/reasons/request_form.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace slrc::reasons {

using diagnostics::Kind;
using Json = nlohmann::ordered_json;

namespace {

/// A request is an object of objects of lists.
constexpr int depth_limit = 4;

/// The numbers in a text of JSON, as they are written.
std::vector<std::string_view> written_numbers(std::string_view json) {
    std::vector<std::string_view> all;
    for (std::size_t at = 0; at < json.size(); ++at) {
        if (json[at] == '"') {
            for (++at; at < json.size() && json[at] != '"'; ++at) {
                at += json[at] == '\\' ? 1 : 0;
            }
        } else if (json[at] == '-' || text::is_digit(json[at])) {
            const std::size_t end = std::min(json.find_first_not_of("+-.0123456789eE", at), json.size());
            all.push_back(json.substr(at, end - at));
            at = end - 1;
        }
    }
    return all;
}

/// Whether a number stays what it is when JSON's numbers, which are binary, are written out again.
bool is_kept(std::string_view written) {
    const auto number = iam::read_number(written);
    return number && number == iam::read_number(Json::parse(written).dump());
}

class LineReader {
public:
    LineReader(std::string_view line, source::Span span, bool needs_caller, diagnostics::Sink& sink)
        : line_(line), span_(span), needs_caller_(needs_caller), sink_(sink) {}

    std::optional<iam::Request> read() {
        const Json json = parse();
        if (json.is_discarded() || !expect(json.is_object(), "a request is an object")) {
            return std::nullopt;
        }
        for (const auto& [key, value] : json.items()) {
            read_member(key, value);
        }
        for (const std::string_view number : written_numbers(line_)) {
            expect(is_kept(number),
                   text::format("`{}` is no number that is read exactly: write it as a decimal, in quotes",
                                number));
        }
        if (whole_ && request_.action.empty()) {
            report("the request has no `action`");
        }
        if (whole_ && needs_caller_ && !request_.caller) {
            report("the request has no `principal`, about whom a trust policy decides");
        }
        return whole_ ? std::optional(std::move(request_)) : std::nullopt;
    }

private:
    void report(std::string message) {
        sink_.report(Kind::bad_request, span_, std::move(message));
        whole_ = false;
    }

    bool expect(bool fits, std::string message) {
        if (!fits) {
            report(std::move(message));
        }
        return fits;
    }

    void expect_none(const std::optional<std::string>& wrong) {
        if (wrong) {
            report(*wrong);
        }
    }

    Json parse() {
        std::vector<std::set<std::string>> keys;
        std::string wrong;
        const auto watch = [&](int depth, Json::parse_event_t event, Json& value) {
            if (depth > depth_limit || !wrong.empty()) {
                wrong = wrong.empty() ? "the request is nested too deep" : wrong;
                return false;
            }
            if (event == Json::parse_event_t::object_start) {
                keys.emplace_back();
            } else if (event == Json::parse_event_t::object_end) {
                keys.pop_back();
            } else if (event == Json::parse_event_t::key &&
                       !keys.back().insert(value.get<std::string>()).second) {
                wrong = "the key `" + value.get<std::string>() + "` stands twice in one object";
            }
            return true;
        };
        try {
            Json json = Json::parse(line_, watch);
            if (wrong.empty()) {
                return json;
            }
            report(wrong);
        } catch (const Json::parse_error& error) {
            const auto at =
                static_cast<std::uint32_t>(std::min(error.byte > 0 ? error.byte - 1 : 0, line_.size()));
            span_.begin = std::min(span_.begin + at, span_.end);
            span_.end = std::min(span_.begin + 1, span_.end);
            report("the line is not JSON");
        } catch (const Json::out_of_range&) {
            report("the line has a number that is out of range");
        }
        return Json(Json::value_t::discarded);
    }

    void read_member(const std::string& key, const Json& value) {
        static constexpr std::array<std::string_view, 4> keys{"action", "resource", "context", "principal"};
        if (key == "context") {
            read_context(value);
        } else if (key == "principal" && value.is_object()) {
            read_principal_object(value);
        } else if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            const auto near = diagnostics::nearest(key, keys);
            report(text::format(
                "a request has no key `{}`: {}", key,
                near ? diagnostics::did_you_mean(near) : "it has " + diagnostics::list_names(keys)));
        } else if (expect(value.is_string(), text::format("`{}` has to be text in quotes", key))) {
            read_text(key, value.get<std::string>());
        }
    }

    void read_text(const std::string& key, const std::string& text) {
        if (key == "action") {
            expect_none(action_misfit(text));
            request_.action = text;
        } else if (key == "resource") {
            expect_none(requested_resource_misfit(text));
            request_.resource = text;
        } else {
            request_.caller = read_caller(text);
            expect(request_.caller.has_value(), caller_message(text));
        }
    }

    /// As in a policy: `{"Service": "lexv2.amazonaws.com"}`.
    void read_principal_object(const Json& json) {
        if (expect(json.size() == 1 && json.begin()->is_string(),
                   R"(`principal` has to be one: `{"Service": "lexv2.amazonaws.com"}`)")) {
            const std::string text = json.begin().key() + "=" + json.begin()->get<std::string>();
            const auto caller = read_caller(text);
            if (expect(caller && caller->kind == json.begin().key(),
                       "`" + json.begin().key() +
                           "` is no kind of principal: `Service`, `AWS`, `Federated` or "
                           "`CanonicalUser`")) {
                request_.caller = caller;
            }
        }
    }

    void read_context(const Json& json) {
        if (!expect(json.is_object(), "`context` has to be an object of keys")) {
            return;
        }
        for (const auto& [key, value] : json.items()) {
            expect_none(key_misfit(key));
            const auto same = [&, &name = key](const iam::ContextEntry& entry) {
                return text::equal_folded(entry.key, name);
            };
            expect(std::none_of(request_.context.begin(), request_.context.end(), same),
                   "the condition key `" + key + "` stands twice: letter case does not count");
            iam::ContextEntry entry{key, {}};
            for (const Json& element : value.is_array() ? value : Json::array({value})) {
                if (expect(element.is_string() || element.is_boolean() || element.is_number(),
                           "`context." + key + "` has to be text, a number, a boolean, or a list of them")) {
                    entry.values.push_back(element.is_string() ? element.get<std::string>() : element.dump());
                }
            }
            request_.context.push_back(std::move(entry));
        }
    }

    std::string_view line_;
    source::Span span_;
    bool needs_caller_;
    diagnostics::Sink& sink_;
    iam::Request request_;
    bool whole_ = true;
};

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
            const std::string_view line =
                whole.substr(first, whole.find_last_not_of(white_space) + 1 - first);
            const auto begin = static_cast<std::uint32_t>(start + first);
            const source::Span span{file, begin, begin + static_cast<std::uint32_t>(line.size())};
            if (auto request = LineReader(line, span, needs_caller, sink).read()) {
                all.push_back({std::move(*request), span});
            }
        }
        start = end + 1;
    }
    return all;
}

} // namespace slrc::reasons
