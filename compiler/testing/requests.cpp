#include "compiler/testing/requests.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/reasons/request_form.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace slrc::testing {

using diagnostics::Kind;
using diagnostics::quoted;

namespace {

/// Of one expectation.
constexpr std::size_t most_requests = 10'000;

class Maker {
public:
    Maker(const model::Expectation& expectation, model::Filler& filler)
        : expectation_(expectation), filler_(filler) {}

    std::vector<iam::Request> make() {
        const std::vector<iam::ContextEntry> context = fill_context();
        const std::vector<std::string> resources = fill_resources();
        if (expectation_.actions.size() * resources.size() > most_requests) {
            filler_.sink().report(Kind::too_many_values, expectation_.span,
                                  text::format("the expectation makes more than {} requests", most_requests));
            return {};
        }
        std::vector<iam::Request> all;
        for (const std::string& action : expectation_.actions) {
            for (const std::string& resource : resources) {
                all.push_back(iam::Request{action, resource, context, std::nullopt});
            }
        }
        return all;
    }

private:
    void refuse(std::string message) {
        filler_.sink().report(Kind::bad_expectation, expectation_.span, std::move(message));
    }

    /// IAM fills in its variables in policies; in a request `${…}` would be a text like any other.
    void check_value(const std::string& value) {
        if (value.find("${") != std::string::npos) {
            refuse(text::format("a request has values, and {} holds one of IAM's variables", quoted(value)));
        }
    }

    std::vector<std::string> fill_resources() {
        std::vector<std::string> all = filler_.strings(expectation_.resources);
        for (const std::string& resource : all) {
            check_value(resource);
            if (resource != "*" && pattern::has_wildcard(resource)) {
                refuse(quoted(resource) + " is a pattern, and a request is on one resource");
            } else if (auto wrong = reasons::requested_resource_misfit(resource)) {
                refuse(std::move(*wrong));
            }
        }
        return all;
    }

    std::vector<iam::ContextEntry> fill_context() {
        std::vector<iam::ContextEntry> all;
        for (const model::ConditionTest& test : expectation_.context) {
            iam::ContextEntry entry{filler_.single(test.key), filler_.strings(test.values)};
            std::ranges::for_each(entry.values, [&](const std::string& value) { check_value(value); });
            const bool known = std::ranges::any_of(all, [&](const iam::ContextEntry& earlier) {
                return text::equal_folded(earlier.key, entry.key);
            });
            if (known) {
                refuse(text::format("{} is given twice: several values of one key are written with `in`",
                                    quoted(entry.key)));
            }
            all.push_back(std::move(entry));
        }
        return all;
    }

    const model::Expectation& expectation_;
    model::Filler& filler_;
};

} // namespace

std::vector<iam::Request> requests(const model::Expectation& expectation, model::Filler& filler) {
    return Maker(expectation, filler).make();
}

} // namespace slrc::testing
