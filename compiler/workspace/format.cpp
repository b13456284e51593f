#include "compiler/workspace/format.hpp"

#include "compiler/source/import_path.hpp"
#include "compiler/syntax/format.hpp"
#include "compiler/syntax/parse.hpp"
#include "compiler/text/format.hpp"
#include "compiler/workspace/load.hpp"

#include <set>
#include <utility>

namespace slrc::workspace {

using diagnostics::Kind;

namespace {

void format_file(Formatting& formatting, const std::string& name, ReadResult read) {
    const bool standard_input = name == "-";
    FormattedFile file{
        standard_input ? "<stdin>" : name, standard_input ? "" : std::move(read.identity), read.text, {}};
    const source::FileIndex index = formatting.files.add(file.name, std::move(read.text));
    const std::size_t errors = formatting.sink.error_count();
    const syntax::File tree = syntax::parse(formatting.files, index, formatting.sink);
    if (formatting.sink.error_count() > errors) {
        return;
    }
    file.after = syntax::format(tree, formatting.sink);
    if (formatting.sink.error_count() == errors) {
        formatting.formatted.push_back(std::move(file));
    }
}

} // namespace

void format_files(Formatting& formatting, std::span<const std::string> specifications, const World& world) {
    std::set<std::string> known;
    for (const std::string& name : specifications) {
        if (name.starts_with(source::standard_prefix)) {
            formatting.sink.report(Kind::unreadable_file, name,
                                   text::format("cannot format `{}`: it is inside the program", name));
            continue;
        }
        ReadResult read = world.read(name);
        if (read.problem) {
            report_unreadable(name, read, formatting.sink);
        } else if (known.insert(read.identity).second) {
            format_file(formatting, name, std::move(read));
        }
    }
}

std::vector<OutputFile> output_files(const Formatting& formatting) {
    std::vector<OutputFile> files;
    for (const FormattedFile& file : formatting.formatted) {
        if (file.differs() && !file.path.empty()) {
            files.push_back(OutputFile{file.path, file.after});
        }
    }
    return files;
}

} // namespace slrc::workspace
