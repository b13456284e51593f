"""Holds templates to cfn-lint: no error, no warning. Skipped (77), with a word, where it is missing.

    lint.py SLRC FOLDER
"""

import json
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
SLRC, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
SPECIFICATIONS = (
    "std:lex/v1.slr",
    "std:lex/v2.slr",
    "examples/saas/monitoring.slr",
    "tests/targets/cloudformation/corners.slr",
    "tests/targets/cloudformation/awkward.slr",
)


def main():
    if not shutil.which("cfn-lint"):
        print("skipped: no cfn-lint", file=sys.stderr)
        sys.exit(77)
    shutil.rmtree(FOLDER, ignore_errors=True)
    for number, specification in enumerate(SPECIFICATIONS):
        for kind in ([], ["--as", "role"]):
            folder = FOLDER / f"{number}{''.join(kind)}"
            call = [SLRC, "compile", specification, "--target", "cloudformation", *kind, "-o", str(folder)]
            subprocess.run(call, cwd=ROOT, check=True, capture_output=True)
    templates = [str(path) for path in sorted(FOLDER.rglob("*.template.json"))]
    call = ["cfn-lint", "--format", "json", "--", *templates]
    done = subprocess.run(call, cwd=FOLDER, capture_output=True, text=True, encoding="utf-8")
    if not done.stdout.startswith("["):
        raise SystemExit(f"cfn-lint cannot run\n{done.stdout}\n{done.stderr}")
    found = json.loads(done.stdout)
    for one in found[:10]:
        place = "/".join(str(part) for part in one["Location"]["Path"] or [])
        print(f"{one['Rule']['Id']} {one['Filename']} {place}: {one['Message'][:200]}", file=sys.stderr)
    print(f"{len(templates)} templates, {len(found)} findings")
    sys.exit(1 if found else 0)


main()
