"""Storylines, reposts and what is new: `gazette replay`, then DATA's scorer."""
import json

import corpus
import editions
import watch
from table import Table


def replay(workshop, gold):
    """What `replay` says of each article of a gold file, by the gold's ids."""
    file, library = workshop.folder / "stories.jsonl", corpus.fresh(workshop.folder / "library-stories")
    with file.open("w", encoding="utf-8") as out:
        for article in corpus.lines(gold):
            kept = {key: article[key] for key in ("id", "title", "text", "time", "source") if article.get(key)}
            out.write(json.dumps(kept, ensure_ascii=False) + "\n")
    run = watch.run([workshop.gazette, "replay", file, "--library", library, "--json"])
    return [json.loads(line) for line in run.output.splitlines()]


def score(workshop, task, gold, rows):
    predicted = workshop.folder / "predicted.jsonl"
    predicted.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return workshop.score(task, gold, predicted)


def measure(workshop, options):
    folder, scores = workshop.data / "stories", {}
    for name in ("zh_stories", "en_wikinews"):
        (gold,) = folder.glob(f"{name}.*jsonl*")
        read = replay(workshop, gold)
        scores[name] = score(workshop, "stories", gold, ({"id": row["key"], "story": row["story"]} for row in read))
        arrival = ({"id": row["key"], "story": row["story_at_arrival"]} for row in read)
        scores[f"{name}, at arrival"] = score(workshop, "stories", gold, arrival)
        if name == "zh_stories":
            scores["new"] = score(workshop, "novelty", gold, ({"id": row["key"], "new": row["new"]} for row in read))
    (texts,), (gold,) = folder.glob("zh_neardup.*jsonl*"), folder.glob("zh_neardup.*gold.json")
    read = replay(workshop, texts)
    copies = ({"id": row["key"], "repost_of": row["repost_of"]} for row in read)
    scores["reposts"] = score(workshop, "reposts", gold, copies)
    table = report(scores)
    return table, {"scores": scores, **editions.measure(workshop, table)}


def report(scores):
    table = Table("set", "figures")
    for name, row in scores.items():
        table.row(name, "  ".join(f"{key} {value:.3f}" for key, value in row.items() if isinstance(value, float)))
    chinese, arrival, english = scores["zh_stories"], scores["zh_stories, at arrival"], scores["en_wikinews"]
    for figure in ("BCubed F1", "pairwise F1"):
        table.bar(f"zh_stories {figure}", chinese[figure], .945, .96)
        table.bar(f"zh_stories at arrival {figure}", arrival[figure], .93, .95)
    table.bar("en_wikinews BCubed F1", english["BCubed F1"], .84, .88)
    table.bar("en_wikinews pairwise F1", english["pairwise F1"], .53, .60)
    table.bar("reposts F1", scores["reposts"]["F"], .99, .997)
    for name, value in sorted(scores["reposts"].items()):
        # What was planted; in "natural" pairs the gold itself is not sure.
        if name.startswith("recall ") and name != "recall natural":
            table.bar(f"reposts, {name}", value, .97, .997)
    table.bar("new AUC", scores["new"]["AUC"], .845, .88)
    return table
