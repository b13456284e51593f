#include "compiler/text/format.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

namespace slrc::text {

std::string format_all(std::string_view pattern, std::span<const FormatArgument> values) {
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const FormatArgument& value : values) {
        std::visit([&](const auto& one) { store.push_back(one); }, value);
    }
    return fmt::vformat(fmt::string_view(pattern.data(), pattern.size()), store);
}

} // namespace slrc::text
