// Proofs about trust are held to IAM's evaluation of every request of a small world.
#include "compiler/iam/evaluate.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/prove/trust.hpp"
#include "compiler/workspace/compile.hpp"
#include "tests/unit/catch.hpp"

#include <functional>
#include <random>
#include <string>
#include <vector>

using namespace slrc;

namespace {

const std::string ours = "111122223333";
const std::string theirs = "444455556666";
const std::string lambda = "lambda.amazonaws.com";
const std::string google = "accounts.google.com";

struct Asker {
    std::string kind;
    std::string name;
    std::string account;
    /// Of a principal of an account, without a session.
    std::string arn;
    std::string call = "sts:AssumeRole";
};

const std::vector<Asker>& askers() {
    static const std::vector<Asker> all{
        {"AWS", "arn:aws:iam::" + ours + ":root", ours, "arn:aws:iam::" + ours + ":root"},
        {"AWS", "arn:aws:iam::" + ours + ":user/a", ours, "arn:aws:iam::" + ours + ":user/a"},
        {"AWS", "arn:aws:iam::" + ours + ":role/r", ours, "arn:aws:iam::" + ours + ":role/r"},
        {"AWS", "arn:aws:sts::" + ours + ":assumed-role/r/s", ours, "arn:aws:iam::" + ours + ":role/r"},
        {"AWS", "arn:aws:iam::" + theirs + ":user/a", theirs, "arn:aws:iam::" + theirs + ":user/a"},
        {"AWS", "arn:aws:iam::999988887777:role/r", "999988887777", "arn:aws:iam::999988887777:role/r"},
        {"Service", lambda, {}, {}},
        {"Service", "ec2.amazonaws.com", {}, {}},
        {"Federated", google, {}, {}, "sts:AssumeRoleWithWebIdentity"},
        {"Federated", "arn:aws:iam::" + ours + ":saml-provider/p", {}, {}, "sts:AssumeRoleWithSAML"}};
    return all;
}

struct Who {
    std::string text;
    std::function<bool(const Asker&, const std::string& partner)> has;
};

Who of_account(const std::string& account) {
    return {"account " + account,
            [=](const Asker& one, const std::string&) { return one.account == account; }};
}

Who by_name(const std::string& kind, const std::string& name) {
    return {kind + " \"" + name + "\"",
            [=](const Asker& one, const std::string&) { return one.name == name || one.arn == name; }};
}

Who of_kind(const std::string& kind, const std::string& word) {
    return {kind + " *", [=](const Asker& one, const std::string&) { return one.kind == word; }};
}

/// What may stand in a trust.
std::vector<Who> principals() {
    return {{"*", [](const Asker&, const std::string&) { return true; }},
            {"account partner",
             [](const Asker& one, const std::string& partner) { return one.account == partner; }},
            of_account(ours),
            of_account(theirs),
            by_name("aws", "arn:aws:iam::" + ours + ":role/r"),
            by_name("aws", "arn:aws:sts::" + ours + ":assumed-role/r/s"),
            by_name("aws", "arn:aws:iam::" + theirs + ":user/a"),
            by_name("service", lambda),
            by_name("federated", google)};
}

std::vector<Who> asked_principals() {
    std::vector<Who> all = principals();
    all.push_back(of_kind("service", "Service"));
    all.push_back(of_kind("account", "AWS"));
    all.push_back(of_kind("federated", "Federated"));
    return all;
}

struct Condition {
    std::string text;
    std::function<bool(const iam::Request&)> holds;
};

std::string value(const iam::Request& request, std::string_view key) {
    const iam::ContextEntry* entry = iam::find_key(request.context, key);
    return entry != nullptr ? entry->values.front() : std::string();
}

Condition is_equal(const std::string& key, const std::string& text) {
    return {key + " == \"" + text + "\"", [=](const iam::Request& one) { return value(one, key) == text; }};
}

Condition is_other(const std::string& key, const std::string& text) {
    return {key + " != \"" + text + "\"", [=](const iam::Request& one) { return value(one, key) != text; }};
}

Condition is_missing(const std::string& key) {
    return {key + " not exists", [=](const iam::Request& one) { return value(one, key).empty(); }};
}

std::vector<Condition> conditions() {
    return {is_equal("aws:PrincipalAccount", ours),
            is_other("aws:PrincipalAccount", ours),
            is_missing("aws:PrincipalAccount"),
            is_equal("aws:PrincipalArn", "arn:aws:iam::" + ours + ":role/r"),
            {"aws:PrincipalArn like \"arn:*:iam::*:user/*\"",
             [](const iam::Request& one) {
                 return value(one, "aws:PrincipalArn").find(":user/") != std::string::npos;
             }},
            is_equal("aws:PrincipalOrgID", "o-a1b2c3d4e5"),
            is_equal("aws:SourceAccount", ours),
            is_missing("aws:SourceAccount"),
            is_equal("aws:PrincipalServiceName", lambda),
            is_other("aws:PrincipalServiceName", lambda),
            is_equal("sts:ExternalId", "x"),
            is_missing("sts:ExternalId"),
            {"aws:PrincipalIsAWSService == true",
             [](const iam::Request& one) { return value(one, "aws:PrincipalIsAWSService") == "true"; }}};
}

/// Requests that IAM can make for someone.
std::vector<iam::Request> requests_of(const Asker& asker) {
    iam::Request request;
    request.action = asker.call;
    request.caller = iam::Caller{asker.kind, asker.name};
    if (asker.kind == "AWS") {
        request.context = {{"aws:PrincipalAccount", {asker.account}}, {"aws:PrincipalArn", {asker.arn}}};
    } else if (asker.kind == "Service") {
        request.context = {{"aws:PrincipalServiceName", {asker.name}}};
    }
    request.context.push_back({"aws:PrincipalIsAWSService", {asker.kind == "Service" ? "true" : "false"}});
    std::vector<iam::Request> all{request};
    const auto may_have = [&](const std::string& key, const std::vector<std::string>& values) {
        const std::vector<iam::Request> before = all;
        for (const iam::Request& one : before) {
            for (const std::string& text : values) {
                all.push_back(one);
                all.back().context.push_back({key, {text}});
            }
        }
    };
    may_have("sts:ExternalId", {"x", "y"});
    if (asker.kind == "AWS") {
        may_have("aws:PrincipalOrgID", {"o-a1b2c3d4e5"});
    } else if (asker.kind == "Service") {
        may_have("aws:SourceAccount", {ours, theirs});
    }
    return all;
}

class World {
public:
    explicit World(std::uint64_t seed) : random_(seed) {}

    /// A role with some rules, and one invariant.
    std::string some_role() {
        std::string text = "role r {\n path \"/\"\n param partner: account\n allow lex:ListBots on *\n";
        const std::vector<Who> all = principals();
        for (std::size_t rule = 0; rule <= below(3); ++rule) {
            text += below(3) == 0 ? " distrust " : " trust ";
            text += pick(all).text + (below(2) == 0 ? ", " + pick(all).text : "");
            text += below(3) == 0 ? " to sts:*" : below(3) == 0 ? " to sts:AssumeRoleWithWebIdentity" : "";
            text += below(3) == 0 ? "" : " if " + pick(conditions()).text;
            text += "\n";
        }
        always_ = below(2) == 0;
        trusts_ = below(3) != 0;
        who_ = pick(asked_principals());
        except_ = below(2) == 0 ? std::vector<Who>{pick(asked_principals())} : std::vector<Who>();
        if_ = below(2) == 0 ? std::vector<Condition>{pick(conditions())} : std::vector<Condition>();
        text += always_ ? " always " : " never ";
        text += (trusts_ ? "trust " : "distrust ") + who_.text;
        text += except_.empty() ? "" : " except " + except_.front().text;
        text += if_.empty() ? "" : " if " + if_.front().text;
        return text + "\n}\n";
    }

    /// Whether a request of the small world is against the invariant.
    [[nodiscard]] bool is_refuted(const model::Role& role) const {
        for (const std::string& partner : {ours, theirs, std::string("999988887777")}) {
            model::Configuration made;
            made.values = {{partner}};
            made.partition = "aws";
            diagnostics::Sink sink;
            model::Filler filler(role, made, sink);
            const iam::Evaluator trust(trust_document(role, filler));
            for (const Asker& asker : askers()) {
                if (!who_.has(asker, partner) || (!except_.empty() && except_.front().has(asker, partner))) {
                    continue;
                }
                for (const iam::Request& request : requests_of(asker)) {
                    if (if_.empty() || if_.front().holds(request)) {
                        const iam::Decision decision = trust.decide(request).decision;
                        const bool is_so =
                            decision == (trusts_ ? iam::Decision::allowed : iam::Decision::explicitly_denied);
                        if (is_so != always_) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    template <typename Item>
    Item pick(const std::vector<Item>& items) {
        return items[below(items.size())];
    }

    std::mt19937_64 random_;
    bool always_ = false;
    bool trusts_ = true;
    Who who_;
    std::vector<Who> except_;
    std::vector<Condition> if_;
};

} // namespace

TEST_CASE("trust: what is proven holds for every request of a small world", "[prove][many]") {
    constexpr std::size_t questions = 3000;
    World world(20261130);
    std::size_t held = 0;
    std::size_t failed = 0;
    std::size_t undecided = 0;
    for (std::size_t question = 0; question < questions; ++question) {
        const std::string text = world.some_role();
        const workspace::Memory files{{{"main.slr", text}}};
        workspace::Compilation compilation;
        static_cast<void>(check_without_proofs(compilation, {"main.slr"}, {}, files, false));
        if (compilation.sink.has_errors()) {
            continue; // conditions that cannot hold together
        }
        INFO(text);
        const model::Role& role = compilation.program.roles.front();
        REQUIRE(role.trust_invariants.size() == 1);
        const prove::Outcome outcome =
            prove::prove_trust(role, compilation.program.catalogs[role.catalog], role.trust_invariants)
                .front();
        const bool refuted = world.is_refuted(role);
        if (outcome.verdict == prove::Verdict::holds || outcome.verdict == prove::Verdict::of_nothing) {
            ++held;
            CHECK_FALSE(refuted);
        } else if (outcome.verdict == prove::Verdict::fails) {
            ++failed;
        } else {
            ++undecided;
        }
    }
    CHECK(held > questions / 8);
    CHECK(failed > questions / 4);
    CHECK(undecided < questions / 50);
}
