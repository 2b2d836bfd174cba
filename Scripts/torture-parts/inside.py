"""The torture itself, inside the sandbox: inside.py WORK PROGRAMS KILLS FILES SEED. Ends with `N passed, N failed`."""
import collections
import hashlib
import json
import pathlib
import random
import shutil
import sys
import time

import articles
import journal
import killer
import library
from service import Service


class Checks:
    def __init__(self):
        self.passed = self.failed = 0

    def that(self, holds, claim, otherwise=""):
        self.passed, self.failed = self.passed + bool(holds), self.failed + (not holds)
        detail = f": {otherwise}" if otherwise and not holds else ""
        print(f"{'ok    ' if holds else 'FAILED'} {claim}{detail}", flush=True)


Closing = collections.namedtuple("Closing", "edition verified seconds")


def close(service):
    """Writes the edition, verifies it, stops; what was said, and how long the edition took."""
    service.wait_until_ready()
    began = time.monotonic()
    edition = service.gazette("edition", "daily")
    seconds = time.monotonic() - began
    verified = service.gazette("verify")
    service.stop()
    return Closing(edition, verified, seconds)


def undisturbed(work, programs, files):
    service = Service("plain", programs, work)
    service.start()
    killer.Feeder(service, files, work / "plain-staging").drop(len(files))
    service.wait_until_read()
    return service, close(service)


def disturbed(work, programs, files, kills, dice, closing):
    """As many kills while files are read, and a twentieth more while the edition is closed, which takes `closing` s."""
    service = Service("killed", programs, work)
    service.start()
    feeder = killer.Feeder(service, files, work / "killed-staging")
    done = killer.kill_often(service, feeder, kills, dice, lambda line: print(f"  {line}", flush=True))
    feeder.drop(len(files))
    service.wait_until_read()
    killer.kill_while_closing(service, closing, max(3, kills // 20), dice)
    return service, done, close(service)


def check_closing(checks, name, closing):
    edition, verified = closing.edition, closing.verified
    checks.that(edition.returncode == 0, f"{name}: the edition is written", edition.stderr)
    checks.that(verified.returncode == 0, f"{name}: each sentence stands in its source", verified.stderr)


def check_kills(checks, done, kills, count):
    """As many as asked for, spread over the run, and at least half with a file in hand: the journal is the witness."""
    lives = journal.messages()
    held = sum(bool(journal.in_hand(lives.get(kill.process, []))) for kill in done)
    checks.that(len(done) == kills, f"{len(done)} kills")
    checks.that(2 * held >= len(done), f"{held} of them while a file was in hand")
    quarters = [0] * 4
    for kill in done:
        quarters[min(3, 4 * kill.finished // count)] += 1
    checks.that(min(quarters) >= kills // 8, f"spread over the run: {quarters} in its quarters")


def check_equal(checks, files, plain, killed):
    """Nothing lost, nothing doubled, nothing changed."""
    before, after = library.snapshot(plain), library.snapshot(killed)
    kept = set(after["archive"].values()) | set(after["rejected"].values())
    lost = [file.path for file in files if hashlib.sha256(file.bytes).hexdigest() not in kept]
    checks.that(not lost, f"{len(files)} files, each archived or rejected", f"lost {lost[:5]}")
    ids = [row[0] for row in after["articles"]]
    checks.that(len(ids) == len(set(ids)) > 0, f"{len(ids)} articles, none doubled")
    for name, value in before.items():
        difference = library.difference(value, after[name])
        checks.that(not difference, f"same {name} ({len(value)})", difference)
    left = [path for path in after["outbox"] if "/." in f"/{path}" or path.endswith(".tmp")]
    checks.that(not left, "nothing half written in the outbox", str(left[:5]))


def main():
    work, programs = map(pathlib.Path, sys.argv[1:3])
    kills, count, seed = map(int, sys.argv[3:])
    for path in work.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    files, checks, began = articles.files(seed, count), Checks(), time.gmtime().tm_yday
    plain, closing = undisturbed(work, programs, files)
    check_closing(checks, "undisturbed", closing)
    killed, done, closing = disturbed(work, programs, files, kills, random.Random(seed), closing.seconds)
    check_closing(checks, "killed", closing)
    if time.gmtime().tm_yday != began:
        sys.exit("torture: a day ended during the run, so the editions differ by right; run it again")
    journal.keep(work / "journal.txt")
    check_kills(checks, done, kills, count)
    check_equal(checks, files, plain, killed)
    print(json.dumps({"seed": seed, "kills": kills, "files": count}))
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
