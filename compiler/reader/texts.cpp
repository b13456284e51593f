#include "compiler/reader/texts.hpp"

#include "compiler/model/misfits.hpp"
#include "compiler/text/format.hpp"

namespace slrc::reader {

using diagnostics::Kind;
using model::OpenText;

namespace {

bool check_characters(const RoleContext& context, data::Node value) {
    const auto wrong = model::first_bad_character(value.text());
    if (wrong) {
        context.report(Kind::bad_character, value.inner_span(),
                       text::format("IAM's documents cannot hold the character {}", *wrong));
    }
    return !wrong;
}

} // namespace

void report_type(const RoleContext& context, data::Node value, std::string_view name,
                 std::string_view wanted) {
    const std::string_view function = function_name(value);
    const bool in_template = context.names != nullptr && !function.empty();
    if (in_template) {
        context.report(
            Kind::unread_function, value.head_span(),
            text::format("`{}` in the place of `{}`: what it gives is not known here", function, name));
        return;
    }
    context.report(Kind::wrong_type, value.head_span(),
                   text::format("`{}` is {}, where {} belongs", name, describe(value.type()), wanted),
                   function.empty() ? "" : "functions of CloudFormation are read in templates alone");
}

std::optional<OpenText> read_text(const RoleContext& context, data::Node value, std::string_view name) {
    if (context.names != nullptr && !function_name(value).empty()) {
        return read_function(context, value);
    }
    if (!value.is_scalar()) {
        report_type(context, value, name, "text");
        return std::nullopt;
    }
    OpenText text{{}, value.span()};
    const bool good = !context.of_policy || check_characters(context, value);
    return append_text(context, text, value.text(), value) && good ? std::optional(std::move(text))
                                                                   : std::nullopt;
}

std::optional<OpenText> read_plain_text(RoleContext context, data::Node value, std::string_view name) {
    context.variables = false;
    context.of_policy = false;
    return read_text(context, value, name);
}

std::optional<std::string> read_word(const RoleContext& context, data::Node value, std::string_view name) {
    if (context.names != nullptr && !function_name(value).empty()) {
        const auto text = read_plain_text(context, value, name);
        if (text && is_literal(*text)) {
            return literal_text(*text);
        }
        if (text) {
            report_type(context, value, name, "text");
        }
        return std::nullopt;
    }
    if (!value.is(data::Type::text)) {
        report_type(context, value, name, "text");
        return std::nullopt;
    }
    return std::string(value.text());
}

std::optional<std::vector<OpenText>> read_texts(const RoleContext& context, data::Node value,
                                                std::string_view name, const CheckText& check) {
    std::vector<OpenText> texts;
    bool whole = true;
    for (const data::Node& item : items_of(context, value)) {
        auto text = read_text(context, item, name);
        const bool good = text && (!check || check(*text));
        whole = whole && good;
        if (good) {
            texts.push_back(std::move(*text));
        }
    }
    return whole ? std::optional(std::move(texts)) : std::nullopt;
}

std::vector<data::Node> items_of(const RoleContext& context, data::Node value) {
    std::vector<data::Node> items = data::items(value);
    std::erase_if(items,
                  [&](data::Node item) { return value.is(data::Type::array) && is_absent(context, item); });
    return items;
}

std::optional<diagnostics::Fix> word_fix(data::Node node, source::Span word, std::string_view replacement) {
    return node.is_encoded() ? std::nullopt : std::optional(diagnostics::Fix{word, std::string(replacement)});
}

bool is_absent(const RoleContext& context, data::Node value) {
    if (context.names == nullptr || function_name(value) != "Ref") {
        return false;
    }
    const auto target = value.find("Ref");
    return target && target->text() == "AWS::NoValue";
}

source::Span part_of(data::Node text, std::size_t from, std::size_t size) {
    const source::Span inner = text.inner_span();
    if (inner.end - inner.begin != text.text().size()) {
        return inner;
    }
    const std::uint32_t begin = inner.begin + static_cast<std::uint32_t>(from);
    return {inner.file, begin, begin + static_cast<std::uint32_t>(size)};
}

} // namespace slrc::reader
