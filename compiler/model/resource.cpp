#include "compiler/model/misfits.hpp"
#include "compiler/model/openings.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::model {

namespace {

constexpr std::string_view arn_prefix = "arn:";

std::string message(std::string_view value) {
    return text::format("`{}` is no resource: neither `*` nor an ARN", value);
}

/// Whether an ARN has nothing where its partition or its service stands, before any wildcard.
bool lacks_service(std::string_view arn) {
    const std::size_t partition = arn_prefix.size();
    const std::size_t colon = arn.find(':', partition);
    const std::size_t star = std::min(arn.find('*'), arn.size());
    return arn.substr(partition).starts_with(':') || (colon < star && arn.substr(colon + 1).starts_with(':'));
}

/// Whether an open text is an ARN as nearly all are: with a partition, a service and a resource, and without variables,
/// as far as its letters and built-ins tell. Nothing is put together for that.
bool is_plain_arn(const OpenText& value) {
    constexpr int all_colons = 5;
    int colons = 0;
    bool follows_colon = false;
    const auto take = [&](char letter) {
        const bool lacks_part = letter == ':' && follows_colon && (colons == 1 || colons == 2);
        colons += letter == ':' && colons < all_colons ? 1 : 0;
        follows_colon = letter == ':';
        return !lacks_part && letter != '$';
    };
    for (const Part& part : value.parts) {
        const auto* literal = std::get_if<Literal>(&part);
        if (literal == nullptr && !std::holds_alternative<BuiltIn>(part)) {
            return false;
        }
        if (!(literal != nullptr ? std::ranges::all_of(literal->text, take) : take('x'))) {
            return false;
        }
    }
    return colons == all_colons && !follows_colon;
}

} // namespace

std::optional<std::string> resource_misfit(std::string_view value) {
    // A wildcard may stand for the colons after it.
    const bool open =
        value.find('*') != std::string_view::npos && value.starts_with(arn_prefix) && !lacks_service(value);
    const bool fits = value == "*" || open || pattern::divide_arn(value).has_value();
    return fits ? std::nullopt : std::optional(message(value));
}

std::optional<std::string> resource_misfit(const OpenText& value) {
    if (value.parts.empty()) {
        return resource_misfit(std::string_view());
    }
    const auto* first = std::get_if<Literal>(&value.parts.front());
    if (first != nullptr && first->text.starts_with(arn_prefix) && is_plain_arn(value)) {
        return std::nullopt;
    }
    if (is_literal(value)) {
        return resource_misfit(literal_text(value));
    }
    if (first == nullptr) {
        return std::nullopt;
    }
    const std::string& text = first->text;
    const bool begins_well = text.starts_with(arn_prefix) || arn_prefix.starts_with(text);
    if (!begins_well) {
        return message(text + "…");
    }
    const auto whole = with_built_ins(value);
    return whole && resource_misfit(*whole) ? std::optional(message(source_text(value, {}))) : std::nullopt;
}

std::optional<std::string> meant_resource(const OpenText& value, std::string_view partition) {
    constexpr std::string_view scheme = "s3://";
    const std::string text = source_text(value, {});
    return text.starts_with(scheme)
               ? std::optional(text::format("arn:{}:s3:::{}", partition, text.substr(scheme.size())))
               : std::nullopt;
}

} // namespace slrc::model
