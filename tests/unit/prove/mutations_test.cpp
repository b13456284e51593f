// Policies changed in one place: what they allow then is found, or proven to be the same.
#include "compiler/disk/disk.hpp"
#include "compiler/iam/evaluate.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/prove/prove.hpp"
#include "compiler/workspace/read_documents.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/prove/grid.hpp"
#include "tests/unit/prove/questions.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

using namespace slrc;
using prove::Verdict;

namespace {

enum class Change {
    action_added,
    condition_dropped,
    wildcard_widened,
    when_removed,
    deny_removed,
    resource_added
};
constexpr std::array changes{Change::action_added, Change::condition_dropped, Change::wildcard_widened,
                             Change::when_removed, Change::deny_removed,      Change::resource_added};

/// Two roles, of which the wide one allows all that the narrow one does, and the rule in which they differ.
struct Pair {
    model::Role narrow;
    model::Role wide;
    model::Rule rule;
};

class Mutations {
public:
    explicit Mutations(std::uint64_t seed) : random_(seed) {}

    /// A role and what a change makes of it. Nothing where there is nothing to change.
    std::optional<Pair> changed(const model::Role& role, Change change) {
        if (role.rules.empty()) {
            return std::nullopt;
        }
        const std::size_t index = below(role.rules.size());
        model::Role made = role;
        model::Rule& rule = made.rules[index];
        bool more = true; // the rule matches more than it did
        switch (change) {
            case Change::action_added:
                others_.insert(others_.end(), rule.actions.begin(), rule.actions.end());
                rule.actions.push_back(others_[below(others_.size())]);
                more = !rule.not_actions;
                break;
            case Change::condition_dropped:
                if (!drop(rule)) {
                    return std::nullopt;
                }
                break;
            case Change::wildcard_widened: {
                model::OpenText& resource = rule.resources[below(rule.resources.size())];
                resource = widened(resource);
                more = !rule.not_resources;
                break;
            }
            case Change::resource_added:
                rule.resources.push_back(role.rules[below(role.rules.size())].resources.front());
                more = !rule.not_resources;
                break;
            case Change::when_removed:
            case Change::deny_removed:
                if ((rule.effect == iam::Effect::deny) != (change == Change::deny_removed)) {
                    return std::nullopt;
                }
                more = false;
                break;
        }
        const model::Rule shown = rule;
        if (change == Change::when_removed || change == Change::deny_removed) {
            made.rules.erase(made.rules.begin() + static_cast<std::ptrdiff_t>(index));
        }
        const bool is_wider = (shown.effect == iam::Effect::allow) == more;
        return is_wider ? Pair{role, made, shown} : Pair{made, role, shown};
    }

private:
    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }

    bool drop(model::Rule& rule) {
        for (model::Alternative& alternative : rule.alternatives) {
            if (!alternative.empty()) {
                alternative.erase(alternative.begin() +
                                  static_cast<std::ptrdiff_t>(below(alternative.size())));
                return true;
            }
        }
        return false;
    }

    /// The text up to a colon or a slash, and a `*`.
    static model::OpenText widened(const model::OpenText& text) {
        const std::string whole = model::literal_text(text);
        const std::size_t end = whole.substr(0, whole.find("${")).find_last_of(":/");
        return model::with_variables(whole.substr(0, end == std::string::npos ? 0 : end + 1) + "*", {});
    }

    std::mt19937_64 random_;
    std::vector<model::ActionName> others_;
};

iam::Document mutated_document(const model::Role& role) {
    model::Configuration configuration;
    configuration.partition = "aws";
    configuration.region = "us-east-1";
    configuration.account = "111122223333";
    diagnostics::Sink sink;
    model::Filler filler(role, configuration, sink);
    return permissions_document(role, filler);
}

bool is_allowed(const model::Role& role, const iam::Request& request) {
    return iam::Evaluator(mutated_document(role)).decide(request).decision == iam::Decision::allowed;
}

/// Whether one of 1,728 requests tells two roles apart.
bool differ(const Pair& pair, test::Questions& questions) {
    std::vector<iam::Request> near;
    for (std::size_t count = 12; count > 0; --count) {
        near.push_back(questions.request_near(pair.wide, {false, pair.rule, {}}));
    }
    const test::Grid grid(std::move(near), false);
    const auto one = grid.decisions(mutated_document(pair.narrow));
    const auto other = grid.decisions(mutated_document(pair.wide));
    return !std::equal(one.begin(), one.end(), other.begin(),
                       [](const auto& left, const auto& right) { return left.allowed == right.allowed; });
}

struct Found {
    std::size_t found = 0;
    std::size_t equal = 0;
};

class Hunt {
public:
    void change(const std::string& path) {
        source::Files files;
        reader::Reading reading;
        diagnostics::Sink sink;
        read_documents(reading, files, std::vector<std::string>{path}, {}, disk::Disk(), sink);
        const model::Role& role = reading.program.roles.front();
        static_cast<void>(questions_.about(role)); // it keeps the rules
        for (const Change change : changes) {
            if (const auto pair = mutations_.changed(role, change)) {
                CAPTURE(path, static_cast<int>(change));
                judge(*pair, found_[change]);
            }
        }
    }

    [[nodiscard]] Found total() const {
        Found all;
        for (const auto& [change, found] : found_) {
            all.found += found.found;
            all.equal += found.equal;
        }
        return all;
    }

private:
    void judge(const Pair& pair, Found& found) {
        const catalog::Catalog& catalog = catalog::built_in();
        CHECK(prove::allows_no_more(pair.narrow, pair.wide, catalog, prove::Requests::any).verdict ==
              Verdict::holds);
        const prove::Outcome outcome =
            prove::allows_no_more(pair.wide, pair.narrow, catalog, prove::Requests::any);
        if (outcome.verdict == Verdict::fails) {
            ++found.found;
            const iam::Request& request = outcome.counterexample->request;
            CHECK(is_allowed(pair.wide, request));
            CHECK_FALSE(is_allowed(pair.narrow, request));
            return;
        }
        ++found.equal;
        CHECK(outcome.verdict == Verdict::holds);
        CHECK_FALSE(differ(pair, questions_));
    }

    Mutations mutations_{5};
    test::Questions questions_{6};
    std::map<Change, Found> found_;
};

std::vector<std::string> files_below(const std::filesystem::path& folder, const std::string& end) {
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().string().ends_with(end)) {
            all.push_back(entry.path().string());
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

TEST_CASE("prove: what a change of an example allows is found, or nothing", "[prove][many]") {
    Hunt hunt;
    for (const std::string& path :
         files_below(std::string(SLRC_SOURCE_DIR) + "/examples", ".permissions.json")) {
        for (int round = 0; round < 8; ++round) {
            hunt.change(path);
        }
    }
    CHECK(hunt.total().found > 100);
    CHECK(hunt.total().equal > 50);
}

TEST_CASE("prove: what a change of one of AWS's policies allows is found, or nothing",
          "[prove][many][corpus]") {
    const std::filesystem::path policies = std::filesystem::path(SLRC_CORPUS_DIR) / "aws-managed-policies";
    if (!std::filesystem::exists(policies)) {
        WARN("skipped: there is no corpus of policies");
        return;
    }
    Hunt hunt;
    for (const std::string& path : files_below(policies, ".json")) {
        hunt.change(path);
    }
    CHECK(hunt.total().found == 1'203);
    CHECK(hunt.total().equal == 813);
}
