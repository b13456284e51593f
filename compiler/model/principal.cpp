#include "compiler/model/principal.hpp"

#include "compiler/catalog/arn.hpp"

#include <algorithm>

namespace slrc::model {

namespace {

bool is_host(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '.' || c == '_';
    };
    return text.find('.') != std::string_view::npos && text.front() != '.' && text.back() != '.' &&
           std::all_of(text.begin(), text.end(), fits);
}

/// `*`, an account, or an ARN; the account in an ARN is whole.
bool is_aws(std::string_view text) {
    const auto arn = catalog::divide_arn(text);
    const bool whole = arn && (arn->account.empty() || catalog::is_account(arn->account));
    return text == "*" || catalog::is_account(text) || whole;
}

} // namespace

std::optional<std::string> principal_misfit(std::string_view kind, std::string_view value) {
    const std::string shown = "`" + std::string(value) + "` is ";
    if (kind == "Service") {
        return is_host(value) ? std::nullopt
                              : std::optional(shown + "no service principal such as `lexv2.amazonaws.com`");
    }
    if (kind == "AWS") {
        const bool is_arn = catalog::divide_arn(value).has_value();
        return is_aws(value)
                   ? std::nullopt
                   : std::optional(shown + (is_arn ? "no principal: the account in its ARN is not 12 digits"
                                                   : "neither an ARN nor an account"));
    }
    return value.empty() ? std::optional<std::string>("a principal is empty") : std::nullopt;
}

} // namespace slrc::model
