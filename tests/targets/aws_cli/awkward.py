"""Scenarios of roles whose texts a shell would like to run, and of others that the examples do not have."""

import json

from scenarios import Scenario
from stub import HERE, Answer, error

SPECIFICATION = str(HERE / "specs" / "awkward.slr")
LINKED, PLAIN, UNCLEAR = "AWSServiceRoleForAwkward", "-awkward=role@", "Unclear"


def compile(slrc, folder, target):
    slrc("compile", SPECIFICATION, "--role", LINKED, "--with", "all", *target, "-o", str(folder))
    slrc("compile", SPECIFICATION, f"--role={PLAIN}{{suffix}},+.", "--with", "while,done", *target, "-o", str(folder))
    slrc("compile", SPECIFICATION, "--role", UNCLEAR, "--with", "all", *target, "-o", str(folder))


def linked():
    base = "AWSServiceRoleForAwkward"
    role = f"{base}_s"
    arn = f"arn:aws:iam::111122223333:role/aws-service-role/lambda.amazonaws.com/{role}"
    suffix = {"ROLE_SUFFIX": "s"}
    # As a terminal may show it: without what would act upon it.
    texts = [
        """    It's "so": $(touch broken) `touch broken` ${HOME} \\ \\\\ !! ; & | > < * ? ~ #\n    END\n    shellcheck disable=all\n""",
        """    It's "so" $(touch broken) `touch broken` \\ %s\n    -n\n        END\n""",
        "    END\n    \ufffd[31m \ufffd \u2019 \xa0 é 😀\n",
    ]
    yield Scenario("help", ["help"], [], 0, [], texts)
    file = f"file://./{base}.create-service-linked-role.json"
    yield Scenario(
        "create",
        ["create"],
        [Answer(arn + "\n")],
        0,
        ["create-service-linked-role"],
        [arn],
        variables=suffix,
        words_of_calls=[file],
    )
    yield Scenario("no suffix", ["create"], [], 2, [], [], ["say --suffix SUFFIX, or set ROLE_SUFFIX"])
    task = "task/it's `touch broken` $(touch broken)"
    steps = ["    1. It's $(touch broken) `touch broken`\n    END\n    -n\ufffd\\\n"]
    again = """wait 'task/it'\\''s `touch broken` $(touch broken)'`"""
    poll = "get-service-linked-role-deletion-status"
    used = [Answer(task + "\n"), Answer("FAILED\n"), Answer("`touch broken`\n"), Answer("None\n")]
    calls = ["delete-service-linked-role", poll, poll, poll]
    one = {**suffix, "RUNBOOK_ROUNDS": "1"}
    yield Scenario("delete", ["delete"], used, 3, calls, [], [*steps, "reason: `touch broken`"], variables=one)
    yield Scenario("delete, lost", ["delete"], used[:1] + [error("AccessDenied")], 1, calls[:2], [], [again], variables=suffix)


def plain():
    role = "-awkward=role@s,+."
    suffix = {"ROLE_SUFFIX": "s"}
    path = "/it's/`touch\\broken`/$HOME/(;*)/"
    trust = json.dumps({"Version": "2012-10-17", "Statement": []})
    exists = [error("EntityAlreadyExists"), Answer(path + "\n"), Answer(trust + "\n")]
    words = [f"--role-name={role}"]
    yield Scenario(
        "create where the path is the same",
        ["create"],
        exists,
        1,
        ["create-role", "get-role", "get-role"],
        [],
        ["trusts others"],
        variables=suffix,
        words_of_calls=words,
    )
    yield Scenario(
        "describe what is not to be edited", ["describe", "x"], [], 2, [], [], ["is not meant to be edited"], variables=suffix
    )
    put = ["list-role-policies", "put-role-policy", "put-role-policy"]
    done = [Answer("\n"), Answer(), Answer()]
    yield Scenario(
        "set",
        ["set", "done"],
        [*done, Answer()],
        0,
        [*put, "put-role-policy"],
        ["has the policy permissions.not-fi"],
        variables=suffix,
    )
    yield Scenario(
        "enable what is off here",
        ["enable", "fi"],
        [],
        2,
        [],
        [],
        ["`fi` is off in this script's configuration"],
        variables=suffix,
    )


def unclear():
    told = ["the role's policies do not tell whether these are on: third", "set CAPABILITY"]
    yield Scenario("enable", ["enable", "third"], [], 2, [], [], told)
    yield Scenario("disable", ["disable", "first"], [], 2, [], [], told)
    puts = ["list-role-policies", "put-role-policy", "put-role-policy"]
    made = [Answer("\n"), Answer(), Answer()]
    yield Scenario("set", ["set", "first,third"], made, 0, puts, ["permissions.first+third"])
    yield Scenario("describe without a description", ["describe"], [], 2, [], [], ["the specification has no description"])


def trial():
    """A customer without all capabilities."""
    yield Scenario(
        "enable what is off here", ["enable", "queues"], [], 2, [], [], ["`queues` is off in this script's configuration"]
    )


def scripts(folder):
    return [
        (folder / f"{LINKED}.sh", list(linked())),
        (folder / "-awkward=role@,+..sh", list(plain())),
        (folder / f"{UNCLEAR}.sh", list(unclear())),
    ]
