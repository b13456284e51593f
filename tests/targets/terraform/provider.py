"""A provider `hashicorp/aws` with what modules of `slrc` use of it, that makes nothing.

Terraform itself plans with it: TF_REATTACH_PROVIDERS names a provider that runs already.
"""

import concurrent.futures
import json
import os

import documents
import grpc
import wire

STRINGS = ["set", "string"]


def _attributes(**types):
    return b"".join(wire.attribute(name, type_) for name, type_ in types.items())


def _computed(*names):
    return b"".join(wire.attribute(name, "string", computed=True) for name in names)


def _policy_document():
    principals = wire.attribute("type", "string", required=True)
    principals += wire.attribute("identifiers", STRINGS, required=True)
    condition = wire.attribute("test", "string", required=True)
    condition += wire.attribute("variable", "string", required=True)
    condition += wire.attribute("values", ["list", "string"], required=True)
    statement = _attributes(
        sid="string", effect="string", actions=STRINGS, not_actions=STRINGS, resources=STRINGS, not_resources=STRINGS
    )
    statement += wire.blocks("principals", principals, "set") + wire.blocks("not_principals", principals, "set")
    statement += wire.blocks("condition", condition, "set")
    content = _attributes(version="string", policy_id="string")
    return content + _computed("id", "json", "minified_json") + wire.blocks("statement", statement, "list")


DATA = {
    "aws_partition": _computed("id", "partition", "dns_suffix"),
    "aws_region": _computed("id", "description", "endpoint"),
    "aws_caller_identity": _computed("id", "account_id", "arn", "user_id"),
    "aws_iam_policy_document": _policy_document(),
}

RESOURCES = {
    "aws_iam_service_linked_role": wire.attribute("aws_service_name", "string", required=True)
    + _attributes(custom_suffix="string", description="string", tags=["map", "string"])
    + _computed("id", "arn", "name", "path"),
    "aws_iam_role": wire.attribute("assume_role_policy", "string", required=True)
    + _attributes(
        name="string",
        path="string",
        description="string",
        max_session_duration="number",
        permissions_boundary="string",
        tags=["map", "string"],
    )
    + _computed("id", "arn"),
    "aws_iam_role_policy": wire.attribute("policy", "string", required=True)
    + wire.attribute("role", "string", required=True)
    + _attributes(name="string")
    + _computed("id"),
}


class Provider(grpc.GenericRpcHandler):
    """`place` has the partition, region and account that data sources tell."""

    def __init__(self):
        self.place = {}
        self._server = grpc.server(concurrent.futures.ThreadPoolExecutor(max_workers=4))
        self._server.add_generic_rpc_handlers((self,))
        self._port = self._server.add_insecure_port("127.0.0.1:0")
        self._server.start()

    def environment(self):
        """What Terraform has to be told."""
        address = {"Network": "tcp", "String": f"127.0.0.1:{self._port}"}
        entry = {"Protocol": "grpc", "ProtocolVersion": 5, "Pid": os.getpid(), "Test": True, "Addr": address}
        return {"TF_REATTACH_PROVIDERS": json.dumps({"registry.terraform.io/hashicorp/aws": entry})}

    def service(self, handler_call_details):
        name = handler_call_details.method.rpartition("/")[2]
        method = getattr(self, name, None)
        if method is None:
            return None
        return grpc.unary_unary_rpc_method_handler(lambda request, context: method(wire.fields(request)))

    def GetSchema(self, _):
        message = wire.field(1, wire.schema(_attributes(region="string")))
        for name, content in RESOURCES.items():
            message += wire.named(2, name, wire.schema(content))
        for name, content in DATA.items():
            message += wire.named(3, name, wire.schema(content))
        return message

    def PrepareProviderConfig(self, request):
        return wire.field(1, request[1])

    def Configure(self, _):
        return b""

    ValidateResourceTypeConfig = ValidateDataSourceConfig = Stop = Configure

    def ReadDataSource(self, request):
        state = wire.read_dynamic(request[2])
        kind = request[1].decode()
        if kind == "aws_iam_policy_document":
            try:
                text, short = documents.texts(documents.document(state))
            except documents.DocumentError as error:
                return wire.field(2, wire.problem(str(error)))
            state.update(json=text, minified_json=short)
        elif kind == "aws_partition":
            state.update(partition=self.place["partition"])
        elif kind == "aws_region":
            state.update(id=self.place["region"])
        else:
            state.update(account_id=self.place["account"])
        return wire.field(1, wire.dynamic(state))

    def PlanResourceChange(self, request):
        return wire.field(1, request[3])
