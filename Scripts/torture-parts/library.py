"""A library as values that can be compared."""
import hashlib
import os
import sqlite3


def tree(folder):
    """{path below the folder: SHA-256 of the bytes}"""
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


def rows(database, query):
    """The rows of a query, as a set in order."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return sorted(connection.execute(query).fetchall(), key=repr)
    finally:
        connection.close()


def snapshot(service):
    """All that must not depend on kills, by name."""
    database = service.library / "state/gazette.sqlite"
    return {
        "articles": rows(database, "SELECT id, title, byline, time, kind, charset, text_hash FROM articles"),
        "storylines": rows(database, "SELECT id, story, novelty FROM articles JOIN placements ON article = row"),
        "reposts": rows(database, "SELECT id, repost_of FROM articles JOIN placements ON article = row "
                        "WHERE repost_of IS NOT NULL"),
        "archive": tree(service.library / "archive"),
        "rejected": tree(service.library / "rejected"),
        "outbox": tree(service.library / "outbox"),
    }


def difference(left, right):
    """A few words on how two values of a snapshot differ; empty when they do not."""
    if left == right:
        return ""
    if isinstance(left, dict):
        only_left, only_right = sorted(left.keys() - right.keys()), sorted(right.keys() - left.keys())
        changed = sorted(path for path in left.keys() & right.keys() if left[path] != right[path])
        return f"missing {only_left[:3]} ({len(only_left)}), too many {only_right[:3]} ({len(only_right)}), " \
               f"other bytes {changed[:3]} ({len(changed)})"
    only_left, only_right = sorted(set(left) - set(right), key=repr), sorted(set(right) - set(left), key=repr)
    return f"{len(left)} against {len(right)}: missing {only_left[:3]}, too many {only_right[:3]}"
