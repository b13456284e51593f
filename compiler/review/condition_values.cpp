// Values: whether a request can have them. Only those are judged that are written out; `*` and `?` stand for
// themselves where the operator does not read them, and another check says so.
#include "compiler/catalog/partitions.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/pattern/relation.hpp"
#include "compiler/review/condition_checks.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>

namespace slrc::review {

using catalog::KeyType;
using diagnostics::Kind;
using diagnostics::quoted;
using iam::OperatorFamily;

namespace {

enum class Form : std::uint8_t { vpc, endpoint, organization, account, region, service };

struct KeyForm {
    std::string_view key;
    Form form;
};

/// IAM User Guide, "Global condition keys"; the pages of the services for their own.
constexpr std::array<KeyForm, 17> key_forms{{
    {"aws:SourceVpc", Form::vpc},
    {"aws:SourceVpce", Form::endpoint},
    {"aws:PrincipalOrgID", Form::organization},
    {"aws:ResourceOrgID", Form::organization},
    {"aws:SourceOrgID", Form::organization},
    {"aws:PrincipalAccount", Form::account},
    {"aws:ResourceAccount", Form::account},
    {"aws:SourceAccount", Form::account},
    {"s3:ResourceAccount", Form::account},
    {"kms:CallerAccount", Form::account},
    {"iam:PassedToService", Form::service},
    {"iam:AWSServiceName", Form::service},
    {"kms:ViaService", Form::service},
    {"aws:CalledVia", Form::service},
    {"aws:CalledViaFirst", Form::service},
    {"aws:CalledViaLast", Form::service},
    {"aws:PrincipalServiceName", Form::service},
}};

bool ends_folded(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text::equal_folded(text.substr(text.size() - end.size()), end);
}

std::optional<Form> form_of(const Examined& examined) {
    if (examined.known.id && examined.known.key.type == KeyType::string &&
        ends_folded(examined.name, "Region")) {
        return ends_folded(examined.name, "MultiRegion") ? std::nullopt : std::optional(Form::region);
    }
    const auto* const found = std::find_if(key_forms.begin(), key_forms.end(),
                                           [&](const KeyForm& one) { return examined.is_key(one.key); });
    return found == key_forms.end() ? std::nullopt : std::optional(found->form);
}

/// Twelve digits; "anonymous" is the account of a request without a signature.
bool may_be_account(std::string_view value) {
    const bool digits = std::all_of(value.begin(), value.end(),
                                    [](char c) { return text::is_digit(c) || c == '*' || c == '?'; });
    return (digits && pattern::meet(value, "????????????")) || pattern::meet(value, "anonymous") ||
           value == "aws";
}

bool may_be_region(std::string_view value) {
    const auto regions = catalog::known_regions();
    return catalog::is_known_region(value) || ends_folded(value, "global") ||
           std::any_of(regions.begin(), regions.end(),
                       [&](std::string_view region) { return pattern::meet(value, region); });
}

bool may_be_service(std::string_view value) {
    const auto partitions = catalog::partitions();
    return pattern::meet(value, "*.aws.internal") || pattern::meet(value, "*.aws") ||
           std::any_of(partitions.begin(), partitions.end(), [&](const catalog::Partition& partition) {
               return pattern::meet(value, "*?." + std::string(partition.dns_suffix));
           });
}

/// The ids of Amazon EC2's resources had 8 digits once, and have 17 now.
bool may_be_id(const std::string& prefix, std::string_view value) {
    return pattern::meet(value, prefix + std::string(8, '?')) ||
           pattern::meet(value, prefix + std::string(17, '?'));
}

/// What the values of the key look like; nothing where this one does.
std::optional<std::string_view> other_form(Form form, std::string_view value) {
    switch (form) {
        case Form::vpc:
            return may_be_id("vpc-", value)
                       ? std::nullopt
                       : std::optional("the id of a VPC is `vpc-` and 8 or 17 digits and letters");
        case Form::endpoint:
            return may_be_id("vpce-", value)
                       ? std::nullopt
                       : std::optional("the id of a VPC endpoint is `vpce-` and 8 or 17 digits and letters");
        case Form::organization:
            return pattern::meet(value, "o-*") ? std::nullopt
                                               : std::optional("the id of an organization begins with `o-`");
        case Form::account:
            return may_be_account(value) ? std::nullopt : std::optional("an account has twelve digits");
        case Form::region:
            return may_be_region(value) ? std::nullopt : std::optional("no such region is known");
        case Form::service:
            return may_be_service(value) ? std::nullopt
                                         : std::optional("a service is written as `lambda.amazonaws.com`");
    }
    return std::nullopt;
}

/// Why no ARN is like this; nothing where one may be.
std::optional<std::string> other_arn(std::string_view value) {
    if (std::all_of(value.begin(), value.end(), [](char c) { return c == '*'; }) && !value.empty()) {
        return std::nullopt;
    }
    const auto arn = pattern::divide_arn(value);
    if (!arn && value.starts_with("arn:") && value.ends_with('*')) {
        return std::nullopt; // how IAM reads a `*` for several parts is not known
    }
    if (!arn) {
        return "an ARN has six parts, `arn:partition:service:region:account:resource`";
    }
    const auto partitions = catalog::partitions();
    const bool known = std::any_of(
        partitions.begin(), partitions.end(),
        [&](const catalog::Partition& partition) { return pattern::meet(arn->partition, partition.name); });
    return known ? std::nullopt : std::optional(text::format("there is no partition `{}`", arn->partition));
}

void report_form(const Examined& examined, const model::OpenText& value, std::string_view text,
                 std::string_view reason, std::optional<std::string_view> meant) {
    auto found =
        make(Kind::unlikely_value, value.span,
             text::format("no request has {} as {}: {}", quoted(text), quoted(examined.name), reason),
             diagnostics::did_you_mean(meant));
    if (meant) {
        found.fix = replace_string(value, std::string(*meant));
    }
    examined.subject.sink.add(std::move(found));
}

void check_forms(const Examined& examined) {
    const OperatorFamily family = examined.family();
    const bool arns =
        family == OperatorFamily::arn && examined.known.id && examined.known.key.type == KeyType::arn;
    const auto form = family == OperatorFamily::string ? form_of(examined) : std::nullopt;
    if (!arns && !form) {
        return;
    }
    for (const model::OpenText& value : examined.test.values) {
        const auto text = letters(value);
        if (!text) {
            continue;
        }
        if (arns) {
            if (const auto reason = other_arn(*text)) {
                report_form(examined, value, *text, *reason, std::nullopt);
            }
        } else if (const auto reason = other_form(
                       *form, examined.ignores_case() ? text::folded(*text) : std::string(*text))) {
            const bool names = *form == Form::region && !pattern::has_wildcard(*text);
            report_form(examined, value, *text, *reason,
                        names ? diagnostics::nearest(*text, catalog::known_regions()) : std::nullopt);
        }
    }
}

void check_wildcards(const Examined& examined) {
    if (!examined.compares_exactly()) {
        return;
    }
    for (const model::OpenText& value : examined.test.values) {
        for (const model::Part& part : value.parts) {
            const auto* literal = std::get_if<model::Literal>(&part);
            const std::size_t at = literal != nullptr ? literal->text.find_first_of("*?") : std::string::npos;
            if (at != std::string::npos) {
                examined.report(Kind::wildcard_without_like, value.span,
                                text::format("{} takes {} for a letter", quoted(examined.facts().name),
                                             quoted(literal->text.substr(at, 1))),
                                text::format("a pattern needs {}", examined.facts().negated
                                                                       ? examined.subject.words.not_like
                                                                       : examined.subject.words.like));
                break;
            }
        }
    }
}

} // namespace

void check_values(const Examined& examined) {
    check_wildcards(examined);
    if (!examined.name.empty()) {
        check_forms(examined);
    }
}

} // namespace slrc::review
