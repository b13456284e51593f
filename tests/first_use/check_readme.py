#!/usr/bin/env python3
"""Runs the commands of README.md's section on use as they are written: check_readme.py SLRC WORK_FOLDER"""

import os
import pathlib
import re
import shutil
import sys

from checks import ROOT, SLRC, Checks, fresh


def main():
    checks = Checks()
    folder = fresh(sys.argv[2])
    for name in ["examples", "stdlib"]:
        shutil.copytree(ROOT / name, folder / name)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"\n## Use\n+```sh\n(.*?)```\n", text, re.DOTALL).group(1)
    commands = [line for line in block.splitlines() if line.startswith("slrc ")]
    checks.holds("there are commands", len(commands) > 10)
    path = f"{pathlib.Path(SLRC).resolve().parent}{os.pathsep}{os.environ['PATH']}"
    for command in commands:
        if "| dot " in command and not shutil.which("dot"):
            print("left out: no dot", file=sys.stderr)
            continue
        checks.run("sh", "-c", command, folder=folder, PATH=path)
    checks.end()


main()
