"""The commented configuration and the journal's catalog as blocks of a page, and the words of an edition."""

import re
import textwrap

from blocks import Item, Paragraph, Subheading, Verbatim, joined


def settings_as_blocks(text):
    """What stands above the first section; then the sections, and the keys that have no text."""
    head, sections, silent = [], [], []
    comment, section = [], None
    for line in statements(text):
        if line.startswith("#"):
            comment.append(line[1:].removeprefix(" "))
            continue
        if found := re.fullmatch(r"\[(.+)\]", line):
            section = found[1]
            sections += [Subheading(f"`[{section}]`"), *commented(comment)]
        elif line:
            if not comment:
                silent.append(f"[{section}] {line.split('=')[0].strip()}")
            first, *rest = commented(comment) or [Paragraph("")]
            sections += [Item(first.text, f"`{line}`"), *(type(block)(block.text, inside=True) for block in rest)]
        elif comment:
            (sections if section else head).extend(commented(comment))
        comment = []
    return head, sections, silent


def statements(text):
    """Its lines; a list over several of them is one."""
    open_list = ""
    for line in map(str.strip, text.split("\n")):
        line = f"{open_list} {line}".strip()
        open_list = line if re.match(r"[^#\[].*=\s*\[[^\]]*$", line) else ""
        if not open_list:
            yield line


def commented(lines):
    """Prose, and what is indented as it stands."""
    blocks = []
    for chunk in re.split(r"\n\n+", "\n".join(lines)):
        part = []
        for line in [*filter(None, chunk.split("\n")), None]:
            if part and (line is None or line.startswith("  ") != part[-1].startswith("  ")):
                is_table = part[0].startswith("  ")
                blocks.append(Verbatim(textwrap.dedent("\n".join(part))) if is_table else Paragraph(joined(part)))
                part = []
            part.append(line)
    return blocks


def catalog(path):
    """The subject of each message by its id, in the catalog's order."""
    found = re.findall(r"^-- ([0-9a-f]{32})\nSubject: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(found)


def labels(path):
    """The words on the pages by their keys."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return dict(line.split(" = ", 1) for line in lines if " = " in line and not line.startswith("#"))


def messages_as_blocks(subjects):
    return [Item(subject, f"`{identifier}`") for identifier, subject in subjects.items()]
