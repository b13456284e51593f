#include "compiler/emit/cloudformation/conditions.hpp"
#include "compiler/text/letters.hpp"

namespace slrc::emit::cloudformation {

std::string logical_name(std::string_view name) {
    std::string result;
    bool begins = true;
    for (const char letter : name) {
        if (!text::is_letter_or_digit(letter)) {
            begins = true;
            continue;
        }
        result += begins ? text::capital(letter) : letter;
        begins = false;
    }
    return result.empty() || text::is_digit(result.front()) ? "Name" + result : result;
}

Symbols make_symbols(const plan::Plan& plan) {
    Symbols symbols;
    symbols.role = symbols.names.take("Role");
    symbols.suffix = symbols.names.take("Suffix");
    for (const plan::PlannedCapability& capability : plan.capabilities) {
        symbols.capabilities.push_back(symbols.names.take(logical_name(capability.name)));
    }
    for (const std::string& capability : symbols.capabilities) {
        symbols.conditions.push_back(symbols.names.take(capability + "IsOn"));
    }
    for (const plan::PlannedParameter& parameter : plan.parameters) {
        const std::string owner =
            parameter.capability ? plan.capabilities[*parameter.capability].name + "_" : std::string();
        symbols.parameters.push_back(symbols.names.take(logical_name(owner + parameter.name)));
    }
    return symbols;
}

} // namespace slrc::emit::cloudformation
