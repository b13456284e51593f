// An entry of a request's context that some tests hold for, and others do not.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/prove/test.hpp"
#include "compiler/prove/text_search.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::prove {

struct TestLiteral {
    const Test* test = nullptr;
    bool holds = true;
};

/// What requests can have for a key.
struct KeyFacts {
    /// Nothing where the catalogue does not know it: any text.
    std::optional<catalog::KeyType> type;
    bool single = true;
    bool list = true;
};
[[nodiscard]] KeyFacts facts_of(const catalog::Catalog& catalog, std::string_view key);

struct EntryAnswer {
    End end = End::none;
    /// Nothing for a request without the key.
    std::optional<iam::ContextEntry> entry;
    /// Where texts decided: those that its values were found for.
    std::vector<const Glob*> matched;
};

/// With `value` the key has this one value. Exact where no test has holes, but for what is undecided.
[[nodiscard]] EntryAnswer find_entry(const std::string& key, const KeyFacts& facts,
                                     std::span<const TestLiteral> literals,
                                     const std::optional<std::string>& value, Budget& budget);

} // namespace slrc::prove
