"""Holds the modules of `slrc compile --target terraform` to the documents of the target `iam`.

    check.py SLRC FOLDER

Terraform itself plans with each module, and with a provider that makes nothing (provider.py): for every set of capabilities
that a role can have, and for values in corners, the module's documents must mean what `slrc compile` writes. What that
refuses, the plan must refuse, and name what is wrong. `terraform fmt` must leave the files as they are. Exits with
77, which ctest counts as skipped, where there is no Terraform.
"""

import collections
import importlib.util
import itertools
import json
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests/generate"))

import cases  # noqa: E402
import terraform_cases  # noqa: E402

SLRC = sys.argv[1]
FOLDER = pathlib.Path(sys.argv[2])


def slrc(*arguments, fails=False):
    done = subprocess.run([SLRC, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    if (done.returncode == 1) != fails or done.returncode > 1:
        raise SystemExit(f"slrc {' '.join(arguments)} ended with {done.returncode}\n{done.stderr}")
    return done.stdout


def meaning(value):
    """A document without what means nothing: a list of one, the order of values and how often one stands."""
    if isinstance(value, dict):
        return {name: value[name] if name == "Statement" else meaning(value[name]) for name in value}
    return sorted(set(value if isinstance(value, list) else [value]))


def document(text):
    found = json.loads(text)
    return [meaning(statement) for statement in found.pop("Statement", [])], found


def partition_of(region):
    beginnings = {"cn-": "aws-cn", "us-gov-": "aws-us-gov", "us-isob-": "aws-iso-b"}
    return next((name for begin, name in beginnings.items() if region.startswith(begin)), "aws")


def completed(role, configuration):
    """What a plan always knows, also where a role does not ask."""
    found = {"account": cases.ACCOUNT, **configuration}
    found.setdefault("region", "us-east-1" if found.get("partition", "aws") == "aws" else "")
    if role.variables.has_suffix and "suffix" not in role.configuration:
        found.setdefault("suffix", "A1")
    return found


def place_of(configuration):
    region = configuration["region"]
    return {"partition": configuration.get("partition", partition_of(region)), "region": region, "account": configuration["account"]}


class Checker:
    def __init__(self, terraform, variables):
        self.terraform = terraform
        self.make_variables = variables
        self.numbers = itertools.count(1)
        self.passed = 0
        self.wrong = []

    def base(self, role, configuration):
        file = FOLDER / "configuration.json"
        file.write_text(json.dumps(configuration), encoding="utf-8")
        return ["compile", role.specification, "--role", role.name, "--config", str(file)]

    def prepare(self, role):
        options = [role.specification, "--role", role.name, "--target", "terraform"]
        role.modules = []
        for kind in ("linked", "plain"):
            folder = FOLDER / "modules" / kind
            slrc("compile", *options, *(["--as", "role"] if kind == "plain" else []), "-o", str(folder))
            role.modules.append(folder / role.name)
        configuration = {**role.configuration, "capabilities": {}, "account": cases.ACCOUNT}
        facts = json.loads(slrc(*self.base(role, configuration), "--document", "role"))
        role.variables = self.make_variables(facts)
        role.linked = facts["Path"].startswith("/aws-service-role/")

    def expected(self, role, configuration, *options):
        """By set of capabilities, or under no name: what slrc writes."""
        out = FOLDER / "expected"
        shutil.rmtree(out, ignore_errors=True)
        slrc(*self.base(role, configuration), "-o", str(out), *options)
        found = {}
        for folder in sorted(out.iterdir()) if options else [out]:
            found[folder.name if options else ""] = {
                kind: (folder / f"{role.name}.{kind}.json").read_text(encoding="utf-8")
                for kind in ("trust", "permissions", "admin")
            }
        return found

    def accepted(self, role):
        """Every configuration that has to work, with its documents."""
        whole = completed(role, role.configuration)
        own = whole.get("capabilities", {})
        for name, documents in self.expected(role, whole, "--matrix", "--copies").items():
            chosen = [] if name == "none" else name.split("+")
            yield {**whole, "capabilities": {one: own.get(one, {}) for one in chosen}}, documents
        for configuration in role.accepted:
            full = completed(role, configuration)
            yield full, self.expected(role, full)[""]

    def check_accepted(self, role):
        by_place = {}
        for configuration, documents in self.accepted(role):
            place = place_of(configuration)
            by_place.setdefault(tuple(place.items()), []).append((configuration, documents))
        for place, found in by_place.items():
            named = {f"set{next(self.numbers)}": one for one in found}
            arguments = {name: role.variables.arguments(configuration) for name, (configuration, _) in named.items()}
            for source in role.modules if role.linked else role.modules[:1]:
                plan = self.terraform.plan_all(dict(place), source, arguments)
                if plan.complaints:
                    self.wrong.append((role.name, "a plan", plan.complaints[:3]))
                for name, (configuration, documents) in named.items():
                    self.compare(role, source, configuration, documents, plan.outputs.get(name))

    def compare(self, role, source, configuration, documents, outputs):
        for kind, output in (("trust", "trust"), ("permissions", "permissions"), ("admin", "administrator")):
            if kind == "admin" and source != role.modules[0]:
                continue
            found = outputs and outputs[f"{output}_policy"]
            if found and document(found) == document(documents[kind]):
                self.passed += 1
            else:
                self.wrong.append((role.name, configuration, f"{source}: expected {documents[kind]}\nfound {found}"))

    def check_refused(self, role):
        refused = {}
        for word, configuration in terraform_cases.refused(role):
            full = completed(role, configuration)
            slrc(*self.base(role, full), fails=True)
            refused[f"case_{next(self.numbers)}"] = (word, full)
        calls = {name: role.variables.arguments(full) for name, (_, full) in refused.items()}
        if not calls:
            return
        place = place_of(completed(role, role.configuration))
        texts = collections.defaultdict(list)
        rest = dict(calls)
        # A plan ends at the first kind of complaint: arguments that are missing, values that do not fit their type. What the role
        # itself complains of comes last, and does not say which call it is about.
        while rest:
            plan = self.terraform.plan_calls(place, role.modules[0], rest)
            named = [(name, text) for name, text in plan.complaints if name]
            for name, text in named:
                texts[name].append(text)
                rest.pop(name, None)
            if not named:
                break
        for name in rest.keys() - plan.roles:
            texts[name] += [text for _, text in plan.complaints]
        for name, (word, full) in refused.items():
            if any(word in text for text in texts[name]):
                self.passed += 1
            else:
                self.wrong.append((role.name, full, f"expected a refusal with `{word}`\nfound {texts[name]}"))


def golden_roles():
    """The roles that specifications of the golden tests have."""
    for specification, configuration in terraform_cases.golden():
        folder = FOLDER / "names"
        shutil.rmtree(folder, ignore_errors=True)
        slrc("compile", specification, "--target", "terraform", "-o", str(folder))
        for name in sorted(one.name for one in folder.iterdir()):
            yield cases.Role(specification, name, configuration)


def main():
    missing = [name for name in ("grpc", "msgpack") if not importlib.util.find_spec(name)]
    if not shutil.which("terraform"):
        missing.append("terraform")
    if missing:
        print(f"skipped: no {', '.join(missing)}", file=sys.stderr)
        sys.exit(77)
    import module
    import terraform

    shutil.rmtree(FOLDER, ignore_errors=True)
    (FOLDER / "root").mkdir(parents=True)
    checker = Checker(terraform.Terraform(FOLDER / "root"), module.Variables)
    for role in [*terraform_cases.ROLES, *golden_roles()]:
        checker.prepare(role)
        checker.check_accepted(role)
        checker.check_refused(role)
    for where, configuration, what in checker.wrong[:10]:
        print(f"{where}: {configuration}\n{what}\n", file=sys.stderr)
    unformatted = checker.terraform.unformatted(FOLDER / "modules")
    for path in unformatted:
        print(f"{path}: terraform fmt would lay it out otherwise", file=sys.stderr)
    failed = len(checker.wrong) + len(unformatted)
    print(f"{checker.passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
