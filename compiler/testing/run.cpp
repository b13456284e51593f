#include "compiler/testing/run.hpp"

#include "compiler/model/filler.hpp"
#include "compiler/reasons/judge.hpp"
#include "compiler/testing/requests.hpp"
#include "compiler/text/format.hpp"

#include <utility>
#include <vector>

namespace slrc::testing {

using diagnostics::Diagnostic;
using diagnostics::Kind;

namespace {

/// What is wrong only with the values of a test belongs to the test: that is what has to change.
Diagnostic at_test(Diagnostic found, source::Span test) {
    if (found.span && found.span != test) {
        found.related.insert(found.related.begin(), {found.span, "this is what it is about"});
    }
    found.span = test;
    found.fix.reset();
    return found;
}

class Runner {
public:
    Runner(const model::Role& role, const model::Test& test, const catalog::Catalog& catalog,
           MadeRequests& made)
        : role_(role), test_(test), catalog_(catalog), made_(made) {
        result_ = TestResult{.role = role.name.base, .title = test.title, .span = test.span};
    }

    TestResult run(const model::Choice& place) {
        diagnostics::Sink compiling;
        const model::Configuration configuration = configure_test(role_, test_.setting, place, compiling);
        if (!compiling.has_errors()) {
            ask(configuration, compiling);
        }
        // Warnings would be those of the compilation, which a test's made-up values say nothing about.
        add_problems(compiling, test_.span);
        return std::move(result_);
    }

private:
    void ask(const model::Configuration& configuration, diagnostics::Sink& compiling) {
        reasons::Judge judge(role_, configuration, iam::PolicyKind::permissions, catalog_, compiling);
        if (compiling.has_errors()) {
            return;
        }
        if (test_.expectations.empty()) {
            diagnostics::Diagnostic nothing =
                diagnostics::make(Kind::test_without_effect, test_.span, "the test expects nothing");
            nothing.severity = diagnostics::Severity::error; // a test that asks nothing does not pass
            compiling.add(std::move(nothing));
        }
        for (const model::Expectation& expectation : test_.expectations) {
            diagnostics::Sink asking;
            model::Filler values(role_, configuration, asking);
            const std::vector<iam::Request> all = requests(expectation, values);
            add_problems(asking, expectation.span);
            ExpectationResult& result = result_.expectations.emplace_back();
            result.span = expectation.span;
            if (!asking.has_errors()) {
                for (const iam::Request& request : all) {
                    result.outcomes.push_back(Outcome{request, expectation.effect, judge.answer(request)});
                }
                diagnostics::Sink never_made;
                made_.check(result, configuration.partition, never_made);
                add_problems(never_made, expectation.span);
            }
        }
    }

    void add_problems(const diagnostics::Sink& from, source::Span place) {
        for (const Diagnostic& found : from.all()) {
            if (found.severity == diagnostics::Severity::error) {
                result_.problems.push_back(at_test(found, place));
            }
        }
    }

    const model::Role& role_;
    const model::Test& test_;
    const catalog::Catalog& catalog_;
    MadeRequests& made_;
    TestResult result_;
};

} // namespace

Report run(const model::Program& program, std::span<const model::Role* const> roles, const Options& options,
           diagnostics::Sink& sink) {
    const model::Choice place = with_test_values(options.place);
    const std::size_t errors_before = sink.error_count();
    for (const model::Role* role : roles) {
        static_cast<void>(configure(*role, place, {.needs_values = false}, sink));
    }
    Report report;
    if (sink.error_count() != errors_before) {
        return report;
    }
    std::vector<MadeRequests> made(program.catalogs.begin(), program.catalogs.end());
    for (const model::Role* role : roles) {
        for (const model::Test& test : role->tests) {
            const std::string name = text::format("{}: {}", role->name.base, test.title);
            if (name.find(options.filter) == std::string::npos) {
                continue;
            }
            report.tests.push_back(
                Runner(*role, test, program.catalogs[role->catalog], made[role->catalog]).run(place));
            for (const Diagnostic& problem : report.tests.back().problems) {
                const bool is_known = problem.kind == Kind::test_without_effect &&
                                      sink.has(problem.kind, *problem.span); // by the review
                if (!is_known) {
                    sink.add(problem);
                }
            }
        }
    }
    return report;
}

void report_unmade(const model::Program& program, diagnostics::Sink& sink) {
    const model::Choice place = with_test_values({});
    std::vector<MadeRequests> made(program.catalogs.begin(), program.catalogs.end());
    for (const model::Role& role : program.roles) {
        if (!role.requested) {
            continue;
        }
        for (const model::Test& test : role.tests) {
            diagnostics::Sink unheard;
            const model::Configuration configuration = configure_test(role, test.setting, place, unheard);
            for (const model::Expectation& expectation : test.expectations) {
                model::Filler values(role, configuration, unheard);
                const std::vector<iam::Request> all = requests(expectation, values);
                if (unheard.has_errors()) {
                    break;
                }
                made[role.catalog].judge(all, expectation.span, {}, sink);
            }
        }
    }
}

} // namespace slrc::testing
