#!/usr/bin/env python3
"""Reads the manual page as man and mandoc do, and runs its examples: check_man.py SLRC"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from called import SLRC, Checks, commands, need, slrc


def shown(page):
    """The page as a terminal of 80 columns shows it."""
    call = ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", page]
    environment = {**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(call, env=environment, capture_output=True, text=True)
    checks.same("man --warnings", (done.returncode, done.stderr), (0, ""))
    return re.sub(".\b", "", done.stdout)


def section(text, name):
    found = re.search(rf"^{name}\n(.*?)(?=^\S)", text, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def plain(text):
    return re.sub(r"\\f[BIR]", "", text).replace(r"\-", "-")


def check_options(checks, source):
    """Each section of a command has its options with the words for their values, and nothing else."""
    for above, options, _ in commands():
        start = rf"\.SS {' '.join(above)}" if above else r"\.SH OPTIONS"
        own = re.search(rf"^{start}\n(.*?)(?=^\.S[HS])", source, re.MULTILINE | re.DOTALL)
        listed = {}
        for heading in re.findall(r"^\.TP\n(-.*)$", plain(own[1]) if own else "", re.MULTILINE):
            names, _, value = heading.replace(", ", ",").partition(" ")
            listed.update({name: value for name in names.split(",")})
        checks.same(f"the options of {' '.join(['slrc', *above])}", listed, options)


def check_examples(checks, source):
    """Each line that stands in an example ends well, in the order of the page."""
    lines = "\n".join(re.findall(r"^\.EX\n(.*?)^\.EE$", source, re.MULTILINE | re.DOTALL))
    script = lines.replace(r"\e", "\\").replace(r"\-", "-")
    with tempfile.TemporaryDirectory() as place:
        (pathlib.Path(place) / "slrc").symlink_to(SLRC)
        rule = {"Effect": "Allow", "Action": "sts:GetCallerIdentity", "Resource": "*"}
        policy = {"Version": "2012-10-17", "Statement": [rule]}
        (pathlib.Path(place) / "policy.json").write_text(json.dumps(policy))
        environment = {**os.environ, "PATH": f"{place}:{os.environ['PATH']}"}
        done = subprocess.run(["sh", "-eux"], input=script, cwd=place, env=environment, capture_output=True, text=True)
        checks.same(f"the examples: {done.stderr}", done.returncode, 0)
    checks.holds("the examples use slrc", script.count("slrc ") > 5)


def check_lint(checks, page):
    if not shutil.which("mandoc"):
        print("not linted: no mandoc", file=sys.stderr)
        return
    done = subprocess.run(["mandoc", "-Tlint", "-Wwarning", page], capture_output=True, text=True)
    # The page has no date: the same program prints the same page for ever.
    found = [line for line in done.stdout.splitlines() if "missing date" not in line]
    checks.same("mandoc -Tlint", found, [])


need("man")
checks = Checks()
with tempfile.TemporaryDirectory() as place:
    page = pathlib.Path(place) / "slrc.1"
    source = slrc("man")
    page.write_text(source, encoding="utf-8")
    text = shown(page)
    wide = [line for line in text.splitlines() if len(line) > 80]
    checks.same("lines of more than 80 columns", wide, [])
    for name in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "EXIT STATUS", "EXAMPLES", "SEE ALSO"]:
        checks.holds(name, section(text, name).strip())
    for status in "012":
        checks.holds(
            f"status {status}", re.search(rf"^       {status}      \S", section(text, "EXIT STATUS"), re.MULTILINE)
        )
    version = slrc("--version").strip()
    checks.holds(version, text.splitlines()[-1].startswith(version))
    check_options(checks, source)
    check_examples(checks, source)
    check_lint(checks, page)
checks.end()
