// One pass over the text, without a copy of what needs none: strings without escapes, and numbers, are views of the text. Runs of
// ordinary characters, which are most of a document, are passed over in loops that do nothing else.
#include "compiler/data/parse.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace slrc::data {

using diagnostics::Diagnostic;
using diagnostics::Kind;

namespace {

/// RFC 8259, section 6.
bool is_number(std::string_view word) {
    const auto take = [&](std::string_view signs) {
        const bool there = !word.empty() && signs.find(word.front()) != std::string_view::npos;
        word.remove_prefix(there ? 1 : 0);
        return there;
    };
    const auto take_digits = [&] {
        const auto end = std::ranges::find_if_not(word, text::is_digit);
        const auto count = static_cast<std::size_t>(end - word.begin());
        word.remove_prefix(count);
        return count > 0;
    };
    take("-");
    if (!take("0") && !take_digits()) {
        return false;
    }
    if (take(".") && !take_digits()) {
        return false;
    }
    if (take("eE")) {
        take("+-");
        if (!take_digits()) {
            return false;
        }
    }
    return word.empty();
}

/// Whether a double can be as large as a number.
bool is_in_range(std::string_view number) {
    constexpr std::size_t digits_that_fit = 300;
    return (number.size() <= digits_that_fit && number.find_first_of("eE") == std::string_view::npos) ||
           std::isfinite(std::strtod(std::string(number).c_str(), nullptr));
}

/// UTF-16: of `\ud83d\ude00`, which is one character, the first is a high half and the second a low one.
constexpr std::size_t escape_size = 6;
constexpr char32_t first_high_half = 0xD800;
constexpr char32_t first_low_half = 0xDC00;
constexpr char32_t last_half = 0xDFFF;

class Parser {
public:
    Parser(const Text& text, Tree& tree, diagnostics::Sink& sink)
        : text_(text), json_(text.text), tree_(tree), sink_(sink) {
        tree.encoded = !text.offsets.empty();
    }

    bool parse() { return read_value() && (next() == '\0' || fail(Expected::end_of_document)); }

private:
    /// The first character behind white space; at the end NUL, which no document has.
    char next() {
        while (at_ < json_.size() && is_blank(json_[at_])) {
            ++at_;
        }
        return here();
    }
    [[nodiscard]] char here() const { return at_ < json_.size() ? json_[at_] : '\0'; }

    bool fail(Expected expected) {
        sink_.add(explain(text_, at_, expected, open_.empty() ? std::nullopt : std::optional(open_.back())));
        return false;
    }

    std::uint32_t add(Type type, std::size_t begin, std::size_t end) {
        const auto index = static_cast<std::uint32_t>(tree_.values.size());
        Value& value = tree_.values.emplace_back();
        value.type = type;
        value.span = text_.span(begin, end);
        value.next = index + 1;
        return index;
    }

    bool read_value() {
        switch (next()) {
            case '{':
                return read_block(Type::object, '}');
            case '[':
                return read_block(Type::array, ']');
            case '"':
                return read_text();
            default:
                return read_word();
        }
    }

    bool read_block(Type type, char end) {
        const std::size_t begin = at_++;
        if (open_.size() >= depth_limit) {
            sink_.report(Kind::json_too_deep, text_.span(begin, at_),
                         text::format("lists and objects deeper than {} levels", depth_limit));
            return false;
        }
        open_.push_back(begin);
        const std::uint32_t index = add(type, begin, at_);
        bool more = next() != end;
        while (more) {
            if (!(type == Type::object ? read_member() : read_value())) {
                return false;
            }
            more = next() == ',';
            at_ += more ? 1 : 0;
        }
        if (here() != end) {
            return fail(Expected::comma_or_end_of_block);
        }
        ++at_;
        open_.pop_back();
        tree_.values[index].span = text_.span(begin, at_);
        tree_.values[index].next = static_cast<std::uint32_t>(tree_.values.size());
        if (type == Type::object) {
            check_keys(index);
        }
        return true;
    }

    bool read_member() {
        if (next() != '"') {
            return fail(Expected::key);
        }
        const std::size_t begin = at_;
        const auto key = read_string();
        if (!key) {
            return false;
        }
        const source::Span key_span = text_.span(begin, at_);
        if (next() != ':') {
            return fail(Expected::colon);
        }
        ++at_;
        const std::size_t index = tree_.values.size();
        if (!read_value()) {
            return false;
        }
        tree_.values[index].key = *key;
        tree_.values[index].key_span = key_span;
        return true;
    }

    bool read_text() {
        const std::size_t begin = at_;
        const auto text = read_string();
        if (text) {
            tree_.values[add(Type::text, begin, at_)].text = *text;
        }
        return text.has_value();
    }

    bool read_word() {
        const std::string_view word = word_at(json_, at_);
        const bool number = is_number(word);
        if (!number && word != "true" && word != "false" && word != "null") {
            return fail(Expected::value);
        }
        const std::size_t begin = at_;
        at_ += word.size();
        if (number && !is_in_range(word)) {
            sink_.report(
                Kind::number_out_of_range, text_.span(begin, at_),
                text::format("{} is beyond the numbers that a program can read", diagnostics::quoted(word)));
            return false;
        }
        const Type type = number ? Type::number : word == "null" ? Type::null : Type::boolean;
        tree_.values[add(type, begin, at_)].text = word;
        return true;
    }

    /// The characters of the string that begins here.
    std::optional<std::string_view> read_string() {
        string_begin_ = at_++;
        const std::string_view plain = take_plain();
        if (here() == '"') {
            ++at_;
            return plain;
        }
        std::string& text = tree_.texts.emplace_back(plain);
        while (here() != '"') {
            if (here() != '\\') {
                fault("a line end, a tab or another control character inside of a text",
                      "write `\\n`, `\\t` or `\\u…`");
                return std::nullopt;
            }
            if (!read_escape(text)) {
                return std::nullopt;
            }
            text += take_plain();
        }
        ++at_;
        return text;
    }

    /// What stands for itself.
    std::string_view take_plain() {
        const auto is_plain = [](char c) {
            return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
        };
        const std::string_view rest = json_.substr(at_);
        const auto end = std::ranges::find_if_not(rest, is_plain);
        const auto size = static_cast<std::size_t>(end - rest.begin());
        at_ += size;
        return rest.substr(0, size);
    }

    bool read_escape(std::string& to) {
        constexpr std::string_view letters = R"("\/bfnrt)";
        constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
        ++at_;
        if (here() == 'u') {
            return read_unicode(to);
        }
        const std::size_t which = letters.find(here());
        if (which == std::string_view::npos) {
            return fault("no escape of JSON's", "a backslash itself is written `\\\\`");
        }
        to += meant[which];
        ++at_;
        return true;
    }

    /// At the `u` of `\u` and four digits.
    bool read_unicode(std::string& to) {
        const std::size_t begin = at_ - 1;
        auto point = read_half();
        if (point && *point >= first_high_half && *point < first_low_half &&
            json_.substr(at_).starts_with("\\u")) {
            ++at_;
            const auto low = read_half();
            const bool pair = low && *low >= first_low_half && *low <= last_half;
            point = pair  ? 0x10000 + ((*point - first_high_half) << 10U) + (*low - first_low_half)
                    : low ? point
                          : std::nullopt;
        }
        if (point && *point >= first_high_half && *point <= last_half) {
            sink_.report(Kind::bad_json, text_.span(begin, begin + escape_size),
                         "half of a surrogate pair: `\\uD800` to `\\uDFFF` stand in pairs");
            return false;
        }
        if (point) {
            text::append_character(to, *point);
        }
        return point.has_value();
    }

    std::optional<char32_t> read_half() {
        constexpr std::size_t digits = 4;
        ++at_;
        const char* const begin = json_.data() + at_;
        std::uint32_t half = 0;
        const auto [stop, problem] =
            std::from_chars(begin, begin + std::min(digits, json_.size() - at_), half, 16);
        at_ += static_cast<std::size_t>(stop - begin);
        if (stop == begin + digits) {
            return half;
        }
        fault("`\\u` without four hexadecimal digits");
        return std::nullopt;
    }

    /// Reports the wrong character of a string that stands here; where the text ends, that the string never does.
    bool fault(std::string message, std::string label = {}) {
        if (at_ >= json_.size()) {
            sink_.report(Kind::bad_json, text_.span(string_begin_, string_begin_ + 1),
                         "this text is never closed with `\"`");
        } else {
            const std::size_t size = text::first_character(json_.substr(at_)).size;
            sink_.report(Kind::bad_json, text_.span(at_, at_ + size), std::move(message), std::move(label));
        }
        return false;
    }

    /// Reports members of one object that have one key.
    void check_keys(std::uint32_t object) {
        members_.clear();
        for (std::size_t index = object + 1; index < tree_.values.size(); index = tree_.values[index].next) {
            members_.push_back(&tree_.values[index]);
        }
        std::ranges::sort(members_, [](const Value* left, const Value* right) {
            return left->key == right->key ? left < right : left->key < right->key;
        });
        const Value* first = nullptr;
        for (const Value* member : members_) {
            if (first == nullptr || first->key != member->key) {
                first = member;
                continue;
            }
            Diagnostic found =
                make(Kind::duplicate_key, member->key_span,
                     text::format("the key {} stands twice in one object", diagnostics::quoted(member->key)));
            found.related.push_back({first->key_span, "the first is here"});
            sink_.add(std::move(found));
        }
    }

    const Text& text_;
    std::string_view json_;
    Tree& tree_;
    diagnostics::Sink& sink_;
    /// How far the text was read.
    std::size_t at_ = 0;
    std::size_t string_begin_ = 0;
    /// Where the objects and lists begin that are not closed yet.
    std::vector<std::size_t> open_;
    /// Of the object whose keys are compared.
    std::vector<const Value*> members_;
};

} // namespace

bool parse_json(const Text& text, Tree& tree, diagnostics::Sink& sink) {
    return check_encoding(text, sink) && Parser(text, tree, sink).parse();
}

bool parse_json(const Text& text, Tree& tree, diagnostics::Sink& sink, Kind kind,
                const std::string& subject) {
    diagnostics::Sink found;
    const bool whole = parse_json(text, tree, found);
    for (Diagnostic one : found.all()) {
        if (one.kind == Kind::bad_json) {
            one.message = text::format("{} is not JSON: {}", subject, one.message);
        }
        one.kind = kind;
        sink.add(std::move(one));
    }
    return whole;
}

} // namespace slrc::data
