#include "compiler/check/externs.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <array>

namespace slrc::check {

using catalog::KeyType;
using diagnostics::Kind;
using source::Span;

namespace {

struct KeyTypeWord {
    std::string_view word;
    KeyType type;
};
constexpr std::array<KeyTypeWord, 7> key_types{{{"string", KeyType::string},
                                                {"arn", KeyType::arn},
                                                {"number", KeyType::numeric},
                                                {"date", KeyType::date},
                                                {"bool", KeyType::boolean},
                                                {"ip", KeyType::ip_address},
                                                {"binary", KeyType::binary}}};

constexpr std::string_view blanks = " \t";

/// The letters between the quotes. Names of AWS's need no escapes, so that these are the string's value.
std::string_view inside(const syntax::File& file, Span string) {
    return file.text.substr(string.begin + 1, string.end - string.begin - 2);
}

/// `${Name}`, and neither `${}` nor one of IAM's variables.
bool is_template_name(std::string_view variable) {
    const std::string_view name = variable.substr(2, variable.size() - 3);
    return !name.empty() && name.find_first_of(":,'* \t") == std::string_view::npos;
}

void report_placeholder(const syntax::File& file, Span name, diagnostics::Sink& sink) {
    const std::string right = "${" + std::string(file.text.substr(name.begin, name.end - name.begin)) + "}";
    const Span braces{name.file, name.begin - 1, name.end + 1};
    auto found = make(Kind::bad_extern, braces, "slrc fills in nothing here: the name is AWS's own",
                      text::format("write `{}`", right));
    found.fix = diagnostics::Fix{braces, right};
    sink.add(std::move(found));
}

/// Whether a string is made of letters and of AWS's placeholders alone.
bool check_verbatim(const syntax::File& file, const syntax::String& string, diagnostics::Sink& sink) {
    for (const syntax::Segment& segment : string.segments) {
        if (const auto* placeholder = std::get_if<syntax::Placeholder>(&segment)) {
            report_placeholder(file, placeholder->reference.span, sink);
            return false;
        }
        const auto* variable = std::get_if<syntax::Variable>(&segment);
        if (variable != nullptr && !is_template_name(variable->text)) {
            sink.report(Kind::bad_extern, variable->span,
                        text::format("`{}` is no placeholder of AWS's", variable->text), "such as `${Name}`");
            return false;
        }
    }
    const std::string_view text = inside(file, string.span);
    const auto has = [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; };
    if (has("\\") || has("{{") || has("}}")) {
        sink.report(Kind::bad_extern, string.span, "a name of AWS's has no escapes and no doubled braces");
        return false;
    }
    return true;
}

/// What is wrong with a key in quotes, after its name; empty where nothing is.
std::string key_misfit(const syntax::String& string, std::string_view key) {
    const std::size_t colon = key.find(':');
    if (key.find_first_of("*?") != std::string_view::npos) {
        return "is a pattern, where one condition key is declared";
    }
    if (key.find_first_of(blanks) != std::string_view::npos || colon == std::string_view::npos ||
        colon == 0 || colon + 1 == key.size()) {
        return "is no condition key: it is not `service:Name`";
    }
    const auto placeholders = std::ranges::count_if(string.segments, [](const syntax::Segment& segment) {
        return std::holds_alternative<syntax::Variable>(segment);
    });
    return placeholders > 1 ? "has more than one placeholder" : "";
}

} // namespace

std::optional<std::string_view> read_arn_pattern(const syntax::File& file, const syntax::String& written,
                                                 diagnostics::Sink& sink) {
    if (!check_verbatim(file, written, sink)) {
        return std::nullopt;
    }
    const std::string_view pattern = inside(file, written.span);
    if (!pattern::divide_arn(pattern) || pattern.find_first_of(blanks) != std::string_view::npos) {
        sink.report(Kind::bad_extern, written.span, text::format("`{}` is no pattern of ARNs", pattern),
                    "such as `arn:${Partition}:example:${Region}:${Account}:thing/${Name}`");
        return std::nullopt;
    }
    return pattern;
}

std::optional<syntax::Name> read_key(const syntax::File& file, const syntax::ExternKey& written,
                                     diagnostics::Sink& sink) {
    if (const auto* name = std::get_if<syntax::Name>(&written.key)) {
        return *name;
    }
    const auto& string = std::get<syntax::String>(written.key);
    if (!check_verbatim(file, string, sink)) {
        return std::nullopt;
    }
    const std::string_view key = inside(file, string.span);
    if (const std::string wrong = key_misfit(string, key); !wrong.empty()) {
        sink.report(Kind::bad_extern, string.span, text::format("`{}` {}", key, wrong));
        return std::nullopt;
    }
    return syntax::Name{key, string.span};
}

std::optional<KeyType> read_key_type(const syntax::Name& written, diagnostics::Sink& sink) {
    std::vector<std::string_view> words;
    for (const KeyTypeWord& row : key_types) {
        if (row.word == written.text) {
            return row.type;
        }
        words.push_back(row.word);
    }
    const auto near = diagnostics::nearest(written.text, words);
    auto found = make(Kind::bad_extern, written.span,
                      text::format("there is no type `{}` of condition keys", written.text),
                      near ? diagnostics::did_you_mean(near)
                           : text::format("the types are {}", text::list_names(words, words.size())));
    if (near) {
        found.fix = diagnostics::Fix{written.span, std::string(*near)};
    }
    sink.add(std::move(found));
    return std::nullopt;
}

std::string key_type_text(KeyType type, bool list) {
    const auto* const row = std::ranges::find(key_types, type, &KeyTypeWord::type);
    return list ? "[" + std::string(row->word) + "]" : std::string(row->word);
}

bool check_one_name(const syntax::Name& name, std::string_view what, diagnostics::Sink& sink) {
    const bool good = name.text.find_first_of("*?") == std::string_view::npos;
    if (!good) {
        sink.report(Kind::bad_extern, name.span,
                    text::format("`{}` is a pattern, where one {} is declared", name.text, what));
    }
    return good;
}

} // namespace slrc::check
