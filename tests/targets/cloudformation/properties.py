"""Names and types of resources' properties, as AWS's own specification has them.

They come from the npm package cloudform-types, which is made of that specification; without it, from the list below.
"""

import re
import shutil
import subprocess

PACKAGE = "cloudform-types@7.5.0"

# AWS CloudFormation Template Reference; a star is behind what a resource needs.
KNOWN = {
    "AWS::IAM::Role": "AssumeRolePolicyDocument* Description ManagedPolicyArns MaxSessionDuration Path PermissionsBoundary "
    "Policies RoleName Tags",
    "AWS::IAM::ManagedPolicy": "Description Groups ManagedPolicyName Path PolicyDocument* Roles Users",
    "AWS::IAM::ServiceLinkedRole": "AWSServiceName* CustomSuffix Description",
}


def load(folder):
    """Reads the package, after installing it; None where that cannot be."""
    place = folder / "node_modules" / "cloudform-types" / "types" / "iam"
    if not place.is_dir() and shutil.which("npm"):
        folder.mkdir(parents=True, exist_ok=True)
        call = ["npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--ignore-scripts", PACKAGE]
        subprocess.run(call, capture_output=True)
    if not place.is_dir():
        print(f"not held to {PACKAGE}: npm could not install it")
        return None
    known = {}
    for kind in KNOWN:
        name = kind.rsplit("::", 1)[1]
        text = (place / f"{name[0].lower()}{name[1:]}.d.ts").read_text(encoding="utf-8")
        body = text.split(f"export interface {name}Properties {{")[1].split("\n}")[0]
        known[kind] = dict(re.findall(r"^    (\w+)(\??):", body, re.M))
    return known


def misfits(known, resource):
    kind = resource["Type"]
    ours = KNOWN[kind].split()
    lists = [{name.rstrip("*"): "" if name.endswith("*") else "?" for name in ours}]
    if known:
        lists.append(known[kind])
    for names in lists:
        for name in resource["Properties"]:
            if name not in names:
                yield f"{kind} has no {name}"
        for name, optional in names.items():
            if not optional and name not in resource["Properties"]:
                yield f"{kind} needs {name}"
    if not set(resource) <= {"Type", "Condition", "Properties"}:
        yield f"{kind}: {set(resource)}"
