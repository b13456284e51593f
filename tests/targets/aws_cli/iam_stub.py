"""A stand-in for IAM: answers the calls of the AWS CLI itself, and remembers roles.

Actions, parameters, errors and the shape of answers are those of the API Reference of IAM (2010-05-08), as far as the scripts use
them. Nothing is signed or checked by whom.
"""

import http.server
import threading
import urllib.parse
import xml.sax.saxutils

ACCOUNT = "111122223333"


class Refusal(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


def element(name, text):
    return f"<{name}>{xml.sax.saxutils.escape(text)}</{name}>"


def members(name, items):
    return f"<{name}>" + "".join(f"<member>{item}</member>" for item in items) + f"</{name}>"


class Roles:
    """The roles of an account. `usage` is what deletions answer, one after another: a list of (region, resources), or nothing."""

    def __init__(self):
        self.roles = {}
        self.usage = []
        self.tasks = {}
        self.requests = []

    def answer(self, action, given):
        self.requests.append((action, given))
        return getattr(self, action)(given)

    def role(self, given):
        name = given["RoleName"]
        if name not in self.roles:
            raise Refusal("NoSuchEntity", f"The role with name {name} cannot be found.")
        return self.roles[name]

    def shown(self, role):
        parts = [element(key, role[key]) for key in ("Path", "RoleName", "RoleId", "Arn", "CreateDate") if key in role]
        parts.append(element("AssumeRolePolicyDocument", urllib.parse.quote(role["AssumeRolePolicyDocument"], safe="")))
        parts += [element(key, role[key]) for key in ("Description", "MaxSessionDuration") if role.get(key)]
        return "<Role>" + "".join(parts) + "</Role>"

    def add(self, name, path, trust, given):
        self.roles[name] = {
            "Path": path,
            "RoleName": name,
            "RoleId": "AROA0123456789EXAMPLE",
            "Arn": f"arn:aws:iam::{ACCOUNT}:role{path}{name}",
            "CreateDate": "2026-01-02T03:04:05Z",
            "AssumeRolePolicyDocument": trust,
            "Description": given.get("Description", ""),
            "MaxSessionDuration": given.get("MaxSessionDuration", "3600"),
            "policies": {},
        }
        return self.shown(self.roles[name])

    def CreateRole(self, given):
        if given["RoleName"] in self.roles:
            raise Refusal("EntityAlreadyExists", f"Role with name {given['RoleName']} already exists.")
        return self.add(given["RoleName"], given.get("Path", "/"), given["AssumeRolePolicyDocument"], given)

    def CreateServiceLinkedRole(self, given):
        name = "AWSServiceRoleForLexV2Bots_" + given["CustomSuffix"]
        if name in self.roles:
            raise Refusal(
                "InvalidInput", f"Service role name {name} has been taken in this account, please try a different suffix."
            )
        return self.add(
            name, f"/aws-service-role/{given['AWSServiceName']}/", '{"Version": "2012-10-17", "Statement": []}', given
        )

    def GetRole(self, given):
        return self.shown(self.role(given))

    def UpdateRoleDescription(self, given):
        self.role(given)["Description"] = given["Description"]
        return self.shown(self.role(given))

    def UpdateAssumeRolePolicy(self, given):
        self.role(given)["AssumeRolePolicyDocument"] = given["PolicyDocument"]
        return ""

    def PutRolePolicy(self, given):
        self.role(given)["policies"][given["PolicyName"]] = given["PolicyDocument"]
        return ""

    def GetRolePolicy(self, given):
        document = self.role(given)["policies"][given["PolicyName"]]
        head = element("RoleName", given["RoleName"]) + element("PolicyName", given["PolicyName"])
        return head + element("PolicyDocument", urllib.parse.quote(document, safe=""))

    def DeleteRolePolicy(self, given):
        if self.role(given)["policies"].pop(given["PolicyName"], None) is None:
            raise Refusal("NoSuchEntity", "The role policy cannot be found.")
        return ""

    def ListRolePolicies(self, given):
        return members("PolicyNames", sorted(self.role(given)["policies"])) + element("IsTruncated", "false")

    def ListAttachedRolePolicies(self, given):
        self.role(given)
        return members("AttachedPolicies", []) + element("IsTruncated", "false")

    def DeleteRole(self, given):
        if self.role(given)["policies"]:
            raise Refusal("DeleteConflict", "Cannot delete entity, must delete policies first.")
        del self.roles[given["RoleName"]]
        return ""

    def DeleteServiceLinkedRole(self, given):
        self.role(given)
        task = f"task/aws-service-role/lexv2.amazonaws.com/{given['RoleName']}/{len(self.tasks)}"
        self.tasks[task] = [given["RoleName"], ["NOT_STARTED", "IN_PROGRESS"]]
        return element("DeletionTaskId", task)

    def GetServiceLinkedRoleDeletionStatus(self, given):
        name, coming = self.tasks[given["DeletionTaskId"]]
        if coming:
            return element("Status", coming.pop(0))
        if not self.usage or name not in self.roles:
            self.roles.pop(name, None)
            return element("Status", "SUCCEEDED")
        uses = [element("Region", region) + members("Resources", resources) for region, resources in self.usage]
        return (
            element("Status", "FAILED")
            + "<Reason>"
            + element("Reason", "It's used.")
            + members("RoleUsageList", uses)
            + "</Reason>"
        )


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        given = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
        action = given.pop("Action")
        try:
            result = self.server.roles.answer(action, given)
            status, text = 200, f"<{action}Response><{action}Result>{result}</{action}Result></{action}Response>"
        except Refusal as refusal:
            status = 400
            inner = element("Type", "Sender") + element("Code", refusal.code) + element("Message", str(refusal))
            text = f"<ErrorResponse><Error>{inner}</Error><RequestId>0</RequestId></ErrorResponse>"
        answer = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/xml")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


class Server:
    """Listens on a port of this machine while it is entered."""

    def __enter__(self):
        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.roles = self.roles = Roles()
        self.address = f"http://127.0.0.1:{self.http.server_port}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.http.shutdown()
        self.http.server_close()
