"""Names of a specification as the languages have them, said a second time: as a user would expect them."""

import re


def words(name):
    found = re.findall(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z]+[0-9]*", name)
    return [word.lower() for word in found]


def snake(name):
    return "_".join(words(name))


def kebab(name):
    return "-".join(words(name))


def pascal(name):
    return "".join(word.capitalize() for word in words(name))


def camel(name):
    return pascal(name)[0].lower() + pascal(name)[1:]


def go(name):
    capitals = {"id", "key_id", "arn", "kms", "api", "url"}
    return "".join(word.upper() if word in capitals else word.capitalize() for word in words(name))


class Scope:
    """Gives each name once."""

    def __init__(self, reserved=()):
        self.taken = set(reserved)

    def take(self, name):
        result, number = name, 2
        while result in self.taken:
            result, number = f"{name}{number}", number + 1
        self.taken.add(result)
        return result
