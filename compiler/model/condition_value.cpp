#include "compiler/iam/values.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/text/format.hpp"

namespace slrc::model {

bool is_number(std::string_view text) {
    return iam::read_number(text).has_value();
}

std::optional<std::string> value_misfit(const iam::Operator& operation, std::string_view value) {
    const iam::OperatorFamily family = operation.facts->family;
    if (family == iam::OperatorFamily::string || family == iam::OperatorFamily::arn) {
        return std::nullopt;
    }
    const auto shown = [&] { return text::format("`{}` is ", value); };
    if (value.find("${") != std::string_view::npos) {
        return text::format(
            "{}a variable, which IAM reads only with operators such as `StringEquals`, not with `{}`",
            shown(), operation.facts->name);
    }
    switch (family) {
        case iam::OperatorFamily::boolean:
        case iam::OperatorFamily::null:
            return value == "true" || value == "false"
                       ? std::nullopt
                       : std::optional(text::format("{}neither `true` nor `false`", shown()));
        case iam::OperatorFamily::numeric:
            return is_number(value) ? std::nullopt : std::optional(text::format("{}not a number", shown()));
        case iam::OperatorFamily::date:
            return iam::read_date(value) ? std::nullopt
                                         : std::optional(text::format("{}not a date", shown()));
        case iam::OperatorFamily::ip_address:
            return iam::read_range(value)
                       ? std::nullopt
                       : std::optional(
                             text::format("{}not an IP address, nor a range such as `10.0.0.0/8`", shown()));
        case iam::OperatorFamily::binary:
            return iam::is_base64(value) ? std::nullopt
                                         : std::optional(text::format("{}not in base64", shown()));
        default:
            return std::nullopt;
    }
}

} // namespace slrc::model
