"""examples/build/cmake: documents in a CMake build, with Ninja and with Make."""

import project
from cmake_build import GENERATORS, CMakeProject

IMPORT = 'import "{}.slr"\n\n'
ROLE = 'role AcmeOdd {{\n    path "/acme/"\n    trust service lambda.amazonaws.com\n    allow sns:Publish on {}\n}}\n'
TOPIC = 'let topic = "arn:{partition}:sns:eu-west-1:111122223333:topic"\n'


def test_example(checks, generator):
    with CMakeProject("cmake", generator) as acme:
        acme.configure()
        checks.equal(acme.make(), ["compiling intake", "compiling reports", "generating intake.sha256"], "all is built")
        documents = acme.folder / "build" / "documents"
        expected = acme.compiled("roles/intake.slr", "--config", "roles/production.json")
        expected.update(acme.compiled("roles/reports.slr"))
        checks.equal(acme.documents(documents), expected, "the documents are those of slrc compile")

        checks.equal(acme.make(), [], "nothing is done twice")
        acme.touch("roles/shared/storage.slr")
        before = acme.times(documents)
        checks.equal(acme.make(), ["compiling intake"], "an import that is touched compiles what imports it")
        checks.equal(acme.times(documents), before, "documents that stay the same keep their time stamps")
        checks.equal(acme.make(), [], "and once is enough")

        acme.replace("roles/shared/storage.slr", "acme-orders", "acme-intake")
        checks.equal(acme.make(), ["compiling intake", "generating intake.sha256"], "what reads a document follows it")
        checks.that("acme-intake" in acme.documents(documents)["AcmeIntake.permissions.json"], "the import counts")
        acme.replace("roles/production.json", "sns:eu-west-1", "sns:eu-west-2")
        checks.that("compiling intake" in acme.make(), "the configuration counts")
        acme.touch("roles/reports.slr")
        checks.equal(acme.make(), ["compiling reports"], "a specification compiles itself alone")
        acme.slrc.touch()
        checks.equal(acme.make(), ["compiling intake", "compiling reports"], "a new slrc compiles all")

        acme.replace("roles/intake.slr", 'import "shared/storage.slr"', 'let orders = "arn:{partition}:s3:::acme/*"')
        (acme.path / "roles/shared/storage.slr").unlink()
        checks.that("compiling intake" in acme.make(), "an import may go")
        checks.equal(acme.make(), [], "and is missed by nobody")
        acme.write("roles/shared/storage.slr", "")
        checks.equal(acme.make(), [], "nor noticed when it comes back")
        acme.replace("roles/intake.slr", "s3:PutObject", "s3:PutObjekt")
        checks.that("SLR0203" in acme.run(project.CMAKE, "--build", acme.build, status=None), "an error stops the build")
        acme.replace("roles/intake.slr", "s3:PutObjekt", "s3:PutObject")
        checks.that("compiling intake" in acme.make(), "until it is fixed")

        acme.run(project.CMAKE, "--install", acme.build, "--prefix", acme.folder / "target")
        installed = acme.folder / "target" / "share" / "acme-roles" / "AcmeReports.trust.json"
        checks.that(installed.is_file(), "the documents can be installed")


def test_odd_names(checks, generator):
    """Every letter in the name of a folder, a specification, a configuration, and an import."""
    with CMakeProject("cmake", generator) as acme:
        odd = f"{project.ODD} : 'x'"
        acme.write(f"{odd}/{odd}.slr", IMPORT.format(project.ODD) + ROLE.format("topic"))
        acme.write(f"{odd}/{project.ODD}.slr", TOPIC)
        acme.write(f"{odd}/{odd}.json", '{"region": "eu-west-1"}')
        acme.write(
            "CMakeLists.txt",
            acme.read("CMakeLists.txt")
            + f'slrc_compile(TARGET odd SPECS "{odd}/{odd}.slr" CONFIG "{odd}/{odd}.json" OUTPUT_DIR "{odd}")\n'
            + "slrc_compile(TARGET standard SPECS std:lex/v1.slr OPTIONS --account 111122223333)\n",
        )
        acme.configure()
        checks.that("compiling odd" in acme.make(), "it is built")
        checks.that((acme.build / odd / "AcmeOdd.trust.json").is_file(), "to where it should go")
        checks.equal(acme.make(), [], "nothing is done twice")
        for name in (f"{odd}.slr", f"{project.ODD}.slr", f"{odd}.json"):
            acme.touch(f"{odd}/{name}")
            checks.equal(acme.make(), ["compiling odd"], f"{name} counts")
        checks.equal(acme.make(), [], "and once is enough")


def test_limits(checks, generator):
    """What neither CMake nor the tool can do is refused in words, and never built wrongly."""
    letters = "$#:" if generator == "Ninja" else "#:"
    with CMakeProject("cmake", generator) as acme:
        for letter in letters:
            acme.build = acme.folder / f"build {letter}"
            checks.that("cannot build in a folder with" in acme.configure(status=1), f"{letter} in the build folder")
        acme.build = acme.folder / "build"
        acme.write("CMakeLists.txt", acme.read("CMakeLists.txt") + "slrc_compile(TARGET x SPEC y CONFG z)\n")
        checks.that("slrc_compile does not take: CONFG" in acme.configure(status=1), "a word that is no argument")
        acme.replace("CMakeLists.txt", "SPEC y CONFG z", "")
        checks.that("slrc_compile needs SPECS" in acme.configure(status=1), "an argument that is missing")
        acme.replace("CMakeLists.txt", "slrc 0.1", "slrc 99")
        checks.that("99" in acme.configure(status=1), "another version")


def main():
    checks = project.Checks()
    tried = {name: tool for name, tool in GENERATORS.items() if project.shutil.which(tool)}
    if not tried:
        project.need(*GENERATORS.values())
    for generator in tried:
        test_example(checks, generator)
        test_odd_names(checks, generator)
        test_limits(checks, generator)
    checks.end()


main()
