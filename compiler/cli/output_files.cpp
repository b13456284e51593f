#include "compiler/cli/output_files.hpp"

#include "compiler/driver/compare.hpp"
#include "compiler/driver/depfile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <utility>

namespace slrc::cli {

using driver::OutputFile;

namespace {

Status refuse(const std::string& message) {
    fmt::print(stderr, "slrc: {}\n", message);
    return Status::unusable;
}

bool names_one_of(const std::string& path, const std::vector<std::string>& others) {
    const auto plain = [](const std::string& name) { return std::filesystem::path(name).lexically_normal(); };
    return std::any_of(others.begin(), others.end(),
                       [&](const std::string& other) { return plain(other) == plain(path); });
}

} // namespace

Status show_differences(const std::vector<OutputFile>& files, const driver::FileSystem& file_system) {
    std::string text;
    for (const OutputFile& file : files) {
        const driver::ReadResult old = file_system.read(file.path);
        if (old.problem && old.problem != driver::ReadProblem::not_found) {
            return refuse("cannot read `" + file.path + "`: " + old.reason);
        }
        text += driver::unified_diff(file.path, old.text, !old.problem, file.text);
    }
    if (print(text) == Status::unusable) {
        return Status::unusable;
    }
    return text.empty() ? Status::good : Status::wrong;
}

Status write_files(std::vector<OutputFile> files, const std::string& depfile,
                   const std::vector<std::string>& dependencies, driver::FileSystem& file_system) {
    std::vector<std::string> outputs;
    outputs.reserve(files.size());
    for (const OutputFile& file : files) {
        outputs.push_back(file.path);
    }
    if (!depfile.empty()) {
        if (names_one_of(depfile, outputs) || names_one_of(depfile, dependencies)) {
            return refuse("--depfile: `" + depfile + "` is a file that this compilation reads or writes");
        }
        files.push_back(OutputFile{depfile, driver::depfile_text(outputs, dependencies)});
    }
    file_system.write(files);
    return Status::good;
}

} // namespace slrc::cli
