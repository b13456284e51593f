#include "compiler/iam/json.hpp"
#include "compiler/workspace/compile.hpp"
#include "compiler/workspace/set_files.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace slrc::workspace {

namespace {

/// 1 for `ROLE.permissions.json`, 2 for `ROLE.permissions.2.json`; nothing for any other name.
std::optional<std::size_t> part_number(std::string_view name, const std::string& role) {
    const std::string start = role + ".permissions";
    constexpr std::string_view end = ".json";
    if (!name.starts_with(start) || !name.ends_with(end) || name.size() < start.size() + end.size()) {
        return std::nullopt;
    }
    const std::string_view middle = name.substr(start.size(), name.size() - start.size() - end.size());
    if (middle.empty()) {
        return 1;
    }
    std::size_t number = 0;
    const auto [stop, problem] = std::from_chars(middle.data() + 1, middle.data() + middle.size(), number);
    const bool whole = problem == std::errc() && stop == middle.data() + middle.size();
    // As it would be written: `.02` is no part's name.
    return whole && number > 1 && middle == "." + std::to_string(number) ? std::optional(number)
                                                                         : std::nullopt;
}

} // namespace

std::vector<iam::Part> earlier_parts(const std::string& folder, const std::string& role,
                                     const std::string& set, const World& world) {
    const std::string place = path_in(folder, set);
    std::vector<iam::Part> parts;
    for (const std::string& name : world.list(place)) {
        const auto number = part_number(name, role);
        const ReadResult read = number ? world.read(place + "/" + name) : ReadResult{};
        if (!number || read.problem) {
            continue;
        }
        // What is no document is about to be replaced.
        if (auto document = iam::read_document(read.text)) {
            parts.push_back(iam::Part{*number, std::move(*document)});
        }
    }
    std::ranges::sort(parts, {}, &iam::Part::number);
    return parts;
}

} // namespace slrc::workspace
