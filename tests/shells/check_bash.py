#!/usr/bin/env python3
"""Completes words in bash as readline would: check_bash.py SLRC"""

import os
import pathlib
import re
import subprocess
import tempfile

from called import SLRC, Checks, commands, folder, need, slrc

# Prints what the function puts into COMPREPLY for the line $1, divided into the words that follow it.
CALL = r"""
source "$SCRIPT"
COMP_LINE=$1 COMP_POINT=${#1}
shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_slrc
for word in "${COMPREPLY[@]}"; do printf '%s\n' "$word"; done
"""


def divided(line, breaks):
    """The words of a line, as bash divides it: blanks end a word, and `breaks` are words. The last may be empty."""
    words = re.findall(rf"""(?:"[^"]*"?|'[^']*'?|\\.|[^\s{breaks}"'\\])+|[{breaks}]+""", line)
    return words + [""] if line.endswith(" ") and not line.endswith("\\ ") else words


def complete(line, script, place, breaks=":="):
    words = divided(line, breaks) if breaks else re.findall(r"(?:\\.|[^\s\\])+", line) + [""] * line.endswith(" ")
    environment = {**os.environ, "SCRIPT": script}
    call = ["bash", "--norc", "-c", CALL, "bash", line, *words]
    done = subprocess.run(call, cwd=place, env=environment, capture_output=True, text=True)
    return [f"status {done.returncode}: {done.stderr}"] if done.returncode or done.stderr else done.stdout.splitlines()


def typed(line, script, place):
    """What stands on the line once a real bash has been given it and a tabulator."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.chdir(place)
        os.environ.update(PS1="ready> ", TERM="dumb", INPUTRC="/dev/null", HOME=place)
        os.execvp("bash", ["bash", "--norc", "--noprofile", "-i"])
    shown = b""

    def wait_for(end):
        nonlocal shown
        while end is None or not shown.endswith(end):
            try:
                more = os.read(terminal, 4096)
            except OSError:
                more = b""
            if not more:
                return
            shown += more

    wait_for(b"ready> ")
    os.write(terminal, f"source {script}; bind 'set bell-style none'\n".encode())
    wait_for(b"\nready> ")
    # The words that come out are shown, and not run.
    os.write(terminal, line.encode() + b"\t\x01printf '[%s]' \x05\nexit\n")
    wait_for(None)
    os.waitpid(child, 0)
    printed = [one for one in shown.decode().replace("\r", "").split("\n") if one.startswith("[slrc]")]
    return printed[0] if printed else shown.decode()


def check_options(checks, script, place):
    for above, options, inner in commands():
        start = " ".join(["slrc", *above])
        checks.same(f"the options of {start}", set(complete(start + " -", script, place)), set(options))
        for name in inner:
            checks.holds(f"{start} {name}", name in complete(f"{start} {name}", script, place))
        if inner:
            checks.same(f"the commands of {start}", complete(start + " ", script, place), inner)


def check_words(checks, script, place):
    def same(line, expected, **options):
        checks.same(line, sorted(complete(line, script, place, **options)), sorted(expected))

    library = sorted("std:" + str(path.relative_to(ROOT / "stdlib")) for path in (ROOT / "stdlib").rglob("*.slr"))
    behind = [name.partition(":")[2] for name in library]
    files = ["it's $HOME.slr", "role.slr", "second role.slr", "a:b.slr", "sub dir", "golden"]

    same("slrc compile --document ", ["trust", "permissions", "admin", "role", "all"])
    same("slrc compile --document t", ["trust"])
    same("slrc compile --document=t", ["trust"])
    same("slrc compile --document=t", ["--document=trust"], breaks="")
    same("slrc compile --role compile --split s", ["size"])
    same("slrc compile x.slr --role check --document=all --target ", ["aws-cli", "cloudformation", "iam", "terraform"])
    same("slrc schema ", ["config", "role", "request", "answer", "sets", "finding", "proof"])
    same("slrc explain SLR000", [line[:7] for line in slrc("explain").splitlines() if line.startswith("SLR000")])
    same("slrc check -W no-unknown-r", ["no-unknown-region"])
    same("slrc catalog actions lex", [name for name in SERVICES if name.startswith("lex")])
    same("slrc catalog services ", ["-h", "--help", "--format"])
    same("slrc compile std", ["std:"])
    same("slrc compile std:", behind)
    same("slrc compile std:lex/v2-", ["lex/v2-replication.slr"])
    same("slrc compile std:lex/v2-", ["std:lex/v2-replication.slr"], breaks="")
    same('slrc compile "std:lex/v2-', ["std:lex/v2-replication.slr"])
    same("slrc fmt std:", [])
    same("slrc compile r", ["role.slr"])
    same("slrc compile second\\ ", ["second role.slr"])
    same('slrc compile "second r', ["second role.slr"])
    same("slrc compile 'it", ["it's $HOME.slr"])
    same("slrc compile a:", ["b.slr"])
    same("slrc compile sub\\ dir/", ["sub dir/inner.slr"])
    same("slrc check sub\\ dir/", ["sub dir/inner.json", "sub dir/inner.slr"])
    same("slrc compile x --config ", ["config.json", "golden", "sub dir"])
    same("slrc compile x --config=c", ["config.json"])
    same("slrc eval x --requests r", ["requests.jsonl"])
    same("slrc compile x -o ", ["golden", "sub dir"])
    same("slrc import --capability a=c", ["config.json"])
    same("slrc import --capability c", [])
    same("slrc compile -- -", [])
    for line in ["slrc compile x -I ", "slrc init "]:
        same(line, ["golden", "sub dir"])
    checks.same("fmt", sorted(complete("slrc fmt ", script, place)), sorted(files))
    # Beside `std:` names are written as the shell needs them.
    quoted = ["it\\'s\\ \\$HOME.slr", "role.slr", "second\\ role.slr", "a:b.slr", "sub\\ dir/", "golden/", "std:"]
    checks.same("compile", sorted(complete("slrc compile ", script, place)), sorted(quoted))


def check_typed(checks, script, place):
    for line, expected in [
        ("slrc compi", "[slrc][compile]"),
        ("slrc compile std:lex/v2-", "[slrc][compile][std:lex/v2-replication.slr]"),
        ("slrc compile st", "[slrc][compile][std:]"),
        ("slrc compile sec", "[slrc][compile][second role.slr]"),
        ('slrc compile "sec', "[slrc][compile][second role.slr]"),
        ("slrc compile it", "[slrc][compile][it's $HOME.slr]"),
        ("slrc compile --document=tr", "[slrc][compile][--document=trust]"),
        ("slrc compile --config=co", "[slrc][compile][--config=config.json]"),
        ("slrc compile --config sub\\ dir/in", "[slrc][compile][--config][sub dir/inner.json]"),
        ("slrc import --capability a=co", "[slrc][import][--capability][a=config.json]"),
    ]:
        found = typed(line, script, place)
        checks.holds(f"{line}: {found}", found.startswith(expected))


need("bash")
ROOT = pathlib.Path(__file__).resolve().parents[2]
SERVICES = [line.split()[0] for line in slrc("catalog", "services").splitlines() if line]
checks = Checks()
with folder() as place, tempfile.NamedTemporaryFile("w", suffix=".bash") as script:
    script.write(slrc("completions", "bash"))
    script.flush()
    read = subprocess.run(["bash", "-n", script.name], capture_output=True, text=True)
    checks.same("bash -n", (read.returncode, read.stderr), (0, ""))
    check_options(checks, script.name, place)
    check_words(checks, script.name, place)
    check_typed(checks, script.name, place)
checks.end()
