// The sizes of policies, as IAM counts them.
#pragma once

#include "compiler/iam/document.hpp"

#include <cstddef>
#include <string_view>

namespace slrc::iam {

// IAM User Guide, "IAM and AWS STS quotas": characters, white space not counted. White space inside of strings is taken
// to count: it is part of a value, and a size that is too large by a space does no harm.

inline constexpr std::size_t managed_policy_quota = 6'144;
/// Of all inline policies of one role together.
inline constexpr std::size_t inline_policies_quota = 10'240;
inline constexpr std::size_t trust_policy_quota = 2'048;
/// The most that the quota of trust policies can be raised to.
inline constexpr std::size_t trust_policy_most = 8'192;
/// What the API takes of any document (IAM's API model, policyDocumentType).
inline constexpr std::size_t document_most = 131'072;
/// Managed policies on one role, by default.
inline constexpr std::size_t managed_policies_quota = 10;

/// The characters of the document as JSON without white space.
[[nodiscard]] std::size_t policy_size(const Document& document);
/// One statement of it, without a comma.
[[nodiscard]] std::size_t statement_size(const Statement& statement);

// The pieces, for whoever measures what is not a document yet.

/// The characters of a text inside of a JSON string: one for each of UTF-8, more for those that are escaped.
[[nodiscard]] std::size_t text_size(std::string_view text);

/// A list of strings; one value stands without brackets.
class ListSize {
public:
    /// A value of so many characters, without its quotation marks.
    void add(std::size_t text) {
        ++values_;
        characters_ += text + 2;
    }
    [[nodiscard]] std::size_t size() const {
        return values_ == 1 ? characters_ : characters_ + 2 + (values_ == 0 ? 0 : values_ - 1);
    }

private:
    std::size_t values_ = 0;
    std::size_t characters_ = 0;
};

/// An object whose values are measured already.
class ObjectSize {
public:
    /// A key of so many characters, without its quotation marks, and its value.
    void add(std::size_t key, std::size_t value) {
        characters_ += key + 2 + 1 + value + (characters_ > 2 ? 1 : 0);
    }
    [[nodiscard]] std::size_t size() const { return characters_; }
    [[nodiscard]] bool empty() const { return characters_ == 2; }

private:
    std::size_t characters_ = 2;
};

/// The sizes of a statement's elements as JSON; 0 for one that is not there.
struct ElementSizes {
    std::size_t sid = 0;
    Effect effect = Effect::allow;
    std::size_t principals = 0;
    bool not_principals = false;
    std::size_t actions = 0;
    bool not_actions = false;
    std::size_t resources = 0;
    bool not_resources = false;
    std::size_t conditions = 0;
};

[[nodiscard]] std::size_t statement_size(const ElementSizes& elements);
/// A document whose statements, with a comma after each, have so many characters.
[[nodiscard]] std::size_t policy_size(std::size_t statements_with_commas);

} // namespace slrc::iam
