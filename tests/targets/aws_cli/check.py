"""Holds the target `aws-cli` to what AWS takes and answers.

    check.py SLRC FOLDER inputs|scripts|client

inputs: for every set of capabilities of many roles the documents are those of the target `iam`, and the members those of the API.
scripts: shellcheck has nothing to say, and each shell that is there runs each scenario, with a stand-in for aws that fails in
each way AWS can.
client: the AWS CLI itself, if it is there, takes the inputs and asks a stand-in for IAM.

Exits with 77, which ctest counts as skipped, where a tool is missing.
"""

import pathlib
import shutil
import subprocess
import sys

import stub

ROOT = stub.HERE.parents[2]
SLRC = sys.argv[1]


def slrc(*arguments, refuses=False):
    done = subprocess.run([SLRC, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0 and not (refuses and done.returncode == 1):
        raise SystemExit(f"slrc {' '.join(arguments)} ended with {done.returncode}\n{done.stderr}")
    return done.returncode == 0


def skip(what):
    print(f"skipped: no {what}", file=sys.stderr)
    sys.exit(77)


def main():
    folder = pathlib.Path(sys.argv[2]) / sys.argv[3]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if sys.argv[3] == "inputs":
        import inputs

        results = inputs.checks(slrc, folder, stub.Bench(folder / "bench"))
    elif sys.argv[3] == "scripts":
        import scripts

        if not shutil.which("shellcheck"):
            skip("shellcheck")
        results = scripts.checks(slrc, folder)
    else:
        import client

        if not client.is_there():
            skip("AWS CLI in this Python (Debian: awscli)")
        results = client.checks(slrc, folder)
    passed = failed = 0
    for name, problems in results:
        if problems:
            failed += 1
            print(f"FAILED {name}: " + "\n    ".join(problems))
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


main()
