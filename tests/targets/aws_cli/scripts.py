"""Runs the scripts of the target `aws-cli` through all scenarios, in each shell."""

import concurrent.futures
import os
import pathlib
import shutil
import signal
import subprocess
import time

import awkward
import plain
import scenarios
import service_linked
import stub
from stub import Answer

ROOT = stub.HERE.parents[2]


def compile_all(slrc, folder):
    """The scripts by a word."""
    out = folder / "files"
    target = ["--target", "aws-cli"]
    slrc("compile", "std:lex/v2.slr", "--config", "examples/lex/bot.json", *target, "-o", str(out))
    saas = "examples/saas/monitoring.slr"
    slrc("compile", saas, "--config", "examples/saas/customer.json", *target, "-o", str(out))
    slrc("compile", saas, "--config", "examples/saas/trial.json", *target, "-o", str(folder / "trial"))
    scaling = "examples/autoscaling/scaling.slr"
    slrc("compile", scaling, "--config", "examples/autoscaling/group.json", *target, "-o", str(out))
    # A folder that neither a shell nor the AWS CLI may read anything in.
    odd = folder / "it's $HOME `x` \\ é"
    awkward.compile(slrc, odd, target)
    return out, odd


def shellcheck(script):
    done = subprocess.run(["shellcheck", script], capture_output=True, text=True)
    return f"shellcheck {script.name}", [done.stdout] if done.returncode != 0 else []


def run_all(folder, shell, script, all_scenarios):
    # What is the same for every call is tried in one shell.
    first = shell == stub.shells()[0]
    all_scenarios = [scenario for scenario in all_scenarios if first or not scenario.of_any_call]
    bench = stub.Bench(folder / f"bench.{shell}.{script.name}")
    for scenario in all_scenarios:
        outcome = bench.run(shell, script, scenario.words, scenario.answers, scenario.variables)
        problems = scenarios.wrong(scenario, outcome)
        problems += [f"left behind {name}" for name in bench.leftovers()]
        if problems:
            problems += [outcome.out, outcome.err]
        yield f"{shell}, {script.name}: {scenario.name}", problems


def still_running(bench):
    """What a script has left running a moment later, where the system shows it."""
    deadline = time.monotonic() + 5
    while (found := running(bench)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return found


def running(bench):
    found = []
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if (process / "cwd").resolve() == bench.folder.resolve():
                found.append((process / "cmdline").read_bytes().decode())
        except OSError:
            pass
    return found


def interrupted(folder, shell, script, name):
    """Ended by a signal while it waits: at once, with what somebody needs to go on."""
    bench = stub.Bench(folder / f"bench.{shell}.{name}")
    bench.replace("sleep", shutil.which("sleep"))
    bench.prepare([Answer(service_linked.TASK + "\n"), Answer("IN_PROGRESS\n")])
    process = bench.start(shell, script, ["delete"], {"RUNBOOK_POLL_SECONDS": "60"})
    deadline = time.monotonic() + 10
    while not (folder / f"bench.{shell}.{name}" / "stub" / "call.2").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.2)
    process.send_signal(signal.Signals[f"SIG{name}"])
    out, err = process.communicate(timeout=10)
    number = 128 + signal.Signals[f"SIG{name}"].value
    problems = [] if process.returncode == number else [f"status {process.returncode}, not {number}"]
    for text in (f"interrupted by {name}", f"wait {service_linked.TASK}`"):
        problems += [] if text in err else [f"err lacks `{text}`: {err}"]
    problems += [f"left behind {leftover}" for leftover in bench.leftovers() + still_running(bench)]
    return f"{shell}: interrupted by {name}", problems


def without_aws(folder, shell, script):
    bench = stub.Bench(folder / f"bench.{shell}.without")
    bench.replace("aws")
    outcome = bench.run(shell, script, ["create"])
    said = "there is no aws in PATH" in outcome.err
    return f"{shell}: aws is missing", [] if outcome.status == 2 and said else [f"{outcome.status}: {outcome.err}"]


def in_shell(folder, out, odd, shell):
    lex = out / f"{service_linked.BASE}.sh"
    saas = out / f"{plain.ROLE}.sh"
    results = list(run_all(folder, shell, lex, service_linked.scenarios()))
    results += run_all(folder, shell, saas, plain.scenarios(out))
    results += run_all(folder, shell, folder / "trial" / saas.name, awkward.trial())
    for script, all_scenarios in awkward.scripts(odd):
        results += run_all(folder, shell, script, all_scenarios)
    results += [interrupted(folder, shell, lex, name) for name in ("INT", "TERM", "HUP")]
    results.append(without_aws(folder, shell, lex))
    return results


def checks(slrc, folder):
    out, odd = compile_all(slrc, folder)
    for place in (out, folder / "trial", odd):
        for script in sorted(place.glob("*.sh")):
            yield shellcheck(script)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for results in pool.map(lambda shell: in_shell(folder, out, odd, shell), stub.shells()):
            yield from results
    broken = [str(path) for path in folder.rglob("broken")]
    yield "nothing of a specification was run", broken
