"""Holds templates of the target `cloudformation` to the compiler.

    check.py SLRC [FOLDER]

For every set of capabilities that a role permits, the template of a plain role, with parameters that say the same,
resolves to the documents that `slrc compile` writes. Sets that `requires` forbids fail the template's rules, and values that
the compiler refuses for their type fail its patterns. In YAML it is the same template. With FOLDER, the names of resources'
properties are held to the npm package cloudform-types, which is installed there.
"""

import collections
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

import cases
import properties
from evaluate import Refused, Stack, Wrong, check_functions, document, need
from names import Names

try:
    import yaml
except ImportError:
    yaml = None

ROOT = pathlib.Path(__file__).resolve().parents[3]
SLRC = sys.argv[1]


def slrc(*arguments, status=0):
    done = subprocess.run([SLRC, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != status:
        raise SystemExit(f"slrc {' '.join(arguments)} ended with {done.returncode}\n{done.stderr}")
    return done.stdout if status == 0 else done.stderr


def without_lists_of_one(value):
    """IAM takes both, and means the same."""
    if isinstance(value, dict):
        return {key: without_lists_of_one(one) for key, one in value.items()}
    if isinstance(value, list):
        return without_lists_of_one(value[0]) if len(value) == 1 else [without_lists_of_one(one) for one in value]
    return value


def statements(policy):
    need(set(policy) == {"Version", "Statement"} and policy["Version"] == "2012-10-17", policy)
    found = policy["Statement"]
    need(isinstance(found, list) and found, "a policy without statements")
    return [without_lists_of_one(one) for one in found]


class Documents:
    """What the compiler writes: by the names of the capabilities that are on."""

    def __init__(self, role, configuration, *options):
        self.by_set = collections.defaultdict(dict)
        with tempfile.TemporaryDirectory() as folder:
            config = pathlib.Path(folder, "config.json")
            config.write_text(json.dumps(configuration), encoding="utf-8")
            out = pathlib.Path(folder, "out")
            call = ["compile", role.specification, "--role", role.name, "--config", str(config), "-o", str(out)]
            slrc(*call, *options)
            for path in out.rglob("*.json"):
                kind = path.name.split(".")[-2]
                self.by_set[path.parent.name if options else ""][kind] = json.loads(path.read_text(encoding="utf-8"))


class Check:
    def __init__(self, role):
        self.role = role
        self.passed = 0
        self.problems = []
        call = ["compile", role.specification, "--role", role.name, "--target", "cloudformation"]
        self.template = json.loads(slrc(*call, "--as", "role"))
        self.service_linked = json.loads(slrc(*call))
        for kind in ([], ["--as", "role"]):
            text = slrc(*call, *kind)
            self.expect(json.loads(slrc(*call, *kind, "--minify")) == json.loads(text), "--minify")
            if yaml:
                self.expect(yaml.safe_load(slrc(*call, *kind, "--format", "yaml")) == json.loads(text), "YAML")
        facts = Documents(role, {**role.configuration, "capabilities": {}}, *[])
        self.facts = facts.by_set[""]["role"]
        self.names = Names(self.facts)

    def expect(self, condition, text):
        if condition:
            self.passed += 1
        else:
            self.problems.append(f"{self.role.name}: {text}")

    def stack(self, configuration, drop=False):
        region = configuration["region"]
        pseudo = {
            "AWS::Partition": configuration.get("partition") or partition_of(region),
            "AWS::Region": region,
            "AWS::AccountId": configuration["account"],
        }
        return Stack(self.template, self.names.values(configuration, self.template), pseudo, drop)

    def compare(self, name, configuration, expected):
        few = len(configuration.get("capabilities", {})) <= 2 or name.startswith("accepted")
        for drop in (False, True) if few else (True,):
            try:
                self.compare_stack(name, self.stack(configuration, drop), expected)
            except (Refused, Wrong) as problem:
                self.expect(False, f"{name}: {problem}")

    def compare_stack(self, name, stack, expected):
        resources = stack.resources()
        role = resources["Role"]["Properties"]
        trust = statements(document(role["AssumeRolePolicyDocument"]))
        self.expect(trust == statements(expected["trust"]), f"{name}: trust {trust}")
        found, texts = [], False
        for one, resource in resources.items():
            if resource["Type"] == "AWS::IAM::ManagedPolicy":
                policy = resource["Properties"]
                need(policy["Roles"] == [role["RoleName"]], f"{one}: {policy['Roles']}")
                texts = texts or isinstance(policy["PolicyDocument"], str)
                found += statements(document(policy["PolicyDocument"]))
        wanted = [without_lists_of_one(one) for one in expected["permissions"]["Statement"]]
        if texts:  # those come last
            found.sort(key=json.dumps)
            wanted.sort(key=json.dumps)
        self.expect(found == wanted, f"{name}: permissions\nfound    {found}\nexpected {wanted}")
        facts = expected["role"]
        for ours, theirs in (("Description", "Description"), ("MaxSessionDuration", "MaxSessionDuration"),
                             ("Tags", "Tags"), ("PermissionsBoundary", "PermissionsBoundary")):
            self.expect(role.get(ours) == facts.get(theirs), f"{name}: {ours} {role.get(ours)}")
        suffix = stack.parameters.get(self.names.suffix, "")
        whole = facts["Name"].replace("{suffix}", suffix)
        is_linked = facts["Path"].startswith("/aws-service-role/")
        self.expect(role["RoleName"] == (whole.removeprefix("AWSServiceRoleFor") if is_linked else whole), role["RoleName"])
        self.expect(role["Path"] == ("/service-role/" if is_linked else facts["Path"]), role["Path"])
        policies = {one for one, resource in resources.items() if resource["Type"] == "AWS::IAM::ManagedPolicy"}
        self.expect(set(stack.outputs()) == {"RoleName", "RoleArn"} | {one + "Arn" for one in policies}, "outputs")

    def refuse(self, name, configuration):
        try:
            self.stack(configuration)
        except Refused:
            self.passed += 1
            return
        self.expect(False, f"{name} is taken")

    def of_set(self, names):
        own = self.role.configuration.get("capabilities", {})
        return {**self.role.configuration, "capabilities": {name: own[name] for name in names}}

    def check_sets(self):
        permitted = Documents(self.role, self.role.configuration, "--matrix", "--copies").by_set
        all_names = [one["Name"] for one in self.facts["Capabilities"]]
        for size in range(len(all_names) + 1):
            for chosen in itertools.combinations(all_names, size):
                name = "+".join(chosen) or "none"
                configuration = self.of_set(chosen)
                if name in permitted:
                    self.compare(name, configuration, permitted[name])
                else:
                    self.refuse(name, configuration)

    def check_values(self):
        for number, configuration in enumerate(self.role.accepted):
            expected = Documents(self.role, configuration).by_set[""]
            self.compare(f"accepted {number}", configuration, expected)
        for kind, all_cases in (("refused", self.role.refused), ("narrower", self.role.narrower)):
            for number, configuration in enumerate(all_cases):
                self.refuse(f"{kind} {number}: {configuration}", configuration)
                with tempfile.TemporaryDirectory() as folder:
                    config = pathlib.Path(folder, "config.json")
                    config.write_text(json.dumps(configuration), encoding="utf-8")
                    call = ["compile", self.role.specification, "--role", self.role.name, "--config", str(config)]
                    slrc(*call, status=1 if kind == "refused" else 0)

    def check_service_linked(self):
        """Of a service-linked role, what AWS makes of it."""
        if not self.facts["Path"].startswith("/aws-service-role/"):
            self.expect(self.service_linked == self.template, "`--as role` changes a plain role")
            return
        names = set(self.service_linked.get("Parameters", {}))
        values = {self.names.suffix: self.role.configuration.get("suffix", "S1")} if names else {}
        stack = Stack(self.service_linked, values, {"AWS::Partition": "aws", "AWS::AccountId": "111122223333"})
        properties_found = stack.resources()["Role"]["Properties"]
        (service,) = self.facts["ServicePrincipals"]
        wanted = {"AWSServiceName": service, "Description": self.facts["Description"]}
        if "{suffix}" in self.facts["Name"]:
            wanted["CustomSuffix"] = values[self.names.suffix]
        self.expect(properties_found == wanted, f"service-linked: {properties_found}")
        self.expect(names <= {self.names.suffix}, f"service-linked: {names}")
        arn = f"arn:aws:iam::111122223333:role{self.facts['Path']}<Role>"
        self.expect(stack.outputs() == {"RoleName": "<Role>", "RoleArn": arn}, stack.outputs())


def partition_of(region):
    for begin, partition in (("us-gov-", "aws-us-gov"), ("cn-", "aws-cn"), ("us-isob-", "aws-iso-b")):
        if region.startswith(begin):
            return partition
    return "aws"


def check_limits(check):
    """AWS CloudFormation User Guide, "Understand CloudFormation quotas"."""
    for template in (check.template, check.service_linked):
        try:
            check_functions(template)
        except Wrong as problem:
            check.expect(False, problem)
        check.expect(len(json.dumps(template)) <= 1_048_576, "the template is too large")
        check.expect(len(template.get("Parameters", {})) <= 200, "too many parameters")
        check.expect(len(template["Description"].encode()) <= 1024, "the description is too long")
        names = [name for section in ("Parameters", "Rules", "Conditions", "Resources", "Outputs")
                 for name in template.get(section, {})]
        check.expect(all(name.isalnum() and name.isascii() for name in names), f"names: {names}")
        interface = template.get("Metadata", {}).get("AWS::CloudFormation::Interface", {})
        grouped = [name for group in interface.get("ParameterGroups", []) for name in group["Parameters"]]
        check.expect(grouped == list(template.get("Parameters", {})), f"groups: {grouped}")
        check.expect(set(interface.get("ParameterLabels", {})) == set(grouped), "labels")


def check_refused_by_target():
    """What the language has and a template has not."""
    problems = []
    for name, code in (("commas", "SLR0713"), ("products", "SLR0713")):
        place = f"tests/targets/cloudformation/refused/{name}.slr"
        text = slrc("compile", place, "--target", "cloudformation", status=1)
        if f"error[{code}]" not in text:
            problems.append(f"{place}\n{text}")
    return problems


def main():
    known = properties.load(pathlib.Path(sys.argv[2])) if len(sys.argv) > 2 else None
    passed, problems = 0, check_refused_by_target()
    for role in cases.ROLES:
        check = Check(role)
        check.check_sets()
        check.check_values()
        check.check_service_linked()
        check_limits(check)
        for template in (check.template, check.service_linked):
            for name, resource in template["Resources"].items():
                for problem in properties.misfits(known, resource):
                    check.expect(False, f"{name}: {problem}")
        passed += check.passed
        problems += check.problems
    for problem in problems[:10]:
        print(problem, file=sys.stderr)
    print(f"{passed} passed, {len(problems)} failed")
    if not yaml:
        print("not read as YAML: no python3-yaml", file=sys.stderr)
    sys.exit(1 if problems else 0)


main()
