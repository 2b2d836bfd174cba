"""What the teacher thinks of each word of jieba's dictionary: better parts of speech, and names to vary sentences with."""
import collections
import pathlib

from names import KINDS

PATH = pathlib.Path("/usr/lib/python3/dist-packages/jieba/dict.txt")
OWN = {"nr": "PER", "nrt": "PER", "nrfg": "PER", "ns": "LOC", "nt": "ORG"}
HEADING = """# Words of the dictionary whose part of speech, as far as names go, is another than it says: tag as the dictionary writes
# it, tab, words with a space between. Made by Scripts/train-names; see name-weights.md.
"""


def cues(path, kind):
    rows = (line.rstrip("\n").split("\t") for line in path.open(encoding="utf-8"))
    return [word for row in rows if row[0] == kind for word in row[1].split()]


class Dictionary:
    def __init__(self, teacher, cue_file):
        self.surnames = cues(cue_file, "surname")
        self.letters = set("".join(cues(cue_file, "transliteration")))
        rows = (line.split() for line in PATH.open(encoding="utf-8"))
        rows = [(word, int(count), tag) for word, count, tag in rows if len(word) >= 2 or tag in ("nr", "ns", "j")]
        self.rows = []
        for first in range(0, len(rows), 8192):
            part = rows[first:first + 8192]
            for row, found in zip(part, teacher.tag([word for word, _, _ in part], 1024)):
                self.rows.append((*row, [tag for _, _, tag in found]))

    def is_foreign(self, word):
        return all(c in self.letters for c in word)

    def corrections(self):
        """Tags with the words that they are right for, where the dictionary has another."""
        found = collections.defaultdict(list)
        for word, _, tag, tags in self.rows:
            one, own = tags[0] if len(tags) == 1 else None, OWN.get(tag)
            kind = KINDS.get(one)
            if len(word) < 2 or kind == own:
                continue
            if kind == "PER":
                if self.is_foreign(word) and len(word) >= 3:
                    found["nrt" if len(word) >= 4 or word[0] not in self.surnames else "nr"].append(word)
                elif word[0] in self.surnames and len(word) <= 3:
                    found["nr"].append(word)
            elif kind:
                found[{"LOC": "ns", "ORG": "nt"}[kind]].append(word)
            elif own == "PER" or own and one:
                found["l" if not one else "nz" if one in ("nz", "nw") else "t" if one == "TIME" else one].append(word)
        return found

    def write_corrections(self, path):
        with path.open("w", encoding="utf-8") as out:
            out.write(HEADING)
            for tag, words in sorted(self.corrections().items()):
                words = sorted(words)
                for first in range(0, len(words), 500):
                    out.write(f"{tag}\t{' '.join(words[first:first + 500])}\n")
