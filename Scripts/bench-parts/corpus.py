"""Lays the data out as the files that each system reads."""
import gzip
import json

PAGE_SETS = ("zh_hand", "magic_article")
TEXTS = 2000


def lines(path):
    """The objects of a JSON Lines file, packed or not."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    with opened as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def news(data):
    """The corpus file, packed or not."""
    plain = data / "corpus/zh_news.jsonl"
    return plain if plain.exists() else plain.with_suffix(".jsonl.gz")


def fresh(folder):
    """An empty folder."""
    if folder.exists():
        for path in sorted(folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def texts(data, folder):
    """The first 2,000 articles, a title line and the text each."""
    fresh(folder)
    for number, article in zip(range(TEXTS), lines(news(data))):
        (folder / f"{number:05}.txt").write_text(f"{article['title']}\n{article['text']}\n", encoding="utf-8")
    return folder


def pages(data, folder):
    """The saved pages of both sets, unpacked."""
    fresh(folder)
    for name in PAGE_SETS:
        for page in sorted((data / "extraction/data" / name / "pages").iterdir()):
            raw = gzip.decompress(page.read_bytes()) if page.suffix == ".gz" else page.read_bytes()
            (folder / f"{name}-{page.name.removesuffix('.gz')}").write_bytes(raw)
    return folder


def replayed(data, file, count):
    """The first `count` articles (None: all) as one plain JSON Lines file; sizes in bytes of title and text."""
    sizes = []
    with file.open("w", encoding="utf-8") as out:
        for article in lines(news(data)):
            if count is not None and len(sizes) == count:
                break
            out.write(json.dumps(article, ensure_ascii=False) + "\n")
            sizes.append(len((article["title"] + article["text"]).encode()))
    return sizes
