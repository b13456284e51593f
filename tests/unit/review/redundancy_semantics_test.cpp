// Whatever is reported as redundant or dead can be taken out: random small roles with and without it decide every request
// in the same way, for every set of capabilities.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"
#include "tests/unit/support/conditions.hpp"
#include "tests/unit/support/values.hpp"

#include <algorithm>
#include <optional>
#include <random>

using namespace slrc;
using namespace slrc::test;
using diagnostics::Diagnostic;
using diagnostics::Kind;

namespace {

struct WrittenRule {
    std::string guard;
    std::string rest;
};

std::string text_of(const WrittenRule& rule) {
    return rule.guard.empty() ? rule.rest : "when " + rule.guard + ": " + rule.rest;
}

std::string role_of(const std::vector<WrittenRule>& rules) {
    std::string text =
        "role Plain {\npath \"/\"\ntrust service a.amazonaws.com\n"
        "capability a \"a\"\ncapability b requires a \"b\"\ncapability c \"c\"\n";
    for (const WrittenRule& rule : rules) {
        text += text_of(rule) + "\n";
    }
    return text + "}\n";
}

class Generator {
public:
    explicit Generator(unsigned seed) : random_(seed) {}

    std::vector<WrittenRule> rules() {
        std::vector<WrittenRule> made(2 + below(4));
        for (WrittenRule& rule : made) {
            rule = this->rule();
        }
        return made;
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }

    std::string pick(const std::vector<std::string>& from) { return from[below(from.size())]; }

    WrittenRule rule() {
        static const std::vector<std::string> guards{"", "", "a", "b", "c", "not a", "a and c", "b or c"};
        static const std::vector<std::string> actions{"s3:GetObject",
                                                      "s3:Get*",
                                                      "s3:*",
                                                      "s3:getobject, s3:PutObject",
                                                      "s3:PutObject, s3:*Object, s3:GetObject",
                                                      "*",
                                                      "* except s3:Get*",
                                                      "* except s3:GetObject, s3:*Object"};
        static const std::vector<std::string> resources{
            "*",
            R"("arn:aws:s3:::b/*")",
            R"("arn:aws:s3:::b/x")",
            R"("arn:aws:s3:::?/x")",
            R"("arn:aws:s3:::b/x", "arn:aws:s3:::c/*")",
            R"("arn:aws:s3:::c/x", "arn:aws:s3:::*", "arn:aws:s3:::b/x")",
            R"(* except "arn:aws:s3:::b/*")",
            R"(* except "arn:aws:s3:::b/x")"};
        static const std::string x = "aws:RequestedRegion == \"x\"";
        static const std::string y = "aws:PrincipalOrgID == \"y\"";
        static const std::vector<std::string> conditions{"",
                                                         "",
                                                         "",
                                                         " if " + x,
                                                         " if " + y,
                                                         " if " + y + " and " + x,
                                                         " if " + x + " or " + y,
                                                         " if not " + x};
        return {pick(guards), (below(4) == 0 ? "deny " : "allow ") + pick(actions) + " on " +
                                  pick(resources) + pick(conditions)};
    }

    std::mt19937 random_;
};

std::vector<Diagnostic> findings(const std::string& text) {
    workspace::Memory memory;
    memory.files["main.slr"] = text;
    workspace::Compilation compilation;
    static_cast<void>(workspace::check_specifications(compilation, {"main.slr"}, {}, memory));
    return {compilation.sink.all().begin(), compilation.sink.all().end()};
}

struct Request {
    std::string action;
    std::string resource;
    RequestContext context;
};

std::vector<Request> all_requests() {
    std::vector<Request> all;
    for (const std::string action : {"s3:GetObject", "s3:GetObjectAcl", "s3:PutObject", "iam:GetUser"}) {
        for (const std::string resource : {"arn:aws:s3:::b/x", "arn:aws:s3:::b/y", "arn:aws:s3:::c/x"}) {
            for (unsigned bits = 0; bits < 4; ++bits) {
                Request request{action, resource, {}};
                if ((bits & 1U) != 0) {
                    request.context["aws:RequestedRegion"] = {"x"};
                }
                if ((bits & 2U) != 0) {
                    request.context["aws:PrincipalOrgID"] = {"y"};
                }
                all.push_back(std::move(request));
            }
        }
    }
    return all;
}

bool applies(const iam::Statement& statement, const Request& request) {
    const bool action =
        std::any_of(statement.actions.begin(), statement.actions.end(),
                    [&](const std::string& pattern) { return like(lower(request.action), lower(pattern)); });
    const bool resource =
        std::any_of(statement.resources.begin(), statement.resources.end(),
                    [&](const std::string& pattern) { return like(request.resource, pattern); });
    iam::Document alone;
    alone.statements = {statement};
    return action != statement.not_actions && resource != statement.not_resources &&
           matches(alone, request.context);
}

bool allows(const iam::Document& document, const Request& request) {
    bool allowed = false;
    for (const iam::Statement& statement : document.statements) {
        if (applies(statement, request)) {
            if (statement.effect == iam::Effect::deny) {
                return false;
            }
            allowed = true;
        }
    }
    return allowed;
}

std::map<std::string, std::vector<bool>> decisions(const std::string& text) {
    workspace::CompileOptions options;
    options.every_set = true;
    options.documents.documents = {emit::DocumentKind::permissions};
    const Compiled compiled = compile_text(text, std::move(options));
    std::map<std::string, std::vector<bool>> all;
    for (const auto& [name, document] : compiled.texts) {
        const iam::Document read = iam::read_document(document).value();
        for (const Request& request : all_requests()) {
            all[name].push_back(allows(read, request));
        }
    }
    REQUIRE(all.size() == 6); // `b` requires `a`
    return all;
}

/// The role after the fix of a finding; nothing where it is not about what this test is about.
std::optional<std::string> fixed(const std::vector<WrittenRule>& rules, const std::string& text,
                                 const Diagnostic& found) {
    if ((found.kind == Kind::redundant_action || found.kind == Kind::redundant_resource) && found.fix) {
        std::string changed = text;
        return changed.replace(found.fix->span.begin, found.fix->span.end - found.fix->span.begin,
                               found.fix->text);
    }
    const auto rule_at = [&](source::Span span) {
        std::size_t line = 0;
        for (std::size_t at = text.find('\n'); at < span.begin; at = text.find('\n', at + 1)) {
            ++line;
        }
        return static_cast<std::ptrdiff_t>(line - 6);
    };
    std::vector<WrittenRule> left = rules;
    if (found.kind == Kind::rule_under_two_guards) {
        WrittenRule& first = left.at(static_cast<std::size_t>(rule_at(*found.related.front().span)));
        first.guard = "(" + first.guard + ") or (" +
                      left.at(static_cast<std::size_t>(rule_at(*found.span))).guard + ")";
    } else if (found.kind != Kind::redundant_rule && found.kind != Kind::dead_allow) {
        return std::nullopt;
    }
    left.erase(left.begin() + rule_at(*found.span));
    return role_of(left);
}

} // namespace

TEST_CASE("redundancy semantics: without what is reported a role decides as before", "[review]") {
    std::map<Kind, std::size_t> fixes;
    for (unsigned seed = 0; seed < 800; ++seed) {
        const std::vector<WrittenRule> rules = Generator(seed).rules();
        const std::string text = role_of(rules);
        std::optional<std::map<std::string, std::vector<bool>>> before;
        for (const Diagnostic& found : findings(text)) {
            if (const auto without = fixed(rules, text, found)) {
                INFO(text << found.message << "\n" << *without);
                before = before ? before : decisions(text);
                CHECK(*before == decisions(*without));
                ++fixes[found.kind];
            }
        }
    }
    CHECK(fixes[Kind::redundant_action] > 20);
    CHECK(fixes[Kind::redundant_resource] > 20);
    CHECK(fixes[Kind::redundant_rule] > 100);
    CHECK(fixes[Kind::dead_allow] > 20);
    CHECK(fixes[Kind::rule_under_two_guards] > 0);
}

TEST_CASE("redundancy semantics: all superfluous rules can go at once", "[review]") {
    for (unsigned seed = 1'000; seed < 1'300; ++seed) {
        const std::vector<WrittenRule> rules = Generator(seed).rules();
        const std::string text = role_of(rules);
        std::vector<bool> goes(rules.size(), false);
        for (const Diagnostic& found : findings(text)) {
            if (found.kind == Kind::redundant_rule || found.kind == Kind::dead_allow) {
                const auto lines = std::count(text.begin(), text.begin() + found.span->begin, '\n');
                goes.at(static_cast<std::size_t>(lines - 6)) = true;
            }
        }
        std::vector<WrittenRule> left;
        for (std::size_t index = 0; index < rules.size(); ++index) {
            if (!goes[index]) {
                left.push_back(rules[index]);
            }
        }
        INFO(text);
        CHECK(decisions(text) == decisions(role_of(left)));
    }
}
