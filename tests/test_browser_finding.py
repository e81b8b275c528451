"""One rule finds: what is typed in several ways finds the same on every page, and not nothing."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page
from windows import READING, each, open_page

from build_notes.model import Edition
from build_notes.study.vocabulary import vocabulary

pytestmark = pytest.mark.browser

NOTES = "grassroots/notes.html"
WORDS = "grassroots/words.html"
EVERYWHERE = (READING, NOTES, WORDS)

WAYS = {
    "width of letters": (
        EVERYWHERE,
        ("primary level", "ｐｒｉｍａｒｙ　ｌｅｖｅｌ", "PRIMARY  LEVEL"),
    ),
    "width of digits": ((READING, NOTES), ("2019年", "２０１９年")),
    "width of pinyin": ((READING, WORDS), ("ji1ceng2", "ｊｉ１ｃｅｎｇ２", "Ｊī céng")),
    "what nobody sees": (
        EVERYWHERE,
        ("基层", "基\u200b层", "\ufeff基层\u200e", "基\u2060\u00ad层", "\u3000基层\u00a0"),
    ),
    "marks around": (
        EVERYWHERE,
        (
            "基层",
            "「基层」",
            "“基层”",
            "《基层》",
            '"基层"',
            "『基层』",
            "‘基层’",
            "【基层】",
            "《 基层 》",
        ),
    ),
    "Traditional characters": (EVERYWHERE, ("减负", "減負", "「減負」")),
    "characters that merged": ((READING, WORDS), ("干部", "幹部")),
    "forms of a region": (EVERYWHERE, ("群众", "羣眾", "群眾")),
    "ü in the text and the words": (
        (READING, WORDS),
        ("kaolü", "kaolv", "kaolu:", "kaolu", "kǎolǜ", "kao3lv4", "kao3lu:4", "ｋａｏｌｕ："),
    ),
    "ü in the notes": (
        (NOTES,),
        ("jianlüe", "jianlve", "jianlu:e", "jianlue", "jiǎnlüè", "jian3lve4", "「jianlüe」"),
    ),
}
"""Where, and the ways in which one thing is typed there."""

ON_HANT = (
    ("notes", ("基层", "基層", "「基层」")),
    ("notes", ("坦白从宽", "坦白從寬")),
    ("words", ("关于", "關於")),
    ("words", ("群众", "羣眾", "群眾")),
)
"""The same on pages in Traditional characters, where some of what they quote is Simplified."""

SHOWN = """() => [...document.querySelectorAll(".of-sentence .note, .entry, .term")]
  .filter((one) => one.getClientRects().length).map((one) => one.id || one.textContent)"""
"""What a page of entries shows."""

SIFT = f"""async (text) => {{
  const form = document.querySelector(".filter");
  form.find.value = text;
  form.dispatchEvent(new Event("input")); // From the box itself it would wait for the next letter.
  return ({SHOWN})();
}}"""

SEARCH = """async (text) => vermilion.search.find(await vermilion.search.books(), text, "all")
  .map(({ kind, id }) => `${kind} ${id}`)"""


@pytest.fixture(scope="module")
def pages(chromium: Browser, site: Path) -> Iterator[dict[str, Page]]:
    """The pages on which something can be looked for, as they are first needed."""
    context = chromium.new_context(offline=True)

    class Pages(dict[str, Page]):
        def __missing__(self, address: str) -> Page:
            self[address] = open_page(context, site, address)
            return self[address]

    yield Pages()
    context.close()


def found(page: Page, text: str) -> list[str]:
    """Give what a page finds, by search where it has no form of its own."""
    is_sifted = page.locator(".filter").count() > 0
    told: list[str] = page.evaluate(SIFT if is_sifted else SEARCH, text)
    return told


def ways_differ(page: Page, ways: tuple[str, ...]) -> list[str]:
    """Give the ways that find something else than the first, or all where that finds nothing."""
    first = found(page, ways[0])
    return [way for way in ways if not first or found(page, way) != first]


@pytest.mark.parametrize("name", WAYS)
def test_ways_of_typing_find_the_same(pages: dict[str, Page], name: str) -> None:
    """Width, invisible characters, marks around, script and ways of pinyin do not matter."""
    addresses, ways = WAYS[name]
    assert [(a, ways_differ(pages[a], ways)) for a in addresses] == [(a, []) for a in addresses]


@pytest.mark.parametrize(("page", "ways"), ON_HANT)
def test_both_scripts_find_on_traditional_pages(
    pages: dict[str, Page], page: str, ways: tuple[str, ...]
) -> None:
    """A page in Traditional characters takes both scripts too."""
    assert ways_differ(pages[f"grassroots/hant/{page}.html"], ways) == []


def test_marks_inside_must_be_there(pages: dict[str, Page]) -> None:
    """Only marks around what is asked are passed over, and only where they were typed lit."""
    assert found(pages[NOTES], "摆脱”靠")
    assert not found(pages[NOTES], "摆“脱靠")
    cut = """async ([text]) => {
      const books = await vermilion.search.books();
      const [{ text: all, start, end }] = vermilion.search.find(books, text, "text");
      return all.slice(start, end);
    }"""
    for text, hit in (("四风", "四风"), ("「四风」", "“四风”"), ("『反对四风』", "")):
        results = found(pages[READING], text)
        assert bool(results) is bool(hit)
        if hit:
            assert pages[READING].evaluate(cut, [text]) == hit


def test_written_pinyin_is_parted_into_its_syllables(
    pages: dict[str, Page], essay: Edition
) -> None:
    """Each word of the words page is heard syllable by syllable, as the edition reads it."""
    words = {
        (word.pinyin, len(word.syllables))
        for sentence in essay.sentences()
        for word in sentence.words
        if all(word.syllables)
    }
    assert len(words) > len(vocabulary(essay)) // 2
    law = """([pinyin, syllables]) => {
      const { letters, at } = vermilion.match.spell(pinyin);
      return at.filter(Boolean).length - 1 === syllables || letters;
    }"""
    assert each(pages[WORDS], sorted(words), law) == []


def test_what_is_looked_for_goes_along_to_the_other_script(chromium: Browser, site: Path) -> None:
    """The same notes are shown there, though their words are written otherwise."""
    context = chromium.new_context(offline=True)
    page = open_page(context, site, f"{NOTES}?find={quote('减负')}")
    ids = page.evaluate(SHOWN)
    assert 0 < len(ids) < 100
    page.locator(".pages a.script").click()
    page.wait_for_url("**/hant/notes.html?find=*")
    assert page.evaluate(SHOWN) == ids
    context.close()
