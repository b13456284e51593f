#include "compiler/workspace/import.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/importer/importer.hpp"
#include "compiler/review/review.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/workspace/import_check.hpp"
#include "compiler/workspace/read_documents.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <utility>

namespace slrc::workspace {

using diagnostics::Kind;
using diagnostics::Severity;

namespace {

/// Each role alone.
std::vector<reader::Reading> divided(const reader::Reading& all) {
    std::vector<reader::Reading> parts;
    for (std::size_t index = 0; index < all.program.roles.size(); ++index) {
        reader::Reading part;
        part.program.roles.push_back(all.program.roles[index]);
        part.program.catalogs = all.program.catalogs;
        part.roles.push_back(all.roles[index]);
        parts.push_back(std::move(part));
    }
    return parts;
}

/// What no specification can say, and only review/ sees: what IAM refuses, and a `deny` that no list meets. Its other errors
/// are unknown names, which are declared.
constexpr std::array<Kind, 4> refusals{Kind::bad_arn, Kind::trust_action, Kind::unknown_partition,
                                       Kind::missing_quantifier};

/// Reports what IAM refuses, and names that are near a known one.
void judge(const reader::Reading& reading, importer::Suggestions& suggestions, diagnostics::Sink& sink) {
    diagnostics::Sink found;
    review::review(reading.program, {.written = review::Written::documents}, found);
    for (const diagnostics::Diagnostic& one : found.all()) {
        if (one.severity == Severity::error && std::ranges::find(refusals, one.kind) != refusals.end()) {
            sink.add(one);
        }
    }
    add_near_names(found.all(), suggestions, sink);
}

class Importer {
public:
    Importer(Import& result, const ImportOptions& options, const World& world)
        : result_(result), options_(options), world_(world) {}

    void import() {
        const auto known = known_names(result_.sources, options_.known, {}, world_, result_.sink);
        if (!known) {
            return;
        }
        known_ = *known;
        reader::Reading base;
        base.program.catalogs.push_back(known_);
        reader::ReadOptions reading = options_.reading;
        reading.names_left_out = true;
        read(base, options_.files, reading);
        std::deque<reader::Reading> readings;
        std::vector<importer::Variant> variants;
        for (const VariantFile& variant : options_.variants) {
            readings.push_back(read_variant(variant));
            variants.push_back({variant.capability, &readings.back()});
        }
        if (!variants.empty()) {
            require_one_role(base, options_.files.front());
        }
        judge(base, suggestions_, result_.sink);
        for (const reader::Reading& variant : readings) {
            judge(variant, suggestions_, result_.sink);
        }
        if (!result_.sink.has_errors()) {
            write(std::move(base), variants);
        }
        for (diagnostics::Diagnostic& one : unwritable_) {
            result_.sink.add(std::move(one));
        }
    }

private:
    /// A value that its operator cannot read is for IAM to take, and not for a specification: it is written, and does not compile.
    void read(reader::Reading& reading, std::span<const std::string> names,
              const reader::ReadOptions& options) {
        diagnostics::Sink found;
        read_documents(reading, result_.sources, names, options, world_, found);
        for (diagnostics::Diagnostic one : found.all()) {
            if (one.kind == Kind::bad_condition_value && one.severity == Severity::warning) {
                one.severity = Severity::error;
                one.message += ": IAM takes it, and what is written of it does not compile";
                unwritable_.push_back(std::move(one));
            } else {
                result_.sink.add(std::move(one));
            }
        }
    }

    /// A variant is mostly a policy document, whose role has the name of its file: `--role` then names another one.
    reader::Reading read_variant(const VariantFile& variant) {
        reader::ReadOptions options;
        options.kind = options_.reading.kind;
        reader::Reading reading;
        reading.program.catalogs.push_back(known_);
        const std::vector<std::string> file{variant.file};
        read(reading, file, options);
        require_one_role(reading, variant.file);
        return reading;
    }

    void require_one_role(const reader::Reading& reading, const std::string& file) {
        if (reading.program.roles.size() > 1) {
            result_.sink.report(Kind::nothing_to_read, file,
                                text::format("{} has {} roles, where a base and its variants have one each",
                                             diagnostics::quoted(file), reading.program.roles.size()));
        }
    }

    void write(reader::Reading base, const std::vector<importer::Variant>& variants) {
        std::vector<reader::Reading> parts;
        if (options_.divided) {
            parts = divided(base);
            report_same_names(base.program.roles);
        } else {
            parts.push_back(std::move(base));
        }
        std::vector<ImportedFile> files;
        files.reserve(parts.size());
        for (const reader::Reading& part : parts) {
            files.push_back({options_.divided ? part.program.roles.front().name.base : std::string(),
                             importer::write_specification(part, variants, suggestions_, result_.sink)});
        }
        if (result_.sink.has_errors()) {
            return;
        }
        for (std::size_t index = 0; index < parts.size(); ++index) {
            check_imported(files[index].text, parts[index], unwritable_, result_.sink);
        }
        result_.files = std::move(files);
    }

    /// Two accounts or templates can have a role of one name, and a folder one file.
    void report_same_names(const std::vector<model::Role>& roles) {
        std::map<std::string, source::Span> files;
        for (const model::Role& role : roles) {
            const auto [first, is_new] = files.emplace(text::folded(role.name.base), role.span);
            if (!is_new) {
                auto found = make(
                    Kind::duplicate_name, role.span,
                    text::format("two roles are called {}, and a folder has one file of that name: import "
                                 "each input to a folder of its own, or all to one file",
                                 diagnostics::quoted(role.name.text)));
                found.related.push_back({first->second, "the first is here"});
                result_.sink.add(std::move(found));
            }
        }
    }

    Import& result_;
    const ImportOptions& options_;
    const World& world_;
    catalog::Catalog known_;
    importer::Suggestions suggestions_;
    std::vector<diagnostics::Diagnostic> unwritable_;
};

} // namespace

void import_documents(Import& result, const ImportOptions& options, const World& world) {
    Importer(result, options, world).import();
}

} // namespace slrc::workspace
