"""examples/build/generate: generated code in a program, with Ninja and with Make; the program prints what slrc compiles."""

import project
from cmake_build import GENERATORS, CMakeProject

BUCKET = "arn:aws:s3:::orders"
TOPIC = "arn:aws:sns:eu-west-1:111122223333:orders"
NIGHT = """
role AcmeNight {
    path "/acme/"
    trust service lambda.amazonaws.com
    allow sns:ListTopics on *
}
"""
SOURCES = {"building acme_intake.cpp.o", "building slrc_support.cpp.o", "building main.cpp.o"}


def test_example(checks, generator):
    with CMakeProject("generate", generator) as acme:
        acme.configure()
        everything = SOURCES | {"generating intake", "linking intake"}
        checks.equal(set(acme.make()), everything, "all is built")
        program = acme.build / "intake"
        for words, options in (
            ([BUCKET], []),
            ([BUCKET, TOPIC], ["--with", "alarms", "--set", f"topic={TOPIC}"]),
        ):
            expected = acme.run(
                acme.slrc, "compile", "intake.slr", "--document", "permissions", "--set", f"orders={BUCKET}", *options
            )
            checks.equal(acme.run(program, *words), expected, "it prints what slrc compiles")
        checks.that("orders" in acme.run(program, status=1), "and refuses what slrc refuses")

        checks.equal(acme.make(), [], "nothing is done twice")
        acme.write("intake.slr", "// The first customer was ACME.\n" + acme.read("intake.slr"))
        checks.equal(acme.make(), ["generating intake"], "a comment generates the code, but compiles none")
        checks.equal(acme.make(), [], "and once is enough")
        acme.replace("intake.slr", "s3:PutObject", "s3:GetObject")
        checks.equal(
            acme.make(), ["building acme_intake.cpp.o", "generating intake", "linking intake"], "a rule is in one source"
        )
        checks.that("s3:GetObject" in acme.run(program, BUCKET), "the program has it")
        acme.replace("intake.slr", '    capability', '    capability night "also at night"\n    capability')
        checks.that("building main.cpp.o" in acme.make(), "a capability is in the header, which the program reads")

        acme.write("intake.slr", acme.read("intake.slr").replace("s3:GetObject", "s3:GetObjekt") + NIGHT)
        output = acme.run(project.CMAKE, "--build", acme.build, status=None)
        checks.that("SLR0203" in output and "s3:GetObject" in output, "an error stops the build, and is shown", output)
        acme.replace("intake.slr", "s3:GetObjekt", "s3:GetObject")
        checks.that("building acme_night.cpp.o" in acme.make(), "another role is another source")
        checks.equal(acme.make(), [], "and once is enough")


def test_targets(checks, generator):
    """A library of its own, a target of another folder, another language, odd names."""
    odd = f"{project.ODD} : 'x'"
    with CMakeProject("generate", generator) as acme:
        acme.write(f"{odd}/{odd}.slr", f'import "{project.ODD}.slr"\n' + acme.read("intake.slr"))
        own = "slrc_generate(TARGET intake SPECS intake.slr LANGUAGE cpp PACKAGE acme)"
        acme.write(f"{odd}/{project.ODD}.slr", 'let unused = "x"\n')
        acme.write(
            "CMakeLists.txt",
            acme.read("CMakeLists.txt").replace(own, "")
            + f'slrc_generate(TARGET roles SPECS "{odd}/{odd}.slr" LANGUAGE cpp PACKAGE acme)\n'
            + "target_link_libraries(intake PRIVATE roles)\n"
            + f'slrc_generate(TARGET python SPECS "{odd}/{odd}.slr" LANGUAGE python OUTPUT_DIR "{odd}")\n'
            + "add_executable(other main.cpp)\nadd_subdirectory(below)\n",
        )
        acme.write("below/CMakeLists.txt", "slrc_generate(TARGET other SPECS ../intake.slr LANGUAGE cpp PACKAGE acme)\n")
        acme.configure()
        done = acme.make()
        for step in ("generating roles", "generating python", "linking intake", "generating other", "linking other"):
            checks.that(step in done, step, done)
        checks.that((acme.build / odd / "acme_intake.py").is_file(), "the folder may have any name")
        checks.equal(acme.run(acme.build / "other", BUCKET), acme.run(acme.build / "intake", BUCKET), "both print the same")
        checks.equal(acme.make(), [], "nothing is done twice")
        acme.touch(f"{odd}/{project.ODD}.slr")
        checks.equal(acme.make(), ["generating python", "generating roles"], "an import is noticed")


def main():
    project.need("c++")
    checks = project.Checks()
    tried = [name for name, tool in GENERATORS.items() if project.shutil.which(tool)]
    if not tried:
        project.need(*GENERATORS.values())
    for generator in tried:
        test_example(checks, generator)
    test_targets(checks, tried[0])
    checks.end()


main()
