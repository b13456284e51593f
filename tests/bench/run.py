"""Measures the program, and writes what came out to RESULTS.md: `./dev bench` calls this. README.md says what is measured.

Whole processes are started by slrc_bench_processes, in turn with what they are compared with. Times of processes that take
milliseconds are wall time; longer ones are compared by CPU time, which others on the machine disturb less, unless they use
several cores."""

import argparse
import functools
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import types

import report
import specifications
from processes import measure, together
from report import Table, compared, megabytes, missing, seconds

HERE = pathlib.Path(__file__).resolve().parent
TRUE = "/bin/true"
PLACE = ["--region", specifications.REGION, "--account", specifications.ACCOUNT]
BROKEN = 'role AcmeBroken {\n    trust service lambda.amazonaws.com\n    allow s3:GetObject on on "arn:{partition}:s3:::acme/*"\n}\n'
STARTS = 300


def tool(bench, name):
    return bench.binaries / f"slrc_bench_{name}"


def times(bench, count):
    """How often something is run, of so many in a run that is not short."""
    return max(1, round(count * bench.scale))


def in_turn(bench, count, *commands):
    return measure(tool(bench, "processes"), times(bench, count), commands)


def inside(bench, name, count, path):
    """What one of the tools says of a file: its bytes, and CPU seconds."""
    words = [str(tool(bench, name)), str(times(bench, count)), str(path)]
    size, taken = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    return int(size), float(taken)


def output(command, **more):
    return subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def why_not(done):
    """The first line of what a program said before it gave up."""
    lines = done.stderr.decode(errors="replace").strip().splitlines()
    return f"refused: {lines[0][:100]}" if lines else f"ended with {done.returncode}"


def compile_all(bench, path, *more):
    return [bench.program, "compile", path, "--with", "all", *PLACE, *more]


def options_of_compile(bench):
    return output([bench.program, "compile", "--help"]).stdout.decode()


def two_documents(bench, path):
    """The calls that compile the documents `trust` and `permissions`: one, where --document takes several."""
    both = ["--document", "trust,permissions"]
    if output(compile_all(bench, bench.small, *both)).returncode == 0:
        return [compile_all(bench, path, *both)]
    return [compile_all(bench, path, "--document", kind) for kind in ("trust", "permissions")]


def specification(bench, count, rules):
    """The folder with so many roles in all languages."""
    folder = bench.work / f"{count}x{rules}"
    specifications.write(count, rules, folder)
    return folder


# What the documents are: outside of the measuring, all have to make the same.

def documents(text):
    return {role: {kind: made[kind] for kind in ("trust", "permissions") if kind in made} for role, made in json.loads(text).items()}


def plain(value):
    """A document in which a list of one is that one, as IAM reads it."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return plain(value[0]) if len(value) == 1 else [plain(item) for item in value]
    return value


def hold_equal(name, ours, theirs, form=lambda value: value):
    for role in ours.keys() | theirs.keys():
        if form(ours.get(role)) != form(theirs.get(role)):
            raise SystemExit(f"{name} makes other documents of {role}: {theirs.get(role)} in place of {ours.get(role)}")


def documents_of_two(calls):
    """What the calls for trust and permissions print, as one. None, and why, where one of them fails."""
    merged = {}
    for call in calls:
        done = output(call)
        if done.returncode != 0:
            return None, why_not(done)
        for role, made in documents(done.stdout).items():
            merged.setdefault(role, {}).update(made)
    return merged, ""


# The groups

def starts(bench):
    table = Table("One role, one process", note="Each is run in turn with `/bin/true`; the ratio is that of wall times, which others on the machine disturb; that of CPU times is beside it.")
    broken = bench.work / "broken.slr"
    broken.write_text(BROKEN, encoding="utf-8")
    lex = [bench.program, "compile", "std:lex/v2.slr", "--with", "sentiment", "--document", "permissions"]
    cases = [("compile of Lex's role", lex, 0, 1.5), ("`--version`", [bench.program, "--version"], 0, 2),
             ("`--help`", [bench.program, "--help"], 0, 2),
             ("compile of a specification with a syntax error", [bench.program, "compile", broken], 1, 2)]
    nothing, *all_runs = in_turn(bench, STARTS, [TRUE], *[command for _, command, _, _ in cases])
    def text(runs):
        return f"{seconds(runs.time())} wall, {seconds(runs.work())} CPU, {megabytes(runs.peak())}, {report.median(runs.faults):.0f} page faults"
    table.add("`/bin/true`", text(nothing))
    for (what, command, status, bound), runs in zip(cases, all_runs):
        if runs.statuses != {status}:
            raise SystemExit(f"{command} ended with {runs.statuses}")
        compared(table, what, f"{text(runs)}; {runs.work() / nothing.work():.3g} times the CPU", runs.time() / nothing.time(), at_most=bound)
    return table


# The programs of jsonnet, the one that it is fastest at first.
JSONNET = {"functions.jsonnet": "jsonnet, rules as functions of a list of teams", "roles.jsonnet": "jsonnet, roles written out"}


def against_jsonnet(bench, table, folder, faster, one_process, count):
    """Rows of the documents trust and permissions, and of all four, against jsonnet; gives the runs of all four. `one_process`
    says that the bound is for one process, which may have to make all four."""
    calls = two_documents(bench, folder / "roles.slr")
    two_name = f"trust and permissions, {'one process' if len(calls) == 1 else 'a process for each'}"
    four_name = "all four documents, one process"
    jsonnet = shutil.which("jsonnet")
    theirs = [[jsonnet, folder / name] for name in JSONNET] if jsonnet else []
    ours, why = documents_of_two(calls)
    if ours is None:
        missing(table, f"{two_name}: times faster than jsonnet", why, f"at least {faster}")
        missing(table, four_name, why)
        for name, runs in zip(JSONNET.values(), in_turn(bench, count, *theirs) if theirs else []):
            table.add(name, runs.text())
        return None
    for command in theirs:
        hold_equal("jsonnet", ours, documents(output(command, check=True).stdout))
    bench.documents = ours
    all_runs = in_turn(bench, count, *calls, compile_all(bench, folder / "roles.slr"), *theirs)
    two, four = functools.reduce(together, all_runs[:len(calls)]), all_runs[len(calls)]
    if not theirs:
        missing(table, f"{two_name}: times faster than jsonnet", f"{two.text()}; no jsonnet here", f"at least {faster}")
        table.add(four_name, four.text())
        return four
    bound_two = not one_process or len(calls) == 1
    fastest = next(iter(JSONNET.values()))
    for name, rest in zip(JSONNET.values(), all_runs[len(calls) + 1:]):
        table.add(name, rest.text())
        compared(table, f"{two_name}: times faster", two.text(), rest.work() / two.work(), at_least=faster if bound_two and name == fastest else None)
        compared(table, f"{four_name}: times faster than these two", four.text(), rest.work() / four.work(),
                 at_least=faster if not bound_two and name == fastest else None)
    return four


def installed(bench):
    """The folder with the packages of package-lock.json, and what kept them away."""
    if not shutil.which("npm") or not shutil.which("node"):
        return None, "no node and npm here"
    place = bench.work / "npm"
    place.mkdir(parents=True, exist_ok=True)
    lock_file = (HERE / "package-lock.json").read_text(encoding="utf-8")
    done = place / "installed"
    if not done.exists() or done.read_text(encoding="utf-8") != lock_file:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, place / name)
        if output(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=place).returncode != 0:
            return None, "npm could not install the packages of tests/bench/package.json"
        done.write_text(lock_file, encoding="utf-8")
    return place, ""


def against_packages(bench, table, folder, four):
    """Rows of iam-floyd and aws-cdk-lib."""
    place, why = installed(bench)
    for name, program in (("iam-floyd", "floyd.js"), ("aws-cdk-lib", "cdk.js")):
        if place is None:
            missing(table, f"{name}, trust and permissions", why)
            continue
        shutil.copy(folder / program, place / program)
        command = [shutil.which("node"), place / program]
        hold_equal(name, bench.documents, documents(output(command, check=True).stdout), plain)
        runs = in_turn(bench, 5, command)[0]
        compared(table, f"{name}, trust and permissions: times slower than all four here", runs.text(), runs.work() / four.work())


LIBRARY = "all four documents: times nlohmann_json's parse and dump of them"


def against_library(bench, table, folder, four, at_most=None):
    made = folder / "roles.json"
    made.write_bytes(output(compile_all(bench, folder / "roles.slr"), check=True).stdout)
    size, taken = inside(bench, "json_library", 5, made)
    compared(table, LIBRARY, f"{seconds(four.work())} CPU for {megabytes(size)}; nlohmann_json {seconds(taken)} CPU",
             four.work() / taken, at_most=at_most)


def thousand(bench):
    table = Table("1,000 roles × 6 rules", note="Ratios are those of CPU times.")
    folder = specification(bench, 1000, 6)
    four = against_jsonnet(bench, table, folder, faster=20, one_process=False, count=9)
    if four:
        against_library(bench, table, folder, four)
        compared(table, "memory of all four documents", megabytes(four.peak()), four.peak() / 1e6, at_most=30, unit=" MB")
        against_packages(bench, table, folder, four)
    return table


def parsing(bench, table, path):
    size, taken = inside(bench, "parse", 9, path)
    compared(table, f"parsing alone, {megabytes(size)} of text", f"{seconds(taken)} CPU", size / taken / 1e6, at_least=100, unit=" MB/s")
    return taken


def checking(bench, table, path, parsed):
    command = [bench.program, "check", path]
    done = output(command)
    runs = in_turn(bench, 5, command)[0]
    if done.returncode != 0:
        missing(table, "`check`: times the parse", f"{why_not(done)}, after {runs.text()}", "at most 2.5")
    else:
        compared(table, "`check`: times the parse", runs.text(), runs.work() / parsed, at_most=2.5)


def ten_thousand(bench):
    table = Table("10,000 roles × 6 rules", note="Ratios are those of CPU times.")
    folder = specification(bench, 10000, 6)
    path = folder / "roles.slr"
    four = against_jsonnet(bench, table, folder, faster=30, one_process=True, count=3)
    if four is None:
        missing(table, LIBRARY, "refused, see above", "at most 2")
        missing(table, "memory of all four documents", "refused, see above", "at most 150 MB")
    else:
        against_library(bench, table, folder, four, 2)
        compared(table, "memory of all four documents", megabytes(four.peak()), four.peak() / 1e6, at_most=150, unit=" MB")
    checking(bench, table, path, parsing(bench, table, path))
    jobs(bench, table, path, four)
    return table


def jobs(bench, table, path, four):
    """Rows of -j, where the program has it."""
    if not re.search(r"(^|[\s,])-j\b", options_of_compile(bench)):
        missing(table, "`-j 2`", "the program has no such option")
        return
    if four is None:
        missing(table, "`-j 2`", "refused, see above")
        return
    commands = [compile_all(bench, path, "-j", count) for count in ("1", "2")]
    digests = {hashlib.sha256(output(command, check=True).stdout).hexdigest() for command in [*commands, compile_all(bench, path)]}
    if len(digests) != 1:
        raise SystemExit("the output depends on -j")
    one, two = in_turn(bench, 5, *commands)
    table.add("`-j 1`, all four documents", one.text())
    compared(table, "`-j 2`, the same bytes: part of the wall time of `-j 1`", two.text(), two.time() / one.time())


def growth(bench):
    table = Table("From 1,000 to 10,000 roles × 3 rules", note="All four documents to standard output; the ratio is that of CPU times.")
    paths = [specification(bench, count, 3) / "roles.slr" for count in (1000, 10000)]
    sizes = []
    for path in paths:
        done = output(compile_all(bench, path))
        if done.returncode != 0:
            missing(table, path.parent.name, why_not(done), "time at most 10.5 times")
            return table
        sizes.append(len(done.stdout))
    small, large = in_turn(bench, 5, *[compile_all(bench, path) for path in paths])
    table.add("1,000 roles", f"{small.text()}; output {megabytes(sizes[0])}")
    compared(table, "10,000 roles: times as long", f"{large.text()}; output {megabytes(sizes[1])}", large.work() / small.work(), at_most=10.5)
    for count, runs, size in (("1,000", small, sizes[0]), ("10,000", large, sizes[1])):
        compared(table, f"{count} roles: memory without the output's size", megabytes(runs.peak()), (runs.peak() - size) / 1e6,
                 at_most=60, unit=" MB")
    return table


def matrix(bench):
    table = Table("Every set of 16 free capabilities")
    path, top = bench.work / "switches.slr", bench.work / "matrix"
    path.write_text(specifications.free_capabilities(16), encoding="utf-8")
    options = bench.matrix_options.split()
    command = [bench.program, "compile", path, "--matrix", *options, *PLACE, "-o"]
    what = f"`{' '.join(['--matrix', *options, '-o DIR'])}`, 65,536 sets: seconds"
    shutil.rmtree(top, ignore_errors=True)
    done = output([*command, top / "first"])
    if done.returncode != 0:
        missing(table, what, why_not(done), "at most 3 s")
        return table
    files = [one for one in (top / "first").rglob("*") if one.is_file()]
    # A new folder each time, as a second run would find the files; and none is removed between, since ext4 is slow to give out
    # the numbers of files that went a moment ago.
    all_runs = [measure(tool(bench, "processes"), 1, [[*command, top / str(run)]], warm=0)[0] for run in range(times(bench, 3))]
    best = sorted(all_runs, key=lambda runs: runs.time())[len(all_runs) // 2]
    compared(table, what, f"{best.text()}, {len(files)} files", best.time(), at_most=3, unit=" s")
    shutil.rmtree(top)
    return table


def proofs_alone(bench, table):
    """Without reading: a role of 3,000 rules is more than IAM takes. Solvers are asked about roles without built-ins."""
    for capabilities, rules in ((40, 100), (64, 3000)):
        text = specifications.proven(capabilities, rules, 5)
        for name, value in (("partition", "aws"), ("region", "us-east-1"), ("account", "111122223333")):
            text = text.replace("{" + name + "}", value) if rules == 100 else text
        path = bench.work / f"alone-{rules}.slr"
        path.write_text(text, encoding="utf-8")
        for line in output([tool(bench, "proof_speed"), path], check=True).stdout.decode().splitlines():
            table.add(*line.split("\t")[:2])


def proofs(bench):
    table = Table("Invariants of every set of capabilities", note="`check` of one role, with its invariants and without them; ratios are those of CPU times.")
    for capabilities, rules, bound in ((40, 100, 0.05), (64, 750, 5)):
        texts = {count: bench.work / f"proven-{rules}-{count}.slr" for count in (0, 5)}
        for count, path in texts.items():
            path.write_text(specifications.proven(capabilities, rules, count), encoding="utf-8")
        what = f"{capabilities} capabilities × {rules:,} rules"
        done = output([bench.program, "check", texts[5]])
        if done.returncode != 0:
            missing(table, f"{what} × 5 invariants", why_not(done))
            continue
        without, proven = in_turn(bench, 5, *[[bench.program, "check", path] for path in texts.values()])
        table.add(f"{what}, without invariants", without.text())
        compared(table, f"{what} × 5 invariants: times as long", proven.text(), proven.work() / without.work())
        compared(table, f"{what} × 5 invariants: seconds for the proofs", seconds(proven.work() - without.work()), proven.work() - without.work(), at_most=bound, unit=" s")
    proofs_alone(bench, table)
    for name in ("v1", "v2", "v2-replication"):
        lex = (HERE.parents[1] / f"stdlib/lex/{name}.slr").read_text(encoding="utf-8")
        texts = [bench.work / f"lex-{name}-without.slr", bench.work / f"lex-{name}-with.slr"]
        # An invariant goes on as long as its lines are indented more.
        texts[0].write_text(re.sub(r"(?m)^( *)(when [^:]*: )?(never|always) .*\n(\1 +.*\n)*", "", lex), encoding="utf-8")
        texts[1].write_text(lex, encoding="utf-8")
        for text in texts:
            output([bench.program, "check", text], check=True)
        without, proven = in_turn(bench, 30, *[[bench.program, "check", path] for path in texts])
        table.add(f"Lex's role {name}, without invariants", without.text())
        compared(table, f"Lex's role {name} with its invariants: times as long", proven.text(), proven.work() / without.work(), at_most=1.3)
    return table


def one_process(bench):
    """What is no whole process: each of these programs prints rows by itself."""
    table = Table("Inside one process", note="Ratios compare with what stands before, unless they say otherwise; ../README.md has the bounds' reasons.")
    for source in sorted(HERE.glob("*.cpp")):
        done = output([tool(bench, source.stem)], check=True)
        for line in done.stdout.decode().splitlines():
            what, measured, ratio, bound = line.split("\t")
            if ratio:
                compared(table, what, measured, float(ratio), at_most=float(bound) if bound else None)
            else:
                table.add(what, measured)
    return table


GROUPS = {"starts": starts, "thousand": thousand, "ten_thousand": ten_thousand, "growth": growth, "matrix": matrix, "proofs": proofs,
          "one_process": one_process}


def facts(bench):
    packages = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    return [*report.machine(), ("commit", bench.commit or report.commit()),
            ("program", f"{report.first_line(bench.program, '--version')}, {bench.program.stat().st_size / 1e6:.1f} MB"),
            ("compiler", bench.compiler), ("nlohmann_json", bench.nlohmann_json),
            ("jsonnet", report.first_line("jsonnet", "--version")), ("node", report.first_line("node", "--version")),
            ("packages", ", ".join(f"{name} {version}" for name, version in packages.items())),
            ("repetitions", "" if bench.scale == 1 else f"{bench.scale:g} times as many as usual")]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True, help="the slrc to measure")
    parser.add_argument("--binaries", type=pathlib.Path, required=True, help="the folder with slrc_bench_*")
    parser.add_argument("--work", type=pathlib.Path, required=True, help="a folder for what is generated and installed")
    parser.add_argument("--results", type=pathlib.Path, default=HERE / "RESULTS.md", help="the file to write")
    parser.add_argument("--only", choices=GROUPS, nargs="+", default=list(GROUPS), help="these groups alone; the others are left out of the file")
    parser.add_argument("--scale", type=float, default=1, help="how many of the usual repetitions: 0.2 is a fifth")
    parser.add_argument("--commit", default="", help="the commit of the program, where it is not that of this folder")
    parser.add_argument("--compiler", default="", help="what the program was compiled with, to name it")
    parser.add_argument("--nlohmann-json", default="", help="the version of nlohmann_json, to name it")
    parser.add_argument("--matrix-options", default="--share", help="further options for --matrix; an earlier program has none")
    bench = types.SimpleNamespace(**vars(parser.parse_args()), documents={})
    bench.program, bench.binaries, bench.work = bench.program.resolve(), bench.binaries.resolve(), bench.work.resolve()
    bench.small = specification(bench, 1, 2) / "roles.slr"
    known, tables = facts(bench), []
    for name in bench.only:
        print(name, flush=True)
        tables.append(GROUPS[name](bench))
    report.write(bench.results, "The program", report.part("The program", known, tables))
    unmet = [row for table in tables for row in table.rows if row.met is False]
    print(f"{bench.results}: {len(unmet)} rows do not reach what they must")


if __name__ == "__main__":
    sys.exit(main())
