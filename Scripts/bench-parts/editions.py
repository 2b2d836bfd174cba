"""What an edition costs, and what a storyline step costs as storylines grow."""
import json
import random
import re
import subprocess

import corpus
import watch

DAY, OLDER = 1000, 10_000
MATTERS, OF_MATTER = 16_000, 12


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


def matters(articles, count):
    """Texts of as many matters: each of sentences from all over, none twice, since the corpus has no 10,000 storylines."""
    pick = random.Random(1)
    found = (sentence for article in articles for sentence in re.findall("[^。！？]{12,80}[。！？]", article["text"]))
    sentences, titles = sorted(set(found)), [article["title"] for article in articles]
    pick.shuffle(sentences)
    for first in range(0, len(sentences) - OF_MATTER, OF_MATTER)[:count]:
        title = "".join(pick.choice(titles)[:9] for _ in range(2))
        yield f"{title}\n{''.join(sentences[first:first + OF_MATTER])}\0"


def steps(workshop):
    """Microseconds of CPU that placing an article takes with 300 storylines and with 10,000."""
    articles = list(corpus.lines(corpus.news(workshop.data)))
    run = subprocess.run([workshop.tool("measure-stages"), "storylines", workshop.gazette.parent.parent / "share/gazette"],
                         input="".join(matters(articles, MATTERS)).encode(), check=True, capture_output=True)
    found = json.loads(run.stdout)
    return {"few": 1e6 * found["few_seconds"], "many": 1e6 * found["many_seconds"], "storylines": found["storylines"]}


def measure(workshop, table):
    """Adds its rows and bars to `table`; the figures."""
    written, step = editions(workshop), steps(workshop)
    for name, figures in (("first", written["first"]), ("after 10,000 older articles", written["after"])):
        shown = "  ".join(f"{key} {value:.2f}" for key, value in figures.items())
        table.row(f"edition of 1,000 articles, {name}", shown)
        table.bar(f"edition of 1,000 articles, {name}: s", figures["seconds"], 2, .5, at_least=False)
    table.row("storyline step", f"{step['few']:.0f} us at 300 storylines, {step['many']:.0f} us at {step['storylines']}")
    table.bar("storyline step at 10,000 storylines: us", step["many"], 1000, 1000, at_least=False)
    growth = step["many"] / max(1, step["few"])
    table.bar("storyline step, 300 to 10,000 storylines: times", growth, 1.3, 1, at_least=False)
    return {"editions": written, "step": step}
