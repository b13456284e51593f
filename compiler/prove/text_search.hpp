// A text that some globs match and others do not: the one question that resources, names of actions and values of keys come to.
#pragma once

#include "compiler/pattern/search.hpp"
#include "compiler/prove/glob.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace slrc::prove {

/// How a search ends.
enum class End : std::uint8_t {
    found,
    /// There is none: that is proven.
    none,
    /// Nothing is proven: texts, or operators, depend on one another in a way that the search cannot follow.
    undecided,
    /// More states than a question may take.
    limit
};

/// One of each of `all` has to match, and none of `none`. Globs with holes are taken for all that they can be in `all`, and
/// are passed over in `none`, but where one covers what has to match for each text that its holes can have.
struct TextQuestion {
    std::vector<const std::vector<Glob>*> all;
    std::vector<const Glob*> none;
};

struct TextAnswer {
    End end = End::none;
    std::string text;
    /// Those of `all` that it was found for.
    std::vector<const Glob*> matched;
};

/// The states that a whole question may take; what is left of them stays for the next.
struct Budget {
    std::size_t states = 0;
};

/// Without holes the answer is exact. "None" is a proof also with them; "found" is not.
[[nodiscard]] TextAnswer find_text(const TextQuestion& question, Budget& budget);

} // namespace slrc::prove
