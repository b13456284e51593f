#include "compiler/review/resource_fit.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/openings.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/arn_form.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>

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

bool meets(Lookups& lookups, const pattern::ArnGlob& glob, TypeId type) {
    const auto& forms = lookups.forms(type);
    return std::any_of(forms.begin(), forms.end(),
                       [&](const pattern::ArnForm& form) { return glob.meets(form); });
}

/// The only text that a resource can become, as a glob; nothing where there are several.
std::optional<std::string> only_glob(const Subject& subject, const model::OpenText& resource) {
    const auto all = openings(resource, subject.role);
    return all.size() == 1 ? std::optional(to_glob(all.front())) : std::nullopt;
}

/// An ARN with another region or account.
std::string with(const pattern::Arn& arn, std::string_view region, std::string_view account) {
    std::string text = "arn:";
    for (const std::string_view part : {arn.partition, arn.service, region, account}) {
        text += std::string(part) + ":";
    }
    return text + std::string(arn.resource);
}

std::string lack(std::string_view part, std::string_view name) {
    return part.empty() ? "the ARN of such a resource has " + std::string(name)
                        : "the ARN of such a resource has no " + std::string(name.substr(name.find(' ') + 1));
}

} // namespace

DividedResource::DividedResource(const Subject& subject, const model::OpenText& resource)
    : type_(type_of(subject, resource)) {
    for (const pattern::Pattern& opening : openings(resource, subject.role)) {
        globs_.emplace_back(opening);
        is_everything_ = is_everything_ || globs_.back().is_everything();
    }
}

bool DividedResource::fits(Lookups& lookups, TypeId type) const {
    return type_ == type || is_everything_ ||
           std::any_of(globs_.begin(), globs_.end(),
                       [&](const pattern::ArnGlob& glob) { return meets(lookups, glob, type); });
}

bool DividedResource::fits_one(Lookups& lookups, const std::vector<TypeId>& types) const {
    return is_everything_ ||
           std::any_of(types.begin(), types.end(), [&](TypeId type) { return fits(lookups, type); });
}

void ResourceFit::add_types_of(catalog::ActionId action) {
    for (const TypeId type : lookups_.types_of(action)) {
        if (std::find(types_.begin(), types_.end(), type) == types_.end()) {
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
    const auto text = only_glob(subject, resource);
    const auto arn = text ? pattern::divide_arn(*text) : std::nullopt;
    if (!arn || arn->resource.starts_with('*')) {
        return std::nullopt; // a resource that may be anything tells nothing of the other parts
    }
    const auto fits_as = [&](std::string_view region, std::string_view account) {
        const pattern::ArnGlob other(pattern::Pattern(with(*arn, region, account)));
        return std::any_of(types_.begin(), types_.end(),
                           [&](TypeId one) { return meets(lookups_, other, one); });
    };
    const std::string_view other_region = arn->region.empty() ? "*" : "";
    const std::string_view other_account = arn->account.empty() ? "*" : "";
    if (fits_as(other_region, arn->account)) {
        return lack(arn->region, "a region");
    }
    if (fits_as(arn->region, other_account)) {
        return lack(arn->account, "an account");
    }
    return fits_as(other_region, other_account)
               ? std::optional(lack(arn->region, "a region") + ", and " +
                               (arn->account.empty() ? "an account" : "no account"))
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
        const auto text = only_glob(subject, resource);
        const auto arn = text ? pattern::divide_arn(*text) : std::nullopt;
        const auto service = arn ? subject.catalog.find_service(arn->service) : std::nullopt;
        if (!service || arn->resource.starts_with('*')) {
            return std::nullopt;
        }
        const pattern::ArnGlob glob{pattern::Pattern(*text)};
        for (const TypeId type : subject.catalog.types(*service)) {
            if (!meets(subject.lookups, glob, type)) {
                continue;
            }
            if (only) {
                return std::nullopt;
            }
            only = type;
        }
    }
    return only ? std::optional("`" + subject.catalog.full_name(*only) + "`") : std::nullopt;
}

} // namespace slrc::review
