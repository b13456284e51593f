"""Roles, and values for all that they can be given: those of the generated code, and corners of templates."""

import importlib.util
import pathlib

_place = pathlib.Path(__file__).resolve().parents[2] / "generate" / "cases.py"
_spec = importlib.util.spec_from_file_location("generate_cases", _place)
shared = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(shared)

changed = shared.changed

CORNERS = {
    "account": shared.ACCOUNT,
    "region": "eu-west-1",
    "suffix": "s",
    "parameters": {"external_id": "", "team": "LEX-v2", "peers": ["444455556666", "111122223333"]},
    "capabilities": {
        "class": {"default": "arn:aws:s3:::${aws:PrincipalAccount}-*"},
        "region2": {
            "import": [
                "arn:aws:logs:*:*:log-group:*:*",
                "arn:aws:logs:eu-west-1:111122223333:log-group:a:*",
                "arn:aws:logs:eu-west-1:111122223333:log-group:b",
            ],
            "self": ["one", "two", "\u00e9\t\"\\"],
        },
        "role_": {},
        "suffix": {"role": "arn:aws:iam::111122223333:role/a,b"},
        "dates": {"before": "2028-02-29T23:59:59.5+01:00", "range": "2001:db8::/32"},
        "tags": {"key": "Name", "value": "x ${aws:username}"},
        "not_allowed": {},
        "audio_logs": {},
        "audioLogs": {},
        "many": {"names": ["arn:aws:s3:::a", "arn:aws:s3:::b"]},
        "texts": {},
    },
}

BUCKETS = [f"arn:aws:s3:::b{number}" for number in range(10)]


def accepted_corners():
    yield changed(CORNERS, "parameters/places", ["us-west-1"])
    yield changed(CORNERS, "parameters/words", ["$x\u00ff", "b"])
    yield changed(CORNERS, "capabilities/many/names", BUCKETS)
    yield changed(CORNERS, "capabilities/many/names", BUCKETS[:1])
    yield changed(CORNERS, "capabilities/many/group", "arn:aws:logs:us-west-2:1:log-group:/x/*:*")
    yield changed(CORNERS, "capabilities/dates/flag", "false")
    yield changed(CORNERS, "capabilities/suffix/default", "d\u00e9f\\'\"`")
    for bucket in ("arn:aws:s3:::b?*", "arn:*:s3:::b", "arn:aws:s3:::${aws:username}"):
        yield changed(CORNERS, "capabilities/class/default", bucket)
    for team in ("a", "ABC-1", "lex-ABC"):
        yield changed(CORNERS, "parameters/team", team)


# Each is refused by the compiler, too, for its type.
def refused_corners():
    for team in ("", "lex-", "lex-abcd", "lex\u00e9", "lex-v2\n"):
        yield changed(CORNERS, "parameters/team", team)
    for owner in ("arn:aws:iam", "arn:aws:iam::1:", "x", "arn::iam::1:root"):
        yield changed(CORNERS, "parameters/owner", owner)
    for places in (["eu-west-1", "eu-west"], ["moon-west-1"], ["us-east-1", ""], [" us-east-1"]):
        yield changed(CORNERS, "parameters/places", places)
    for peers in (["1"], ["1111222233334"], ["111122223333 "]):
        yield changed(CORNERS, "parameters/peers", peers)
    yield changed(CORNERS, "parameters/words", ["A"])
    for bucket in ("arn:aws:s3:::a/b", "arn:aws:s3:::", "arn:aws:s3:eu-west-1::b", "b", "arn:aws:sqs:::b"):
        yield changed(CORNERS, "capabilities/class/default", bucket)
    for group in ("arn:aws:logs:*:*:log-group", "arn:aws:logs:a:1:log-stream:x", "", "x"):
        yield changed(CORNERS, "capabilities/region2/import", [group])
    yield changed(CORNERS, "capabilities/class/default", None)
    yield changed(CORNERS, "capabilities/region2/self", None)
    yield changed(CORNERS, "suffix", "a b")
    yield changed(CORNERS, "suffix", "x" * 64)
    yield changed(CORNERS, "suffix", None)
    yield changed(CORNERS, "parameters/external_id", None)
    yield changed(CORNERS, "capabilities/dates/flag", "True")


# What the compiler takes, and a template does not: README.md of the target says so.
def narrower_corners():
    yield changed(CORNERS, "capabilities/region2/self", ["one", ""])
    yield changed(CORNERS, "capabilities/region2/self", ["one", " two"])
    yield changed(CORNERS, "capabilities/region2/import", ["arn:aws:logs:eu-west-1:111122223333:log-group:*"])
    yield changed(CORNERS, "capabilities/region2/import", ["arn:aws:logs:eu-west-1:111122223333:log-group:"])
    yield changed(CORNERS, "capabilities/class/default", "arn:aws:s?:::b")
    yield changed(CORNERS, "capabilities/many/names", [f"arn:aws:s3:::b{number}" for number in range(11)])
    yield changed(CORNERS, "capabilities/tags/key", "\"")


# What AWS itself decides (the place), or IAM, when it is given the documents.
NOT_BY_TYPE = {"aws-us-gov", "moon", "mars", "aws", "12 digits", "10240", "account", "U+0160"}


PLACE = {"account": shared.ACCOUNT, "region": "us-east-1", "suffix": "S1"}


class Role:
    def __init__(self, specification, name, configuration, refused=(), accepted=(), narrower=()):
        self.specification = specification
        self.name = name
        self.configuration = configuration
        self.refused = list(refused)
        self.accepted = list(accepted)
        self.narrower = list(narrower)


def of_shared(role):
    refused = [
        {**PLACE, **configuration}
        for word, configuration in role.refused
        if word not in NOT_BY_TYPE and "arn:aws-cn:" not in str(configuration)
    ]
    return Role(role.specification, role.name, {**PLACE, **role.configuration}, refused)


ROLES = [of_shared(role) for role in shared.ROLES if role.name not in ("Meaning", "Strings")] + [
    Role("tests/generate/specs/strings.slr", "Strings", {**PLACE, **shared.STRINGS}, [], [{**PLACE, **shared.STRINGS_ON}]),
    Role(
        "tests/targets/cloudformation/corners.slr",
        "Corners",
        CORNERS,
        refused_corners(),
        accepted_corners(),
        narrower_corners(),
    ),
]
