#include "compiler/model/type.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

namespace slrc::model {

namespace {

constexpr std::string_view all_streams = ":*";

std::optional<std::string> resource_misfit(const Type& type, std::string_view value) {
    if (!pattern::divide_arn(value)) {
        return form_problem(type);
    }
    const bool open = type.arns == nullptr || type.arns->empty();
    if (open || std::ranges::any_of(
                    *type.arns, [&](const std::string& form) { return pattern::parts_meet(value, form); })) {
        return std::nullopt;
    }
    return arn_problem(type);
}

std::optional<std::string> string_misfit(const Type& type, std::string_view value) {
    if (type.expression.empty()) {
        return std::nullopt;
    }
    const RE2 whole(type.expression, RE2::Quiet);
    if (RE2::FullMatch(re2::StringPiece(value.data(), value.size()), whole)) {
        return std::nullopt;
    }
    return form_problem(type);
}

} // namespace

Type resource_type(std::string service, std::string resource) {
    Type type;
    type.base = BaseType::resource;
    type.drops_streams = service == "logs" && resource == "log-group";
    type.service = std::move(service);
    type.resource = std::move(resource);
    return type;
}

std::string element_text(const Type& type) {
    switch (type.base) {
        case BaseType::resource:
            return type.service + ":" + type.resource;
        case BaseType::account:
            return "account";
        case BaseType::region:
            return "region";
        case BaseType::arn:
            return "arn";
        case BaseType::string:
        case BaseType::unknown:
            break;
    }
    return type.expression.empty() ? "string" : text::format("string matching \"{}\"", type.expression);
}

std::string to_text(const Type& type) {
    return type.list ? "[" + element_text(type) + "]" : element_text(type);
}

namespace {

/// Takes `:*` off the end of `log-group:NAME:*`. Elsewhere it means something: `log-group:*` is every group. With
/// `after_hole` the text is the end of an open text, whose name may begin before it.
std::string without_streams(std::string value, bool after_hole) {
    if (!value.ends_with(all_streams)) {
        return value;
    }
    const std::string_view stem = std::string_view(value).substr(0, value.size() - all_streams.size());
    const std::size_t colon = stem.rfind(':');
    const bool named = colon == std::string_view::npos
                           ? after_hole
                           : colon + 1 < stem.size() && stem.substr(0, colon).ends_with(":log-group");
    if (named) {
        value.resize(stem.size());
    }
    return value;
}

} // namespace

std::string normalized(const Type& type, std::string value) {
    return type.drops_streams ? without_streams(std::move(value), false) : value;
}

OpenText normalized(const Type& type, OpenText value) {
    auto* last = value.parts.empty() ? nullptr : std::get_if<Literal>(&value.parts.back());
    if (last != nullptr && type.drops_streams) {
        last->text = without_streams(std::move(last->text), value.parts.size() > 1);
        if (last->text.empty()) {
            value.parts.pop_back();
        }
    }
    return value;
}

std::string form_problem(const Type& type) {
    switch (type.base) {
        case BaseType::resource:
        case BaseType::arn:
            return "is not an ARN";
        case BaseType::account:
            return "is not an account: 12 digits";
        case BaseType::region:
            return "is not a region such as `us-east-1`";
        case BaseType::string:
        case BaseType::unknown:
            break;
    }
    return type.expression.empty() ? std::string() : text::format("does not match \"{}\"", type.expression);
}

std::string arn_problem(const Type& type) {
    if (type.arns == nullptr || type.arns->empty()) {
        return {};
    }
    return text::format("is not the ARN of a `{}:{}`, which is `{}`", type.service, type.resource,
                        text::joined(*type.arns, "` or `"));
}

std::optional<std::string> misfit(const Type& type, std::string_view value) {
    switch (type.base) {
        case BaseType::resource:
            return resource_misfit(type, value);
        case BaseType::account:
            return pattern::is_account(value) ? std::nullopt : std::optional(form_problem(type));
        case BaseType::region:
            return catalog::partition_of_region(value) != nullptr ? std::nullopt
                                                                  : std::optional(form_problem(type));
        case BaseType::arn:
            return pattern::divide_arn(value) ? std::nullopt : std::optional(form_problem(type));
        case BaseType::string:
        case BaseType::unknown:
            break;
    }
    return string_misfit(type, value);
}

bool assignable(const Type& to, const Type& from) {
    if (from.base == BaseType::unknown) {
        return true;
    }
    switch (to.base) {
        case BaseType::string:
            return to.expression.empty() ||
                   (from.base == BaseType::string && from.expression == to.expression);
        case BaseType::arn:
            return from.base == BaseType::arn || from.base == BaseType::resource;
        case BaseType::resource:
            return from.base == BaseType::resource && from.service == to.service &&
                   from.resource == to.resource;
        case BaseType::unknown:
            return true;
        case BaseType::account:
        case BaseType::region:
            break;
    }
    return from.base == to.base;
}

std::optional<std::string> expression_error(const std::string& text) {
    const RE2 expression(text, RE2::Quiet);
    return expression.ok() ? std::nullopt : std::optional(expression.error());
}

} // namespace slrc::model
