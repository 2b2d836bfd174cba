"""Words, names, keywords, summaries and search: `gazette inspect` and `search`, then DATA's scorer."""
import json
import time

import corpus
import watch
from table import Table

KINDS = {"person": "PER", "place": "LOC", "organisation": "ORG"}

# (file, task, figure, bar, aim) as issue 4 has them.
BARS = (("seg.pku_test", "F", .855, .93), ("seg.msr_test", "F", .845, .88), ("seg.sxu_test", "F", .85, .92),
        ("seg.ud_gsdsimp", "F", .805, .84), ("ner.msra_test", "F", .70, .75), ("ner.boson", "F", .55, .67),
        ("ner.weibo", "F", .43, .55), ("sum_zh.chinanews_lead", "R2", .205, .23), ("kw.csl", "F@5", .18, .25),
        ("kw.zhweb_news", "F@5", .32, .36))


def text_of(gold):
    """The text of a gold line, as its data set keeps it."""
    return gold.get("text") or "\n".join(gold.get("paras", ())) or "".join(gold.get("words", ()))


def words(article, text):
    """The words with what stands between them, so that they join to the text."""
    cut, at = [], 0
    for word in article["words"]:
        cut += [text[at:word["start"]], text[word["start"]:word["end"]]]
        at = word["end"]
    return {"words": [part for part in cut + [text[at:]] if part]}


def names(article, _):
    return {"ents": [[mention["start"], mention["end"], KINDS[name["kind"]]] for name in article["names"]
                     if name["kind"] in KINDS for mention in name["mentions"]]}


def keywords(article, _):
    return {"keywords": [keyword["term"] for keyword in article["keywords"]]}


def summary(article, _):
    return {"sentences": [sentence["text"] for sentence in article["summary"]]}


TASKS = {"seg": ("words", words), "ner": ("names", names), "kw": ("keywords", keywords),
         "sum_zh": ("summary", summary), "sum_en": ("summary", summary)}


def score_file(workshop, file):
    """One gold file through `inspect`."""
    task, convert = TASKS[file.name.partition(".")[0]]
    asked, predicted = workshop.folder / "asked.jsonl", workshop.folder / "predicted.jsonl"
    texts = {}
    with asked.open("w", encoding="utf-8") as out:
        for gold in corpus.lines(file):
            texts[gold["id"]] = text_of(gold)
            row = {"id": gold["id"], "title": gold.get("title", ""), "text": texts[gold["id"]]}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    run = watch.run([workshop.gazette, "inspect", "--json", "--sentences", "0", asked])
    with predicted.open("w", encoding="utf-8") as out:
        for line in run.output.splitlines():
            article = json.loads(line)
            row = {"id": article["key"], **convert(article, texts[article["key"]])}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return workshop.score(task, file, predicted)


def search(workshop):
    """The passages in a library of their own; every query through one `search -`."""
    passages, library = workshop.folder / "passages.jsonl", corpus.fresh(workshop.folder / "library-search")
    with passages.open("w", encoding="utf-8") as out:
        for passage in corpus.lines(workshop.data / "language/ir.corpus.jsonl.gz"):
            out.write(json.dumps(passage, ensure_ascii=False) + "\n")
    watch.run([workshop.gazette, "replay", passages, "--library", library, "--json"])
    (gold,) = (workshop.data / "language").glob("ir.queries.*")
    asked, predicted = workshop.folder / "queries", workshop.folder / "predicted.jsonl"
    queries = list(corpus.lines(gold))
    asked.write_text("".join(query["query"] + "\n" for query in queries), encoding="utf-8")
    began = time.monotonic()
    with asked.open("rb") as lines:
        run = watch.run([workshop.gazette, "search", "--json", "--limit", "10", "--library", library, "-"], stdin=lines)
    hits = {}
    for line in run.output.splitlines():
        hit = json.loads(line)
        hits.setdefault(hit["query"], []).append(hit["key"])
    rows = ({"id": query["id"], "hits": hits.get(query["query"], [])[:10]} for query in queries)
    predicted.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return workshop.score("search", gold, predicted), 1000 * (time.monotonic() - began) / len(queries)


def measure(workshop, options):
    table, scores = Table("set", "figures"), {}
    for file in sorted((workshop.data / "language").iterdir()):
        name = file.name.rpartition(".jsonl")[0].rpartition(".")[0]
        if name.partition(".")[0] in TASKS:
            scores[name] = score_file(workshop, file)
            shown = (f"{key} {value:.3f}" for key, value in scores[name].items() if isinstance(value, float))
            table.row(name, "  ".join(shown))
            print(f"  {name}", flush=True)
    scores["search"], milliseconds = search(workshop)
    table.row("search", "  ".join(f"{key} {value:.3f}" for key, value in scores["search"].items() if "nDCG" in key))
    for name, figure, bound, aim in BARS:
        if name in scores:
            table.bar(f"{name} {figure}", scores[name][figure], bound, aim)
    table.bar("a query, ms", milliseconds, 20, 20, at_least=False)
    return table, {"scores": scores}
