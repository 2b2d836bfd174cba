"""LAC 2.1.2 (Baidu, Apache-2.0) in numpy: words with their parts of speech and names, from the weights its package holds.

Jiao, Sun, Sun: Chinese Lexical Analysis with Deep Bi-GRU-CRF Network, 2018. The network: embeddings of words and characters,
two layers of gated units in both directions, a linear chain over 57 tags.
"""
import importlib
import struct
import sys
import types

import numpy as np

MARKS = "，。、；：“”‘’？！《》（）,!?()…—【】「」"


def tensor(path):
    """The numbers of a file as paddle writes it: versions, levels, a description, then 32-bit floats."""
    data = path.read_bytes()
    at, (levels,) = 12, struct.unpack_from("<Q", data, 4)
    for _ in range(levels):
        at += 8 + struct.unpack_from("<Q", data, at)[0]
    at += 8 + struct.unpack_from("<i", data, at + 4)[0]
    return np.frombuffer(data[at:], dtype="<f4")


def table(path):
    rows = (line.strip("\n").split("\t") for line in path.open(encoding="utf-8"))
    return [row for row in rows if len(row) == 2]


def half_width(text):
    """Digits and letters as the network knows them; the length stays."""
    return "".join(chr(ord(c) - 0xFEE0) if "０" <= c <= "９" or "Ａ" <= c <= "Ｚ" or "ａ" <= c <= "ｚ" or c in "％．／"
                   else c for c in text)


class Teacher:
    def __init__(self, package):
        """`package`: the folder LAC of the unpacked package."""
        sys.modules["lac_package"] = types.ModuleType("lac_package")
        sys.modules["lac_package"].__path__ = [str(package)]
        conf, model = package / "lac_model/conf", package / "lac_model/model"
        self.segment = importlib.import_module("lac_package.segment").Segment(str(conf / "small_seg.dic"))
        self.ids = {word: int(key) for key, word in table(conf / "word.dic")}
        self.simple = dict(table(conf / "q2b.dic"))
        names = {int(key): tag for key, tag in table(conf / "tag.dic")}
        self.tags = [names[key] for key in range(len(names))]
        count = len(self.tags)
        self.embedding = tensor(model / "word_emb").reshape(-1, 128)
        self.layers = []
        for layer in range(4):
            gates = tensor(model / f"gru_{layer}.w_0")
            bias = tensor(model / f"fc_{layer}.b_0") + tensor(model / f"gru_{layer}.b_0")
            self.layers.append((tensor(model / f"fc_{layer}.w_0").reshape(-1, 384), bias,
                                gates[:128 * 256].reshape(128, 256), gates[128 * 256:].reshape(128, 128)))
        self.out, self.out_bias = tensor(model / "fc_4.w_0").reshape(256, count), tensor(model / "fc_4.b_0")
        chain = tensor(model / "crfw").reshape(count + 2, count)
        self.start, self.end, self.chain = chain[0], chain[1], chain[2:]
        self.unknown = self.ids["OOV"]
        self.is_mark = np.zeros(len(self.embedding), bool)
        self.is_mark[[self.ids[mark] for mark in MARKS if mark in self.ids]] = True
        self.is_no_mark_tag = np.array([tag.split("-")[0] != "w" for tag in self.tags])

    def id_of(self, unit):
        return self.ids.get(self.simple.get(unit, unit), self.unknown)

    def units(self, text):
        """The ids of the words that the network knows and of single characters else, and their lengths."""
        ids, lengths = [], []
        for word in self.segment.fast_cut(text):
            for unit in [word] if word in self.ids else word:
                ids.append(self.id_of(unit))
                lengths.append(len(unit))
        return ids, lengths

    def gated(self, x, mask, layer, is_reverse):
        weights, bias, gates, state = layer
        steps, width, _ = x.shape
        inputs = (x.reshape(steps * width, -1) @ weights + bias).reshape(steps, width, 384)
        hidden = np.zeros((width, 128), np.float32)
        result = np.zeros((steps, width, 128), np.float32)
        for step in reversed(range(steps)) if is_reverse else range(steps):
            both = 1 / (1 + np.exp(-(inputs[step][:, :256] + hidden @ gates)))
            update, reset = both[:, :128], both[:, 128:]
            fresh = np.tanh(inputs[step][:, 256:] + (reset * hidden) @ state)
            hidden = np.where(mask[step][:, None], (1 - update) * hidden + update * fresh, hidden)
            result[step] = hidden
        return result

    def scores(self, batch):
        steps = max(map(len, batch))
        ids, mask = np.full((steps, len(batch)), self.unknown), np.zeros((steps, len(batch)), bool)
        for column, units in enumerate(batch):
            ids[:len(units), column], mask[:len(units), column] = units, True
        x = self.embedding[ids]
        for layer in (0, 2):
            x = np.concatenate([self.gated(x, mask, self.layers[layer], False),
                                self.gated(x, mask, self.layers[layer + 1], True)], 2)
        scores = (x.reshape(-1, 256) @ self.out + self.out_bias).reshape(steps, len(batch), -1)
        # No name goes across a mark.
        return np.where(self.is_mark[ids][:, :, None] & self.is_no_mark_tag, scores - 30, scores), mask

    def paths(self, batch):
        """The likeliest tags of each list of ids (Viterbi)."""
        scores, mask = self.scores(batch)
        steps, width, count = scores.shape
        best, back = self.start + scores[0], np.zeros((steps, width, count), np.int16)
        for step in range(1, steps):
            ways = best[:, :, None] + self.chain[None]
            origin = ways.argmax(1)
            fresh = np.take_along_axis(ways, origin[:, None, :], 1)[:, 0] + scores[step]
            back[step] = np.where(mask[step][:, None], origin, np.arange(count))
            best = np.where(mask[step][:, None], fresh, best)
        path = np.zeros((steps, width), int)
        path[-1] = (best + self.end).argmax(1)
        for step in range(steps - 1, 0, -1):
            path[step - 1] = back[step][np.arange(width), path[step]]
        return [[self.tags[tag] for tag in path[:len(units), column]] for column, units in enumerate(batch)]

    def tag(self, texts, width=128):
        """For each text its words as [start, end, tag]."""
        cut = [self.units(half_width(text)) for text in texts]
        order = sorted((index for index in range(len(texts)) if cut[index][0]), key=lambda index: len(cut[index][0]))
        result = [[] for _ in texts]
        for first in range(0, len(order), width):
            chosen = order[first:first + width]
            for index, tags in zip(chosen, self.paths([cut[index][0] for index in chosen])):
                result[index] = words(tags, cut[index][1])
        return result


def words(tags, lengths):
    found, at = [], 0
    for tag, length in zip(tags, lengths):
        kind = tag.split("-")[0]
        if not found or tag.endswith("-B") or tag == "O":
            found.append([at, at + length, kind])
        else:
            found[-1][1:] = at + length, kind
        at += length
    return found
