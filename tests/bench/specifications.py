"""Writes specifications to measure with: so many roles of so many rules, as `.slr`, and the same roles as programs for jsonnet,
iam-floyd and aws-cdk-lib that make the same documents `trust` and `permissions`. The same numbers give the same bytes.

    specifications.py ROLES RULES FOLDER

Each language has the rules written out, role by role, in the shortest form that its users write."""

import dataclasses
import pathlib
import re
import sys

ACCOUNT = "111122223333"
REGION = "eu-west-1"
PLACES = {"partition": "aws", "region": REGION, "account": ACCOUNT}


@dataclasses.dataclass
class Test:
    """A test of a condition: what `.slr` writes, and what IAM has for it."""

    written: str
    operator: str
    key: str
    value: str


@dataclasses.dataclass
class Rule:
    """A rule; `name` is the capability that turns it on, where it has a `when`."""

    name: str
    title: str
    effect: str
    service: str
    actions: list
    resources: list
    tests: list = dataclasses.field(default_factory=list)
    conditional: bool = True


@dataclasses.dataclass
class Role:
    number: int
    name: str
    title: str
    service: str
    rules: list

    def principal(self):
        return self.service + ".amazonaws.com"

    def trust(self):
        """The function of the programs that makes its document."""
        return "trustForOwn" if self.service in SENDING_ACCOUNT else "trust"


def arn(service, rest, region="{region}", account="{account}"):
    return f"arn:{{partition}}:{service}:{region}:{account}:{rest}"


def bucket(name):
    return arn("s3", name, "", "")


def text_test(key, value, word="=="):
    operator = {"==": "StringEquals", "!=": "StringNotEquals", "like": "StringLike"}[word]
    return Test(f'{key} {word} "{value}"', operator, key, value)


def pool(own, n, key):
    """The rules that a role can have, by the names that it has for its things, its number, and that of its key."""
    return [
        Rule("objects", "files of the team", "allow", "s3", ["GetObject", "PutObject"], [bucket(f"{own}-data/*")]),
        Rule("listing", "the list of its files", "allow", "s3", ["ListBucket"], [bucket(f"{own}-data")],
             [text_test("s3:prefix", f"team-{n}/*", "like")]),
        Rule("orders", "a queue of orders", "allow", "sqs", ["GetQueueAttributes", "SendMessage"], [arn("sqs", f"{own}-orders")]),
        Rule("alarms", "messages when something is wrong", "allow", "sns", ["Publish"],
             [arn("sns", f"{own}-alarms"), arn("sns", f"{own}-reports")]),
        Rule("records", "the team's own records", "allow", "dynamodb", ["GetItem", "PutItem", "Query"],
             [arn("dynamodb", f"table/{own}")],
             [Test('all dynamodb:LeadingKeys == "${aws:PrincipalTag/team}"', "ForAllValues:StringEquals",
                   "dynamodb:LeadingKeys", "${aws:PrincipalTag/team}")]),
        Rule("logs", "logs of what was done", "allow", "logs", ["CreateLogStream", "PutLogEvents"],
             [arn("logs", f"log-group:/acme/{own}:*")]),
        Rule("encryption", "a key to encrypt data", "allow", "kms", ["Decrypt", "GenerateDataKey"],
             [arn("kms", f"key/11112222-3333-4444-5555-{key}")],
             [text_test("kms:ViaService", "s3.{region}.amazonaws.com")]),
        Rule("secrets", "the password of the database", "allow", "secretsmanager", ["GetSecretValue"],
             [arn("secretsmanager", f"secret:acme/{own}-*")], [text_test("aws:ResourceTag/team", f"t{n}")]),
        Rule("functions", "functions of others", "allow", "lambda", ["InvokeFunction"], [arn("lambda", f"function:{own}-*")]),
        Rule("steps", "the steps of an order", "allow", "states", ["StartExecution"], [arn("states", f"stateMachine:{own}")]),
        Rule("settings", "settings", "allow", "ssm", ["GetParameter", "GetParameters"], [arn("ssm", f"parameter/acme/{own}/*")]),
        Rule("events", "events for others", "allow", "events", ["PutEvents"], [arn("events", f"event-bus/{own}")],
             [Test(f'any events:source == "acme.orders.{n}"', "ForAnyValue:StringEquals", "events:source", f"acme.orders.{n}")]),
        Rule("streams", "a stream of clicks", "allow", "kinesis", ["PutRecord", "PutRecords"], [arn("kinesis", f"stream/{own}")]),
        Rule("keeping", "nobody deletes files", "deny", "s3", ["DeleteObject", "DeleteObjectVersion"], [bucket(f"{own}-data/*")],
             [text_test("aws:PrincipalTag/team", "archive", "!=")]),
    ]


# Whom roles trust; and those that send the account of what they work for, which trust should ask for.
SERVICES = ["lambda", "ecs-tasks", "ec2", "states", "codebuild", "glue"]
SENDING_ACCOUNT = ["ecs-tasks", "states", "codebuild", "glue"]


def names_of(n):
    return f"acme-{n:05}", str(n), f"{n:012}"


def roles(count, rules):
    """So many roles of so many rules. The first rule of each always holds, the others stand in a `when`."""
    made = []
    for n in range(count):
        choice = pool(*names_of(n))
        if rules > len(choice):
            raise SystemExit(f"a role has at most {len(choice)} rules")
        chosen = [choice[(n + k) % len(choice)] for k in range(rules)]
        chosen[0].conditional = False
        made.append(Role(n, f"AcmeService{n:05}", f"Serves the orders of team {n}.",
                         SERVICES[n % len(SERVICES)], chosen))
    return made


def one_or_all(values):
    return values[0] if len(values) == 1 else values


# .slr

def slr_rule(rule):
    actions = rule.actions[0] if len(rule.actions) == 1 else "{" + ", ".join(rule.actions) + "}"
    text = f"{rule.effect} {rule.service}:{actions} on " + ", ".join(f'"{one}"' for one in rule.resources)
    if rule.tests:
        text += " if " + " and ".join(test.written for test in rule.tests)
    return f"    when {rule.name}: {text}" if rule.conditional else f"    {text}"


def slr_role(role):
    condition = ' if aws:SourceAccount == "{account}"' if role.service in SENDING_ACCOUNT else ""
    lines = [f"/// {role.title}", f"role {role.name} {{", '    path "/acme/"', f'    description "{role.title}"',
             f"    trust service {role.principal()}{condition}", ""]
    lines += [f'    capability {rule.name} "{rule.title}"' for rule in role.rules if rule.conditional]
    lines += [""] + [slr_rule(rule) for rule in role.rules] + ["}", ""]
    return "\n".join(lines)


def slr(made):
    return "\n".join(slr_role(role) for role in made)


# Programs

NAMES = {"{partition}": "partition", "{region}": "region", "{account}": "account", "{own}": "team.own", "{n}": "team.n", "{key}": "team.key"}


def quoted(text):
    """A text with `{region}` and the like as an expression: jsonnet and JavaScript write it the same."""
    pieces = [piece for piece in re.split("(" + "|".join(map(re.escape, NAMES)) + ")", text) if piece]
    return " + ".join(NAMES.get(piece, f"'{piece}'") for piece in pieces)


def listed(values):
    texts = [quoted(value) for value in values]
    return texts[0] if len(texts) == 1 else "[" + ", ".join(texts) + "]"


def in_list(values):
    return "[" + ", ".join(quoted(value) for value in values) + "]"


def actions_of(rule):
    return [f"{rule.service}:{action}" for action in rule.actions]


def capabilities(made):
    return list(dict.fromkeys(rule.name for role in made for rule in role.rules))


def constants(word):
    return "\n".join(f"{word} {name} = '{value}';" for name, value in PLACES.items())


def jsonnet_statement(rule):
    text = f"{{ Effect: '{rule.effect.capitalize()}', Action: {listed(actions_of(rule))}, Resource: {listed(rule.resources)}"
    if rule.tests:
        tests = ", ".join(f"'{test.operator}': {{ '{test.key}': {quoted(test.value)} }}" for test in rule.tests)
        text += f", Condition: {{ {tests} }}"
    return text + " }"


def jsonnet_role(role):
    lines = [f"  // {role.title}", f"  {role.name}: {{", f"    trust: {role.trust()}('{role.principal()}'),", "    permissions: policy("]
    for k, rule in enumerate(role.rules):
        statement = f"[{jsonnet_statement(rule)}]"
        lines.append("      " + ("+ " if k else "") + (f"(if on.{rule.name} then {statement} else [])" if rule.conditional else statement))
    return "\n".join(lines + ["    ),", "  },"])


def jsonnet_head(made):
    on = ", ".join(f"{name}: true" for name in capabilities(made))
    return f"""{constants("local")}
local on = {{ {on} }};
local policy(statements) = {{ Version: '2012-10-17', Statement: statements }};
local trust(service) = policy([{{ Effect: 'Allow', Principal: {{ Service: service }}, Action: 'sts:AssumeRole' }}]);
local ownAccount = {{ Condition: {{ StringEquals: {{ 'aws:SourceAccount': account }} }} }};
local trustForOwn(service) = policy([{{ Effect: 'Allow', Principal: {{ Service: service }}, Action: 'sts:AssumeRole' }} + ownAccount]);
"""


def jsonnet(made):
    """The roles written out, as `.slr` has them."""
    return jsonnet_head(made) + "{\n" + "\n".join(jsonnet_role(role) for role in made) + "\n}\n"


def jsonnet_functions(made):
    """The roles as a list of data, and each kind of rule as a function: less to read for jsonnet."""
    lines = ["local rule = {"]
    lines += [f"  {rule.name}(team):: {jsonnet_statement(rule)}," for rule in pool("{own}", "{n}", "{key}")]
    lines += ["};", "local teams = ["]
    for role in made:
        own, n, key = names_of(role.number)
        when = ", ".join(f"'{rule.name}'" for rule in role.rules if rule.conditional)
        lines.append(f"  {{ role: '{role.name}', own: '{own}', n: '{n}', key: '{key}', trust: {role.trust()}('{role.principal()}'), "
                     f"always: '{role.rules[0].name}', when: [{when}] }},")
    lines += ["];", "local statements(team) = [rule[team.always](team)] + [rule[name](team) for name in team.when if on[name]];",
              "{ [team.role]: { trust: team.trust, permissions: policy(statements(team)) } for team in teams }", ""]
    return jsonnet_head(made) + "\n".join(lines)


FLOYD_SERVICES = {"s3": "S3", "sqs": "Sqs", "sns": "Sns", "dynamodb": "Dynamodb", "logs": "Logs", "kms": "Kms",
                  "secretsmanager": "Secretsmanager", "lambda": "Lambda", "states": "States", "ssm": "Ssm", "events": "Events",
                  "kinesis": "Kinesis"}


def floyd_rule(rule):
    text = f"new Statement.{FLOYD_SERVICES[rule.service]}().{rule.effect}()"
    text += "".join(f".to{action}()" for action in rule.actions)
    text += f".on({', '.join(quoted(one) for one in rule.resources)})"
    return text + "".join(f".if('{test.key}', {quoted(test.value)}, '{test.operator}')" for test in rule.tests)


def cdk_rule(rule):
    text = f"new iam.PolicyStatement({{ effect: iam.Effect.{rule.effect.upper()}, actions: {in_list(actions_of(rule))}, "
    text += f"resources: {in_list(rule.resources)}"
    if rule.tests:
        tests = ", ".join(f"'{test.operator}': {{ '{test.key}': {quoted(test.value)} }}" for test in rule.tests)
        text += f", conditions: {{ {tests} }}"
    return text + " })"


def javascript(made, head, write):
    on = ", ".join(f"{name}: true" for name in capabilities(made))
    lines = [head, constants("const"), f"const on = {{ {on} }};", "const documents = {};"]
    for role in made:
        lines += [f"// {role.title}", f"documents.{role.name} = {{", f"  trust: {role.trust()}('{role.principal()}'),", "  permissions: policy(["]
        for rule in role.rules:
            lines.append("    " + (f"...(on.{rule.name} ? [{write(rule)}] : [])" if rule.conditional else write(rule)) + ",")
        lines += ["  ]),", "};"]
    return "\n".join(lines + ["console.log(JSON.stringify(documents, null, 4));", ""])


def floyd(made):
    return javascript(made, """const { Statement } = require('iam-floyd');
const policy = (statements) => ({ Version: '2012-10-17', Statement: statements });
const assuming = (service) => new Statement.Sts().allow().toAssumeRole().forService(service);
const trust = (service) => policy([assuming(service)]);
const trustForOwn = (service) => policy([assuming(service).if('aws:SourceAccount', account, 'StringEquals')]);""", floyd_rule)


def cdk(made):
    return javascript(made, """const { Stack } = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const stack = new Stack();
const policy = (statements) => stack.resolve(new iam.PolicyDocument({ statements }).toJSON());
const assuming = (service, conditions) =>
  new iam.PolicyStatement({ actions: ['sts:AssumeRole'], principals: [new iam.ServicePrincipal(service)], conditions });
const trust = (service) => policy([assuming(service)]);
const trustForOwn = (service) => policy([assuming(service, { StringEquals: { 'aws:SourceAccount': account } })]);""", cdk_rule)


def free_capabilities(count):
    """One role with so many capabilities that need nothing of one another."""
    lines = ["role AcmeSwitches {", '    path "/acme/"', "    trust service lambda.amazonaws.com", ""]
    lines += [f'    capability c{k} "switch {k}"' for k in range(count)] + [""]
    for k in range(count):
        lines.append(slr_rule(dataclasses.replace(pool(*names_of(k))[k % 12], name=f"c{k}")))
    return "\n".join(lines + ["}", ""])


def proven(capabilities, rules, invariants):
    """One role with so many capabilities and rules, some of them denying, and so many invariants, all of which hold."""
    lines = ["role AWSServiceRoleForAcmeProven {", "    trust service acme.amazonaws.com", ""] # of which IAM takes larger documents
    lines += [f'    capability c{k} "switch {k}"' for k in range(capabilities)] + [""]
    for k in range(rules):
        rule = pool(*names_of(k))[k % 14]
        lines.append(slr_rule(dataclasses.replace(rule, name=f"c{k % capabilities}")))
    asked = ["never allow iam:*", 'never allow s3:PutObject on "arn:{partition}:s3:::others/*"',
             'never allow sqs:SendMessage on "arn:{partition}:sqs:*:*:others"', "never allow kms:Decrypt if not kms:ViaService exists",
             'when c0: always allow s3:GetObject on "arn:{partition}:s3:::acme-00000-data/x"']
    return "\n".join(lines + ["    " + one for one in asked[:invariants]] + ["}", ""])


PROGRAMS = {"roles.slr": slr, "roles.jsonnet": jsonnet, "functions.jsonnet": jsonnet_functions, "floyd.js": floyd, "cdk.js": cdk}


def write(count, rules, folder, names=PROGRAMS):
    """Writes these files of so many roles to the folder, and gives the roles."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    made = roles(count, rules)
    for name in names:
        (folder / name).write_text(PROGRAMS[name](made), encoding="utf-8")
    return made


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    write(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
