#include "compiler/iam/size.hpp"

#include "compiler/reader/policies.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/utf8.hpp"

#include <limits>

namespace slrc::reader {

using diagnostics::Kind;

namespace {

/// From here on a document is nearly full.
constexpr std::size_t full_per_cent = 80;

/// IAM User Guide, "IAM and AWS STS quotas".
struct Limit {
    std::size_t quota;
    /// Beyond it IAM takes none.
    std::size_t most;
    std::string_view whose;
};

Limit limit_of(const ReadPolicy& policy, bool exists) {
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    if (policy.kind == iam::PolicyKind::trust) {
        return {iam::trust_policy_quota, exists ? none : iam::trust_policy_most,
                "a trust policy may have by default"};
    }
    if (policy.attachment == Attachment::inline_policy) {
        return {iam::inline_policies_quota, exists ? none : iam::inline_policies_quota,
                "the inline policies of a role may have together"};
    }
    // A document of no role may be AWS's own: AWSSupportServiceRolePolicy has 135,188 characters.
    const bool customers = policy.attachment == Attachment::managed_policy && !exists;
    return {iam::managed_policy_quota, customers ? iam::managed_policy_quota : none,
            "a managed policy may have"};
}

std::optional<Kind> judge(std::size_t size, const Limit& limit) {
    if (size > limit.quota) {
        return size > limit.most ? Kind::policy_too_large : Kind::owned_policy_too_large;
    }
    return size * 100 >= limit.quota * full_per_cent ? std::optional(Kind::policy_nearly_full) : std::nullopt;
}

} // namespace

std::size_t policy_size(std::string_view json) {
    std::size_t size = 0;
    bool in_text = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        const bool continues = text::continues_character(c);
        size += (in_text || !blank) && !continues ? 1 : 0;
        if (c == '"') {
            in_text = !in_text;
        } else if (c == '\\' && in_text && at + 1 < json.size()) {
            ++size;
            ++at;
        }
    }
    return size;
}

void check_size(const RoleContext& context, const ReadPolicy& policy, bool exists, std::size_t size) {
    std::size_t before = 0;
    if (policy.attachment == Attachment::inline_policy) {
        std::size_t& sum = context.run.reading.roles[context.role].inline_size;
        before = sum;
        sum += size;
        size = sum;
    }
    const bool managed = policy.attachment == Attachment::managed_policy;
    if (exists && managed && size > iam::managed_policy_quota) {
        return; // nobody but AWS has one: for others the quota is never raised
    }
    const Limit limit = limit_of(policy, exists);
    const auto found = judge(size, limit);
    if (!found || (before > 0 && found == judge(before, limit))) {
        return;
    }
    const bool inline_policy = policy.attachment == Attachment::inline_policy;
    const source::Span head{policy.span.file, policy.span.begin, policy.span.begin + 1};
    const std::size_t quota = *found == Kind::policy_too_large ? limit.most : limit.quota;
    const std::string relation = *found == Kind::policy_nearly_full
                                     ? text::format(", {} % of the ", size * 100 / quota)
                                     : ", more than the ";
    context.report(
        *found, head,
        text::format(
            "{}{} characters{}{} that {}",
            inline_policy ? "with this document the role's inline policies have " : "this document has ",
            size, relation, quota, quota == limit.quota ? limit.whose : "IAM takes at all"));
}

} // namespace slrc::reader
