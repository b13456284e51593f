#include "compiler/reasons/answer.hpp"

#include <array>
#include <cstddef>

namespace slrc::reasons {

std::string_view to_string(iam::Decision decision) {
    switch (decision) {
        case iam::Decision::allowed:
            return "allowed";
        case iam::Decision::explicitly_denied:
            return "explicitly denied";
        case iam::Decision::implicitly_denied:
            break;
    }
    return "implicitly denied";
}

std::string_view to_string(Part part) {
    constexpr std::array<std::string_view, 5> words{"action", "principal", "resource", "condition",
                                                    "capability"};
    return words.at(static_cast<std::size_t>(part));
}

} // namespace slrc::reasons
