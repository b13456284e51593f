// What decides about requests: the rules of a role and of its boundary as clauses. And what is asked of them.
#pragma once

#include "compiler/prove/actions.hpp"
#include "compiler/prove/prove.hpp"
#include "compiler/prove/solver.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace slrc::prove {

/// A request is looked for that is by all of some clauses and by none of others.
struct Case {
    std::vector<const Clause*> all;
    std::vector<const Clause*> none;
    /// The rule that a counterexample is by.
    const Clause* by = nullptr;
};

/// Keeps the worse of two answers: a request, or else that there is no answer.
void worsen(Outcome& outcome, Outcome found);

/// The answer of one case, out of those for each of its actions.
[[nodiscard]] Outcome ask_each(const Setting& setting, Actions& actions, const Case& one, bool with_new,
                               Budget& budget);

/// Rules as clauses. Those that no permitted set has are left out.
class Clauses {
public:
    Clauses(const model::Role& role, const Setting& setting);

    [[nodiscard]] bool too_complex() const { return too_complex_; }
    [[nodiscard]] std::vector<const Clause*> with(iam::Effect effect) const;

private:
    void add(const model::Rule& rule, std::size_t index, const Setting& setting);

    std::vector<Clause> clauses_;
    bool too_complex_ = false;
};

/// The clauses of a role, and of its boundary, where there is one. Each party has to allow a request.
class Parties {
public:
    Parties(const Subject& subject, const Setting& setting);

    [[nodiscard]] bool too_complex() const;
    [[nodiscard]] std::vector<const Clause*> denies() const;
    /// The allowing clauses of each party.
    [[nodiscard]] std::vector<std::vector<const Clause*>> allows() const;
    /// What lets a request through: one allowing clause of each party, the role's first.
    [[nodiscard]] std::vector<std::vector<const Clause*>> ways() const;

private:
    std::vector<Clauses> each_;
};

/// A role with its boundary in one place, and what all questions about them have in common.
struct Scene {
    Scene(const Subject& subject, const catalog::Catalog& catalog, Place where);
    Scene(const Scene&) = delete; // its parts know one another
    Scene& operator=(const Scene&) = delete;
    Scene(Scene&&) = delete;
    Scene& operator=(Scene&&) = delete;
    ~Scene() = default;

    /// The clauses of a question, for the sets that its guard is for; nothing where that is too complex.
    [[nodiscard]] std::optional<std::vector<Clause>> clauses_in(const model::Rule& asked);

    Place place;
    Holes holes;
    model::CapabilitySpace space;
    Setting setting;
    Parties parties;
    Actions actions;
};

/// What `except` takes out of a question.
[[nodiscard]] std::vector<Clause> exceptions_of(const model::Invariant& invariant, const Setting& setting);

} // namespace slrc::prove
