#!/usr/bin/env python3
"""Freezes one worker thread of a running process, as a reader stuck for good would stand, and lets the others run.

    freeze-thread.py PID

Takes the thread that used the most processor time within a tenth of a second, but never the main thread; says which on
standard output, and holds it until the process is gone.
"""
import ctypes
import os
import sys
import time

PTRACE_SEIZE, PTRACE_INTERRUPT = 0x4206, 0x4207


def processor_time(pid, thread):
    """User and system time of a thread in clock ticks (proc(5), fields 14 and 15)."""
    with open(f"/proc/{pid}/task/{thread}/stat", encoding="utf-8") as file:
        fields = file.read().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def times(pid):
    found = {}
    for thread in map(int, os.listdir(f"/proc/{pid}/task")):
        try:
            found[thread] = processor_time(pid, thread)
        except FileNotFoundError:
            pass  # it ended meanwhile
    return found


def busiest(pid):
    """Waits until a thread other than the main one works."""
    while True:
        before = times(pid)
        time.sleep(0.1)
        used = {thread: ticks - before.get(thread, ticks) for thread, ticks in times(pid).items() if thread != pid}
        thread = max(used, key=used.get, default=None)
        if thread is not None and used[thread] > 3:
            return thread


def freeze(thread):
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    for request in (PTRACE_SEIZE, PTRACE_INTERRUPT):
        if libc.ptrace(request, thread, None, None) != 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def main():
    pid = int(sys.argv[1])
    thread = busiest(pid)
    freeze(thread)
    print(f"thread {thread} of process {pid} is frozen", flush=True)
    while os.path.exists(f"/proc/{pid}/task/{thread}"):
        # A death is reported to whoever holds a thread, and waits until it was taken.
        os.waitpid(-1, os.WNOHANG | 0x40000000)  # __WALL
        time.sleep(0.05)


if __name__ == "__main__":
    try:
        main()
    except (ChildProcessError, FileNotFoundError):
        pass  # the process is gone
