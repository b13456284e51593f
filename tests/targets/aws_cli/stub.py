"""Runs a script with a stand-in for `aws`, which answers what it is told to and notes what it was asked."""

import dataclasses
import os
import pathlib
import shutil
import stat
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
# All that the scripts call, but for aws and the shell itself.
TOOLS = ["awk", "cat", "dirname", "grep", "mktemp", "rm", "sed", "tr"]
SHELLS = {"dash": ["dash"], "bash": ["bash", "--posix"], "busybox": ["busybox", "sh"]}


@dataclasses.dataclass
class Answer:
    out: str = ""
    status: int = 0
    err: str = ""


def error(code, message="it says why", operation="AnyCall", tries=""):
    """As the AWS CLI tells an error of the service."""
    return Answer("", 254, f"\nAn error occurred ({code}) when calling the {operation} operation{tries}: {message}\n")


@dataclasses.dataclass
class Outcome:
    status: int
    out: str
    err: str
    calls: list
    sleeps: list


class Bench:
    """A folder with the tools that a script may use, and no others."""

    def __init__(self, folder):
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        for name in ("tools", "stub", "tmp"):
            (folder / name).mkdir(parents=True)
        for tool in TOOLS:
            (folder / "tools" / tool).symlink_to(shutil.which(tool))
        self.install("aws")
        self.install("sleep")

    def install(self, name):
        place = self.folder / "tools" / name
        shutil.copy(HERE / f"{name}.sh", place)
        place.chmod(place.stat().st_mode | stat.S_IXUSR)

    def replace(self, name, program=None):
        """Another program in the place of a tool, or none."""
        place = self.folder / "tools" / name
        place.unlink()
        if program:
            place.symlink_to(program)

    def prepare(self, answers):
        stub = self.folder / "stub"
        for path in stub.iterdir():
            path.unlink()
        (stub / "count").write_text("0\n")
        (stub / "sleeps").write_text("")
        for number, answer in enumerate(answers, 1):
            (stub / f"answer.{number}.out").write_text(answer.out, encoding="utf-8")
            (stub / f"answer.{number}.err").write_text(answer.err, encoding="utf-8")
            (stub / f"answer.{number}.status").write_text(f"{answer.status}\n")

    def environment(self, variables):
        return {
            "PATH": str(self.folder / "tools"),
            "STUB": str(self.folder / "stub"),
            "TMPDIR": str(self.folder / "tmp"),
            **variables,
        }

    def start(self, shell, script, words, variables=None):
        # The shell is found before the tools are all that there is.
        command = [shutil.which(SHELLS[shell][0]), *SHELLS[shell][1:], str(script), *words]
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(command, env=self.environment(variables or {}), cwd=self.folder, text=True, **pipes)

    def calls(self):
        count = int((self.folder / "stub" / "count").read_text())
        files = [self.folder / "stub" / f"call.{number}" for number in range(1, count + 1)]
        return [file.read_text(encoding="utf-8").split("\036")[:-1] for file in files]

    def run(self, shell, script, words, answers=(), variables=None):
        self.prepare(answers)
        process = self.start(shell, script, words, variables)
        out, err = process.communicate(timeout=20)
        sleeps = [int(line) for line in (self.folder / "stub" / "sleeps").read_text().split()]
        return Outcome(process.returncode, out, err, self.calls(), sleeps)

    def leftovers(self):
        return os.listdir(self.folder / "tmp")


def shells():
    return [name for name, command in SHELLS.items() if shutil.which(command[0])]
