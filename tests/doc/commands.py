"""The commands of a plain role's page, run by a shell against a stand-in for IAM: they make the role that the script of
`--target aws-cli` makes, change it, and leave nothing of it."""

import json
import pathlib
import re
import subprocess
import sys

import tools

sys.path.insert(0, str(tools.ROOT / "tests/targets/aws_cli"))
import client  # noqa: E402
import iam_stub  # noqa: E402

ACCOUNT = "111122223333"
BUCKET = "arn:aws:s3:::reports"
GROUP = f"arn:aws:logs:eu-west-1:{ACCOUNT}:log-group:crew"
CREW = {"account": ACCOUNT, "suffix": "SUFFIX", "parameters": {"external_id": "it's one"}}
# A specification, a role, what it is made with, and the same by the names in braces.
ROLES = [
    (
        "tests/doc/specs/plain.slr",
        "Crew-1",
        {**CREW, "capabilities": {"logs": {"groups": GROUP}, "files": {"bucket": BUCKET}, "strict": {}}},
    ),
    (
        "examples/saas/monitoring.slr",
        "ExampleMonitoringAccess",
        {
            "account": ACCOUNT,
            "parameters": {"external_id": "c-4f1d6a0b9e7c2358"},
            "capabilities": {"cost_reports": {"bucket": BUCKET}},
        },
    ),
]


class Account(iam_stub.Roles):
    """With what may be on a role besides its inline policies. A description is one of UpdateRoleDescription's alone."""

    def __init__(self):
        super().__init__()
        self.attached = []
        self.profiles = []

    def CreateRole(self, given):
        answer = super().CreateRole(given)
        role = self.roles[given["RoleName"]]
        role["asked"] = given
        return answer

    def ListAttachedRolePolicies(self, given):
        self.role(given)
        arns = [iam_stub.element("PolicyName", "P") + iam_stub.element("PolicyArn", arn) for arn in self.attached]
        return iam_stub.members("AttachedPolicies", arns) + iam_stub.element("IsTruncated", "false")

    def DetachRolePolicy(self, given):
        self.attached.remove(given["PolicyArn"])
        return ""

    def ListInstanceProfilesForRole(self, given):
        self.role(given)
        names = [iam_stub.element("InstanceProfileName", name) for name in self.profiles]
        return iam_stub.members("InstanceProfiles", names) + iam_stub.element("IsTruncated", "false")

    def RemoveRoleFromInstanceProfile(self, given):
        self.profiles.remove(given["InstanceProfileName"])
        return ""

    def DeleteRole(self, given):
        if self.attached or self.profiles:
            raise iam_stub.Refusal("DeleteConflict", "Cannot delete entity, must detach all policies first.")
        return super().DeleteRole(given)

    def state(self):
        """What a role is, with its documents as values: their layout is another matter."""
        return {
            name: {**role, "AssumeRolePolicyDocument": json.loads(role["AssumeRolePolicyDocument"]),
                   "asked": {**role["asked"], "AssumeRolePolicyDocument": ""},
                   "policies": {policy: json.loads(text) for policy, text in role["policies"].items()}}
            for name, role in self.roles.items()
        }


def listings(page):
    """Title, language and text of what a page in Markdown shows."""
    return [(title, language, text) for title, _, language, text in re.findall(r"^([^\n]*):\n\n(`{3,})(\w+)\n(.*?)^\2$", page, re.M | re.S)]


def values_of(configuration):
    """By the names that stand in braces."""
    values = {"account": configuration["account"], **configuration["parameters"]}
    for given in configuration["capabilities"].values():
        values.update(given)
    return values


def filled(text, values):
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text


class Page:
    """What somebody does with a page: its documents go to files, and its commands to a shell in their folder."""

    def __init__(self, text, configuration, folder, environment):
        self.values = values_of(configuration)
        self.environment = environment
        self.folder = folder
        self.commands = []
        folder.mkdir(parents=True)
        for title, language, text in listings(text):
            name = re.search(r", as `(.*)`$", title)
            if language == "json" and name:
                (folder / name[1]).write_text(filled(text, self.values), encoding="utf-8")
            elif language == "sh":
                self.commands.append((title, text))

    def policies(self):
        """The policies that it can put, in its order."""
        return re.findall(r"put-role-policy .*?\n +--policy-name='(.*)'", "".join(text for _, text in self.commands))

    def run(self, words, **places):
        """Every command with these words; its capital letters stand for what has to be given."""
        found = [text for _, text in self.commands if words in text]
        assert found, words
        for text in found:
            for place, value in places.items():
                text = text.replace(place, value)
            command = ["sh", "-euc", filled(text, self.values)]
            done = subprocess.run(command, cwd=self.folder, env=self.environment, capture_output=True, text=True, encoding="utf-8", timeout=120)
            if done.returncode != 0:
                return [f"{text}: {done.returncode}\n{done.stdout}{done.stderr}"]
        return []


def wrong(slrc, folder, account, runner, role):
    """What is wrong with the commands of one page."""
    specification, name, configuration = role
    file = tools.write_json(folder / "configuration.json", configuration)
    tools.run([slrc, "compile", specification, "--config", file, "--target", "aws-cli", "-o", str(folder / "files")])
    tools.run([slrc, "compile", specification, "--config", file, "--split", "capability", "-o", str(folder / "split")])
    runner.files = folder / "files"
    _, problems = runner.run(name, "create")
    expected = account.state()
    account.roles.clear()
    parts = {path.name for path in (folder / "split").glob(f"{name}.permissions*.json")}
    page = Page(tools.run([slrc, "doc", specification]), configuration, folder / "page", runner.environment)
    problems += page.run(" create-role ")
    for policy in page.policies():
        if f"{name}.{policy}.json" in parts:
            problems += page.run(f"--policy-name='{policy}'")
    made = account.state()
    if made != expected:
        problems.append(f"made {json.dumps(made, indent=1)}\nand not {json.dumps(expected, indent=1)}")
    problems += page.run(" update-role-description ", TEXT="'another one'")
    problems += page.run(" update-assume-role-policy ")
    account.roles[next(iter(made))]["policies"]["older"] = "{}"
    problems += page.run(" --policy-name POLICY", POLICY="older")
    changed = account.state()
    for one in changed.values():
        if one["Description"] != "another one":
            problems.append(f"the description is {one['Description']}")
        one["Description"] = next(iter(expected.values()))["Description"]
    if changed != expected:
        problems.append(f"changed to {json.dumps(changed, indent=1)}")
    account.roles[next(iter(made))]["policies"]["of.others"] = "{}"
    account.attached = ["arn:aws:iam::aws:policy/ReadOnlyAccess", f"arn:aws:iam::{ACCOUNT}:policy/a/*/b"]
    if " list-instance-profiles-for-role " in "".join(text for _, text in page.commands):
        account.profiles = ["one", "two"]
        problems += page.run(" list-instance-profiles-for-role ")
    problems += page.run(" delete-role ")
    if account.roles or account.attached or account.profiles:
        problems.append(f"left are {account.roles} {account.attached} {account.profiles}")
    account.roles.clear()
    return problems


def results(slrc, folder):
    """Names of pages, and what is wrong with each."""
    with iam_stub.Server() as server:
        server.roles = server.http.roles = account = Account()
        tools_folder = folder / "client"
        tools_folder.mkdir()
        runner = client.Runner(tools_folder, folder, server)
        try:
            for number, role in enumerate(ROLES):
                own = pathlib.Path(folder) / str(number)
                own.mkdir()
                yield f"{role[1]} with {', '.join(role[2]['capabilities']) or 'nothing'}", wrong(slrc, own, account, runner, role)
        finally:
            runner.close()
