"""Words, names, keywords, summaries and search: `gazette inspect` and `search`, then DATA's scorer; and the speed of the
analysis by itself, beside jieba's words alone."""
import json
import subprocess
import time

import aliases
import corpus
import watch
from table import Table

KINDS = {"person": "PER", "place": "LOC", "organisation": "ORG"}

# (set, figure, bar, aim)
BARS = (("seg.pku_test", "F", .855, .93), ("seg.msr_test", "F", .845, .88), ("seg.sxu_test", "F", .85, .92),
        ("seg.ud_gsdsimp", "F", .805, .84), ("ner.msra_test", "F", .70, .73), ("ner.boson", "F", .55, .69),
        ("ner.weibo", "F", .43, .55), ("sum_zh.chinanews_lead", "R2", .205, .23),
        ("sum_en.cnndm_human100", "R2", .16, .19), ("sum_en.bbc", "R2", .70, .72), ("kw.csl", "F@5", .18, .25),
        ("kw.zhweb_news", "F@5", .32, .36), ("aliases", "P", .95, .98), ("aliases", "R", .70, .85),
        ("search", "cmrc nDCG@10", .983, .99),
        ("search", "chinanews_title nDCG@10", .950, .96), ("search", "finna_title nDCG@10", .952, .96))

# Summaries that may not be worse than the article's first sentences.
NOT_BELOW_LEAD = ("sum_zh.chinanews_title", "sum_zh.finna", "sum_zh.lcsts")

SPEED_ARTICLES = 2000


def text_of(gold):
    """The text of a gold line; of words it is the words joined, whatever else the line has."""
    return "".join(gold.get("words", ())) or gold.get("text") or "\n".join(gold.get("paras", ()))


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


def lead(article, _):
    """The article's sentences in their order, as a summary: what is hard to beat."""
    scalars = article["text"]
    return {"sentences": [scalars[sentence["start"]:sentence["end"]] for sentence in article["sentences"]]}


TASKS = {"seg": ("words", words), "ner": ("names", names), "kw": ("keywords", keywords),
         "sum_zh": ("summary", summary), "sum_en": ("summary", summary)}


def inspected(workshop, file):
    """The articles that `inspect` makes of a gold file's texts, each with that text."""
    asked, texts = workshop.folder / "asked.jsonl", {}
    with asked.open("w", encoding="utf-8") as out:
        for gold in corpus.lines(file):
            texts[gold["id"]] = text_of(gold)
            row = {"id": gold["id"], "title": gold.get("title", ""), "text": texts[gold["id"]]}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    run = watch.run([workshop.gazette, "inspect", "--json", "--sentences", "0", asked])
    articles = map(json.loads, run.output.splitlines())
    return [(article, texts[article["key"]]) for article in articles]


def scored(workshop, file, task, convert, articles):
    predicted = workshop.folder / "predicted.jsonl"
    rows = ({"id": article["key"], **convert(article, text)} for article, text in articles)
    predicted.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return workshop.score(task, file, predicted)


def score_file(workshop, file, name):
    """One gold file through `inspect`."""
    task, convert = TASKS[name.partition(".")[0]]
    articles = inspected(workshop, file)
    scores = scored(workshop, file, task, convert, articles)
    if name in NOT_BELOW_LEAD:
        scores["lead R2"] = scored(workshop, file, task, lead, articles)["R2"]
    return scores


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


# Debian's, which has python3-jieba.
PYTHON = "/usr/bin/python3"
JIEBA = """
import json, sys, time
import jieba
jieba.setLogLevel(60)
jieba.initialize()
texts = sys.stdin.buffer.read().decode().split("\\0")
began = time.process_time()
for text in texts:
    jieba.lcut(text, HMM=False)
print(json.dumps({"seconds": time.process_time() - began}))
"""


def speed(workshop, table):
    """CPU seconds of one core: our whole analysis, our words, jieba's words; the same texts in one run."""
    news = zip(range(SPEED_ARTICLES), corpus.lines(corpus.news(workshop.data)))
    texts = "".join(f"{article['title']}\n{article['text']}\0" for _, article in news).encode()
    data = workshop.gazette.parent.parent / "share/gazette"
    ours = json.loads(subprocess.run([workshop.tool("measure-stages"), "language", data], input=texts, check=True,
                                     capture_output=True).stdout)
    theirs = json.loads(subprocess.run([PYTHON, "-W", "ignore", "-c", JIEBA], input=texts, check=True,
                                       capture_output=True).stdout)
    rate = {"whole stage": ours["bytes"] / ours["analysis_seconds"] / 1e6,
            "words alone": ours["bytes"] / ours["words_seconds"] / 1e6,
            "jieba, words alone": ours["bytes"] / theirs["seconds"] / 1e6}
    mapped = (data / "lexicon.bin").stat().st_size / 2**20
    table.row("speed, MB/s", "  ".join(f"{name} {value:.1f}" for name, value in rate.items()))
    table.row("dictionary", f"mapped {mapped:.1f} MiB, own memory {ours['memory_kib'] / 1024:.1f} MiB, "
                            f"opened in {1000 * ours['open_seconds']:.1f} ms")
    table.bar("whole stage, MB/s", rate["whole stage"], 6, 15)
    table.bar("dictionary and tables, MiB", mapped + ours["memory_kib"] / 1024, 25, 25, at_least=False)
    table.bar("opening the dictionary, ms", 1000 * ours["open_seconds"], 20, 20, at_least=False)
    return {**rate, **ours}


def measure(workshop, options):
    table, scores = Table("set", "figures"), {}
    for file in sorted((workshop.data / "language").iterdir()):
        name = file.name.rpartition(".jsonl")[0].rpartition(".")[0]
        if name.partition(".")[0] in TASKS:
            scores[name] = score_file(workshop, file, name)
            shown = (f"{key} {value:.3f}" for key, value in scores[name].items() if isinstance(value, float))
            table.row(name, "  ".join(shown))
            print(f"  {name}", flush=True)
    for name, figures in aliases.measure(workshop).items():
        scores[name] = figures
        table.row(name, "  ".join(f"{key} {value:.3f}" for key, value in figures.items() if isinstance(value, float)))
    scores["search"], milliseconds = search(workshop)
    table.row("search", "  ".join(f"{key} {value:.3f}" for key, value in scores["search"].items() if "nDCG" in key))
    measured = speed(workshop, table)
    for name, figure, bound, aim in BARS:
        if figure in scores.get(name, {}):
            table.bar(f"{name} {figure}", scores[name][figure], bound, aim)
    for name in NOT_BELOW_LEAD:
        if name in scores:
            table.bar(f"{name} R2, beside lead", scores[name]["R2"], scores[name]["lead R2"], scores[name]["lead R2"])
    table.bar("a query, ms", milliseconds, 20, 20, at_least=False)
    return table, {"scores": scores, "speed": measured}
