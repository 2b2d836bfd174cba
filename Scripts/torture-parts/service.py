"""One gazetted under systemd, with a library of its own."""
import os
import pathlib
import subprocess
import time

UNIT = """[Unit]
Description=gazetted under torture ({name})
StartLimitIntervalSec=0

[Service]
Type=notify
ExecStart={program} --library {library} --config {settings}
Environment={environment}
Restart=always
RestartSec=0
TimeoutStartSec=60
WatchdogSec=60
LogRateLimitIntervalSec=0
"""

# No edition closes by itself while the files are read: the next one is half a day away.
SETTINGS = """[inbox]
settle = "200ms"

[edition.daily]
at = "{hour:02}:00"
timezone = "UTC"
"""


class Service:
    def __init__(self, name, programs, work):
        self.name, self.programs, self.library = name, programs, work / name
        self.group = pathlib.Path(f"/sys/fs/cgroup/system.slice/{name}.service")
        self.library.mkdir()
        self.settings = work / f"{name}.toml"
        self.settings.write_text(SETTINGS.format(hour=(time.gmtime().tm_hour + 12) % 24))
        unit = UNIT.format(name=name, program=programs / "gazetted", library=self.library, settings=self.settings,
                           environment=f"GAZETTE_DATA={os.environ.get('GAZETTE_DATA', '')}")
        pathlib.Path(f"/run/systemd/system/{name}.service").write_text(unit)
        subprocess.run(["systemctl", "daemon-reload"], check=True)

    @property
    def inbox(self):
        return self.library / "inbox"

    def start(self):
        subprocess.run(["systemctl", "start", self.name], check=True)

    def stop(self):
        subprocess.run(["systemctl", "stop", self.name], check=True)

    def process(self):
        """The main process's id, None between two lives."""
        try:
            found = (self.group / "cgroup.procs").read_text().split()
        except OSError:
            return None
        return int(found[0]) if found else None

    def kill(self):
        """SIGKILL to all its processes at once, as `systemctl kill` does, without the delay of asking for it."""
        (self.group / "cgroup.kill").write_text("1")

    def pending(self):
        """Files in the inbox that have not left it."""
        return sum(len(names) for _, _, names in os.walk(self.inbox))

    def wait_until_read(self, seconds=300):
        """Returns when the inbox is empty."""
        deadline = time.monotonic() + seconds
        while self.pending():
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self.name}: {self.pending()} files still in the inbox after {seconds} s")
            time.sleep(0.05)

    def wait_until_ready(self, seconds=60):
        """Returns when systemd calls the service active."""
        deadline = time.monotonic() + seconds
        while subprocess.run(["systemctl", "is-active", "--quiet", self.name]).returncode:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self.name} is not active after {seconds} s")
            time.sleep(0.01)

    def ask(self, *command):
        """The command line on this library, started and not waited for."""
        return subprocess.Popen(self.command(command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def gazette(self, *command):
        """The command line on this library; its finished process."""
        return subprocess.run(self.command(command), capture_output=True, text=True)

    def command(self, words):
        return [self.programs / "gazette", *words, "--library", self.library, "--config", self.settings]
