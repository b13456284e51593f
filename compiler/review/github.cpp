// GitHub signs for every repository that there is: only the subject of a token tells whose it is.
#include "compiler/model/openings.hpp"
#include "compiler/review/providers.hpp"
#include "compiler/review/restriction.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>

namespace slrc::review {

using diagnostics::Kind;
using model::Alternative;
using model::ConditionTest;
using model::OpenText;
using model::TrustRule;

namespace {

constexpr std::string_view repository_mark = "repo:";

/// How subjects begin that a repository was told to have and that any other can be told to have, too (GitHub Docs, "Customizing
/// the token claims").
constexpr std::array<std::string_view, 9> common_marks{
    "base_ref:", "context:",  "environment:", "event_name:",        "head_ref:",
    "ref:",      "ref_type:", "workflow:",    "runner_environment:"};

/// How much a pattern of subjects leaves open.
enum class Reach { any_owner, any_repository, any_branch, narrow };

/// The letters before the first wildcard. Nothing where a hole comes first: it may narrow as well as widen. A variable is a
/// wildcard: the caller fills it in.
std::optional<std::string> fixed_part(const OpenText& value) {
    std::string text;
    for (const model::Part& part : value.parts) {
        if (std::holds_alternative<model::Variable>(part)) {
            return text;
        }
        const auto* literal = std::get_if<model::Literal>(&part);
        const std::size_t wildcard = literal != nullptr ? literal->text.find_first_of("*?") : 0;
        if (literal == nullptr) {
            return std::nullopt;
        }
        text += literal->text.substr(0, wildcard);
        if (wildcard != std::string::npos) {
            return text;
        }
    }
    return text;
}

/// `repo:OWNER/REPOSITORY:ref:refs/heads/BRANCH`; a subject of another form, which GitHub lets its customers make, is
/// taken to be narrow.
Reach reach_of(const OpenText& value) {
    const auto fixed = fixed_part(value);
    if (!fixed) {
        return Reach::narrow;
    }
    if (!fixed->starts_with(repository_mark)) {
        const std::string all = glob_text(value);
        const bool common = all.find("repo") == std::string::npos && all.find("owner") == std::string::npos &&
                            std::ranges::any_of(common_marks, [&](std::string_view mark) {
                                return fixed->starts_with(mark);
                            });
        const bool open = fixed->size() < all.size() && repository_mark.starts_with(*fixed);
        return common || open ? Reach::any_owner : Reach::narrow;
    }
    if (glob_text(value).size() == fixed->size()) {
        return Reach::narrow;
    }
    const std::size_t slash = fixed->find('/');
    if (slash == std::string::npos) {
        return Reach::any_owner;
    }
    const std::size_t colon = fixed->find(':', slash);
    if (colon == std::string::npos) {
        return Reach::any_repository;
    }
    const std::string_view branches = "ref:refs/heads/";
    return branches.starts_with(std::string_view(*fixed).substr(colon + 1)) ? Reach::any_branch
                                                                            : Reach::narrow;
}

/// Where `*` and `?` are letters, a value with one is that of no subject.
Reach reach_of(const ConditionTest& test, const OpenText& value) {
    const bool letters = is_literal(value) && !has_variable(value) &&
                         pattern::has_wildcard(literal_text(value)) &&
                         !reads_wildcards(*test.operation.facts);
    return letters ? Reach::narrow : reach_of(value);
}

/// The widest of the values, which are alternatives.
const OpenText& widest(const ConditionTest& test) {
    return *std::ranges::min_element(test.values, [&](const OpenText& left, const OpenText& right) {
        return reach_of(test, left) < reach_of(test, right);
    });
}

/// Whether something else than its subject narrows a token: another claim about the repository, or a key that no token has.
bool is_narrowed_otherwise(const Subject& subject, const Alternative& all, std::string_view provider) {
    return std::ranges::any_of(all, [&](const ConditionTest& test) {
        return claim_of(test, provider) != "sub" && restricts(subject, {Group::users, provider}, all, test);
    });
}

void report_value(const Subject& subject, const OpenText& value, Reach reach, bool refused) {
    const std::string written = literal_text(value);
    const std::string fixed = fixed_part(value).value_or(std::string());
    if (reach == Reach::any_owner) {
        report_open_trust(subject, Kind::shared_provider_open, value.span,
                          text::format("`{}` fits repositories of any owner on GitHub", written), {},
                          refused);
    } else if (reach == Reach::any_repository) {
        subject.report(Kind::github_any_branch, value.span,
                       text::format("`{}` fits more than one repository", written));
    } else if (reach == Reach::any_branch) {
        const std::size_t colon = fixed.find(':', repository_mark.size());
        subject.report(Kind::github_any_branch, value.span,
                       text::format("`{}` fits every branch of `{}`", written,
                                    fixed.substr(repository_mark.size(), colon - repository_mark.size())));
    }
}

/// The narrowest of what an alternative asks of the subject; nothing where it asks for none.
struct Asked {
    const OpenText* value = nullptr;
    Reach reach = Reach::any_owner;
};

Asked asked_of_subject(const Alternative& all, std::string_view provider) {
    Asked best;
    for (const ConditionTest& test : all) {
        const bool demanded = std::ranges::any_of(all, [&](const ConditionTest& other) {
            return claim_of(other, provider) == "sub" && needs_key(other);
        });
        if (claim_of(test, provider) != "sub" || !compares(test) || test.values.empty() || !demanded) {
            continue;
        }
        const OpenText& value = widest(test);
        if (best.value == nullptr || reach_of(test, value) > best.reach) {
            best = {&value, reach_of(test, value)};
        }
    }
    return best;
}

void review_alternative(const Subject& subject, const TrustRule& rule, const Alternative& all,
                        const Asker& github, std::string_view provider) {
    const bool refused = is_refused(subject, all, provider);
    if (fits_nobody(subject, all, provider) ||
        (!refused &&
         (is_narrowed_otherwise(subject, all, provider) ||
          denies_most(subject, {Group::users, provider}, assume_with_web_identity, github.text)))) {
        return;
    }
    const Asked asked = asked_of_subject(all, provider);
    if (asked.value != nullptr) {
        report_value(subject, *asked.value, asked.reach, refused);
    } else {
        const std::string whose = find_shared(provider) != nullptr ? "on GitHub" : "of the enterprise";
        report_open_trust(subject, Kind::shared_provider_open, github.value->span,
                          "a workflow of any repository " + whose + " may assume this role",
                          why_open(rule.alternatives, std::string(provider) + ":sub"), refused);
    }
}

/// The text up to the next colon, which is taken away with it.
std::string_view take_part(std::string_view& rest) {
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    const std::string_view part = rest.substr(0, colon);
    rest.remove_prefix(std::min(colon + 1, rest.size()));
    return part;
}

/// Whether a claim's name and value can stand in a subject; of a value that is cut off at a wildcard only a beginning is known.
bool may_have_claim(std::string_view name, std::string_view value, bool cut) {
    constexpr std::string_view references = "refs/";
    if (std::any_of(name.begin(), name.end(), [](char c) { return !text::is_letter(c) && c != '_'; })) {
        return false;
    }
    if (name == "repo") {
        const auto slashes = std::count(value.begin(), value.end(), '/');
        return slashes == 1 || (cut && slashes == 0);
    }
    return name != "ref" || value.starts_with(references) || (cut && references.starts_with(value));
}

} // namespace

bool may_be_github_subject(const OpenText& value) {
    const auto fixed = fixed_part(value);
    const bool open = !fixed || fixed->size() < glob_text(value).size();
    std::string_view rest = fixed ? std::string_view(*fixed) : std::string_view();
    while (!rest.empty()) {
        const std::string_view name = take_part(rest);
        const bool has_value = !rest.empty();
        const bool cut = !has_value || (open && rest.find(':') == std::string_view::npos);
        if (!may_have_claim(name, take_part(rest), cut)) {
            return false;
        }
    }
    return true;
}

void review_github(const Subject& subject, const TrustRule& rule, const Asker& github,
                   std::string_view provider) {
    for (const Alternative& alternative : rule.alternatives) {
        review_alternative(subject, rule, alternative, github, provider);
    }
}

} // namespace slrc::review
