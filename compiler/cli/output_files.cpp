#include "compiler/cli/output_files.hpp"

#include "compiler/cli/colour.hpp"
#include "compiler/disk/write.hpp"
#include "compiler/text/format.hpp"
#include "compiler/workspace/compare.hpp"
#include "compiler/workspace/depfile.hpp"

#include <utility>

namespace slrc::cli {

using workspace::OutputFile;

namespace {

Status say_unusable(const std::string& message) {
    say(message);
    return Status::unusable;
}

Status refuse_taken(const std::string& option, const std::string& path) {
    return say_unusable(
        text::format("{}: `{}` is a file that this compilation reads or writes", option, path));
}

} // namespace

std::string shown_diff(std::string diff) {
    return output_wants_colour() ? workspace::in_colour(diff) : std::move(diff);
}

Status show_differences(const std::vector<OutputFile>& files, const workspace::World& world) {
    std::string text;
    for (const OutputFile& file : files) {
        const workspace::ReadResult old = world.read(file.path);
        if (old.problem && old.problem != workspace::ReadProblem::not_found) {
            return say_unusable(text::format("cannot read `{}`: {}", file.path, old.reason));
        }
        text += shown_diff(workspace::unified_diff(file.path, old.text, !old.problem, file.text.str()));
    }
    if (print(text) == Status::unusable) {
        return Status::unusable;
    }
    return text.empty() ? Status::good : Status::wrong;
}

void add_build_options(Definition& command, BuildFiles& files) {
    command.add({"--depfile", &files.depfile, "Write a Make-style dependency file", "FILE", not_empty()});
    command.add(
        {"--stamp", &files.stamp,
         "Write this empty file, too, anew in each run that succeeds: what a build tool compares times with, and the output that --depfile names",
         "FILE", not_empty()});
}

Status write_files(std::vector<OutputFile> files, const BuildFiles& build,
                   const std::vector<std::string>& dependencies) {
    std::vector<std::string> outputs = paths(files);
    const auto is_taken = [&](const std::string& path) {
        return disk::names_one_of(path, outputs) || disk::names_one_of(path, dependencies);
    };
    if (!build.stamp.empty()) {
        if (is_taken(build.stamp)) {
            return refuse_taken("--stamp", build.stamp);
        }
        // The first of the list takes its place last: whatever happens before that, the stamp stays old.
        files.insert(files.begin(), {.path = build.stamp, .text = {}, .renewed = true});
    }
    if (!build.depfile.empty()) {
        if (is_taken(build.depfile) || disk::names_one_of(build.depfile, {build.stamp})) {
            return refuse_taken("--depfile", build.depfile);
        }
        const std::vector<std::string> named = build.stamp.empty() ? outputs : std::vector{build.stamp};
        files.push_back({build.depfile, workspace::depfile_text(named, dependencies)});
    }
    disk::write(files);
    return Status::good;
}

std::vector<std::string> paths(const std::vector<OutputFile>& files) {
    std::vector<std::string> names;
    names.reserve(files.size());
    for (const OutputFile& file : files) {
        names.push_back(file.path);
    }
    return names;
}

} // namespace slrc::cli
