// Many requests at once: each action, resource and context of some, put together in every way.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/iam/request.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace slrc::test {

/// Whether IAM makes such a request: the resource is one that the action takes.
[[nodiscard]] bool is_made(const iam::Request& request);

class Grid {
public:
    /// At most 64 requests. With `only_made` only those on resources that their actions take are put together.
    Grid(std::vector<iam::Request> some, bool only_made);

    /// Of one action and one resource: the contexts in which a document allows, and in which it denies; a bit each.
    struct Decision {
        std::uint64_t allowed = 0;
        std::uint64_t denied = 0;
    };
    /// By pairs of an action and a resource, as IAM's evaluator has each statement.
    [[nodiscard]] std::vector<Decision> decisions(const iam::Document& document) const;

    [[nodiscard]] std::size_t size() const { return pairs_.size() * some_.size(); }
    [[nodiscard]] iam::Request request(std::size_t pair, std::size_t context) const;

private:
    struct Pair {
        std::size_t action;
        std::size_t resource;
    };

    std::vector<iam::Request> some_;
    std::vector<Pair> pairs_;
};

} // namespace slrc::test
