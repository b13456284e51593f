#include "compiler/model/misfits.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/reader/inputs.hpp"
#include "compiler/reader/texts.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <charconv>

namespace slrc::reader {

using diagnostics::Kind;
using model::OpenText;

namespace {

bool is_there(const RoleContext& context, const std::optional<data::Node>& value) {
    return value && !value->is(data::Type::null) && !is_absent(context, *value);
}

/// Text that fits, as far as it is written out.
template <typename Misfit>
std::optional<OpenText> read_checked(const RoleContext& context, data::Node value, std::string_view name,
                                     Kind kind, Misfit misfit) {
    auto text = read_plain_text(context, value, name);
    const auto wrong = text && is_literal(*text) ? misfit(literal_text(*text)) : std::nullopt;
    if (wrong) {
        context.report(kind, value.span(), *wrong);
        return std::nullopt;
    }
    return text;
}

void read_tag(const RoleContext& context, data::Node tag) {
    const auto key = tag.find("Key");
    const auto value = tag.find("Value");
    if (!key || !value) {
        context.report(Kind::wrong_type, tag.head_span(), "a tag is an object with `Key` and `Value`");
        return;
    }
    // What IAM has it took: tags of AWS's own are there, and nobody else can set them.
    const bool exists = context.names == nullptr;
    if (exists && key->is(data::Type::text) && text::folded(key->text().substr(0, 4)) == "aws:") {
        context.report(Kind::not_imported, key->span(),
                       text::format("the tag `{}` is AWS's own: it is left out", key->text()));
        return;
    }
    auto name = read_checked(context, *key, "Key", Kind::bad_tag, model::tag_key_misfit);
    auto text = read_checked(context, *value, "Value", Kind::bad_tag, model::tag_value_misfit);
    if (!name || !text) {
        return;
    }
    auto& tags = context.target().tags;
    if (std::ranges::any_of(tags, [&](const model::Tag& one) { return one.key == *name; })) {
        context.report(Kind::bad_tag, key->span(),
                       text::format("a second tag with the key `{}`", source_text(*name, {})));
        return;
    }
    tags.push_back({std::move(*name), std::move(*text)});
}

} // namespace

void read_path(const RoleContext& context, std::optional<data::Node> value) {
    if (!is_there(context, value)) {
        return;
    }
    if (auto path = read_checked(context, *value, "Path", Kind::bad_path, model::path_misfit)) {
        context.target().path = std::move(*path);
    }
}

void read_description(const RoleContext& context, std::optional<data::Node> value) {
    if (!is_there(context, value)) {
        return;
    }
    auto text =
        read_checked(context, *value, "Description", Kind::bad_description, model::description_misfit);
    if (text && !text->parts.empty()) {
        context.target().description = std::move(*text);
    }
}

void read_session(const RoleContext& context, std::optional<data::Node> value) {
    if (!is_there(context, value)) {
        return;
    }
    const auto text = read_plain_text(context, *value, "MaxSessionDuration");
    if (!text) {
        return;
    }
    const std::string digits = is_literal(*text) ? literal_text(*text) : std::string();
    int seconds = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    const bool number = error == std::errc{} && end == digits.data() + digits.size();
    if (!number || seconds < model::shortest_session || seconds > model::longest_session) {
        context.report(Kind::bad_session, value->span(),
                       number ? text::format("`{}` seconds are no session that IAM gives", digits)
                              : "a session is a number of seconds");
        return;
    }
    if (seconds != model::shortest_session) {
        context.target().max_session = seconds;
    }
}

void read_tags(const RoleContext& context, std::optional<data::Node> value) {
    if (!is_there(context, value)) {
        return;
    }
    if (!value->is(data::Type::array)) {
        report_type(context, *value, "Tags", "a list of objects");
        return;
    }
    if (value->size() > model::most_tags) {
        context.report(
            Kind::bad_tag, value->head_span(),
            text::format("a role has at most {} tags, and these are {}", model::most_tags, value->size()));
        return;
    }
    for (const data::Node& tag : *value) {
        read_tag(context, tag);
    }
}

void read_boundary(const RoleContext& context, std::optional<data::Node> value) {
    if (!is_there(context, value)) {
        return;
    }
    const auto misfit = [](const std::string& text) {
        return pattern::divide_arn(text)
                   ? std::nullopt
                   : std::optional<std::string>("a boundary is the ARN of one managed policy");
    };
    if (auto arn = read_checked(context, *value, "PermissionsBoundary", Kind::bad_arn, misfit)) {
        context.target().boundary = std::move(*arn);
    }
}

} // namespace slrc::reader
