"""A module as a root module calls it."""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "generate"))

import names  # noqa: E402

# What compiler/emit/terraform/README.md says that nothing is called.
RESERVED = (
    "source version provider providers count for_each lifecycle depends_on locals for in if else endif endfor"
    " true false null var local data each module path self terraform"
).split()


class Variables:
    """What capabilities and parameters are called; `facts` is the document `role`."""

    def __init__(self, facts):
        scope = names.Scope([*RESERVED, "suffix", "tags", "permissions_boundary"])
        self.own = {one["Name"]: scope.take(names.snake(one["Name"])) for one in facts["Parameters"]}
        self.capabilities = {}
        self.attributes = {}
        for one in facts["Capabilities"]:
            attributes = names.Scope(RESERVED)
            self.capabilities[one["Name"]] = scope.take(names.snake(one["Name"]))
            self.attributes[one["Name"]] = {
                inner["Name"]: attributes.take(names.snake(inner["Name"])) for inner in one["Parameters"]
            }
        self.has_suffix = "{suffix}" in facts["Name"]

    def _value(self, capability, values):
        attributes = self.attributes[capability]
        if not attributes:
            return True
        return {attributes[name]: value for name, value in values.items()}

    def arguments(self, configuration):
        found = {self.own[name]: value for name, value in configuration.get("parameters", {}).items()}
        for capability, values in configuration.get("capabilities", {}).items():
            found[self.capabilities[capability]] = self._value(capability, values)
        if self.has_suffix and "suffix" in configuration:
            found["suffix"] = configuration["suffix"]
        return found


def _escaped(value):
    """JSON's strings are templates to Terraform."""
    if isinstance(value, str):
        return value.replace("${", "$${").replace("%{", "%%{")
    if isinstance(value, list):
        return [_escaped(one) for one in value]
    if isinstance(value, dict):
        return {name: _escaped(one) for name, one in value.items()}
    return value


def call(name, source, arguments):
    """The text of a file that calls a module."""
    return json.dumps({"module": {name: {"source": source, **_escaped(arguments)}}}, indent=1)


def call_for_each(source, all_arguments):
    """The text of a file that calls a module once for each of several sets of arguments, by name, and gives the outputs of all.

    An argument that one set lacks is null there, which means the same to a module."""
    names_of_all = sorted({name for arguments in all_arguments.values() for name in arguments})
    arguments = {name: f"${{try(each.value.{name}, null)}}" for name in names_of_all}
    content = {
        "locals": {"all": _escaped(all_arguments)},
        "module": {"all": {"source": source, "for_each": "${local.all}", **arguments}},
        "output": {"all": {"value": "${module.all}"}},
    }
    return json.dumps(content, indent=1)
