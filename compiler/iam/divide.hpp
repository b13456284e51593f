// One document divided into several, each of which IAM takes.
#pragma once

#include "compiler/iam/document.hpp"

#include <cstddef>
#include <vector>

namespace slrc::iam {

/// One of several documents that say together what one would. Numbers begin at 1 and may have gaps.
struct Part {
    std::size_t number = 1;
    Document document;
};

/// Parts of at most `quota` characters, by their numbers; a document that fits is the one part 1.
///
/// A statement is known by its Sid or, without one, by its content. One that `earlier` has stays in its part, and one
/// that is new goes where there is room: adding a statement moves no other. Without an earlier division the part follows
/// from the statement's hash: all begin in part 1, and parts that are too large are halved by the next bit of the hash.
/// So the place of a statement in the document means nothing, and one that is added moves others only where its part
/// gets too large by it: the half of that part, as good as always.
///
/// A statement that is too large is made into several by its resources and actions; one for which that is impossible (a
/// single long condition, a NotAction) gives a part that is larger than the quota.
[[nodiscard]] std::vector<Part> divide(const Document& document, std::size_t quota,
                                       const std::vector<Part>& earlier = {});

} // namespace slrc::iam
