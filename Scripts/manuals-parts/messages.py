"""Texts in another language, kept as gettext keeps them: found by the English ones."""

import difflib
import re
from dataclasses import dataclass

ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


@dataclass
class Message:
    text: str
    is_fuzzy: bool = False
    former: str = ""


class Catalogue:
    """Notes what it is asked for, in that order."""

    def __init__(self, path, others=None):
        self.path = path
        self.header, self.messages = read(path)
        self.others = others or {}
        self.asked = {}

    def __call__(self, english, place=""):
        if not english or english in self.others:
            return self.others.get(english, "")
        self.asked.setdefault(english, place)
        message = self.messages.get(english)
        return message.text if message and message.text and not message.is_fuzzy else english

    @property
    def missing(self):
        return [text for text in self.asked if text not in self.messages or not self.messages[text].text]

    @property
    def fuzzy(self):
        return [text for text in self.asked if text in self.messages and self.messages[text].is_fuzzy]

    @property
    def leftover(self):
        return [text for text in self.messages if text not in self.asked]

    def update(self):
        """Writes the file with exactly what was asked for, and says what is to be done in it.

        What is new gets the text of the leftover that is most like it, marked as fuzzy.
        """
        left = [text for text in self.leftover if self.messages[text].text]
        for english in [text for text in self.asked if text not in self.messages]:
            near = difflib.get_close_matches(english, left, n=1, cutoff=0.6)
            self.messages[english] = Message(self.messages[near[0]].text, True, near[0]) if near else Message("")
        self.path.write_text(self.written(), encoding="utf-8")
        return f"{len(self.missing)} to be translated, {len(self.fuzzy)} to be looked at, {len(left)} taken out"

    def written(self):
        parts = [f'msgid ""\nmsgstr {quoted(self.header)}\n']
        for english, place in self.asked.items():
            message = self.messages[english]
            part = f"#. {place}\n" if place else ""
            if message.is_fuzzy:
                part += f"#, fuzzy\n#| msgid {quoted(message.former)}\n".replace('\n"', '\n#| "')
            parts.append(f"{part}msgid {quoted(english)}\nmsgstr {quoted(message.text)}\n")
        return "\n".join(parts)


def read(path):
    """The header, and the messages by their English texts. Obsolete ones and former texts are passed over."""
    messages = {}
    for entry in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        lines = entry.split("\n")
        is_fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in lines)
        texts, keyword = {}, None
        for line in lines:
            if found := re.fullmatch(r'(?:(msgid|msgstr) )?"(.*)"', line):
                keyword = found[1] or keyword
                texts[keyword] = texts.get(keyword, "") + unquoted(found[2])
        if "msgid" in texts:
            messages[texts["msgid"]] = Message(texts.get("msgstr", ""), is_fuzzy)
    return messages.pop("").text, messages


def quoted(text):
    """In lines of some 100 columns where it is long."""
    pieces = re.findall(r"[^\n]*\n|[^\n]+", text)
    pieces = [part for piece in pieces for part in re.findall(r"[\s\S]{1,98}(?:\s|$)|[\s\S]{1,98}", piece)]
    quotes = ['"' + "".join(ESCAPES.get(mark, mark) for mark in piece) + '"' for piece in pieces or [""]]
    return quotes[0] if len(quotes) == 1 else "\n".join(['""', *quotes])


def unquoted(text):
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), text)
