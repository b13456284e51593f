"""Roles to generate code for, values for everything that they can be given, and configurations that are refused."""

import copy

ACCOUNT = "111122223333"
PLACE = {"partition": "aws-us-gov", "region": "us-gov-west-1", "account": ACCOUNT, "suffix": "A1b2"}


def gov(arn):
    return arn.replace("arn:aws:", "arn:aws-us-gov:")


def changed(configuration, path, value):
    """A copy with another value at a path such as `capabilities.drain.seconds`; None takes the entry away."""
    result = copy.deepcopy(configuration)
    place = result
    *names, last = path.split("/")
    for name in names:
        place = place.setdefault(name, {})
    if value is None:
        place.pop(last, None)
    else:
        place[last] = value
    return result


LEX = {
    **PLACE,
    "capabilities": {
        "sentiment": {},
        "audio_logs": {"bucket": gov("arn:aws:s3:::call-audio")},
        "text_logs": {"group": gov("arn:aws:logs:us-gov-west-1:111122223333:log-group:bot:*")},
        "encryption": {"key": gov("arn:aws:kms:us-gov-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab")},
        "kendra_search": {"index": gov("arn:aws:kendra:us-gov-west-1:111122223333:index/0123456789")},
    },
}

CHANNELS = {
    "region": "us-isob-east-1",
    "capabilities": {"channel": {"alias": "arn:aws-iso-b:lex:us-isob-east-1:111122223333:bot-alias/BOT/ALIAS"}},
}

AUTO_SCALING = {
    "account": ACCOUNT,
    "suffix": "web",
    "capabilities": {
        "balancing": {},
        "drain": {"seconds": "60"},
        "encryption": {"keys": ["arn:aws:kms:eu-west-1:111122223333:key/a", "arn:aws:kms:eu-west-1:111122223333:key/b"]},
        "notifications": {"topics": ["arn:aws:sns:eu-west-1:111122223333:fleet"]},
        "spot": {},
        "warm_pool": {},
    },
}

MONITORING = {
    "account": ACCOUNT,
    "parameters": {"external_id": "c-4f1d6a0b9e7c2358"},
    "capabilities": {
        "inventory": {},
        "queues": {"queues": ["arn:aws:sqs:*:111122223333:jobs-*", "arn:aws:sqs:eu-west-1:111122223333:mail"]},
        "metrics": {},
        "log_search": {"groups": ["arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/*:*"]},
        "cost_reports": {"bucket": "arn:aws:s3:::reports"},
        "remediation": {"tag_key": "restart"},
    },
}

MEANING = {
    "account": ACCOUNT,
    "region": "eu-west-1",
    "suffix": "s",
    "parameters": {"external_id": "", "team": "LEX-v2", "peers": ["444455556666", "111122223333"]},
    "capabilities": {
        "class": {"default": "arn:aws:s3:::${aws:PrincipalAccount}-*"},
        "region2": {
            "import": ["arn:aws:logs:*:*:log-group:*", "arn:aws:logs:eu-west-1:111122223333:log-group:a:*"],
            "self": ["one", "two", "\u00e9\t\"\\"],
        },
        "dates": {"before": "2028-02-29T23:59:59.5+01:00", "range": "2001:db8::/32", "flags": ["true"]},
        "tags": {"key": "Name", "value": "x"},
        "not_allowed": {},
        "audio_logs": {},
        "audioLogs": {},
    },
}

STRINGS = {
    "account": ACCOUNT,
    "capabilities": {"quotes": {"a": "'\"\\\u00ff"}, "slash": {}, "script": {}},
}

STRINGS_ON = changed(STRINGS, "parameters/plain", "\r\n\t \u007f\u0080\u00a0\u00ff </script> */ ${*} {x} \\u0041")


def refused_lex():
    yield "audio_logs", changed(LEX, "capabilities/audio_logs/bucket", "call-audio")
    yield "bucket", changed(LEX, "capabilities/audio_logs/bucket", gov("arn:aws:s3:::call-audio/calls"))
    yield "bucket", changed(LEX, "capabilities/audio_logs/bucket", None)
    yield "aws-us-gov", changed(LEX, "capabilities/audio_logs/bucket", "arn:aws:s3:::call-audio")
    yield "key", changed(LEX, "capabilities/encryption/key", gov("arn:aws:kms:us-gov-west-1:111122223333:alias/a"))
    yield "U+0160", changed(LEX, "capabilities/encryption/key", gov("arn:aws:kms:us-gov-west-1:111122223333:key/\u0160"))
    yield "index", changed(LEX, "capabilities/kendra_search/index", "arn:aws-us-gov:kendra:us-gov-west-1:111122223333")
    yield "group", changed(LEX, "capabilities/text_logs/group", "arn:aws-us-gov:logs:us-gov-west-1:111122223333:log-group")
    yield "moon", changed(LEX, "region", "moon-west-1")
    yield "mars", changed(LEX, "partition", "mars")
    yield "aws", changed(LEX, "region", "eu-west-1")
    yield "12 digits", changed(LEX, "account", "11112222333")
    yield "suffix", changed(LEX, "suffix", "a b")
    yield "64", changed(LEX, "suffix", "x" * 50)
    yield "131072", changed(LEX, "capabilities/audio_logs/bucket", gov("arn:aws:s3:::") + "b" * 131_000)


def refused_auto_scaling():
    fine = changed(AUTO_SCALING, "capabilities/warm_pool", None)
    yield "warm_pool", AUTO_SCALING
    yield "balancing", changed(fine, "capabilities/balancing", None)
    yield "seconds", changed(fine, "capabilities/drain/seconds", "6O")
    yield "seconds", changed(fine, "capabilities/drain/seconds", "60\n")
    yield "keys", changed(fine, "capabilities/encryption/keys", None)
    yield "keys", changed(fine, "capabilities/encryption/keys", ["arn:aws:kms:eu-west-1:111122223333:key/a", "arn:aws-cn:kms:eu-west-1:111122223333:key/b"])
    yield "topics", changed(fine, "capabilities/notifications/topics", ["arn:aws:sns:eu-west-1:111122223333:"])


def refused_monitoring():
    yield "account", changed(MONITORING, "account", None)
    yield "external_id", changed(MONITORING, "parameters/external_id", None)
    yield "external_id", changed(MONITORING, "parameters/external_id", "short")
    yield "external_id", changed(MONITORING, "parameters/external_id", "x" * 65)
    yield "environment", changed(MONITORING, "parameters/environment", "stagin")
    yield "prefix", changed(MONITORING, "capabilities/cost_reports/prefix", "a/B/")
    yield "tag_key", changed(MONITORING, "capabilities/remediation/tag_key", "x" * 129)
    many = [f"arn:aws:sqs:eu-west-1:111122223333:a-queue-with-a-long-name-{number}" for number in range(170)]
    yield "10240", changed(MONITORING, "capabilities/queues/queues", many)


def refused_meaning():
    fine = MEANING
    for name in ("account", "region", "suffix"):
        yield name, changed(fine, name, None)
    yield "arn:aws:iam::12:root", changed(fine, "parameters/owner", "arn:aws:iam::12:root")
    yield "arn:aws:iam::111122223333:policy/a", changed(fine, "parameters/owner", "arn:aws:iam::111122223333:policy/a")
    yield "wildcard", changed(fine, "parameters/owner", "arn:aws:iam::111122223333:role/*")
    yield "wildcard", changed(fine, "parameters/owner", "arn:*:iam::111122223333:user/a")
    yield "variable", changed(fine, "parameters/owner", "arn:aws:iam::111122223333:role/${aws:userid}")
    yield "provider", changed(fine, "parameters/provider", "arn:aws:iam::111122223333:saml-provider/")
    for team in ("", "lex-", "lex-abcd", "lex\u00e9", "lex-v2\n"):
        yield "team", changed(fine, "parameters/team", team)
    yield "places", changed(fine, "parameters/places", ["eu-west-1", "eu-west"])
    yield "peers", changed(fine, "parameters/peers", ["1"])
    for date in ("9223372036854775808", "-9223372036854775809", "9" * 5000):
        yield "date", changed(fine, "capabilities/dates/before", date)
    yield "2027-02-29", changed(fine, "capabilities/dates/before", "2027-02-29")
    for date in ("2026-13-01", "2026-1-01", "2026-01-01T24:00Z", "", "now"):
        yield "date", changed(fine, "capabilities/dates/before", date)
    for number in ("3.", "-", "1e3", "\u0661"):
        yield "U+0661" if number == "\u0661" else "number", changed(fine, "capabilities/dates/number", number)
    yield "neither", changed(fine, "capabilities/dates/flag", "yes")
    yield "neither", changed(fine, "capabilities/dates/flags", ["true", "True"])
    for address in ("10.0.0.0/33", "10.0.0", "010.0.0.0", "1:2:3:4:5:6:7:8:9", "::1::", "::g", "1.2.3.4/", "1:2:3:4:5:6:7::8",
                    "fe80::1%1", "1.2.3.256", "::1.2.3", "2001:db8::/129", "1:2:3:4:5:6:7:", ":1"):
        yield "address", changed(fine, "capabilities/dates/range", address)
    for data in ("a", "aGk", "aGk==", "aG=k"):
        yield "base64", changed(fine, "capabilities/dates/data", data)
    yield "second time", changed(fine, "capabilities/tags", {"key": "b", "value": "y"})
    yield "second time", changed(fine, "capabilities/tags", {"key": "B", "value": "y"})
    yield "audio_logs", changed(fine, "capabilities/audio_logs", None)
    yield "import", changed(fine, "capabilities/region2/import", ["arn:aws:logs*"])
    yield "10000", changed(
        changed(fine, "parameters/places", ["eu-west-1"] * 101), "parameters/peers", ["444455556666"] * 100
    )


def accepted_meaning():
    """Beside every set of capabilities: what a corner must take."""
    fine = MEANING
    yield changed(fine, "partition", "aws")
    yield changed(fine, "capabilities/tags", {"key": "b", "value": "x"})
    yield changed(fine, "capabilities/dates/flags", ["false", "true"])
    yield changed(fine, "capabilities/dates/flag", "false")
    for date in ("1700000000", "-5", "9223372036854775807", "-9223372036854775808", "0" * 30 + "7", "2026", "2026-02", "2024-02-29", "0000-02-29", "2026-01-01T00:00", "2026-01-01T23:59:59-0530"):
        yield changed(fine, "capabilities/dates/before", date)
    for address in ("::", "::1", "1::", "1:2:3:4:5:6:7::", "::ffff:1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "255.255.255.255/0", "abcd:EF01::/128"):
        yield changed(fine, "capabilities/dates/range", address)
    for data in ("", "aGk=", "aGkK", "ab+/ab=="):
        yield changed(fine, "capabilities/dates/data", data)
    for number in ("0", "-1.50", "007"):
        yield changed(fine, "capabilities/dates/number", number)
    for team in ("a", "ABC-1", "lex-ABC"):
        yield changed(fine, "parameters/team", team)
    for owner in ("arn:aws:sts::111122223333:assumed-role/a/b", "arn:aws:iam::111122223333:user/a"):
        yield changed(fine, "parameters/owner", owner)
    for group in ("arn:aws:logs:eu-west-1:111122223333:log-group:/a:*", "arn:aws:logs:*:*:*", "arn:aws:logs:us-?ast-1:*:log-group:a*"):
        yield changed(fine, "capabilities/region2/import", [group])
    for bucket in ("arn:aws:s3:::b?*", "arn:*:s3:::b", "arn:aws:s3:::${aws:PrincipalTag/a}", "arn:aws:s3:::${a${BucketName}}"):
        yield changed(fine, "capabilities/class/default", bucket)


# Roles that are generated and compiled alone.
NAMES = "tests/generate/specs/names.slr"

GUARDS = ["audio_recordings", "text_transcripts", "sentiment_analysis", "knowledge_bases", "customer_keys"]


class Role:
    """A role of a specification. `divides` is false where its permissions cannot be divided by capabilities."""

    def __init__(self, specification, name, configuration, refused=(), accepted=(), divides=True):
        self.specification = specification
        self.name = name
        self.configuration = configuration
        self.refused = list(refused)
        self.accepted = list(accepted)
        self.divides = divides
        # The names of parameters with an expression that the empty text fits.
        self.takes_empty = frozenset()


ROLES = [
    Role("std:lex/v1.slr", "AWSServiceRoleForLexBots", {}),
    Role("std:lex/v1.slr", "AWSServiceRoleForLexChannels", {}),
    Role("std:lex/v2-replication.slr", "AWSServiceRoleForLexV2Replication", {"region": "cn-north-1"}),
    Role("std:lex/v2.slr", "AWSServiceRoleForLexV2Bots", LEX, refused_lex()),
    Role("std:lex/v2.slr", "AWSServiceRoleForLexV2Channels", CHANNELS),
    Role("examples/autoscaling/scaling.slr", "AWSServiceRoleForAutoScaling", AUTO_SCALING, refused_auto_scaling()),
    Role("examples/saas/monitoring.slr", "ExampleMonitoringAccess", MONITORING, refused_monitoring()),
    Role("tests/generate/specs/meaning.slr", "Meaning", MEANING, refused_meaning(), accepted_meaning()),
    Role("tests/generate/specs/guards.slr", "Guards", {"capabilities": dict.fromkeys(GUARDS, {})}, divides=False),
    Role("tests/generate/specs/strings.slr", "Strings", STRINGS, [], [STRINGS, STRINGS_ON]),
]
