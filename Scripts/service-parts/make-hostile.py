"""Writes files that are bad for whoever reads them into a folder: bombs, depths, lengths, lies."""
import gzip
import io
import pathlib
import random
import sys
import zipfile


def bomb(size):
    """A ZIP archive whose one member unpacks to that many bytes of zeros."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("zeros.html", "w") as member:
        for _ in range(size >> 20):
            member.write(bytes(1 << 20))
    return buffer.getvalue()


def nested(levels):
    """A ZIP archive in a ZIP archive, and so on."""
    content, name = b"<p>inside", "page.html"
    for _ in range(levels):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, content)
        content, name = buffer.getvalue(), "inner.zip"
    return content


def main():
    folder, dice = pathlib.Path(sys.argv[1]), random.Random(7)
    noise = dice.randbytes(1 << 20)
    files = {
        "bomb.zip": bomb(512 << 20),
        "bomb.html.gz": gzip.compress(b"<p>" * (64 << 20), 9),
        "nested.zip": nested(50),
        "deep.html": b"<title>deep</title>" + b"<div>" * 200_000 + b"<p>An article at the bottom.",
        "wide.html": b"<title>wide</title>" + b"<p>" * 300_000,
        "attributes.html": b"<p " + b" ".join(b"a%d=1" % number for number in range(200_000)) + b">text",
        "line.txt": b"word " * (10 << 10),
        "loop.pdf": b"%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 1>> endobj\n"
                    b"trailer <</Root 1 0 R /Prev 0>>\nstartxref\n0\n%%EOF\n",
        "noise.pdf": b"%PDF-1.7\n" + noise,
        "noise.zip": b"PK\x03\x04" + noise,
        "noise.eml": b"From: a@b\nSubject: c\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\n" * 5_000,
        "entities.xml": b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'>"
                        + b"".join(b"<!ENTITY %c '%s'>" % (98 + number, b"&%c;" % (97 + number) * 10)
                                   for number in range(12))
                        + b"]><rss><channel><item><title>&m;</title></item></channel></rss>",
        "brackets.md": b"[" * 50_000,
        "quotes.md": b"> " * 300_000 + b"text",
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)


main()
