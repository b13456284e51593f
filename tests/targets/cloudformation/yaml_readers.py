"""Holds templates in YAML to those in JSON, as the readers see them that people use.

    yaml_readers.py SLRC FOLDER

PyYAML and the AWS CLI's own reader (YAML 1.1), js-yaml 4 and 5, npm's yaml in both of its versions of YAML, and Ruby's Psych. Those that
are missing are skipped, with a word; without any of them the test is (77). npm's are installed into FOLDER.
"""

import json
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
SLRC, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
SPECIFICATIONS = ("tests/targets/cloudformation/awkward.slr", "tests/targets/cloudformation/corners.slr", "std:lex/v2.slr")
PACKAGES = {"js-yaml-4": "js-yaml@4.3.2", "js-yaml-5": "js-yaml@5.5.0", "yaml-2": "yaml@2.9.1"}
LOAD = {
    "js-yaml-4": "require('js-yaml-4').load(text)",
    "js-yaml-5": "require('js-yaml-5').load(text)",
    "yaml-2": "require('yaml-2').parse(text)",
    "yaml-2 with YAML 1.1": "require('yaml-2').parse(text, {version: '1.1'})",
}


def run(*command, text=None):
    return subprocess.run(command, input=text, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


def in_python():
    try:
        import yaml

        yield "PyYAML", yaml.safe_load
    except ImportError:
        print("skipped: no PyYAML", file=sys.stderr)
    try:
        from awscli.customizations.cloudformation.yamlhelper import yaml_parse

        # Its mappings are of a type of their own; a date is one that JSON does not have.
        yield "the AWS CLI", lambda text: json.loads(json.dumps(yaml_parse(text), default=repr))
    except ImportError:
        print("skipped: no package awscli", file=sys.stderr)


def in_node():
    """One process reads all texts, which it gets as a list, as each package does."""
    if not shutil.which("node") or not shutil.which("npm"):
        print("skipped: no node, no npm", file=sys.stderr)
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = [f"{name}@npm:{package}" for name, package in PACKAGES.items() if not (FOLDER / "node_modules" / name).is_dir()]
    if wanted:
        run("npm", "install", "--prefix", str(FOLDER), "--no-audit", "--no-fund", "--ignore-scripts", *wanted)
    for name, load in LOAD.items():
        if not (FOLDER / "node_modules" / name.split()[0]).is_dir():
            print(f"skipped: npm could not install {PACKAGES[name.split()[0]]}", file=sys.stderr)
            continue
        code = f"const text = require('fs').readFileSync(0, 'utf8'); process.stdout.write(JSON.stringify({load}))"

        def read(text, code=code):
            done = subprocess.run(["node", "-e", code], input=text, cwd=FOLDER, capture_output=True, text=True, encoding="utf-8")
            return json.loads(done.stdout) if done.returncode == 0 else done.stderr[-200:]

        yield name, read


def in_ruby():
    if not shutil.which("ruby"):
        print("skipped: no ruby", file=sys.stderr)
        return

    def read(text):
        done = run("ruby", "-Ku", "-rpsych", "-rjson", "-e", "print JSON.generate(Psych.safe_load($stdin.read))", text=text)
        return json.loads(done.stdout) if done.returncode == 0 else done.stderr

    yield "Psych", read


def differences(found, expected, path="$"):
    """Where two values differ; 1, 1.0 and true are three."""
    if type(found) is not type(expected):
        yield f"{path}: {found!r} for {expected!r}"
    elif isinstance(expected, dict):
        if list(found) != list(expected):
            yield f"{path}: keys {sorted(set(map(str, found)) ^ set(expected))}"
        for key in expected:
            if key in found:
                yield from differences(found[key], expected[key], f"{path}.{key}")
    elif isinstance(expected, list) and len(found) == len(expected):
        for index, one in enumerate(expected):
            yield from differences(found[index], one, f"{path}[{index}]")
    elif found != expected:
        yield f"{path}: {found!r} for {expected!r}"


def compiled(specification, form):
    call = [SLRC, "compile", specification, "--target", "cloudformation", "--as", "role", "--format", form]
    done = run(*call, "--role", "AWSServiceRoleForLexV2Bots") if specification.startswith("std:") else run(*call)
    if done.returncode != 0:
        raise SystemExit(f"{call}\n{done.stderr}")
    return done.stdout


def main():
    readers = [*in_python(), *in_node(), *in_ruby()]
    if not readers:
        sys.exit(77)
    passed = failed = 0
    for specification in SPECIFICATIONS:
        text, expected = compiled(specification, "yaml"), json.loads(compiled(specification, "json"))
        for name, read in readers:
            try:
                found = list(differences(read(text), expected))
            except Exception as problem:  # a reader that cannot read it
                found = [repr(problem)]
            passed, failed = passed + (not found), failed + bool(found)
            if found:
                print(f"{name}: {specification}", *(one[:200] for one in found[:10]), sep="\n", file=sys.stderr)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
