#include "compiler/iam/equality.hpp"

#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::iam {

namespace {

void fold(std::string& text) {
    text = text::folded(text);
}

template <typename Value>
void sort_unique(std::vector<Value>& values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

Statement canonical(Statement statement) {
    std::ranges::for_each(statement.actions, fold);
    sort_unique(statement.actions);
    sort_unique(statement.resources);
    for (Principals& principals : statement.principals) {
        sort_unique(principals.values);
    }
    std::ranges::sort(statement.principals);
    for (Condition& condition : statement.conditions) {
        fold(condition.key);
        sort_unique(condition.values);
    }
    std::ranges::sort(statement.conditions);
    return statement;
}

} // namespace

Document canonical(const Document& document) {
    Document result{document.version, document.id, {}};
    for (const Statement& statement : document.statements) {
        result.statements.push_back(canonical(statement));
    }
    sort_unique(result.statements);
    return result;
}

bool equal_by_meaning(const Document& left, const Document& right) {
    return canonical(left) == canonical(right);
}

} // namespace slrc::iam
