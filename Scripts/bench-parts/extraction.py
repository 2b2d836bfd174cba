"""Saved pages with known texts, titles, dates and authors: `gazette inspect` over all, then DATA's scorer."""
import gzip
import json

import corpus
import watch
from table import Table

# (data set, figure, bar, aim) as issue 3 has them.
BARS = (("scrapinghub", "pF1", .962, .970), ("wcxb/article", "pF1", .940, .950), ("wcxb", "wF1", .865, .89), ("trafilatura", "sF1", .935, .945),
        ("chinese", "pF1", .93, .95), ("zh_hand", "pF1", .96, .98), ("magic_forum", "pF1", .70, .78),
        ("wcxb", "title_norm", .82, .88), ("zh_hand", "title_norm", .97, .99), ("htmldate", "date_acc", .92, .94),
        ("zh_hand", "date_acc", .97, .99), ("wcxb", "date_acc", .87, .90), ("trafilatura", "author_nameF1", .66, .72))
MOST_INVENTED = ("trafilatura", "author_fp", .12, .08)


def unpack(workshop):
    """Every page as `data set/id.html`."""
    folder = corpus.fresh(workshop.folder / "extraction-pages")
    for page in sorted((workshop.data / "extraction/data").glob("*/pages/*")):
        place = folder / page.parts[-3] / page.name.removesuffix(".gz")
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(gzip.decompress(page.read_bytes()) if page.suffix == ".gz" else page.read_bytes())
    return folder


def predict(workshop, folder):
    """Writes what `inspect` says where the scorer looks for it; the pages that were read, CPU seconds, memory."""
    predictions = corpus.fresh(workshop.folder / "extraction-predictions")
    listing = workshop.folder / "extraction-files"
    listing.write_bytes(b"\0".join(bytes(path) for path in sorted(folder.rglob("*.html"))))
    with listing.open("rb") as paths:
        command = ["sh", "-c", 'xargs -0 "$0" inspect --json --sentences 1 || true', workshop.gazette]
        run = watch.run(command, stdin=paths)
    pages = {}
    for line in run.output.splitlines():
        item = json.loads(line)
        if "error" not in item:
            pages.setdefault(item["path"], []).append(item)
    for path, items in pages.items():
        path = folder / path
        place = predictions / path.parent.name / f"{path.stem}.json"
        place.parent.mkdir(exist_ok=True)
        place.write_text(json.dumps({"id": path.stem, **whole(items)}, ensure_ascii=False), encoding="utf-8")
    return predictions, len(pages), run


def whole(items):
    """A page as one: a weekly is read as its items, and its title is their publication."""
    page = {key: items[0][key] for key in ("title", "byline", "published", "text", "kind")}
    if len(items) > 1:
        page.update(title=items[0]["publication"], text="\n".join(item["text"] for item in items))
    return page


def measure(workshop, options):
    folder = unpack(workshop)
    count = sum(1 for _ in folder.rglob("*.html"))
    predictions, read, run = predict(workshop, folder)
    scored = workshop.score(
        predictions, "--data", workshop.data / "extraction/data", "--by", "page_type", program="extraction/score.py")
    scored = {name: row for name, row in scored.items() if not name.endswith("/None")}
    table = Table("data set", "n", "pF1", "wF1", "sF1", "title", "date", "author")
    for name, row in scored.items():
        shown = (row.get(key, "") for key in ("pF1", "wF1", "sF1", "title_norm", "date_acc", "author_nameF1"))
        table.row(name, row["n"], *shown)
    for name, figure, bound, aim in BARS:
        if figure in scored.get(name, {}):
            table.bar(f"{name} {figure}", scored[name][figure], bound, aim)
    name, figure, bound, aim = MOST_INVENTED
    if figure in scored.get(name, {}):
        table.bar(f"{name} {figure}", scored[name][figure], bound, aim, at_least=False)
    table.bar("slowest page, in seconds", run.longest_gap(), .5, .5, at_least=False)
    table.bar("pages a CPU-second, names and summaries included", count / run.cpu, 150, 300)
    table.bar("pages not read", count - read, 0, 0, at_least=False)
    return table, {"pages": count, "memory": run.peak, "scores": scored}
