#include "compiler/driver/compile.hpp"

#include "compiler/check/check.hpp"
#include "compiler/driver/asked.hpp"
#include "compiler/driver/earlier.hpp"
#include "compiler/driver/parallel.hpp"
#include "compiler/driver/roles.hpp"
#include "compiler/driver/set_files.hpp"
#include "compiler/driver/sizes.hpp"
#include "compiler/emit/iam_sets.hpp"
#include "compiler/review/review.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace slrc::driver {

using model::Configuration;
using model::Role;

namespace {

/// What one role compiles to. Roles are compiled beside one another, so that each has a sink of its own.
struct CompiledRole {
    std::vector<emit::RoleDocuments> documents;
    std::vector<emit::File> inputs;
    diagnostics::Sink sink;
};

/// Compiles one role of a program that is right.
class RoleCompiler {
public:
    RoleCompiler(const model::Program& program, const Role& role, const CompileOptions& options,
                 const World& world, review::FilledReview& filled_review, CompiledRole& result)
        : program_(program),
          role_(role),
          options_(options),
          world_(world),
          filled_review_(filled_review),
          result_(result),
          sink_(result.sink) {}

    /// A value under a wrong name would be missing at each use: with such names the configuration alone is checked.
    void compile(const model::Request& request, bool names_are_right) {
        const Configuration configuration =
            configure(role_, request, {needs_values(), options_.every_set}, sink_);
        if (sink_.has_errors() || !names_are_right) {
            return;
        }
        if (options_.every_set) {
            compile_every_set(configuration);
        } else {
            compile_set(configuration);
        }
        if (options_.review) {
            report_sizes(role_, program_.catalogs[role_.catalog], options_.documents.split, result_.documents,
                         sink_);
        }
    }

private:
    [[nodiscard]] bool wants(emit::DocumentKind kind) const {
        const auto& kinds = options_.documents.documents;
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    }

    [[nodiscard]] bool needs_values() const {
        const auto& kinds = options_.documents.documents;
        return std::any_of(kinds.begin(), kinds.end(),
                           [](emit::DocumentKind kind) { return kind != emit::DocumentKind::role; });
    }

    void review(model::Filler& filler, std::optional<std::vector<bool>> rules = std::nullopt) {
        if (options_.review) {
            const model::WantedDocuments wanted{wants(emit::DocumentKind::trust),
                                                wants(emit::DocumentKind::permissions), std::move(rules)};
            filled_review_.review(role_, filler, wanted, sink_);
        }
    }

    [[nodiscard]] emit::IamOptions document_options(const std::string& set) const {
        emit::IamOptions options = options_.documents;
        if (options_.target == emit::Target::aws_cli && role_.is_service_linked()) {
            options.split = model::Split::none; // no policy of its own has to have a name
        }
        if (options.split == model::Split::size && !options_.folder.empty()) {
            options.earlier = earlier_parts(options_.folder, role_.name.base, set, world_);
        }
        return options;
    }

    /// The documents and inputs of the configuration's own set.
    void compile_set(const Configuration& configuration) {
        model::Filler filler(role_, configuration, sink_);
        review(filler);
        result_.documents.push_back(
            {role_.name.base, {}, iam_documents(role_, filler, document_options({}))});
        add_inputs(filler, {});
    }

    void compile_every_set(const Configuration& configuration) {
        const std::vector<model::CapabilitySet> sets = permitted_sets(role_, sets_limit, sink_);
        for (const model::CapabilitySet& set : sets) {
            check_values(role_, configuration, set, sink_);
        }
        if (sink_.has_errors()) {
            return; // a value that is missing is reported once, and not at each use
        }
        model::Filler filler(role_, configuration, sink_);
        review(filler, emit::rules_of_sets(role_, sets));
        if (depends_on_set()) {
            for (const model::CapabilitySet& set : sets) {
                compile_one_of_sets(configuration, set);
            }
        } else {
            result_.documents = documents_of_sets(role_, configuration, sets, options_.documents, sink_);
        }
    }

    /// Whether more than the rules that hold makes the difference between two sets: the division that is in the folder of one,
    /// or the inputs of the AWS CLI.
    [[nodiscard]] bool depends_on_set() const {
        return options_.target == emit::Target::aws_cli || options_.documents.split == model::Split::size;
    }

    void compile_one_of_sets(const Configuration& configuration, const model::CapabilitySet& set) {
        Configuration of_set = configuration;
        of_set.capabilities = set;
        const std::string name = set_name(role_, set);
        model::Filler filler(role_, of_set, sink_);
        result_.documents.push_back(
            {role_.name.base, name, iam_documents(role_, filler, document_options(name))});
        add_inputs(filler, name);
    }

    void add_inputs(model::Filler& filler, const std::string& set) {
        if (options_.target == emit::Target::aws_cli) {
            for (emit::File& file : emit::aws_cli_files(role_, filler, options_.documents.minify)) {
                file.name.insert(0, set.empty() ? "" : set + "/");
                result_.inputs.push_back(std::move(file));
            }
        }
    }

    const model::Program& program_;
    const Role& role_;
    const CompileOptions& options_;
    const World& world_;
    review::FilledReview& filled_review_;
    CompiledRole& result_;
    diagnostics::Sink& sink_;
};

/// Compiles the roles beside one another; what they give stands in their order, however many threads there are.
void compile_roles(Compilation& compilation, const model::Program& program,
                   const std::vector<const Role*>& roles, const Asked& asked, const CompileOptions& options,
                   const World& world) {
    const bool names_are_right = !compilation.sink.has_errors();
    std::vector<CompiledRole> compiled(roles.size());
    std::vector<review::FilledReview> reviews(std::max<std::size_t>(options.jobs, 1),
                                              review::FilledReview(program));
    for_each_number(
        roles.size(), options.jobs,
        [&](std::size_t number, std::size_t worker) {
            const Role& role = *roles[number];
            CompiledRole& result = compiled[number];
            result.sink = diagnostics::Sink::beside(compilation.sink);
            RoleCompiler(program, role, options, world, reviews[worker], result)
                .compile(request_for(role, asked), names_are_right);
        },
        options.progress);
    std::vector<diagnostics::Diagnostic> found;
    for (CompiledRole& role : compiled) {
        std::move(role.documents.begin(), role.documents.end(), std::back_inserter(compilation.roles));
        std::move(role.inputs.begin(), role.inputs.end(), std::back_inserter(compilation.inputs));
        const auto all = role.sink.all();
        found.insert(found.end(), all.begin(), all.end());
    }
    for (diagnostics::Diagnostic& one : found) {
        compilation.sink.add(std::move(one));
    }
}

} // namespace

model::Program& check_specifications(Compilation& compilation, const std::vector<std::string>& specifications,
                                     const std::vector<std::string>& search_folders, const World& world,
                                     bool review, model::Split split) {
    load(compilation.sources, specifications, search_folders, world, compilation.sink);
    compilation.dependencies = compilation.sources.dependencies;
    compilation.program = check::check(compilation.sources.units, compilation.sink,
                                       review ? check::Unused::reported : check::Unused::silent);
    compilation.sources.units.clear();
    compilation.sources.trees.clear();
    if (review) {
        review::review(compilation.program, {.whole = !compilation.sink.has_errors(), .split = split},
                       compilation.sink);
    }
    return compilation.program;
}

void compile(Compilation& compilation, const CompileOptions& options, const World& world) {
    const model::Program& program =
        check_specifications(compilation, options.specifications, options.search_folders, world,
                             options.review, options.documents.split);
    const Asked asked = read_asked(options.configuration_file, options.request, world,
                                   compilation.dependencies, compilation.sink);
    if (compilation.sink.has_errors()) {
        return;
    }
    const std::vector<const Role*> roles = chosen_roles(program, options.roles, compilation.sink);
    check_asked(requested_roles(program), roles, asked, compilation.sink);
    compile_roles(compilation, program, roles, asked, options, world);
    if (compilation.sink.has_errors()) {
        compilation.roles.clear();
        compilation.inputs.clear();
    }
}

std::vector<OutputFile> output_files(const std::vector<emit::RoleDocuments>& roles,
                                     const std::string& folder) {
    std::vector<OutputFile> files;
    for (const emit::RoleDocuments& role : roles) {
        const std::string place = path_in(path_in(folder, role.set), role.role);
        for (const emit::NamedDocument& document : role.documents) {
            files.push_back(OutputFile{place + "." + document.name + ".json", document.text});
        }
    }
    return files;
}

std::vector<OutputFile> output_files(const Compilation& compilation, const CompileOptions& options) {
    if (options.share) {
        return files_of_sets(compilation.roles, options.folder, options.documents.minify);
    }
    if (options.target != emit::Target::aws_cli) {
        return output_files(compilation.roles, options.folder);
    }
    std::vector<OutputFile> files;
    for (const emit::File& file : compilation.inputs) {
        files.push_back(OutputFile{path_in(options.folder, file.name), file.text});
    }
    return files;
}

void write_standard_output(const Compilation& compilation, const CompileOptions& options,
                           const emit::TextOutput& output) {
    const emit::IamOptions& wanted = options.documents;
    // The form depends on what was asked for alone: a division that happens to give one part is still an object.
    const bool divided =
        wanted.split != emit::Split::none && wanted.documents.front() == emit::DocumentKind::permissions;
    if (compilation.roles.size() == 1 && wanted.documents.size() == 1 && !divided && !options.every_set) {
        output(compilation.roles.front().documents.front().text.str());
    } else {
        write_one_object(compilation.roles, wanted.minify, output);
    }
}

} // namespace slrc::driver
