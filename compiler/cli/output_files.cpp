#include "compiler/cli/output_files.hpp"

#include "compiler/cli/terminal.hpp"
#include "compiler/disk/file_names.hpp"
#include "compiler/disk/write.hpp"
#include "compiler/text/format.hpp"
#include "compiler/workspace/compare.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace slrc::cli {

using workspace::OutputFile;

namespace {

Status say_unusable(const std::string& message) {
    say(message);
    return Status::unusable;
}

Status refuse_taken(std::string_view option, const std::string& path) {
    return say_unusable(text::format("{}: `{}` is a file that this run reads or writes", option, path));
}

/// An option that names a file which the run reads, or writes for another reason; and the file.
std::optional<std::pair<std::string_view, std::string>> taken_build_file(
    const BuildFiles& build, disk::FileNames taken, const std::vector<std::string>& outputs) {
    if (build.stamp.empty() && build.depfile.empty()) {
        return std::nullopt;
    }
    for (const std::string& path : outputs) {
        taken.add(path);
    }
    for (const auto& [option, path] :
         {std::pair("--stamp", build.stamp), std::pair("--depfile", build.depfile)}) {
        if (!path.empty() && taken.have(path)) {
            return std::pair(option, path);
        }
        taken.add(path);
    }
    return std::nullopt;
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
    command.add({"--depfile", &files.depfile, "Write a Make-style dependency file", "FILE", written_name()});
    command.add(
        {"--stamp", &files.stamp,
         "Write this empty file, too, anew in each run that succeeds: what a build tool compares times with, and the output that --depfile names",
         "FILE", written_name()});
}

Status write_files(std::vector<OutputFile> files, const BuildFiles& build,
                   const std::vector<std::string>& inputs) {
    disk::FileNames taken(inputs);
    const std::vector<std::string> outputs = paths(files);
    const auto over =
        std::ranges::find_if(outputs, [&](const std::string& path) { return taken.have(path); });
    if (over != outputs.end()) {
        return refuse_taken("-o", *over);
    }
    if (const auto same = taken_build_file(build, std::move(taken), outputs)) {
        return refuse_taken(same->first, same->second);
    }
    if (!build.stamp.empty()) {
        // The first of the list takes its place last: whatever happens before that, the stamp stays old.
        files.insert(files.begin(), {.path = build.stamp, .text = {}, .renewed = true});
    }
    if (!build.depfile.empty()) {
        const std::vector<std::string> named = build.stamp.empty() ? outputs : std::vector{build.stamp};
        files.push_back({build.depfile, workspace::depfile_text(named, inputs)});
    }
    disk::write(files);
    return Status::good;
}

std::vector<std::string> paths(const std::vector<OutputFile>& files, const BuildFiles& build) {
    std::vector<std::string> names;
    names.reserve(files.size() + 2);
    for (const OutputFile& file : files) {
        names.push_back(file.path);
    }
    for (const std::string& name : {build.stamp, build.depfile}) {
        if (!name.empty()) {
            names.push_back(name);
        }
    }
    return names;
}

std::vector<std::string> paths(const source::Files& files) {
    std::vector<std::string> names;
    for (std::uint32_t index = 0; index < files.size(); ++index) {
        names.emplace_back(files.name(source::FileIndex{index}));
    }
    return names;
}

} // namespace slrc::cli
