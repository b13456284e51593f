"""What the checks of pages need: the compiler, packages from npm, Chromium."""

import fcntl
import json
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def skip(why):
    print(f"skipped: {why}", file=sys.stderr)
    sys.exit(77)


def need(*programs):
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        skip("no " + ", ".join(missing))


def run(command, **more):
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, **more)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {done.returncode}\n{done.stdout[-4000:]}{done.stderr[-6000:]}")
    return done.stdout


def packages(folder):
    """The folder that has the packages of package-lock.json; the tests of one run share it."""
    need("node", "npm")
    version = run(["node", "--version"])
    if int(version.strip("v\n").split(".")[0]) < 20:
        skip(f"node {version.strip()} is older than the packages of tests/doc/package.json want it")
    place = folder / "npm"
    place.mkdir(parents=True, exist_ok=True)
    lock_file = (HERE / "package-lock.json").read_text(encoding="utf-8")
    with open(folder / "npm.lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = place / "installed"
        if not done.exists() or done.read_text(encoding="utf-8") != lock_file:
            for name in ("package.json", "package-lock.json"):
                shutil.copy(HERE / name, place / name)
            command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
            if subprocess.run(command, cwd=place, capture_output=True).returncode != 0:
                skip("npm could not install the packages of tests/doc/package.json")
            done.write_text(lock_file, encoding="utf-8")
    return place


def node(program, folder, *arguments):
    """Runs one of the programs here, from beside the packages; shows what it says and answers whether all is well."""
    place = folder / "npm"
    place.mkdir(parents=True, exist_ok=True)
    for name in (program, "checks.mjs", "chromium.mjs"):
        shutil.copy(HERE / name, place / name)
    done = subprocess.run(["node", place / program, *arguments], text=True, encoding="utf-8", cwd=ROOT, stdout=subprocess.PIPE)
    print(done.stdout, end="")
    return done.returncode == 0


def write_json(path, value):
    path.write_text(json.dumps(value), encoding="utf-8")
    return str(path)
