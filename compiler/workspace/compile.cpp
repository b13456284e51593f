#include "compiler/workspace/compile.hpp"

#include "compiler/check/check.hpp"
#include "compiler/emit/iam_target.hpp"
#include "compiler/prove/report.hpp"
#include "compiler/review/review.hpp"
#include "compiler/workspace/prove_roles.hpp"
#include "compiler/workspace/set_files.hpp"
#include "compiler/workspace/sizes.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace slrc::workspace {

using model::Configuration;
using model::Role;

namespace {

/// What one role compiles to. Roles are compiled beside one another, so that each has a sink of its own.
struct CompiledRole {
    std::vector<emit::RoleDocuments> documents;
    diagnostics::Sink sink;
};

/// Compiles one role of a program that is right to a target that takes a configuration.
class RoleCompiler {
public:
    RoleCompiler(const model::Program& program, const Role& role, const CompileOptions& options,
                 const World& world, review::FilledReview& filled_review, diagnostics::Sink& sink)
        : program_(program),
          role_(role),
          options_(options),
          world_(world),
          filled_review_(filled_review),
          sink_(sink) {}

    /// A value under a wrong name would be missing at each use: with such names the configuration alone is checked.
    std::vector<emit::RoleDocuments> compile(const model::Choice& request, bool names_are_right) {
        const Configuration configuration =
            configure(role_, request, {needs_values(), options_.every_set}, sink_);
        if (sink_.has_errors() || !names_are_right) {
            return {};
        }
        if (options_.every_set) {
            compile_every_set(configuration);
        } else {
            model::Filler filler(role_, configuration, sink_);
            review(filler);
            add(filler, {});
        }
        if (options_.review) {
            report_sizes(role_, program_.catalogs[role_.catalog], options_.documents.split, documents_,
                         sink_);
        }
        return std::move(is_iam() ? documents_ : files_);
    }

private:
    [[nodiscard]] bool is_iam() const { return options_.target == emit::Target::iam; }

    [[nodiscard]] bool wants(emit::DocumentKind kind) const {
        const auto& kinds = options_.documents.documents;
        return std::ranges::find(kinds, kind) != kinds.end();
    }

    [[nodiscard]] bool needs_values() const {
        const auto& kinds = options_.documents.documents;
        return std::ranges::any_of(kinds,
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
        if (!is_iam() && role_.is_service_linked()) {
            options.split = model::Split::none; // no policy of its own has to have a name
        }
        if (options.split == model::Split::size && !options_.folder.empty()) {
            options.earlier = earlier_parts(options_.folder, role_.name.base, set, world_);
        }
        return options;
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
        // More than the rules that hold makes the difference between two sets where each has a division of its own in its
        // folder, or files of another target.
        if (!is_iam() || options_.documents.split == model::Split::size) {
            for (const model::CapabilitySet& set : sets) {
                compile_one_of_sets(configuration, set);
            }
        } else {
            documents_ = documents_of_sets(role_, configuration, sets, options_.documents, sink_);
        }
    }

    void compile_one_of_sets(const Configuration& configuration, const model::CapabilitySet& set) {
        Configuration of_set = configuration;
        of_set.capabilities = set;
        model::Filler filler(role_, of_set, sink_);
        add(filler, set_name(role_, set));
    }

    /// The documents of one set, which are measured for every target, and the files that another target has in their place.
    void add(model::Filler& filler, const std::string& set) {
        const emit::IamOptions options = document_options(set);
        documents_.push_back({role_.name.base, set, iam_documents(role_, filler, options)});
        if (!is_iam()) {
            const auto make = std::get<emit::FromConfiguration>(emit::facts(options_.target).make);
            files_.push_back({role_.name.base, set, make(role_, filler, options)});
        }
    }

    const model::Program& program_;
    const Role& role_;
    const CompileOptions& options_;
    const World& world_;
    review::FilledReview& filled_review_;
    diagnostics::Sink& sink_;
    std::vector<emit::RoleDocuments> documents_;
    std::vector<emit::RoleDocuments> files_;
};

/// Compiles the roles beside one another; what they give stands in their order, however many threads there are.
void compile_roles(Compilation& compilation, const model::Program& program,
                   const std::vector<const Role*>& roles, const Choices& asked, const CompileOptions& options,
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
            if (const auto* make = std::get_if<emit::FromSwitches>(&emit::facts(options.target).make)) {
                result.documents.push_back(
                    {role.name.base, {}, (*make)(role, options.of_template, result.sink)});
                if (options.review) {
                    report_not_held(program, role, options.target, result.sink);
                }
            } else {
                RoleCompiler compiler(program, role, options, world, reviews[worker], result.sink);
                result.documents = compiler.compile(request_for(role, asked), names_are_right);
            }
        },
        options.progress);
    std::vector<diagnostics::Diagnostic> found;
    for (CompiledRole& role : compiled) {
        std::ranges::move(role.documents, std::back_inserter(compilation.roles));
        const auto all = role.sink.all();
        found.insert(found.end(), all.begin(), all.end());
    }
    for (diagnostics::Diagnostic& one : found) {
        compilation.sink.add(std::move(one));
    }
}

/// Whether no set of capabilities changes a document.
bool is_common(const emit::NamedDocument& document) {
    return document.kind != emit::DocumentKind::permissions;
}

/// The roles whose common documents stand in folders of sets already, from a time when all of them did: golden files stay
/// where they are.
std::set<std::string> roles_with_copies(const Compilation& compilation, const CompileOptions& options,
                                        const World& world) {
    const emit::TargetFacts& target = emit::facts(options.target);
    std::set<std::string> found;
    for (const emit::RoleDocuments& role : compilation.roles) {
        const bool is_known = found.count(role.role) > 0;
        const std::vector<std::string> names =
            is_known ? std::vector<std::string>() : world.list(path_in(options.folder, role.set));
        const auto is_there = [&](const emit::NamedDocument& document) {
            return is_common(document) &&
                   std::ranges::find(names, target.file_name(role.role, document.name)) != names.end();
        };
        if (std::ranges::any_of(role.documents, is_there)) {
            found.insert(role.role);
        }
    }
    return found;
}

} // namespace

model::Program& check_without_proofs(Compilation& compilation, const std::vector<std::string>& specifications,
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

model::Program& check_specifications(Compilation& compilation, const std::vector<std::string>& specifications,
                                     const std::vector<std::string>& search_folders, const World& world,
                                     bool review, model::Split split) {
    check_without_proofs(compilation, specifications, search_folders, world, review, split);
    if (review && !compilation.sink.has_errors()) {
        prove_invariants(compilation, search_folders, world);
    }
    return compilation.program;
}

void prove_invariants(Compilation& compilation, const std::vector<std::string>& search_folders,
                      const World& world) {
    prove::report_invariants(compilation.program, compilation.sources.files,
                             import_options(search_folders, world), compilation.sink);
}

void compile(Compilation& compilation, const CompileOptions& options, const World& world) {
    const model::Program& program =
        check_specifications(compilation, options.specifications, options.search_folders, world,
                             options.review, options.documents.split);
    const Choices asked = read_choices(options.configuration_file, options.request, world,
                                       compilation.sources.files, compilation.dependencies, compilation.sink);
    if (compilation.sink.has_errors()) {
        return;
    }
    const std::vector<const Role*> roles = chosen_roles(program, options.roles, compilation.sink);
    check_choices(requested_roles(program), roles, asked, compilation.sink);
    compile_roles(compilation, program, roles, asked, options, world);
    if (compilation.sink.has_errors()) {
        compilation.roles.clear();
    }
}

std::vector<OutputFile> output_files(const Compilation& compilation, const CompileOptions& options,
                                     const World& world) {
    if (options.share) {
        return files_of_sets(compilation.roles, options.folder, options.documents.minify);
    }
    const emit::TargetFacts& target = emit::facts(options.target);
    const bool may_be_common = options.every_set && options.target == emit::Target::iam && !options.copies;
    const std::set<std::string> copied =
        may_be_common ? roles_with_copies(compilation, options, world) : std::set<std::string>();
    std::set<std::string> begun;
    std::vector<OutputFile> files;
    for (const emit::RoleDocuments& role : compilation.roles) {
        const bool once = may_be_common && copied.count(role.role) == 0;
        const bool is_first = begun.insert(role.role).second;
        for (const emit::NamedDocument& document : role.documents) {
            const bool common = once && is_common(document);
            if (common && !is_first) {
                continue;
            }
            const std::string folder = common ? options.folder : path_in(options.folder, role.set);
            files.push_back({path_in(folder, target.file_name(role.role, document.name)), document.text});
        }
    }
    return files;
}

void write_standard_output(const Compilation& compilation, const CompileOptions& options,
                           const emit::TextOutput& output) {
    const emit::IamOptions& wanted = options.documents;
    // The form depends on what was asked for alone: a division that happens to give one part is still an object.
    const bool divided =
        wanted.split != emit::Split::none && wanted.documents.front() == emit::DocumentKind::permissions;
    const bool one_text =
        !emit::facts(options.target).takes_configuration() ||
        (compilation.roles.size() == 1 && wanted.documents.size() == 1 && !divided && !options.every_set);
    if (!one_text) {
        write_one_object(compilation.roles, wanted.minify, output);
    } else if (!compilation.roles.empty()) {
        output(compilation.roles.front().documents.front().text.str());
    }
}

} // namespace slrc::workspace
