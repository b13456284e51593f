"""Programs that use generated code as a service would: each prints the documents of many configurations."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import names


def run(command, folder, **more):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", errors="backslashreplace", **more)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-6000:]}")
    return done.stdout


class Fields:
    """What a role's fields are called in one language."""

    def __init__(self, role, case, reserved, type_case=names.pascal):
        scope = names.Scope([*reserved, *map(case, ("partition", "region", "account", "suffix"))])
        types = names.Scope()
        self.capabilities = {}
        self.types = {}
        self.parameters = {}
        self.lists = {}
        for capability in role["Capabilities"]:
            name = capability["Name"]
            self.capabilities[name] = scope.take(case(name))
            self.types[name] = types.take(type_case(name))
            own = names.Scope(reserved)
            for parameter in capability["Parameters"]:
                self.add(name, parameter, own.take(case(parameter["Name"])))
        for parameter in role["Parameters"]:
            self.add("", parameter, scope.take(case(parameter["Name"])))

    def add(self, capability, parameter, field):
        key = (capability, parameter["Name"])
        self.parameters[key] = field
        self.lists[key] = parameter["List"]

    def switches(self, name):
        return not any(capability == name for capability, _ in self.parameters)


def texts(values):
    return values if isinstance(values, list) else [values]


class Language:
    def can_say(self, configuration):
        """Whether the language can give all of a configuration's values."""
        return True


class Cpp(Language):
    name = "cpp"
    reserved = {"class", "default", "import", "self"} - {"self"}

    def text(self, value):
        escaped = "".join(
            chr(byte) if 32 <= byte < 127 and chr(byte) not in '"\\?' else f"\\{byte:03o}" for byte in value.encode("utf-8", "surrogatepass")
        )
        return f'"{escaped}"'

    def value(self, fields, key, value):
        if not fields.lists[key]:
            return self.text(value)
        return "std::vector<std::string>{" + ", ".join(map(self.text, texts(value))) + "}"

    def program(self, roles):
        yield "#include <iostream>"
        for role in roles:
            yield f'#include "{names.snake(role.name)}.hpp"'
        yield """
void show(int number, const std::string& what, const std::string& text) {
    std::cout << "\\x01" << number << " " << what << "\\n" << text;
}
template <typename Configuration>
void show_all(int number, const Configuration& configuration, std::string (*trust)(const Configuration&),
        std::string (*permissions)(const Configuration&), std::vector<roles::PolicyPart> (*parts)(const Configuration&),
        void (*validate)(const Configuration&)) {
    try {
        validate(configuration);
        show(number, "trust", trust(configuration));
        show(number, "permissions", permissions(configuration));
        for (const auto& part : parts(configuration)) {
            show(number, "permissions." + part.name, part.document);
        }
    } catch (const roles::ConfigurationError& error) {
        show(number, "refused", error.what());
    }
}"""
        for role in roles:
            yield from self.role(role)
        yield "int main() {"
        yield "    std::cout << std::flush;"
        for role in roles:
            yield f"    show_{names.snake(role.name)}();"
        yield "}"

    def role(self, role):
        fields = Fields(role.facts, names.snake, self.reserved)
        space = f"roles::{names.snake(role.name)}"
        yield f"void show_{names.snake(role.name)}() {{"
        yield f"    using namespace {space};"
        for capability in range(len(role.facts["Capabilities"])):
            yield f'    std::cout << "\\x01" << {role.number} << " capability\\n" << capabilities()[{capability}].name << "\\n" << capabilities()[{capability}].description << "\\n";'
        for number, case in role.cases:
            yield "    {"
            yield "        Configuration made;"
            for place in ("partition", "region", "account", "suffix"):
                if place in case:
                    yield f"        made.{place} = {self.text(case[place])};"
            for name, value in case.get("parameters", {}).items():
                key = ("", name)
                yield f"        made.{fields.parameters[key]} = {self.value(fields, key, value)};"
            for name, values in case.get("capabilities", {}).items():
                field = fields.capabilities[name]
                switch = fields.switches(name)
                yield f"        made.{field}{' = true' if switch else '.emplace()'};"
                for parameter, value in values.items():
                    key = (name, parameter)
                    yield f"        made.{field}->{fields.parameters[key]} = {self.value(fields, key, value)};"
            yield f"        show_all({number}, made, trust_policy, permissions_policy, permissions_parts, validate);"
            yield "    }"
        yield "}"

    def run(self, folder, roles):
        (folder / "main.cpp").write_text("\n".join(self.program(roles)) + "\n", encoding="utf-8")
        sources = sorted(str(path) for path in (folder / "roles").glob("*.cpp"))
        run(["g++", "-std=c++17", "-Wall", "-Wextra", "-Wconversion", "-Wshadow", "-Werror", "-O0", "-Iroles", "main.cpp", *sources, "-o", "program"], folder)
        return run(["./program"], folder)

    def unformatted(self, folder, root):
        style = root / "compiler/generate/support/cpp/.clang-format"
        for path in sorted((folder / "roles").iterdir()):
            formatted = run(["clang-format", f"--style=file:{style}", path], folder)
            if formatted != path.read_text(encoding="utf-8"):
                yield path

    tools = ["g++"]
    formatters = ["clang-format"]


class Python(Language):
    name = "python"
    reserved = {"class", "import", "self"}
    tools = []
    formatters = ["black"]

    def program(self, roles):
        yield "import importlib"
        yield "import pkgutil"
        yield "import sys"
        yield "import roles"
        for role in roles:
            yield f"from roles import {names.snake(role.name)}"
        yield """
for module in pkgutil.iter_modules(roles.__path__):
    importlib.import_module(f"roles.{module.name}")

sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")

def show(number, what, text):
    sys.stdout.write(f"\\x01{number} {what}\\n{text}")

def show_all(number, role, make):
    try:
        configuration = make()
        role.validate(configuration)
        show(number, "trust", role.trust_policy(configuration))
        show(number, "permissions", role.permissions_policy(configuration))
        for part in role.permissions_parts(configuration):
            show(number, f"permissions.{part.name}", part.document)
    except (role.ConfigurationError, TypeError) as error:
        show(number, "refused", str(error))
"""
        for role in roles:
            yield from self.role(role)

    def role(self, role):
        fields = Fields(role.facts, names.snake, self.reserved)
        module = names.snake(role.name)
        yield f"for one in {module}.CAPABILITIES:"
        yield f'    show({role.number}, "capability", f"{{one.name}}\\n{{one.description}}\\n")'
        for number, case in role.cases:
            arguments = [f"{place}={case[place]!r}" for place in ("partition", "region", "account", "suffix") if place in case]
            for name, value in case.get("parameters", {}).items():
                arguments.append(f"{fields.parameters[('', name)]}={value!r}")
            for name, values in case.get("capabilities", {}).items():
                own = ", ".join(f"{fields.parameters[(name, key)]}={value!r}" for key, value in values.items())
                made = "True" if fields.switches(name) else f"{module}.{fields.types[name]}({own})"
                arguments.append(f"{fields.capabilities[name]}={made}")
            yield f"show_all({number}, {module}, lambda: {module}.Configuration({', '.join(arguments)}))"

    def run(self, folder, roles):
        (folder / "main.py").write_text("\n".join(self.program(roles)) + "\n", encoding="utf-8")
        for command in (["mypy", "--strict", "roles"], ["pyflakes3", "roles"]):
            if shutil.which(command[0]):
                run(command, folder)
            else:
                print(f"not checked: no {command[0]}", file=sys.stderr)
        return run([sys.executable, "-W", "error", "main.py"], folder)

    def unformatted(self, folder, root):
        command = ["black", "--quiet", "--check", "roles"]
        if subprocess.run(command, cwd=folder).returncode != 0:
            yield folder / "roles"


class Go(Language):
    name = "go"
    tools = ["go"]
    formatters = ["gofmt"]

    def can_say(self, configuration):
        # An empty text is none there.
        return all(configuration.get(place) != "" for place in ("partition", "region", "account", "suffix"))

    def text(self, value):
        text = json.dumps(value, ensure_ascii=False)
        escaped = (letter if letter < "\x7f" else f"\\x{byte:02x}" for letter in text for byte in letter.encode("utf-8", "surrogatepass"))
        return "".join(escaped)

    def value(self, fields, key, value):
        if fields.lists[key]:
            return "[]string{" + ", ".join(map(self.text, texts(value))) + "}"
        return f"pointer({self.text(value)})" if key[1] in fields.pointers else self.text(value)

    def program(self, roles):
        yield """package main

import (
	"fmt"

	"check/roles"
)

type role interface {
	Validate() error
	TrustPolicy() (string, error)
	PermissionsPolicy() (string, error)
	PermissionsParts() ([]roles.PolicyPart, error)
}

func pointer(text string) *string {
	return &text
}

func show(number int, what, text string) {
	fmt.Printf("\\x01%d %s\\n%s", number, what, text)
}

func showAll(number int, configuration role) {
	if err := configuration.Validate(); err != nil {
		show(number, "refused", err.Error())
		return
	}
	trust, err := configuration.TrustPolicy()
	if err == nil {
		show(number, "trust", trust)
	}
	permissions, err := configuration.PermissionsPolicy()
	if err == nil {
		show(number, "permissions", permissions)
	}
	parts, err := configuration.PermissionsParts()
	if err != nil {
		show(number, "refused", err.Error())
	}
	for _, part := range parts {
		show(number, "permissions."+part.Name, part.Document)
	}
}

func main() {"""
        for role in roles:
            yield from self.role(role)
        yield "}"

    def role(self, role):
        fields = Fields(role.facts, names.go, {"Validate", "TrustPolicy"}, names.go)
        fields.pointers = {
            parameter["Name"]
            for owner in [role.facts, *role.facts["Capabilities"]]
            for parameter in owner["Parameters"]
            if parameter["Type"] == "string" or "Default" in parameter or parameter["Name"] in role.takes_empty
        }
        kind = f"roles.{role.name}"
        yield f"\tfor _, one := range {kind}Capabilities() {{"
        yield f'\t\tshow({role.number}, "capability", one.Name+"\\n"+one.Description+"\\n")'
        yield "\t}"
        for number, case in role.cases:
            made = [f"{place.capitalize()}: {self.text(case[place])}" for place in ("partition", "region", "account", "suffix") if place in case]
            for name, value in case.get("parameters", {}).items():
                key = ("", name)
                made.append(f"{fields.parameters[key]}: {self.value(fields, key, value)}")
            for name, values in case.get("capabilities", {}).items():
                own = ", ".join(f"{fields.parameters[(name, key)]}: {self.value(fields, (name, key), value)}" for key, value in values.items())
                made.append(f"{fields.capabilities[name]}: " + ("true" if fields.switches(name) else f"&{kind}{fields.types[name]}{{{own}}}"))
            yield f"\tshowAll({number}, {kind}{{{', '.join(made)}}})"

    def run(self, folder, roles):
        (folder / "main.go").write_text("\n".join(self.program(roles)) + "\n", encoding="utf-8")
        (folder / "go.mod").write_text("module check\n\ngo 1.19\n", encoding="utf-8")
        environment = {**os.environ, "GOCACHE": str(folder.parent / "go-cache"), "GOFLAGS": "-mod=mod", "GOPROXY": "off", "GOTOOLCHAIN": "local"}
        run(["go", "vet", "./roles"], folder, env=environment)
        run(["go", "build", "-o", "program", "."], folder, env=environment)
        return run(["./program"], folder)

    def unformatted(self, folder, root):
        return [pathlib.Path(line) for line in run(["gofmt", "-l", "roles"], folder).splitlines()]


class Typescript(Language):
    name = "typescript"
    tools = ["node", "npm"]
    formatters = ["npm"]
    settings = ["--strict", "--noUnusedLocals", "--noUnusedParameters", "--noImplicitReturns", "--noUncheckedIndexedAccess",
                "--target", "es2020", "--module", "nodenext", "--moduleResolution", "nodenext"]

    def install(self, folder):
        """The packages that tests/generate/npm/ locks, once; whether they are there."""
        locked = pathlib.Path(__file__).parent / "npm"
        done = folder / "installed.json"
        lock = (locked / "package-lock.json").read_text(encoding="utf-8")
        if done.exists() and done.read_text(encoding="utf-8") == lock:
            return True
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(locked / name, folder)
        # Without a network the answer is to be quick.
        command = ["npm", "ci", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"]
        if subprocess.run(command, cwd=folder, capture_output=True).returncode != 0:
            return False
        done.write_text(lock, encoding="utf-8")
        return True

    def tool(self, folder, name):
        return str(folder.parent / "npm/node_modules/.bin" / name)

    def program(self, roles):
        for role in roles:
            yield f'import * as {names.camel(role.name)} from "./roles/{names.kebab(role.name)}.js";'
        yield """
declare const process: { stdout: { write(text: string): void } };

interface Role<Configuration> {
  validate(configuration: Configuration): void;
  trustPolicy(configuration: Configuration): string;
  permissionsPolicy(configuration: Configuration): string;
  permissionsParts(configuration: Configuration): { name: string; document: string }[];
}

function show(number: number, what: string, text: string) {
  process.stdout.write(`\\x01${number} ${what}\\n${text}`);
}

function showAll<Configuration>(number: number, role: Role<Configuration>, configuration: Configuration) {
  try {
    role.validate(configuration);
    show(number, "trust", role.trustPolicy(configuration));
    show(number, "permissions", role.permissionsPolicy(configuration));
    for (const part of role.permissionsParts(configuration)) {
      show(number, `permissions.${part.name}`, part.document);
    }
  } catch (error) {
    show(number, "refused", error instanceof Error && error.name === "ConfigurationError" ? error.message : `${error}`);
  }
}
"""
        for role in roles:
            yield from self.role(role)

    def role(self, role):
        fields = Fields(role.facts, names.camel, {"constructor"})
        module = names.camel(role.name)
        yield f"for (const one of {module}.capabilities) {{"
        yield f'  show({role.number}, "capability", `${{one.name}}\\n${{one.description}}\\n`);'
        yield "}"
        for number, case in role.cases:
            made = [f"{place}: {json.dumps(case[place])}" for place in ("partition", "region", "account", "suffix") if place in case]
            for name, value in case.get("parameters", {}).items():
                made.append(f"{fields.parameters[('', name)]}: {json.dumps(value)}")
            for name, values in case.get("capabilities", {}).items():
                own = ", ".join(f"{fields.parameters[(name, key)]}: {json.dumps(value)}" for key, value in values.items())
                made.append(f"{fields.capabilities[name]}: " + ("true" if fields.switches(name) else f"{{ {own} }}"))
            # What JavaScript leaves out, the types would refuse.
            yield f"showAll({number}, {module}, {{ {', '.join(made)} }} as unknown as {module}.Configuration);"

    def run(self, folder, roles):
        (folder / "main.ts").write_text("\n".join(self.program(roles)) + "\n", encoding="utf-8")
        (folder / "package.json").write_text('{"private": true, "type": "module"}\n', encoding="utf-8")
        sources = sorted(str(path) for path in (folder / "roles").glob("*.ts"))
        run([self.tool(folder, "tsc"), *self.settings, "--outDir", "built", "main.ts", *sources], folder)
        return run(["node", "built/main.js"], folder)

    def unformatted(self, folder, root):
        command = [self.tool(folder, "prettier"), "--no-config", "--list-different", "roles"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        return [pathlib.Path(line) for line in done.stdout.splitlines()]


class Java(Language):
    name = "java"
    tools = ["javac", "java"]
    formatters = ["clang-format"]
    reserved = {"class", "default", "import"}

    def text(self, value):
        # A literal has no more than 65,535 bytes.
        pieces = [value[start : start + 10_000] for start in range(0, len(value), 10_000)]
        if len(pieces) > 1:
            return 'String.join("", ' + ", ".join(map(self.text, pieces)) + ")"
        escaped = "".join(
            letter if " " <= letter <= "~" and letter not in '"\\' else f"\\u{unit:04x}" if ord(letter) > 127 else f"\\{unit:03o}"
            for letter, unit in ((letter, ord(letter)) for letter in value)
        )
        return f'"{escaped}"'

    def value(self, fields, key, value):
        if fields.lists[key]:
            return "List.of(" + ", ".join(map(self.text, texts(value))) + ")"
        return self.text(value)

    def program(self, roles):
        yield """import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import roles.*;

class Main {
    static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    static void show(int number, String what, String text) {
        OUT.print("\\001" + number + " " + what + "\\n" + text);
    }

    static <T> void showAll(int number, T configuration, Consumer<T> validate, Function<T, String> trust,
            Function<T, String> permissions, Function<T, List<PolicyPart>> parts) {
        try {
            validate.accept(configuration);
            show(number, "trust", trust.apply(configuration));
            show(number, "permissions", permissions.apply(configuration));
            parts.apply(configuration).forEach(part -> show(number, "permissions." + part.name(), part.document()));
        } catch (ConfigurationError error) {
            show(number, "refused", error.getMessage());
        }
    }

    public static void main(String[] arguments) {"""
        for role in roles:
            yield f"        show{role.name}();"
        yield "        OUT.flush();\n    }"
        for role in roles:
            yield from self.role(role)
        yield "}"

    def role(self, role):
        fields = Fields(role.facts, names.camel, self.reserved)
        yield f"    static void show{role.name}() {{"
        yield f'        {role.name}.capabilities().forEach(one -> show({role.number}, "capability", one.name() + "\\n" + one.description() + "\\n"));'
        for number, case in role.cases:
            made = [f".{place}({self.text(case[place])})" for place in ("partition", "region", "account", "suffix") if place in case]
            for name, value in case.get("parameters", {}).items():
                made.append(f".{fields.parameters[('', name)]}({self.value(fields, ('', name), value)})")
            given = case.get("capabilities", {})
            for capability in role.facts["Capabilities"]:
                name = capability["Name"]
                if name in given:
                    own = [
                        self.value(fields, (name, one["Name"]), given[name][one["Name"]]) if one["Name"] in given[name] else "null"
                        for one in capability["Parameters"]
                    ]
                    value = f"new {role.name}.{fields.types[name]}({', '.join(own)})" if own else "true"
                    made.append(f".{fields.capabilities[name]}({value})")
            yield f"        showAll({number}, {role.name}.Configuration.builder(){''.join(made)}.build(), {role.name}::validate,"
            yield f"            {role.name}::trustPolicy, {role.name}::permissionsPolicy, {role.name}::permissionsParts);"
        yield "    }"

    def run(self, folder, roles):
        (folder / "Main.java").write_text("\n".join(self.program(roles)) + "\n", encoding="utf-8")
        sources = sorted(str(path) for path in (folder / "roles").glob("*.java"))
        run(["javac", "-Xlint:all", "-Werror", "-d", "built", *sources], folder)
        run(["javac", "-cp", "built", "-d", "built", "Main.java"], folder)
        return run(["java", "-XX:TieredStopAtLevel=1", "-cp", "built", "Main"], folder)

    def unformatted(self, folder, root):
        style = root / "compiler/generate/support/java/.clang-format"
        for path in sorted((folder / "roles").iterdir()):
            if run(["clang-format", f"--style=file:{style}", path], folder) != path.read_text(encoding="utf-8"):
                yield path


LANGUAGES = [Cpp(), Python(), Typescript(), Go(), Java()]
