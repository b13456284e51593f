#include "compiler/importer/clauses.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <string_view>

namespace slrc::importer {

namespace {

using model::OpenText;

std::string_view word_of(std::string_view kind) {
    if (kind == "Service") {
        return "service";
    }
    if (kind == "Federated") {
        return "federated";
    }
    return kind == "CanonicalUser" ? "canonical_user" : "aws";
}

bool is_kind(std::string_view word) {
    return word == "service" || word == "account" || word == "aws" || word == "federated" ||
           word == "canonical_user";
}

/// `lambda.amazonaws.com`, which needs no quotes. A first part that is a kind of principals would be read as one.
bool is_bare_host(std::string_view text) {
    const bool letters = std::ranges::all_of(
        text, [](char c) { return text::is_letter_or_digit(c) || c == '-' || c == '_' || c == '.'; });
    return letters && text.find('.') != std::string_view::npos && text.find("..") == std::string_view::npos &&
           !text.starts_with('.') && !text.ends_with('.') && !is_kind(text.substr(0, text.find('.')));
}

/// The account of `arn:aws:iam::111122223333:root`, which is what `account` stands for. Only for the partition that is
/// compiled for without options.
std::optional<std::string> written_account(std::string_view text) {
    constexpr std::string_view before = "arn:aws:iam::";
    constexpr std::string_view after = ":root";
    if (!text.starts_with(before) || !text.ends_with(after) || text.size() < before.size() + after.size()) {
        return std::nullopt;
    }
    const std::string_view account = text.substr(before.size(), text.size() - before.size() - after.size());
    return pattern::is_account(account) ? std::optional(std::string(account)) : std::nullopt;
}

/// Whether `account` can stand before it: a parameter has to be one.
bool is_account(const model::Part& part, const ParameterNames& parameters) {
    const auto* use = std::get_if<model::ParameterUse>(&part);
    return use != nullptr ? use->parameter < parameters.accounts.size() && parameters.accounts[use->parameter]
                          : std::holds_alternative<model::BuiltIn>(part);
}

struct Written {
    std::string_view kind;
    std::string value;
};

Written written(const model::Principal& principal, const OpenText& value, const ParameterNames& parameters,
                TextPlace place) {
    const std::string text = is_literal(value) ? literal_text(value) : std::string();
    if (principal.kind == "AWS" && text == "*") {
        return {"*", {}};
    }
    if (principal.kind == "AWS") {
        if (auto account = written_account(text)) {
            return {"account", std::move(*account)};
        }
        if (const auto account = account_of_root(value); account && is_account(*account, parameters)) {
            return {"account", value_text(OpenText{{*account}, value.span}, parameters.names, place)};
        }
    }
    if (principal.kind == "Service" && is_bare_host(text)) {
        return {"service", text};
    }
    return {word_of(principal.kind), value_text(value, parameters.names, place)};
}

std::string principals_text(const DraftTrust& drafted, const ParameterNames& parameters) {
    std::string text;
    std::string_view kind;
    for (const model::Principal& principal : drafted.rule.principals) {
        for (const OpenText& value : principal.values) {
            const Written one = written(principal, value, parameters, drafted.place);
            text += text.empty() ? "" : ", ";
            text += one.kind == kind && kind != "*"
                        ? one.value
                        : std::string(one.kind) + (one.value.empty() ? "" : " ") + one.value;
            kind = one.kind;
        }
    }
    return text;
}

} // namespace

std::string trust_text(const DraftTrust& drafted, const ParameterNames& parameters) {
    const model::TrustRule& rule = drafted.rule;
    const std::string text =
        (rule.effect == iam::Effect::allow ? "trust " : "distrust ") + principals_text(drafted, parameters);
    const bool usual =
        !rule.not_actions && rule.actions.size() == 1 && rule.actions.front().text == "sts:AssumeRole";
    return usual ? text : text::format("{} to {}", text, action_clause(rule.actions, rule.not_actions));
}

std::optional<model::Part> account_of_root(const OpenText& principal) {
    const auto literal = [&](std::size_t index, std::string_view text) {
        const auto* part = std::get_if<model::Literal>(&principal.parts[index]);
        return part != nullptr && part->text == text;
    };
    constexpr std::size_t parts = 5;
    const bool partition =
        principal.parts.size() == parts && principal.parts[1] == model::Part{model::BuiltIn::partition};
    if (!partition || !literal(0, "arn:") || !literal(2, ":iam::") || !literal(4, ":root")) {
        return std::nullopt;
    }
    return principal.parts[3];
}

} // namespace slrc::importer
