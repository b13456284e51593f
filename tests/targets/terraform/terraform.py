"""Terraform itself, with a provider that makes nothing."""

import dataclasses
import json
import os
import shutil
import subprocess

import module
import provider


class Terraform:
    def __init__(self, folder):
        self.folder = folder
        self.provider = provider.Provider()
        settings = folder / "settings.tfrc"
        settings.write_text("", encoding="utf-8")
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("TF_")},
            **self.provider.environment(),
            "CHECKPOINT_DISABLE": "1",
            # Terraform's own time is half the collector's otherwise.
            "GOGC": "400",
            "TF_CLI_CONFIG_FILE": str(settings),
        }

    def _run(self, *arguments):
        command = ["terraform", f"-chdir={self.folder}", *arguments]
        return subprocess.run(command, env=self._environment, capture_output=True, text=True, encoding="utf-8")

    def unformatted(self, folder):
        """The files that `terraform fmt` would change, or cannot read."""
        done = self._run("fmt", "-check", "-list=true", "-recursive", str(folder))
        return done.stdout.split() + done.stderr.splitlines()

    def plan_all(self, place, source, all_arguments):
        """Plans with a module that is called with each of several sets of arguments, by name."""
        text = module.call_for_each(os.path.relpath(source, self.folder), all_arguments)
        return self._plan(place, {"all": text})

    def plan_calls(self, place, source, calls):
        """The same, each call with a file of its own: what is wrong with an argument is said of that."""
        # Terraform copies what has an absolute name.
        source = os.path.relpath(source, self.folder)
        return self._plan(place, {name: module.call(name, source, arguments) for name, arguments in calls.items()})

    def _plan(self, place, files):
        self.provider.place = place
        for old in self.folder.glob("*.tf.json"):
            old.unlink()
        for name, text in files.items():
            (self.folder / f"{name}.tf.json").write_text(text, encoding="utf-8")
        begun = self._run("init", "-input=false", "-no-color")
        if begun.returncode != 0:
            return Plan({}, [(None, begun.stderr)], set())
        done = self._run("plan", "-input=false", "-json", "-out=plan")
        messages = [json.loads(line) for line in done.stdout.splitlines()]
        complaints = [_complaint(one["diagnostic"]) for one in messages if "diagnostic" in one]
        if done.returncode != 0:
            return Plan({}, complaints or [(None, done.stderr)], set(_planned(messages)))
        shown = json.loads(self._run("show", "-json", "plan").stdout)
        outputs = shown["planned_values"].get("outputs", {})
        return Plan(outputs["all"]["value"] if outputs else {}, complaints, set(_planned(messages)))


@dataclasses.dataclass
class Plan:
    # By the name of the set of arguments.
    outputs: dict
    # What Terraform complains of: the name of the call where it is about an argument, and the text.
    complaints: list
    # The calls whose roles would be made.
    roles: set


def _complaint(found):
    file = found.get("range", {}).get("filename", "")
    name = file.removesuffix(".tf.json") if file.endswith(".tf.json") else None
    return name, f"{found['summary']}: {found['detail']}"


def _planned(messages):
    for message in messages:
        if message["type"] == "planned_change":
            resource = message["change"]["resource"]
            if resource["resource_name"] == "this":
                yield resource["module"].removeprefix("module.")
