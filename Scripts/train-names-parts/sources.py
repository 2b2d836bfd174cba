"""The texts that are labelled: only those that what is learned from them may be shipped with."""
import gzip
import json
import re


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def sentences(text):
    for part in re.findall(r"[^。！？；!?\n]*[。！？；!?\n]?[”’」』）]?", text):
        if 4 <= len(part.strip()) <= 300:
            yield part.strip()


def texts(folder):
    """Each sentence once: passages of CMRC 2018, abstracts of CSL, sentences of UD_Chinese-GSDSimp."""
    found = {}
    for passage in lines(folder / "ir.corpus.jsonl.gz"):
        if passage["id"].startswith(("cmrc", "csl")):
            found.update(dict.fromkeys(sentences(passage["text"])))
    for path in sorted(folder.glob("seg.ud_gsdsimp.*")):
        for sentence in lines(path):
            found.update(dict.fromkeys(sentences("".join(sentence["words"]))))
    return list(found)
