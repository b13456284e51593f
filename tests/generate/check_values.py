"""Generates code that checks values of every kind in one language, and holds it to the compiler.

    check_values.py SLRC FOLDER LANGUAGE SEED VALUES

For each parameter of specs/values.slr: that many random values, right ones, wrong ones, and most of them nearly one or the other. The
program that was made refuses those that `slrc compile` refuses, each by its name. Exits with 77, which ctest counts as
skipped, where the language's tools are missing.
"""

import json
import pathlib
import random
import re
import shutil
import subprocess
import sys

import cases
import check
import drivers
import random_roles

SPECIFICATION = "tests/generate/specs/values.slr"

ARNS = [value for right, misfits in random_roles.ARNS.values() for value in right + misfits if value.startswith("arn")]
PRINCIPALS = [
    "arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:user/a", "arn:aws:iam::111122223333:saml-provider/a",
    "arn:aws:iam::111122223333:oidc-provider/a.b", "arn:aws:sts::111122223333:assumed-role/a/b", "arn:aws:sts:::federated-user/a",
    "111122223333", "AROA1234567890ABCDEF", "AIDA" + "X" * 124, "accounts.google.com", "lambda.amazonaws.com", "*",
]
EXPRESSIONS = [value for _, fitting in random_roles.EXPRESSIONS.values() for value in fitting] + random_roles.MISFITS

# By parameter: what its values are made of.
SEEDS = {
    "hosts": PRINCIPALS,
    "identities": PRINCIPALS,
    "providers": PRINCIPALS,
    "accounts": ["111122223333"],
    "regions": ["us-east-1", "us-gov-west-1", "us-isob-east-1", "cn-northwest-1", "eusc-de-east-1", "moon-1"],
    "arns": ARNS,
    "buckets": ARNS,
    "groups": ARNS,
    "words": EXPRESSIONS,
    "pairs": EXPRESSIONS,
    "others": EXPRESSIONS + ["x12", "ab99/", "\u00ff00"],
    "resources": ARNS + ["*", "arn:aws:s3*", "arn:*:s3:::b"],
    "dates": sum(random_roles.TEXTS["date"], ["2023-12-31", "2026-04-30T10:00:00Z"]),
    "numbers": sum(random_roles.TEXTS["number"], []),
    "flags": sum(random_roles.TEXTS["boolean"], []),
    "addresses": sum(random_roles.TEXTS["address"], []),
    "data": sum(random_roles.TEXTS["base64"], []),
}
# Messages cut longer ones.
LONGEST = 200
LETTERS = [*"0123456789abcAFxzTZ:-+./*?${}=,@_ \t\u00e9\u00ff", "::", "${", "arn:", "aws", "-0", "00"]


def random_values(seeds, chance, count):
    """Different ones, of what documents can hold: all else is refused before it is checked, and then nothing more is."""
    found = {}
    while len(found) < count:
        text = chance.choice(seeds)
        if chance.random() < 0.25:
            other = chance.choice(seeds)
            text = text[: chance.randrange(len(text) + 1)] + other[chance.randrange(len(other) + 1) :]
        while chance.random() < 0.45:
            at = chance.randrange(len(text) + 1)
            text = text[:at] + chance.choice([*LETTERS, ""]) + text[at + chance.randrange(2) :]
        if 0 < len(text) <= LONGEST and all("\x20" <= letter <= "\xff" and letter != "`" for letter in text):
            found[text] = None
    return list(found)


def refused(lines):
    """The values that messages begin with."""
    return {found[1] for found in (re.match("`([^`]*)` ", line) for line in lines) if found}


def expected(folder, configuration, name):
    """What compiling refuses; where that is the type of values, it looks at the others only without these."""
    file = folder / "configuration.json"
    file.write_text(json.dumps(configuration), encoding="utf-8")
    command = [check.SLRC, "compile", SPECIFICATION, "--config", str(file), "-o", str(folder / "out"), "--diagnostics", "json"]
    done = subprocess.run(command, cwd=check.ROOT, capture_output=True, text=True, encoding="utf-8")
    errors = [json.loads(line) for line in done.stderr.split("\n") if line.startswith("{")]
    found = refused(one["message"] for one in errors if one["severity"] == "error")
    if any(one["code"] in ("SLR0703", "SLR0710") for one in errors):
        others = [value for value in configuration["parameters"][name] if value not in found]
        found |= expected(folder, {**configuration, "parameters": {name: others}}, name)
    return found


def main():
    language = next(one for one in drivers.LANGUAGES if one.name == sys.argv[3])
    check.need_tools(language)
    chance = random.Random(sys.argv[4])
    folder = pathlib.Path(sys.argv[2]) / f"values-{language.name}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    role = cases.Role(SPECIFICATION, "Values", {})
    check.slrc("generate", SPECIFICATION, "--language", language.name, "-o", str(folder / "roles"))
    role.facts = json.loads(check.slrc("compile", SPECIFICATION, "--document", "role", "--account", cases.ACCOUNT))
    role.number = 0
    role.cases = []
    wanted = {}
    for number, (name, seeds) in enumerate(SEEDS.items(), 1):
        values = random_values(seeds, chance, int(sys.argv[5]))
        configuration = {"account": cases.ACCOUNT, "region": "us-east-1", "suffix": "x", "parameters": {name: values}}
        role.cases.append((number, configuration))
        wanted[number] = (name, values, expected(folder, configuration, name))
    found = check.printed(language.run(folder, [role]))
    passed = failed = 0
    for name, values, misfits in wanted.values():
        # Otherwise they would say little.
        if not 0 < len(misfits) < len(values):
            raise SystemExit(f"{name}: {len(misfits)} of {len(values)} are refused")
    for number, (name, values, misfits) in wanted.items():
        # The ARN of a log group is spoken of without its `:*`, too.
        actual = refused("".join(found[number].get("refused", [])).split("\n")) & set(values)
        for value in sorted(actual ^ misfits):
            print(f"{language.name}: {name} {value!r} is {'refused' if value in actual else 'taken'}", file=sys.stderr)
        failed += len(actual ^ misfits)
        passed += len(values) - len(actual ^ misfits)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
