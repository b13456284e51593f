#!/usr/bin/env python3
"""Makes a first project and does with it what its README says: check_init.py SLRC BUILD_FOLDER WORK_FOLDER"""

import os
import sys

from checks import SLRC, Checks, fresh, need

FILES = [".pre-commit-config.yaml", "CMakeLists.txt", "README.md", "config.json", "role.slr"]
DOCUMENTS = ["admin", "permissions", "role", "trust"]


def files_of(folder):
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def check_files(checks, work):
    """What is written, and that nothing is written over."""
    new = work / "new folder" / "it's $HOME"
    said = checks.run(SLRC, "init", new, "--name", "Own-Role_1")
    golden = [f"golden/Own-Role_1.{kind}.json" for kind in DOCUMENTS]
    checks.same("the files", sorted(files_of(new)), sorted(FILES + golden))
    checks.same(
        "what is said",
        sorted(l for l in said.splitlines() if l[:6] == "wrote "),
        sorted(f"wrote {new}/{name}" for name in FILES + golden),
    )
    checks.holds("the name is used", all("@" not in text for text in files_of(new).values()))

    here = fresh(work / "here")
    checks.run(SLRC, "init", folder=here)
    default = files_of(here)
    checks.holds("the default name", "role ExampleReports {" in default["role.slr"])
    said = checks.run(SLRC, "init", here, status=2)
    checks.same("all that is there is named", [name for name in default if f"`{here}/{name}`" not in said], [])

    taken = fresh(work / "taken")
    (taken / "role.slr").write_text("mine")
    (taken / "config.json").symlink_to("nowhere")
    said = checks.run(SLRC, "init", ".", status=2, folder=taken)
    checks.same("refused", said, "slrc: nothing was written: there is `config.json` and `role.slr` already\n")
    checks.same("nothing is written", sorted(os.listdir(taken)), ["config.json", "role.slr"])
    checks.same("nothing is written over", (taken / "role.slr").read_text(), "mine")
    checks.run(SLRC, "init", taken / "role.slr", status=2)

    for name in ["", "1st", "a b", "a/b", "Ü", "x" * 65, "a\nb"]:
        said = checks.run(SLRC, "init", work / "none", "--name", name, status=2)
        checks.holds(f"--name {name!r}: {said}", "is no name for a role" in said)
    checks.holds("nothing was made", not (work / "none").exists())
    checks.run(SLRC, "init", work / "long", "--name", "x" * 64)
    checks.run(SLRC, "check", "-W", "error", "role.slr", folder=work / "long")
    return new


def check_commands(checks, project):
    """What can be done without CMake."""
    checks.same("check", checks.run(SLRC, "check", "-W", "error", "role.slr", folder=project), "")
    checks.holds("test", "2 passed, 0 failed" in checks.run(SLRC, "test", "role.slr", folder=project))
    checks.same("fmt", checks.run(SLRC, "fmt", "--check", "role.slr", folder=project), "")
    golden = ["compile", "role.slr", "--config", "config.json", "-o", "golden"]
    checks.same("golden", checks.run(SLRC, *golden, "--check", folder=project), "")
    text = (project / "README.md").read_text()
    for command in [golden + ["--check"], golden, ["check", "role.slr"], ["test", "role.slr"]]:
        checks.holds(f"README: {command}", "\nslrc " + " ".join(command) + " " in text)


def change(project):
    specification = project / "role.slr"
    specification.write_text(specification.read_text().replace('"{bucket}/reports/*"\n', '"{bucket}/monthly/*"\n'))


def check_cmake(checks, project, installed):
    """CMake builds the documents; a changed specification fails the golden test until the documents are written anew."""
    build = project / "build"
    checks.run("cmake", "-G", "Unix Makefiles", "-S", project, "-B", build, f"-DCMAKE_PREFIX_PATH={installed}")
    checks.run("cmake", "--build", build)
    built = files_of(build / "documents")
    checks.same("the documents", built, files_of(project / "golden"))
    test = ["ctest", "--test-dir", build, "--output-on-failure"]
    checks.holds("both tests pass", "100% tests passed, 0 tests failed out of 2" in checks.run(*test))

    change(project)
    said = checks.run(*test, status=8)
    name = next(iter(built)).split(".")[0]
    for line in [
        f"--- {project}/golden/{name}.permissions.json",
        '-            "Resource": "arn:aws:s3:::customer-reports/reports/*"',
        '+            "Resource": "arn:aws:s3:::customer-reports/monthly/*"',
        "--target golden_update",
    ]:
        checks.holds(f"{line} in\n{said}", line in said)
    checks.holds(f"the specification's test fails, too: {said}", "role (Failed)" in said)
    checks.run("cmake", "--build", build, "--target", "golden_update")
    checks.run("ctest", "--test-dir", build, "-R", "golden")
    checks.holds("golden is new", "monthly" in (project / f"golden/{name}.permissions.json").read_text())


need("cmake", "ctest", "make")
checks = Checks()
work = fresh(sys.argv[3])
installed = work / "in stalled"
checks.run("cmake", "--install", sys.argv[2], "--prefix", installed)
project = check_files(checks, work)
check_commands(checks, project)
check_cmake(checks, project, installed)
checks.end()
