"""What the program says of itself in --help."""

import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "first_use"))
from checks import SLRC, Checks, need  # noqa: E402,F401 (what the checks of all shells use)


def slrc(*words, **options):
    done = subprocess.run([SLRC, *words], capture_output=True, text=True, encoding="utf-8", **options)
    if done.returncode != 0:
        sys.exit(f"slrc {' '.join(words)}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def commands(*above):
    """Each command, as the words that call it, with its options, the word for a value of each, and its subcommands."""
    text = slrc(*above, "--help")
    options = {}
    for names, value in re.findall(r"^  (-[^ ]+)((?: [^ ]+)*)", text, re.MULTILINE):
        word = value.split()[0] if value.split() and value.startswith(" ") and not value.startswith("  ") else ""
        for name in names.split(","):
            options[name] = "" if word.endswith(":") else word
    listed = text.partition("\nSubcommands:\n")[2]
    inner = re.findall(r"^  ([a-z]+) ", listed, re.MULTILINE)
    yield above, options, inner
    for name in inner:
        yield from commands(*above, name)


def folder():
    """A folder with files of every kind, and names that a shell has to quote. It is removed at the end."""
    place = tempfile.TemporaryDirectory(prefix="slrc shells ")
    for name in [
        "role.slr",
        "second role.slr",
        "it's $HOME.slr",
        "a:b.slr",
        "config.json",
        "notes.txt",
        "requests.jsonl",
        "sub dir/inner.slr",
        "sub dir/inner.json",
        "golden/x.json",
    ]:
        file = pathlib.Path(place.name) / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("")
    return place
