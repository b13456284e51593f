#include "compiler/reasons/request_form.hpp"

#include "compiler/model/misfits.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>

namespace slrc::reasons {

namespace {

bool is_word(std::string_view text, std::string_view others) {
    return !text.empty() && std::ranges::all_of(text, [&](char c) {
        return text::is_letter_or_digit(c) || others.find(c) != std::string_view::npos;
    });
}

/// IAM User Guide, "Principal": these hosts are identity providers, though some have the name of a service.
constexpr std::array<std::string_view, 4> providers{"cognito-identity.amazonaws.com", "www.amazon.com",
                                                    "graph.facebook.com", "accounts.google.com"};

bool is_service(std::string_view host) {
    return host.ends_with(".amazonaws.com") || host.ends_with(".amazonaws.com.cn") ||
           host.ends_with(".amazonaws.eu");
}

/// A canonical ID is 64 hexadecimal digits.
bool is_canonical_user(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string kind_of(std::string_view name) {
    if (std::ranges::find(providers, name) != providers.end()) {
        return "Federated";
    }
    if (is_canonical_user(name)) {
        return "CanonicalUser";
    }
    if (name == "*" || !model::principal_misfit("AWS", name)) {
        return "AWS";
    }
    if (is_service(name)) {
        return "Service";
    }
    return model::principal_misfit("Federated", name) ? std::string() : "Federated";
}

} // namespace

std::optional<std::string> action_misfit(std::string_view action) {
    const std::size_t colon = action.find(':');
    if (pattern::has_wildcard(action)) {
        return text::format(
            "`{}` is a pattern, and a request has one action: `slrc catalog expand '{}'` lists them", action,
            action);
    }
    const bool fits = colon != std::string_view::npos && is_word(action.substr(0, colon), "-") &&
                      is_word(action.substr(colon + 1), "");
    return fits ? std::nullopt
                : std::optional(text::format("`{}` is no action: it is `service:Name`", action));
}

std::optional<std::string> requested_resource_misfit(std::string_view resource) {
    if (resource == "*") {
        return std::nullopt;
    }
    return pattern::divide_arn(resource)
               ? std::nullopt
               : std::optional(text::format(
                     "`{}` is no ARN: it is `arn:partition:service:region:account:resource`, or `*` "
                     "for an action that works on no single resource",
                     resource));
}

std::optional<std::string> key_misfit(std::string_view key) {
    const bool fits = key.find(':') != std::string_view::npos && !key.starts_with(':') && !key.ends_with(':');
    return fits ? std::nullopt
                : std::optional(text::format("`{}` is no condition key, such as `aws:SourceIp`", key));
}

std::optional<iam::Caller> read_caller(std::string_view text) {
    for (const std::string_view kind : {"Service", "AWS", "Federated", "CanonicalUser"}) {
        if (text.starts_with(kind) && text.substr(kind.size()).starts_with('=') &&
            text.size() > kind.size() + 1) {
            return iam::Caller{std::string(kind), std::string(text.substr(kind.size() + 1))};
        }
    }
    std::string kind = kind_of(text);
    return kind.empty() ? std::nullopt : std::optional(iam::Caller{std::move(kind), std::string(text)});
}

std::string caller_message(std::string_view text) {
    return text::format(
        "`{}` does not say what kind of principal it is: write `Service={}`, `AWS={}`, `Federated={}` or "
        "`CanonicalUser={}`",
        text, text, text, text, text);
}

} // namespace slrc::reasons
