#include "compiler/cli/program.hpp"

namespace slrc::cli {

void add_commands(CLI::App& program, Action& action) {
    program.name("slrc");
    program.description("slrc: a compiler for service-linked roles");
    program.set_version_flag("--version", "slrc " SLRC_VERSION);
    program.require_subcommand(1);
    add_compile(program, action);
    add_check(program, action);
    add_test(program, action);
    add_eval(program, action);
    add_import(program, action);
    add_fmt(program, action);
    add_generate(program, action);
    add_doc(program, action);
    add_graph(program, action);
    add_init(program, action);
    add_completions(program, action);
    add_man(program, action);
    add_explain(program, action);
    add_schema(program, action);
    add_catalog(program, action);
}

} // namespace slrc::cli
