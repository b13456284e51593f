#include "compiler/review/resource_fit.hpp"

#include "compiler/model/openings.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <utility>

namespace slrc::review {

using catalog::TypeId;

namespace {

/// The type of an open text that is one parameter and nothing else.
std::optional<TypeId> type_of(const Subject& subject, const model::OpenText& resource) {
    const auto* use =
        resource.parts.size() == 1 ? std::get_if<model::ParameterUse>(&resource.parts.front()) : nullptr;
    if (use == nullptr) {
        return std::nullopt;
    }
    const model::Type& type = subject.role.parameters[use->parameter].type;
    return type.base == model::BaseType::resource
               ? subject.catalog.find_type(type.service + ":" + type.resource)
               : std::nullopt;
}

/// Whether a resource has an ARN in common with one of a type's forms: read as evaluation does (`ArnGlob::meets`), or with each
/// part in its place, as it was meant (`ArnGlob::meets_part_by_part`).
bool fits_a_form(Lookups& lookups, const pattern::ArnGlob& glob, TypeId type,
                 bool (pattern::ArnGlob::*meets)(const pattern::ArnForm&) const = &pattern::ArnGlob::meets) {
    const auto& forms = lookups.forms(type);
    return std::ranges::any_of(forms, [&](const pattern::ArnForm& form) { return (glob.*meets)(form); });
}

/// The six parts of an ARN, as patterns.
using PartPatterns = std::vector<pattern::Pattern>;

/// Of a resource that can become one pattern alone, which is an ARN; else nothing.
std::optional<PartPatterns> only_parts(const Subject& subject, const model::OpenText& resource) {
    const auto all = openings(resource, subject.role);
    PartPatterns parts =
        all.size() == 1 ? divided_at_colons(all.front(), pattern::resource_part + 1) : PartPatterns();
    return parts.size() > pattern::resource_part && pattern::divide_arn(to_glob(all.front()))
               ? std::optional(parts)
               : std::nullopt;
}

/// What may be anything tells nothing of the other parts.
bool has_open_resource(const PartPatterns& parts) {
    return to_glob(parts[pattern::resource_part]).starts_with('*');
}

pattern::ArnGlob joined(const PartPatterns& parts) {
    pattern::Pattern whole;
    for (const pattern::Pattern& part : parts) {
        whole.add_letters(&part == parts.data() ? "" : ":");
        whole.add(part);
    }
    return pattern::ArnGlob(whole);
}

/// A part that is there in the place of one that is not, and none in the place of any other.
pattern::Pattern opposite(const pattern::Pattern& part) {
    return part.pieces().empty() ? pattern::Pattern("*") : pattern::Pattern();
}

std::string lack(const pattern::Pattern& part, std::string_view name) {
    return part.pieces().empty()
               ? text::format("the ARN of such a resource has {}", name)
               : text::format("the ARN of such a resource has no {}", name.substr(name.find(' ') + 1));
}

} // namespace

DividedResource::DividedResource(const Subject& subject, const model::OpenText& resource)
    : type_(type_of(subject, resource)) {
    if (auto steps = only_opening(resource, subject.role)) {
        globs_.emplace_back(std::move(*steps));
    } else {
        for (const pattern::Pattern& opening : openings(resource, subject.role)) {
            globs_.emplace_back(opening);
        }
    }
    is_everything_ =
        std::ranges::any_of(globs_, [](const pattern::ArnGlob& glob) { return glob.is_everything(); });
}

bool DividedResource::fits(Lookups& lookups, TypeId type) const {
    return type_ == type || is_everything_ || std::ranges::any_of(globs_, [&](const pattern::ArnGlob& glob) {
               return fits_a_form(lookups, glob, type);
           });
}

bool DividedResource::fits_one(Lookups& lookups, const std::vector<TypeId>& types) const {
    return is_everything_ || std::ranges::any_of(types, [&](TypeId type) { return fits(lookups, type); });
}

bool DividedResource::meets(const pattern::ArnForm& form) const {
    return is_everything_ ||
           std::ranges::any_of(globs_, [&](const pattern::ArnGlob& glob) { return glob.meets(form); });
}

void ResourceFit::add_types_of(catalog::ActionId action) {
    for (const TypeId type : lookups_.types_of(action)) {
        if (std::ranges::find(types_, type) == types_.end()) {
            types_.push_back(type);
        }
    }
}

std::string ResourceFit::type_names() const {
    std::vector<std::string> names;
    names.reserve(types_.size());
    for (const TypeId type : types_) {
        names.push_back(catalog_.full_name(type));
    }
    return text::list_names(names);
}

bool ResourceFit::fits(const Subject& subject, const model::OpenText& resource) const {
    return DividedResource(subject, resource).fits_one(lookups_, types_);
}

std::optional<std::string> ResourceFit::wrong_part(const Subject& subject,
                                                   const model::OpenText& resource) const {
    const auto parts = only_parts(subject, resource);
    if (!parts || has_open_resource(*parts)) {
        return std::nullopt;
    }
    const auto fits_without = [&](const std::vector<std::size_t>& wrong) {
        PartPatterns changed = *parts;
        for (const std::size_t part : wrong) {
            changed[part] = opposite(changed[part]);
        }
        const pattern::ArnGlob glob = joined(changed);
        return std::ranges::any_of(types_, [&](TypeId one) { return fits_a_form(lookups_, glob, one); });
    };
    const auto& region = (*parts)[pattern::region_part];
    const auto& account = (*parts)[pattern::account_part];
    if (fits_without({pattern::region_part})) {
        return lack(region, "a region");
    }
    if (fits_without({pattern::account_part})) {
        return lack(account, "an account");
    }
    return fits_without({pattern::region_part, pattern::account_part})
               ? std::optional(text::format("{}, and {}", lack(region, "a region"),
                                            account.pieces().empty() ? "an account" : "no account"))
               : std::nullopt;
}

std::optional<std::string> ResourceFit::missing_end(const Subject& subject,
                                                    const model::OpenText& resource) const {
    for (const TypeId type : types_) {
        for (const std::string_view pattern : catalog_.patterns(type)) {
            // What follows the first name in the pattern's resource: the `/` of `${BucketName}/${ObjectName}`.
            const auto arn = pattern::divide_arn(pattern);
            const std::size_t close = arn ? arn->resource.find('}') : std::string_view::npos;
            const std::string_view rest =
                close == std::string_view::npos ? std::string_view() : arn->resource.substr(close + 1);
            if (!rest.starts_with('/') && !rest.starts_with(':')) {
                continue;
            }
            const std::string end = std::string(1, rest.front()) + "*";
            model::OpenText longer = resource;
            append(longer, model::Literal{end});
            if (fits(subject, longer)) {
                return end;
            }
        }
    }
    return std::nullopt;
}

std::optional<std::string> owner_of(const Subject& subject, const model::OpenText& resource) {
    std::optional<TypeId> only = type_of(subject, resource);
    if (!only) {
        const auto parts = only_parts(subject, resource);
        const auto service =
            parts ? subject.catalog.find_service(to_glob((*parts)[pattern::service_part])) : std::nullopt;
        if (!service || has_open_resource(*parts)) {
            return std::nullopt;
        }
        const pattern::ArnGlob glob = joined(*parts);
        for (const TypeId type : subject.catalog.types(*service)) {
            if (!fits_a_form(subject.lookups, glob, type, &pattern::ArnGlob::meets_part_by_part)) {
                continue;
            }
            if (only) {
                return std::nullopt;
            }
            only = type;
        }
    }
    return only ? std::optional(text::format("`{}`", subject.catalog.full_name(*only))) : std::nullopt;
}

} // namespace slrc::review
