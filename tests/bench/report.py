"""Tables of what was measured, and the file that keeps them."""

import dataclasses
import datetime
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess

import unmet

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEAD = """# Results

`./dev bench` writes the first part of this file, `./dev bench build` the second; README.md beside it says what is measured, and
how. A ratio means the same on every machine, a time does not. Where nothing must be reached, a row is there to compare with.
"""


@dataclasses.dataclass
class Row:
    """One line of a table. `met` is None where nothing must be reached."""

    what: str
    measured: str
    ratio: str = ""
    must: str = ""
    met: bool | None = None

    def cells(self):
        return [self.what, self.measured, self.ratio, self.must, {None: "", True: "yes", False: "no"}[self.met]]


@dataclasses.dataclass
class Table:
    title: str
    rows: list = dataclasses.field(default_factory=list)
    note: str = ""

    def add(self, *cells, **more):
        self.rows.append(Row(*cells, **more))
        print("  " + " | ".join(cell for cell in self.rows[-1].cells() if cell), flush=True)


def compared(table, what, measured, ratio, at_most=None, at_least=None, unit=""):
    """Adds a row whose ratio, or other number, has a bound."""
    must, met = "", None
    if at_most is not None:
        must, met = f"at most {at_most}{unit}", ratio <= at_most
    if at_least is not None:
        must, met = f"at least {at_least}{unit}", ratio >= at_least
    table.add(what, measured, f"{ratio:.3g}{unit}" if ratio < 100 else f"{ratio:.0f}{unit}", must, met)


def missing(table, what, why, must=""):
    """Adds a row for what could not be measured."""
    table.add(what, why, "", must, False if must else None)


def median(values):
    return statistics.median(values)


def seconds(value):
    """A time with three digits, in the unit that suits it."""
    return f"{value * 1000:.3g} ms" if value < 1 else f"{value:.3g} s" if value < 100 else f"{value:.0f} s"


def megabytes(count):
    return f"{count / 1e6:.3g} MB" if count < 1e9 else f"{count / 1e6:.0f} MB"


def first_line(*command):
    """The first line that a program prints, or nothing where there is no such program."""
    if not shutil.which(str(command[0])):
        return ""
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    lines = (done.stdout or done.stderr).strip().splitlines()
    return lines[0] if lines and done.returncode == 0 else ""


def processor():
    try:
        names = re.findall(r"^model name\s*: (.*)$", pathlib.Path("/proc/cpuinfo").read_text(), re.M)
    except OSError:
        names = []
    return names[0] if names else platform.processor() or platform.machine()


def system_name():
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()


def machine():
    """What the times depend on, as pairs."""
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1e9
    return [("date", datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")),
            ("machine", f"{os.cpu_count()} cores, {processor()}, {memory:.0f} GB of memory"),
            ("system", f"{system_name()}, Linux {platform.release()}"),
            ("load before", f"{os.getloadavg()[0]:.2f}")]


def commit():
    """The commit that is checked out, and whether files differ from it."""
    name = first_line("git", "rev-parse", "--short=10", "HEAD")
    changed = first_line("git", "status", "--porcelain", "--untracked-files=no", "--", ".", ":!tests/bench/RESULTS.md")
    return f"{name}, with changes" if changed else name


def part(title, facts, tables):
    """The text of a part of the file."""
    lines = [f"## {title}", "", "| | |", "| --- | --- |"] + [f"| {name} | {value} |" for name, value in facts if value]
    for table in tables:
        lines += ["", f"### {table.title}", ""] + ([table.note, ""] if table.note else [])
        lines += ["| what | measured (median) | ratio | must reach | met |", "| --- | --- | --- | --- | --- |"]
        lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row.cells()) + " |" for row in table.rows]
        why = list(dict.fromkeys(unmet.reasons(table.rows)))
        lines += ["", "Not reached:", "", *why] if why else []
    return "\n".join(lines) + "\n"


def write(path, title, text):
    """Puts a part into the file, in the place of the part of that title."""
    path = pathlib.Path(path)
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    parts = {re.match(r"## (.*)", one)[1]: one.rstrip() + "\n" for one in re.split(r"^(?=## )", old, flags=re.M)[1:]}
    parts[title] = text
    order = sorted(parts, key=lambda name: ["The program", "The build"].index(name))
    path.write_text(HEAD + "\n" + "\n".join(parts[name] for name in order), encoding="utf-8")
