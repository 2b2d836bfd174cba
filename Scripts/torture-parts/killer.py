"""Feeds the files and draws the moments of the kills."""
import collections
import os
import statistics
import time

import journal

# `finished`: files that had left the inbox by then.
Kill = collections.namedtuple("Kill", "process finished")

# Files that wait in the inbox beyond those due: so a restarted daemon finds work, and a kill finds it working.
LEAD = 4
# The share of all files that the daemon may lie behind those due when a kill is drawn: so the kills cover the whole run.
LAG = 0.05


class Feeder:
    """Drops the files in their order: by rename, or every fourth written in two pieces as a slow program does."""

    def __init__(self, service, files, staging):
        self.service, self.files, self.staging, self.dropped = service, files, staging, 0
        staging.mkdir()

    def drop(self, count=1):
        for file in self.files[self.dropped:self.dropped + count]:
            place = self.service.inbox / file.path
            place.parent.mkdir(parents=True, exist_ok=True)
            if self.dropped % 4 == 3:
                with place.open("wb") as out:
                    out.write(file.bytes[:len(file.bytes) // 2])
                    out.flush()
                    out.write(file.bytes[len(file.bytes) // 2:])
            else:
                made = self.staging / f"{self.dropped}"
                made.write_bytes(file.bytes)
                os.rename(made, place)
            self.dropped += 1


class Timing:
    """What is known of a life's course: seconds from its start to the first file in hand, and for each file."""

    def __init__(self):
        self.starts, self.busy, self.finished = collections.deque([0.1], 12), 0.05, 1.0

    def learn(self, began, ended, life):
        """Older lives count ever less."""
        if life:
            first = min(message.time for message in life)
            self.starts.append(max(0.0, first - began))
            self.busy = 0.9 * self.busy + max(0.0, ended - first)
            self.finished = 0.9 * self.finished + sum(message.event != "seen" for message in life)

    def draw(self, dice, waiting, aimed):
        """A delay after a life's start: any moment of it, or one when work is likely in hand. On average long enough for
        the files that are due, so that they do not pile up and the kills cover the whole run."""
        due = max(0.5, waiting - LEAD)
        start, work = statistics.median(self.starts), 2 * due * self.busy / max(0.2, self.finished)
        return dice.uniform(start, start + work) if aimed else dice.uniform(0, start + work)


def new_life(service, last):
    """Waits for the process that systemd starts in place of the killed one."""
    deadline = time.monotonic() + 60
    while (process := service.process()) in (None, last):
        if time.monotonic() > deadline:
            raise TimeoutError("systemd did not start the daemon again")
        time.sleep(0.001)
    return process


def catch_up(service, feeder, floor):
    """Lets a slow daemon read on until `floor` files have left the inbox: kills alone would hold it at its first files."""
    deadline = time.monotonic() + 120
    while feeder.dropped - service.pending() < floor:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{service.pending()} files wait, and the daemon does not get on")
        time.sleep(0.01)


def kill_often(service, feeder, kills, dice, say):
    """Kills `kills` times while the files are dropped, spread over all of them; the kills in order."""
    done, timing, held, process = [], Timing(), 0, None
    total = len(feeder.files)
    while len(done) < kills:
        feeder.drop(max(0, total * (len(done) + 1) // kills + LEAD - feeder.dropped))
        process, began = new_life(service, process), time.time()
        catch_up(service, feeder, total * len(done) // kills - LAG * total)
        aimed = held < 0.65 * (len(done) + 1) or dice.random() < 0.4
        time.sleep(timing.draw(dice, service.pending(), aimed))
        service.kill()
        ended = time.time()
        waiting = service.pending()
        done.append(Kill(process, feeder.dropped - waiting))
        life = journal.messages(f"_PID={process}")[process]
        held += bool(journal.in_hand(life))
        timing.learn(began, ended, life)
        if len(done) % 20 == 0:
            say(f"{len(done)} kills, {held} with a file in hand, {feeder.dropped} files dropped, {waiting} waiting")
    return done


def kill_while_closing(service, seconds, kills, dice):
    """Kills while an edition is being closed, at moments over the time that this takes."""
    for _ in range(kills):
        process = new_life(service, None)
        service.wait_until_ready()
        asked = service.ask("edition", "daily")
        time.sleep(dice.uniform(0, 1.2 * seconds))
        service.kill()
        asked.wait()
        new_life(service, process)
