"""Prints a recipe of README.md: the code block below a heading, with the names at its top given other values.

recipe.py README HEADING [NUMBER] [NAME=VALUE]…    NUMBER: which block below the heading (1)
"""

import re
import sys

readme, heading, *rest = sys.argv[1:]
number = int(rest.pop(0)) if rest and rest[0].isdigit() else 1

with open(readme, encoding="utf-8") as file:
    text = file.read()
section = re.search(rf"^### {re.escape(heading)}\n(.*?)(?=^##)", text, re.DOTALL | re.MULTILINE)
if not section:
    sys.exit(f"{readme}: no heading '### {heading}'")
blocks = re.findall(r"^```sh\n(.*?)^```$", section[1], re.DOTALL | re.MULTILINE)
if number > len(blocks):
    sys.exit(f"{readme}: no block {number} below '### {heading}'")
block = blocks[number - 1]
for assignment in rest:
    name, value = assignment.split("=", 1)
    block, count = re.subn(rf"^{name}=\S+", lambda _: f"{name}={value}", block, flags=re.MULTILINE)
    if count != 1:
        sys.exit(f"{readme}: '{name}=' stands {count} times at a line's beginning below '### {heading}'")
print(block, end="")
