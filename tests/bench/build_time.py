"""Measures how long the build takes, at two commits in one run, and writes that to RESULTS.md: `./dev bench build` calls this.

Both commits are cloned into a temporary folder and built there, without ccache. That is an hour and a half on two cores, most of
it for the older one: --only restricts it, and --figures keeps what was measured in a file, from which a later run takes what is
there. A ratio may compare two runs then: RESULTS.md says so."""

import argparse
import dataclasses
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import report
from report import Table, compared, missing, seconds

HERE = pathlib.Path(__file__).resolve().parent
STAGE_SOURCE = "compiler/review/resources.cpp"
MODEL_HEADER = "compiler/model/role.hpp"
LONGEST = 3


@dataclasses.dataclass
class Figure:
    wall: float
    cpu: float
    what: str = ""

    def text(self):
        return f"{seconds(self.wall)} wall, {seconds(self.cpu)} CPU" + (f", {self.what}" if self.what else "")


def run(folder, *command):
    """Runs a command to its end, and gives the seconds of it and of all that it waited for."""
    environment = {name: value for name, value in os.environ.items() if name not in ("CI", "CMAKE_CXX_COMPILER_LAUNCHER")}
    environment["CCACHE_DISABLE"] = "1"
    with tempfile.TemporaryFile() as log:
        start = time.monotonic()
        child = subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            log.seek(0)
            tail = log.read()[-4000:].decode(errors="replace")
            raise SystemExit(f"{' '.join(command)} ended with {child.returncode} in {folder}\n{tail}")
    return Figure(wall, usage.ru_utime + usage.ru_stime)


class Clone:
    """A clone of one commit, and how it is built."""

    def __init__(self, repository, commit, folder, preset):
        self.folder, self.preset = folder / commit, preset
        if not self.folder.exists():
            subprocess.run(["git", "clone", "--quiet", "--no-checkout", str(repository), str(self.folder)], check=True)
            subprocess.run(["git", "checkout", "--quiet", commit], cwd=self.folder, check=True)
        self.build_folder = self.folder / "build" / preset

    def clean(self):
        shutil.rmtree(self.folder / "build", ignore_errors=True)

    def configure(self):
        return run(self.folder, "cmake", "--preset", self.preset)

    def build(self, *targets):
        return run(self.folder, "cmake", "--build", "--preset", self.preset, *(["--target", *targets] if targets else []))

    def built(self, *targets):
        """Makes sure that all is built, so that what follows measures the change alone."""
        if not (self.build_folder / "build.ninja").exists():
            self.configure()
        self.build(*targets)

    def tests_of(self, stage):
        """The program with the tests of a stage."""
        known = subprocess.run(["ninja", "-C", str(self.build_folder), "-t", "targets", "all"], capture_output=True, text=True).stdout
        own = f"slrc_unit_{stage}"
        return own if re.search(rf"^{own}: ", known, re.M) else "slrc_unit"

    def changed(self, path, *targets):
        """What building takes after a change of this file."""
        self.built(*targets)
        (self.folder / path).touch()
        figure = self.build(*targets)
        figure.what = " and ".join(targets) if targets else "all"
        return figure

    def longest(self):
        """The objects that took longest, by Ninja's log, without those that nothing makes any more."""
        times = {}
        for line in (self.build_folder / ".ninja_log").read_text(encoding="utf-8").splitlines()[1:]:
            start, end, _, name, *_ = line.split("\t")
            if name.endswith(".o") and (self.build_folder / name).exists():
                times[name] = int(end) - int(start)
        return sorted(times, key=times.get, reverse=True)[:LONGEST]


# The measures

def demo(clone):
    clone.clean()
    return run(clone.folder, "./dev", "demo")


def everything(clone):
    clone.clean()
    first, second = clone.configure(), clone.build()
    return Figure(first.wall + second.wall, first.cpu + second.cpu)


def one_source(clone):
    clone.built("slrc")
    return clone.changed(STAGE_SOURCE, "slrc", clone.tests_of("review"))


def one_header(clone):
    clone.built("slrc")
    return clone.changed(MODEL_HEADER, "slrc", clone.tests_of("model"))


def one_header_all(clone):
    return clone.changed(MODEL_HEADER)


def one_file(clone):
    """The files that took longest are compiled once more, each by itself."""
    if not (clone.build_folder / ".ninja_log").exists():
        clone.built()
    worst = Figure(0, 0)
    for name in clone.longest():
        (clone.build_folder / name).unlink()
        figure = run(clone.folder, "ninja", "-C", str(clone.build_folder), name)
        figure.what = name.split(".dir/")[-1].removesuffix(".o")
        worst = max(worst, figure, key=lambda one: one.wall)
    return worst


@dataclasses.dataclass
class Measure:
    take: object
    what: str
    part: float | None = None  # of the time before, at most
    limit: float | None = None # seconds, at most


MEASURES = {
    "demo": Measure(demo, "`./dev demo` in a fresh clone, packages installed", 1 / 6, 180),
    "all": Measure(everything, "a clean build of the program and all tests", 1 / 4),
    "file": Measure(one_file, "the longest single file, by itself", None, 25),
    "source": Measure(one_source, f"{STAGE_SOURCE} changed: the program and the tests of its stage", None, 15),
    "header": Measure(one_header, f"{MODEL_HEADER} changed: the program and the tests of its stage", None, 90),
    "header_all": Measure(one_header_all, f"{MODEL_HEADER} changed: the program and all tests"),
}


def row(table, measure, before, after):
    if after is None:
        missing(table, measure.what, "not measured")
        return
    if before:
        compared(table, f"{measure.what}: part of the wall time before",
                 f"before {before.text()}; after {after.text()}, {after.cpu / before.cpu:.3g} of the CPU time",
                 after.wall / before.wall, at_most=round(measure.part, 3) if measure.part else None)
    if measure.limit or not before:
        compared(table, f"{measure.what}: seconds", after.text(), after.wall, at_most=measure.limit, unit=" s")


def resolved(repository, commit):
    done = subprocess.run(["git", "rev-parse", "--short=10", commit + "^{commit}"], cwd=repository, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"there is no commit {commit}")
    return done.stdout.strip()


def load(path):
    """Figures by commit and measure."""
    if path is None or not path.exists():
        return {}
    return {commit: {name: Figure(**one) for name, one in figures.items()}
            for commit, figures in json.loads(path.read_text(encoding="utf-8")).items()}


def save(path, figures):
    if path is not None:
        data = {commit: {name: dataclasses.asdict(one) for name, one in known.items()} for commit, known in figures.items()}
        path.write_text(json.dumps(data, indent=4) + "\n", encoding="utf-8")


def take_all(options, commits, folder):
    """The figures, and whether some were taken in an earlier run. Each measure is taken of both commits, one after the other."""
    figures, reused = load(options.figures), False
    for name in options.only:
        for commit in commits:
            known = figures.setdefault(commit, {})
            if name in known:
                reused = True
                continue
            print(f"{name} at {commit}", flush=True)
            known[name] = MEASURES[name].take(Clone(options.repository, commit, folder, options.preset))
            print("  " + known[name].text(), flush=True)
            save(options.figures, figures)
    return figures, reused


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--before", default="e0c977e", help="the commit to compare with; default: %(default)s")
    parser.add_argument("--after", default="HEAD", help="the commit to measure; default: %(default)s")
    parser.add_argument("--only", choices=MEASURES, nargs="+", default=[name for name in MEASURES if name != "header_all"],
                        help="these measures alone; default: all but header_all")
    parser.add_argument("--figures", type=pathlib.Path, help="a file of figures, to take from and to add to")
    parser.add_argument("--folder", type=pathlib.Path, help="where to clone to, and keep the clones; default: a temporary folder")
    parser.add_argument("--preset", default="release", help="the preset to build with, but for ./dev demo; default: %(default)s")
    parser.add_argument("--repository", type=pathlib.Path, default=report.ROOT, help="what to clone; default: this one")
    parser.add_argument("--results", type=pathlib.Path, default=HERE / "RESULTS.md", help="the file to write")
    return parser.parse_args()


def main():
    options = arguments()
    before, after = resolved(options.repository, options.before), resolved(options.repository, options.after)
    facts = [*report.machine(), ("before", before), ("after", after), ("compiler", report.first_line("c++", "--version")),
             ("tools", ", ".join(filter(None, (report.first_line("cmake", "--version"), "ninja " + report.first_line("ninja", "--version")))))]
    with tempfile.TemporaryDirectory(prefix="slrc-build-") as temporary:
        folder = (options.folder or pathlib.Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        figures, reused = take_all(options, list(dict.fromkeys([before, after])), folder)
    table = Table("Before and after", note="Without ccache." + (" Some figures are of an earlier run." if reused else ""))
    for name, measure in MEASURES.items():
        row(table, measure, figures[before].get(name), figures[after].get(name))
    report.write(options.results, "The build", report.part("The build", facts, [table]))


if __name__ == "__main__":
    sys.exit(main())
