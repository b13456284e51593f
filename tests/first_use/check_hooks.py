#!/usr/bin/env python3
"""Runs the hooks of pre-commit on good files and bad: check_hooks.py SLRC WORK_FOLDER"""

import os
import shutil
import subprocess
import sys

from checks import ROOT, SLRC, Checks, fresh, need

try:
    import yaml
except ImportError:
    print("skipped: no yaml for Python", file=sys.stderr)
    sys.exit(77)

GOOD = "let a = 1\n"
UNTIDY = "let   a = 1\n"
WRONG = "let a = b\n"
# By hook: the status for each file, and whether the hook fixes it. pre-commit fails a hook that changed files, too.
EXPECTED = {
    "slrc-fmt": {GOOD: (0, GOOD), UNTIDY: (0, GOOD), WRONG: (0, WRONG)},
    "slrc-fmt-check": {GOOD: (0, GOOD), UNTIDY: (1, UNTIDY), WRONG: (0, WRONG)},
    "slrc-check": {GOOD: (0, GOOD), UNTIDY: (0, UNTIDY), WRONG: (1, WRONG)},
}


def check_entries(checks, hooks):
    checks.same("the hooks", sorted(hook["id"] for hook in hooks), sorted(EXPECTED))
    for hook in hooks:
        checks.same(f"{hook['id']}: keys", sorted(hook), ["description", "entry", "files", "id", "language", "name"])
        for text, (status, after) in EXPECTED[hook["id"]].items():
            file = work / "a file.slr"
            file.write_text(text)
            program, *words = hook["entry"].split()
            checks.same(hook["id"], program, "slrc")
            checks.run(SLRC, *words, file.name, status=status, folder=work)
            checks.same(f"{hook['id']} leaves", file.read_text(), after)


def git(folder, *words):
    own = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *own, *words], cwd=folder, check=True, capture_output=True)


def repository(name, files):
    folder = fresh(work / name)
    git(folder, "init", "-q")
    for file, text in files.items():
        (folder / file).write_text(text)
    git(folder, "add", ".")
    git(folder, "commit", "-q", "--no-verify", "-m", "Begin")
    return folder


def run_all(checks, folder, status):
    """`pre-commit run --all-files`, with slrc in PATH and nothing of the user's."""
    programs = fresh(work / "bin")
    (programs / "slrc").symlink_to(SLRC)
    environment = {"PATH": f"{programs}:{os.environ['PATH']}", "PRE_COMMIT_HOME": str(work / "cache")}
    return checks.run(
        "pre-commit", "run", "--all-files", "--color", "never", status=status, folder=folder, **environment
    )


def check_with_pre_commit(checks, text, hooks):
    """The hooks as a user has them: from a repository, which here is a local one."""
    source = repository("source", {".pre-commit-hooks.yaml": text})
    commit = subprocess.run(["git", "rev-parse", "HEAD"], cwd=source, capture_output=True, text=True).stdout.strip()
    for hook in hooks:
        used = {"repos": [{"repo": str(source), "rev": commit, "hooks": [{"id": hook["id"]}]}]}
        for file, (status, after) in EXPECTED[hook["id"]].items():
            failed = status != 0 or after != file
            files = {".pre-commit-config.yaml": yaml.safe_dump(used), "a file.slr": file, "other.txt": WRONG}
            folder = repository("user", files)
            said = run_all(checks, folder, 1 if failed else 0)
            checks.holds(f"{hook['id']}: {said}", ("Failed" if failed else "Passed") in said)
            checks.same(f"{hook['id']} leaves", (folder / "a file.slr").read_text(), after)

    # Those of `slrc init`.
    first = work / "first"
    shutil.rmtree(first, ignore_errors=True)
    checks.run(SLRC, "init", first)
    git(first, "init", "-q")
    git(first, "add", ".")
    checks.same("all three pass", run_all(checks, first, 0).count("Passed"), 3)
    (first / "config.json").write_text('{"account": "444455556666"}\n')
    said = run_all(checks, first, 1)
    checks.holds(f"golden differs: {said}", '+            "Resource": "arn:aws:logs:*:444455556666:' in said)


need("git")
checks = Checks()
work = fresh(sys.argv[2])
text = (ROOT / ".pre-commit-hooks.yaml").read_text()
hooks = yaml.safe_load(text)
check_entries(checks, hooks)
if shutil.which("pre-commit"):
    check_with_pre_commit(checks, text, hooks)
else:
    print("not run by pre-commit: there is none", file=sys.stderr)
checks.end()
