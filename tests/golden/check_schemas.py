"""Holds the JSON Schemas to what they describe, and the documents of the repository to the schemas.

    check_schemas.py SLRC

Every golden document `role`, every example configuration, request and answer, and the findings and proofs of a specification have to be
valid; the wrong ones below have to be refused.
Exits with 77, which ctest counts as skipped, where the validator is missing.
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("skipped: no JSON Schema validator (Debian: python3-jsonschema)", file=sys.stderr)
    sys.exit(77)

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = [ROOT / "tests/golden/expected", *sorted(ROOT.glob("examples/*/golden"))]
REMOVED = object()

GOOD_CONFIGURATIONS = [
    {},
    {"capabilities": {"all": {}}, "partition": "aws-us-gov", "region": "us-gov-west-1"},
    {"region": "us-isob-east-1", "suffix": "A.b-c@d,e=f+g_1"},
    {"roles": {"Role_{suffix}": {"parameters": {"names": ["one", "two"]}}}},
]

WRONG_CONFIGURATIONS = [
    [],
    {"capability": {}},
    {"capabilities": ["sentiment"]},
    {"capabilities": {"sentiment": True}},
    {"capabilities": {"two words": {}}},
    {"parameters": {"key": 1}},
    {"parameters": {"key": []}},
    {"parameters": {"key": ["a", 1]}},
    {"parameters": {"key": None}},
    {"account": 111122223333},
    {"account": "1111"},
    {"region": "us-east"},
    {"partition": "aws-moon"},
    {"suffix": "a b"},
    {"roles": []},
    {"roles": {"Role": {"roles": {}}}},
    {"roles": {"a role": {}}},
]

GOOD_REQUESTS = [
    {"action": "s3:GetObject"},
    {"action": "s3:GetObject", "resource": "arn:aws:s3:::bucket/a", "context": {}},
    {"action": "s3:GetObject", "resource": "arn:aws:s3:::bucket/*"},
    {"action": "iam:PassRole", "context": {"aws:TagKeys": ["a", "b"], "aws:MultiFactorAuthAge": 5, "k:flag": True}},
    {"action": "sts:AssumeRole", "principal": "lexv2.amazonaws.com"},
    {"action": "sts:AssumeRole", "principal": {"Federated": "accounts.google.com"}},
]

WRONG_REQUESTS = [
    [],
    {},
    {"resource": "*"},
    {"action": "s3:Get*"},
    {"action": "GetObject"},
    {"action": ["s3:GetObject"]},
    {"action": "s3:GetObject", "resource": "bucket"},
    {"action": "s3:GetObject", "ressource": "*"},
    {"action": "s3:GetObject", "context": []},
    {"action": "s3:GetObject", "context": {"ip": "10.0.0.1"}},
    {"action": "s3:GetObject", "context": {"aws:SourceIp": None}},
    {"action": "s3:GetObject", "context": {"aws:SourceIp": [["10.0.0.1"]]}},
    {"action": "sts:AssumeRole", "principal": {}},
    {"action": "sts:AssumeRole", "principal": {"Host": "a.b"}},
]

# What is changed in a valid document `role` to make it a wrong one: the path to a value, and the new value.
WRONG_ROLES = [
    (["Name"], REMOVED),
    (["Name"], "two words"),
    (["Name"], "{suffix}{suffix}"),
    (["Path"], "no/slashes"),
    (["ArnPattern"], "arn:aws:s3:::bucket"),
    (["Description"], ["a", "b"]),
    (["ServicePrincipals"], "lambda.amazonaws.com"),
    (["MaxSessionDuration"], 60),
    (["MaxSessionDuration"], "3600"),
    (["Tags"], {"Owner": "platform"}),
    (["Tags", 0, "Value"], REMOVED),
    (["Regions"], "us-east-1"),
    (["Regions"], []),
    (["Parameters"], REMOVED),
    (["Capabilities", 0, "Parameters"], REMOVED),
    (["Capabilities", 0, "Extra"], 1),
    (["Capabilities", 0, "Parameters"], [{"Name": "key", "Type": "kms key", "List": False}]),
    (["Capabilities", 0, "Parameters"], [{"Name": "key", "Type": "kms:key", "List": "no"}]),
    (["Lifecycle"], {}),
    (["Lifecycle"], {"Editable": ["Path"]}),
    (["Lifecycle"], {"Editable": [], "CreatedBy": ["CreateBot"]}),
    (["Extra"], 1),
]

WHOLE_ROLE = {
    "Name": "Role_{suffix}",
    "Path": "/golden/",
    "ArnPattern": "arn:aws:iam::*:role/golden/Role_*",
    "ServicePrincipals": ["lambda.amazonaws.com"],
    "MaxSessionDuration": 3600,
    "Tags": [{"Key": "Owner", "Value": ""}],
    "Regions": ["us-east-1"],
    "Parameters": [],
    "Capabilities": [
        {"Name": "one", "Parameters": [{"Name": "key", "Type": "kms:key", "List": False, "Default": ""}]}
    ],
    "Lifecycle": {"Editable": []},
}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


# Findings with a fix, with notes, with counterexamples.
WRONG_ROLE = """let unused = "a"
role Wrong {
    path "/"
    trust service lambda.amazonaws.com if aws:SourceAccount == "111122223333"
    param name: string
    capability logs(buckets: [s3:bucket], key: kms:key = "arn:aws:kms:us-east-1:111122223333:key/k")

    when logs: allow s3:ListBucket on buckets if aws:SecureTransport == true
    when logs: allow kms:GenerateDataKey on key if all kms:EncryptionContextKeys in ["{name}"]
    allow sqs:SendMessage on "arn:{partition}:sqs:{region}:{account}:{name}"
    never allow s3:List*, kms:*
    never allow kms:*
    always allow sqs:SendMessage
}
"""
# What is changed in a finding with a counterexample.
WRONG_FINDINGS = [
    (["severity"], "fatal"),
    (["code"], "0605"),
    (["endLine"], REMOVED),
    (["more"], "text"),
    (["counterexample", "request"], REMOVED),
    (["counterexample", "rule", "file"], REMOVED),
    (["counterexample", "command"], ["slrc"]),
]


def changed(document, path, value):
    document = copy.deepcopy(document)
    *parents, last = path
    place = document
    for step in parents:
        place = place[step]
    if value is REMOVED:
        del place[last]
    else:
        place[last] = value
    return document


def read_lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def line_checks(schemas):
    """The same for what `slrc eval` reads and writes, a document a line."""
    for kind in ("request", "answer"):
        files = sorted(ROOT.glob(f"examples/*/{kind}s.jsonl"))
        assert files, "there is nothing to check"
        for path in files:
            for number, document in enumerate(read_lines(path), 1):
                yield f"{path.relative_to(ROOT)}:{number}", schemas[kind], document, True
                yield f"{path.relative_to(ROOT)}:{number} with more", schemas[kind], {**document, "more": 1}, False
                other = "answer" if kind == "request" else "request"
                yield f"{path.relative_to(ROOT)}:{number} as {other}", schemas[other], document, False
    for document in GOOD_REQUESTS:
        yield f"request {document}", schemas["request"], document, True
    for document in WRONG_REQUESTS:
        yield f"wrong request {document}", schemas["request"], document, False


def finding_checks(schemas, program):
    call = [program, "check", "-", "--diagnostics", "json"]
    done = subprocess.run(call, input=WRONG_ROLE, capture_output=True, text=True, encoding="utf-8")
    findings = [json.loads(line) for line in done.stderr.splitlines()]
    for finding in findings:
        yield f"finding {finding}", schemas["finding"], finding, True
    examples = [finding for finding in findings if "counterexample" in finding]
    assert any("rule" in one["counterexample"] for one in examples), done.stderr
    for finding in examples:
        yield f"configuration of {finding}", schemas["config"], finding["counterexample"]["configuration"], True
        yield f"request of {finding}", schemas["request"], finding["counterexample"]["request"], True
    for path, value in WRONG_FINDINGS:
        yield f"wrong finding: {path} {value}", schemas["finding"], changed(examples[0], path, value), False


# What `slrc prove` is asked of the role above, with its status.
PROOFS = [
    (1, []),
    (0, ["never allow iam:*", "never allow s3:GetObject on \"arn:aws:s3:::b\""]),
    (1, ["never allow s3:List*", "always allow s3:ListBucket", "when logs: never deny kms:*"]),
    (1, ["never trust service *", "never trust federated *", "always distrust account *"]),
    (0, ["--what", "s3:*", "--what", "iam:PassRole", "--what", "kms:GenerateDataKey"]),
]
BOUNDARY = """{"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Action": ["s3:*", "sqs:*"], "Resource": "*"},
    {"Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::a"}]}"""
# What is changed in an answer that fails, and in a way.
WRONG_ANSWERS = [
    (["answers"], REMOVED),
    (["answers", 0, "answer"], "no"),
    (["answers", 0, "answer"], "holds"),
    (["answers", 0, "counterexample"], REMOVED),
    (["answers", 0, "counterexample", "rule", "file"], REMOVED),
    (["answers", 0, "line"], 1),
    (["more"], 1),
]
WRONG_WAYS = [
    (["actions", 0, "ways"], []),
    (["actions", 0, "ways", 0, "rules"], []),
    (["actions", 0, "ways", 0, "rules", 0, "if"], REMOVED),
    (["actions", 0, "ways", 0, "example"], REMOVED),
    (["answers"], []),
]


def undecided_role():
    """The example of the page that explains the answer."""
    page = (ROOT / "compiler/diagnostics/pages/SLR0607.md").read_text(encoding="utf-8")
    return page.split("```slr\n")[1].split("```")[0]


def proof_checks(schemas, program):
    """The same for what `slrc prove` prints."""
    with tempfile.TemporaryDirectory() as folder:
        boundary = pathlib.Path(folder, "boundary.json")
        boundary.write_text(BOUNDARY, encoding="utf-8")
        given = ["--boundary", str(boundary)]
        bounded = [(1, given + ["never allow s3:*"]), (1, given + ["always allow s3:ListBucket"]), (0, given + ["--what", "s3:*"])]
        asked = [(WRONG_ROLE, *one) for one in PROOFS + bounded] + [(undecided_role(), 1, [])]
        proofs = []
        for role, status, words in asked:
            call = [program, "prove", "-", *words, "--format", "json"]
            done = subprocess.run(call, input=role, capture_output=True, text=True, encoding="utf-8")
            assert done.returncode == status, (words, done.returncode, done.stdout, done.stderr)
            proofs.append(json.loads(done.stdout))
    for (_, _, words), proof in zip(asked, proofs):
        yield f"proof {words}", schemas["proof"], proof, True
    answers = [answer for proof in proofs for answer in proof.get("answers", [])]
    assert {answer["answer"] for answer in answers} >= {"holds", "fails", "no such request", "undecided"}, answers
    ways = [way for proof in proofs for action in proof.get("actions", []) for way in action["ways"]]
    for example in [answer["counterexample"] for answer in answers if "counterexample" in answer] + [way["example"] for way in ways]:
        yield f"configuration of {example}", schemas["config"], example["configuration"], True
        yield f"request of {example}", schemas["request"], example["request"], True
    for path, value in WRONG_ANSWERS:
        yield f"wrong answers: {path} {value}", schemas["proof"], changed(proofs[2], path, value), False
    for path, value in WRONG_WAYS:
        yield f"wrong ways: {path} {value}", schemas["proof"], changed(proofs[4], path, value), False


def checks(program):
    """Yields name, validator, document, and whether it is valid."""
    schemas = {}
    for kind in ("config", "role", "request", "answer", "proof", "finding"):
        schema = read(ROOT / "schemas" / f"{kind}.schema.json")
        Draft202012Validator.check_schema(schema)
        schemas[kind] = Draft202012Validator(schema)
    configurations = [path for path in ROOT.glob("examples/*/*.json")]
    configurations += ROOT.glob("tests/golden/values/*.json")
    configurations += ROOT.glob("tests/golden/specs/*.json")
    roles = [path for folder in GOLDEN for path in folder.rglob("*.role.json")]
    assert configurations and roles, "there is nothing to check"
    for path in sorted(configurations):
        yield str(path.relative_to(ROOT)), schemas["config"], read(path), True
    for path in sorted(roles):
        yield str(path.relative_to(ROOT)), schemas["role"], read(path), True
    for document in GOOD_CONFIGURATIONS:
        yield f"configuration {document}", schemas["config"], document, True
    for document in WRONG_CONFIGURATIONS:
        yield f"wrong configuration {document}", schemas["config"], document, False
    yield "a whole role", schemas["role"], WHOLE_ROLE, True
    for path, value in WRONG_ROLES:
        name = f"wrong role: {path} {'removed' if value is REMOVED else value}"
        yield name, schemas["role"], changed(WHOLE_ROLE, path, value), False
    yield from line_checks(schemas)
    yield from finding_checks(schemas, program)
    yield from proof_checks(schemas, program)


def main():
    passed = failed = 0
    for name, validator, document, valid in checks(sys.argv[1]):
        errors = list(validator.iter_errors(document))
        if bool(errors) != valid:
            passed += 1
            continue
        failed += 1
        print(f"FAILED {name}: " + ("; ".join(error.message for error in errors) or "is not refused"))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
