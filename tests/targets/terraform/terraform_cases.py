"""Roles to make modules of: those that code is generated for, those of the golden tests, and awkward ones."""

import json
import pathlib

import cases

ROOT = pathlib.Path(__file__).resolve().parents[3]

# What names the problem where a plan says it in other words.
WORDS = {"U+0160": "U+00FF", "U+0661": "U+00FF", "64": "suffix", "neither": "`true` or `false`"}

# What a plan takes from its provider: a module is not asked for it.
OF_THE_PROVIDER = {"moon", "mars", "aws", "12 digits", "account", "region"}

# What is left to IAM, which refuses it: a day that its month does not have, and lists that make ten thousand strings.
LEFT_TO_IAM = {"2027-02-29", "10000"}


def refused(role):
    for word, configuration in role.refused:
        if word not in OF_THE_PROVIDER and word not in LEFT_TO_IAM:
            yield WORDS.get(word, word), configuration


PLACE = {"account": cases.ACCOUNT, "region": "eu-west-1", "suffix": "s.1"}

AWKWARD = {
    **PLACE,
    "parameters": {
        "source": ["arn:aws:s3:::a", "arn:aws:s3:::b-${aws:userid}*"],
        "secret": "$ ${aws:username} %{ if } {\" \\ \n",
    },
    "capabilities": {
        "lifecycle": {"endif": ["$", "%{x}", "$${aws:userid}"], "null": "{"},
        "null": {},
        "var": {},
        "truth": {"flags": ["true"], "more": ["true", "false"]},
        "keys": {"one": "a", "two": "b"},
    },
}


def awkward_accepted():
    change = cases.changed
    yield change(AWKWARD, "parameters/secret", "")
    yield change(AWKWARD, "parameters/for", ["$", "%", "{"])
    yield change(AWKWARD, "parameters/others", ["arn:aws:sts::111122223333:assumed-role/a/b"])
    yield change(AWKWARD, "parameters/provider", "arn:aws:iam::111122223333:oidc-provider/a.b/c")
    yield change(AWKWARD, "capabilities/var/var", ["arn:aws:logs:eu-west-1:111122223333:log-group:*"])
    for flags in (["true", "false"], ["false"], ["true"]):
        for more in (["true", "false"], ["true"]):
            yield change(AWKWARD, "capabilities/truth", {"flags": flags, "more": more})
    yield change(AWKWARD, "capabilities/keys", {"one": "THREE", "two": "b", "three": "x"}) | {
        "capabilities": {"keys": {"one": "a", "two": "three", "three": "3"}}
    }
    yield change(AWKWARD, "capabilities/keys", {"one": "a", "two": "A", "three": "x"})
    for bucket in ("arn:*:s3:::a", "arn:aws:s3:*:*:a?", "arn:aws:s?:::a", "arn:aws:*:::a"):
        yield change(AWKWARD, "parameters/source", [bucket])


def awkward_refused():
    change = cases.changed
    yield "stage", change(AWKWARD, "parameters/stage", "Test")
    yield "stage", change(AWKWARD, "parameters/stage", "test\n")
    yield "other", change(AWKWARD, "parameters/other", "11112222333")
    yield "others", change(AWKWARD, "parameters/others", [])
    yield "others", change(AWKWARD, "parameters/others", ["arn:aws:iam:"])
    yield "arn:aws:iam::111122223333:policy/a", change(AWKWARD, "parameters/others", ["arn:aws:iam::111122223333:policy/a"])
    yield "`accounts`", change(AWKWARD, "parameters/provider", "accounts")
    yield "a number", change(AWKWARD, "parameters/count", "one")
    for bucket in ("arn:aws:s3:::a/b", "arn:aws:s3:eu-west-1::a", "arn:aws:sqs:::a", "arn:aws:s3::1:a", "a", "arn:aws:s3:::", "arn::s3:::a"):
        yield "source", change(AWKWARD, "parameters/source", ["arn:aws:s3:::a", bucket])
    yield "`aws`", change(AWKWARD, "parameters/source", ["arn:aws:s3:::a", "arn:aws-cn:s3:::a"])
    yield "var", change(AWKWARD, "capabilities", {"var": {}})
    yield "endif", change(AWKWARD, "capabilities/lifecycle/endif", [])
    yield "`true` or `false`", change(AWKWARD, "capabilities/truth/flags", ["yes"])
    yield "second time", change(AWKWARD, "capabilities/keys", {"one": "Two", "two": "two"})
    yield "one", change(AWKWARD, "capabilities/keys/one", None)
    yield "suffix", change(AWKWARD, "suffix", "s 1")


def golden():
    """What tests/golden compiles, but for what only a compilation without the catalogue takes."""
    for specification in sorted((ROOT / "tests/golden/specs").glob("*.slr")):
        if specification.name == "conditions.slr":
            continue
        values = specification.with_suffix(".json")
        configuration = json.loads(values.read_text(encoding="utf-8")) if values.exists() else {}
        if "roles" not in configuration:
            yield str(specification.relative_to(ROOT)), {**PLACE, **configuration}


ROLES = [
    *cases.ROLES,
    cases.Role("tests/targets/terraform/awkward.slr", "Awkward", AWKWARD, awkward_refused(), awkward_accepted()),
]
