"""Several steps in one project, four commands at a time: documents that another target needs, several calls for one target."""

import project
from cmake_build import GENERATORS, CMakeProject

ROLE = """role {} {{
    path "/acme/"
    trust service lambda.amazonaws.com if aws:SourceAccount == "111122223333"
    allow {}
}}
"""
ROLES = {"intake": "sqs:ListQueues", "outlet": "sns:ListTopics"}
HEAD = """cmake_minimum_required(VERSION 3.20)
project(acme-steps LANGUAGES {})
find_package(slrc 0.1 REQUIRED)
"""
BYPRODUCTS = """
slrc_compile(TARGET documents SPECS intake.slr OUTPUT_DIR out BYPRODUCTS intake.permissions.json intake.trust.json)
slrc_compile(TARGET documents SPECS outlet.slr OUTPUT_DIR out BYPRODUCTS outlet.trust.json)
foreach(name IN ITEMS intake outlet)
    set(document "${CMAKE_CURRENT_BINARY_DIR}/out/${name}.trust.json")
    add_custom_command(OUTPUT ${name}.copy COMMAND ${CMAKE_COMMAND} -E copy "${document}" ${name}.copy
        DEPENDS "${document}" VERBATIM)
    add_custom_target(copy_${name} ALL DEPENDS ${name}.copy)
endforeach()
add_custom_command(OUTPUT both.copy COMMAND cat intake.copy out/intake.permissions.json > both.copy
    DEPENDS "${CMAKE_CURRENT_BINARY_DIR}/intake.copy" "${CMAKE_CURRENT_BINARY_DIR}/out/intake.permissions.json" VERBATIM)
add_custom_target(copy_both ALL DEPENDS both.copy)
add_dependencies(copy_both copy_intake)
add_subdirectory(below)
"""
BELOW = """
add_custom_command(OUTPUT below.copy COMMAND ${CMAKE_COMMAND} -E copy "${CMAKE_BINARY_DIR}/out/outlet.trust.json" below.copy
    DEPENDS "${CMAKE_BINARY_DIR}/out/outlet.trust.json" VERBATIM)
add_custom_target(copy_below ALL DEPENDS below.copy)
add_dependencies(copy_below documents)
"""
CODE = """
add_executable(program main.cpp)
slrc_generate(TARGET program SPECS intake.slr LANGUAGE cpp{0})
slrc_generate(TARGET program SPECS outlet.slr LANGUAGE cpp{1})
slrc_compile(TARGET program SPECS intake.slr OUTPUT_DIR documents)
slrc_generate(TARGET python SPECS intake.slr LANGUAGE python)
slrc_generate(TARGET python SPECS outlet.slr LANGUAGE python)
"""
MAIN = """
{}
int main() {{ return {}::intake::capabilities().size() + {}::outlet::capabilities().size() == 0 ? 0 : 1; }}
"""


class Steps(CMakeProject):
    def __init__(self, generator, languages, text):
        super().__init__("cmake", generator)
        for name, action in ROLES.items():
            self.write(f"{name}.slr", ROLE.format(name, action))
        self.write("CMakeLists.txt", HEAD.format(languages) + text)

    def build_twice(self, checks, words):
        self.configure()
        done = self.make("-j4")
        checks.equal(self.make("-j4"), [], f"{words}: nothing is done twice")
        return done


def test_byproducts(checks, generator):
    with Steps(generator, "NONE", BYPRODUCTS) as acme:
        acme.write("below/CMakeLists.txt", BELOW)
        done = acme.build_twice(checks, "documents in DEPENDS")
        for name in ("intake.copy", "outlet.copy", "both.copy"):
            checks.that(f"generating {name}" in done, f"{name} is made", done)
        checks.equal(done.count("compiling documents"), 2, "each specification is compiled once")
        copy, document = (acme.build / place for place in ("below/below.copy", "out/outlet.trust.json"))
        checks.equal(copy.read_text(), document.read_text(), "a target of another folder has the document")
        acme.touch("intake.slr")
        checks.equal(acme.make("-j4"), ["compiling documents"], "a document that stays the same makes nothing else")
        acme.replace("intake.slr", "lambda.amazonaws.com", "ec2.amazonaws.com")
        checks.equal(
            acme.make("-j4"),
            ["compiling documents", "generating both.copy", "generating intake.copy"],
            "what reads a document follows it",
        )
        checks.that("ec2" in (acme.build / "both.copy").read_text(), "in the right order")


def test_code(checks, generator):
    """For one target: one package in one folder, one package in two, two packages."""
    two = (" PACKAGE one", " PACKAGE two OUTPUT_DIR two")
    for words, (first, second) in (("one folder", ("", "")), ("two folders", ("", " OUTPUT_DIR two")), ("two packages", two)):
        with Steps(generator, "CXX", CODE.format(first, second)) as acme:
            packages = ("one", "two") if "one" in first else ("roles", "roles")
            headers = [f'#include "{name}.hpp"' for name in ROLES]
            one_unit = words != "two folders"  # whose headers each declare what their package shares
            text = MAIN.format("\n".join(headers), *packages) if one_unit else "int main() { return 0; }\n"
            acme.write("main.cpp", text)
            done = acme.build_twice(checks, words)
            checks.equal(done.count("generating program"), 2, f"{words}: the code of both is made")
            checks.equal(done.count("generating python"), 2, f"{words}: in another language, too")
            checks.that("compiling program" in done, f"{words}: and documents, for a target that there is", done)
            shared = 2 if packages[0] != packages[1] else 1
            checks.equal(done.count("building slrc_support.cpp.o"), shared, f"{words}: a package is compiled once")
            acme.run(acme.build / "program")
            acme.touch("outlet.slr")
            steps = ["generating program", "generating python"]
            checks.equal(acme.make("-j4"), steps, f"{words}: one specification, one step of each kind")


def test_two_packages_in_a_folder(checks, generator):
    with Steps(generator, "CXX", CODE.format(" PACKAGE one", " PACKAGE two")) as acme:
        acme.write("main.cpp", "int main() {}\n")
        checks.that("give another OUTPUT_DIR" in " ".join(acme.configure(status=1).split()), "two packages want two folders")


def main():
    project.need("c++")
    checks = project.Checks()
    tried = [name for name, tool in GENERATORS.items() if project.shutil.which(tool)]
    if not tried:
        project.need(*GENERATORS.values())
    for generator in tried:
        test_byproducts(checks, generator)
        test_code(checks, generator)
    test_two_packages_in_a_folder(checks, tried[0])
    checks.end()


main()
