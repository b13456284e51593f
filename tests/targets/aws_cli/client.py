"""The AWS CLI itself makes the calls of the scripts: it holds each input to its own model of IAM, and reads the answers."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile

import iam_stub
import inputs
import stub

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
    "RUNBOOK_ROUNDS": "1",
    "RUNBOOK_BACKOFF": "0",
    "LC_ALL": "C.UTF-8",
}


def is_there():
    """Whether the AWS CLI is a package of this Python, as Debian's is."""
    return importlib.util.find_spec("awscli") is not None


# A program that hands its words over to aws_server.py, with its output, environment and folder; its end is that one's.
CLIENT = """#!{python} -IS
import json, os, socket, sys
connection = socket.socket(socket.AF_UNIX)
connection.connect({address!r})
call = json.dumps([sys.argv[1:], dict(os.environ), os.getcwd()]).encode()
socket.send_fds(connection, [str(len(call)).encode().ljust(10)], [1, 2])
connection.sendall(call)
sys.exit(int(connection.recv(10)))
"""


class Runner:
    def __init__(self, folder, files, server):
        self.files = files
        self.roles = server.roles
        tools = folder / "tools"
        tools.mkdir()
        # The name of a socket is short.
        self.place = tempfile.mkdtemp(prefix="aws")
        address = f"{self.place}/socket"
        self.environment = {**ENVIRONMENT, "PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(folder)}
        command = [sys.executable, "-B", str(stub.HERE / "aws_server.py"), address]
        command += ["--endpoint-url", server.address, "--region", "us-east-1"]
        self.aws = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self.environment)
        self.aws.stdout.readline()
        (tools / "aws").write_text(CLIENT.format(python=sys.executable, address=address))
        (tools / "aws").chmod(0o755)

    def close(self):
        self.aws.stdin.close()
        self.aws.wait()
        self.aws.stdout.close()
        shutil.rmtree(self.place)

    def run(self, name, *words, status=0, out=(), err=()):
        """What is wrong with how a script answers."""
        command = ["sh", str(self.files / f"{name}.sh"), *words]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=self.environment, timeout=300)
        problems = [
            f"{name} lacks `{text}`"
            for texts, where in ((out, done.stdout), (err, done.stderr))
            for text in texts
            if text not in where
        ]
        if done.returncode != status:
            problems.append(f"status {done.returncode}, not {status}")
        return f"{name} {' '.join(words)}", problems + ([done.stdout + done.stderr] if problems else [])


def service_linked(runner):
    role = f"{BOTS}_8VQK2M4JD1C"
    path = f"/aws-service-role/lexv2.amazonaws.com/{role}"
    yield runner.run(BOTS, "create", out=[f"{role} is made: arn:aws:iam::{iam_stub.ACCOUNT}:role{path}"])
    yield runner.run(BOTS, "create", out=["exists already"])
    text = 'it\'s "so" \\ é\n-n'
    yield runner.run(BOTS, "describe", "--", text, out=["is set"])
    kept = runner.roles.roles.get(role, {}).get("Description")
    yield "the description that IAM gets", [] if kept == text else [str(kept)]
    yield runner.run(BOTS, "status", out=[f"{role}: arn", 'Description: it\'s "so"'])
    runner.roles.usage = [("us-east-1", ["arn:aws:lex:us-east-1:1:bot/B", "bot/C"]), ("eu-west-1", [])]
    lines = ["reason: It's used.", "    us-east-1\tarn:aws:lex:us-east-1:1:bot/B, bot/C\n    eu-west-1\t\n", "Choose Settings"]
    yield runner.run(BOTS, "delete", status=3, err=[*lines, "after 1 attempts"])
    runner.roles.usage = []
    yield runner.run(BOTS, "delete", out=["is deleted"])
    yield runner.run(BOTS, "delete", out=["is gone"])
    yield runner.run(BOTS, "status", status=1, out=["there is no role"])


def plain(runner):
    yield runner.run(MONITORING, "create", out=["has the policy permissions.metrics"])
    if MONITORING not in runner.roles.roles:
        return
    role = runner.roles.roles[MONITORING]
    given = inputs.load(runner.files / f"{MONITORING}.create-role.json")
    _, sent = next(request for request in runner.roles.requests if request[0] == "CreateRole")
    tags = {f"Tags.member.{number}.{key}": tag[key] for number, tag in enumerate(given.pop("Tags"), 1) for key in tag}
    expected = {**{key: str(value) for key, value in given.items()}, **tags, "Version": "2010-05-08"}
    yield "the role that IAM is asked for", [] if sent == expected else [json.dumps([sent, expected])]
    policies = {}
    for file in runner.files.glob(f"{MONITORING}.put-role-policy*.json"):
        put = inputs.load(file)
        policies[put["PolicyName"]] = put["PolicyDocument"]
    yield "the policies that IAM gets", [] if role["policies"] == policies else [str(role["policies"])]
    yield runner.run(MONITORING, "status", out=["Trust: as compiled", "permissions.metrics: as compiled"])
    yield runner.run(MONITORING, "disable", "metrics", out=["metrics is off"])
    yield "the policies after that", [str(role["policies"])] if "permissions.metrics" in role["policies"] else []
    role["AssumeRolePolicyDocument"] = '{"Version": "2012-10-17", "Statement": []}'
    yield runner.run(MONITORING, "create", status=1, err=["trusts others"])
    yield runner.run(MONITORING, "trust", out=["trusts whom the specification says"])
    yield runner.run(MONITORING, "enable", "metrics", out=["metrics is on"])
    yield "the policies again", [] if role["policies"] == policies else [str(role["policies"])]
    yield runner.run(MONITORING, "delete", out=["is deleted"])
    yield "nothing is left", [str(runner.roles.roles)] if runner.roles.roles else []


def checks(slrc, folder):
    files = folder / "it's $HOME"
    for spec, config in (
        ("std:lex/v2.slr", "examples/lex/bot.json"),
        ("examples/saas/monitoring.slr", "examples/saas/trial.json"),
    ):
        slrc("compile", spec, "--config", config, "--target", "aws-cli", "-o", str(files))
    with iam_stub.Server() as server:
        runner = Runner(folder, files, server)
        try:
            yield from service_linked(runner)
            yield from plain(runner)
        finally:
            runner.close()
