"""The built program and the place where measuring happens."""
import json
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def build(*products):
    """Builds programs in release; the folder they lie in."""
    subprocess.run([ROOT / "Scripts/setup"], check=True, stdout=sys.stderr)
    command = ["swift", "build", "-c", "release", "--package-path", ROOT]
    for product in products:
        subprocess.run([*command, "--product", product], check=True, stdout=sys.stderr)
    shown = subprocess.run([*command, "--show-bin-path"], check=True, capture_output=True, text=True).stdout
    return pathlib.Path(shown.strip())


class Workshop:
    """DATA, a folder for what is made on the way, and `gazette` in a release build."""

    def __init__(self, options):
        self.data = options.data.resolve()
        if not (self.data / "peer_pipeline.py").exists():
            sys.exit(f"bench: {options.data} has no peer_pipeline.py; it is no folder of the layout that --help tells")
        self.folder = ROOT / ".build-bench"
        self.folder.mkdir(exist_ok=True)
        self.gazette = None
        if options.part != "peers":
            self.gazette = (options.bin or build("gazette", "gazette-reader")).resolve() / "gazette"

    def tool(self, name):
        """A program that only measures: beside `gazette`, or built."""
        beside = self.gazette.parent / name
        return beside if beside.exists() else build(name) / name

    def score(self, *arguments, program="score.py"):
        """The figures that DATA's scorer gives."""
        command = [sys.executable, self.data / program, *arguments, "--json"]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    def debian(self, program, package):
        """Installs a Debian package unless its program is there."""
        if shutil.which(program) or os.path.exists(program):
            return
        if os.geteuid() != 0:
            sys.exit(f"bench: needs {program}: sudo apt-get install {package}")
        print(f"installing {package}", flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "install", "-y", "-q", "--no-install-recommends", package],
                       check=True, env=quiet, stdout=subprocess.DEVNULL)
