"""Generates code in one language, uses it, and holds it to the compiler.

    check.py SLRC FOLDER LANGUAGE [--update]

For every set of capabilities that a role can have, and for values in corners, the program that was made must print what
`slrc compile` writes, byte for byte; what `slrc compile` refuses, it must refuse, and name what is wrong. Its files must be
laid out as the language's formatter would. One role's code is kept in examples/, so that a change of it is seen: `--update`
writes that anew, and does nothing else. Exits with 77, which ctest counts as skipped, where the language's tools are
missing.
"""

import collections
import itertools
import json
import pathlib
import re
import shutil
import subprocess
import sys

import cases
import drivers

ROOT = pathlib.Path(__file__).resolve().parents[2]
SLRC = sys.argv[1]


def slrc(*arguments, fails=False):
    done = subprocess.run([SLRC, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    if (done.returncode == 1) != fails or done.returncode > 1:
        raise SystemExit(f"slrc {' '.join(arguments)} ended with {done.returncode}\n{done.stderr}")
    return done.stdout


def documents(folder, name):
    """What slrc wrote into a folder: by `trust`, `permissions` and `permissions.PART`."""
    prefix = f"{name}."
    if not folder.is_dir():
        return {}
    return {
        path.name[len(prefix) : -len(".json")]: path.read_bytes().decode()
        for path in folder.iterdir()
        if path.name.startswith(prefix) and path.name.endswith(".json")
    }


class Expectations:
    """By number: the documents, or the word that a refusal has to have."""

    def __init__(self, folder):
        self.folder = folder
        self.numbers = itertools.count(1)
        self.documents = {}
        self.refusals = {}

    def base(self, role, configuration):
        file = self.folder / "configuration.json"
        file.write_text(json.dumps(configuration), encoding="utf-8")
        return [role.specification, "--role", role.name, "--config", str(file)]

    def facts(self, role):
        """The document `role`: what capabilities and parameters there are."""
        configuration = {**role.configuration, "capabilities": {}, "account": cases.ACCOUNT}
        return json.loads(slrc("compile", *self.base(role, configuration), "--document", "role"))

    def compile(self, role, configuration, *options):
        """The folders of the documents as a whole, and of their parts; no parts where they cannot be divided."""
        base = self.base(role, configuration)
        for split in ("none", "capability"):
            out = self.folder / split
            shutil.rmtree(out, ignore_errors=True)
            for document in ("trust", "permissions"):
                call = ["compile", *base, "--document", document, "--split", split, "-o", str(out), *options]
                if split == "none" or role.divides:
                    slrc(*call)
                elif document == "permissions" and not options:
                    subprocess.run([SLRC, *call], cwd=ROOT, capture_output=True)
        return self.folder / "none", self.folder / "capability"

    def add(self, role, configuration, whole, parts):
        number = next(self.numbers)
        role.cases.append((number, configuration))
        expected = documents(whole, role.name)
        divided = documents(parts, role.name)
        for name, text in divided.items():
            if name.startswith("permissions"):
                expected["permissions." + name[len("permissions.") :]] = text
        if not divided:
            expected["refused"] = "too long"
        self.documents[number] = expected

    def add_matrix(self, role):
        whole, parts = self.compile(role, role.configuration, "--matrix", "--copies")
        sets = [folder.name for folder in sorted(whole.iterdir())]
        for name in sets:
            chosen = [] if name == "none" else name.split("+")
            own = role.configuration.get("capabilities", {})
            configuration = {**role.configuration, "capabilities": {one: own[one] for one in chosen}}
            if role.divides:
                self.add(role, configuration, whole / name, parts / name)
            else:
                self.add(role, configuration, *self.compile(role, configuration))

    def add_accepted(self, role):
        for configuration in role.accepted:
            self.add(role, configuration, *self.compile(role, configuration))

    def add_refused(self, role):
        for word, configuration in role.refused:
            slrc("compile", *self.base(role, configuration), fails=True)
            number = next(self.numbers)
            role.cases.append((number, configuration))
            self.refusals[number] = word


def expected_of(folder):
    expectations = Expectations(folder)
    for role in cases.ROLES:
        role.cases = []
        role.facts = expectations.facts(role)
        role.number = next(expectations.numbers)
        expectations.add_matrix(role)
        expectations.add_accepted(role)
        expectations.add_refused(role)
    return expectations


def generate(language, folder):
    for specification in [*dict.fromkeys(role.specification for role in cases.ROLES), cases.NAMES]:
        out = str(folder / "roles")
        slrc("generate", specification, "--language", language.name, "-o", out)
        slrc("generate", specification, "--language", language.name, "-o", out, "--check")


def golden(language, *options):
    """The code that is kept: one role of Amazon Lex."""
    folder = f"examples/lex/generated/{language.name}"
    role = ["std:lex/v2.slr", "--role", "AWSServiceRoleForLexV2Bots"]
    command = [SLRC, "generate", *role, "--language", language.name, "-o", folder, *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    print(done.stdout + done.stderr, end="", file=sys.stderr)
    return done.returncode == 0


def printed(output):
    """By number and kind: what the program printed."""
    found = collections.defaultdict(dict)
    for piece in re.split("\x01(?=[0-9])", output)[1:]:
        head, text = piece.split("\n", 1)
        number, _, kind = head.partition(" ")
        found[int(number)].setdefault(kind, []).append(text)
    return found


def compare(expectations, found):
    wrong = []
    for number, expected in expectations.documents.items():
        actual = {kind: texts[0] for kind, texts in found[number].items()}
        if "too long" in actual.get("refused", ""):
            actual["refused"] = "too long"
        if actual != expected:
            wrong.append((number, expected, actual))
    for number, word in expectations.refusals.items():
        message = "".join(found[number].get("refused", []))
        if "refused" not in found[number] or word not in message:
            wrong.append((number, f"refused: {word}", dict(found[number])))
    for role in cases.ROLES:
        expected = [f"{one['Name']}\n{one.get('Description', '')}\n" for one in role.facts["Capabilities"]]
        if found[role.number].get("capability", []) != expected:
            wrong.append((role.number, expected, found[role.number]))
    return wrong


def need_tools(language):
    """Ends the test as skipped, with a word, where something is missing."""
    missing = [tool for tool in language.tools if not shutil.which(tool)]
    if missing:
        print(f"skipped: no {', '.join(missing)}", file=sys.stderr)
        sys.exit(77)
    if language.name == "typescript" and not language.install(pathlib.Path(sys.argv[2]) / "npm"):
        print("skipped: npm could not install tests/generate/npm/", file=sys.stderr)
        sys.exit(77)


def main():
    language = next(one for one in drivers.LANGUAGES if one.name == sys.argv[3])
    if sys.argv[4:] == ["--update"]:
        sys.exit(0 if golden(language) else 1)
    need_tools(language)
    folder = pathlib.Path(sys.argv[2]) / language.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    generate(language, folder)
    expectations = expected_of(folder)
    wrong = compare(expectations, printed(language.run(folder, cases.ROLES)))
    configurations = {number: case for role in cases.ROLES for number, case in role.cases}
    for number, expected, actual in wrong[:10]:
        print(f"{language.name}: {configurations.get(number)}\nexpected {expected}\nfound {actual}\n", file=sys.stderr)
    unformatted = []
    if all(map(shutil.which, language.formatters)):
        unformatted = list(language.unformatted(folder, ROOT))
        for path in unformatted:
            print(f"{path}: {language.formatters[0]} would lay it out otherwise", file=sys.stderr)
    else:
        print(f"not formatted: no {', '.join(language.formatters)}", file=sys.stderr)
    checked = len(expectations.documents) + len(expectations.refusals)
    same = golden(language, "--check")
    failed = len(wrong) + len(unformatted) + (0 if same else 1)
    print(f"{checked - len(wrong) + same} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
