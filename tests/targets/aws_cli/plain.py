"""Scenarios of a plain role: a vendor's, for a customer who turned everything on."""

import json

from scenarios import Scenario, failures
from stub import Answer, error

ROLE = "ExampleMonitoringAccess"
ARN = f"arn:aws:iam::111122223333:role/vendors/{ROLE}"
GONE = error("NoSuchEntity", f"The role with name {ROLE} cannot be found.")
EXISTS = error("EntityAlreadyExists", f"Role with name {ROLE} already exists.")
CONFLICT = error("DeleteConflict", "Cannot delete entity, must remove roles from instance profile first.")
LIST, PUT, DROP = "list-role-policies", "put-role-policy", "delete-role-policy"
ALL = ["inventory", "queues", "metrics", "log_search", "cost_reports", "remediation"]
NAMES = ["permissions", *(f"permissions.{name}" for name in ALL)]
DONE = Answer()


def present(*names):
    return Answer("\t".join(names) + "\n")


def puts(*names):
    return [f"{ROLE} has the policy {name}" for name in names]


def input_of(folder, call):
    return json.loads((folder / f"{ROLE}.{call}.json").read_text(encoding="utf-8"))


def as_shown(document):
    """As the AWS CLI shows a document."""
    return Answer(json.dumps(json.loads(document), indent=4, ensure_ascii=False) + "\n")


def create(folder):
    trust = as_shown(input_of(folder, "create-role")["AssumeRolePolicyDocument"])
    made = [Answer(ARN + "\n")]
    all_puts = [PUT] * len(NAMES)
    yield Scenario(
        "create", ["create"], made + [DONE] * 7, 0, ["create-role", *all_puts], [f"{ROLE} is made: {ARN}", *puts(*NAMES)]
    )
    late = made + [GONE, GONE] + [DONE] * 7
    yield Scenario(
        "create, not known everywhere yet",
        ["create"],
        late,
        0,
        ["create-role", PUT, PUT, *all_puts],
        puts(*NAMES),
        ["cannot be found"],
        [2, 4],
    )
    there = [EXISTS, Answer("/vendors/\n"), trust, present("permissions", "permissions.not-remediation", "foreign")]
    looked = ["create-role", "get-role", "get-role", LIST]
    yield Scenario(
        "create where it exists",
        ["create"],
        there + [DONE] * 8,
        0,
        looked + all_puts + [DROP],
        [f"{ROLE} exists already", "has no policy permissions.not-remediation any more"],
    )
    yield Scenario(
        "create where another has the name",
        ["create"],
        [EXISTS, Answer("/\n")],
        1,
        ["create-role", "get-role"],
        [],
        ["with the path /, and not /vendors/"],
    )
    others = Answer(json.dumps({"Version": "2012-10-17", "Statement": []}) + "\n")
    yield Scenario(
        "create where it trusts others",
        ["create"],
        [EXISTS, Answer("/vendors/\n"), others],
        1,
        ["create-role", "get-role", "get-role"],
        [],
        ["trusts others"],
    )
    full = made + [DONE, error("LimitExceeded", "Maximum policy size of 10240 bytes exceeded")]
    yield Scenario(
        "create, policies too large", ["create"], full, 1, ["create-role", PUT, PUT], puts("permissions"), ["Maximum policy size"]
    )
    malformed = made + [error("MalformedPolicyDocument", "Syntax errors in policy.")]
    yield Scenario(
        "create, a malformed document",
        ["create"],
        malformed,
        1,
        ["create-role", PUT],
        ["is made"],
        ["is it as slrc compiled it?"],
    )
    yield Scenario("create, no ARN", ["create"], [Answer("None\n")], 1, ["create-role"], [], ["aws answered without the ARN"])
    yield from failures(["create"], "create-role")


def capabilities(_folder):
    some = ["permissions", "permissions.inventory", "permissions.metrics", "permissions.not-remediation"]
    yield Scenario(
        "enable", ["enable", "queues"], [present(*some), DONE], 0, [LIST, PUT], [*puts("permissions.queues"), "queues is on"]
    )
    yield Scenario(
        "enable what excludes a policy",
        ["enable", "remediation"],
        [present(*some), DONE, DONE],
        0,
        [LIST, PUT, DROP],
        ["has no policy permissions.not-remediation any more", "remediation is on"],
    )
    yield Scenario(
        "enable what is on",
        ["enable", "metrics"],
        [present(*some)] + [DONE] * 4,
        0,
        [LIST] + [PUT] * 4,
        puts(*some),
        ["metrics is on already"],
    )
    bare = present("permissions", "permissions.not-remediation")
    yield Scenario("enable without what it requires", ["enable", "queues"], [bare], 2, [LIST], [], ["queues requires inventory"])
    yield Scenario(
        "disable",
        ["disable", "metrics"],
        [present(*some), DONE],
        0,
        [LIST, DROP],
        ["has no policy permissions.metrics", "metrics is off"],
    )
    yield Scenario("disable what is off", ["disable", "queues"], [present(*some)], 0, [LIST], ["queues is off"])
    yield Scenario(
        "disable what is required",
        ["disable", "inventory"],
        [present(*some, "permissions.queues")],
        2,
        [LIST],
        [],
        ["queues requires inventory"],
    )
    yield Scenario(
        "disable what brings a policy",
        ["disable", "remediation"],
        [present(*NAMES), DONE, DONE],
        0,
        [LIST, PUT, DROP],
        puts("permissions.not-remediation"),
    )
    yield Scenario(
        "disable, deleted meanwhile", ["disable", "metrics"], [present(*some), GONE], 0, [LIST, DROP], ["metrics is off"]
    )
    older = present("permissions", "permissions.older")
    yield Scenario(
        "enable beside what is not known",
        ["enable", "inventory"],
        [older],
        2,
        [LIST],
        [],
        ["has the policy permissions.older, which this script does not know"],
    )
    yield Scenario(
        "set",
        ["set", "metrics,inventory"],
        [present("permissions", "permissions.older", "x")] + [DONE] * 5,
        0,
        [LIST] + [PUT] * 4 + [DROP],
        puts(*some) + ["has no policy permissions.older any more"],
    )
    yield Scenario(
        "set none",
        ["set", "none"],
        [present(*NAMES)] + [DONE] * 8,
        0,
        [LIST] + [PUT] * 2 + [DROP] * 6,
        puts("permissions", "permissions.not-remediation"),
    )
    yield Scenario("set all", ["set", "all"], [present()] + [DONE] * 7, 0, [LIST] + [PUT] * 7, puts(*NAMES))
    yield Scenario("set what is not permitted", ["set", "queues"], [], 2, [], [], ["queues requires inventory"])
    yield Scenario("set what there is not", ["set", "inventory,*"], [], 2, [], [], ["has no capability `*`"])
    yield Scenario(
        "enable what there is not", ["enable", "alarms"], [], 2, [], [], ["has no capability `alarms`; there is inventory,"]
    )
    yield Scenario("enable on no role", ["enable", "queues"], [GONE], 1, [LIST], [], [f"there is no role {ROLE}"])
    yield from failures(["enable", "queues"], LIST)
    yield from failures(["enable", "queues"], PUT, [present(*some)], [LIST])
    yield from failures(["disable", "metrics"], DROP, [present(*some)], [LIST])


def status(folder):
    trust = as_shown(input_of(folder, "create-role")["AssumeRolePolicyDocument"])

    def document(name):
        return as_shown(input_of(folder, PUT + name[len("permissions") :])["PolicyDocument"])

    head = [Answer(ARN + "\n"), Answer("It\n")]
    shown = ["permissions", "permissions.inventory", "permissions.not-remediation"]
    calls = ["get-role"] * 3 + [LIST] + ["get-role-policy"] * 3 + ["list-attached-role-policies"]
    good = [*head, trust, present(*shown), *map(document, shown), Answer("\n")]
    told = ["Trust: as compiled", "Capability inventory: on", "Capability queues: off", "Inline policy permissions: as compiled"]
    yield Scenario("status", ["status"], good, 0, calls, told)
    minified = Answer(json.dumps(json.loads(trust.out), separators=(",", ":")) + "\n")
    yield Scenario("status, laid out otherwise", ["status"], [*head, minified, *good[3:]], 0, calls, told)
    inner = Answer(document(shown[0]).out.replace(":::", "::: ", 1).replace("s:", "s: ", 1))
    yield Scenario(
        "status, white space in a value",
        ["status"],
        [*good[:4], inner, *good[5:]],
        1,
        calls,
        ["Inline policy permissions: another one"],
    )
    lacking = [*head, trust, present(*shown[:2]), *map(document, shown[:2]), Answer("\n")]
    yield Scenario(
        "status, a policy missing",
        ["status"],
        lacking,
        1,
        calls[:6] + calls[7:],
        ["permissions.not-remediation: missing"],
    )
    other = Answer('{"Version": "2012-10-17"}\n')
    mixed = [*head, other, present(*shown[:2], "x"), document(shown[0]), other, Answer("arn:aws:iam::aws:policy/P\n")]
    lines = ["Trust: another one", "permissions: as compiled", "permissions.inventory: another one", "x: not of this script"]
    lines += ["permissions.not-remediation: missing", "Managed policy: arn:aws:iam::aws:policy/P"]
    yield Scenario("status, changed by others", ["status"], mixed, 1, calls[:6] + calls[7:], lines)
    needless = [
        *head,
        trust,
        present(*shown, "permissions.remediation"),
        *map(document, shown),
        document("permissions.remediation"),
        Answer("\n"),
    ]
    yield Scenario(
        "status, a policy too many",
        ["status"],
        needless,
        1,
        calls[:5] + ["get-role-policy"] * 3 + calls[7:],
        ["permissions.not-remediation: does not belong to what is on"],
    )
    yield Scenario("status of nothing", ["status"], [GONE], 1, ["get-role"], [f"there is no role {ROLE}"])
    yield from failures(["status"], "get-role")


def others(_folder):
    yield Scenario("trust", ["trust"], [DONE], 0, ["update-assume-role-policy"], ["trusts whom the specification says"])
    yield from failures(["trust"], "update-assume-role-policy")
    yield Scenario("describe", ["describe"], [Answer(ARN + "\n")], 0, ["update-role-description"], ["is set"])
    yield Scenario("a suffix", ["--suffix", "x", "create"], [], 2, [], [], ["the name of this role has no suffix"])
    yield Scenario("another's subcommand", ["wait", "t"], [], 2, [], [], ["there is no subcommand `wait`"])
    yield Scenario("help", ["help"], [], 0, [], ["usage: sh", "Capability metrics: CloudWatch metrics and alarms"])
    yield Scenario(
        "dry enable",
        ["-n", "enable", "remediation"],
        [],
        0,
        [],
        ["put-role-policy.remediation.json", "delete-role-policy", "--policy-name=permissions.not-remediation"],
    )
    yield Scenario("dry disable", ["-n", "disable", "cost_reports"], [], 0, [], ["--policy-name=permissions.cost_reports"])
    yield Scenario(
        "dry create",
        ["-n", "create"],
        [],
        0,
        [],
        ["create-role.json", *(f"put-role-policy{name[len('permissions') :]}.json" for name in NAMES)],
    )
    yield Scenario("dry status", ["-n", "status"], [], 0, [], ["aws iam get-role", "aws iam list-attached-role-policies"])


def deletion(_folder):
    steps = ["    1. Disconnect the account in the settings of Example Monitoring."]
    attached = "list-attached-role-policies"
    managed = Answer("arn:aws:iam::aws:policy/A\tarn:aws:iam::1:policy/*/B\n")
    whole = [present("permissions", "-x"), DONE, DONE, managed, DONE, DONE, DONE]
    calls = [LIST, DROP, DROP, attached, "detach-role-policy", "detach-role-policy", "delete-role"]
    words = ["--policy-name=-x", "--policy-arn=arn:aws:iam::1:policy/*/B"]
    yield Scenario("delete", ["delete"], whole, 0, calls, [f"{ROLE} is deleted"], steps, words_of_calls=words)
    denying = ["-x", "permissions", "permissions.inventory", "permissions.not-remediation"]
    order = ["permissions.inventory", "permissions.not-remediation", "permissions", "-x"]
    yield Scenario(
        "delete, what denies after what it denies",
        ["delete"],
        [present(*denying), *[DONE] * 4, Answer("\n"), DONE],
        0,
        [LIST, *[DROP] * 4, attached, "delete-role"],
        ["is deleted"],
        steps,
        words_of_calls=[f"--policy-name={name}" for name in order],
    )
    empty = [present(), Answer("\n"), DONE]
    yield Scenario(
        "delete a role with nothing on it", ["delete"], empty, 0, [LIST, attached, "delete-role"], ["is deleted"], steps
    )
    profiles = [present(), Answer("None\n"), CONFLICT, Answer("one\ttwo\n"), DONE, GONE, DONE]
    last = ["delete-role", "list-instance-profiles-for-role", *["remove-role-from-instance-profile"] * 2, "delete-role"]
    yield Scenario(
        "delete what is in instance profiles",
        ["delete"],
        profiles,
        0,
        [LIST, attached, *last],
        ["is out of the instance profile one", "is deleted"],
        steps,
    )
    stuck = [present(), Answer("\n"), CONFLICT, Answer("\n"), CONFLICT]
    yield Scenario(
        "delete what has something else on it",
        ["delete"],
        stuck,
        1,
        [LIST, attached, *last[:2], "delete-role"],
        [],
        ["something is still on the role"],
    )
    yield Scenario("delete what is gone", ["delete"], [GONE], 0, [LIST], [f"{ROLE} is gone"], steps)
    yield Scenario(
        "delete what goes meanwhile",
        ["delete"],
        [present("a"), GONE, Answer("\n"), GONE],
        0,
        [LIST, DROP, attached, "delete-role"],
        ["is gone"],
        steps,
    )
    yield Scenario(
        "dry delete", ["-n", "delete"], [], 0, [], ["--policy-name=permissions.inventory", "aws iam delete-role "], steps
    )
    yield from failures(["delete"], LIST)
    yield from failures(["delete"], "delete-role", empty[:2], [LIST, attached])


def scenarios(folder):
    for family in (create, capabilities, status, others, deletion):
        yield from family(folder)
