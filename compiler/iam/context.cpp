#include "compiler/iam/context.hpp"

#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::iam {

std::span<const std::string> values_of(Keys context, std::string_view key) {
    const auto found = std::find_if(context.begin(), context.end(), [&](const ContextEntry& entry) {
        return text::equal_folded(entry.key, key);
    });
    return found == context.end() ? std::span<const std::string>() : found->values;
}

const std::string* value_of_variable(Keys context, std::string_view key) {
    const auto values = values_of(context, key);
    return values.size() == 1 ? &values.front() : nullptr;
}

} // namespace slrc::iam
