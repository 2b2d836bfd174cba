"""What the generator promises; run by `Scripts/test manuals`."""

import tempfile
import unittest
from pathlib import Path

from blocks import Item, Paragraph, Verbatim, parse, translated
from commands import discussed
from messages import Catalogue, read
from roff import as_roff
from settings import settings_as_blocks

CATALOGUE = """
msgid ""
msgstr "Language: zh_CN\\n"

msgid "It reads \\"files\\"."
msgstr "它读取“文件”。"

#, fuzzy
#| msgid "It wrote."
msgid "It writes."
msgstr "它写过。"
"""


class Messages(unittest.TestCase):
    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.path = Path(folder) / "zh.po"
        self.path.write_text(CATALOGUE, encoding="utf-8")

    def test_a_text_that_changed_is_not_translated_and_its_translation_is_left_over(self):
        catalogue = Catalogue(self.path)
        self.assertEqual(catalogue("It reads all files."), "It reads all files.")
        self.assertEqual(catalogue.missing, ["It reads all files."])
        self.assertIn('It reads "files".', catalogue.leftover)

    def test_a_fuzzy_translation_is_not_used_and_named(self):
        catalogue = Catalogue(self.path)
        self.assertEqual(catalogue("It writes."), "It writes.")
        self.assertEqual(catalogue.fuzzy, ["It writes."])

    def test_what_is_written_is_read_as_it_was_and_a_near_text_is_fuzzy(self):
        catalogue = Catalogue(self.path)
        long = "A line with \\ and \t that goes on and on " * 4 + "\nand another one"
        for text in ('It reads "folders".', long):
            catalogue(text)
        catalogue.update()
        _, messages = read(self.path)
        self.assertEqual(list(messages), ['It reads "folders".', long])
        self.assertTrue(messages['It reads "folders".'].is_fuzzy)


class Roff(unittest.TestCase):
    def test_nothing_of_a_text_is_taken_for_roff(self):
        self.assertEqual(as_roff(Paragraph(".so it's \\n")), ".PP\n\\&.so it\\(aqs \\(rsn")
        self.assertEqual(as_roff(Verbatim("'a' ~b\n.c")), ".PP\n.in +4n\n.EX\n\\(aqa\\(aq \\(tib\n\\&.c\n.EE\n.in")

    def test_options_can_be_copied_and_hyphens_stay(self):
        self.assertEqual(as_roff(Paragraph("a well-known --to, 2023-11")), ".PP\na well-known \\-\\-to, 2023\\-11")

    def test_typed_words_are_bold_placeholders_italic_and_pages_pages(self):
        text = as_roff(Item("See gazette(1).", "`--on` <date>"))
        self.assertEqual(text, ".TP\n\\fB\\-\\-on\\fR \\fIdate\\fR\nSee \\fBgazette\\fR(1).")

    def test_chinese_may_be_broken_but_not_before_a_full_stop(self):
        self.assertEqual(as_roff(Paragraph("读完。（好）")), ".PP\n读\\:完。\\:（好）")


class Sources(unittest.TestCase):
    def test_examples_of_a_discussion_have_their_words_beside_or_below(self):
        blocks = list(discussed("gazette a  one\ncat b | gazette -\n    two\n    lines\n\nProse of\nlines.\n  k  v"))
        self.assertEqual(blocks[:2], [Item("one", "`gazette a`"), Item("two lines", "`cat b | gazette -`")])
        self.assertEqual(blocks[2:], [Paragraph("Prose of lines."), Verbatim("k  v")])

    def test_a_key_has_the_comment_above_it_and_one_without_is_named(self):
        text = "# Head.\n\n# About.\n[a.b]\n# First\n# line.\n#   x  y\nkey = [\n  1 ]\nnone = 2\n"
        head, sections, silent = settings_as_blocks(text)
        self.assertEqual(head, [Paragraph("Head.")])
        self.assertEqual(sections[1:3], [Paragraph("About."), Item("First line.", "`key = [ 1 ]`")])
        self.assertEqual(sections[3], Verbatim("x  y", inside=True))
        self.assertEqual(silent, ["[a.b] none"])

    def test_typed_words_are_not_translated_but_placeholders_are(self):
        block = translated(Item("a", "`--on` <date>, gazette(1)"), lambda text: f"·{text}·")
        self.assertEqual(block, Item("·a·", "`--on` <·date·>, gazette(1)"))

    def test_prose_names_the_words_of_an_edition_by_their_keys(self):
        blocks = parse("[[sources]]\n: Where\n  from.\n\n{{all}}", {"all": [Paragraph("b")]}, {"sources": "Sources"})
        self.assertEqual(blocks, [Item("Where from.", "Sources"), Paragraph("b")])


if __name__ == "__main__":
    unittest.main()
