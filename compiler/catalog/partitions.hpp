// AWS's partitions and regions.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace slrc::catalog {

struct Partition {
    std::string_view name;
    std::string_view dns_suffix;
};

/// All partitions, in the order of AWS's own list; the first is `aws`.
[[nodiscard]] std::span<const Partition> partitions();
/// Null where there is no such partition.
[[nodiscard]] const Partition* find_partition(std::string_view name);
/// The partition whose pattern of region names fits, known region or not; null where the text is no region's name.
[[nodiscard]] const Partition* partition_of_region(std::string_view region);

/// What names of regions begin with: `us-gov-`. The rest of a name is a word out of `[a-z0-9_]`, `-` and digits.
[[nodiscard]] std::vector<std::string_view> region_prefixes();

/// Regions by name, sorted. The list is that of November 2026 and may lack newer ones.
[[nodiscard]] std::span<const std::string_view> known_regions();
[[nodiscard]] bool is_known_region(std::string_view region);

} // namespace slrc::catalog
