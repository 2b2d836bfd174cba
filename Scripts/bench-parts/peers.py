"""The other systems: a script of trafilatura, jieba, sumy and SQLite; and recollindex, which only indexes."""
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import corpus
import watch
from table import Table

PACKAGES = ("trafilatura", "jieba", "sumy", "numpy", "setuptools<81")


def prepare(workshop):
    """The script's packages in a virtual environment of their own; recollindex from Debian."""
    workshop.debian("recollindex", "recollcmd")
    python = workshop.folder / "venv/bin/python"
    if not python.exists():
        if subprocess.run([sys.executable, "-m", "venv", python.parents[1]]).returncode:
            workshop.debian("/usr/share/python-wheels", "python3-venv")
            subprocess.run([sys.executable, "-m", "venv", "--clear", python.parents[1]], check=True)
    imported = subprocess.run([python, "-W", "ignore", "-c", "import trafilatura, jieba, sumy, numpy"])
    if imported.returncode:
        subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *PACKAGES], check=True)
    return python


def script(workshop, python, folder):
    """Articles a second as the script itself counts them: its start is not held against it."""
    database = workshop.folder / "peer.sqlite"
    for path in workshop.folder.glob("peer.sqlite*"):
        path.unlink()
    command = [python, "-W", "ignore", workshop.data / "peer_pipeline.py", folder, database]
    run = watch.run(command, stderr=subprocess.DEVNULL)
    count, seconds = re.match(r"(\d+) files, ([\d.]+) s", run.output).groups()
    assert int(count) == len(list(folder.iterdir())), run.output
    return {"rate": int(count) / float(seconds), "memory": run.peak, "cpu": run.cpu}


def recoll(workshop, _, folder):
    """Whole run, its own configuration, an empty index; what it indexed is counted."""
    with tempfile.TemporaryDirectory(dir=workshop.folder) as settings:
        with open(os.path.join(settings, "recoll.conf"), "w", encoding="utf-8") as file:
            file.write(f"topdirs = {folder}\nskippedPaths =\nnoaspell = 1\nloglevel = 2\n")
        run = watch.run(["recollindex", "-c", settings, "-z"], stderr=subprocess.DEVNULL)
        kind = next(folder.iterdir()).suffix.replace(".txt", "text/plain").replace(".html", "text/html")
        asked = ["recollq", "-c", settings, "-m", "-n", "0-1", f"mime:{kind}"]
        answer = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    found, count = re.search(r"(\d+) results", answer), len(list(folder.iterdir()))
    assert found and int(found[1]) >= 0.98 * count, answer
    return {"rate": count / run.seconds, "memory": run.peak, "cpu": run.cpu}


SYSTEMS = {"script": script, "recollindex": recoll}


def versions(python):
    listed = subprocess.run([python, "-m", "pip", "list", "--format=freeze"], capture_output=True, text=True).stdout
    wanted = [line for line in listed.split() if line.partition("==")[0] in PACKAGES[:3]]
    recoll = shutil.which("dpkg-query") and subprocess.run(
        ["dpkg-query", "-W", "-f", "recollcmd==${Version}", "recollcmd"], capture_output=True, text=True).stdout
    return wanted + ([recoll] if recoll else [])


def interleaved(systems, folders, repeats):
    """{kind: {system: {figure: median}}}; one run of each in turn, so that a busy minute strikes all alike."""
    rows = {kind: {name: [] for name in systems} for kind in folders}
    for repeat in range(repeats):
        for kind, folder in folders.items():
            for name, measured in systems.items():
                row = measured(folder)
                shown = f"{kind:6} {name:12} {row['rate']:8.1f}/s {row['memory']:6.0f} MiB"
                print(f"  {repeat + 1}/{repeats} {shown}", flush=True)
                rows[kind][name].append(row)
    return {kind: {name: {key: statistics.median(run[key] for run in runs) for key in runs[0]}
                   for name, runs in of_kind.items()} for kind, of_kind in rows.items()}


def folders(workshop):
    return {"text": corpus.texts(workshop.data, workshop.folder / "texts"),
            "pages": corpus.pages(workshop.data, workshop.folder / "pages")}


def measure(workshop, options):
    python = prepare(workshop)
    systems = {name: (lambda folder, system=system: system(workshop, python, folder))
               for name, system in SYSTEMS.items()}
    medians = interleaved(systems, folders(workshop), options.repeats)
    table = Table("system", "text/s", "pages/s", "MiB text", "MiB pages")
    for name in systems:
        text, pages = medians["text"][name], medians["pages"][name]
        table.row(name, text["rate"], pages["rate"], text["memory"], pages["memory"])
    return table, {"versions": versions(python), **medians}
