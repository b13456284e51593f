"""What `slrc compile` gives for every set of capabilities of a role, beside what the script of a page is told."""

import json
import pathlib
import shutil
import sys

import tools

sys.path.insert(0, str(tools.ROOT / "tests/generate"))
import cases  # noqa: E402


def texts(value):
    return value if isinstance(value, list) else [value]


def markup_role():
    configuration = {"account": cases.ACCOUNT, "suffix": "s", "capabilities": {"table": {"tick": "</pre>`"}, "closing": {}}}
    return cases.Role("tests/doc/specs/markup.slr", "AWSServiceRoleForMarkup", configuration)


def roles():
    return [*cases.ROLES, markup_role()]


def page_name(specification):
    return specification.replace(":", "/").replace("/", "-").removesuffix(".slr")


class Compiler:
    def __init__(self, slrc, folder):
        self.slrc = slrc
        self.folder = folder

    def call(self, role, configuration, *options):
        file = tools.write_json(self.folder / "configuration.json", configuration)
        return tools.run([self.slrc, "compile", role.specification, "--role", role.name, "--config", file, *options])

    def facts(self, role):
        configuration = {"account": cases.ACCOUNT, **role.configuration, "capabilities": {}}
        return json.loads(self.call(role, configuration, "--document", "role"))

    def values(self, role, facts):
        """The values of a configuration as the script has them: in the order of the role's parameters."""
        given = role.configuration
        all_values = []
        for parameter in facts["Parameters"]:
            value = given.get("parameters", {}).get(parameter["Name"], [])
            all_values.append(texts(value))
        for capability in facts["Capabilities"]:
            own = given.get("capabilities", {}).get(capability["Name"], {})
            for parameter in capability["Parameters"]:
                all_values.append(texts(own.get(parameter["Name"], [])))
        places = {name: given.get(name, "") for name in ("region", "account", "suffix")}
        places["partition"] = facts["ArnPattern"].split(":")[1]
        return {"parameters": all_values, "places": places}

    def sets(self, role):
        out = self.folder / "matrix"
        shutil.rmtree(out, ignore_errors=True)
        for document in ("trust", "permissions"):
            self.call(role, role.configuration, "--document", document, "--matrix", "--copies", "-o", str(out))
        for folder in sorted(out.iterdir()):
            documents = {
                name: (folder / f"{role.name}.{name}.json").read_bytes().decode() for name in ("trust", "permissions")
            }
            yield {"on": [] if folder.name == "none" else folder.name.split("+"), **documents}

    def page(self, specification, form="html"):
        path = self.folder / f"{page_name(specification)}.{form}"
        tools.run([self.slrc, "doc", specification, "--format", form, "-o", str(path)])
        return path


def expectations(slrc, folder):
    """One entry for each role: its page, its place on it, its values, and its documents by set."""
    compiler = Compiler(slrc, folder)
    result = []
    for role in roles():
        facts = compiler.facts(role)
        page = compiler.page(role.specification)
        result.append({
            "page": str(page),
            "role": role.name,
            "capabilities": [one["Name"] for one in facts["Capabilities"]],
            "values": compiler.values(role, facts),
            "sets": list(compiler.sets(role)),
        })
    return result
