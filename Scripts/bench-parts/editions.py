"""What an edition costs, and what a storyline step costs as storylines grow."""
import json
import random
import re

import corpus
import speed
import watch

DAY, OLDER = 1000, 10_000
FEW, MANY = 300, 10_000


def replay(workshop, library, articles, name):
    """`articles` into the library, beside what it has."""
    file = workshop.folder / f"{name}.jsonl"
    with file.open("w", encoding="utf-8") as out:
        for article in articles:
            out.write(json.dumps(article, ensure_ascii=False) + "\n")
    watch.run([workshop.gazette, "replay", file, "--library", library, "--json"])


def edition(workshop, library, issue=1):
    """An edition of what came since the one before; all in, from the command's start to its end.

    Today's issue may be asked for once only: so it is each time another one of today's.
    """
    settings = workshop.folder / f"issue-{issue}.toml"
    times = ", ".join(f'"00:0{minute}"' for minute in range(issue + 1))
    settings.write_text(f"[edition.daily]\nat = [{times}]\n", encoding="utf-8")
    run = watch.run([workshop.gazette, "edition", "--library", library, "--config", settings])
    assert run.output.strip(), "no edition was written"
    return {"seconds": run.seconds, "cpu": run.cpu, "memory": run.peak}


def editions(workshop):
    """Of a day of 1,000 articles: as the first of a library, and after 10,000 older ones."""
    articles = [article for _, article in zip(range(DAY + OLDER), corpus.lines(corpus.news(workshop.data)))]
    library = corpus.fresh(workshop.folder / "library-edition")
    replay(workshop, library, articles[:DAY], "day")
    alone = edition(workshop, library)
    library = corpus.fresh(workshop.folder / "library-editions")
    replay(workshop, library, articles[DAY:], "older")
    edition(workshop, library)
    replay(workshop, library, articles[:DAY], "day")
    return {"first": alone, "after": edition(workshop, library, issue=2)}


def where(stories, count):
    """How many articles were placed when there were so many storylines; all of them where there never were."""
    seen = set()
    for placed, story in enumerate(stories, 1):
        seen.add(story)
        if len(seen) == count:
            return placed
    return len(stories)


def matters(articles, count):
    """Articles of as many matters: each of sentences drawn from all over, since the corpus has no 10,000 storylines."""
    pick = random.Random(1)
    sentences = [sentence for article in articles for sentence in re.findall("[^。！？]{12,80}[。！？]", article["text"])]
    titles = [article["title"] for article in articles]
    for number, article in enumerate(articles[:count]):
        title = "".join(pick.choice(titles)[:9] for _ in range(2))
        text = "".join(pick.choice(sentences) for _ in range(12))
        yield {"id": f"matter-{number}", "title": title, "text": text, "time": article["time"]}


def steps(workshop):
    """Microseconds of CPU an article, placed when there are some 300 storylines and some 10,000."""
    file, library = workshop.folder / "matters.jsonl", corpus.fresh(workshop.folder / "library-steps")
    with file.open("w", encoding="utf-8") as out:
        for article in matters(list(corpus.lines(corpus.news(workshop.data))), 3 * MANY // 2):
            out.write(json.dumps(article, ensure_ascii=False) + "\n")
    placed = watch.Terminal(r"(\d+) articles placed")
    command = [workshop.gazette, "replay", file, "--library", library, "--json"]
    run = watch.run(command, progress=lambda: placed.number, terminal=placed)
    stories = [json.loads(line)["story_at_arrival"] for line in run.output.splitlines()]
    costs = []
    for count in (FEW, MANY):
        # Not up to the very last article: with it comes all that is written at the end.
        half = FEW
        middle = min(where(stories, count), len(stories) - 2 * half)
        first, last = max(1, middle - half), middle + half
        cost = speed.cost_between(run.samples, lambda sample: sample.progress, first, last)
        costs.append(1e6 * cost / (last - first))
    return {"few": costs[0], "many": costs[1], "storylines": len(set(stories))}


def measure(workshop, table):
    """Adds its rows and bars to `table`; the figures."""
    written, step = editions(workshop), steps(workshop)
    for name, figures in (("first", written["first"]), ("after 10,000 older articles", written["after"])):
        shown = "  ".join(f"{key} {value:.2f}" for key, value in figures.items())
        table.row(f"edition of 1,000 articles, {name}", shown)
        table.bar(f"edition of 1,000 articles, {name}: s", figures["seconds"], 2, .5, at_least=False)
    most = min(MANY, step["storylines"])
    table.row("storyline step", f"{step['few']:.0f} us at 300 storylines, {step['many']:.0f} us at {most}")
    table.bar("storyline step at 10,000 storylines: us", step["many"], 1000, 1000, at_least=False)
    growth = step["many"] / max(1, step["few"])
    table.bar("storyline step, 300 to 10,000 storylines: times", growth, 1.3, 1, at_least=False)
    return {"editions": written, "step": step}
