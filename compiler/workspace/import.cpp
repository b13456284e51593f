#include "compiler/workspace/import.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/importer/importer.hpp"
#include "compiler/review/review.hpp"
#include "compiler/text/format.hpp"
#include "compiler/workspace/import_check.hpp"
#include "compiler/workspace/import_names.hpp"
#include "compiler/workspace/known.hpp"
#include "compiler/workspace/read_documents.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

namespace slrc::workspace {

using diagnostics::Kind;

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
        if (one.severity == diagnostics::Severity::error &&
            std::find(refusals.begin(), refusals.end(), one.kind) != refusals.end()) {
            sink.add(one);
        }
    }
    add_near_names(found.all(), suggestions, sink);
}

/// As IAM takes them: but for values that an operator cannot read, which a specification cannot hold.
void read_for_specification(reader::Reading& reading, source::Files& files,
                            std::span<const std::string> names, const reader::ReadOptions& options,
                            const World& world, diagnostics::Sink& sink) {
    diagnostics::Sink found;
    read_documents(reading, files, names, options, world, found);
    for (diagnostics::Diagnostic one : found.all()) {
        const bool refused = one.kind == Kind::bad_condition_value;
        one.severity = refused ? diagnostics::Severity::error : one.severity;
        sink.add(std::move(one));
    }
}

class Importer {
public:
    Importer(Import& result, const ImportOptions& options, const World& world)
        : result_(result), options_(options), world_(world) {}

    void import() {
        known_ = known_names(result_.sources, options_.known, {}, world_, result_.sink);
        reader::Reading base;
        base.program.catalogs.push_back(known_);
        reader::ReadOptions reading = options_.reading;
        reading.names_left_out = true;
        read_for_specification(base, result_.sources, options_.files, reading, world_, result_.sink);
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
        std::vector<ImportedFile> files;
        if (!result_.sink.has_errors()) {
            files = write(base, variants);
        }
        if (!result_.sink.has_errors()) {
            result_.files = std::move(files);
        }
    }

private:
    /// A variant is mostly a policy document, whose role has the name of its file: `--role` then names another one.
    reader::Reading read_variant(const VariantFile& variant) {
        reader::ReadOptions options;
        options.kind = options_.reading.kind;
        reader::Reading reading;
        reading.program.catalogs.push_back(known_);
        const std::vector<std::string> file{variant.file};
        read_for_specification(reading, result_.sources, file, options, world_, result_.sink);
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

    std::vector<ImportedFile> write(const reader::Reading& base,
                                    const std::vector<importer::Variant>& variants) {
        std::vector<ImportedFile> files;
        if (!options_.divided) {
            files.push_back({{}, write_one(base, variants)});
            return files;
        }
        for (const reader::Reading& part : divided(base)) {
            files.push_back({part.program.roles.front().name.base, write_one(part, variants)});
        }
        return files;
    }

    std::string write_one(const reader::Reading& reading, const std::vector<importer::Variant>& variants) {
        std::string text = importer::write_specification(reading, variants, suggestions_, result_.sink);
        check_imported(text, reading, result_.sink);
        return text;
    }

    Import& result_;
    const ImportOptions& options_;
    const World& world_;
    catalog::Catalog known_;
    importer::Suggestions suggestions_;
};

} // namespace

void import_documents(Import& result, const ImportOptions& options, const World& world) {
    Importer(result, options, world).import();
}

} // namespace slrc::workspace
