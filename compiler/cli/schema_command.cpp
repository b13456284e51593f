#include "compiler/cli/command.hpp"
#include "compiler/text/format.hpp"
#include "compiler/workspace/embedded.hpp"

#include <memory>

namespace slrc::cli {

namespace {

Status print_schema(const std::string& name) {
    const workspace::EmbeddedFile* file = find_file(workspace::schemas(), name + ".schema.json");
    if (file == nullptr) {
        say(text::format("this build has no schema `{}`", name));
        return Status::unusable;
    }
    return print(std::string(file->text));
}

void define_schema(Definition& command) {
    const auto name = std::make_shared<std::string>();
    command.add(required({"NAME", name.get(), "config, role, request, answer, proof, sets or finding", "TEXT",
                          one_of({"config", "role", "request", "answer", "proof", "sets", "finding"})}));
    command.run = [name] { return print_schema(*name); };
}

} // namespace

Command schema_command() {
    return {
        "schema",
        "Print the JSON Schema of a configuration, the document `role`, requests and answers, proofs, the sets of --share, or findings",
        define_schema};
}

} // namespace slrc::cli
