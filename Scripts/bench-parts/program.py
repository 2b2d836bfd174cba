"""The built program and the place where measuring happens."""
import json
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Workshop:
    """DATA, a folder for what is made on the way, and `gazette` in a release build."""

    def __init__(self, options):
        self.data = options.data.resolve()
        if not (self.data / "peer_pipeline.py").exists():
            sys.exit(f"bench: {options.data} has no peer_pipeline.py; it is no folder of the layout that --help tells")
        self.folder = ROOT / ".build-bench"
        self.folder.mkdir(exist_ok=True)
        self.bin = options.bin

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
