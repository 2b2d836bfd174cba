"""What the journal tells of each life of the daemon."""
import collections
import json
import subprocess

# Sources/Model/EventKind.swift
SEEN = "0600131ec336125f15ec630c1bdd6a91"
DONE = {"82f14b17d94fa77ace3cbaf74e5ea96f": "stored", "336c2cd562cae83b3fc537f897fecd2f": "duplicate",
        "f7a1d64e625547c688aa74744085bb68": "revision", "ca975e1aadf9759ec76ae6d0f5728767": "repost",
        "990dcb55a4c7b6c0e711bc0dc53f1e4c": "rejected"}

Message = collections.namedtuple("Message", "time file event")


def messages(*matches):
    """The messages about files, by process id, in order: a killed process's last ones have no unit any more."""
    command = ["journalctl", "-o", "json", "--no-pager", "--all",
               "--output-fields=MESSAGE_ID,FILE_ID,_SOURCE_REALTIME_TIMESTAMP,_PID", *matches]
    lives = collections.defaultdict(list)
    for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines():
        row = json.loads(line)
        event = "seen" if row.get("MESSAGE_ID") == SEEN else DONE.get(row.get("MESSAGE_ID"))
        if event and "FILE_ID" in row:
            time = int(row.get("_SOURCE_REALTIME_TIMESTAMP", row["__REALTIME_TIMESTAMP"])) / 1e6
            lives[int(row["_PID"])].append(Message(time, row["FILE_ID"], event))
    return lives


def keep(path):
    """Writes the whole journal to a file, for whoever looks for the reason of a failure."""
    with open(path, "wb") as file:
        subprocess.run(["journalctl", "-o", "short-precise", "--no-pager"], stdout=file, check=True)


def in_hand(life):
    """The files that a life had seen and not finished when it ended."""
    held = {}
    for message in life:
        if message.event == "seen":
            held[message.file] = message.time
        else:
            held.pop(message.file, None)
    return held


def seconds_in_hand(life):
    """How long each file that was finished had been in hand."""
    seen = {message.file: message.time for message in life if message.event == "seen"}
    return [message.time - seen[message.file] for message in life if message.event != "seen" and message.file in seen]
