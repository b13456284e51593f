#include "compiler/diagnostics/suggest.hpp"
#include "compiler/reasons/missing.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>

namespace slrc::reasons {

std::string nearest_action(const iam::Document& document, std::string_view action) {
    std::vector<std::string_view> names;
    for (const iam::Statement& statement : document.statements) {
        if (statement.effect == iam::Effect::allow && !statement.not_actions) {
            names.insert(names.end(), statement.actions.begin(), statement.actions.end());
        }
    }
    return std::string(diagnostics::nearest(action, names).value_or(""));
}

bool has_action(const iam::Statement& statement, std::string_view action) {
    return !action.empty() && std::ranges::find(statement.actions, action) != statement.actions.end();
}

bool is_of_service(const iam::Statement& statement, std::string_view action) {
    return std::ranges::any_of(statement.actions, [&](const std::string& one) {
        return text::equal_folded(text::service_of(one), text::service_of(action));
    });
}

} // namespace slrc::reasons
