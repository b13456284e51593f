"""Scenarios of a service-linked role: Amazon Lex's for a bot."""

import json

from scenarios import Scenario, failures
from stub import Answer, error

BASE = "AWSServiceRoleForLexV2Bots"
ROLE = f"{BASE}_8VQK2M4JD1C"
PATH = "role/aws-service-role/lexv2.amazonaws.com"
ARN = f"arn:aws:iam::111122223333:{PATH}/{ROLE}"
TASK = f"task/aws-service-role/lexv2.amazonaws.com/{ROLE}/0a1b2c3d"
CREATE = "create-service-linked-role"
DELETE = "delete-service-linked-role"
POLL = "get-service-linked-role-deletion-status"
TAKEN = error("InvalidInput", f"Service role name {ROLE} has been taken in this account, please try a different suffix.")
GONE = error("NoSuchEntity", f"The role with name {ROLE} cannot be found.")
STEPS = ["It can be deleted after lex:DeleteBot.", "    3. Choose Bots, select the bot, choose Action and then Delete."]
USED = [
    Answer("FAILED\n"),
    Answer("The role is used.\n"),
    Answer("us-east-1\tarn:aws:lex:us-east-1:1:bot/B, bot/C\neu-west-1\tbot/D\n"),
]
SHOWN = ["reason: The role is used.", "    us-east-1\tarn:aws:lex:us-east-1:1:bot/B, bot/C", "    eu-west-1\tbot/D", *STEPS]


def answers(*texts):
    return [Answer(text + "\n") for text in texts]


def create():
    yield Scenario("create", ["create"], answers(ARN), 0, [CREATE], [f"{ROLE} is made: {ARN}"])
    yield Scenario(
        "create where it exists", ["create"], [TAKEN, *answers(ARN)], 0, [CREATE, "get-role"], [f"{ROLE} exists already: {ARN}"]
    )
    plain = f"arn:aws:iam::111122223333:role/{ROLE}"
    yield Scenario(
        "create where a plain role has the name",
        ["create"],
        [TAKEN, *answers(plain)],
        1,
        [CREATE, "get-role"],
        [],
        [f"there is already {plain}"],
    )
    yield Scenario(
        "create where it exists and cannot be seen",
        ["create"],
        [TAKEN, error("AccessDenied")],
        1,
        [CREATE, "get-role"],
        [],
        ["AccessDenied"],
    )
    wrong_name = error("InvalidInput", "lexv2.amazonaws.com does not take a suffix")
    yield Scenario("create with what AWS does not take", ["create"], [wrong_name], 1, [CREATE], [], ["does not take a suffix"])
    yield Scenario(
        "create, throttled twice",
        ["create"],
        [error("Throttling"), error("Throttling"), *answers(ARN)],
        0,
        [CREATE] * 3,
        [ARN],
        ["waiting 4 s"],
        [2, 4],
    )
    unreachable = Answer("", 255, "Connect timeout on endpoint URL\n")
    yield Scenario(
        "create, made although AWS did not answer",
        ["create"],
        [unreachable, TAKEN, *answers(ARN)],
        0,
        [CREATE, CREATE, "get-role"],
        ["exists already"],
        ["Connect timeout"],
        [2],
    )
    yield Scenario(
        "create, other times",
        ["create"],
        [error("ServiceFailure")] * 2,
        1,
        [CREATE] * 2,
        [],
        ["waiting 7 s"],
        [7],
        {"RUNBOOK_ATTEMPTS": "2", "RUNBOOK_BACKOFF": "7"},
    )
    for nothing in ("", "None", "null"):
        yield Scenario(
            f"create, answered `{nothing}`", ["create"], answers(nothing), 1, [CREATE], [], ["aws answered without the ARN"]
        )
    other = f"arn:aws:iam::111122223333:{PATH}/Other"
    yield Scenario(
        "create, another role", ["create"], answers(other), 1, [CREATE], [], [f"AWS made {other}, and not the role {ROLE}"]
    )
    yield Scenario(
        "a warning of aws goes on", ["create"], [Answer(ARN + "\n", 0, "a warning\n")], 0, [CREATE], [ARN], ["a warning"]
    )
    yield from failures(["create"], CREATE)


def suffixes():
    other = ARN.replace("8VQK2M4JD1C", "-Z=9")
    expected = {"status": 0, "calls": [CREATE], "out": [f"{BASE}_-Z=9 is made"], "words_of_calls": ["--custom-suffix=-Z=9"]}
    yield Scenario("a suffix", ["--suffix", "-Z=9", "create"], answers(other), **expected)
    yield Scenario("a suffix behind", ["create", "--suffix=-Z=9"], answers(other), **expected)
    yield Scenario("a suffix of the environment", ["create"], answers(other), variables={"ROLE_SUFFIX": "-Z=9"}, **expected)
    for bad in ("a b", "$(touch x)", "`touch x`", "a'b", "x/y", "a\nb"):
        yield Scenario(f"the suffix {bad!r}", ["--suffix", bad, "create"], [], 2, [], [], ["cannot be the end of a role's name"])
    yield Scenario("no suffix", ["--suffix=", "create"], [], 2, [], [], ["which role?"])
    yield Scenario("a long suffix", ["--suffix", "x" * 50, "create"], [], 2, [], [], ["has 77 characters, and IAM takes 64"])
    yield Scenario("a suffix without its value", ["create", "--suffix"], [], 2, [], [], ["--suffix needs a value"])


def describe():
    call = "update-role-description"
    done = [f"the description of {ROLE} is set"]
    yield Scenario("describe as specified", ["describe"], answers(ARN), 0, [call], done)
    for text in ("plain", "-n", 'it\'s "so" \\ `x` $(x) ${x}', "two\nlines\tand a tab", "file:///etc/passwd", "é ÿ", ""):
        input_text = '{"RoleName": "%s", "Description": %s}' % (ROLE, json.dumps(text, ensure_ascii=False))
        yield Scenario(f"describe {text!r}", ["describe", "--", text], answers(ARN), 0, [call], done, words_of_calls=[input_text])
    yield Scenario("describe in two words", ["describe", "two", "words"], [], 2, [], [], ["goes into quotation marks"])
    yield Scenario("describe what is not there", ["describe", "x"], [GONE], 1, [call], [], [f"there is no role {ROLE}"])
    yield from failures(["describe", "x"], call)


def deletion():
    begun = ["AWS looks whether anything uses"]
    yield Scenario(
        "delete",
        ["delete"],
        answers(TASK, "SUCCEEDED"),
        0,
        [DELETE, POLL],
        [f"{ROLE} is deleted"],
        begun,
        words_of_calls=[f"--deletion-task-id={TASK}"],
    )
    slow = answers(TASK, "NOT_STARTED", "IN_PROGRESS", "IN_PROGRESS", "SUCCEEDED")
    yield Scenario("delete slowly", ["delete"], slow, 0, [DELETE] + [POLL] * 4, ["is deleted"], begun, [5, 5, 5])
    yield Scenario("delete what is gone", ["delete"], [GONE], 0, [DELETE], [f"{ROLE} is gone"])
    used = answers(TASK, "IN_PROGRESS", "IN_PROGRESS") + USED
    again = used + answers(TASK + "2", "SUCCEEDED")
    calls = [DELETE] + [POLL] * 5
    yield Scenario(
        "delete what was used",
        ["delete"],
        again,
        0,
        calls + [DELETE, POLL],
        ["is deleted"],
        [*SHOWN, "waiting 180 s before attempt 2 of 3"],
        [5, 5, 180],
        words_of_calls=[f"--deletion-task-id={TASK}2"],
    )
    gone = used + [GONE]
    yield Scenario(
        "delete what somebody else deleted meanwhile", ["delete"], gone, 0, calls + [DELETE], ["is gone"], SHOWN, [5, 5, 180]
    )
    yield Scenario(
        "delete what stays used",
        ["delete"],
        used * 3,
        3,
        calls * 3,
        [],
        [*SHOWN, "is still used after 3 attempts"],
        [5, 5, 180, 5, 5, 180, 5, 5],
    )
    times = {"RUNBOOK_POLL_SECONDS": "1", "RUNBOOK_POLLS": "3", "RUNBOOK_ROUNDS": "2", "RUNBOOK_ROUND_SECONDS": "60"}
    yield Scenario("delete, other times", ["delete"], used * 2, 3, calls * 2, [], ["after 2 attempts"], [1, 1, 60, 1, 1], times)
    endless = answers(TASK, *["IN_PROGRESS"] * 3)
    yield Scenario(
        "delete without an end",
        ["delete"],
        endless,
        4,
        [DELETE] + [POLL] * 3,
        [],
        [f"wait {TASK}` goes on asking"],
        [1, 1],
        times,
    )
    silent = answers(TASK, "FAILED", "None", "None", TASK, "SUCCEEDED")
    yield Scenario(
        "delete, no reason given",
        ["delete"],
        silent,
        0,
        [DELETE] + [POLL] * 3 + [DELETE, POLL],
        ["is deleted"],
        ["AWS does not say what uses it", *STEPS],
        [180],
    )
    mute = answers(TASK, "FAILED") + [error("AccessDenied")] * 2 + answers(TASK, "SUCCEEDED")
    yield Scenario(
        "delete, the reason cannot be seen",
        ["delete"],
        mute,
        0,
        [DELETE] + [POLL] * 3 + [DELETE, POLL],
        ["is deleted"],
        STEPS,
        [180],
    )
    for nothing in ("", "None"):
        yield Scenario(
            f"delete, task `{nothing}`", ["delete"], answers(nothing), 1, [DELETE], [], ["without the ID of the deletion"]
        )
        text = f"aws answered `{nothing}` where the status"
        yield Scenario(
            f"delete, status `{nothing}`", ["delete"], answers(TASK, nothing), 1, [DELETE, POLL], [], [text, f"wait {TASK}`"]
        )
    yield Scenario("delete, a status that nobody knows", ["delete"], answers(TASK, "PAUSED"), 1, [DELETE, POLL], [], ["`PAUSED`"])
    forgotten = answers(TASK) + [error("NoSuchEntity", "no such task")]
    yield Scenario(
        "delete, AWS forgets the task",
        ["delete"],
        forgotten,
        1,
        [DELETE, POLL],
        [],
        ["AWS knows no task", "status` shows whether"],
    )
    wobbly = answers(TASK) + [error("Throttling"), Answer("", 255, "Read timeout on endpoint\n")] + answers("SUCCEEDED")
    yield Scenario(
        "delete, throttled while asking", ["delete"], wobbly, 0, [DELETE] + [POLL] * 3, ["is deleted"], ["Read timeout"], [2, 4]
    )
    yield Scenario(
        "delete, an error while asking leaves the task",
        ["delete"],
        answers(TASK) + [error("AccessDenied")],
        1,
        [DELETE, POLL],
        [],
        [f"AWS may go on deleting: `sh {BASE}.sh wait {TASK}`"],
    )
    yield from failures(["delete"], DELETE)
    yield from failures(["delete"], POLL, answers(TASK), [DELETE])
    yield Scenario("wait", ["wait", TASK], answers("IN_PROGRESS", "SUCCEEDED"), 0, [POLL] * 2, ["is deleted"], [], [5])
    yield Scenario("wait in vain", ["wait", TASK], USED, 3, [POLL] * 3, [], SHOWN)
    yield Scenario("wait for nothing", ["wait"], [], 2, [], [], ["wait needs a word more"])


def status():
    calls = ["get-role"] * 3 + ["list-role-policies", "list-attached-role-policies"]
    lines = [
        "Description: It",
        "Inline policy: one",
        "Inline policy: two",
        "Managed policy: arn:aws:iam::aws:policy/aws-service-role/P",
    ]
    shown = answers(ARN, "It", "None", "one\ttwo", "arn:aws:iam::aws:policy/aws-service-role/P")
    yield Scenario("status", ["status"], shown, 0, calls, [f"{ROLE}: {ARN}", *lines])
    yield Scenario("status of nothing", ["status"], [GONE], 1, ["get-role"], [f"there is no role {ROLE}"])
    yield from failures(["status"], "get-role")


def calling():
    for word, way in (("enable", "on"), ("disable", "off")):
        told = [
            "lexv2.amazonaws.com puts the permissions",
            f"to turn `sentiment` {way}, do so in the service, which changes the role in lex:CreateBot or lex:UpdateBot",
        ]
        yield Scenario(f"{word} a capability", [word, "sentiment"], [], 2, [], [], told)
    yield Scenario(
        "enable what there is not",
        ["enable", "sentimnt"],
        [],
        2,
        [],
        [],
        ["has no capability `sentimnt`; there is sentiment, audio_logs,"],
    )
    yield Scenario("enable nothing", ["enable"], [], 2, [], [], ["enable needs a word more"])
    yield Scenario("no subcommand", [], [], 2, [], [], ["a subcommand is missing"])
    yield Scenario("another's subcommand", ["set", "none"], [], 2, [], [], ["there is no subcommand `set`"])
    yield Scenario("a function is no subcommand", ["start_deletion"], [], 2, [], [], ["there is no subcommand"])
    yield Scenario("no such option", ["--frob", "create"], [], 2, [], [], ["there is no option `--frob`"])
    yield Scenario("a word too many", ["create", "x"], [], 2, [], [], ["create takes no more words than 0"])
    for number in ("x", "-1", "08", "1e3", "100000", "$(touch x)"):
        yield Scenario(f"the time {number}", ["delete"], [], 2, [], [], ["RUNBOOK_POLLS is `"], [], {"RUNBOOK_POLLS": number})
    texts = [
        "usage: sh",
        "One for each bot.",
        "Capability kendra_search: the KendraSearchIntent intent",
        "RUNBOOK_POLL_SECONDS",
        "exit status",
    ]
    for word in ("help", "--help", "-h"):
        yield Scenario(word, [word], [], 0, [], texts)
    yield Scenario("help wins", ["delete", "--help"], [], 0, [], texts)


def dry_runs():
    yield Scenario("dry create", ["-n", "create"], [], 0, [], [f"aws iam {CREATE} --cli-input-json file://"])
    yield Scenario(
        "dry delete", ["delete", "--dry-run"], [], 0, [], [f"aws iam {DELETE}", f"aws iam {POLL} --deletion-task-id=TASK-ID"]
    )
    quoted = """'{"RoleName": "%s", "Description": "it'\\''s"}'""" % ROLE
    yield Scenario("dry describe", ["-n", "describe", "it's"], [], 0, [], [quoted])
    yield Scenario("dry status", ["-n", "status"], [], 0, [], ["aws iam get-role", "aws iam list-attached-role-policies"])
    yield Scenario("dry wait", ["-n", "wait", "t'1"], [], 0, [], ["'--deletion-task-id=t'\\''1'"])


def scenarios():
    for family in (create, suffixes, describe, deletion, status, calling, dry_runs):
        yield from family()
