"""examples/build/make: documents in a Makefile, whose rules come from --depfile."""

import re

import project

ODD_RULE = """
out/odd.stamp: odd\\ $$name\\ \\#1\\ \\:\\ x/a\\ $$b\\#c\\:d.slr
\t$(SLRC) compile '$<' -o out --stamp '$@' --depfile out/odd.d
-include out/odd.d
"""


def make(acme, *goals):
    """The specifications that were compiled."""
    output = acme.run("make", *goals)
    return re.findall(r"^slrc compile '(?:.*/)?(.*)\.slr' ", output, re.MULTILINE)


def test_example(checks, acme):
    checks.equal(make(acme), ["intake", "reports"], "all is built")
    expected = acme.compiled("roles/intake.slr", "--config", "roles/intake.json")
    expected.update(acme.compiled("roles/reports.slr", "--config", "roles/reports.json"))
    checks.equal(acme.documents("out"), expected, "the documents are those of slrc compile")

    checks.equal(make(acme), [], "nothing is done twice")
    before = acme.times("out")
    acme.touch("roles/shared/storage.slr")
    checks.equal(make(acme), ["intake"], "an import that is touched compiles what imports it")
    checks.equal(make(acme), [], "and once is enough")
    checks.equal(acme.times("out"), before, "documents that stay the same keep their time stamps")
    acme.touch("roles/reports.json")
    checks.equal(make(acme), ["reports"], "the configuration counts")
    acme.replace("roles/shared/storage.slr", "acme-orders", "acme-intake")
    checks.equal(make(acme), ["intake"], "an edit of an import as well")
    checks.that("acme-intake" in acme.read("out/AcmeIntake.permissions.json"), "it is in the document")

    acme.replace("roles/intake.slr", "s3:PutObject", "s3:PutObjekt")
    checks.that("SLR0203" in acme.run("make", status=2), "an error stops the build")
    checks.that("SLR0203" in acme.run("make", status=2), "and stops it again")
    acme.replace("roles/intake.slr", "s3:PutObjekt", "s3:PutObject")
    acme.replace("roles/intake.slr", 'import "shared/storage.slr"', 'let orders = "arn:{partition}:s3:::acme/*"')
    (acme.path / "roles/shared/storage.slr").unlink()
    checks.equal(make(acme), ["intake"], "an import may go")
    checks.equal(make(acme), [], "and is missed by nobody")


def test_odd_names(checks, acme):
    odd = "odd $name #1 : x"
    imported = "c $d #e"
    role = acme.read("roles/reports.slr").replace("AcmeReports", "AcmeOdd")
    acme.write(f"{odd}/a $b#c:d.slr", f'import "{imported}.slr"\n{role}')
    acme.write(f"{odd}/{imported}.slr", 'let unused = "x"\n')
    acme.write("Makefile", acme.read("Makefile") + ODD_RULE)
    goal = "out/odd.stamp"
    checks.equal(make(acme, goal), ["a $b#c:d"], "it is built")
    checks.that((acme.path / "out/AcmeOdd.trust.json").is_file(), "to where it should go")
    checks.equal(make(acme, goal), [], "nothing is done twice")
    for name in (f"{imported}.slr", "a $b#c:d.slr"):
        acme.touch(f"{odd}/{name}")
        checks.equal(make(acme, goal), ["a $b#c:d"], f"{name} counts")
    checks.equal(make(acme, goal), [], "and once is enough")


def main():
    project.need("make")
    checks = project.Checks()
    with project.Project("make") as acme:
        test_example(checks, acme)
    with project.Project("make") as acme:
        test_odd_names(checks, acme)
    checks.end()


main()
