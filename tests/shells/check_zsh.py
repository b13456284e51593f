#!/usr/bin/env python3
"""Completes words in zsh, on a terminal: check_zsh.py SLRC"""

import os
import pathlib
import pty
import select
import subprocess
import sys
import tempfile

from called import Checks, commands, folder, need, slrc

# Instead of adding words zsh prints them, between a mark at the beginning of each completion and one at its end.
SETUP = r"""
PS1= PS2= RPS1=
unsetopt zle_bracketed_paste prompt_cr prompt_sp beep
fpath=($HOME $fpath)
autoload -Uz compinit
compinit -u -d $HOME/dump
mark() {
    print -rn -- $'\x02'
    # zsh forgets them each time.
    compprefuncs=(mark) comppostfuncs=(mark)
    compstate[insert]= compstate[list]=
}
compprefuncs=(mark) comppostfuncs=(mark)
zstyle ':completion:*' completer _complete
zstyle ':completion:*' insert-tab false
compadd() {
    local -a words flags prefix suffix
    if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
        builtin compadd "$@"
        return
    fi
    builtin compadd -A words "$@"
    zparseopts -E -a flags Q f p:=prefix S:=suffix
    local word
    for word in "${words[@]}"; do
        word=${prefix[2]}$word
        if [[ -n ${flags[(r)-Q]} ]]; then word=${(Q)word}; fi
        if [[ -n ${flags[(r)-f]} && -d $word ]]; then word+=/; fi
        print -r -- "=$IPREFIX$word${suffix[2]}"
    done
    # They count as offered, but nothing of it is shown or put on the line.
    builtin compadd "$@"
}
bindkey '^I' complete-word
bindkey '^U' kill-whole-line
cd $PLACE
print -n 'rea''dy'
"""


class Shell:
    """A zsh on a terminal."""

    def __init__(self, home, place):
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            environment = {
                "PATH": os.environ["PATH"],
                "HOME": home,
                "PLACE": place,
                "TERM": "dumb",
                "LC_ALL": "C.UTF-8",
            }
            os.execvpe("zsh", ["zsh", "-f", "-i"], environment)
        os.write(self.terminal, f"source {home}/setup.zsh\n".encode())
        self.read(b"ready", 1)

    def read(self, mark, times):
        text = b""
        while text.count(mark) < times:
            if not select.select([self.terminal], [], [], 20)[0]:
                sys.exit(f"zsh says no more than {text!r}")
            text += os.read(self.terminal, 4096)
        return text

    def offered(self, line):
        """What is offered for a line, without what zsh says beside it."""
        os.write(self.terminal, line.encode() + b"\t")
        text = self.read(b"\x02", 2).split(b"\x02")[1].decode().replace("\r", "")
        os.write(self.terminal, b"\x15")
        return sorted({one[1:] for one in text.split("\n") if one.startswith("=")})

    def end(self):
        os.write(self.terminal, b"exit\n")
        os.waitpid(self.child, 0)


def check_options(checks, shell):
    for above, options, inner in commands():
        start = " ".join(["slrc", *above])
        found = {name.rstrip("=") for name in shell.offered(start + " -")}
        checks.same(f"the options of {start}", found, set(options))
        if inner:
            checks.same(f"the commands of {start}", shell.offered(start + " "), sorted(inner))


def check_words(checks, shell):
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
        ("slrc catalog keys aw", sorted(["aws", *(name for name in SERVICES if name.startswith("aw"))])),
        ("slrc compile std:", library),
        ("slrc compile std:lex/v2-", ["std:lex/v2-replication.slr"]),
        ("slrc compile ", sorted(library + folders + files)),
        ("slrc fmt ", sorted(folders + files)),
        ("slrc fmt sec", ["second role.slr"]),
        ("slrc compile sub\\ dir/", ["sub dir/inner.slr"]),
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
        checks.same(line, shell.offered(line), expected)


need("zsh")
STDLIB = pathlib.Path(__file__).resolve().parents[2] / "stdlib"
SERVICES = [line.split()[0] for line in slrc("catalog", "services").splitlines() if line]
checks = Checks()
with folder() as place, tempfile.TemporaryDirectory() as home:
    (pathlib.Path(home) / "setup.zsh").write_text(SETUP)
    script = pathlib.Path(home) / "_slrc"
    script.write_text(slrc("completions", "zsh"), encoding="utf-8")
    read = subprocess.run(["zsh", "-n", script], capture_output=True, text=True)
    checks.same("zsh -n", (read.returncode, read.stderr), (0, ""))
    shell = Shell(home, place)
    check_options(checks, shell)
    check_words(checks, shell)
    shell.end()
checks.end()
