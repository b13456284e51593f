#include "compiler/iam/request.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::iam {

const ContextEntry* find_key(Keys context, std::string_view key) {
    const auto found = std::ranges::find_if(
        context, [&](const ContextEntry& entry) { return text::equal_folded(entry.key, key); });
    return found == context.end() || found->values.empty() ? nullptr : &*found;
}

bool is_list(const ContextEntry& entry) {
    return entry.list || entry.values.size() > 1;
}

std::span<const std::string> values_of(Keys context, std::string_view key) {
    const ContextEntry* entry = find_key(context, key);
    return entry == nullptr ? std::span<const std::string>() : entry->values;
}

const std::string* value_of_variable(Keys context, std::string_view key) {
    const ContextEntry* entry = find_key(context, key);
    return entry == nullptr || is_list(*entry) ? nullptr : &entry->values.front();
}

} // namespace slrc::iam
