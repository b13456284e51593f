"""What `slrc compile` says of values, beside what the script of a page is told: the two have to agree, word by word."""

import json
import random
import re
import subprocess

import tools

SPECIFICATION = "tests/doc/specs/fields.slr"
ROLE = "AWSServiceRoleForFields"
# Of the findings about values, those that a field tells.
CODES = {"value-does-not-fit", "wrong-partition", "bad-account", "bad-region", "bad-role-name"}

ARNS = [
    "arn:aws:s3:::own", "arn:aws:s3:::own/x", "arn:aws:s3:::", "arn:aws:s3:::*", "arn:aws-cn:s3:::own", "arn:*:s3:::own",
    "arn:aws:s3:eu-west-1::own", "arn:aws:s3:::${aws:username}", "arn:aws:s3:::${a:b}/x:y", "arn:aws:mars:::own", "arn:aws:s3", "arn:aws:s3::",
    "arn:aws:kms:us-east-1:111122223333:key/1", "arn:aws:kms:*:111122223333:key/*", "arn:aws:kms:us-east-1:111122223333:alias/a",
    "arn:aws:kms:us-east-1:111122223333:key/", "arn:aws:kms:us-east-1:111122223333:k?y/1", "arn:aws:iam::111122223333:role/a/b",
    "arn:aws:iam::111122223333:user/a", "arn:aws:logs:us-east-1:111122223333:log-group:g", "arn:aws:logs:us-east-1:111122223333:log-group:g:*",
    "arn:aws:logs:us-east-1:111122223333:log-group:*", "arn:aws:logs:us-east-1:111122223333:log-group:g:log-stream:s", "arn:aws", "arn:", "arn:*", "*",
]  # fmt: skip
TEXTS = ["x", "ab", "ab-1", "ab-", "AB", "Ab/", "prod`", "a b", "caf\u00e9", "\u0101", "a\u0001b", "a\tb", "\U0001f600", "<b>", "'\"\\", "{x}", "${x}"]
ACCOUNTS = ["111122223333", "11112222333", "1111222233334", "11112222333a", "1111 2222 3333"]
REGIONS = ["us-east-1", "us-esat-1", "US-EAST-1", "eu-nowhere-7", "cn-north-1", "us-gov-west-1", "moon", "-", "us-east-1a", "eu-central"]
PARTITIONS = ["aws", "aws-cn", "aws-us-gov", "mars", "AWS"]
SUFFIXES = ["A1", "a b", "a" * 40, "a" * 65, "_+=,.@-", "\u00e9"]


def configurations(count):
    """Each has a value for everything, some of them wrong."""
    rng = random.Random(17)
    everything = ARNS + TEXTS + ACCOUNTS + REGIONS
    for _ in range(count):

        def one(usual):
            return rng.choice(usual if rng.random() < 0.6 else everything)

        def some(usual):
            return [one(usual) for _ in range(rng.randint(1, 3))]

        places = {"partition": PARTITIONS, "region": REGIONS, "account": ACCOUNTS, "suffix": SUFFIXES}
        yield {
            **{name: rng.choice(values) for name, values in places.items() if rng.random() < 0.7},
            "parameters": {"team": one(TEXTS), "note": one(TEXTS), "peer": one(ACCOUNTS), "place": one(REGIONS)},
            "capabilities": {
                "files": {"bucket": one(ARNS), "prefix": one(TEXTS)},
                "keys": {"keys": some(ARNS), "roles": some(ARNS)},
                "logs": {"group": one(ARNS), "anything": one(ARNS)},
            },
        }


def messages(slrc, configuration, folder):
    """What the compiler says of it; where a value was given stands in brackets at the end."""
    file = tools.write_json(folder / "values.json", configuration)
    command = [slrc, "compile", SPECIFICATION, "--config", file, "--diagnostics", "json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=tools.ROOT)
    found = [json.loads(line) for line in done.stderr.splitlines()]
    wrong = [one["message"] for one in found if one["severity"] == "error" and one["name"] in CODES]
    return sorted({re.sub(r" \([^()]*values\.json[^()]*\)$", "", message) for message in wrong})


def cases(slrc, folder, count):
    result = []
    for configuration in configurations(count):
        values = list(configuration["parameters"].values())
        for given in configuration["capabilities"].values():
            values += given.values()
        result.append({
            "places": {name: configuration[name] for name in ("partition", "region", "account", "suffix") if name in configuration},
            "parameters": [value if isinstance(value, list) else [value] for value in values],
            "messages": messages(slrc, configuration, folder),
        })
    return result
