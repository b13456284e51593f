// Patterns of ARNs: those of the catalogue, with `${…}` for what AWS fills in, and those of policies, with wildcards.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::catalog {

/// A pattern of the catalogue with `*` for each `${…}`, or `any_but_slash` where it cannot hold one: a glob, as `meet`
/// takes it.
[[nodiscard]] std::string to_glob(std::string_view catalog_pattern);

/// Whether some ARN fits both: a glob as policies have it, and a pattern of the catalogue. The five parts before the
/// resource are compared one by one, so that a wildcard in the one part is none for the next; a glob that has fewer parts,
/// such as `arn:aws:s3*`, is one text from its first wildcard on.
/// A resource that is a name alone (`${BucketName}`) has no `/`: an object's ARN is no bucket's.
[[nodiscard]] bool arns_meet(std::string_view glob, std::string_view catalog_pattern);

/// The parts before an ARN's resource: `arn`, the partition, the service, the region and the account.
inline constexpr std::size_t arn_parts_before_resource = 5;

/// A pattern of the catalogue, divided for many comparisons. The text has to outlive it.
class DividedPattern {
public:
    explicit DividedPattern(std::string_view catalog_pattern);

private:
    friend class DividedGlob;

    struct Part {
        std::string_view text;
        /// As to_glob makes it, where there is more to it than letters or one placeholder.
        std::string glob;
        bool is_placeholder = false;

        /// Whether some text fits both this part and that of a policy's ARN.
        [[nodiscard]] bool meets(std::string_view ours) const;
    };

    /// The pattern from one of its parts on.
    [[nodiscard]] std::string_view from(std::size_t part) const;

    std::string_view whole_;
    std::array<Part, arn_parts_before_resource + 1> parts_;
    bool is_name_ = false;
};

/// A glob as policies have it, divided for many comparisons. The text has to outlive it.
class DividedGlob {
public:
    explicit DividedGlob(std::string_view glob);

    /// As arns_meet.
    [[nodiscard]] bool meets(const DividedPattern& pattern) const;

private:
    [[nodiscard]] bool meets_short(const DividedPattern& pattern) const;

    std::string_view whole_;
    std::array<std::string_view, arn_parts_before_resource> parts_;
    std::string_view resource_;
    /// Whether it has as few parts as that.
    bool is_short_ = false;
};

/// Placeholders and what an ARN without wildcards has in their places: {"BucketName", "logs"}. Each takes as little
/// as it can, and never nothing. Nothing where the ARN does not fit the pattern.
using PlaceholderValues = std::vector<std::pair<std::string_view, std::string_view>>;
[[nodiscard]] std::optional<PlaceholderValues> placeholder_values(std::string_view catalog_pattern,
                                                                  std::string_view arn);

} // namespace slrc::catalog
