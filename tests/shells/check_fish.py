#!/usr/bin/env python3
"""Completes words in fish: check_fish.py SLRC"""

import os
import pathlib
import subprocess
import tempfile

from called import Checks, commands, folder, need, slrc

# A home of its own, so that fish neither reads nor writes that of the user.
CALL = "source $argv[1]; complete -C $argv[2]"


def complete(line, script, place, home):
    call = ["fish", "--no-config", "-c", CALL, script, line]
    environment = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
    done = subprocess.run(call, cwd=place, env=environment, capture_output=True, text=True)
    if done.returncode or done.stderr:
        return [f"status {done.returncode}: {done.stderr}"]
    return sorted(word.partition("\t")[0] for word in done.stdout.splitlines())


def check_options(checks, found):
    for above, options, inner in commands():
        start = " ".join(["slrc", *above])
        # fish offers one of two names at a time: short ones behind one dash, long ones behind two.
        long = sorted(name for name in options if name.startswith("--"))
        short = sorted(name for name in options if not name.startswith("--"))
        checks.same(f"the long options of {start}", [name.rstrip("=") for name in found(start + " --")], long)
        offered = found(start + " -")
        checks.holds(f"the short options of {start}: {offered}", set(short) <= set(offered))
        checks.same(f"the commands of {start}", found(start + " ") if inner else [], sorted(inner))


def check_words(checks, found):
    library = sorted("std:" + str(path.relative_to(STDLIB)) for path in STDLIB.rglob("*.slr"))
    folders = ["golden/", "sub dir/"]
    files = ["a:b.slr", "it's $HOME.slr", "role.slr", "second role.slr"]
    for line, expected in [
        ("slrc compile --tar", ["--target"]),
        ("slrc compile --document ", ["admin", "all", "permissions", "role", "trust"]),
        ("slrc compile --document=t", ["--document=trust"]),
        ("slrc compile --role compile --split s", ["size"]),
        ("slrc compile x.slr --role check --target ", ["aws-cli", "cloudformation", "iam", "terraform"]),
        ("slrc schema ", ["answer", "config", "finding", "proof", "request", "role", "sets"]),
        ("slrc explain SLR000", sorted(line[:7] for line in slrc("explain").splitlines() if line.startswith("SLR000"))),
        ("slrc check -W no-unknown-r", ["no-unknown-region"]),
        ("slrc compile std:", library),
        ("slrc compile std:lex/v2-", ["std:lex/v2-replication.slr"]),
        ("slrc compile ", sorted(library + folders + files)),
        ("slrc fmt ", sorted(folders + files)),
        ("slrc fmt sec", ["second role.slr"]),
        ("slrc compile sub\\ dir/", ["sub dir/inner.slr"]),
        ('slrc compile "sub dir/', ["sub dir/inner.slr"]),
        ("slrc check sub\\ dir/", ["sub dir/inner.json", "sub dir/inner.slr"]),
        ("slrc compile x --config ", ["config.json", *folders]),
        ("slrc compile x --config=c", ["--config=config.json"]),
        ("slrc eval x --requests r", ["requests.jsonl"]),
        ("slrc compile x -o ", folders),
        ("slrc compile x -I s", ["sub dir/"]),
        ("slrc compile x --depfile n", ["notes.txt"]),
        ("slrc init ", folders),
        ("slrc import --capability a=c", ["a=config.json"]),
        ("slrc import --capability c", []),
    ]:
        checks.same(line, found(line), expected)


need("fish")
STDLIB = pathlib.Path(__file__).resolve().parents[2] / "stdlib"
checks = Checks()
with folder() as place, tempfile.TemporaryDirectory() as home:
    script = pathlib.Path(home) / "slrc.fish"
    script.write_text(slrc("completions", "fish"), encoding="utf-8")
    read = subprocess.run(["fish", "--no-execute", script], capture_output=True, text=True)
    checks.same("fish --no-execute", (read.returncode, read.stderr), (0, ""))

    def found(line):
        return complete(line, script, place, home)

    check_options(checks, found)
    check_words(checks, found)
checks.end()
