#include "compiler/cli/completions.hpp"
#include "compiler/cli/program.hpp"
#include "compiler/text/format.hpp"

namespace slrc::cli {

namespace {

void list_command(std::string path, const Command& command, std::vector<ListedCommand>& all) {
    const ListedCommand listed{std::move(path), command.description, definition_of(command)};
    all.push_back(listed);
    for (const Command& inner : listed.definition.commands) {
        list_command(listed.path_of(inner), inner, all);
    }
}

} // namespace

std::string ListedCommand::path_of(const Command& inner) const {
    return (path.empty() ? "" : text::format("{} ", path)) + std::string(inner.name);
}

std::vector<ListedCommand> every_command() {
    std::vector<ListedCommand> all;
    list_command({}, whole_program(), all);
    return all;
}

} // namespace slrc::cli
