"""The words of the reading page: pinyin over them, and what the panel says of each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from windows import READING, open_page, settle

from build_notes.chinese.levels import LEVELS
from build_notes.model import Edition
from build_notes.study.transcription import transcription as line

pytestmark = pytest.mark.browser

PRINTED = """() => [...document.querySelectorAll(".zh rt")]
  .filter((one) => getComputedStyle(one).display !== "none").map((one) => one.dataset.p)"""
"""The pinyin that is shown over words, in order."""
NO_RUBY = """vermilion.text.wrap = vermilion.text.wrapAll = () => {};
window.waiting = document.querySelector(".reading").getAnimations().length;"""
SHIFT = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  let frames = 4;
  (function next() { frames-- ? requestAnimationFrame(next) : setTimeout(() => resolve(sum)); })();
})"""
"""How far things have moved by themselves since the page was opened."""


@pytest.fixture
def page(chromium: Browser, site: Path) -> Iterator[Page]:
    """The reading page on a wide screen."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = open_page(context, site, READING)
    page.evaluate("vermilion.text.wrapAll()")
    yield page
    context.close()


def opened_at(chromium: Browser, site: Path, query: str, width: int = 1440) -> Page:
    """Open the reading page at a query and a place, with its words made."""
    context = chromium.new_context(offline=True, viewport={"width": width, "height": 900})
    page = open_page(context, site, READING + query)
    page.evaluate("vermilion.text.wrapAll()")
    return page


def above(essay: Edition, level: str) -> list[str]:
    """Give the pinyin of the words that one who knows a level does not know, or of all."""
    known = LEVELS[: LEVELS.index(level) + 1] if level != "all" else ()
    return [
        word.pinyin
        for sentence in essay.sentences()
        for word in sentence.words
        if word.is_chinese and word.level not in known
    ]


def test_pinyin_stands_over_the_words_above_a_level(page: Page, essay: Edition) -> None:
    """Chosen by a level, the pinyin of the words above it shows, in order."""
    for level in ("all", *LEVELS[:-1]):
        page.get_by_label("拼音 Pinyin").select_option(level)
        assert page.evaluate(PRINTED) == above(essay, level)


@pytest.mark.parametrize("level", ["all", "3"])
def test_pinyin_is_there_at_once(chromium: Browser, site: Path, essay: Edition, level: str) -> None:
    """An address that names a level shows the pinyin of the words above it, and nothing moves."""
    page = opened_at(chromium, site, f"?pinyin={level}")
    assert page.evaluate(PRINTED) == above(essay, level)
    # A paint while the page is still being parsed may meet a row of buttons half made.
    assert page.evaluate(SHIFT) < 0.01
    page.context.close()


def test_a_text_that_waits_for_pinyin_is_not_shown_without(chromium: Browser, site: Path) -> None:
    """Until the words are made no line is seen that would move, but it is not hidden for long."""
    context = chromium.new_context(offline=True)
    context.route("**/assets/ruby.js", lambda route: route.fulfill(body=NO_RUBY))
    page = open_page(context, site, f"{READING}?pinyin=all")
    expect(page.locator("#p5s1 .zh")).to_be_visible(timeout=5000)
    assert page.evaluate("waiting") == 1
    assert page.evaluate("document.querySelector('.reading').getAnimations().length") == 0
    assert page.evaluate("document.documentElement.dataset.pinyin") == "all"
    context.close()


def test_a_page_that_is_only_read_has_no_words_made(
    chromium: Browser, site: Path, essay: Edition
) -> None:
    """Words become elements in the sentence that is pointed at, touched or focused, no other."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = open_page(context, site, READING)
    words = next(len(s.sound_words) for s in essay.sentences() if s.id == "p5s1")
    assert page.locator("#p5s1 ruby, #p5s4 ruby").count() == 0
    place = "document.querySelector('#p5s1').offsetHeight"
    before = page.evaluate(place)
    page.locator("#p5s1 .zh").hover()
    assert page.locator("#p5s1 ruby").count() == words
    assert page.locator("#p5s4 ruby").count() == 0
    assert page.evaluate(place) == before
    page.locator("#p5s4 > .number").focus()
    assert page.locator("#p5s4 ruby").count() > 0
    context.close()


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_making_words_moves_nothing(chromium: Browser, site: Path, width: int) -> None:
    """Where words become elements every mark keeps its line, and its place but for a hair."""
    context = chromium.new_context(offline=True, viewport={"width": width, "height": 800})
    page = open_page(context, site, READING)
    places = """() => [...document.querySelectorAll(".zh a, .sentence")].map((one) =>
      [...one.getClientRects()].flatMap(({ x, y, width }) => [x, y, width]))"""
    before = page.evaluate(places)
    page.evaluate("vermilion.text.wrapAll()")
    assert page.locator(".zh ruby").count() > 1500
    for after, where in zip(page.evaluate(places), before, strict=True):
        assert after == pytest.approx(where, abs=4)
    context.close()


def test_no_word_is_cut_where_it_has_pinyin(chromium: Browser, site: Path) -> None:
    """At the end of a line a word goes whole to the next, since its pinyin cannot be cut."""
    page = opened_at(chromium, site, "?pinyin=all")
    for width in (320, 360, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        cut = page.evaluate(
            """() => [...document.querySelectorAll(".zh ruby")].filter((one) => {
              const range = document.createRange();
              range.selectNodeContents(one.firstChild);
              return new Set([...range.getClientRects()].map(({ y }) => Math.round(y))).size > 1;
            }).map((one) => one.textContent)"""
        )
        assert cut == [], width
    page.context.close()


def test_no_line_may_end_after_an_opening_mark(page: Page) -> None:
    """Between two words a line may end, and nowhere that Chinese typesetting forbids it."""
    before = page.evaluate(
        """() => [...document.querySelectorAll(".zh wbr")].map((one) => {
          const range = document.createRange();
          range.setStart(one.closest(".zh"), 0);
          range.setEndBefore(one);
          return range.toString().slice(-1);
        })"""
    )
    assert len(before) > 500
    assert not {"", *"《“（【"} & set(before)


def test_a_first_touch_opens_the_word_under_it(chromium: Browser, site: Path) -> None:
    """A touch on a sentence whose words are not made yet opens the word that was touched."""
    context = chromium.new_context(
        offline=True, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    page = open_page(context, site, f"{READING}#p5s1")
    settle(page)
    x, y = page.evaluate(
        """() => {
          const node = [...document.querySelector("#p5s1 .zh").childNodes]
            .find((one) => one.nodeType === 3 && one.data.includes("必须"));
          const range = document.createRange();
          range.setStart(node, node.data.indexOf("必须"));
          range.setEnd(node, node.data.indexOf("必须") + 2);
          const box = range.getBoundingClientRect();
          return [box.x + box.width / 2, box.y + box.height / 2];
        }"""
    )
    page.touchscreen.tap(x, y)
    expect(page.locator(".panel .headword b")).to_have_text("必须")
    context.close()


def test_pinyin_is_chosen_and_goes_along(page: Page) -> None:
    """Pinyin is off until it is asked for; the choice stands in the address and in links."""
    assert page.evaluate(PRINTED) == []
    page.get_by_label("拼音 Pinyin").select_option("3")
    assert "pinyin=3" in page.url
    assert page.evaluate(PRINTED)
    page.locator("#p5s1 > .number").click()
    page.keyboard.press("p")
    assert page.evaluate(PRINTED) == []
    assert "pinyin" not in page.url
    page.keyboard.press("p")
    assert "pinyin=3" in page.url
    page.get_by_role("link", name="对照 Parallel").click()
    page.get_by_role("link", name="阅读 Read").click()
    assert "pinyin=3" in page.url
    expect(page.get_by_label("拼音 Pinyin")).to_have_value("3")
    assert page.evaluate(PRINTED)


def test_pinyin_moves_nothing_that_is_read(page: Page) -> None:
    """The sentence that the reader looks at stays where it is when pinyin comes and goes."""
    page.evaluate("document.querySelector('#p10s2 > .number').click()")
    page.evaluate("document.querySelector('#p10s2').scrollIntoView()")
    top = page.locator("#p10s2").bounding_box()
    for _ in range(2):
        page.keyboard.press("p")
        now = page.locator("#p10s2").bounding_box()
        assert top
        assert now
        assert now["y"] == pytest.approx(top["y"], abs=1)


def test_pinyin_stands_over_right_words_in_every_view(page: Page) -> None:
    """A proof has the pinyin of its corrections; as published, garbled words have none."""
    page.get_by_label("拼音 Pinyin").select_option("all")
    marked = page.evaluate(PRINTED)
    page.get_by_role("button", name="批 proof").click()
    assert page.evaluate(PRINTED) == marked
    page.get_by_role("button", name="原 as published").click()
    assert 0 < len(page.evaluate(PRINTED)) < len(marked)
    assert page.locator(".correction:not(.crux) rt").count() == 0


def test_pinyin_is_there_as_text(page: Page, essay: Edition) -> None:
    """Where pinyin is wanted, that of each sentence can be unfolded, copied and heard."""
    expect(page.locator("details.pinyin").first).to_be_hidden()
    page.get_by_label("拼音 Pinyin").select_option("6")
    page.locator("#p5s1 details.pinyin summary").click()
    expect(page.locator("#p5s1 details.pinyin p")).to_be_visible()
    told = page.locator("details.pinyin").evaluate_all(
        """(all) => Object.fromEntries(all.map((one) => {
          if (!one.open) one.querySelector("summary").click();
          const { lang, innerText } = one.querySelector("p");
          return [one.closest(".sentence").id, [lang, innerText]];
        }))"""
    )
    assert told == {s.id: ["zh-Latn-pinyin", line(s)] for s in essay.sentences()}


def test_pinyin_is_silent_over_the_words(page: Page) -> None:
    """A screen reader hears the sentence, not its pinyin between the words."""
    page.get_by_label("拼音 Pinyin").select_option("all")
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    heard = {node["name"]["value"] for node in nodes if "name" in node and not node["ignored"]}
    assert "基层" in heard
    assert "jīcéng" not in heard


def test_every_word_is_told(page: Page, essay: Edition) -> None:
    """Each word opens the panel with itself, its Taiwan form, pinyin, gloss, level and places.

    A word is asked where it stands last.
    """
    page.locator("#p1s1 .zh ruby").first.click()
    expect(page.locator(".panel .gloss").first).to_be_visible()
    page.keyboard.press("Escape")
    words = [word for s in essay.sentences() for word in s.words if word.is_chinese]
    assert page.locator(".zh ruby").all_text_contents() == [word.text for word in words]
    last = {(word.text, word.pinyin, word.gloss): at for at, word in enumerate(words)}
    told = page.evaluate(
        """(wanted) => {
          const all = [...document.querySelectorAll(".zh ruby")];
          return wanted.map((at) => all[at]).map((ruby) => {
            ruby.click();
            const words = [...document.querySelectorAll(".panel .word")];
            const isOwn = (one) => one.querySelector("b").textContent === ruby.textContent;
            const own = words.find(isOwn);
            const says = (part) => own.querySelector(part)?.textContent;
            const links = [...own.querySelectorAll(".places a[href^='#p']")];
            const sentence = ruby.closest(".sentence").id;
            return [says("[lang=zh-Latn-pinyin]"), says(".gloss"), says(".facts"),
                    links.some((link) => link.hash === "#" + sentence && link.ariaCurrent)];
          });
        }""",
        list(last.values()),
    )
    for at, (pinyin, gloss, facts, is_here) in zip(last.values(), told, strict=True):
        word = words[at]
        assert pinyin.lower() == word.pinyin.lower()
        assert word.gloss
        assert word.gloss in gloss
        level = (word.level or "").replace("-", "–")
        assert facts.startswith(f"HSK {level} " if level else "HSK 词表以外")
        assert is_here


def test_one_panel_has_the_correction_first(page: Page) -> None:
    """At a corrected word the note comes first, then the word."""
    page.locator("#c064").click()
    expect(page.locator(".panel .body > .note")).to_be_visible()
    expect(page.locator(".panel .body > .note + .word")).to_be_visible()


def test_the_word_that_was_pressed_comes_first(page: Page) -> None:
    """Inside a mark the word under the finger is told before the others; in commentary it leads."""
    mark = page.locator("#p5s2 a.background").first
    words = mark.locator("ruby")
    words.nth(2).click()
    heads = page.locator(".panel .headword b")
    expect(heads).to_have_count(1)
    expect(heads).to_have_text(words.nth(2).inner_text())
    expect(page.locator(".panel .body > .word + .note")).to_be_visible()
    words.nth(1).click()
    expect(heads).to_have_text(words.nth(1).inner_text())
    page.keyboard.press("Escape")
    expect(mark).to_be_focused()


def test_a_word_is_reached_by_keyboard(page: Page) -> None:
    """The arrows go from word to word, Enter opens one, Escape comes back to it."""
    page.locator("#p5s1 [data-passage] [tabindex='0']").focus()
    page.keyboard.press("Home")
    seen: list[str] = []
    for _ in range(40):
        text = page.evaluate("document.activeElement.textContent")
        if seen and text == seen[-1]:
            break
        seen.append(text)
        if text == "必须":
            page.keyboard.press("Enter")
            expect(page.locator(".panel")).to_be_focused()
            expect(page.locator(".panel .headword b")).to_have_text("必须")
            page.keyboard.press("Escape")
            assert page.evaluate("document.activeElement.textContent") == "必须"
        page.keyboard.press("ArrowRight")
    assert seen[-1] == "改变"
    assert "必须" in seen
    expect(page.locator("#p5s1 [data-passage] [tabindex='0']")).to_have_count(1)


def test_a_word_opens_by_touch_as_a_sheet(chromium: Browser, site: Path) -> None:
    """On a phone a touched word opens a sheet that leaves the word in sight."""
    context = chromium.new_context(
        offline=True, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    page = open_page(context, site, f"{READING}#p12s1")
    page.evaluate("vermilion.text.wrapAll()")
    word = page.locator("#p12s1 .zh ruby", has_text="重构").first
    word.tap()
    expect(page.locator(".panel .headword b")).to_have_text("重构")
    sheet, place = page.locator(".panel").bounding_box(), word.bounding_box()
    assert sheet
    assert place
    assert place["y"] + place["height"] <= sheet["y"]
    context.close()


def test_the_address_of_a_word_opens_it(chromium: Browser, site: Path) -> None:
    """Where a word is open, the address says so, and opens it again; closed, it says no more."""
    page = opened_at(chromium, site, "#p5s1")
    page.locator("#p5s1 .zh ruby", has_text="必须").click()
    address = page.url.split(READING)[1]
    assert "word=" in address
    page.keyboard.press("Escape")
    assert "word=" not in page.url
    other = opened_at(chromium, site, address)
    expect(other.locator(".panel .headword b")).to_have_text("必须")
    expect(other.locator("#p5s1 ruby.open")).to_have_text("必须")
    for one in (page, other):
        one.context.close()


def test_the_panel_goes_from_word_to_word(page: Page) -> None:
    """From a word the panel's arrows lead to the next word or mark."""
    page.locator("#p5s1 .zh ruby", has_text="必须").click()
    page.get_by_role("button", name="下一处 Next").click()
    expect(page.locator(".panel .headword b")).to_have_text("改变")
    page.get_by_role("button", name="上一处 Previous").click()
    expect(page.locator(".panel .headword b")).to_have_text("必须")


def test_words_can_be_left_alone(page: Page) -> None:
    """A reader who wants no words told can say so; selecting text opens none either."""
    page.locator("#p5s1 .zh ruby", has_text="必须").dblclick()
    page.keyboard.press("Escape")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#p5s1 .zh'))")
    page.locator("#p5s1 .zh > ruby").first.dispatch_event("click", {"detail": 1})
    expect(page.locator(".panel")).to_have_count(0)
    page.evaluate("getSelection().removeAllRanges()")
    page.get_by_role("button", name="点词 word help").click()
    assert "words=off" in page.url
    page.locator("#p5s1 .zh ruby", has_text="必须").click()
    expect(page.locator(".panel")).to_have_count(0)


def test_nothing_of_words_is_loaded_before_one_is_wanted(chromium: Browser, site: Path) -> None:
    """The lexicon and the dictionary come with the first word, not with the page."""
    context = chromium.new_context(offline=True)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url.split("/site/")[1]))
    page = open_page(context, site, READING)
    page.evaluate("vermilion.text.wrapAll()")
    own = {"grassroots/lexicon.js", "grassroots/dictionary.js"}
    assert not own & set(asked)
    page.locator("#p1s1 .zh ruby").first.click()
    expect(page.locator(".panel .word .dictionary").first).to_be_visible()
    assert own <= set(asked)
    context.close()


def test_a_place_in_the_panel_leads_to_the_same_word(page: Page) -> None:
    """From a word the link to another of its sentences opens the word there."""
    page.locator("#p5s1 .zh > ruby", has_text="基层").first.click()
    page.locator(".panel .word .places a", has_text="14.3").click()
    expect(page.locator("#p14s3 .panel .headword b").first).to_have_text("基层")
    expect(page.locator("#p14s3 ruby.open")).to_have_text("基层")
    page.locator(".panel .word .places a", has_text="1.1").first.click()
    expect(page.locator("#p1s1 .panel .headword b").first).to_have_text("基层")


def test_the_address_of_a_word_is_that_of_the_reading_text(chromium: Browser, site: Path) -> None:
    """A word's address counts by the reading text, also while the text stands as published."""
    page = opened_at(chromium, site, "?view=published#p4s1")
    page.locator("#p4s1 .zh > ruby", has_text="逻辑").click()
    word = page.url.split("word=")[1].split("#")[0].split("&")[0]
    other = opened_at(chromium, site, f"?word={word}#p4s1")
    expect(other.locator(".panel .headword b")).to_have_text("逻辑")
    for one in (page, other):
        one.context.close()


def test_word_help_goes_off_with_what_it_has_open(page: Page) -> None:
    """Switched off, word help closes its word, and the arrows go from mark to mark again."""
    page.locator("#p5s1 .zh > ruby", has_text="必须").click()
    page.keyboard.press("w")
    expect(page.locator(".panel")).to_have_count(0)
    expect(page.locator("#p5s1 [data-passage] [tabindex='0']")).to_have_count(1)
    expect(page.locator("#p5s1 [data-passage] ruby[tabindex]")).to_have_count(0)
    page.locator("#p5s1 [data-passage] [tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.matches('a')")


def test_the_next_correction_is_the_next_after_the_word(page: Page, essay: Edition) -> None:
    """From a word the keys for corrections lead to the one after it and the one before it."""
    ids = [c.id for s in essay.sentences() if s.id == "p5s1" for c in s.corrections]
    page.locator("#p5s1 .zh > ruby", has_text="必须").click()
    page.keyboard.press("[")
    expect(page.locator(".panel [data-address]")).to_have_attribute("data-address", ids[-1])
    page.keyboard.press("Escape")
    page.locator("#p5s1 .zh > ruby", has_text="必须").click()
    page.keyboard.press("]")
    after = [c.id for _, _, c in essay.placed()]
    wanted = after[after.index(ids[-1]) + 1]
    expect(page.locator(".panel [data-address]")).to_have_attribute("data-address", wanted)


def test_terms_are_told_in_either_script(chromium: Browser, site: Path) -> None:
    """A word that is part of a policy term says so, on the pages of both scripts alike."""
    told = []
    for address in (READING, READING.replace("index", "hant/index")):
        context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
        page = open_page(context, site, address)
        page.evaluate("vermilion.text.wrapAll()")
        page.locator("#p5s1 .zh > ruby").first.click()
        expect(page.locator(".panel .facts").first).to_be_visible()
        told.append(
            page.evaluate(
                """() => [...document.querySelectorAll("#p5s4 .zh > ruby")].map((ruby) => {
                  ruby.click();
                  return document.querySelectorAll(".panel .term").length;
                })"""
            )
        )
        context.close()
    assert sum(told[0]) > 0
    assert told[0] == told[1]


def test_how_a_corrected_form_is_read_stands_beside_it(page: Page, essay: Edition) -> None:
    """The pinyin beside the corrected form is that of its words, not that of the garbled phrase."""
    sentence = next(s for s in essay.sentences() if s.id == "p5s1")
    wanted = {word.text: word.pinyin for word in sentence.words}
    page.locator("#p5s1 a.correction", has_text="精力").click()
    expect(page.locator(".panel .pair i")).to_have_text(wanted["精力"])
