#include "compiler/catalog/keys.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/review/providers.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <array>

namespace slrc::review {

using diagnostics::Kind;
using diagnostics::quoted;
using model::Mention;

namespace {

/// Up to the placeholder: `aws:ResourceTag/`.
std::string_view stem(std::string_view key) {
    return key.substr(0, key.find("${"));
}

/// A key as AWS spells it, with what was written in the place of its placeholder.
std::string spelled(std::string_view key, std::string_view written) {
    const std::size_t open = key.find("${");
    return open == std::string_view::npos
               ? std::string(key)
               : std::string(key.substr(0, open)) + std::string(written.substr(open));
}

/// Spellings of AWS's own pages and managed policies, beside those of the reference: IAM, S3, SNS and CloudFront guides (read Nov
/// 2026).
constexpr std::array<std::string_view, 19> other_spellings{
    "AWS:SourceAccount",     "AWS:SourceArn",       "AWS:SourceIp",
    "aws:PrincipalARN",      "aws:Referer",         "aws:ResourceOrgId",
    "aws:SourceIP",          "aws:SourceVPC",       "aws:UserId",
    "aws:VpcSourceIP",       "aws:sourceVpce",      "aws:userId",
    "ec2:SourceInstanceARN", "ec2:productCode",     "iam:AssociatedResourceARN",
    "iam:PolicyArn",         "iam:passedToService", "s3:VersionId",
    "sts:ExternalID"};

void report_case(const catalog::Key& key, const Mention& mention, diagnostics::Sink& sink) {
    std::string right = spelled(key.name, mention.text);
    // AWS's reference has `saml:aud`, and its guide and its console `SAML:aud`.
    if (right.starts_with("saml:") && mention.text.starts_with("SAML:")) {
        right.replace(0, 4, "SAML");
    }
    // Placeholders within a name are rare, and what follows them is left as it is.
    if (right == mention.text ||
        std::find(other_spellings.begin(), other_spellings.end(), mention.text) != other_spellings.end()) {
        return;
    }
    auto found = make(Kind::letter_case, mention.span,
                      text::format("{} is spelled {}", quoted(mention.text), quoted(right)));
    if (mention.what == Mention::What::key) {
        found.fix = diagnostics::Fix{mention.span, right};
    }
    sink.add(std::move(found));
}

/// Keys of the same prefix, each up to its placeholder.
std::vector<std::string_view> siblings(const catalog::Catalog& catalog, std::string_view prefix) {
    std::vector<std::string_view> names;
    for (const std::string_view name : catalog.key_names()) {
        if (text::equal_folded(text::service_of(name), prefix)) {
            names.push_back(stem(name));
        }
    }
    return names;
}

std::string owner(const catalog::Catalog& catalog, std::string_view prefix) {
    if (text::equal_folded(prefix, "aws")) {
        return "is not one of IAM's global condition keys";
    }
    const auto service = catalog.find_service(prefix);
    if (!service) {
        return text::format("is not a condition key: there is no service {}", quoted(prefix));
    }
    const catalog::Service facts = catalog.service(*service);
    return text::format("is not a condition key of {}",
                        facts.title.empty() ? quoted(facts.name) : std::string(facts.title));
}

void report_unknown(const catalog::Catalog& catalog, const Mention& mention, diagnostics::Sink& sink) {
    const std::string_view text = mention.text;
    const std::string_view prefix = text::service_of(text);
    const std::string before_tag = std::string(text) + (text.ends_with('/') ? "" : "/");
    if (catalog.find_key(before_tag + "x")) {
        sink.report(Kind::unknown_condition_key, mention.span,
                    text::format("{} needs the name of a tag: `{}…`", quoted(text), before_tag));
        return;
    }
    const std::size_t slash = text.find('/');
    const std::string_view asked = text.substr(0, slash == std::string_view::npos ? slash : slash + 1);
    // A key of old, which IAM still reads, and which nobody should write.
    const auto near = text::equal_folded(text, "aws:ARN")
                          ? std::optional<std::string_view>("aws:PrincipalArn")
                          : diagnostics::nearest(asked, siblings(catalog, prefix));
    const std::string meant =
        near ? std::string(*near) + (near->ends_with('/') ? std::string(text.substr(asked.size())) : "") : "";
    auto found = make(Kind::unknown_condition_key, mention.span,
                      text::format("{} {}", quoted(text), owner(catalog, prefix)));
    add_near_name(found, text, meant);
    if (near && mention.what == Mention::What::key) {
        found.fix = diagnostics::Fix{mention.span, meant};
    }
    sink.add(std::move(found));
}

void report_no_claim(const Mention& mention, const std::string& message, const std::string& meant,
                     diagnostics::Sink& sink) {
    auto found = make(Kind::no_such_claim, mention.span, message);
    found.severity = diagnostics::Severity::error; // a name that nobody knows
    add_near_name(found, mention.text, meant);
    if (!meant.empty() && mention.what == Mention::What::key) {
        found.fix = diagnostics::Fix{mention.span, meant};
    }
    sink.add(std::move(found));
}

void report_unknown_of_saml(const catalog::Catalog& catalog, const Mention& mention,
                            diagnostics::Sink& sink) {
    std::vector<std::string_view> claims;
    for (const std::string_view key : siblings(catalog, "saml")) {
        claims.push_back(text::name_in_service(key));
    }
    const std::string_view claim = text::name_in_service(mention.text);
    const auto near = nearest_claim(claim, claims);
    report_no_claim(mention, text::format("IAM reads no `{}` in the assertions of a SAML provider", claim),
                    near ? text::format("{}:{}", text::service_of(mention.text), *near) : std::string(),
                    sink);
}

} // namespace

void review_key_name(const catalog::Catalog& catalog, const Mention& mention, diagnostics::Sink& sink) {
    const std::string_view text = mention.text;
    if (const auto id = catalog.find_key(text)) {
        report_case(catalog.key(*id), mention, sink);
        return;
    }
    if (catalog::replacement_of(text)) {
        return; // says what took its place
    }
    if (const auto meant = without_address(text)) {
        report_no_claim(
            mention,
            text::format("{} is no key: those of a provider's tokens begin with its bare name", quoted(text)),
            std::string(*meant), sink);
    } else if (text::equal_folded(text::service_of(text), "saml")) {
        report_unknown_of_saml(catalog, mention, sink);
    } else if (!is_provider_key(text)) {
        report_unknown(catalog, mention, sink);
    }
}

} // namespace slrc::review
