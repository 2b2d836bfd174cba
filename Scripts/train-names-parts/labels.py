"""Labels texts and the dictionary with the teacher: what train-names learns from, and word-tags.tsv."""
import argparse
import pathlib

import sources
from dictionary import Dictionary
from names import clean
from teacher import Teacher
from vary import Variety

COPIES, FILLINGS = 2, 20


def line(text, names):
    return f"{text.replace(chr(9), ' ')}\t{' '.join(f'{start},{end},{kind}' for start, end, kind in names)}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lac", type=pathlib.Path, help="the folder LAC of the unpacked package LAC 2.1.2")
    parser.add_argument("texts", type=pathlib.Path, help="the folder with ir.corpus.jsonl.gz and seg.ud_gsdsimp.*")
    parser.add_argument("data", type=pathlib.Path, help="Sources/Language/Data")
    parser.add_argument("output", type=pathlib.Path, help="the labelled sentences")
    options = parser.parse_args()
    teacher = Teacher(options.lac)
    dictionary = Dictionary(teacher, options.data / "cues.tsv")
    dictionary.write_corrections(options.data / "word-tags.tsv")
    variety = Variety(dictionary)
    texts = sources.texts(options.texts)
    with options.output.open("w", encoding="utf-8") as out:
        for text, words in zip(texts, teacher.tag(texts)):
            names = clean(text, words)
            out.write(line(text, names))
            for _ in range(COPIES if names else 1):
                out.write(line(*variety.varied(text, words, names)))
        for template in (pathlib.Path(__file__).parent / "templates.txt").read_text(encoding="utf-8").splitlines():
            for _ in range(FILLINGS if "{" in template else 3):
                out.write(line(*variety.filled(template)))


main()
