"""Pages that a browser has translated: what is Chinese stays, and nothing false is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from windows import PAGES, READING, open_page

pytestmark = pytest.mark.browser

TRANSLATE = """(isObedient) => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const element = text.parentElement;
    if (!text.data.trim() || element.closest("script, style, svg")) continue;
    if (isObedient && !element.translate) continue;
    // As the browsers do it: the text goes into two elements of old, and is another one.
    const inner = document.createElement("font");
    inner.textContent = text.data.replace(/\\p{Script=Han}+/gu, (run) => `(${run.length} long) `);
    const outer = document.createElement("font");
    text.replaceWith(outer);
    outer.append(inner);
  }
}"""
"""What a translator does to a page; an obedient one leaves what is not to be translated."""

CHINESE = (
    ":is(.edition, .about) :is(.zh, .proof, .source-text, s, .corrected, p.in-zh:not(.classed),"
    " section.in-zh, [lang=zh-Latn-pinyin], [lang=en]:not(html) [lang|=zh]:not(.in-zh))"
)
"""What a translation would destroy: text, source, both forms, and Chinese inside English."""
PINYIN = """() => [...document.querySelectorAll("rt")]
    .map((rt) => [rt.parentElement.textContent, rt.dataset.p])"""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A window on a wide screen."""
    made = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    yield made
    made.close()


def translated(context: BrowserContext, site: Path, address: str, *, obedient: bool) -> Page:
    """Open a page and translate it."""
    page = open_page(context, site, address)
    page.evaluate(TRANSLATE, obedient)
    return page


def test_a_translator_leaves_the_chinese(
    context: BrowserContext, short: Path, subtests: pytest.Subtests
) -> None:
    """On every page text, source, both forms, quoted Chinese and pinyin stay as they are."""
    texts = f"() => [...document.querySelectorAll('{CHINESE}')].map((one) => one.textContent)"
    for address in PAGES:
        with subtests.test(address):
            page = open_page(context, short, address)
            before = page.evaluate(texts)
            page.evaluate(TRANSLATE, True)
            assert page.evaluate(texts) == before
            page.close()


def test_words_work_on_a_translated_page(context: BrowserContext, site: Path) -> None:
    """Where the Chinese was left, a word is cut, read and told of as on any page."""
    page = translated(context, site, READING, obedient=True)
    page.evaluate("vermilion.text.wrapAll()")
    assert ["总书记", "zǒngshūjì"] in page.evaluate(PINYIN)
    page.locator("#p5s1 ruby", has_text="总书记").click()
    expect(page.locator(".panel .word").first).to_contain_text("General Secretary")
    expect(page.locator(".panel")).to_contain_text("zǒngshūjì")


def test_changed_words_are_not_cut(context: BrowserContext, site: Path) -> None:
    """Where a translator changed the Chinese no word is made of it, and no pinyin told."""
    page = translated(context, site, READING, obedient=False)
    page.evaluate("vermilion.text.wrapAll()")
    assert page.evaluate(PINYIN) == []
    mark = page.locator("#p5s1 a.correction").first
    mark.click()
    expect(page.locator(".panel .pair")).to_contain_text("总布告")
    expect(page.locator(".panel .pair i[lang=zh-Latn-pinyin]")).to_have_count(0)


def test_a_page_that_came_translated_is_not_cut(context: BrowserContext, site: Path) -> None:
    """Where the text was another one before any script ran, as from a proxy, no word is cut."""
    context.add_init_script(
        """new MutationObserver((_, observer) => {
          const line = document.querySelector("#p5s1 .zh");
          if (!line?.nextElementSibling) return;
          observer.disconnect();
          line.textContent = "General Secretary Xi: a thousand threads above, one needle below";
        }).observe(document, { childList: true, subtree: true })"""
    )
    page = open_page(context, site, READING)
    page.evaluate("vermilion.text.wrapAll()")
    assert page.locator("#p5s1 .zh ruby").count() == 0
    assert page.locator("#p5s2 .zh ruby").count() > 0


def test_what_is_told_of_a_word_that_changed_later_is_of_the_word(
    context: BrowserContext, site: Path
) -> None:
    """A word that was cut before a translator changed it is told of as what it was."""
    page = open_page(context, site, READING)
    page.evaluate("vermilion.text.wrapAll()")
    page.evaluate(TRANSLATE, False)
    page.locator("#p5s2 .zh > ruby").first.click()
    expect(page.locator(".panel .word .headword b")).to_have_text("年")


def test_the_words_of_another_script_are_not_dealt_out(context: BrowserContext, site: Path) -> None:
    """In Traditional characters a changed line stays what it is when the source is shown."""
    page = translated(context, site, "grassroots/hant/index.html", obedient=False)
    line = page.locator("#p2s1 .zh")
    before = line.inner_text()
    page.keyboard.press("4")
    assert line.inner_text() == before
    page.keyboard.press("2")
    assert line.inner_text() == before
