// What a CloudFormation template's references stand for.
#pragma once

#include "compiler/data/tree.hpp"
#include "compiler/model/role.hpp"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace slrc::reader {

/// The parameters and resources of one template, by their logical IDs.
class TemplateNames {
public:
    explicit TemplateNames(data::Node root);

    /// What `Ref` gives: a pseudo parameter, or a value that the template leaves open, as a parameter of the role. Nothing for a
    /// name that the template does not have.
    [[nodiscard]] std::optional<model::OpenText> reference(model::Role& role, std::string_view name,
                                                           source::Span place) const;
    /// What `Fn::GetAtt` gives; nothing for a resource that the template does not have.
    [[nodiscard]] std::optional<model::OpenText> attribute(model::Role& role, std::string_view resource,
                                                           std::string_view name, source::Span place) const;
    /// All logical IDs, sorted.
    [[nodiscard]] std::vector<std::string_view> names() const;
    /// The resource of a logical ID.
    [[nodiscard]] std::optional<data::Node> resource(std::string_view name) const;

private:
    [[nodiscard]] model::Type type_of_attribute(std::string_view resource, std::string_view name) const;
    /// The type's name, `AWS::S3::Bucket`; empty where it has none.
    [[nodiscard]] std::string_view type_of(std::string_view resource) const;

    std::map<std::string_view, data::Node> parameters_;
    std::map<std::string_view, data::Node> resources_;
};

} // namespace slrc::reader
