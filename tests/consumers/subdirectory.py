"""examples/build/cmake with slrc as a part of the build, as after FetchContent; configured, not compiled."""

import project
from cmake_build import CMakeProject


def main():
    project.need("ninja", "c++")
    checks = project.Checks()
    with CMakeProject("cmake", "Ninja") as acme:
        text = acme.read("CMakeLists.txt").replace("NONE", "CXX")
        text = text.replace("find_package(slrc 0.1 REQUIRED)", f'add_subdirectory("{project.ROOT}" slrc-itself)')
        generate = "slrc_generate(TARGET code SPECS roles/reports.slr LANGUAGE cpp{})\n"
        acme.write("CMakeLists.txt", text + generate.format(""))
        checks.that("name them with FILES" in acme.configure(status=1), "names that cannot be known yet are asked for")
        files = acme.run(acme.slrc, "generate", "roles/reports.slr", "--language", "cpp", "-o", ".", "--list")
        names = " ".join(name.removeprefix("./") for name in files.split())
        acme.write("CMakeLists.txt", text + generate.format(f" FILES {names}"))
        acme.configure()
        done = acme.run("ninja", "-C", acme.build, "-t", "commands", "intake", "code")
        for words in ("/slrc-itself/slrc compile ", "/slrc-itself/slrc generate ", "slrc/code/acme_reports.cpp.o -c"):
            checks.that(words in done, f"the build has the step {words}")
    checks.end()


main()
