"""The AWS CLI itself makes the calls of the scripts: it holds each input to its own model of IAM, and reads the answers."""

import json
import os
import shutil
import subprocess

import iam_stub
import inputs

BOTS = "AWSServiceRoleForLexV2Bots"
MONITORING = "ExampleMonitoringAccess"
# What the scripts never ask from the environment of whoever runs the tests.
ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "AKIA0123456789EXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "secret",
    "AWS_CONFIG_FILE": "/dev/null",
    "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_MAX_ATTEMPTS": "1",
    "RUNBOOK_POLL_SECONDS": "0",
    "RUNBOOK_ROUND_SECONDS": "0",
    "RUNBOOK_ROUNDS": "2",
    "RUNBOOK_BACKOFF": "0",
    "LC_ALL": "C.UTF-8",
}


def aws():
    """Debian's, which need not be the first in PATH; or any other that works."""
    for path in ("/usr/bin/aws", shutil.which("aws")):
        if path and os.access(path, os.X_OK):
            done = subprocess.run([path, "--version"], capture_output=True, text=True)
            if done.returncode == 0 and done.stdout.startswith("aws-cli/"):
                return path
    return None


class Runner:
    def __init__(self, folder, files, server):
        self.files = files
        self.roles = server.roles
        tools = folder / "tools"
        tools.mkdir()
        wrapper = tools / "aws"
        wrapper.write_text(f'#!/bin/sh\nexec {aws()} --endpoint-url {server.address} --region us-east-1 "$@"\n')
        wrapper.chmod(0o755)
        self.environment = {**ENVIRONMENT, "PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(folder)}

    def run(self, name, *words, status=0, out=(), err=()):
        """What is wrong with how a script answers."""
        command = ["sh", str(self.files / f"{name}.sh"), *words]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=self.environment)
        problems = [f"{name} lacks `{text}`" for texts, where in ((out, done.stdout), (err, done.stderr)) for text in texts if text not in where]
        if done.returncode != status:
            problems.append(f"status {done.returncode}, not {status}")
        return f"{name} {' '.join(words)}", problems + ([done.stdout + done.stderr] if problems else [])


def service_linked(runner):
    role = f"{BOTS}_8VQK2M4JD1C"
    path = f"/aws-service-role/lexv2.amazonaws.com/{role}"
    yield runner.run(BOTS, "create", out=[f"{role} is made: arn:aws:iam::{iam_stub.ACCOUNT}:role{path}"])
    yield runner.run(BOTS, "create", out=["exists already"])
    text = "it's \"so\" \\ é\n-n"
    yield runner.run(BOTS, "describe", "--", text, out=["is set"])
    kept = runner.roles.roles[role]["Description"]
    yield "the description that IAM gets", [] if kept == text else [kept]
    yield runner.run(BOTS, "status", out=[f"{role}: arn", "Description: it's \"so\""])
    runner.roles.usage = [("us-east-1", ["arn:aws:lex:us-east-1:1:bot/B", "bot/C"]), ("eu-west-1", [])]
    lines = ["reason: It's used.", "    us-east-1\tarn:aws:lex:us-east-1:1:bot/B, bot/C\n    eu-west-1\t\n", "Choose Settings"]
    yield runner.run(BOTS, "delete", status=3, err=[*lines, "after 2 attempts"])
    runner.roles.usage = []
    yield runner.run(BOTS, "delete", out=["is deleted"])
    yield runner.run(BOTS, "delete", out=["is gone"])
    yield runner.run(BOTS, "status", status=1, out=["there is no role"])


def plain(runner):
    yield runner.run(MONITORING, "create", out=["has the policy permissions.remediation"])
    role = runner.roles.roles[MONITORING]
    given = inputs.load(runner.files / f"{MONITORING}.create-role.json")
    _, sent = next(request for request in runner.roles.requests if request[0] == "CreateRole")
    tags = {f"Tags.member.{number}.{key}": tag[key] for number, tag in enumerate(given.pop("Tags"), 1) for key in tag}
    expected = {**{key: str(value) for key, value in given.items()}, **tags, "Version": "2010-05-08"}
    yield "the role that IAM is asked for", [] if sent == expected else [json.dumps([sent, expected])]
    for file in sorted(runner.files.glob(f"{MONITORING}.put-role-policy*.json")):
        put = inputs.load(file)
        belongs = put["PolicyName"] != "permissions.not-remediation"
        same = role["policies"].get(put["PolicyName"]) == (put["PolicyDocument"] if belongs else None)
        yield f"{put['PolicyName']} as IAM has it", [] if same else [str(role["policies"])]
    yield runner.run(MONITORING, "status", out=["Trust: as compiled", "permissions.remediation: as compiled"])
    yield runner.run(MONITORING, "create", out=["exists already"])
    yield runner.run(MONITORING, "disable", "remediation", out=["remediation is off"])
    left = "permissions.remediation" not in role["policies"] and "permissions.not-remediation" in role["policies"]
    yield "the policies after that", [] if left else [str(list(role["policies"]))]
    role["AssumeRolePolicyDocument"] = '{"Version": "2012-10-17", "Statement": []}'
    yield runner.run(MONITORING, "status", status=1, out=["Trust: another one", "permissions.not-remediation: as compiled"])
    yield runner.run(MONITORING, "create", status=1, err=["trusts others"])
    yield runner.run(MONITORING, "trust", out=["trusts whom the specification says"])
    yield runner.run(MONITORING, "enable", "remediation", out=["remediation is on"])
    yield runner.run(MONITORING, "status", out=["Trust: as compiled"])
    yield runner.run(MONITORING, "delete", out=["is deleted"])
    yield "nothing is left", [str(runner.roles.roles)] if runner.roles.roles else []


def checks(slrc, folder):
    files = folder / "it's $HOME"
    for spec, config in (
        ("std:lex/v2.slr", "examples/lex/bot.json"),
        ("examples/saas/monitoring.slr", "examples/saas/customer.json"),
    ):
        slrc("compile", spec, "--config", config, "--target", "aws-cli", "-o", str(files))
    with iam_stub.Server() as server:
        runner = Runner(folder, files, server)
        yield from service_linked(runner)
        yield from plain(runner)
