"""What is wrong with the manuals, a line each."""

import os
import subprocess
import tempfile
import unicodedata
from pathlib import Path

from examples import misspelt, refused
from pages import languages

COLUMNS = 80


def problems(manuals, catalogue):
    pages = list(languages(manuals, catalogue))
    examples = [*misspelt(manuals), *refused(manuals)]
    return [*unsaid(manuals), *examples, *untranslated(catalogue), *malformed(pages)]


def unsaid(manuals):
    """Keys without a text, commands without an example, and help that is wider than a terminal."""
    for key in manuals.silent_keys:
        yield f"config/gazette.toml: {key} has no text; write a comment above it"
    for command in manuals.gazette.all() + manuals.gazetted.all():
        if not command.has_example:
            yield f"{command.path}: its help has no example; write one into its discussion"
        for line in too_wide(command.discussion):
            yield f"{command.path}: a line of its help is wider than {COLUMNS} columns: {line.strip()}"


def too_wide(text):
    """The lines that a terminal breaks to their harm; a paragraph of one line may be broken anywhere."""
    chunks = [chunk.split("\n") for chunk in text.split("\n\n")]
    return [line for lines in chunks if len(lines) > 1 for line in lines if width(line) > COLUMNS]


def width(text):
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def untranslated(catalogue):
    name = catalogue.path.name
    for kind, texts in (
        ("is not translated", catalogue.missing),
        ("is fuzzy: look at its translation and take the mark away", catalogue.fuzzy),
        ("stands in no page any more", catalogue.leftover),
    ):
        for text in texts:
            place = catalogue.asked.get(text)
            yield f"{name}: {kind}{f', in {place}' if place else ''}: {' '.join(text.split())}"
    if catalogue.missing or catalogue.leftover:
        yield f"{name}: Scripts/manuals --update puts it in order"


def malformed(pages):
    """What groff, as man(1) calls it, and mandoc find in each page."""
    with tempfile.TemporaryDirectory() as folder:
        for language, page, roff in pages:
            path = Path(folder) / language / f"{page.name}.{page.section}"
            path.parent.mkdir(exist_ok=True)
            path.write_text(roff, encoding="utf-8")
            shown, warnings = run("man", "--warnings", "-E", "UTF-8", "-l", path)
            lint, _ = run("mandoc", "-T", "lint", "-W", "warning", path)
            wide = [f"{path.name}: wider than {COLUMNS} columns: {line}" for line in shown if width(line) > COLUMNS]
            for line in [*warnings, *lint, *wide]:
                yield f"{language or 'en'}: {line.strip().replace(f'{folder}/', '')}"


def run(*command):
    """What it prints and what it complains of, in lines; in plain text, as wide as a terminal."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": str(COLUMNS)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    return [[line for line in text.split("\n") if line] for text in (done.stdout, done.stderr)]
