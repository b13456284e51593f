"""Random roles, and random configurations of them: right ones and wrong ones."""

import json
import random

import cases

SERVICES = ["lambda.amazonaws.com", "ec2.amazonaws.com", "lexv2.amazonaws.com"]

# By what a text is for: values that IAM's operators read, and values that they do not.
TEXTS = {
    "date": (
        ["2026-02-28", "2024-02-29", "0000-02-29", "2026", "2026-01-01T23:59:59.5+0530", "-5", "9223372036854775807",
         "-9223372036854775808", "0000000000000000000000000007", "-0", "2026-01-01T00:00", "2026-01-01T00:00:00-99:99"],
        ["2026-02-29", "9223372036854775808", "-9223372036854775809", "99999999999999999999", "2026-1-1", "T", "+5", "",
         "2026-01-01T24:00", "2026-01-01Z", "2026-01-01T00:00:60Z", "20260", "2026-01-01T00:00:00.Z", " 2026"],
    ),
    "number": (["0", "-1.50", "007", "3.5", "-0", "9" * 400, "0.000"], ["3.", "-", "1e3", ".5", "+1", "", "0x1", "1 ", "1\n", "--1", "1.2.3"]),
    "boolean": (["true", "false"], ["True", "", "yes", "true ", "false\n"]),
    "address": (
        ["10.0.0.0/8", "::", "::1/128", "1:2:3:4:5:6:7::", "::ffff:1.2.3.4", "0.0.0.0/0", "2001:DB8::/32", "::/0", "1::2:3:4:5:6:7"],
        ["10.0.0.0/33", "10.0.0", "010.0.0.0", "1::2::3", "", "/8", "1.2.3.4/", "1.2.3.4/08", "fe80::1%eth0", "::1/129", "1:2:3:4:5:6:7:8::",
         "::00001", "1.2.3.4.5", "1.2.3.256", " ::1", ":::", "1:2:3:4:5:6:7:1.2.3.4", "::1.2.3.4:5", "1.2.3.4/8/8", "::\n"],
    ),
    "base64": (["", "aGk=", "aGkK", "ab+/ab==", "aGk9"], ["a", "ab=", "aGk==", "aG=k", "====", "aGk=aGk=", "aGk-", "aGk=\n", "aaaaa==="]),
    "tag": (["a", "B", "b", "A", "team/x", "\u00c4", "\u00e4"], []),
    "text": (
        ["x", "", "\"", "\\", "\r\n\t", "\u007f\u0080\u00a0\u00ff", "</script>", "*/ ${*} {x} {{}} \\u0041", "${aws:username}", "'\"`$(x)", "*", "?",
         "\u00e9" * 40, "%s%d%n", "a" * 900],
        ["\u0001", "\u2028", "\u0100", "\U0001f600", "\ud800", "x\u0000y", "\u001f", "\ufeff"],
    ),
}
TEXTS["text"][0].extend(["one", "two", "three", "one/two"] * 4)

# Expressions as the language has them in its strings: whether the empty text fits, and what fits.
EXPRESSIONS = {
    r"[a-z]+(-[0-9]{1,3})?": (False, ["a", "abc-123"]),
    r"(?i)abc|x.z": (False, ["ABC", "xyz", "X\u00e4Z"]),
    r"^a*$": (True, ["", "aaa"]),
    r"^$": (True, [""]),
    r"\d+": (False, ["12"]),
    r"[^/]*": (True, ["", "a\n", "\u00e9"]),
    r"(?s).*": (True, ["", "x\nz"]),
    r".{2,5}": (False, ["ab", "\u00e9\"\\"]),
    r"\Qa.b\E?": (False, ["a.b", "a."]),
    r"(|a)+b": (False, ["b", "aaab"]),
    r"((a|b)*c?){2,}": (True, ["", "abcabc", "c"]),
    r"[[:alpha:]_-]+": (False, ["A_-z"]),
    r"(?:a{0,2}|b)*": (True, ["aaaba", ""]),
    r"\pL*": (True, ["\u00e9\u00c4a", ""]),
    r"[\]\[^-]*": (True, ["][^-", ""]),
    r"(a*)*": (True, ["", "aaaa"]),
    r"x|": (True, ["x", ""]),
}
MISFITS = ["abd", "x\nz", "a-1234", "aab", "a.c", "/", "-", "a\n", "\u00c4/", "\u2028", "b\u0000"]

ARNS = {
    "s3:bucket": (
        ["arn:aws:s3:::b", "arn:aws:s3:::${aws:PrincipalAccount}-x", "arn:aws:s3:::*", "arn:*:s3:::b?", "arn:aws:s3:::${a${BucketName}}"],
        ["arn:aws:s3:::a/b", "b", "arn:aws:s3:::", "arn:aws:sqs:::b", "arn:aws-cn:s3:::b", "arn:aws:s3", "*", "arn:aws:s3:::${x", "arn:aws:s3:::b\u2028"],
    ),
    "kms:key": (["arn:aws:kms:eu-west-1:111122223333:key/a", "arn:aws:kms:*:*:key/*"], ["arn:aws:kms:eu-west-1:111122223333:alias/a", "arn:aws:kms:::key/a", ""]),
    "logs:log-group": (
        ["arn:aws:logs:eu-west-1:111122223333:log-group:a:*", "arn:aws:logs:eu-west-1:111122223333:log-group:*", "arn:aws:logs:eu-west-1:111122223333:log-group:/a/b"],
        ["arn:aws:logs:eu-west-1:111122223333:log-stream:a", "arn:aws:logs:eu-west-1:111122223333:log-group"],
    ),
    "arn": (["arn:aws:iam::111122223333:role/x", "arn:aws:s3:::b", "arn:aws:sts::111122223333:assumed-role/a/b"], ["arn:aws:", "x", "arn:aws-cn:s3:::b", ""]),
    "account": (["111122223333", "000000000000"], ["1", "1111222233334", "11112222333\u0663", "", "111122223333\n"]),
    "region": (["us-east-1", "eu-west-1", "cn-north-1", "us-gov-west-1", "eu-new-7"], ["moon-1", "us-east", "", "US-EAST-1", "us-east-1\n"]),
}

PLACES = {
    "partition": (["aws"], ["aws-cn", "aws-us-gov", "mars", ""]),
    "region": (["eu-west-1", "us-east-1"], ["cn-north-1", "us-gov-west-1", "moon-1", "", "eu-west-1\n"]),
    "account": ([cases.ACCOUNT], ["1", "", "a", "\u0661" * 12]),
    "suffix": (["A1", "x_+=,.@-"], ["", "a b", "x" * 65, "x" * 45, "\u2028", "\u00e9", "a/b", "\n", "\ud800"]),
}


def quoted(text):
    """As a string of the language."""
    out = ""
    for letter in text:
        if letter in "{}":
            out += letter * 2
        elif letter in "\"\\":
            out += "\\" + letter
        elif " " <= letter <= "~":
            out += letter
        else:
            out += f"\\u{{{ord(letter):x}}}"
    return f'"{out}"'


class Parameter:
    def __init__(self, name, purpose, type_, values, is_list, default, takes_empty):
        self.name = name
        self.takes_empty = takes_empty
        self.purpose = purpose
        self.type = type_
        self.values = values
        self.is_list = is_list
        self.default = default

    def declaration(self):
        text = f"{self.name}: " + (f"[{self.type}]" if self.is_list else self.type)
        return text + ("" if self.default is None else f" = {self.default}")


class Writer:
    """One role, as text."""

    def __init__(self, seed, number):
        self.random = random.Random(f"{seed}.{number}")
        self.linked = self.random.random() < 0.4
        self.has_suffix = self.random.random() < 0.5
        self.name = ("AWSServiceRoleFor" if self.linked else "") + f"Random{number}"
        self.capabilities = {}
        self.parameters = []
        self.count = 0
        self.sids = 0

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, values):
        return self.random.choice(list(values))

    def parameter(self):
        self.count += 1
        name = f"p{self.count}"
        purpose = self.pick([*TEXTS, *TEXTS, "expression", *ARNS, "s3:bucket"])
        type_ = "string"
        takes_empty = True
        if purpose == "expression":
            expression, (takes_empty, fitting) = self.pick(EXPRESSIONS.items())
            type_ = f'string matching "{expression}"'
            values = (fitting, MISFITS)
        elif purpose in TEXTS:
            values = TEXTS[purpose]
        else:
            type_ = purpose
            values = ARNS[purpose]
            takes_empty = False
        is_list = self.chance(0.3)
        default = None
        if self.chance(0.35) and purpose != "expression":
            some = [value for value in values[0] if "${" not in value]
            chosen = [self.pick(some) for _ in range(self.random.randint(1, 3) if is_list else 1)]
            texts = [self.default(type_, value) for value in chosen]
            default = f"[{', '.join(texts)}]" if is_list else texts[0]
        return Parameter(name, purpose, type_, values, is_list, default, takes_empty)

    def default(self, type_, value):
        if type_ == "s3:bucket" and self.chance(0.4):
            return '"arn:{partition}:s3:::b-{account}"'
        if type_ == "account" and self.chance(0.4):
            return '"{account}"'
        if type_ == "region" and self.chance(0.4):
            return '"{region}"'
        if type_ == "arn" and self.chance(0.4):
            return self.pick(['"arn:{partition}:iam::{account}:root"', '"arn:{partition}:iam::{account}:role/{suffix}"'])
        return quoted(value)

    def guard(self, names, depth=2):
        if depth == 0 or self.chance(0.4):
            return self.pick(names)
        word = self.pick(["and", "or", "not"])
        if word == "not":
            return f"not ({self.guard(names, depth - 1)})"
        return f"({self.guard(names, depth - 1)} {word} {self.guard(names, depth - 1)})"

    def known(self, purposes):
        return [one for one in self.in_scope if one.purpose in purposes]

    def hole(self, *purposes, single=False):
        fitting = [one for one in self.known(purposes) if not (single and one.is_list)]
        return "{" + self.pick(fitting).name + "}" if fitting else None

    def value(self, purpose, fallback, single=True):
        hole = self.hole(purpose, single=single) if self.chance(0.85) else None
        return f'"{hole}"' if hole else fallback

    def values(self, purpose, fallback):
        texts = [self.value(purpose, fallback, single=False) for _ in range(self.random.randint(1, 3))]
        return "[" + ", ".join(dict.fromkeys(texts)) + "]"

    def test(self):
        kind = self.pick(["date", "number", "boolean", "boolean", "booleans", "address", "base64", "tag", "text", "texts", "set", "account", "arn"])
        maybe = self.pick(["", "", "?"])
        if kind == "date":
            return f"aws:CurrentTime{maybe} {self.pick(['<', '>=', '=='])} {self.value('date', quoted('2026-01-01'))}"
        if kind == "number":
            return f"s3:max-keys{maybe} {self.pick(['<=', '>', '!='])} {self.value('number', quoted('3'))}"
        if kind == "boolean":
            key = self.pick(["aws:SecureTransport", "aws:ViaAWSService", "aws:securetransport"])
            return f"{key}{maybe} {self.pick(['==', '!=', '!='])} {self.value('boolean', quoted('true'))}"
        if kind == "booleans":
            return f"aws:ViaAWSService{maybe} {self.pick(['in', 'not in'])} {self.values('boolean', quoted('false'))}"
        if kind == "address":
            return f"aws:SourceIp{maybe} {self.pick(['in', 'not in'])} {self.values('address', quoted('8.8.8.8/32'))}"
        if kind == "base64":
            return f"aws:userid BinaryEquals {self.value('base64', quoted('aGk='))}"
        if kind == "tag":
            key = self.hole("tag", single=self.chance(0.9)) or self.pick(["a", "b"])
            return f'"aws:ResourceTag/{key}"{maybe} == {self.value("text", quoted("x"))}'
        if kind == "text":
            return f"aws:userid {self.pick(['==', 'like', '!='])} {self.value('text', quoted('y'))}"
        if kind == "texts":
            return f"aws:UserAgent{maybe} {self.pick(['in', 'not in', 'like'])} {self.values('text', quoted('z'))}"
        if kind == "set":
            return f"{self.pick(['any', 'all'])} aws:TagKeys {self.pick(['in', 'not in'])} {self.values('tag', quoted('k'))}"
        if kind == "account":
            return f"aws:ResourceAccount {self.pick(['in', 'not in'])} {self.values('account', quoted(cases.ACCOUNT))}"
        return f"aws:PrincipalArn {self.pick(['==', 'like'])} {self.value('arn', quoted('arn:aws:iam::111122223333:role/x'))}"

    def condition(self, depth=2):
        if depth == 0 or self.chance(0.45):
            return self.test()
        if self.chance(0.15):
            return f"not ({self.condition(depth - 1)})"
        word = self.pick(["and", "and", "or"])
        return f"({self.condition(depth - 1)} {word} {self.condition(depth - 1)})"

    def resource(self):
        text = self.hole("text", "expression", "tag") or "x"
        bucket = self.hole("s3:bucket")
        region = self.hole("region") or "{region}"
        account = self.hole("account") or "{account}"
        return self.pick([
            "*",
            quoted("arn:*:s3:::*/x"),
            f'"arn:{{partition}}:s3:::{text}/*"',
            f'"arn:{{partition}}:sqs:{region}:{account}:{text}"',
            f'"{bucket or "arn:aws:s3:::b"}/{text}"',
            f'"{self.hole("arn", "s3:bucket", "kms:key", "logs:log-group") or "*"}"',
            f'"arn:{{partition}}:s3:::{text}-{{suffix}}"',
            f'"{(self.chance(0.3) and self.hole("text")) or "arn:aws:s3:::b"}"',
        ])

    def rule(self, indent):
        effect = self.pick(["allow", "allow", "deny"])
        actions = self.pick(["s3:GetObject", "s3:GetObject, s3:PutObject", "s3:{Get*, List*}", "* except iam:*", "sqs:SendMessage", "*"])
        resources = ", ".join(dict.fromkeys(self.resource() for _ in range(self.random.randint(1, 3))))
        text = f"{indent}{effect} {actions} on {resources}"
        if self.chance(0.2):
            text = f"{indent}{effect} {actions} on * except {self.pick([self.resource(), quoted('arn:aws:s3:::b')])}"
        if self.chance(0.7):
            text += f" if {self.condition()}"
        if self.chance(0.5):
            self.sids += 1
            text += f" as Sid{self.sids}"
        return text

    def trust(self):
        yield f"    trust service {self.pick(SERVICES)}" + (f" if {self.condition()}" if self.chance(0.5) else "")
        if self.linked or self.chance(0.4):
            return
        arn = self.hole("arn", "account", single=self.chance(0.5)) or cases.ACCOUNT
        yield f'    trust aws "{arn}", aws "444455556666", service {self.pick(SERVICES)}' + (f" if {self.condition()}" if self.chance(0.5) else "")
        hole = self.hole("arn", "text")
        if hole:
            yield f'    trust federated "{hole}" to sts:AssumeRoleWithSAML'

    def text(self):
        own = [self.parameter() for _ in range(self.random.randint(0, 5))]
        names = [f"c{index}" for index in range(self.random.randint(0, 4))]
        lines = [f"role {self.name}{'_{suffix}' if self.has_suffix else ''} {{", '    description "Random."']
        if not self.linked:
            lines.append('    path "/random/"')
        self.in_scope = own
        lines += self.trust()
        lines += [f"    param {one.declaration()}" for one in own]
        self.parameters = list(own)
        for index, name in enumerate(names):
            mine = [self.parameter() for _ in range(self.random.randint(0, 3))]
            self.capabilities[name] = mine
            head = f"    capability {name}" + (f"({', '.join(one.declaration() for one in mine)})" if mine else "")
            if index > 0 and self.chance(0.4):
                head += f" requires {self.guard(names[:index])}"
            lines.append(head)
        for _ in range(self.random.randint(1, 4)):
            self.in_scope = own
            lines.append(self.rule("    "))
        for name in names:
            guard = name if self.chance(0.5) else f"{name} and {self.guard(names)}"
            self.in_scope = own + self.capabilities[name]
            lines.append(f"    when {guard} {{")
            lines += [self.rule("        ") for _ in range(self.random.randint(1, 3))]
            if self.chance(0.4):
                self.in_scope = own
                lines += ["    } else {", self.rule("        ")]
            lines.append("    }")
        if names and self.chance(0.5):
            self.in_scope = own
            lines.append(f"    when {self.guard(names, 3)}: {self.rule('').strip()}")
        return "\n".join([*lines, "}", ""])

    def every_parameter(self):
        return [*self.parameters, *(one for mine in self.capabilities.values() for one in mine)]

    def given(self, parameter, wrong):
        right, misfits = parameter.values
        def one():
            return self.pick(misfits) if misfits and self.chance(wrong) else self.pick(right)
        if not parameter.is_list:
            return one()
        return [one() for _ in range(0 if self.chance(wrong) else self.random.randint(1, 3))]

    def configuration(self):
        """Most are right in everything that can be seen in one value alone."""
        wrong = self.pick([0, 0, 0, 0, 0.05, 0.3])
        made = {}
        for name, (right, misfits) in PLACES.items():
            if self.chance(0.3 if name == "partition" else 0.9):
                made[name] = self.pick(misfits) if self.chance(wrong / 2) else self.pick(right)
        elsewhere = self.chance(0.2)
        if elsewhere:
            made["region"] = self.pick(["cn-north-1", "cn-northwest-1"])
            made["partition"] = self.pick(["aws-cn", "aws-cn", "aws"])
        chosen = [name for name in self.capabilities if self.chance(0.6)]
        def values(parameters):
            return {
                one.name: self.given(one, wrong)
                for one in parameters
                if (one.default is None and not self.chance(wrong / 3)) or self.chance(0.5)
            }
        made["parameters"] = values(self.parameters)
        made["capabilities"] = {name: values(self.capabilities[name]) for name in chosen}
        return json.loads(json.dumps(made).replace("arn:aws:", "arn:aws-cn:")) if elsewhere else made
