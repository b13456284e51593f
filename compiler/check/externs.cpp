#include "compiler/check/externs.hpp"

#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace slrc::check {

using catalog::Catalog;
using catalog::TypeId;
using diagnostics::Kind;
using source::Span;

namespace {

/// The pattern of a type that is declared wrongly.
constexpr std::string_view any_arn = "arn:*:*:*:*:*";

/// Adds the declarations of one set of files to one catalogue: first the types, which the actions name.
class Adder {
public:
    /// With `whole` no declaration was missed.
    Adder(std::span<const Unit> units, bool whole, diagnostics::Sink& sink)
        : units_(units), whole_(whole), sink_(sink) {}

    Catalog add(const std::vector<std::size_t>& files) {
        each<syntax::ExternResource>(files);
        each<syntax::ExternAction>(files);
        each<syntax::ExternKey>(files);
        return std::move(catalog_);
    }

private:
    template <typename What>
    void each(const std::vector<std::size_t>& files) {
        for (const std::size_t unit : files) {
            const syntax::File& file = *units_[unit].file;
            for (const syntax::Declaration& declaration : file.declarations) {
                const auto* external = std::get_if<syntax::Extern>(&declaration);
                const auto* what = external != nullptr ? std::get_if<What>(&external->what) : nullptr;
                if (what != nullptr) {
                    add(file, *what);
                }
            }
        }
    }

    /// A type may have several patterns: each further one adds to those before.
    void add(const syntax::File& file, const syntax::ExternResource& written) {
        // One whose pattern is wrong is declared all the same, so that its uses are not reported too.
        const auto pattern = read_arn_pattern(file, written.pattern, sink_).value_or(any_arn);
        const std::string_view name = written.type.text;
        if (const auto known = catalog::built_in().find_type(name)) {
            report_not_needed(written.type.span, catalog::built_in().full_name(*known),
                              text::format("as `{}`", catalog::built_in().pattern(*known, 0)));
            return;
        }
        const auto known = catalog_.find_type(name);
        const auto patterns = known ? catalog_.patterns(*known) : std::vector<std::string_view>{};
        if (std::ranges::find(patterns, pattern) == patterns.end()) {
            add_type(name, pattern);
        }
    }

    TypeId add_type(std::string_view name, std::string_view pattern) {
        return catalog_.add_type(text::service_of(name), text::name_in_service(name), pattern);
    }

    void add(const syntax::File& /*file*/, const syntax::ExternAction& written) {
        if (!check_one_name(written.service, "service", sink_)) {
            return;
        }
        const std::vector<TypeId> types = find_types(written);
        for (const syntax::Name& name : written.names) {
            if (check_one_name(name, "action", sink_)) {
                add_action(written.service.text, name, types);
            }
        }
    }

    void add_action(std::string_view service, const syntax::Name& name, const std::vector<TypeId>& types) {
        const std::string full = std::string(service) + ":" + std::string(name.text);
        if (const auto known = catalog::built_in().find_action(full)) {
            report_not_needed(name.span, catalog::built_in().full_name(*known));
            return;
        }
        const auto [place, is_new] = actions_.emplace(text::folded(full), Declared{types, name.span});
        if (is_new) {
            catalog_.add_action(service, name.text, types);
        } else if (place->second.types != types) {
            report_conflict(name.span, place->second.span,
                            text::format("the action `{}` is declared twice, on different resources", full));
        }
    }

    /// Sorted and each once, so that two lists of the same types are equal.
    std::vector<TypeId> find_types(const syntax::ExternAction& written) {
        std::set<TypeId> types;
        for (const syntax::Name& type : written.types) {
            auto known = catalog_.find_type(type.text);
            if (!known) {
                if (whole_) {
                    sink_.add(unknown_type(Kind::bad_extern, catalog_, type));
                }
                known = add_type(type.text, any_arn);
            }
            types.insert(*known);
        }
        return {types.begin(), types.end()};
    }

    void add(const syntax::File& file, const syntax::ExternKey& written) {
        const auto key = read_key(file, written, sink_);
        const auto type = read_key_type(written.type, sink_).value_or(catalog::KeyType::string);
        if (!key) {
            return;
        }
        if (const auto known = catalog::built_in().find_key(key->text)) {
            const catalog::Key facts = catalog::built_in().key(*known);
            report_not_needed(key->span, std::string(facts.name),
                              text::format("as `{}`", key_type_text(facts.type, facts.list)));
            return;
        }
        const std::string text = key_type_text(type, written.list);
        const auto [place, is_new] = keys_.emplace(text::folded(key->text), DeclaredKey{text, key->span});
        if (is_new) {
            catalog_.add_key(key->text, type, written.list);
        } else if (place->second.type != text) {
            report_conflict(key->span, place->second.span,
                            text::format("the key `{}` is declared twice, as `{}` and as `{}`", key->text,
                                         place->second.type, text));
        }
    }

    void report_not_needed(Span span, const std::string& name, std::string label = {}) {
        sink_.report(Kind::extern_not_needed, span, text::format("the catalogue has `{}` already", name),
                     std::move(label));
    }

    void report_conflict(Span second, Span first, std::string message) {
        auto found = make(Kind::bad_extern, second, std::move(message));
        found.related.push_back({first, "first declared here"});
        sink_.add(std::move(found));
    }

    struct Declared {
        std::vector<TypeId> types;
        Span span;
    };
    struct DeclaredKey {
        std::string type;
        Span span;
    };

    std::span<const Unit> units_;
    bool whole_;
    diagnostics::Sink& sink_;
    Catalog catalog_;
    std::map<std::string, Declared> actions_;
    std::map<std::string, DeclaredKey> keys_;
};

bool has_externs(const Unit& unit) {
    const auto& all = unit.file->declarations;
    return std::ranges::any_of(all, [](const syntax::Declaration& declaration) {
        return std::holds_alternative<syntax::Extern>(declaration);
    });
}

} // namespace

std::vector<std::size_t> with_imports(std::span<const Unit> units, std::size_t unit) {
    std::set<std::size_t> seen{unit};
    std::vector<std::size_t> open{unit};
    while (!open.empty()) {
        const std::size_t here = open.back();
        open.pop_back();
        for (const std::size_t next : units[here].imports) {
            if (seen.insert(next).second) {
                open.push_back(next);
            }
        }
    }
    return {seen.begin(), seen.end()};
}

bool may_miss_externs(std::span<const Unit> units, std::size_t unit) {
    const std::vector<std::size_t> files = with_imports(units, unit);
    return std::ranges::any_of(files, [&](std::size_t file) {
        const bool broken =
            !units[file].file->whole && units[file].file->text.find("extern") != std::string_view::npos;
        return broken || !units[file].imports_are_whole;
    });
}

std::vector<Catalog> catalogs_of(std::span<const Unit> units, diagnostics::Sink& sink) {
    std::vector<Catalog> catalogs(units.size());
    std::vector<bool> declares(units.size(), false);
    std::transform(units.begin(), units.end(), declares.begin(), has_externs);
    if (std::ranges::none_of(declares, [](bool one) { return one; })) {
        return catalogs;
    }
    // Files that see the same declarations share the work.
    std::map<std::pair<std::vector<std::size_t>, bool>, Catalog> made;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        std::vector<std::size_t> files = with_imports(units, unit);
        std::erase_if(files, [&](std::size_t file) { return !declares[file]; });
        const bool whole = !may_miss_externs(units, unit);
        const auto [place, is_new] = made.try_emplace({std::move(files), whole});
        if (is_new) {
            place->second = Adder(units, whole, sink).add(place->first.first);
        }
        catalogs[unit] = place->second;
    }
    return catalogs;
}

} // namespace slrc::check
