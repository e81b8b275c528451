"""Listening: sentences read aloud by a voice of the device, here one that only takes notes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from windows import READING, open_page

from build_notes.model import Edition

pytestmark = pytest.mark.browser

VOICE = """(voices) => {
  let current = null;
  const synth = {
    voices,
    spoken: [],
    scrolled: [],
    paused: false,
    pending: false,
    get speaking() { return Boolean(current); },
    getVoices: () => synth.voices,
    speak(utterance) {
      const { text, voice, lang, rate } = utterance;
      synth.spoken.push({ text, voice: voice.lang, local: voice.localService, lang, rate });
      current = utterance;
    },
    // Real engines tell of a stop later, some as an error, some as an end.
    cancel() {
      const { onerror, onend } = current || {};
      current = null;
      setTimeout(() => [onerror, onend].forEach((tell) => tell?.({})));
    },
    resume() { synth.paused = false; },
    end() {
      const { onend } = current;
      current = null;
      onend({});
    },
    fall_silent() { current = null; },
    bring(more) {
      synth.voices = more;
      synth.onvoiceschanged?.();
    },
  };
  Object.defineProperty(window, "speechSynthesis", { value: synth });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  const { scrollIntoView } = Element.prototype;
  Element.prototype.scrollIntoView = function (how) {
    synth.scrolled.push({ id: this.id, behavior: how?.behavior });
    scrollIntoView.call(this, how);
  };
}"""
"""What stands in for the browser's speech: it keeps what it is to say, until a test ends it."""


def voice(lang: str, *, local: bool = True) -> dict[str, object]:
    """Describe a voice as the browser does."""
    return {"lang": lang, "localService": local, "default": False}


MANDARIN = [voice("en-US"), voice("zh-HK"), voice("zh-CN", local=False), voice("zh-CN")]


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A window on a wide screen."""
    made = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext, site: Path) -> Page:
    """The reading page where the device has a Mandarin voice."""
    return open_with(context, site, MANDARIN)


def open_with(
    context: BrowserContext, site: Path, voices: list[dict[str, object]], address: str = READING
) -> Page:
    """Open a page on a device that has these voices."""
    context.add_init_script(f"({VOICE})({json.dumps(voices)})")
    return open_page(context, site, address)


def spoken(page: Page) -> list[dict[str, Any]]:
    """Give what has been said so far."""
    said: list[dict[str, Any]] = page.evaluate("speechSynthesis.spoken")
    return said


def heard(page: Page) -> list[str]:
    """Give the ids of the sentences that are lit as being read."""
    ids: list[str] = page.evaluate(
        "() => [...document.querySelectorAll('.sentence[aria-current]')].map((one) => one.id)"
    )
    return ids


def end(page: Page) -> None:
    """Let the voice come to the end of what it is saying."""
    page.evaluate("speechSynthesis.end()")


def end_sentence(page: Page) -> str:
    """Let the voice come to the end of the sentence; give what it has said of it."""
    (id_,) = heard(page)
    before = len(spoken(page)) - 1
    pieces = 0
    while heard(page) == [id_]:
        pieces += 1
        end(page)
    return "".join(said["text"] for said in spoken(page)[before : before + pieces])


def control(page: Page) -> Locator:
    """Find the button in the tools."""
    return page.locator(".tools .listen")


def listen_to(page: Page, id_: str) -> None:
    """Press the button in the handle of a sentence."""
    page.locator(f"#{id_} .zh").hover()
    page.locator(f"#{id_} .handle").get_by_role("button", name="朗读本句").click()


@pytest.mark.parametrize(
    "voices",
    [
        [],
        [voice("zh-CN", local=False), voice("zh-TW", local=False)],
        [voice("zh-HK"), voice("yue"), voice("zh-yue"), voice("yue-Hant-HK")],
        [voice("cmn-latn-pinyin"), voice("en-GB"), voice("zhx")],
    ],
    ids=["none", "remote", "cantonese", "others"],
)
def test_nothing_shows_without_a_mandarin_voice(
    context: BrowserContext, site: Path, voices: list[dict[str, object]]
) -> None:
    """Where no voice of the device speaks Mandarin there is no sign of listening, and no sound."""
    page = open_with(context, site, voices)
    expect(control(page)).to_be_hidden()
    page.locator("#p5s1 .zh").hover()
    expect(page.locator("#p5s1 .handle button").first).to_be_visible()
    expect(page.locator("#p5s1 .handle").get_by_role("button", name="朗读本句")).to_have_count(0)
    page.keyboard.press("l")
    page.keyboard.press("?")
    expect(page.locator(".sheet [name=size]").first).to_be_visible()
    expect(page.locator(".sheet [name=speed]").first).to_be_hidden()
    assert spoken(page) == []
    assert heard(page) == []


def test_a_mandarin_voice_is_known_by_any_of_its_tags(context: BrowserContext, site: Path) -> None:
    """However a system writes the language, its Mandarin voice reads, and no other."""
    page = open_with(context, site, [])
    for lang in (
        "zh-CN",
        "zh_CN",
        "zh",
        "cmn",
        "cmn-CN",
        "cmn-Hans-CN",
        "zh-Hans-CN",
        "zh_CN_#Hans",
    ):
        voices = [voice("yue-HK"), voice("zh-TW"), voice(lang), voice("de-DE")]
        page.evaluate("(voices) => speechSynthesis.bring(voices)", voices)
        control(page).click()
        assert spoken(page)[-1]["voice"] == lang
        control(page).click()
        assert heard(page) == []


@pytest.mark.parametrize(
    ("langs", "wanted"),
    [(["zh-HK", "zh-CN", "zh-TW"], "zh-TW"), (["zh-HK", "zh-CN"], "zh-CN")],
)
def test_traditional_text_prefers_a_voice_of_taiwan(
    context: BrowserContext, site: Path, langs: list[str], wanted: str
) -> None:
    """In Traditional characters the voice is Taiwan's, else the mainland's, never Hong Kong's."""
    context.add_init_script(
        """new MutationObserver(() => {
          for (const one of document.querySelectorAll(".zh")) one.lang = "zh-Hant";
        }).observe(document, { childList: true, subtree: true })"""
    )
    page = open_with(context, site, [voice(lang) for lang in langs])
    control(page).click()
    assert [said["voice"] for said in spoken(page)] == [wanted]


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_a_late_voice_moves_nothing(chromium: Browser, site: Path, width: int) -> None:
    """When voices come late the control appears, and neither then nor in use does anything move."""
    context = chromium.new_context(offline=True, viewport={"width": width, "height": 900})
    page = open_with(context, site, [])
    places = """() => [
        ...document.querySelectorAll(".tools, [data-name], .legend, .sentence, .correction"),
      ].flatMap((one) => { const { x, y, width, height } = one.getBoundingClientRect();
        return [x, y + scrollY, width, height]; })"""
    before = pytest.approx(page.evaluate(places), abs=0.2)
    expect(control(page)).to_be_hidden()
    page.evaluate("(voices) => speechSynthesis.bring(voices)", MANDARIN)
    expect(control(page)).to_be_visible()
    assert page.evaluate(places) == before
    control(page).click()
    expect(control(page)).to_have_accessible_name("停 stop")
    assert heard(page) == ["p1s1"]
    assert page.evaluate(places) == before
    page.evaluate("vermilion.voice.listen(document.getElementById('p5s4'))")
    page.wait_for_function("speechSynthesis.spoken.length === 2")
    assert page.evaluate(places) == before
    page.evaluate("speechSynthesis.bring([])")
    expect(control(page)).to_be_hidden()
    context.close()


def test_one_sentence_is_read(page: Page, essay: Edition) -> None:
    """The handle's button reads its sentence by the device's voice, lit until its last piece."""
    wanted = next(s for s in essay.sentences() if s.id == "p5s4").reading.strip()
    listen_to(page, "p5s4")
    assert heard(page) == ["p5s4"]
    rule = page.locator("#p5s4 .zh").evaluate(
        "(zh) => getComputedStyle(zh, '::before').borderLeftWidth"
    )
    assert rule == "3px"
    assert end_sentence(page) == wanted
    assert len(spoken(page)) > 1
    for said in spoken(page):
        assert said["local"] is True
        assert (said["voice"], said["lang"], said["rate"]) == ("zh-CN", "zh-CN", 1)
    assert heard(page) == []
    expect(control(page)).to_have_accessible_name("听 listen")


@pytest.mark.parametrize("speed", ["0.6", "0.8", "1", "1.2"])
def test_the_whole_text_is_read_in_its_order(page: Page, essay: Edition, speed: str) -> None:
    """From the top each sentence is said as it reads, in pieces that end where clauses do."""
    page.emulate_media(reduced_motion="reduce")
    page.evaluate("(speed) => (document.documentElement.dataset.speed = speed)", speed)
    control(page).click()
    said_of = page.evaluate(
        """() => {
          const said = {};
          const lit = () => document.querySelectorAll(".sentence[aria-current]");
          while (lit().length === 1) {
            const { id } = lit()[0];
            said[id] = (said[id] || "") + speechSynthesis.spoken.at(-1).text;
            speechSynthesis.end();
          }
          return lit().length ? "two at once" : Object.entries(said);
        }"""
    )
    assert said_of == [[s.id, s.reading.strip()] for s in essay.sentences()]
    expect(control(page)).to_have_accessible_name("听 listen")
    whole = {sentence.reading.strip()[-1] for sentence in essay.sentences()}
    for said in spoken(page):
        assert len(said["text"]) <= 60
        assert said["text"][-1] in {*"。！？；：，…、》", *whole}


def test_the_corrected_words_are_heard_in_every_view(page: Page, essay: Edition) -> None:
    """Where the garbled words show, in proof or as published, the voice says the corrected ones."""
    wanted = next(s for s in essay.sentences() if s.id == "p5s4").reading.strip()
    for view in ("proof", "published", "clean"):
        page.evaluate("(view) => vermilion.view.set('view', view)", view)
        listen_to(page, "p5s4")
        assert end_sentence(page) == wanted


def test_reading_goes_on_from_the_current_sentence(page: Page) -> None:
    """Reading begins at the sentence that was pointed at last, and makes each its current one."""
    page.locator("#p5s3 .zh").click(position={"x": 2, "y": 2})
    page.keyboard.press("l")
    assert heard(page) == ["p5s3"]
    end_sentence(page)
    assert heard(page) == ["p5s4"]
    page.keyboard.press("l")
    assert heard(page) == []
    page.keyboard.press("l")
    assert heard(page) == ["p5s4"]


def test_reading_begins_with_the_first_sentence_in_the_window(page: Page) -> None:
    """Where no sentence is current, the first that shows is read."""
    page.locator("#p9s1").evaluate("(one) => one.scrollIntoView()")
    page.keyboard.press("l")
    assert heard(page) == ["p9s1"]


def test_stop_is_silence(page: Page) -> None:
    """Stopped, nothing more is said, not even when the engine tells of the end only then."""
    control(page).click()
    expect(control(page)).to_have_accessible_name("停 stop")
    control(page).click()
    page.wait_for_timeout(300)
    assert len(spoken(page)) == 1
    assert page.evaluate("speechSynthesis.speaking") is False
    assert heard(page) == []


def test_another_sentence_takes_over(page: Page) -> None:
    """A sentence that is asked for is read instead of what was being read, and then it is over."""
    control(page).click()
    listen_to(page, "p5s1")
    page.wait_for_function("speechSynthesis.spoken.length === 2")
    assert heard(page) == ["p5s1"]
    end_sentence(page)
    assert heard(page) == []


def test_leaving_the_page_stops_it(page: Page) -> None:
    """On the way to another page the voice falls silent."""
    control(page).click()
    assert page.evaluate("speechSynthesis.speaking") is True
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("speechSynthesis.speaking") is False
    assert heard(page) == []


def test_an_engine_that_forgets_to_tell_does_not_hold_up_the_text(page: Page) -> None:
    """Where no end is told reading goes on after a while; a pause of the engine's own is lifted."""
    control(page).click()
    page.evaluate("speechSynthesis.paused = true")
    page.wait_for_function("!speechSynthesis.paused")
    assert len(spoken(page)) == 1
    page.evaluate("speechSynthesis.fall_silent()")
    page.wait_for_function("speechSynthesis.spoken.length === 2")


def test_speed_is_kept_and_heard(page: Page, context: BrowserContext, site: Path) -> None:
    """The speed that is set is the voice's, here and next time; slower, the pieces are shorter."""
    listen_to(page, "p5s4")
    end_sentence(page)
    before = len(spoken(page))
    page.keyboard.press("?")
    page.locator(".sheet [name=speed][value='0.6']").check()
    page.keyboard.press("Escape")
    listen_to(page, "p5s4")
    end_sentence(page)
    slow = spoken(page)[before:]
    assert {said["rate"] for said in slow} == {0.6}
    assert len(slow) > before
    again = open_page(context, site, READING)
    control(again).click()
    assert spoken(again)[0]["rate"] == 0.6


def test_the_window_follows_unless_the_reader_has_left(page: Page) -> None:
    """A sentence out of sight is brought in, but not for a reader who looks elsewhere."""
    page.emulate_media(reduced_motion="reduce")
    page.locator("#p5s1 .zh").click(position={"x": 2, "y": 2})
    page.evaluate("speechSynthesis.scrolled.length = 0")
    page.keyboard.press("l")
    for _ in range(8):
        assert page.locator("[aria-current] > .zh").evaluate(
            "(zh) => zh.getBoundingClientRect().top >= 40"
            " && zh.getBoundingClientRect().bottom <= innerHeight"
        )
        end_sentence(page)
    followed = page.evaluate("speechSynthesis.scrolled")
    assert 0 < len(followed) < 8
    assert {one["behavior"] for one in followed} == {"instant"}
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    end_sentence(page)
    assert page.evaluate("scrollY") == 0
    assert page.evaluate("speechSynthesis.scrolled.length") == len(followed)


def test_stop_is_at_hand_below_the_tools(page: Page) -> None:
    """While the control is out of the window a button at its edge stops the voice."""
    afloat = page.locator(".listen.afloat")
    control(page).click()
    expect(afloat).to_be_hidden()
    page.locator("#p9s1").evaluate("(one) => one.scrollIntoView()")
    expect(afloat).to_be_in_viewport()
    expect(afloat).to_have_accessible_name("停 stop")
    afloat.click()
    assert heard(page) == []
    expect(afloat).to_be_hidden()


def test_escape_belongs_to_the_note(page: Page) -> None:
    """Escape closes an open note and leaves the voice alone."""
    page.locator("#p5s4 .correction").first.click()
    page.keyboard.press("l")
    assert heard(page) == ["p5s4"]
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_have_count(0)
    assert heard(page) == ["p5s4"]


def test_the_keyboard_reaches_the_handle(page: Page) -> None:
    """From the number the arrow keys lead to the button, and Enter reads the sentence."""
    page.locator("#p5s1 > .number").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert heard(page) == ["p5s1"]
