"""Generates code for random roles in one language, and holds it to the compiler.

    check_random.py SLRC FOLDER LANGUAGE SEED ROLES CONFIGURATIONS

For random configurations, right and wrong ones, of random roles: the program that was made prints what `slrc compile`
writes, and refuses what that refuses. Exits with 77, which ctest counts as skipped, where the language's tools are
missing.
"""

import collections
import json
import pathlib
import shutil
import subprocess
import sys

import cases
import check
import drivers
import random_roles

# What only the catalogue knows: a service, a kind of resource or a region that there is not.
OF_CATALOGUE = set()


def refusals(*arguments):
    """The codes of the errors."""
    done = subprocess.run(
        [check.SLRC, "compile", *arguments, "--diagnostics", "json"], capture_output=True, text=True, encoding="utf-8"
    )
    found = [json.loads(line) for line in done.stderr.split("\n") if line.startswith("{")]
    codes = {one["code"] for one in found if one["severity"] == "error"}
    if done.returncode not in (0, 1) or (done.returncode == 1) != bool(codes):
        raise SystemExit(f"slrc compile {' '.join(arguments)} ended with {done.returncode}\n{done.stderr}")
    return codes


def expected_documents(folder, role, configuration):
    """What compiling gives; nothing where only the catalogue refuses it."""
    file = folder / "configuration.json"
    file.write_text(json.dumps(configuration), encoding="utf-8")
    base = [role.specification, "--config", str(file)]
    found = {}
    for document, split in (("trust", "none"), ("permissions", "none"), ("permissions", "capability")):
        out = folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        codes = refusals(*base, "--document", document, "--split", split, "-o", str(out))
        if codes and codes <= OF_CATALOGUE:
            return None
        made = check.documents(out, role.name)
        if codes and split == "none":
            return {"refused": sorted(codes)}
        if codes:
            found["refused"] = sorted(codes)
        elif split == "capability":
            found.update({"permissions." + name[len("permissions.") :]: text for name, text in made.items()})
        else:
            found.update(made)
    return found


def make_roles(folder, seed, count):
    """As many roles as were asked for, of those that are right, each in a file."""
    number = 0
    while count > 0:
        writer = random_roles.Writer(seed, number)
        number += 1
        file = folder / f"{number}.slr"
        file.write_text(writer.text(), encoding="utf-8")
        done = subprocess.run([check.SLRC, "check", str(file)], capture_output=True)
        if done.returncode == 0:
            count -= 1
            yield writer, cases.Role(str(file), writer.name, {})


def main():
    language = next(one for one in drivers.LANGUAGES if one.name == sys.argv[3])
    check.need_tools(language)
    seed, roles_wanted, each = sys.argv[4], int(sys.argv[5]), int(sys.argv[6])
    folder = pathlib.Path(sys.argv[2]) / f"random-{language.name}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    roles = []
    expected = {}
    configurations = {}
    counts = collections.Counter()
    for writer, role in make_roles(folder, seed, roles_wanted):
        check.slrc("generate", role.specification, "--language", language.name, "-o", str(folder / "roles"))
        role.facts = json.loads(check.slrc("compile", role.specification, "--document", "role"))
        role.takes_empty = {one.name for one in writer.every_parameter() if one.takes_empty}
        role.number = len(roles)
        role.cases = []
        for _ in range(each):
            configuration = writer.configuration()
            wanted = expected_documents(folder, role, configuration)
            if wanted is None or not language.can_say(configuration):
                counts["passed over"] += 1
                continue
            number = 1000 * (role.number + 1) + len(role.cases)
            role.cases.append((number, configuration))
            expected[number] = wanted
            configurations[number] = (role.specification, configuration)
            counts["refused" if "trust" not in wanted else "made"] += 1
        roles.append(role)
    found = check.printed(language.run(folder, roles))
    wrong = 0
    for number, wanted in expected.items():
        actual = {kind: texts[0] for kind, texts in found[number].items()}
        if "refused" in actual and "refused" in wanted:
            actual["refused"] = wanted["refused"]
        if actual != wanted:
            wrong += 1
            if wrong <= 10:
                print(f"{language.name}: {configurations[number]}\nexpected {wanted}\nfound {dict(found[number])}\n", file=sys.stderr)
    print(dict(counts), file=sys.stderr)
    # Otherwise they would say little.
    if min(counts["made"], counts["refused"]) < len(expected) / 10:
        raise SystemExit("too few of one kind")
    print(f"{len(expected) - wrong} passed, {wrong} failed")
    sys.exit(1 if wrong else 0)


main()
