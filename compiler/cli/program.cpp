#include "compiler/cli/program.hpp"

#include "compiler/cli/command.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::cli {

namespace {

/// A flag can be switched off: `--version=false`.
bool is_on(const Level& level, std::string_view flag) {
    return std::ranges::any_of(level.given, [&](const Given& given) {
        return given.option->name == flag && given.values.back() == "true";
    });
}

/// What is asked for, and which of several things comes first: no option of a command is looked at for the version, and none
/// need be there for help.
std::variant<Shown, Refused, Run> what_is_asked(const Division& division) {
    const std::vector<Level>& levels = division.levels;
    if (!division.lacks_value.empty()) {
        return Refused{text::format("`{}` needs a value", division.lacks_value)};
    }
    if (is_on(levels.front(), version_option)) {
        return Shown{"slrc " SLRC_VERSION "\n"};
    }
    if (std::string wrong = take_values(levels); !wrong.empty()) {
        return Refused{std::move(wrong)};
    }
    if (std::ranges::any_of(levels, [](const Level& level) { return is_given(level, help_option); })) {
        return Shown{help_text(levels)};
    }
    if (std::string wrong = usage_misfit(levels); !wrong.empty()) {
        return Refused{std::move(wrong)};
    }
    return levels.back().definition.run;
}

void define_program(Definition& program) {
    program.add({version_option, nowhere, "Display program version information and exit"});
    program.commands = {compile_command(), check_command(),   test_command(),   eval_command(),
                        prove_command(),   import_command(),  fmt_command(),    generate_command(),
                        doc_command(),     graph_command(),   init_command(),   completions_command(),
                        man_command(),     explain_command(), schema_command(), catalog_command(),
                        help_command()};
}

} // namespace

Command whole_program() {
    return {"slrc", "slrc: a compiler for service-linked roles", define_program};
}

Call read_call(const std::vector<std::string>& words) {
    const Command program = whole_program();
    const Division division = divide(program, words);
    return {division.levels.back().path, what_is_asked(division)};
}

} // namespace slrc::cli
