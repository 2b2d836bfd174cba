"""Whether what the pages have people type would be understood."""

import re
import shlex
import subprocess
import tempfile

from blocks import INLINE, Item, Verbatim

CALL = re.compile(r"(?:^|\|\s*)(gazetted?(?: [^|&]*)?)")


def typed_lines(page):
    """What stands there to be typed: as an example's head, or verbatim."""
    for block in page.body:
        if isinstance(block, Verbatim):
            yield from block.text.replace("\\\n", " ").split("\n")
        elif isinstance(block, Item):
            yield from (found[1] for found in INLINE.finditer(block.term) if found[1])


def misspelt(manuals):
    """Calls of commands and options that there are not."""
    programs = {"gazette": manuals.gazette, "gazetted": manuals.gazetted}
    for page in manuals.pages:
        for line in typed_lines(page):
            for call in CALL.findall(line):
                words = [word for word in shlex.split(call) if word != "…"]
                if fault := fault_in(words[1:], programs[words[0]]):
                    yield f"{page.name}({page.section}): {call.strip()}: {fault}"


def fault_in(words, command):
    while words and command.children:
        child = next((child for child in command.children if child.path.endswith(f" {words[0]}")), None)
        # A command of several has one that it stands for itself.
        if not child and command.path == "gazette":
            return None if words[0].startswith("-") else f"there is no command {words[0]}"
        command, words = (child, words[1:]) if child else (command.children[0], words)
    known = {f"--{name['name']}" for option in command.arguments for name in option.get("names", [])}
    unknown = [word for word in words if re.match(r"--\w", word) and word not in known]
    return f"there is no option {', '.join(unknown)}" if unknown else None


def refused(manuals):
    """Examples of settings that gazetted would not take."""
    page = next(page for page in manuals.pages if page.name == "gazette.toml")
    for block in page.body:
        if isinstance(block, Verbatim) and block.text.startswith("["):
            with tempfile.NamedTemporaryFile("w", suffix=".toml", encoding="utf-8") as file:
                file.write(block.text)
                file.flush()
                check = [manuals.programs / "gazetted", "--check", "--config", file.name]
                done = subprocess.run(check, capture_output=True, text=True)
            if done.returncode:
                yield f"gazette.toml(5): an example is wrong: {done.stderr.strip()}"
