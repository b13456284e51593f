#include "compiler/cli/compile_arguments.hpp"

#include "compiler/cli/usage.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <charconv>

namespace slrc::cli {

using emit::DocumentKind;

namespace {

std::vector<std::string> target_words() {
    std::vector<std::string> words;
    for (const emit::TargetFacts& target : emit::targets()) {
        words.emplace_back(target.name);
    }
    return words;
}

/// The target of a name that `--target` takes.
emit::Target target_called(std::string_view name) {
    const auto targets = emit::targets();
    return std::ranges::find(targets, name, &emit::TargetFacts::name)->target;
}

/// The number in a word; nothing where it is none from 1 to the most threads that make sense.
std::optional<std::size_t> read_jobs(std::string_view word) {
    constexpr std::size_t most = 1'024;
    std::size_t number = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool whole = problem == std::errc() && end == word.data() + word.size();
    return whole && number > 0 && number <= most ? std::optional(number) : std::nullopt;
}

std::string jobs_misfit(const std::string& word) {
    return read_jobs(word) ? "" : text::format("`{}` is not a number from 1 to 1024", word);
}

/// Options that contradict or need one another; some by the values that they have.
void check_compile_combinations(const CompileArguments& arguments) {
    if (arguments.check && arguments.folder.empty()) {
        throw UsageError("--check", "it compares with the files in a folder: give it with -o DIR");
    }
    const BuildFiles& build = arguments.build;
    if (!build.depfile.empty() || !build.stamp.empty()) {
        const char* option = build.depfile.empty() ? "--stamp" : "--depfile";
        if (arguments.folder.empty()) {
            throw UsageError(option, "it is for the files that are written: give their folder with -o DIR");
        }
        if (arguments.check) {
            throw UsageError(option, "--check writes nothing");
        }
    }
    const auto& specifications = arguments.options.specifications;
    if (arguments.options.configuration_file == "-" &&
        std::ranges::find(specifications, "-") != specifications.end()) {
        throw UsageError("--config",
                         "standard input cannot be the specification and the configuration at once");
    }
    if (arguments.options.share && arguments.folder.empty()) {
        throw UsageError("--share", "it is for files: give their folder with -o DIR");
    }
    if (arguments.options.every_set && !arguments.configuration.with.empty()) {
        throw UsageError("--matrix", "it compiles every set of capabilities: --with chooses one");
    }
}

void add_compile_choice(Definition& command, CompileArguments& arguments) {
    workspace::CompileOptions& options = arguments.options;
    add_specifications(command, options.specifications);
    add_roles(command, options.roles, "Compile");
    add_configuration_options(command, arguments.configuration, options.request, options.configuration_file);
    add_import_options(command, options.search_folders, arguments.disk);
}

/// What documents or templates are made.
void add_compile_form(Definition& command, CompileArguments& arguments) {
    command.add({"--target", &arguments.target,
                 "What to compile to: iam, cloudformation, terraform or aws-cli", "TARGET",
                 one_of(target_words())});
    command.add({"--format", &arguments.format, "The form of a template: json or yaml", "FORMAT",
                 one_of({"json", "yaml"})});
    command.add({"--as", &arguments.as,
                 "role: in a template, a service-linked role as a plain one with the same permissions",
                 "KIND", one_of({"role"})});
    Option document{"--document", &arguments.documents,
                    "Which documents: trust, permissions, admin, role or all", "KIND[,KIND]",
                    one_of({"trust", "permissions", "admin", "role", "all"})};
    document.divided = true;
    command.add(document);
    command.add(
        {"--split", &arguments.split,
         "How permissions are divided: none, capability (a base and one document for each `when`) or size (documents that fit IAM's quota; statements stay in those that -o DIR has)",
         "HOW", one_of({"none", "capability", "size"})});
}

/// Where they go.
void add_compile_output(Definition& command, CompileArguments& arguments) {
    command.add(
        {"-o", &arguments.folder, "Write each document to a file in this folder", "DIR", written_name()});
    command.add(
        {"--stdout", &arguments.to_standard_output, "Write to standard output (the default without -o)"});
    exclude(command, "--stdout", "-o");
    command.add({"--check", &arguments.check,
                 "Write nothing: show how the files in -o DIR differ, and exit with 1 if they do"});
    command.add(
        {"--matrix", &arguments.options.every_set,
         "Compile every set of capabilities that `requires` permits: the permissions of each in a folder of its own"});
    command.add({.name = "--copies",
                 .place = &arguments.options.copies,
                 .help = "With --matrix: put what no set changes into the folder of each set, too",
                 .needs = "--matrix"});
    command.add(
        {.name = "--share",
         .place = &arguments.options.share,
         .help =
             "With --matrix: write what sets have in common once, and ROLE.sets.json, which says where the documents of each set are",
         .needs = "--matrix"});
    exclude(command, "--copies", "--share");
    command.add({"--minify", &arguments.options.documents.minify, "Without white space in the JSON"});
    command.add({"-j,--jobs", &arguments.jobs,
                 "How many roles are compiled at a time; without it as many as there are processors", "N",
                 Fit{.misfit = jobs_misfit}});
    add_build_options(command, arguments.build);
}

bool names(const std::vector<std::string>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

} // namespace

bool wants_all(const CompileArguments& arguments) {
    return arguments.documents.empty() || names(arguments.documents, "all");
}

emit::Split split_called(std::string_view word) {
    return word == "capability" ? emit::Split::capability
           : word == "size"     ? emit::Split::size
                                : emit::Split::none;
}

void add_compile_options(Definition& command, CompileArguments& arguments) {
    add_compile_choice(command, arguments);
    add_compile_form(command, arguments);
    add_compile_output(command, arguments);
    add_diagnostic_options(command, arguments.diagnostics);
}

void complete(CompileArguments& arguments) {
    workspace::CompileOptions& options = arguments.options;
    options.target = target_called(arguments.target);
    check_target(arguments, options.target);
    check_compile_combinations(arguments);
    if (options.target == emit::Target::aws_cli) {
        arguments.split = "capability"; // so that a capability is one call
    }
    // `out/` and `out` are one folder, but not one name to Make.
    while (arguments.folder.size() > 1 && arguments.folder.ends_with('/')) {
        arguments.folder.pop_back();
    }
    complete(arguments.configuration, options.request);
    for (const DocumentKind kind : every_document) {
        if (wants_all(arguments) || names(arguments.documents, to_string(kind))) {
            options.documents.documents.push_back(kind);
        }
    }
    options.documents.split = split_called(arguments.split);
    options.of_template = {arguments.format == "yaml", arguments.as.has_value(), options.documents.minify};
    options.folder = arguments.folder;
    options.jobs = arguments.jobs ? *read_jobs(*arguments.jobs) : workspace::processors();
}

} // namespace slrc::cli
