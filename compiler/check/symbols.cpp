#include "compiler/check/scope.hpp"
#include "compiler/check/values.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

namespace slrc::check {

using diagnostics::Kind;

namespace {

class Collector {
public:
    Collector(std::span<const Unit> units, diagnostics::Sink& sink) : units_(units), sink_(sink) {}

    std::vector<Symbols> collect() {
        std::vector<Symbols> own;
        for (std::size_t unit = 0; unit < units_.size(); ++unit) {
            own.push_back(declared(unit));
        }
        const bool alone = std::ranges::all_of(units_, [](const Unit& unit) { return unit.imports.empty(); });
        if (alone) {
            report_equal_roles();
            return own; // nobody sees the names of others: no copy is needed
        }
        std::vector<Symbols> seen = own;
        for (std::size_t unit = 0; unit < units_.size(); ++unit) {
            for (const std::size_t imported :
                 std::set(units_[unit].imports.begin(), units_[unit].imports.end())) {
                take(seen[unit].constants, own[imported].constants, "constant");
                take(seen[unit].groups, own[imported].groups, "group of permissions");
                take(seen[unit].roles, own[imported].roles, "role");
            }
        }
        report_equal_roles();
        return seen;
    }

private:
    Symbols declared(std::size_t unit) {
        Symbols symbols;
        for (const syntax::Declaration& declaration : units_[unit].file->declarations) {
            if (const auto* let = std::get_if<syntax::Let>(&declaration)) {
                add(symbols.constants, let->name.text, Symbol<syntax::Let>{let, unit}, "constant");
                report_built_in(let->name);
            } else if (const auto* group = std::get_if<syntax::Permissions>(&declaration)) {
                add(symbols.groups, group->name.text, Symbol<syntax::Permissions>{group, unit},
                    "group of permissions");
            } else if (const auto* role = std::get_if<syntax::Role>(&declaration)) {
                add(symbols.roles, base_name(role->name.text), Symbol<syntax::Role>{role, unit}, "role");
            }
        }
        return symbols;
    }

    /// `{region}` would always be the built-in one.
    void report_built_in(const syntax::Name& name) {
        if (find_built_in(name.text)) {
            auto found =
                make(Kind::duplicate_name, name.span, text::format("the name `{}` is taken", name.text));
            found.related.push_back({std::nullopt, "`{" + std::string(name.text) + "}` is built in"});
            sink_.add(std::move(found));
        }
    }

    template <typename Table, typename Name, typename Node>
    void add(Table& table, const Name& name, Symbol<Node> symbol, std::string_view what) {
        const auto [place, is_new] = table.emplace(name, symbol);
        const bool same = place->second.node == symbol.node;
        if (!is_new && !same) {
            report(*place->second.node, *symbol.node, name, what);
        }
    }

    template <typename Table>
    void take(Table& into, const Table& from, std::string_view what) {
        for (const auto& [name, symbol] : from) {
            add(into, name, symbol, what);
        }
    }

    template <typename Node, typename Name>
    void report(const Node& first, const Node& second, const Name& name, std::string_view what) {
        auto found = make(Kind::duplicate_name, second.name.span,
                          text::format("the {} `{}` is declared twice", what, name));
        found.related.push_back({first.name.span, "first declared here"});
        sink_.add(std::move(found));
    }

    /// IAM's role names are unique without regard to case, and all roles of a run share one folder of output.
    void report_equal_roles() {
        std::unordered_map<std::string, const syntax::Role*> folded;
        for (const Unit& unit : units_) {
            for (const syntax::Declaration& declaration : unit.file->declarations) {
                const auto* role = std::get_if<syntax::Role>(&declaration);
                if (role == nullptr) {
                    continue;
                }
                const std::string name = base_name(role->name.text);
                const auto [place, is_new] = folded.emplace(text::folded(name), role);
                if (!is_new) {
                    report(*place->second, *role, name, "role");
                }
            }
        }
    }

    std::span<const Unit> units_;
    diagnostics::Sink& sink_;
};

} // namespace

std::string base_name(std::string_view role_name) {
    const std::size_t found = role_name.find(model::suffix_template);
    if (found == std::string_view::npos) {
        return std::string(role_name);
    }
    std::string base(role_name);
    base.erase(found, model::suffix_template.size());
    if (base.ends_with('_')) {
        base.pop_back();
    }
    return base;
}

std::vector<Symbols> collect_symbols(std::span<const Unit> units, diagnostics::Sink& sink) {
    return Collector(units, sink).collect();
}

} // namespace slrc::check
