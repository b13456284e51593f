"""examples/build/golden_test: a test that holds committed documents to their specification, and the target that updates them."""

import re

import project
from cmake_build import CMakeProject


def ctest(acme, *options, status=0):
    return acme.run("ctest", "--test-dir", acme.build, "--output-on-failure", *options, status=status)


def test_example(checks, acme):
    checks.that("100% tests passed" in ctest(acme), "the committed documents are right")
    names = [f"golden/{folder}AcmeIntake.permissions.json" for folder in ("", "sets/none/")]
    before = {name: acme.read(name) for name in names}

    acme.replace("intake.slr", "s3:PutObject", "s3:PutObject, s3:GetObject")
    output = ctest(acme, status=8)
    checks.that("0% tests passed, 2 tests failed" in output, "a specification that changes fails", output)
    for name in before:
        checks.that(f"--- {acme.path}/{name}\n+++ {acme.path}/{name}\n@@ " in output, f"{name} is compared", output)
    checks.that(re.search(r'\n-  +"Action": "s3:PutObject",\n', output), "what goes is shown", output)
    checks.that(re.search(r'\n\+  +"s3:GetObject"\n', output), "and what comes", output)
    checks.equal({name: acme.read(name) for name in before}, before, "a test writes nothing")

    command = re.search(r"`(cmake --build .* --target intake_update)` writes them anew", output)
    checks.that(command, "the command is told", output)
    acme.run("sh", "-c", command.group(1))
    checks.that("50% tests passed" in ctest(acme, status=8), "it updates the documents of its own test")
    acme.make("--target", "slrc_update_golden")
    checks.that("100% tests passed" in ctest(acme), "and one updates them all")
    checks.that("s3:GetObject" in acme.read("golden/sets/alarms/AcmeIntake.permissions.json"), "in every set")

    # What is no difference must not be told as one.
    acme.replace("intake.slr", "s3:GetObject", "s3:GetObjekt")
    output = ctest(acme, status=8)
    checks.that("SLR0203" in output and "--- " not in output, "an error of the specification is shown as one", output)


def test_odd_names(checks, acme):
    odd = f"{project.ODD} : 'x'"
    acme.write(f"{odd}/{odd}.slr", acme.read("intake.slr"))
    acme.write(
        "CMakeLists.txt",
        acme.read("CMakeLists.txt") + f'slrc_add_golden_test(NAME odd SPEC "{odd}/{odd}.slr" DIR "{odd}/golden")\n',
    )
    acme.configure()
    acme.make("--target", "odd_update")
    checks.that((acme.path / odd / "golden" / "AcmeIntake.trust.json").is_file(), "they are written")
    checks.that("100% tests passed" in ctest(acme, "-R", "odd"), "and found")
    acme.replace(f"{odd}/{odd}.slr", "lambda", "ecs-tasks")
    checks.that(f"{odd}/golden/AcmeIntake.trust.json" in ctest(acme, "-R", "odd", status=8), "and compared")


def main():
    project.need("ninja", "ctest")
    checks = project.Checks()
    with CMakeProject("golden_test", "Ninja") as acme:
        acme.configure()
        test_example(checks, acme)
    with CMakeProject("golden_test", "Ninja") as acme:
        test_odd_names(checks, acme)
    checks.end()


main()
