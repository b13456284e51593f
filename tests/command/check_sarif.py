"""Holds SARIF to its schema, and to what GitHub's code scanning asks for, with Microsoft's own validator.

    check_sarif.py SLRC FOLDER

The validator is an npm package, installed into FOLDER; where that cannot be, the test is skipped (77), with a word.
"""

import json
import pathlib
import shutil
import subprocess
import sys

SLRC, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
PACKAGE = "@microsoft/sarif-multitool-linux"
VERSION = "5.7.0"

ROLE = """role R {{
    path "/"
    trust service lambda.amazonaws.com if aws:SourceAccount == "111122223333"
    {}
}}
"""
RULES = {
    "arn.slr": "allow s3:GetObject on arn:aws:s3:::b/*",
    "brace.slr": 'allow s3:GetObject on "arn:{partition}:s3:::{aws:username}/*"',
    "bucket.slr": 'param bucket: s3:bucket\n    allow s3:GetObject on bucket',
    "value.slr": 'param bucket: s3:bucket\n    allow s3:GetObject on "{bucket}/*"',
    "never.slr": 'allow s3:GetObject on "arn:{{partition}}:s3:::b/*" if aws:TagKeys in ["x"]\n    never allow s3:Get*',
    "good.slr": "allow s3:ListAllMyBuckets on *",
}
CALLS = [
    ["check", *RULES],
    ["check", "good.slr"],
    ["check", "missing.slr", "policy.json", "std:lex/v2.slr"],
    ["compile", "value.slr", "-o", "out"],
    ["compile", "good.slr", "--with", "nothing", "-o", "out"],
    ["compile", "value.slr", "--config", "config.json", "-o", "out"],
    ["fmt", "arn.slr"],
]


def validator():
    folder = FOLDER / "npm"
    program = folder / "node_modules" / PACKAGE / "Sarif.Multitool"
    if not program.is_file() and shutil.which("npm"):
        folder.mkdir(parents=True, exist_ok=True)
        call = ["npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--ignore-scripts"]
        subprocess.run([*call, f"{PACKAGE}@{VERSION}"], capture_output=True)
    if program.is_file():
        program.chmod(0o755)
        environment = {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "HOME": str(FOLDER), "PATH": "/usr/bin:/bin"}
        done = subprocess.run([program, "--version"], capture_output=True, text=True, env=environment)
        if done.returncode == 0 or VERSION in done.stdout + done.stderr:
            return program, environment
    print(f"skipped: no {PACKAGE}@{VERSION}", file=sys.stderr)
    sys.exit(77)


def problems(program, environment, log):
    """Notes are what could be said besides; `informationUri`, which a program without a home page lacks, is a warning."""
    result = log.with_suffix(".result")
    call = [program, "validate", log, "--rule-kind", "Sarif;Ghas", "--output", result, "--level", "Error;Warning;Note"]
    done = subprocess.run(call, capture_output=True, text=True, env=environment)
    if not result.is_file():
        return [done.stdout + done.stderr]
    found = json.loads(result.read_text(encoding="utf-8-sig"))["runs"][0]["results"]
    return [one for one in found if one.get("level", "warning") != "note" and one["ruleId"].split("/")[0] != "SARIF2005"]


def main():
    program, environment = validator()
    work = FOLDER / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    for name, rule in RULES.items():
        (work / name).write_text(ROLE.format(rule), encoding="utf-8")
    (work / "policy.json").write_text('{"Version": "2012-10-17", "Statement": [{"Efect": "Allow"}]}', encoding="utf-8")
    (work / "config.json").write_text('{"parameters": {"buckt": "x"}}', encoding="utf-8")
    failed = 0
    for number, call in enumerate(CALLS):
        done = subprocess.run([SLRC, *call, "--diagnostics", "sarif"], cwd=work, capture_output=True, text=True, encoding="utf-8")
        log = work / f"{number}.sarif"
        log.write_text(done.stdout, encoding="utf-8")
        run = json.loads(done.stdout)["runs"][0]
        found = problems(program, environment, log)
        found += [f"no location: {one['message']}" for one in run["results"] if not one.get("locations")]
        failed += bool(found)
        for one in found[:5]:
            print(call, one, sep="\n", file=sys.stderr)
    print(f"{len(CALLS) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
