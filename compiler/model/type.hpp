// Types of parameters, and which values fit them.
#pragma once

#include "compiler/model/open_text.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::model {

/// `unknown` is the type of a parameter whose own type is wrong: it fits everywhere, and nothing is compiled from it.
enum class BaseType : std::uint8_t { resource, string, account, region, arn, unknown };

struct Type {
    BaseType base = BaseType::string;
    /// Of a resource type: `s3` and `bucket`.
    std::string service = {};
    std::string resource = {};
    /// Of `string matching "…"`: an RE2 expression that the whole value matches; empty for any string.
    std::string expression = {};
    bool list = false;
    /// Of a resource type: the ARN patterns of the catalogue, which one value has to fit one of. Null where they are not
    /// known: then any ARN fits.
    std::shared_ptr<const std::vector<std::string>> arns = nullptr;
    /// Of a log group: its ARN may end with `:*`, which means its streams and is dropped.
    bool drops_streams = false;

    friend bool operator==(const Type& left, const Type& right) {
        return left.base == right.base && left.service == right.service && left.resource == right.resource &&
               left.expression == right.expression && left.list == right.list;
    }
};

/// The type of an ARN by its resource type, `s3` and `bucket`, whose ARNs are left open.
[[nodiscard]] Type resource_type(std::string service, std::string resource);

/// As in the source: `[s3:bucket]`, `string matching "[a-z]+"`.
[[nodiscard]] std::string to_text(const Type& type);
/// The same without brackets: what one value is.
[[nodiscard]] std::string element_text(const Type& type);

/// A value in the one spelling in which it is used: see `Type::drops_streams`.
[[nodiscard]] std::string normalized(const Type& type, std::string value);

/// The same for a value with holes, whose end is known.
[[nodiscard]] OpenText normalized(const Type& type, OpenText value);

/// Why one value (of a list: one element) does not fit; nothing where it fits. "is not the ARN of a `s3:bucket`, …".
[[nodiscard]] std::optional<std::string> misfit(const Type& type, std::string_view value);

/// Whether a value of `from` can stand where one of `to` is needed, lists aside.
[[nodiscard]] bool assignable(const Type& to, const Type& from);

/// Why an expression of `string matching` cannot be used; nothing where it can.
[[nodiscard]] std::optional<std::string> expression_error(const std::string& expression);

// What is said of values that do not fit their types, for outputs that say it themselves.

/// What `misfit` says of a value whose form is wrong: "is not an ARN", "does not match …". Empty for any string.
[[nodiscard]] std::string form_problem(const Type& type);
/// What it says of an ARN that is not one of the type's. Empty where any ARN fits, and for types that are no resource's.
[[nodiscard]] std::string arn_problem(const Type& type);

} // namespace slrc::model
