"""The pages: the prose with what is made from other sources in it, in English and Chinese."""

import os
import time
from dataclasses import dataclass, replace

from blocks import Heading, Name, parse, translated
from commands import common_as_blocks, commands_as_blocks, dumped, options
from roff import page_as_roff
from settings import catalog, labels, messages_as_blocks, settings_as_blocks


@dataclass(frozen=True)
class Page:
    name: str
    section: str
    #: One line; for whatis(1) it begins small and ends without a full stop.
    about: str
    body: list
    title: Heading = Heading("NAME")

    @property
    def blocks(self):
        return [self.title, Name(f"{self.name} - {self.about}"), *self.body]

    def translated(self, catalogue):
        def translate(text):
            return catalogue(text, f"{self.name}({self.section})")

        title, body = translated(self.title, translate), [translated(block, translate) for block in self.body]
        return replace(self, about=translate(self.about), title=title, body=body)


class Manuals:
    """What all pages are made from."""

    def __init__(self, root, programs):
        self.programs = programs
        self.gazette, self.version = dumped(programs / "gazette")
        self.gazetted, _ = dumped(programs / "gazetted")
        configuration = (root / "config/gazette.toml").read_text(encoding="utf-8")
        head, sections, self.silent_keys = settings_as_blocks(configuration)
        subjects = catalog(root / "systemd/gazetted.catalog")
        self.labels = labels(root / "Sources/Digests/Data/labels.en.txt")
        self.chinese = paired(subjects, catalog(root / "systemd/gazetted.zh.catalog"))
        self.chinese |= paired(self.labels, labels(root / "Sources/Digests/Data/labels.zh.txt"))
        self.included = {
            "commands": list(commands_as_blocks(self.gazette)),
            "common_options": common_as_blocks(self.gazette),
            "gazette_examples": self.gazette.blocks(),
            "gazetted_examples": self.gazetted.blocks(),
            "gazetted_options": list(options(self.gazetted.arguments)),
            "settings_head": head,
            "settings": sections,
            "messages": messages_as_blocks(subjects),
        }
        self.pages = [self.page(path) for path in sorted((root / "Scripts/manuals-parts").glob("*.[1-8].txt"))]

    def page(self, path):
        name, section, _ = path.name.rsplit(".", 2)
        first, _, rest = path.read_text(encoding="utf-8").partition("\n")
        program = {"gazette": self.gazette, "gazetted": self.gazetted}.get(name)
        about = program.abstract[0].lower() + program.abstract[1:].rstrip(".") if program else first
        return Page(name, section, about, parse(rest, self.included, self.labels))

    def translated(self, catalogue):
        catalogue.others = self.chinese
        return [page.translated(catalogue) for page in self.pages]


def paired(english, chinese):
    return {english[key]: chinese[key] for key in english.keys() & chinese.keys()}


def languages(manuals, catalogue):
    """Each page in each language, with the folder of that: nothing for English."""
    date = time.strftime("%Y-%m-%d", time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))))
    for folder, pages in ("", manuals.pages), ("zh_CN", manuals.translated(catalogue)):
        for page in pages:
            yield folder, page, page_as_roff(page, date, manuals.version)
