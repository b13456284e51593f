#include "compiler/iam/equality.hpp"

#include "compiler/text/letters.hpp"

#include <algorithm>
#include <tuple>

namespace slrc::iam {

namespace {

void fold(std::string& text) {
    text = text::folded(text);
}

void sort_unique(std::vector<std::string>& values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

auto order(const Principals& value) {
    return std::tie(value.kind, value.values);
}

auto order(const Condition& value) {
    return std::tie(value.operation, value.key, value.values);
}

template <typename Value>
void sort_by_order(std::vector<Value>& values) {
    std::ranges::sort(values, [](const Value& a, const Value& b) { return order(a) < order(b); });
}

bool before(const Statement& a, const Statement& b) {
    const auto key = [](const Statement& s) {
        return std::tie(s.sid, s.effect, s.actions, s.not_actions, s.resources, s.not_resources,
                        s.not_principals);
    };
    if (key(a) != key(b)) {
        return key(a) < key(b);
    }
    const auto less = [](const auto& x, const auto& y) { return order(x) < order(y); };
    if (a.conditions != b.conditions) {
        return std::ranges::lexicographical_compare(a.conditions, b.conditions, less);
    }
    return std::ranges::lexicographical_compare(a.principals, b.principals, less);
}

Statement canonical(Statement statement) {
    std::ranges::for_each(statement.actions, fold);
    sort_unique(statement.actions);
    sort_unique(statement.resources);
    for (Principals& principals : statement.principals) {
        sort_unique(principals.values);
    }
    sort_by_order(statement.principals);
    for (Condition& condition : statement.conditions) {
        fold(condition.key);
        sort_unique(condition.values);
    }
    sort_by_order(statement.conditions);
    return statement;
}

} // namespace

Document canonical(const Document& document) {
    Document result{document.version, document.id, {}};
    for (const Statement& statement : document.statements) {
        result.statements.push_back(canonical(statement));
    }
    std::ranges::sort(result.statements, before);
    result.statements.erase(std::unique(result.statements.begin(), result.statements.end()),
                            result.statements.end());
    return result;
}

bool equal_by_meaning(const Document& left, const Document& right) {
    return canonical(left) == canonical(right);
}

} // namespace slrc::iam
