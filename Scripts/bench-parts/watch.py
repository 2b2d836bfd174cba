"""Runs a command and measures it with all its descendants."""
import collections
import os
import pathlib
import pty
import re
import subprocess
import threading
import time

PAGE = os.sysconf("SC_PAGE_SIZE")
TICK = os.sysconf("SC_CLK_TCK")

Sample = collections.namedtuple("Sample", "seconds cpu resident progress")


class Run:
    """What a finished command took: wall and CPU seconds, peak memory in MiB, samples; its output's lines, and the
    seconds at which each of them came."""

    def __init__(self, seconds, cpu, peak, samples, lines):
        self.seconds, self.cpu, self.peak, self.samples = seconds, cpu, peak, samples
        self.arrivals = [at for at, _ in lines]
        self.output = b"".join(line for _, line in lines).decode()

    def longest_gap(self):
        """The most seconds between two lines."""
        return max((later - earlier for earlier, later in zip(self.arrivals, self.arrivals[1:])), default=0.0)


def tree(pid):
    """The process and its living descendants."""
    found, todo = [], [pid]
    while todo:
        pid = todo.pop()
        found.append(pid)
        for children in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
            try:
                todo += map(int, children.read_text().split())
            except OSError:
                continue
    return found


def usage(pid):
    """CPU seconds (with those of children that ended) and resident bytes; zeros when it has ended."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0, 0
    return sum(map(int, fields[11:15])) / TICK, int(fields[21]) * PAGE


class Terminal:
    """A terminal for a command's standard error stream: remembers the last number that `pattern` found there."""

    def __init__(self, pattern):
        self.pattern, self.number = re.compile(pattern), 0
        self.mine, self.theirs = pty.openpty()
        self.reader = threading.Thread(target=self.read, daemon=True)

    def started(self):
        """Once the command holds its end."""
        os.close(self.theirs)
        self.reader.start()

    def read(self):
        while True:
            try:
                shown = os.read(self.mine, 4096).decode(errors="replace")
            except OSError: # the command has ended
                return
            for found in self.pattern.finditer(shown):
                self.number = int(found[1])


def run(command, progress=None, terminal=None, interval=0.02, stdin=None, **options):
    """Peak memory is the larger of: the sum over the tree as sampled; the kernel's figure for the largest process.
    `progress()`, where given, is asked with every sample."""
    began, samples, ended = time.monotonic(), [], threading.Event()
    stdin = stdin if stdin is not None else subprocess.DEVNULL
    if terminal:
        options["stderr"] = terminal.theirs
    process = subprocess.Popen(list(map(str, command)), stdin=stdin, stdout=subprocess.PIPE, **options)
    if terminal:
        terminal.started()

    def watch():
        while not ended.is_set():
            cpu, resident = map(sum, zip(*map(usage, tree(process.pid))))
            done = progress() if progress else None
            samples.append(Sample(time.monotonic() - began, cpu, resident, done))
            ended.wait(interval)

    watcher = threading.Thread(target=watch)
    watcher.start()
    lines = [(time.monotonic() - began, line) for line in process.stdout]
    _, status, resources = os.wait4(process.pid, 0)
    seconds = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    ended.set()
    watcher.join()
    if process.returncode != 0:
        raise SystemExit(f"bench: exit status {process.returncode}: {' '.join(map(str, command))}")
    peak = max([resources.ru_maxrss * 1024] + [sample.resident for sample in samples]) / 2**20
    return Run(seconds, resources.ru_utime + resources.ru_stime, peak, samples, lines)
