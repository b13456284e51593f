"""What the data source `aws_iam_policy_document` makes of its configuration.

As version 5 and 6 of hashicorp/aws do it: `&{` becomes `${` in resources, principals and values of conditions; the values of
conditions on one key are joined; a Sid may stand once; what is empty is left out.
https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
"""

import json
import re


class DocumentError(ValueError):
    pass


def _with_variables(values):
    return [value.replace("&{", "${") for value in values]


def _one_or_list(values):
    return values[0] if len(values) == 1 else sorted(values, reverse=True)


def _principals(blocks):
    found = {}
    for block in blocks:
        found.setdefault(block["type"], []).extend(_with_variables(block["identifiers"]))
    if list(found) == ["*"] and found["*"] == ["*"]:
        return "*"
    return {kind: _one_or_list(values) for kind, values in found.items()}


def _conditions(blocks):
    found = {}
    for block in blocks:
        keys = found.setdefault(block["test"], {})
        keys.setdefault(block["variable"], []).extend(_with_variables(block["values"]))
    return {
        test: {key: values[0] if len(values) == 1 else values for key, values in keys.items()}
        for test, keys in found.items()
    }


def _statement(block):
    effect = block["effect"] or "Allow"
    sid = block["sid"] or ""
    if effect not in ("Allow", "Deny"):
        raise DocumentError(f"expected statement.effect to be one of Allow, Deny, got {effect}")
    if not re.fullmatch("[a-zA-Z0-9]*", sid):
        raise DocumentError(f"{sid} must only include alphanumeric characters")
    result = {"Sid": sid, "Effect": effect}
    for name, member in (("actions", "Action"), ("not_actions", "NotAction")):
        result[member] = _one_or_list(block[name] or [])
    for name, member in (("resources", "Resource"), ("not_resources", "NotResource")):
        result[member] = _one_or_list(_with_variables(block[name] or []))
    for name, member in (("principals", "Principal"), ("not_principals", "NotPrincipal")):
        result[member] = _principals(block[name] or [])
    result["Condition"] = _conditions(block["condition"] or [])
    return {name: value for name, value in result.items() if value}


def document(configuration):
    statements = [_statement(block) for block in configuration["statement"] or []]
    sids = [one["Sid"] for one in statements if "Sid" in one]
    if len(set(sids)) != len(sids):
        raise DocumentError("duplicate Sid")
    result = {"Version": configuration["version"] or "2012-10-17"}
    if statements:
        result["Statement"] = statements
    return result


def _go_text(value, **layout):
    """JSON as Go writes it, which escapes what HTML has a meaning for."""
    text = json.dumps(value, ensure_ascii=False, **layout)
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def texts(value):
    return _go_text(value, indent=2), _go_text(value, separators=(",", ":"))
