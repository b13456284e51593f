// Action, NotAction, Resource and NotResource.
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/reader/policies.hpp"
#include "compiler/reader/texts.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::reader {

using diagnostics::Kind;

namespace {

bool fits_name(std::string_view text) {
    const auto fits = [](char c) {
        return text::is_letter_or_digit(c) || c == '-' || c == '_' || c == '*' || c == '?';
    };
    return !text.empty() && std::ranges::all_of(text, fits);
}

/// IAM asks for `*`, or for a prefix and a name: "Actions/Conditions must be prefaced by a vendor", whose name has no `_`.
bool is_action(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        return text == "*";
    }
    const std::string_view vendor = text.substr(0, colon);
    return fits_name(vendor) && vendor.find('_') == std::string_view::npos &&
           fits_name(text.substr(colon + 1));
}

std::optional<model::ActionName> read_action(const RoleContext& context, data::Node value,
                                             std::string_view element) {
    auto text = read_word(context, value, element);
    if (!text) {
        return std::nullopt;
    }
    if (!is_action(*text)) {
        const bool prefixed = text->find(':') != std::string::npos;
        context.report(Kind::unknown_action, value.inner_span(), text::format("`{}` is no action", *text),
                       prefixed ? "" : "a service stands before it, as in `s3:GetObject`");
        return std::nullopt;
    }
    model::ActionName action{std::move(*text), value.inner_span()};
    if (action.text != "*") {
        const bool written = value.is(data::Type::text);
        const source::Span service =
            written ? part_of(value, 0, action.service().size()) : value.inner_span();
        if (const auto wrong = model::service_misfit(action)) {
            context.report(Kind::wildcard_service, service, *wrong);
            return std::nullopt;
        }
        context.run.reading.program.mentions.push_back(
            {model::Mention::What::action, action.text, action.span, context.target().catalog, service});
    }
    return action;
}

} // namespace

std::optional<std::vector<model::ActionName>> read_actions(const RoleContext& context, data::Node value,
                                                           std::string_view element) {
    std::vector<model::ActionName> actions;
    bool whole = true;
    for (const data::Node& item : items_of(context, value)) {
        auto action = read_action(context, item, element);
        whole = whole && action;
        if (action) {
            actions.push_back(std::move(*action));
        }
    }
    return whole ? std::optional(std::move(actions)) : std::nullopt;
}

std::optional<std::vector<model::OpenText>> read_resources(const RoleContext& context, data::Node value,
                                                           std::string_view element) {
    return read_texts(context, value, element, [&](const model::OpenText& resource) {
        if (const auto name = name_for_arn(context, resource)) {
            context.report(Kind::bad_arn, resource.span, *name, "`Fn::GetAtt`, or `Fn::Sub` with the ARN?");
            return false;
        }
        const auto wrong = model::resource_misfit(resource);
        if (wrong) {
            context.report(Kind::bad_arn, resource.span, *wrong,
                           diagnostics::did_you_mean(model::meant_resource(resource, "aws")));
        }
        return !wrong;
    });
}

} // namespace slrc::reader
