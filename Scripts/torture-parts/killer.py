"""Feeds the files and draws the moments of the kills."""
import collections
import os
import statistics
import time

import journal

# `finished`: files that had left the inbox by then.
Kill = collections.namedtuple("Kill", "process finished")

# Files that may wait in the inbox at once: enough that a restarted daemon finds work.
BACKLOG = 4


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
    """What is known of a life's course: seconds from its start to the first file in hand, and in hand."""

    def __init__(self):
        self.starts, self.holds, self.stretch = collections.deque([0.1], 12), collections.deque([0.03], 12), 1.0

    def learn(self, began, life, waiting):
        """Longer lives while files pile up, shorter ones while they do not: the kills cover the whole run."""
        self.stretch = min(50.0, self.stretch * 1.3) if waiting > BACKLOG else max(0.5, self.stretch * 0.8)
        if life:
            self.starts.append(max(0.0, min(message.time for message in life) - began))
            self.holds.append(0.01 + max(journal.seconds_in_hand(life), default=0.0))

    def draw(self, dice, aimed):
        """A delay after a life's start: any moment of it, or one when work is likely in hand."""
        start, hold = statistics.median(self.starts), self.stretch * statistics.mean(self.holds)
        return dice.uniform(start, start + hold) if aimed else dice.uniform(0, start + 2 * hold)


def new_life(service, last):
    """Waits for the process that systemd starts in place of the killed one."""
    deadline = time.monotonic() + 60
    while (process := service.process()) in (None, last):
        if time.monotonic() > deadline:
            raise TimeoutError("systemd did not start the daemon again")
        time.sleep(0.001)
    return process


def kill_often(service, feeder, kills, dice, say):
    """Kills `kills` times while the files are dropped, spread over all of them; the kills in order."""
    done, timing, held, process = [], Timing(), 0, None
    total = len(feeder.files)
    while len(done) < kills:
        due = total * (len(done) + 1) // kills - feeder.dropped
        feeder.drop(min(max(0, due), BACKLOG))
        process, began = new_life(service, process), time.time()
        time.sleep(timing.draw(dice, aimed=held < 0.65 * (len(done) + 1) or dice.random() < 0.4))
        service.kill()
        waiting = service.pending()
        done.append(Kill(process, feeder.dropped - waiting))
        life = journal.messages(f"_PID={process}")[process]
        held += bool(journal.in_hand(life))
        timing.learn(began, life, waiting)
        if len(done) % 20 == 0:
            say(f"{len(done)} kills, {held} with a file in hand, {feeder.dropped} files dropped, {waiting} waiting")
    return done
