// GitHub signs for every repository that there is: only the subject of a token tells whose it is.
#include "compiler/model/openings.hpp"
#include "compiler/review/federated.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <optional>

namespace slrc::review {

using diagnostics::Kind;
using model::Alternative;
using model::ConditionTest;
using model::OpenText;
using model::TrustRule;

namespace {

constexpr std::string_view host = "token.actions.githubusercontent.com";
constexpr std::string_view repository_mark = "repo:";

/// How much a pattern of subjects leaves open.
enum class Reach { any_owner, any_repository, any_branch, narrow };

/// The letters before the first wildcard. Nothing where a hole comes first: it may narrow as well as widen.
std::optional<std::string> fixed_part(const OpenText& value) {
    std::string text;
    for (const model::Part& part : value.parts) {
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
    if (!fixed || glob_text(value).size() == fixed->size()) {
        return Reach::narrow;
    }
    if (!fixed->starts_with(repository_mark)) {
        return repository_mark.starts_with(*fixed) ? Reach::any_owner : Reach::narrow;
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

bool is_like(const ConditionTest& test) {
    return test.operation.facts->name.find("Like") != std::string_view::npos;
}

/// The widest of the values, which are alternatives.
const OpenText* widest(const ConditionTest& test) {
    const auto found = std::min_element(
        test.values.begin(), test.values.end(),
        [](const OpenText& left, const OpenText& right) { return reach_of(left) < reach_of(right); });
    return found == test.values.end() ? nullptr : &*found;
}

/// What narrows a token as well as its subject does, whatever GitHub's customers put there.
bool narrows_otherwise(const ConditionTest& test, std::string_view provider) {
    const std::string claim = claim_of(test, provider);
    return key_of(test).empty() ||
           (!claim.empty() && claim != "aud" && claim != "sub" && compares(test) && !takes_any_value(test));
}

void report_value(const Subject& subject, const OpenText& value, Reach reach) {
    const std::string written = text::format("`{}`", literal_text(value));
    const std::string fixed = fixed_part(value).value_or(std::string());
    if (reach == Reach::any_owner) {
        subject.report(Kind::github_any_repository, value.span,
                       text::format("{} fits repositories of any owner on GitHub", written));
    } else if (reach == Reach::any_repository) {
        subject.report(Kind::github_any_branch, value.span,
                       text::format("{} fits more than one repository", written));
    } else if (reach == Reach::any_branch) {
        const std::size_t colon = fixed.find(':', repository_mark.size());
        subject.report(Kind::github_any_branch, value.span,
                       text::format("{} fits every branch of `{}`", written,
                                    fixed.substr(repository_mark.size(), colon - repository_mark.size())));
    }
}

void review_alternative(const Subject& subject, const Alternative& alternative, const Asker& github,
                        std::string_view provider) {
    const OpenText* open = nullptr;
    Reach best = Reach::any_owner;
    bool chosen = false;
    for (const ConditionTest& test : alternative) {
        if (narrows_otherwise(test, provider)) {
            return;
        }
        if (claim_of(test, provider) != "sub" || !compares(test) || test.values.empty()) {
            continue;
        }
        const OpenText* value = widest(test);
        const Reach reach = is_like(test) ? reach_of(*value) : Reach::narrow;
        if (!chosen || reach > best) {
            open = value;
            best = reach;
        }
        chosen = true;
    }
    if (chosen) {
        report_value(subject, *open, best);
    } else {
        subject.report(Kind::github_any_repository, github.value->span,
                       "a workflow of any repository on GitHub may assume this role",
                       text::format("no condition on `{}:sub`", provider));
    }
}

} // namespace

bool is_github(std::string_view provider) {
    return text::equal_folded(provider.substr(0, host.size()), host) &&
           (provider.size() == host.size() || provider[host.size()] == '/');
}

void review_github(const Subject& subject, const TrustRule& rule, const Asker& github,
                   std::string_view provider) {
    for (const Alternative& alternative : rule.alternatives) {
        review_alternative(subject, alternative, github, provider);
    }
}

} // namespace slrc::review
