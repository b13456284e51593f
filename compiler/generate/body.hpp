// What stands in the functions of generated code: the rules, and the reading of a configuration.
#pragma once

#include "compiler/generate/code.hpp"
#include "compiler/generate/dialect.hpp"
#include "compiler/plan/plan.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>

namespace slrc::generate {

class Body {
public:
    /// Where the configuration has the value of a parameter, by its index in the plan.
    using Given = std::function<std::string(std::size_t)>;

    /// All must outlive it.
    Body(Writer& out, const Plan& plan, const Dialect& dialect) : out_(out), plan_(plan), dialect_(dialect) {}

    /// Reads the role's own parameters.
    void read_parameters(const Given& given);
    /// What holds only where a capability is on, which `condition` says: what it requires, and its values.
    void read_capability(const PlannedCapability& capability, const std::string& condition,
                         const Given& given);

    /// The statements of one rule, where its guard holds.
    void rule(const PlannedRule& rule);
    /// Those of several, each with its comment.
    void rules(std::span<const PlannedRule> rules);

private:
    void read(std::size_t index, const Given& given);
    void begin_guard(const model::Guard& guard);
    void end_block();

    Writer& out_;
    const Plan& plan_;
    const Dialect& dialect_;
    std::size_t named_guards_ = 0;
};

} // namespace slrc::generate
