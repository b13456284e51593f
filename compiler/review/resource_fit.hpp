// Whether a resource is one that actions take.
#pragma once

#include "compiler/pattern/arn_form.hpp"
#include "compiler/review/subject.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::review {

/// A resource as it is held to types: divided once, however many there are.
class DividedResource {
public:
    DividedResource(const Subject& subject, const model::OpenText& resource);

    /// Whether some value of the open text can be the ARN of a type.
    [[nodiscard]] bool fits(Lookups& lookups, catalog::TypeId type) const;
    /// The same of one of several types.
    [[nodiscard]] bool fits_one(Lookups& lookups, const std::vector<catalog::TypeId>& types) const;
    /// The same of ARNs of one form.
    [[nodiscard]] bool meets(const pattern::ArnForm& form) const;

private:
    /// Of an open text that is one parameter and nothing else.
    std::optional<catalog::TypeId> type_;
    std::vector<pattern::ArnGlob> globs_;
    bool is_everything_ = false;
};

/// The resource types of some actions.
class ResourceFit {
public:
    ResourceFit(const catalog::Catalog& catalog, Lookups& lookups) : catalog_(catalog), lookups_(lookups) {}

    void add_types_of(catalog::ActionId action);
    [[nodiscard]] const std::vector<catalog::TypeId>& types() const { return types_; }
    /// "`s3:bucket` and `s3:object`".
    [[nodiscard]] std::string type_names() const;

    /// Whether some value of the open text can be the ARN of one of the types.
    [[nodiscard]] bool fits(const Subject& subject, const model::OpenText& resource) const;

    /// Where the ARN would fit but for its region or its account: what is wrong. "the ARN of such a resource has no region".
    [[nodiscard]] std::optional<std::string> wrong_part(const Subject& subject,
                                                        const model::OpenText& resource) const;

    /// What would make it fit at its end, where it names what the resources are in: `/*` after a bucket, `:*` after a
    /// log group.
    [[nodiscard]] std::optional<std::string> missing_end(const Subject& subject,
                                                         const model::OpenText& resource) const;

private:
    const catalog::Catalog& catalog_;
    Lookups& lookups_;
    std::vector<catalog::TypeId> types_;
};

/// Of which type a resource is, where the catalogue has just one for it: "`s3:bucket`", in backticks.
[[nodiscard]] std::optional<std::string> owner_of(const Subject& subject, const model::OpenText& resource);

} // namespace slrc::review
