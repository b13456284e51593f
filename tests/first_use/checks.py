"""Runs commands, and counts what they have to say."""

import os
import pathlib
import shutil
import subprocess
import sys

SLRC = sys.argv[1]
ROOT = pathlib.Path(__file__).resolve().parents[2]


def need(*tools):
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        print(f"skipped: no {', '.join(missing)}", file=sys.stderr)
        sys.exit(77)


def fresh(path):
    """An empty folder in the place of what was there."""
    folder = pathlib.Path(path)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


class Checks:
    """Counts what holds and what does not, and says which."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def holds(self, what, fact):
        if fact:
            self.passed += 1
        else:
            self.failed += 1
            print(f"failed: {what}", file=sys.stderr)

    def same(self, what, found, expected):
        self.holds(f"{what}\n  found    {found}\n  expected {expected}", found == expected)

    def run(self, *words, status=0, folder=None, **environment):
        """Runs a command and answers what it printed; its status counts as a check."""
        done = subprocess.run(
            [str(word) for word in words],
            cwd=folder,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        call = " ".join(map(str, words))
        self.holds(f"{call}: status {done.returncode} and not {status}\n{done.stdout}", done.returncode == status)
        return done.stdout

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed or not self.passed else 0)
