// From the text of a role to answers about it.
#pragma once

#include "compiler/reasons/judge.hpp"
#include "compiler/reasons/writers.hpp"
#include "compiler/workspace/compile.hpp"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace slrc::test {

/// One role with one configuration. Names need not be the catalogue's.
class Judged {
public:
    explicit Judged(std::string text, model::Choice configuration = {},
                    iam::PolicyKind kind = iam::PolicyKind::permissions)
        : kind_(kind) {
        workspace::Memory memory;
        memory.files["main.slr"] = std::move(text);
        program_ = check_specifications(compilation_, {"main.slr"}, {}, memory, false);
        require_none();
        configuration_ = configure(program_.roles.at(0), configuration, {}, compilation_.sink);
        require_none();
    }

    [[nodiscard]] reasons::Answer ask(const iam::Request& request) {
        const model::Role& role = program_.roles.at(0);
        reasons::Judge judge(role, configuration_, kind_, program_.catalogs.at(role.catalog),
                             compilation_.sink);
        require_none();
        return judge.answer(request);
    }

    [[nodiscard]] reasons::Answer ask(std::string action, std::string resource = "*",
                                      std::vector<iam::ContextEntry> context = {}) {
        return ask(iam::Request{std::move(action), std::move(resource), std::move(context), std::nullopt});
    }

    /// As `slrc eval` shows it.
    [[nodiscard]] std::string text(const iam::Request& request, bool colour = false) {
        diagnostics::Locator locator(compilation_.sources.files);
        return write_text(request, ask(request), locator, colour);
    }

    [[nodiscard]] std::string json(const iam::Request& request) {
        diagnostics::Locator locator(compilation_.sources.files);
        return write_json(ask(request), locator);
    }

    /// The text of the rule that an answer names; empty for none.
    [[nodiscard]] std::string rule(const reasons::Answer& answer) const {
        return answer.rule ? std::string(compilation_.sources.files.text(answer.rule->span)) : std::string();
    }

private:
    void require_none() const {
        if (compilation_.sink.has_errors()) {
            throw std::runtime_error(compilation_.sink.all().front().message);
        }
    }

    workspace::Compilation compilation_;
    model::Program program_;
    model::Configuration configuration_;
    iam::PolicyKind kind_;
};

[[nodiscard]] inline model::Choice with(const std::vector<std::string>& capabilities) {
    model::Choice request;
    for (const std::string& name : capabilities) {
        request.capabilities.push_back({name, "--with"});
    }
    return request;
}

/// `PART: MESSAGE` of each.
[[nodiscard]] inline std::vector<std::string> missing(const reasons::Answer& answer) {
    std::vector<std::string> all;
    for (const reasons::Missing& one : answer.missing) {
        all.push_back(std::string(to_string(one.part)) + ": " + one.message);
    }
    return all;
}

} // namespace slrc::test
