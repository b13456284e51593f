"""CloudFormation's part in a template, as far as templates of roles need it: parameters, rules, conditions, functions.

Written from the AWS CloudFormation User Guide and its Template Reference. Where these leave something open, it takes the
worse reading: both branches of Fn::If are worked out, and Fn::Split can drop what is empty at the end (`drop`), as some
implementations do.
"""

import json
import re

NO_VALUE = object()


# Which functions may stand in another one: "Supported functions" of each one's page. Conditions are documented with fewer,
# but Fn::Join, Fn::Select and Fn::Split are in everyone's; Fn::If is not.
VALUES = {"Ref", "Fn::GetAtt", "Fn::If", "Fn::Join", "Fn::Select", "Fn::Split", "Fn::Sub"}
CONDITIONS = {"Fn::And", "Fn::Equals", "Fn::Not", "Fn::Or"}
INSIDE = {
    "a condition": {"Ref", "Fn::Join", "Fn::Select", "Fn::Split", "Fn::Sub"},
    "Fn::Join": VALUES,
    "Fn::Select": {"Ref", "Fn::GetAtt", "Fn::If", "Fn::Split"},
    "Fn::Split": VALUES - {"Fn::Split"},
    "Fn::Sub": VALUES - {"Fn::Split"},
}


class Refused(Exception):
    """CloudFormation would not take these parameters."""


class Wrong(Exception):
    """CloudFormation would not take this template."""


def need(condition, text):
    if not condition:
        raise Wrong(text)


def check_functions(template):
    """Where functions stand, in every branch."""
    for condition in template.get("Conditions", {}).values():
        hold_functions("a condition", condition, deep=True)
    for section in ("Resources", "Outputs"):
        for value in template[section].values():
            hold_functions(None, value)


def hold_functions(place, value, deep=False):
    """The functions that stand in a place directly or, with `deep`, at any depth."""
    if isinstance(value, list):
        for one in value:
            hold_functions(place, one, deep)
    elif isinstance(value, dict):
        for function, operands in value.items():
            known = function == "Ref" or (function.startswith("Fn::") and function not in CONDITIONS)
            need(not known or place is None or function in INSIDE[place], f"{function} in {place}")
            if function in INSIDE and not deep:
                own = operands[1:] if isinstance(operands, list) else []
                own = list(own[0].values()) if own and function == "Fn::Sub" else own
                hold_functions(function, own)
            else:
                hold_functions(place if deep else None, operands, deep)


class Stack:
    """A template with parameters: resolved, or refused."""

    def __init__(self, template, parameters, pseudo, drop=False):
        self.template = template
        self.drop = drop
        self.pseudo = pseudo
        self.parameters = self.checked(parameters)
        self.conditions = {}
        self.check_rules()
        for name in template.get("Conditions", {}):
            self.condition(name)

    # Parameters

    def checked(self, given):
        declared = self.template.get("Parameters", {})
        for name in given:
            if name not in declared:
                raise Refused(f"there is no parameter {name}")
        values = {}
        for name, facts in declared.items():
            need(facts["Type"] == "String", f"{name}: {facts['Type']}")
            if name not in given and "Default" not in facts:
                raise Refused(f"{name} has no value")
            value = given.get(name, facts.get("Default"))
            need(isinstance(value, str), f"{name}: {value!r}")
            self.hold(name, facts, value)
            values[name] = value
        return values

    @staticmethod
    def hold(name, facts, value):
        if "AllowedValues" in facts and value not in facts["AllowedValues"]:
            raise Refused(f"{name}: {value!r} is none of {facts['AllowedValues']}")
        if "AllowedPattern" in facts and not re.fullmatch(facts["AllowedPattern"], value):
            raise Refused(f"{name}: {value!r} does not match {facts['AllowedPattern']}")
        if len(value) > int(facts.get("MaxLength", 4096)) or len(value) > 4096:
            raise Refused(f"{name}: too long")

    # Rules

    def check_rules(self):
        for name, rule in self.template.get("Rules", {}).items():
            need(set(rule) == {"RuleCondition", "Assertions"}, name)
            if not self.rule(rule["RuleCondition"]):
                continue
            for assertion in rule["Assertions"]:
                need(set(assertion) == {"Assert", "AssertDescription"}, name)
                if not self.rule(assertion["Assert"]):
                    raise Refused(assertion["AssertDescription"])

    def rule(self, value):
        """What rules know: Ref of a parameter, and these functions alone."""
        (function, operands), = value.items()
        if function == "Fn::Equals":
            left, right = (one if isinstance(one, str) else self.parameters[one["Ref"]] for one in operands)
            return left == right
        if function == "Fn::Not":
            (operand,) = operands
            return not self.rule(operand)
        need(function in ("Fn::And", "Fn::Or") and 2 <= len(operands) <= 10, f"{function} in a rule")
        answers = [self.rule(one) for one in operands]
        return all(answers) if function == "Fn::And" else any(answers)

    # Conditions

    def condition(self, name):
        need(name in self.template.get("Conditions", {}), f"there is no condition {name}")
        if name not in self.conditions:
            self.conditions[name] = None
            self.conditions[name] = self.holds(self.template["Conditions"][name])
        need(self.conditions[name] is not None, f"the condition {name} needs itself")
        return self.conditions[name]

    def holds(self, value):
        (function, operands), = value.items()
        if function == "Condition":
            return self.condition(operands)
        if function == "Fn::Equals":
            left, right = (self.text(one) for one in operands)
            return left == right
        if function == "Fn::Not":
            (operand,) = operands
            return not self.holds(operand)
        need(function in ("Fn::And", "Fn::Or") and 2 <= len(operands) <= 10, f"{function} in a condition")
        answers = [self.holds(one) for one in operands]
        return all(answers) if function == "Fn::And" else any(answers)

    # Values

    def text(self, value):
        result = self.value(value)
        need(isinstance(result, str), f"no text: {value}")
        return result

    def ref(self, name):
        if name == "AWS::NoValue":
            return NO_VALUE
        if name in self.parameters:
            return self.parameters[name]
        if name in self.pseudo:
            return self.pseudo[name]
        need(name in self.template["Resources"], f"there is nothing called {name}")
        return self.resource_name(name)

    def resource_name(self, name):
        resource = self.template["Resources"][name]
        properties = resource["Properties"]
        if resource["Type"] == "AWS::IAM::Role":
            return self.text(properties["RoleName"])
        return f"<{name}>"

    def value(self, value):
        if isinstance(value, list):
            return [one for one in map(self.value, value) if one is not NO_VALUE]
        if not isinstance(value, dict):
            return value
        if len(value) == 1:
            (function, operands), = value.items()
            if function == "Ref":
                return self.ref(operands)
            if function.startswith("Fn::"):
                return getattr(self, function[4:].lower())(operands)
        resolved = {key: self.value(one) for key, one in value.items()}
        return {key: one for key, one in resolved.items() if one is not NO_VALUE}

    def getatt(self, operands):
        name, attribute = operands
        need(attribute == "Arn" and self.template["Resources"][name]["Type"] == "AWS::IAM::Role", operands)
        return f"<the ARN of {self.resource_name(name)}>"

    def __getattr__(self, name):
        if name == "if":  # a word of Python
            return self.choose
        raise Wrong(f"Fn::{name}")

    def choose(self, operands):
        condition, when_on, when_off = operands
        answers = self.value(when_on), self.value(when_off)
        return answers[0] if self.condition(condition) else answers[1]

    def join(self, operands):
        delimiter, parts = operands
        need(isinstance(delimiter, str), "the delimiter of Fn::Join is no string")
        parts = self.value(parts)
        need(isinstance(parts, list) and all(isinstance(one, str) for one in parts), f"Fn::Join: {parts}")
        return delimiter.join(parts)

    def split(self, operands):
        delimiter, text = operands
        need(isinstance(delimiter, str) and delimiter, "the delimiter of Fn::Split is no string")
        parts = self.text(text).split(delimiter)
        while self.drop and parts and not parts[-1]:
            parts.pop()
        return parts

    def select(self, operands):
        index, parts = operands
        parts = self.value(parts)
        need(isinstance(index, str) and index.isdigit(), f"Fn::Select: {index}")
        need(int(index) < len(parts), f"Fn::Select: {index} of {parts}")
        return parts[int(index)]

    def sub(self, operands):
        text, values = (operands, {}) if isinstance(operands, str) else operands
        known = {name: self.text(value) for name, value in values.items()}

        def filled(found):
            name = found[1]
            if name.startswith("!"):
                return "${" + name[1:] + "}"
            result = known[name] if name in known else self.ref(name)
            need(isinstance(result, str), f"Fn::Sub: {name}")
            return result

        return re.sub(r"\$\{([^}]*)\}", filled, text)

    # The stack

    def resources(self):
        """By name; without those whose condition does not hold."""
        found = {}
        for name, resource in self.template["Resources"].items():
            properties = self.value(resource["Properties"])
            if "Condition" not in resource or self.condition(resource["Condition"]):
                found[name] = {"Type": resource["Type"], "Properties": properties}
        return found

    def outputs(self):
        found = {}
        for name, output in self.template["Outputs"].items():
            value = self.text(output["Value"])
            if "Condition" not in output or self.condition(output["Condition"]):
                found[name] = value
        return found


def document(value):
    """A policy document, which may be a text."""
    return json.loads(value) if isinstance(value, str) else value
