"""The programs' own help as blocks of a page."""

import json
import re
import subprocess
import textwrap
from collections import Counter
from dataclasses import dataclass, field

from blocks import Item, Line, Paragraph, Subheading, Verbatim, joined

EXAMPLE = re.compile(r"(systemctl \w+ |.*\| *)?gazetted?( |$)")


@dataclass
class Command:
    path: str
    abstract: str
    discussion: str
    arguments: list
    children: list = field(default_factory=list)

    def all(self):
        """It and all below it, in the order of the help."""
        return [self] + [command for child in self.children for command in child.all()]

    def blocks(self):
        return list(discussed(self.discussion))

    @property
    def has_example(self):
        return any(EXAMPLE.match(line.strip()) for line in self.discussion.split("\n"))


def dumped(program):
    """The command that the program at that path is, with its version."""
    dump = subprocess.run([program, "--experimental-dump-help"], check=True, capture_output=True, text=True).stdout
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    return command(json.loads(dump)["command"], []), version


def command(dump, above):
    path = [*above, dump["commandName"]]
    children = [
        command(child, path)
        for child in dump.get("subcommands", [])
        if child["shouldDisplay"] and child["commandName"] != "help"
    ]
    arguments = [argument for argument in dump.get("arguments", []) if argument["shouldDisplay"]]
    return Command(" ".join(path), dump.get("abstract", ""), dump.get("discussion", ""), arguments, children)


def commands_as_blocks(program):
    """A subheading for each command below `program`, with what is special to it."""
    commands = program.all()[1:]
    common = common_options(program)
    for command in commands:
        own = [argument for argument in command.arguments if described(argument) not in common]
        yield Subheading(f"`{command.path}`")
        yield Line(synopsis(command.path, own) + (" [<command>] …" if command.children else ""))
        yield Paragraph(command.abstract)
        yield from command.blocks()
        yield from options(own)


def common_options(program):
    """What most of the commands that do something take, as `described` names it."""
    leaves = [command for command in program.all() if not command.children]
    counts = Counter(described(argument) for command in leaves for argument in command.arguments)
    return {option for option, count in counts.items() if count * 3 > len(leaves) * 2 and option[0]}


def described(argument):
    """Its names, in writing, and what it says; no names for what is given by its place."""
    names = ["-" * (1 if name["kind"] == "short" else 2) + name["name"] for name in argument.get("names", [])]
    return tuple(names), argument.get("abstract", ""), argument["valueName"]


def common_as_blocks(program):
    common = common_options(program)
    fullest = max(program.all(), key=lambda command: sum(described(option) in common for option in command.arguments))
    return list(options(option for option in fullest.arguments if described(option) in common))


def options(arguments):
    for argument in optional_first(arguments):
        names, abstract, value = described(argument)
        if "defaultValue" in argument:
            abstract += f" (default: {argument['defaultValue']})"
        if names:
            term = ", ".join(f"`{name}`" for name in names)
            yield Item(abstract, term + (f" <{value}>" if argument["kind"] == "option" else ""))
        else:
            yield Item(abstract, f"<{value}>")


def synopsis(path, arguments):
    parts = [f"`{path}`"]
    for argument in optional_first(arguments):
        names, _, value = described(argument)
        part = f"`{names[-1]}`" if names else f"<{value}>"
        part += f" <{value}>" if argument["kind"] == "option" else ""
        part += " …" if argument["isRepeating"] else ""
        parts.append(f"[{part}]" if argument["isOptional"] else part)
    return " ".join(parts)


def optional_first(arguments):
    return sorted(arguments, key=lambda argument: argument["kind"] == "positional")


def discussed(text):
    """Examples with a word on each, two blanks or a line between them; indented tables; and prose."""
    for chunk in re.split(r"\n\s*\n", textwrap.dedent(text).strip("\n")):
        lines = textwrap.dedent(chunk).split("\n")
        if lines != [""]:
            yield from examples(lines) if EXAMPLE.match(lines[0]) else prose(lines)


def examples(lines):
    found = []
    for line in lines:
        if EXAMPLE.match(line):
            found.append([part.strip() for part in re.split(r" {2,}", line, maxsplit=1)])
        else:
            found[-1].append(line.strip())
    for command, *words in found:
        yield Item(joined(words), f"`{command}`") if words else Verbatim(command)


def prose(lines):
    plain = [line for line in lines if not line.startswith(" ")]
    if plain:
        yield Paragraph(joined(plain))
    indented = [line for line in lines if line.startswith(" ")]
    if indented:
        yield Verbatim(textwrap.dedent("\n".join(indented)))
