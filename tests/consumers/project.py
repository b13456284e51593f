"""What the tests of all consumers share: an installed copy of slrc, a copy of an example, and a count of what was found.

Each test is called as `NAME.py CMAKE BUILD`: the program cmake, and the build folder that is installed. It exits with
77, which ctest counts as skipped, where a tool is missing.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CMAKE, BUILD = sys.argv[1:3]

# Names that build tools read as something else unless they are escaped. Where `:` cannot be had, the tests say so.
ODD = "odd $name #1"


def need(*tools):
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        print(f"skipped: no {', '.join(missing)}", file=sys.stderr)
        sys.exit(77)


class Checks:
    def __init__(self):
        self.passed = self.failed = 0

    def that(self, holds, words, *context):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print("wrong:", words, *context, sep="\n", file=sys.stderr)

    def equal(self, found, expected, words):
        self.that(found == expected, words, f"expected {expected!r}", f"found    {found!r}")

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)


class Project:
    """A copy of an example in a folder of its own, beside an installed slrc; both are removed at the end."""

    def __init__(self, example, name="a project"):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="slrc-consumer-")).resolve()
        self.prefix = self.folder / "installed here"
        staged = self.folder / "staged"
        subprocess.run([CMAKE, "--install", BUILD, "--prefix", staged], check=True, capture_output=True)
        staged.rename(self.prefix)  # what is installed can be moved
        self.slrc = self.prefix / "bin" / "slrc"
        self.path = self.folder / name
        shutil.copytree(ROOT / "examples" / "build" / example, self.path)
        self.environment = {
            name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS", "DESTDIR")
        }
        self.environment["PATH"] = f"{self.slrc.parent}{os.pathsep}{os.environ['PATH']}"
        self.environment["LC_ALL"] = "C"

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *command, status=0):
        """What a command printed. Raises SystemExit where it ends with another status; None is any."""
        done = subprocess.run(
            [str(word) for word in command],
            cwd=self.path,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        if status is not None and done.returncode != status:
            raise SystemExit(f"{command} ended with {done.returncode}\n{done.stdout}")
        return done.stdout

    def read(self, name):
        return (self.path / name).read_text(encoding="utf-8")

    def write(self, name, text):
        """Later than what has been built, as far as the clock of files can tell."""
        time.sleep(0.02)
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        time.sleep(0.02)

    def replace(self, name, old, new):
        text = self.read(name)
        if old not in text:
            raise SystemExit(f"{name} has no {old!r}")
        self.write(name, text.replace(old, new))

    def touch(self, name):
        self.write(name, self.read(name))

    def times(self, folder):
        """The time stamp of each document below a folder."""
        return {file.name: file.stat().st_mtime_ns for file in sorted((self.path / folder).rglob("*.json"))}

    def compiled(self, *arguments):
        """What slrc writes for the same, by file name."""
        folder = self.folder / "compiled"
        shutil.rmtree(folder, ignore_errors=True)
        self.run(self.slrc, "compile", *arguments, "-o", folder)
        return {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.iterdir())}

    def documents(self, folder):
        return {file.name: file.read_text(encoding="utf-8") for file in sorted((self.path / folder).glob("*.json"))}
