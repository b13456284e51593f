#include "compiler/reasons/answer.hpp"

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
    switch (part) {
        case Part::action:
            return "action";
        case Part::principal:
            return "principal";
        case Part::resource:
            return "resource";
        case Part::condition:
            return "condition";
        case Part::capability:
            break;
    }
    return "capability";
}

} // namespace slrc::reasons
