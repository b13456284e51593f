#include "compiler/workspace/load.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/syntax/parse.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"
#include "compiler/workspace/embedded.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace slrc::workspace {

using diagnostics::Kind;
using source::Candidate;
using source::Span;

namespace {

/// Imports of imports, at most so deep.
constexpr std::size_t import_limit = 200;

class Loader {
public:
    Loader(Sources& sources, std::span<const std::string> search_folders, const World& world,
           diagnostics::Sink& sink)
        : sources_(sources), search_folders_(search_folders), world_(world), sink_(sink) {}

    void load_specification(const std::string& name) {
        const bool standard = name.starts_with(source::standard_prefix);
        Found found = standard ? read_standard(Candidate{std::string(source::standard_prefix),
                                                         name.substr(source::standard_prefix.size())})
                               : Found{Candidate{folder_of(name), name_of(name)}, world_.read(name)};
        if (found.read.problem) {
            report_unreadable(name, found, standard);
            return;
        }
        const std::size_t unit = load_unit(found, name == "-" ? "<stdin>" : name);
        sources_.units[unit].requested = true;
    }

private:
    struct Found {
        Candidate candidate;
        ReadResult read;
    };

    void report_unreadable(const std::string& name, const Found& found, bool standard) {
        workspace::report_unreadable(name, found.read, sink_,
                                     standard ? standard_hint(found.candidate.path) : std::string());
    }

    static std::string standard_hint(const std::string& path) {
        std::vector<std::string_view> names;
        for (const EmbeddedFile& file : standard_library()) {
            names.push_back(file.name);
        }
        const auto near = diagnostics::nearest(path, names);
        return near ? text::format("; did you mean `std:{}`?", *near)
                    : text::format("; the standard library has {}", text::list_names(names));
    }

    static Found read_standard(const Candidate& candidate) {
        const EmbeddedFile* file = find_file(standard_library(), candidate.path);
        if (file == nullptr) {
            return {candidate,
                    {.problem = ReadProblem::not_found,
                     .reason = "there is no such file in the standard library"}};
        }
        return {candidate, {.text = std::string(file->text), .identity = candidate.name()}};
    }

    /// Parses a file that was read, and loads what it imports. A file that is known already is not read again.
    std::size_t load_unit(const Found& found, const std::string& shown_name) {
        if (const auto known = units_.find(found.read.identity); known != units_.end()) {
            return known->second;
        }
        const std::size_t unit = sources_.units.size();
        units_.emplace(found.read.identity, unit);
        const source::FileIndex index = sources_.files.add(shown_name, found.read.text);
        if (!found.candidate.is_standard() && shown_name != "<stdin>") {
            sources_.dependencies.push_back(shown_name);
        }
        sources_.trees.push_back(syntax::parse(sources_.files, index, sink_));
        syntax::File& tree = sources_.trees.back();
        sources_.units.push_back(check::Unit{.file = &tree, .spent = &tree});
        open_.push_back(unit);
        for (const syntax::Declaration& declaration : tree.declarations) {
            if (const auto* import = std::get_if<syntax::Import>(&declaration)) {
                load_import(unit, found, *import);
            }
        }
        open_.pop_back();
        return unit;
    }

    void load_import(std::size_t importer, const Found& importing, const syntax::Import& import) {
        // Until it is loaded, names are missing.
        const bool others_are_whole = std::exchange(sources_.units[importer].imports_are_whole, false);
        const std::optional<std::string> written = import_text(import);
        if (!written) {
            return;
        }
        if (open_.size() >= import_limit) {
            sink_.report(Kind::nesting_too_deep, import.path.span,
                         text::format("imports of imports deeper than {} files", import_limit));
            return;
        }
        const auto candidates = source::import_candidates(*written, importing.candidate, search_folders_);
        if (!candidates) {
            sink_.report(Kind::import_outside_folder, import.path.span,
                         text::format("the import `{}` leads out of its folder", *written));
            return;
        }
        const auto found = find(*candidates, importing, import.path.span);
        if (!found) {
            return;
        }
        if (const auto known = units_.find(found->read.identity);
            known != units_.end() && std::ranges::find(open_, known->second) != open_.end()) {
            report_cycle(known->second, import.path.span);
            return;
        }
        // First the unit, which makes the list of units grow.
        const std::size_t imported = load_unit(*found, found->candidate.name());
        sources_.units[importer].imports.push_back(imported);
        sources_.units[importer].imports_are_whole = others_are_whole;
    }

    std::optional<std::string> import_text(const syntax::Import& import) {
        std::string text;
        for (const syntax::Segment& segment : import.path.segments) {
            const auto* plain = std::get_if<syntax::Text>(&segment);
            if (plain == nullptr) {
                sink_.report(Kind::bad_placeholder, import.path.span,
                             "nothing is filled in here: an import names one file");
                return std::nullopt;
            }
            text += plain->text;
        }
        return text;
    }

    /// The first candidate that there is; nothing, with a report, where there is none or it cannot be read.
    std::optional<Found> find(const std::vector<Candidate>& candidates, const Found& importing, Span span) {
        std::vector<std::string> tried;
        for (const Candidate& candidate : candidates) {
            const std::string beside =
                importing.candidate.is_standard() ? std::string() : folder_of(importing.read.identity);
            Found found = candidate.is_standard() ? read_standard(candidate)
                                                  : Found{candidate, world_.read_import(candidate, beside)};
            if (!found.read.problem) {
                return found;
            }
            if (*found.read.problem != ReadProblem::not_found) {
                report_import(found, span);
                return std::nullopt;
            }
            tried.push_back(candidate.name());
        }
        report_missing(tried, span);
        return std::nullopt;
    }

    void report_import(const Found& found, Span span) {
        const std::string message =
            text::format("cannot import `{}`: {}", found.candidate.name(), found.read.reason);
        switch (*found.read.problem) {
            case ReadProblem::outside:
                sink_.report(Kind::import_outside_folder, span, message);
                break;
            case ReadProblem::too_large:
                sink_.report(Kind::file_too_large, span, message);
                break;
            default:
                sink_.report(Kind::unreadable_file, span, message);
                break;
        }
    }

    void report_missing(const std::vector<std::string>& tried, Span span) {
        auto report = make(Kind::import_not_found, span, "there is no file that this import could mean");
        const std::vector<std::string_view> names(tried.begin(), tried.end());
        report.related.push_back({std::nullopt, text::format("looked for {}", text::list_names(names))});
        sink_.add(std::move(report));
    }

    void report_cycle(std::size_t unit, Span span) {
        std::string path;
        const auto from = std::ranges::find(open_, unit);
        for (auto step = from; step != open_.end(); ++step) {
            path += text::format("`{}` imports ", sources_.files.name(sources_.units[*step].file->index));
        }
        path += text::format("`{}`", sources_.files.name(sources_.units[unit].file->index));
        sink_.report(Kind::import_cycle, span, text::format("imports in a circle: {}", path));
    }

    Sources& sources_;
    std::span<const std::string> search_folders_;
    const World& world_;
    diagnostics::Sink& sink_;
    std::map<std::string, std::size_t> units_;
    /// The files whose imports are being loaded, the outermost first.
    std::vector<std::size_t> open_;
};

} // namespace

void load(Sources& sources, std::span<const std::string> specifications,
          std::span<const std::string> search_folders, const World& world, diagnostics::Sink& sink) {
    Loader loader(sources, search_folders, world, sink);
    for (const std::string& specification : specifications) {
        loader.load_specification(specification);
    }
}

} // namespace slrc::workspace
