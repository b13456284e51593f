"""Measures whole processes, by slrc_bench_processes."""

import dataclasses
import subprocess

from report import megabytes, median, seconds


@dataclasses.dataclass
class Runs:
    """What each run of a command took."""

    wall: list = dataclasses.field(default_factory=list)
    cpu: list = dataclasses.field(default_factory=list)
    memory: list = dataclasses.field(default_factory=list)
    faults: list = dataclasses.field(default_factory=list)
    statuses: set = dataclasses.field(default_factory=set)

    def time(self):
        return median(self.wall)

    def work(self):
        """CPU seconds."""
        return median(self.cpu)

    def peak(self):
        """Bytes."""
        return median(self.memory)

    def text(self):
        return f"{seconds(self.work())} CPU, {seconds(self.time())} wall, {megabytes(self.peak())}"


def together(first, second):
    """Two commands that one after the other do what another does at once."""
    def add(one, other):
        return [a + b for a, b in zip(one, other)]
    return Runs(add(first.wall, second.wall), add(first.cpu, second.cpu), list(map(max, first.memory, second.memory)),
                add(first.faults, second.faults), first.statuses | second.statuses)


def measure(tool, count, commands, warm=1):
    """Runs the commands in turn, so many times each after some to warm up. Gives the Runs of each."""
    words = [str(tool), str(warm), str(count)]
    for number, command in enumerate(commands):
        words += (["--"] if number else []) + [str(word) for word in command]
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True)
    all_runs = [Runs() for _ in commands]
    for line in done.stdout.splitlines():
        number, wall, user, system, memory, faults, status = line.split()
        runs = all_runs[int(number)]
        runs.wall.append(float(wall))
        runs.cpu.append(float(user) + float(system))
        runs.memory.append(int(memory) * 1024)
        runs.faults.append(int(faults))
        runs.statuses.add(int(status))
    return all_runs
