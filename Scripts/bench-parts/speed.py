"""Issue-sized figures: articles a second, peak memory, size of the database, and whether cost grows."""
import json
import sqlite3

import corpus
import peers
import watch
from table import Table

THOUSAND = 1000


def committed(library):
    """A function that counts the articles in the library's database so far."""
    path, connection = library / "state/gazette.sqlite", []

    def count():
        if not path.exists():
            return 0
        try:
            if not connection:
                connection.append(sqlite3.connect(f"file:{path}?mode=ro", uri=True, check_same_thread=False))
            return connection[0].execute("SELECT max(row) FROM articles").fetchone()[0] or 0
        except sqlite3.OperationalError:
            return 0
    return count


def cost_between(samples, counted, first, last):
    """CPU seconds between one article and another, interpolated; waiting for the disk does not count."""
    def at(wanted):
        before = None
        for sample in samples:
            if counted(sample) >= wanted:
                if before is None or counted(sample) == counted(before):
                    return sample.cpu
                share = (wanted - counted(before)) / (counted(sample) - counted(before))
                return before.cpu + share * (sample.cpu - before.cpu)
            before = sample
        return samples[-1].cpu
    return at(last) - at(first)


def costs_of_thousands(samples):
    """CPU seconds of the first thousand articles and of the last: committing them, and placing them in storylines."""
    totals = [0.0, 0.0]
    for part in (lambda sample: sample.progress[0]), (lambda sample: sample.progress[1]):
        count = max(map(part, samples))
        totals[0] += cost_between(samples, part, 1, THOUSAND)
        totals[1] += cost_between(samples, part, count - THOUSAND + 1, count)
    return totals


def whole_corpus(workshop, options):
    """The corpus from one JSON Lines file, in order of time."""
    file, library = workshop.folder / "corpus.jsonl", corpus.fresh(workshop.folder / "library-corpus")
    sizes = corpus.replayed(workshop.data, file, options.articles)
    placed, stored = watch.Terminal(r"(\d+) articles placed"), committed(library)
    command = [workshop.gazette, "replay", file, "--library", library, "--json"]
    run = watch.run(command, progress=lambda: (stored(), placed.number), terminal=placed)
    assert run.output.count("\n") == len(sizes), f"{run.output.count(chr(10))} lines for {len(sizes)} articles"
    database = sum(path.stat().st_size for path in (library / "state").glob("gazette.sqlite*"))
    first, last = costs_of_thousands(run.samples)
    texts = sum(sizes[-THOUSAND:]) / sum(sizes[:THOUSAND])
    return {
        "articles": len(sizes), "rate": len(sizes) / run.seconds, "memory": run.peak, "cpu": run.cpu,
        "size": database / sum(sizes), "growth": last / first, "growth_by_text": last / first / texts,
        "first": first, "last": last}


def gazette(workshop, folder):
    """One folder into a library of its own: the whole run, start and readable copies included."""
    library = corpus.fresh(workshop.folder / "library")
    run = watch.run([workshop.gazette, "replay", folder, "--library", library, "--json"])
    count, read = len(list(folder.iterdir())), len({json.loads(line)["key"] for line in run.output.splitlines()})
    assert read >= 0.98 * count, f"{read} of {count} files were read"
    copies = sum(1 for _ in (library / "outbox/articles").rglob("*.html"))
    assert copies >= 0.9 * read, f"{copies} readable copies of {read} articles"
    return {"rate": count / run.seconds, "memory": run.peak, "cpu": run.cpu}


def measure(workshop, options):
    python = peers.prepare(workshop)
    print("replaying the corpus", flush=True)
    whole = whole_corpus(workshop, options)
    others = {name: (lambda folder, system=system: system(workshop, python, folder))
              for name, system in peers.SYSTEMS.items()}
    systems = {"gazette": lambda folder: gazette(workshop, folder), **others}
    medians = peers.interleaved(systems, peers.folders(workshop), options.repeats)
    return report(whole, medians), {"corpus": whole, "versions": peers.versions(python), **medians}


def report(whole, medians):
    table = Table("", "articles/s", "MiB", "CPU s", "times faster")
    table.row(f"corpus, {whole['articles']:,} articles", whole["rate"], whole["memory"], whole["cpu"], "")
    for kind, label in (("text", "2,000 texts"), ("pages", "saved pages")):
        for name, row in medians[kind].items():
            times = medians[kind]["gazette"]["rate"] / row["rate"]
            table.row(f"{label}, {name}", row["rate"], row["memory"], row["cpu"], times if name != "gazette" else "")
    for kind, label in (("text", "text"), ("pages", "pages")):
        ours, of_kind = medians[kind]["gazette"]["rate"], medians[kind]
        table.bar(f"{label}: times the script", ours / of_kind["script"]["rate"], 10, 20)
        table.bar(f"{label}: times recollindex", ours / of_kind["recollindex"]["rate"], 1, 1)
    peak = max(whole["memory"], *(medians[kind]["gazette"]["memory"] for kind in medians))
    table.bar("peak memory, MiB", peak, 200, 150, at_least=False)
    table.bar("database / text", whole["size"], 3.5, 2.5, at_least=False)
    table.bar("cost of the last thousand / the first", whole["growth"], 1.3, 1.3, at_least=False)
    return table
