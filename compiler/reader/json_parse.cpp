#include "compiler/reader/json_parse.hpp"

#include "compiler/reader/json_errors.hpp"
#include "compiler/text/letters.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace slrc::reader {

using diagnostics::Kind;

namespace {

using Json = nlohmann::json;

/// The characters, and how far they were read: the library tells of each value right after its last character.
class CountingIterator {
public:
    // The names of the standard library.
    // NOLINTBEGIN(readability-identifier-naming)
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;
    // NOLINTEND(readability-identifier-naming)

    CountingIterator(const char* at, const char** reached) : at_(at), reached_(reached) {}

    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        *reached_ = ++at_;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& left, const CountingIterator& right) {
        return left.at_ == right.at_;
    }

private:
    const char* at_;
    const char** reached_;
};

/// The end of the number that begins at `at` (RFC 8259, section 6): the library reads one character beyond it.
std::size_t number_end(std::string_view text, std::size_t at) {
    const auto digits = [&] {
        while (at < text.size() && text::is_digit(text[at])) {
            ++at;
        }
    };
    const auto skip = [&](std::string_view marks) {
        const bool there = at < text.size() && marks.find(text[at]) != std::string_view::npos;
        at += there ? 1 : 0;
        return there;
    };
    skip("-");
    if (!skip("0")) {
        digits();
    }
    if (skip(".")) {
        digits();
    }
    if (skip("eE")) {
        skip("+-");
        digits();
    }
    return at;
}

/// Takes the library's events; their names are the library's.
class TreeBuilder {
public:
    TreeBuilder(const JsonText& text, JsonTree& tree, diagnostics::Sink& sink)
        : text_(text), tree_(tree), sink_(sink), reached_(text.text.data()) {
        tree.encoded = !text.offsets.empty();
    }

    [[nodiscard]] const char** counter() { return &reached_; }

    bool null() { return add_word(JsonType::null); }
    bool boolean(bool /*value*/) { return add_word(JsonType::boolean); }
    bool number_integer(Json::number_integer_t /*value*/) { return add_number(); }
    bool number_unsigned(Json::number_unsigned_t /*value*/) { return add_number(); }
    bool number_float(Json::number_float_t /*value*/, const std::string& /*written*/) { return add_number(); }
    static bool binary(const Json::binary_t& /*value*/) { return false; }

    bool string(const std::string& value) {
        const std::size_t begin = next_begin();
        add(JsonType::text, begin, offset());
        tree_.values.back().text = kept(value, begin);
        return true;
    }

    bool start_object(std::size_t /*unknown*/) { return open(JsonType::object); }
    bool end_object() {
        check_keys(open_.back());
        return close();
    }
    bool start_array(std::size_t /*unknown*/) { return open(JsonType::array); }
    bool end_array() { return close(); }

    bool key(const std::string& value) {
        const std::size_t begin = next_begin();
        after_ = offset();
        key_ = kept(value, begin);
        key_span_ = text_.span(begin, after_);
        has_key_ = true;
        return true;
    }

    bool parse_error(std::size_t /*position*/, const std::string& /*token*/, const Json::exception& error) {
        constexpr int out_of_range = 406;
        if (error.id == out_of_range) {
            const std::size_t begin = next_begin();
            const std::size_t end = number_end(text_.text, begin);
            sink_.report(Kind::number_out_of_range, text_.span(begin, end),
                         "`" + std::string(text_.text.substr(begin, end - begin)) +
                             "` is beyond the numbers that a program can read");
            return false;
        }
        const auto open = open_.empty() ? std::nullopt : std::optional(begins_.back());
        report_bad_json(text_, {after_, offset(), error.what(), open, has_key_}, sink_);
        return false;
    }

private:
    [[nodiscard]] std::size_t offset() const {
        return static_cast<std::size_t>(reached_ - text_.text.data());
    }
    [[nodiscard]] std::size_t next_begin() const { return value_begin(text_.text, after_); }

    /// A view of the characters: in the text itself, where it has them as they are.
    std::string_view kept(const std::string& value, std::size_t begin) {
        const std::string_view written = text_.text.substr(begin + 1, value.size());
        if (offset() - begin == value.size() + 2) {
            return written;
        }
        return tree_.texts.emplace_back(value);
    }

    void add(JsonType type, std::size_t begin, std::size_t end) {
        JsonValue value;
        value.type = type;
        value.span = text_.span(begin, end);
        value.next = static_cast<std::uint32_t>(tree_.values.size() + 1);
        if (has_key_) {
            value.key = key_;
            value.key_span = key_span_;
            has_key_ = false;
        }
        tree_.values.push_back(value);
        after_ = end;
    }

    bool add_word(JsonType type) {
        const std::size_t begin = next_begin();
        add(type, begin, offset());
        tree_.values.back().text = text_.text.substr(begin, after_ - begin);
        return true;
    }

    bool add_number() {
        const std::size_t begin = next_begin();
        add(JsonType::number, begin, number_end(text_.text, begin));
        tree_.values.back().text = text_.text.substr(begin, after_ - begin);
        return true;
    }

    bool open(JsonType type) {
        const std::size_t begin = next_begin();
        if (open_.size() >= json_depth_limit) {
            sink_.report(Kind::json_too_deep, text_.span(begin, begin + 1),
                         "lists and objects deeper than " + std::to_string(json_depth_limit) + " levels");
            return false;
        }
        open_.push_back(static_cast<std::uint32_t>(tree_.values.size()));
        begins_.push_back(begin);
        add(type, begin, offset());
        return true;
    }

    bool close() {
        JsonValue& value = tree_.values[open_.back()];
        after_ = offset();
        value.span = text_.span(begins_.back(), after_);
        value.next = static_cast<std::uint32_t>(tree_.values.size());
        open_.pop_back();
        begins_.pop_back();
        return true;
    }

    /// Reports members of one object that have one key.
    void check_keys(std::uint32_t object) {
        std::vector<const JsonValue*> members;
        for (std::size_t index = object + 1; index < tree_.values.size(); index = tree_.values[index].next) {
            members.push_back(&tree_.values[index]);
        }
        std::stable_sort(members.begin(), members.end(), [](const JsonValue* left, const JsonValue* right) {
            return left->key < right->key;
        });
        const JsonValue* first = nullptr;
        for (const JsonValue* member : members) {
            if (first == nullptr || first->key != member->key) {
                first = member;
                continue;
            }
            auto found = make(Kind::duplicate_key, member->key_span,
                              "the key `" + std::string(member->key) + "` stands twice in one object");
            found.related.push_back({first->key_span, "the first is here"});
            sink_.add(std::move(found));
        }
    }

    const JsonText& text_;
    JsonTree& tree_;
    diagnostics::Sink& sink_;
    const char* reached_;
    /// The end of what was read last.
    std::size_t after_ = 0;
    bool has_key_ = false;
    std::string_view key_;
    source::Span key_span_;
    /// The objects and lists that are not closed yet, by index and by where they begin.
    std::vector<std::uint32_t> open_;
    std::vector<std::size_t> begins_;
};

} // namespace

bool parse_json(const JsonText& text, JsonTree& tree, diagnostics::Sink& sink) {
    TreeBuilder builder(text, tree, sink);
    const char* const begin = text.text.data();
    const char* const end = begin + text.text.size();
    return Json::sax_parse(CountingIterator(begin, builder.counter()),
                           CountingIterator(end, builder.counter()), &builder);
}

} // namespace slrc::reader
