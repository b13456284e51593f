#include "compiler/catalog/partitions.hpp"
#include "compiler/testing/requests.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace slrc::testing {

namespace {

constexpr std::string_view test_region = "us-east-1";
constexpr std::string_view test_account = "111122223333";
constexpr std::string_view test_suffix = "A1";
/// Stands in messages for where a value comes from.
constexpr std::string_view origin = "`with`";

/// Empty for a partition that does not exist, which is reported later.
std::string_view region_of(std::string_view partition) {
    if (partition == catalog::partition_of_region(test_region)->name) {
        return test_region;
    }
    const auto all = catalog::known_regions();
    const auto found = std::ranges::find_if(all, [&](std::string_view region) {
        return catalog::partition_of_region(region)->name == partition;
    });
    return found == all.end() ? std::string_view() : *found;
}

model::Choice::ValueRequest value_request(const model::Role& role, std::size_t index,
                                          std::vector<std::string> values) {
    const model::Parameter& parameter = role.parameters[index];
    std::string owner = parameter.capability ? role.capabilities[*parameter.capability].name : "";
    return {std::move(owner), parameter.name, std::move(values), std::string(origin), false};
}

} // namespace

model::Choice with_test_values(model::Choice place) {
    if (!place.region) {
        const std::string_view region = place.partition ? region_of(*place.partition) : test_region;
        place.region = region.empty() ? std::nullopt : std::optional<std::string>(region);
    }
    place.account = place.account.value_or(std::string(test_account));
    place.suffix = place.suffix.value_or(std::string(test_suffix));
    return place;
}

model::Configuration configure_test(const model::Role& role, const model::TestSetting& setting,
                                    const model::Choice& place, diagnostics::Sink& sink) {
    model::Choice request = place;
    for (const std::size_t capability : setting.capabilities) {
        request.capabilities.push_back({role.capabilities[capability].name, std::string(origin)});
    }
    // A value may use the built-ins, and the role's own parameters, which come first.
    model::Configuration known = configure(role, request, {.needs_values = false}, sink);
    for (std::size_t index = 0; index < setting.values.size(); ++index) {
        if (!setting.values[index].empty()) {
            known.values[index] = model::Filler(role, known, sink).strings(setting.values[index]);
            request.values.push_back(value_request(role, index, known.values[index]));
        }
    }
    return sink.has_errors() ? std::move(known) : configure(role, request, {}, sink);
}

} // namespace slrc::testing
