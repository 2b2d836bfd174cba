"""What a page is made of, whatever it comes from, and the light markup of the prose.

In texts `so` is typed as it stands, <so> is put in by the reader, and gazette(1) is a page.
"""

import re
from dataclasses import dataclass, replace

INLINE = re.compile(r"`([^`]*)`|<([^<>]+)>")
PAGE = re.compile(r"\b([a-z][\w.@-]*)\((\d)\)")


@dataclass(frozen=True)
class Block:
    text: str


@dataclass(frozen=True)
class Heading(Block):
    pass


@dataclass(frozen=True)
class Subheading(Block):
    pass


@dataclass(frozen=True)
class Paragraph(Block):
    """`inside`: it belongs to the item above; so in the others."""

    inside: bool = False


@dataclass(frozen=True)
class Verbatim(Block):
    inside: bool = False


@dataclass(frozen=True)
class Line(Block):
    """Only typed words and placeholders: a synopsis."""


@dataclass(frozen=True)
class Name(Block):
    """`gazette - what it is`, for whatis(1), which understands nothing but plain text."""


@dataclass(frozen=True)
class Item(Block):
    term: str


def is_typed(text):
    """Whether nothing of it is in a language: typed words, placeholders, pages and marks only."""
    return not re.search(r"\w", PAGE.sub("", INLINE.sub("", text)))


def translated(block, translate):
    """`block` in another language; `translate` is asked for each of its texts."""

    def inside(text):
        if not is_typed(text):
            return translate(text)
        return INLINE.sub(lambda found: f"<{translate(found[2])}>" if found[2] else found[0], text)

    # What is verbatim has words for people only in columns.
    if isinstance(block, Verbatim):
        return replace(block, text=translate(block.text)) if re.search(r"\S {2,}\S", block.text) else block
    block = replace(block, text=inside(block.text))
    return replace(block, term=inside(block.term)) if isinstance(block, Item) else block


def parse(text, included, labels):
    """The blocks of a page's prose.

    `# ` and `## ` begin headings; a line and below it one with `: ` are an item, what is indented by two belongs to it;
    by four, it is verbatim. `{{NAME}}` stands for `included[NAME]`, `[[NAME]]` for `labels[NAME]`.
    """
    blocks = []
    text = re.sub(r"\[\[([\w-]+)\]\]", lambda found: labels[found[1]], text)
    for chunk in re.split(r"\n(?:[ ]*\n)+", text.strip("\n")):
        lines = chunk.split("\n")
        if found := re.fullmatch(r"\{\{(\w+)\}\}", chunk):
            blocks += included[found[1]]
        elif lines[0].startswith("## "):
            blocks.append(Subheading(lines[0][3:]))
        elif lines[0].startswith("# "):
            blocks.append(Heading(lines[0][2:]))
        elif len(lines) > 1 and lines[1].startswith(": "):
            blocks.append(Item(joined([lines[1][2:], *lines[2:]]), lines[0]))
        elif all(line.startswith("    ") for line in lines):
            blocks.append(Verbatim("\n".join(line[4:] for line in lines)))
        elif lines[0].startswith("  "):
            blocks.append(Paragraph(joined(lines), inside=True))
        else:
            blocks.append(Paragraph(joined(lines)))
    return blocks


def joined(lines):
    return " ".join(line.strip() for line in lines)
