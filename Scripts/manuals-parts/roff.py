"""Blocks as man(7)."""

import re

from blocks import INLINE, PAGE, Heading, Item, Line, Name, Paragraph, Subheading, Verbatim

# Where a line of Chinese may end: groff ends lines at blanks only, unless it is told.
HAN, OPENING, CLOSING = r"\u3400-\u9fff", "（「『【《“", "，。、；：？！）」』】》”"
BREAK = re.compile(rf"(?<=[{HAN}{CLOSING}])(?=[{HAN}{OPENING}])|(?<=[{CLOSING}])(?=[\w\"'/~(\[])")
MARKS = {"\\": r"\(rs", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti", '"': r"\(dq"}


def page_as_roff(page, date, version):
    # The first line has preconv(1) read UTF-8 whatever the locale.
    head = f"""'\\" -*- coding: UTF-8 -*-
.\\" Made by Scripts/manuals; change what it is made from.
.TH {page.name.upper()} {page.section} {date} "Gazette {version}" "Gazette"
.nr HY 0
.hy 0
.ad l
"""
    body = "\n".join(as_roff(block) for block in page.blocks)
    return head + re.sub(r"^(\.S[HS] .*\n)\.PP\n", r"\1", body, flags=re.MULTILINE) + "\n"


def as_roff(block):
    match block:
        case Name(text):
            return typed(text)
        case Heading(text):
            return f".SH {typed(text)}"
        case Subheading(text):
            return f".SS {inline(text)}"
        case Item(text, term):
            return f".TP\n{line(term)}\n{line(text)}"
        case Paragraph(text, inside):
            return f"{'.IP' if inside else '.PP'}\n{line(text)}"
        case Line(text):
            return f".PP\n{line(text)}"
        case Verbatim(text, inside):
            lines = "\n".join(guarded(typed(part)) for part in text.split("\n"))
            return f".IP\n.EX\n{lines}\n.EE" if inside else f".PP\n.in +4n\n.EX\n{lines}\n.EE\n.in"


def line(text):
    return guarded(inline(text))


def inline(text):
    """Typed words bold, placeholders italic, pages as such."""
    out, end = "", 0
    for found in INLINE.finditer(text):
        out += prose(text[end : found.start()])
        out += rf"\fB{typed(found[1])}\fR" if found[1] else rf"\fI{prose(found[2])}\fR"
        end = found.end()
    return out + prose(text[end:])


def prose(text):
    # A hyphen between letters may be one; all else is a minus, so that it can be copied, and so is one in a value.
    text = BREAK.sub("\1", text)
    text = re.sub(r'"[^"\s]*"', lambda found: found[0].replace("-", "\0"), text)
    text = re.sub(r"(?<![^\W\d_])-|-(?![^\W\d_])", "\0", marked(text))
    text = PAGE.sub(lambda found: rf"\fB{found[1].replace('-', chr(0))}\fR({found[2]})", text)
    return text.replace("\0", r"\-").replace("\1", r"\:")


def typed(text):
    return marked(text).replace("-", r"\-")


def marked(text):
    return "".join(MARKS.get(character, character) for character in text)


def guarded(text):
    return rf"\&{text}" if text.startswith((".", "'")) else text
