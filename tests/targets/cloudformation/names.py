"""What parameters of templates are called, said a second time."""

import re


def pascal(name):
    text = re.sub(r"[^A-Za-z0-9]+(.|$)|^([a-z])", lambda found: (found[1] or found[2] or "").upper(), name)
    return text if text[:1].isalpha() else "Name" + text


class Names:
    def __init__(self, facts):
        """`facts` is the document `role`."""
        taken = set()

        def take(name):
            number = 2
            result = name
            while result in taken:
                result, number = f"{name}{number}", number + 1
            taken.add(result)
            return result

        take("Role")
        self.suffix = take("Suffix")
        capabilities = facts["Capabilities"]
        self.capabilities = {one["Name"]: take(pascal(one["Name"])) for one in capabilities}
        for name in self.capabilities.values():
            take(name + "IsOn")
        self.parameters = {(None, one["Name"]): take(pascal(one["Name"])) for one in facts["Parameters"]}
        for capability in capabilities:
            owner = capability["Name"]
            for one in capability["Parameters"]:
                self.parameters[(owner, one["Name"])] = take(pascal(owner + "_" + one["Name"]))

    def values(self, configuration, template):
        """A configuration of slrc as the parameters of a stack."""
        values = {}
        if "suffix" in configuration and self.suffix in template.get("Parameters", {}):
            values[self.suffix] = configuration["suffix"]
        for name, value in configuration.get("parameters", {}).items():
            values[self.parameters[(None, name)]] = joined(value)
        for capability, own in configuration.get("capabilities", {}).items():
            values[self.capabilities[capability]] = "true"
            for name, value in own.items():
                values[self.parameters[(capability, name)]] = joined(value)
        return values


def joined(value):
    return value if isinstance(value, str) else ",".join(value)
