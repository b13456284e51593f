#include "compiler/workspace/run_tests.hpp"

#include "compiler/workspace/choices.hpp"

namespace slrc::workspace {

TestRun run_tests(Compilation& compilation, const TestOptions& options, const World& world) {
    const model::Program& program =
        check_without_proofs(compilation, options.specifications, options.search_folders, world);
    TestRun result;
    if (compilation.sink.has_errors()) {
        return result;
    }
    const std::vector<const model::Role*> roles = chosen_roles(program, options.roles, compilation.sink);
    if (compilation.sink.has_errors()) {
        return result;
    }
    for (const model::Role* role : roles) {
        result.there_are += role->tests.size();
    }
    result.report = testing::run(program, roles, options.tests, compilation.sink);
    prove_invariants(compilation, options.search_folders, world);
    return result;
}

} // namespace slrc::workspace
