"""Aliases joined inside articles of DATA's stories, against the pairs of Tests/LanguageTests/Fixtures/aliases.tsv.

A pair is two writings of one bearer in one article, in either order, without regard to width and case. Predicted are all
pairs inside each name that `inspect` gives (the name and its aliases). P: predicted pairs that are labelled; R: labelled
pairs that are predicted; over all articles together. Every third article of the file is held out of development.
"""
import itertools
import json
import pathlib
import unicodedata

import corpus
import watch

LABELS = pathlib.Path(__file__).resolve().parents[2] / "Tests/LanguageTests/Fixtures/aliases.tsv"
HELD_OUT = 3


def folded(form):
    return unicodedata.normalize("NFKC", form).casefold().replace("•", "·").strip(" .")


def pair(first, second):
    return tuple(sorted((folded(first), folded(second))))


def labels(path=LABELS):
    """Pairs by article, in the file's order."""
    gold = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            article, *forms = line.split("\t")
            gold.setdefault(article, set())
            if forms:
                gold[article].add(pair(*forms))
    return gold


def predicted(article):
    """All pairs inside the names of an article as `inspect --json` gives it."""
    pairs = set()
    for name in article["names"]:
        forms = [name["name"], *name["aliases"]]
        pairs |= {pair(*two) for two in itertools.combinations(forms, 2)}
    return {two for two in pairs if two[0] != two[1]}


def score(gold, found, keys):
    right = sum(len(gold[key] & found[key]) for key in keys)
    all_found, all_gold = (sum(len(of[key]) for key in keys) for of in (found, gold))
    return {"P": right / max(1, all_found), "R": right / max(1, all_gold), "pairs": all_gold}


def measure(workshop):
    """Scores of the articles to develop with, of those held out, and of all; none where DATA has none of them."""
    gold, asked = labels(), workshop.folder / "asked.jsonl"
    with asked.open("w", encoding="utf-8") as out:
        for file in sorted((workshop.data / "stories").glob("zh_stories.*.jsonl*")):
            for article in corpus.lines(file):
                if article["id"] in gold:
                    row = {"id": article["id"], "title": article["title"], "text": article["text"]}
                    out.write(json.dumps(row, ensure_ascii=False) + "\n")
    run = watch.run([workshop.gazette, "inspect", "--json", "--sentences", "0", asked])
    found = {article["key"]: predicted(article) for article in map(json.loads, run.output.splitlines())}
    keys = [key for key in gold if key in found]
    parts = {"aliases": keys, "aliases.held_out": keys[HELD_OUT - 1::HELD_OUT],
             "aliases.developed_with": [key for index, key in enumerate(keys) if index % HELD_OUT != HELD_OUT - 1]}
    return {name: score(gold, found, part) for name, part in parts.items() if part}
