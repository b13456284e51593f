"""Holds the inputs to the documents of the target `iam`, for every set of capabilities, and to the API of IAM."""

import json
import shutil
import sys

import stub

sys.path.insert(0, str(stub.HERE.parents[1] / "generate"))
import cases  # noqa: E402  (roles, with values for everything that they can be given)

ROOT = stub.HERE.parents[2]

# What the API Reference of IAM (2010-05-08) has: required members, then the others.
API = {
    "create-role": (
        ["AssumeRolePolicyDocument", "RoleName"],
        ["Path", "Description", "MaxSessionDuration", "PermissionsBoundary", "Tags"],
    ),
    "create-service-linked-role": (["AWSServiceName"], ["Description", "CustomSuffix"]),
    "delete-role": (["RoleName"], []),
    "delete-service-linked-role": (["RoleName"], []),
    "put-role-policy": (["RoleName", "PolicyName", "PolicyDocument"], []),
    "update-assume-role-policy": (["RoleName", "PolicyDocument"], []),
    "update-role-description": (["RoleName", "Description"], []),
}


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def call_of(name, file):
    """`put-role-policy` of `ROLE.put-role-policy.PART.json`."""
    return file.name[len(name) + 1 :].split(".")[0]


def input_files(folder, name):
    """By call: the inputs of a role."""
    found = {}
    for file in sorted(folder.iterdir()):
        if file.name.startswith(f"{name}.") and file.suffix == ".json" and call_of(name, file) != "admin":
            found.setdefault(call_of(name, file), []).append(file)
    return found


def wrong_members(folder, name, has_name):
    """What the API would not take, or would miss."""
    for call, files in input_files(folder, name).items():
        if call not in API:
            yield f"{name}: there is no call {call}"
            continue
        required, others = API[call]
        for file in files:
            given = load(file)
            open_ones = [] if has_name else ["RoleName"]
            missing = [member for member in required if member not in given and member not in open_ones]
            unknown = [member for member in given if member not in required + others]
            if missing or unknown:
                yield f"{file.name}: lacks {missing}, has {unknown}"
            if not all(isinstance(value, str) for member, value in given.items() if member.endswith("Document")):
                yield f"{file.name}: a document is no string"


def text_of(folder, name, document):
    file = folder / f"{name}.{document}.json"
    return file.read_bytes().decode() if file.exists() else None


def compact(text):
    """As `slrc compile --minify` writes it."""
    return json.dumps(json.loads(text), separators=(",", ":"), ensure_ascii=False)


def rank(document):
    """Before those that allow come those that deny as well, and before these those that only deny."""
    effects = {statement["Effect"] for statement in json.loads(document)["Statement"]}
    return ["Deny"] != sorted(effects), "Deny" not in effects


def wrong_documents(iam, folder, name, chosen):
    """Documents that are not those of the target `iam`; `chosen` are the names of the policies that belong to the set."""
    if text_of(folder, name, "admin") != text_of(iam, name, "admin"):
        yield f"{name}: another admin policy"
    if not (folder / f"{name}.create-role.json").exists():
        return
    trust = compact(text_of(iam, name, "trust"))
    if load(folder / f"{name}.create-role.json")["AssumeRolePolicyDocument"] != trust:
        yield f"{name}: another trust policy"
    if load(folder / f"{name}.update-assume-role-policy.json")["PolicyDocument"] != trust:
        yield f"{name}: another trust policy to update"
    documents = {}
    for file in iam.iterdir():
        if file.name.startswith(f"{name}.permissions"):
            text = file.read_bytes().decode()
            if json.loads(text)["Statement"]:
                documents[file.name[len(name) + 1 : -len(".json")]] = compact(text)
    if sorted(documents) != sorted(chosen):
        yield f"{name}: policies {sorted(chosen)}, not {sorted(documents)}"
    ranks = [rank(documents[policy]) for policy in chosen if policy in documents]
    if ranks != sorted(ranks):
        yield f"{name}: {chosen} allow before they deny"
    for policy in chosen:
        given = load(folder / f"{name}.put-role-policy{policy[len('permissions') :]}.json")
        if given["PolicyName"] != policy or given["PolicyDocument"] != documents.get(policy):
            yield f"{name}: {policy} is another document"


def chosen_policies(bench, script, words):
    """The policies that a script would put."""
    outcome = bench.run(stub.shells()[0], script, ["-n", *words])
    if outcome.status != 0 or outcome.calls:
        return [f"{outcome.status} {outcome.err}"]
    puts = [line for line in outcome.out.splitlines() if line.startswith("aws iam put-role-policy")]
    # What stands between the call's name and `.json` is the policy's name, but for its beginning.
    return ["permissions" + line.split(".put-role-policy")[1].split(".json")[0] for line in puts]


def wrong_in_set(bench, iam, own, whole, role, name):
    """One set: its own files, and what the script of the whole configuration makes of it."""
    is_plain = (own / f"{role.name}.create-role.json").exists()
    yield from wrong_members(own, role.name, "suffix" in role.configuration or "{suffix}" not in role.full_name)
    script = f"{role.name}.sh"
    yield from wrong_documents(iam, own, role.name, chosen_policies(bench, own / script, ["create"]) if is_plain else [])
    if is_plain and whole:
        words = ["set", name.replace("+", ",")]
        yield from wrong_documents(iam, whole, role.name, chosen_policies(bench, whole / script, words))


def checks(slrc, folder, bench):
    """A list of problems for each set of capabilities of each role."""
    configuration = folder / "configuration.json"
    for role in cases.ROLES:
        if not role.divides:
            continue
        configuration.write_text(json.dumps(role.configuration), encoding="utf-8")
        base = ["compile", role.specification, "--role", role.name, "--config", str(configuration)]
        out = {name: folder / name for name in ("iam", "sets", "whole")}
        for place in out.values():
            shutil.rmtree(place, ignore_errors=True)
        slrc(*base, "--matrix", "--copies", "--split", "capability", "-o", str(out["iam"]))
        slrc(*base, "--matrix", "--target", "aws-cli", "-o", str(out["sets"]))
        role.full_name = load(next(out["iam"].glob("*/*.role.json")))["Name"]
        # Where capabilities exclude one another, there is no configuration with all of them.
        has_whole = slrc(*base, "--target", "aws-cli", "-o", str(out["whole"]), refuses=True)
        for place in sorted(out["iam"].iterdir()):
            whole = out["whole"] if has_whole else None
            name = place.name
            yield f"{role.name} with {name}", list(wrong_in_set(bench, place, out["sets"] / name, whole, role, name))
