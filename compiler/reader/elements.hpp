// The members of a document's objects, found by their names.
#pragma once

#include "compiler/reader/context.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace slrc::reader {

/// The members of one object, by the names that it may have.
class Elements {
public:
    /// Sorts the members by `names`. A name that is not among them is reported with the nearest one, and taken for that, so
    /// that it is not missed as well. The first of two is kept: the second is reported already. `owner` is what the
    /// object is, for messages: "a statement".
    Elements(const RoleContext& context, data::Node object, std::span<const std::string_view> names,
             std::string_view owner);

    [[nodiscard]] std::optional<data::Node> operator[](std::string_view name) const;
    /// Whether all names were right.
    [[nodiscard]] bool good() const { return good_; }

private:
    void add_unknown(const RoleContext& context, data::Node member, std::string_view owner);

    std::span<const std::string_view> names_;
    std::vector<std::optional<data::Node>> found_;
    bool good_ = true;
};

} // namespace slrc::reader
