#include "compiler/workspace/init.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/workspace/compile.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace slrc::workspace {

namespace {

/// IAM's limit for the names of roles:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-names
constexpr std::size_t longest_name = 64;

bool is_name_letter(char letter) {
    return text::is_letter_or_digit(letter) || letter == '_' || letter == '-';
}

std::string with_name(std::string_view text, std::string_view name) {
    constexpr std::string_view mark = "@NAME@";
    std::string result;
    for (std::size_t place = text.find(mark); place != std::string_view::npos; place = text.find(mark)) {
        result += text.substr(0, place);
        result += name;
        text.remove_prefix(place + mark.size());
    }
    return result += text;
}

/// What the specification compiles to: never out of date, since nobody wrote it down.
std::vector<OutputFile> golden_files(const std::vector<OutputFile>& files) {
    Memory memory;
    for (const OutputFile& file : files) {
        memory.files[file.path] = file.text.str();
    }
    CompileOptions options;
    options.specifications = {"role.slr"};
    options.configuration_file = "config.json";
    options.folder = "golden";
    options.documents.documents = {emit::DocumentKind::trust, emit::DocumentKind::permissions,
                                   emit::DocumentKind::admin, emit::DocumentKind::role};
    Compilation compilation;
    compile(compilation, options, memory);
    if (!compilation.sink.all().empty()) {
        throw std::logic_error(
            text::format("the first project is wrong: {}", compilation.sink.all().front().message));
    }
    return output_files(compilation, options, memory);
}

} // namespace

std::optional<std::string> project_name_misfit(std::string_view name) {
    const bool fits = !name.empty() && name.size() <= longest_name && text::is_letter(name.front()) &&
                      std::ranges::all_of(name, is_name_letter);
    if (fits) {
        return std::nullopt;
    }
    return text::format(
        "{} is no name for a role: a letter, then letters, digits, `_` and `-`, 64 together at most",
        diagnostics::quoted(name));
}

std::vector<OutputFile> first_project(const std::string& folder, std::string_view name) {
    std::vector<OutputFile> files;
    for (const EmbeddedFile& file : project_texts()) {
        files.push_back({std::string(file.name), with_name(file.text, name)});
    }
    std::vector<OutputFile> golden = golden_files(files);
    std::ranges::move(golden, std::back_inserter(files));
    for (OutputFile& file : files) {
        file.path = folder == "." ? file.path : path_in(folder, file.path);
    }
    std::ranges::sort(files, {}, &OutputFile::path);
    return files;
}

} // namespace slrc::workspace
