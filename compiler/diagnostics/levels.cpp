#include "compiler/diagnostics/levels.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <tuple>

namespace slrc::diagnostics {

namespace {

/// The name that was meant: of the kinds that can be silenced, the one with this code or the nearest name.
std::optional<std::string_view> suggest_name(std::string_view written) {
    std::vector<std::string_view> names;
    for (const KindFacts& kind : kinds()) {
        if (kind.severity == Severity::error) {
            continue;
        }
        if (find_code(written) == kind.kind) {
            return kind.name;
        }
        names.push_back(kind.name);
    }
    return nearest(written, names);
}

Diagnostic unknown_name(std::string_view name, source::Span span) {
    const auto suggestion = suggest_name(name);
    Diagnostic found =
        make(Kind::unknown_warning, span, text::format("`{}` is not the name of a warning", name),
             did_you_mean(suggestion));
    if (suggestion) {
        found.fix = Fix{span, std::string(*suggestion)};
    }
    return found;
}

void add_unknown_names(std::vector<Diagnostic>& diagnostics, const AllowComments& comments,
                       std::string_view text, source::FileIndex file) {
    for (const std::string_view name : comments.names()) {
        const auto kind = find_name(name);
        if (kind && facts(*kind).severity != Severity::error) {
            continue;
        }
        const auto begin = static_cast<std::uint32_t>(name.data() - text.data());
        const auto end = static_cast<std::uint32_t>(begin + name.size());
        const source::Span span{file, begin, end};
        diagnostics.push_back(kind ? make(Kind::unknown_warning, span,
                                          text::format("{} is an error: nothing silences it", quoted(name)))
                                   : unknown_name(name, span));
    }
}

} // namespace

std::vector<Diagnostic> apply_levels(std::span<const Diagnostic> diagnostics, const WarningOptions& options,
                                     const source::Files& files) {
    std::vector<Diagnostic> kept(diagnostics.begin(), diagnostics.end());
    std::vector<AllowComments> comments;
    for (std::size_t index = 0; index < files.size(); ++index) {
        const auto file = static_cast<source::FileIndex>(index);
        comments.emplace_back(files.text(file));
        add_unknown_names(kept, comments.back(), files.text(file), file);
    }

    const auto is_dropped = [&](const Diagnostic& diagnostic) {
        if (diagnostic.severity == Severity::error) {
            return false;
        }
        const std::string_view name = facts(diagnostic.kind).name;
        if (std::ranges::find(options.off, name) != options.off.end()) {
            return true;
        }
        const auto file = diagnostic.span ? static_cast<std::size_t>(diagnostic.span->file) : comments.size();
        return file < comments.size() && comments[file].allows(name, diagnostic.span->begin);
    };
    std::erase_if(kept, is_dropped);

    for (Diagnostic& diagnostic : kept) {
        if (options.as_errors && diagnostic.severity == Severity::warning) {
            diagnostic.severity = Severity::error;
        }
    }
    return kept;
}

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
    const auto place = [](const Diagnostic& diagnostic) {
        const source::Span span = diagnostic.span.value_or(source::Span{});
        return std::tuple(diagnostic.span.has_value(), span.file, span.begin);
    };
    std::ranges::stable_sort(diagnostics, {}, place);
}

} // namespace slrc::diagnostics
