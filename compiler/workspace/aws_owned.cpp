#include "compiler/workspace/aws_owned.hpp"

#include "compiler/data/parse.hpp"
#include "compiler/pattern/arn.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace slrc::workspace {

using diagnostics::Diagnostic;
using diagnostics::Kind;
using source::Span;

namespace {

constexpr std::array<Kind, 3> of_the_role{Kind::privilege_escalation, Kind::pass_role_to_any_service,
                                          Kind::pass_role_on_everything};

bool is_arn_of_aws(std::string_view policy) {
    const auto arn = pattern::divide_arn(policy);
    return arn && arn->service == "iam" && arn->account == "aws";
}

/// Where the versions of AWS's policies stand in the dump of an account; nothing in any other text.
std::vector<Span> owned_places(const source::Files& files, source::FileIndex file) {
    const std::string_view text = files.text(file);
    if (text.find("\"PolicyVersionList\"") == std::string_view::npos) {
        return {};
    }
    data::Tree tree;
    diagnostics::Sink unheard;
    if (!data::parse_json(data::whole_text(file, text), tree, unheard)) {
        return {};
    }
    std::vector<Span> places;
    const auto policies = tree.root().find("Policies");
    if (!policies || !policies->is(data::Type::array)) {
        return {};
    }
    for (const data::Node& policy : *policies) {
        const auto versions = policy.find("PolicyVersionList");
        if (versions && is_arn_of_aws(policy.text_of("Arn"))) {
            places.push_back(versions->span());
        }
    }
    return places;
}

/// Looks into each file once.
class Owned {
public:
    explicit Owned(const source::Files& files) : files_(files) {}

    bool has(const Diagnostic& found) {
        if (!found.span || static_cast<std::size_t>(found.span->file) >= files_.size() ||
            std::find(of_the_role.begin(), of_the_role.end(), found.kind) != of_the_role.end()) {
            return false;
        }
        const auto [place, is_new] = places_.try_emplace(found.span->file);
        if (is_new) {
            place->second = owned_places(files_, found.span->file);
        }
        return std::any_of(place->second.begin(), place->second.end(), [&](const Span& span) {
            return span.begin <= found.span->begin && found.span->end <= span.end;
        });
    }

private:
    const source::Files& files_;
    std::map<source::FileIndex, std::vector<Span>> places_;
};

} // namespace

void add_but_of_aws(const diagnostics::Sink& found, const source::Files& files, diagnostics::Sink& sink) {
    Owned owned(files);
    for (const Diagnostic& one : found.all()) {
        if (!owned.has(one)) {
            sink.add(one);
        }
    }
}

} // namespace slrc::workspace
